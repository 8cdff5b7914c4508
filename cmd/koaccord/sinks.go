package main

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/term"

	"koaccord/extract/corpus"
	"koaccord/extract/record"
)

// encoder turns one record into the bytes of one item.
type encoder func(*record.Record) ([]byte, error)

// frame puts items together to one output.
type frame interface {
	head() []byte
	item(item []byte) []byte // what to write for the next item
	tail() []byte
}

// format is an encoder with the frame that its items stand in. A frame is
// asked for anew for every file.
type format struct {
	encode encoder
	frame  func() frame
}

// formatOf tells a format by the extension of a file; "" when it tells none.
func formatOf(name string) string {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".json":
		return "json"
	case ".yaml", ".yml":
		return "yaml"
	case ".ndjson", ".jsonl":
		return "ndjson"
	case ".csv":
		return "csv"
	case ".tsv":
		return "tsv"
	}
	return ""
}

// newFormat gives the format of that name; "" is JSON for one document and
// NDJSON for more.
func newFormat(name string, sel record.Selection, bom, guard, quiet bool) format {
	asJSON := func(r *record.Record) ([]byte, error) { return record.AppendJSON(nil, sel.Apply(r)) }
	switch name {
	case "json":
		return format{asJSON, func() frame { return &arrayFrame{} }}
	case "yaml":
		encode := func(r *record.Record) ([]byte, error) { return record.AppendYAML(nil, sel.Apply(r)) }
		return format{encode, func() frame { return &yamlFrame{} }}
	case "csv", "tsv":
		table := record.NewTable(sel, name == "tsv", guard, quiet)
		encode := func(r *record.Record) ([]byte, error) { return table.Append(nil, r), nil }
		return format{encode, func() frame { return tableFrame{table, bom} }}
	case "ndjson":
		return format{asJSON, func() frame { return lineFrame{} }}
	}
	return format{asJSON, func() frame { return &autoFrame{} }}
}

// lineFrame is NDJSON: one record a line.
type lineFrame struct{}

func (lineFrame) head() []byte            { return nil }
func (lineFrame) item(item []byte) []byte { return append(item, '\n') }
func (lineFrame) tail() []byte            { return nil }

// autoFrame holds the first record back until it is known whether more come.
type autoFrame struct {
	first []byte
	many  bool
}

func (*autoFrame) head() []byte { return nil }

func (f *autoFrame) item(item []byte) []byte {
	switch {
	case f.many:
		return append(item, '\n')
	case f.first == nil:
		f.first = item
		return nil
	}
	f.many = true
	out := append(f.first, '\n')
	return append(append(out, item...), '\n')
}

func (f *autoFrame) tail() []byte {
	if f.many || f.first == nil {
		return nil
	}
	return append(record.Indent(f.first), '\n')
}

// arrayFrame is JSON: one record stands alone, more stand in an array.
type arrayFrame struct {
	first []byte
	n     int
}

func (*arrayFrame) head() []byte { return nil }

func (f *arrayFrame) item(item []byte) []byte {
	f.n++
	switch f.n {
	case 1:
		f.first = item
		return nil
	case 2:
		out := append([]byte("[\n"), record.Indent(f.first)...)
		return append(append(out, ",\n"...), record.Indent(item)...)
	}
	return append([]byte(",\n"), record.Indent(item)...)
}

func (f *arrayFrame) tail() []byte {
	switch f.n {
	case 0:
		return []byte("[]\n")
	case 1:
		return append(record.Indent(f.first), '\n')
	}
	return []byte("\n]\n")
}

// yamlFrame is a stream of YAML documents.
type yamlFrame struct{ n int }

func (*yamlFrame) head() []byte { return nil }

func (f *yamlFrame) item(item []byte) []byte {
	f.n++
	if f.n == 1 {
		return item
	}
	return append([]byte("---\n"), item...)
}

func (*yamlFrame) tail() []byte { return nil }

// tableFrame is CSV or TSV with its header.
type tableFrame struct {
	table *record.Table
	bom   bool
}

func (f tableFrame) head() []byte {
	if f.bom {
		return append([]byte("\xef\xbb\xbf"), f.table.Header()...)
	}
	return f.table.Header()
}
func (tableFrame) item(item []byte) []byte { return item }
func (tableFrame) tail() []byte            { return nil }

// sink is one output.
type sink struct {
	format
	name string
	out  target
	cur  frame
}

func (s *sink) begin() error {
	s.cur = s.frame()
	return s.put(s.cur.head())
}

func (s *sink) put(b []byte) error {
	if len(b) == 0 {
		return nil
	}
	if _, err := s.out.Write(b); err != nil {
		return fmt.Errorf("%s: write: %w", s.name, cause(err))
	}
	return nil
}

// cause is an error without the path that is named beside it already.
func cause(err error) error {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// target is where the bytes of a sink go.
type target interface {
	io.Writer
	finish() error // make sure that what was written will last
	commit() error // publish it, after finish
	abort()        // drop it
}

// stdout is the target that takes bytes as they come.
type stdout struct{ io.Writer }

func (stdout) finish() error { return nil }
func (stdout) commit() error { return nil }
func (stdout) abort()        {}

// sinks are the outputs of one run.
type sinks struct {
	list   []*sink
	shards *shards // nil when the output is not cut
}

// open prepares the outputs of a plan. Nothing is published yet. The counts are
// those that a marker of shards keeps.
func (p *plan) open(std streams, n *counts) (*sinks, error) {
	sel, err := record.Select(p.fields)
	if err != nil {
		return nil, &exitError{exitUsage, err}
	}
	names := p.outputs
	if len(names) == 0 {
		names = []string{"-"}
	}
	s := &sinks{}
	if p.shardSize > 0 {
		if s.shards, err = newShards(p, n); err != nil {
			return nil, err
		}
	}
	for _, name := range names {
		k, err := p.sink(name, sel, std, s.shards)
		if err != nil {
			s.abort()
			return nil, err
		}
		s.list = append(s.list, k)
	}
	return s, nil
}

func (p *plan) sink(name string, sel record.Selection, std streams, sh *shards) (*sink, error) {
	kind := p.format
	if kind == "" {
		kind = formatOf(name)
	}
	if kind == "" && p.shardSize > 0 {
		kind = "ndjson"
	}
	k := &sink{name: name, format: newFormat(kind, sel, p.bom, p.csvExcel, name == "-" && isTerminal(std.out))}
	if name == "-" {
		k.name, k.out = "standard output", stdout{std.out}
		return k, wrapOutput(k.begin())
	}
	path := name
	if sh != nil {
		path = sh.name(name)
	}
	var err error
	if k.out, err = create(path); err != nil {
		return nil, outputError(fmt.Errorf("%s: create: %w; check the folder and its permissions", path, cause(err)))
	}
	return k, wrapOutput(k.begin())
}

func wrapOutput(err error) error {
	if err == nil {
		return nil
	}
	return outputError(err)
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// encode gives the item of a record for each sink.
func (s *sinks) encode(r *record.Record) ([][]byte, error) {
	items := make([][]byte, len(s.list))
	for i, k := range s.list {
		var err error
		if items[i], err = k.encode(r); err != nil {
			return nil, err
		}
	}
	return items, nil
}

// write writes the items of the next document; nil is a document left out.
func (s *sinks) write(items [][]byte, h hash) error {
	for i, item := range items {
		if item == nil {
			continue
		}
		k := s.list[i]
		if err := k.put(k.cur.item(item)); err != nil {
			return err
		}
	}
	if s.shards != nil {
		return s.shards.count(s, h)
	}
	return nil
}

// rest passes over the documents that an earlier run has published.
func (s *sinks) rest(docs iter.Seq[corpus.Document]) iter.Seq[corpus.Document] {
	if s.shards == nil {
		return docs
	}
	return s.shards.rest(docs)
}

// checkInputs says whether a run that went on had the inputs of the earlier one.
func (s *sinks) checkInputs() error {
	if s.shards == nil {
		return nil
	}
	return s.shards.checkInputs()
}

// commit publishes what is left to publish.
func (s *sinks) commit() error {
	if s.shards != nil {
		return s.shards.close(s)
	}
	return s.publish()
}

// publish ends all outputs and lets them appear, each whole, and none before
// all are safe: a full disk leaves every old file as it was.
func (s *sinks) publish() error {
	for _, k := range s.list {
		if err := k.put(k.cur.tail()); err != nil {
			return err
		}
	}
	for _, step := range []func(target) error{target.finish, target.commit} {
		for _, k := range s.list {
			if err := step(k.out); err != nil {
				return fmt.Errorf("%s: %w", k.name, err)
			}
		}
	}
	return nil
}

// abort drops what is not published.
func (s *sinks) abort() {
	for _, k := range s.list {
		k.out.abort()
	}
}
