package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"koaccord/extract/corpus"
	"koaccord/extract/record"
	"koaccord/extract/worker"
)

// extractFlags are the flags of extract as they were given.
type extractFlags struct {
	rulesFlags
	format      string
	outputs     []string
	inputFormat string
	jobs        int
	failOn      []string
	include     []string
	exclude     []string
	filesFrom   string
	only        bool
	fields      []string
	quiet       bool
	logFormat   string
	maxBytes    int
	timeout     time.Duration
	maxErrors   string
	shard       string
	shardSize   int
	resume      bool
	bom         bool
	csvExcel    bool
}

func newExtract(std streams) *cobra.Command {
	var f extractFlags
	cmd := &cobra.Command{
		Use:   "extract [FILE|DIR|-]...",
		Short: "Print the record of every page",
		Long: `Print the record of every page in the files, folders and streams named.
"-" or no argument is standard input. Records go to standard output, everything
else to standard error. Without --format a single document gives JSON, more give
NDJSON; a file named with -o tells its format by its extension.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runExtract(cmd.Context(), std, &f, args)
		},
	}
	f.rulesFlags.register(cmd)
	fl := cmd.Flags()
	fl.StringVar(&f.format, "format", "", "json, yaml, ndjson, csv or tsv")
	fl.StringArrayVarP(&f.outputs, "output", "o", nil, "write to this file, whole or not at all; may be repeated")
	fl.StringVar(&f.inputFormat, "input-format", "auto", "auto, html, text, jsonl or warc")
	fl.IntVarP(&f.jobs, "jobs", "j", runtime.GOMAXPROCS(0), "documents worked on at a time; changes nothing in the output")
	fl.StringSliceVar(&f.failOn, "fail-on", nil, "end with exit code 1 on: error (a document failed), warning (a record has one), empty (no agreement in the whole run)")
	fl.StringArrayVar(&f.include, "include", nil, "take only files of folders that fit this glob; may be repeated")
	fl.StringArrayVar(&f.exclude, "exclude", nil, "leave out files and folders that fit this glob; may be repeated")
	fl.StringVar(&f.filesFrom, "files-from", "", "read the inputs from this file, one a line; - is standard input")
	fl.BoolVar(&f.only, "only-agreements", false, "leave out records without an agreement; error records stay")
	fl.StringSliceVar(&f.fields, "fields", nil, "print only these parts of the record: source.name,agreements.parties,...")
	fl.BoolVarP(&f.quiet, "quiet", "q", false, "no summary and no notes on standard error, errors only")
	fl.StringVar(&f.logFormat, "log-format", "text", "text or json, for standard error")
	fl.IntVar(&f.maxBytes, "max-bytes", corpus.DefaultMaxBytes, "largest document in bytes; a larger one gives an error record")
	fl.DurationVar(&f.timeout, "timeout", 0, "longest time for one document, such as 10s; 0 is no limit")
	fl.StringVar(&f.maxErrors, "max-errors", "", "stop with exit code 1 beyond N failed documents, or N% of them")
	fl.StringVar(&f.shard, "shard", "", "i/n: work only on every n-th document, beginning with the i-th")
	fl.IntVar(&f.shardSize, "shard-size", 0, "with -o: cut the output into files of so many documents")
	fl.BoolVar(&f.resume, "resume", false, "with --shard-size: go on after the last whole file of an earlier run")
	fl.BoolVar(&f.bom, "bom", false, "csv, tsv: begin with a byte order mark, for Excel")
	fl.BoolVar(&f.csvExcel, "csv-excel", false, "csv, tsv: put ' before cells that a spreadsheet would run as a formula")
	return cmd
}

// runExtract does what the flags say. Work that can be refused comes first, so
// that nothing is written for a wrong command line.
func runExtract(ctx context.Context, std streams, f *extractFlags, args []string) error {
	return newLogger(std.err, f.logFormat == "json", f.quiet).end(f.run(ctx, std, args))
}

func (f *extractFlags) run(ctx context.Context, std streams, args []string) error {
	plan, err := f.plan(args)
	if err != nil {
		return err
	}
	ex, err := f.extractor()
	if err != nil {
		return err
	}
	return plan.run(ctx, std, ex)
}

// run reads the inputs, extracts and writes.
func (p *plan) run(ctx context.Context, std streams, ex worker.Extractor) error {
	log := newLogger(std.err, p.jsonLog, p.quiet)
	bar := p.progress(std)
	reader, err := corpus.New(corpus.Options{Format: corpus.Format(p.inputFormat), Include: p.include, Exclude: p.exclude,
		MaxBytes: p.maxBytes, Stdin: std.in, NameByContent: p.inputFormat == string(corpus.JSONL), Skip: log.skip,
		Avoid: p.ownOutput(), Progress: bar.read})
	if err != nil {
		return usageError("%w", err)
	}
	docs, closeList, err := p.documents(ctx, std, reader)
	if err != nil {
		return err
	}
	defer closeList()
	t := &tally{plan: p, log: log, bar: bar}
	sinks, err := p.open(std, &t.counts)
	if err != nil {
		return err
	}
	defer sinks.abort()
	t.sinks = sinks
	if bar != nil {
		bar.start(p.totalBytes(ctx, reader))
	}
	if p.timeout == 0 { // else a document would pay for its wait
		ex = oneLarge{ex, &sync.Mutex{}}
	}
	docs = sinks.rest(p.choose(docs))
	work := &processor{Worker: worker.Worker{Extractor: ex, Timeout: p.timeout}, sinks: sinks, only: p.only}
	err = corpus.Run(ctx, docs, p.jobs, p.budget(), work.process, t.take)
	return t.finish(ctx, err)
}

// plan is the checked form of the flags.
type plan struct {
	*extractFlags
	jsonLog    bool
	maxCount   int     // failed documents allowed; -1 without limit
	maxShare   float64 // the same as a share of all; 0 without limit
	shardIndex int     // from 0
	shardCount int     // 0 without shards
	inputs     []string
}

func (f *extractFlags) plan(args []string) (*plan, error) {
	p := &plan{extractFlags: f, jsonLog: f.logFormat == "json", maxCount: -1, inputs: args}
	checks := []func() error{
		func() error { return oneOf("--format", f.format, "", "json", "yaml", "ndjson", "csv", "tsv") },
		func() error { return oneOf("--input-format", f.inputFormat, "auto", "html", "text", "jsonl", "warc") },
		func() error { return oneOf("--log-format", f.logFormat, "text", "json") },
		func() error {
			for _, c := range f.failOn {
				if err := oneOf("--fail-on", c, "error", "warning", "empty"); err != nil {
					return err
				}
			}
			return nil
		},
		p.checkFields,
		p.readMaxErrors, p.readShard, p.checkShardSize, p.checkOutputs,
	}
	for _, check := range checks {
		if err := check(); err != nil {
			return nil, &exitError{exitUsage, err}
		}
	}
	if f.jobs < 1 {
		return nil, usageError("--jobs must be at least 1, not %d", f.jobs)
	}
	if f.maxBytes < 1 {
		return nil, usageError("--max-bytes must be at least 1, not %d", f.maxBytes)
	}
	if f.filesFrom != "" && len(args) > 0 {
		return nil, usageError("name inputs either by --files-from or as arguments, not both")
	}
	if (f.bom || f.csvExcel) && !p.tabular() {
		return nil, usageError("--bom and --csv-excel are for csv and tsv; add --format csv")
	}
	return p, nil
}

// checkFields wants every field to be there, and for a table at least one that
// has a column.
func (p *plan) checkFields() error {
	sel, err := record.Select(p.fields)
	if err != nil {
		return err
	}
	shown := func(c record.Column) bool { return c.Shows(sel) }
	if p.tabular() && !slices.ContainsFunc(record.Columns(), shown) {
		return fmt.Errorf("--fields: no column of a table shows %s; the README lists the columns", strings.Join(p.fields, ", "))
	}
	return nil
}

func oneOf(flag, value string, allowed ...string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	return fmt.Errorf("%s: %q is none of %s", flag, value, strings.Join(slices.DeleteFunc(allowed, func(s string) bool { return s == "" }), ", "))
}

// readMaxErrors reads "N" or "P%".
func (p *plan) readMaxErrors() error {
	if p.maxErrors == "" {
		return nil
	}
	wrong := fmt.Errorf("--max-errors: %q is neither a number nor a share such as 5%%", p.maxErrors)
	if share, ok := strings.CutSuffix(p.maxErrors, "%"); ok {
		percent, err := strconv.ParseFloat(share, 64)
		if err != nil || !(percent >= 0 && percent <= 100) {
			return wrong
		}
		p.maxShare = percent / 100
		if percent == 0 {
			p.maxCount = 0
		}
		return nil
	}
	count, err := strconv.Atoi(p.maxErrors)
	if err != nil || count < 0 {
		return wrong
	}
	p.maxCount = count
	return nil
}

func (p *plan) readShard() error {
	if p.shard == "" {
		return nil
	}
	var i, n int
	if _, err := fmt.Sscanf(p.shard, "%d/%d", &i, &n); err != nil || i < 1 || n < 1 || i > n || fmt.Sprintf("%d/%d", i, n) != p.shard {
		return fmt.Errorf("--shard: %q is not i/n with 1 <= i <= n", p.shard)
	}
	p.shardIndex, p.shardCount = i-1, n
	return nil
}

func (p *plan) checkShardSize() error {
	switch {
	case p.shardSize < 0:
		return fmt.Errorf("--shard-size must not be negative")
	case p.shardSize > 0 && (len(p.outputs) == 0 || slices.Contains(p.outputs, "-")):
		return errors.New("--shard-size needs a file named with -o")
	case p.resume && p.shardSize == 0:
		return errors.New("--resume needs --shard-size and -o")
	}
	return nil
}

func (p *plan) tabular() bool {
	if p.format == "csv" || p.format == "tsv" {
		return true
	}
	for _, o := range p.outputs {
		if f := formatOf(o); p.format == "" && (f == "csv" || f == "tsv") {
			return true
		}
	}
	return false
}

// budget is how many bytes of documents may be under way at a time.
func (p *plan) budget() int { return max(32<<20, p.maxBytes) }

// progress is nil when none is to be shown.
func (p *plan) progress(std streams) *progress {
	shown := (len(p.outputs) == 0 || slices.Contains(p.outputs, "-")) && isTerminal(std.out)
	if p.quiet || p.jsonLog || shown {
		return nil
	}
	return newProgress(std.err)
}

// totalBytes is the size of the inputs, or -1 when it is not plain.
func (p *plan) totalBytes(ctx context.Context, r *corpus.Reader) int64 {
	if p.filesFrom != "" || len(p.inputs) == 0 {
		return -1
	}
	return r.Bytes(ctx, slices.Values(p.inputs))
}

// documents gives what is in the inputs, and what to do when they are through.
func (p *plan) documents(ctx context.Context, std streams, r *corpus.Reader) (iter.Seq[corpus.Document], func(), error) {
	nothing := func() {}
	switch {
	case p.filesFrom == corpus.Stdin:
		return r.FromList(ctx, corpus.Stdin, std.in), nothing, nil
	case p.filesFrom != "":
		file, err := os.Open(p.filesFrom)
		if err != nil {
			return nil, nothing, usageError("--files-from: %w", err)
		}
		return r.FromList(ctx, p.filesFrom, file), func() { file.Close() }, nil
	case len(p.inputs) == 0:
		return r.Documents(ctx, slices.Values([]string{corpus.Stdin})), nothing, nil
	}
	return r.Documents(ctx, slices.Values(p.inputs)), nothing, nil
}

// choose passes the documents of this shard on.
func (p *plan) choose(docs iter.Seq[corpus.Document]) iter.Seq[corpus.Document] {
	if p.shardCount == 0 {
		return docs
	}
	return func(yield func(corpus.Document) bool) {
		i := -1
		for d := range docs {
			if i++; i%p.shardCount == p.shardIndex && !yield(d) {
				return
			}
		}
	}
}

// checkOutputs refuses names that promise what is not done, and two sinks with
// one end: the second would replace or break what the first wrote.
func (p *plan) checkOutputs() error {
	seen := map[string]string{}
	for _, out := range p.outputs {
		if out == "" {
			return errors.New("-o needs the name of a file")
		}
		if corpus.Compressed(out) {
			return fmt.Errorf("-o %s: output is not compressed; name it without the ending, or pipe standard output to gzip or zstd", out)
		}
		if info, err := os.Stat(out); p.shardSize > 0 && err == nil && !info.Mode().IsRegular() {
			return fmt.Errorf("-o %s: --shard-size needs the name of a file, not of a folder or device", out)
		}
		name := realName(out)
		if other, twice := seen[name]; twice {
			return fmt.Errorf("-o %s and -o %s are the same; name each output once", other, out)
		}
		seen[name] = out
	}
	return nil
}

// realName is a path without the links that lead to it, as far as it is there.
func realName(out string) string {
	if out == "-" {
		return out
	}
	if name, err := filepath.EvalSymlinks(out); err == nil {
		out = name
	} else if dir, err := filepath.EvalSymlinks(filepath.Dir(out)); err == nil {
		out = filepath.Join(dir, filepath.Base(out))
	}
	if name, err := filepath.Abs(out); err == nil {
		return name
	}
	return out
}

// ownOutput tells which files of a folder are written by this run or by an
// earlier one like it: a run that reads what it writes never gives the same
// twice.
func (p *plan) ownOutput() func(string) bool {
	var outs []string
	for _, out := range p.outputs {
		if out != "-" {
			outs = append(outs, realName(out))
		}
	}
	return func(path string) bool {
		base := filepath.Base(path)
		return slices.ContainsFunc(outs, func(out string) bool {
			return p.mayBe(base, filepath.Base(out)) && p.mayBe(filepath.Base(realName(path)), filepath.Base(out)) &&
				filepath.Dir(realName(path)) == filepath.Dir(out)
		})
	}
}

// mayBe tells whether a file of that base name is one that -o out writes.
func (p *plan) mayBe(base, out string) bool {
	if p.shardSize == 0 {
		return base == out
	}
	return base == out+".progress" || isShard(base, out)
}
