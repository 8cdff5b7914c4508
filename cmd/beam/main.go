// Command beam runs koaccord as an Apache Beam pipeline: on prism, Beam's own
// runner for one machine, and on Flink, Spark and Dataflow. It is a module of
// its own, so that Beam is no dependency of koaccord.
//
//	cd cmd/beam && go run . --input 'corpus/*.jsonl.gz' --output out/records
//
// The flags of the runners are Beam's own; the README of koaccord names those
// that each runner needs.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"koaccord/extract/corpus"
)

// arguments are the flags as they were given.
type arguments struct {
	input  string
	output string
	parts  int
	fields string
	rules  string
	options
}

func (a *arguments) register(fl *flag.FlagSet) {
	fl.StringVar(&a.input, "input", "", "files to read: globs with commas between them, local or gs://")
	fl.StringVar(&a.output, "output", "", "beginning of the names of the files to write, local or gs://")
	fl.IntVar(&a.parts, "parts", 1, "number of files to write; the records of one must fit into a worker's memory")
	fl.StringVar(&a.Format, "input-format", string(corpus.Auto), "auto, html, text, jsonl or warc")
	fl.IntVar(&a.MaxBytes, "max-bytes", corpus.DefaultMaxBytes, "largest document in bytes; a larger one gives an error record")
	fl.DurationVar(&a.Timeout, "timeout", 0, "longest time for one document, such as 10s; 0 is no limit")
	fl.BoolVar(&a.Only, "only-agreements", false, "leave out records without an agreement; error records stay")
	fl.StringVar(&a.fields, "fields", "", "print only these parts of the record: source.name,agreements.parties,...")
	fl.StringVar(&a.rules, "rules", "", "local folder of rules laid over the built-in ones")
	fl.StringVar(&a.Reference, "reference", "", "day such as 2019-10-25 for dates where the page states none")
}

// check reads what the flags name and refuses what cannot work.
func (a *arguments) check() error {
	if a.input == "" || a.output == "" {
		return errors.New("name the files with --input and --output")
	}
	if a.parts < 1 {
		return fmt.Errorf("--parts must be at least 1, not %d", a.parts)
	}
	if a.fields != "" {
		a.Fields = strings.Split(a.fields, ",")
	}
	var err error
	if a.Rules, err = readRules(a.rules); err != nil {
		return fmt.Errorf("--rules: %w", err)
	}
	_, err = a.options.open()
	return err
}

func main() {
	var a arguments
	a.register(flag.CommandLine)
	flag.Parse()
	beam.Init() // on a worker this is the end of main
	if err := a.check(); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(2)
	}
	if err := a.run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "beam:", err)
		os.Exit(1)
	}
}

// run builds the pipeline, runs it and tells what became of the documents.
func (a *arguments) run(ctx context.Context) error {
	p, s := beam.NewPipelineWithRoot()
	globs := beam.CreateList(s, strings.Split(a.input, ","))
	write(s, a.output, a.parts, records(s, globs, a.options))
	res, err := beamx.RunWithMetrics(ctx, p)
	if err != nil || res == nil {
		return err
	}
	n := map[string]int64{}
	for _, c := range res.Metrics().AllMetrics().Counters() {
		n[c.Name()] += c.Result()
	}
	fmt.Fprintf(os.Stderr, "beam: %d documents, %d agreements, %d failed\n", n[countDocuments], n[countAgreements], n[countFailed])
	return nil
}
