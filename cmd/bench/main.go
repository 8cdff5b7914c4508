// Command bench compares koaccord with other extractors written in Go on the
// same pages, by the same measure: body F1 over letter pairs, exact title,
// authors, time of publication to the minute and outlet, and speed. It is a
// module of its own, so that the others are no dependency of koaccord.
//
//	cd cmd/bench && go run . ../../../shared/corpus/html/pages ../../../shared/corpus/html/gold
//
// With the word speed it compares speed alone, with that of the HTML parser and
// tokenizer as the floors, on any folders of pages:
//
//	cd cmd/bench && go run . speed ../../testdata/pages ../../../shared/corpus/html/pages ../../../shared/corpus/flat/pages
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"text/tabwriter"
)

func main() {
	if len(os.Args) < 3 || os.Args[1] != "speed" && len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: bench PAGES GOLD\n       bench speed FOLDER...\n\nPAGES is a folder of HTML pages, GOLD one of JSON files with the same names.\nA FOLDER holds pages, texts or JSONL.")
		os.Exit(2)
	}
	if err := start(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func start(args []string) error {
	if args[0] == "speed" {
		return speed(args[1:])
	}
	return run(args[0], args[1])
}

func run(pages, gold string) error {
	docs, err := load(pages, gold)
	if err != nil {
		return err
	}
	tools, err := extractors()
	if err != nil {
		return err
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "extractor\tbody F1\tworst\ttitle\tauthors\tpublished\toutlet\tfailed\tMB/s")
	for _, t := range tools {
		r := measure(t, docs)
		fmt.Fprintf(w, "%s\t%.3f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%d\t%.1f\n", t.name, r.body.mean(), r.worst, r.title.mean(), r.authors.mean(), r.published.mean(), r.outlet.mean(), r.failed, r.speed)
	}
	return w.Flush()
}

// load reads the pages that have gold.
func load(pages, gold string) ([]document, error) {
	names, err := filepath.Glob(filepath.Join(pages, "*.html"))
	if err != nil {
		return nil, err
	}
	var docs []document
	for _, name := range names {
		d, err := readDocument(name, gold)
		if err != nil {
			return nil, err
		}
		docs = append(docs, d)
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s: no page; give a folder of .html files", pages)
	}
	return docs, nil
}
