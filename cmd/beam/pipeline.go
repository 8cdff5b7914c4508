package main

import (
	"bufio"
	"context"
	"fmt"
	"hash/fnv"
	"io"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"koaccord/extract/corpus"
	"koaccord/extract/page"
	"koaccord/extract/record"
	"koaccord/extract/worker"
)

func init() {
	register.DoFn3x1[context.Context, string, func(string), error](&listFn{})
	register.DoFn3x1[context.Context, string, func(Document), error](&readFn{})
	register.DoFn3x1[context.Context, Document, func(string, string), error](&extractFn{})
	register.DoFn2x2[string, string, int, string](&partFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&writeFn{})
	register.Emitter1[string]()
	register.Emitter1[Document]()
	register.Emitter2[string, string]()
	register.Iter1[string]()
}

// Names of the counters that a run reports.
const (
	namespace       = "koaccord"
	countDocuments  = "documents"
	countAgreements = "agreements"
	countFailed     = "failed"
)

// Document is a corpus.Document in the form in which Beam carries it from one
// machine to another.
type Document struct {
	Source page.Source
	Data   []byte
	Size   int
	Fault  corpus.Fault // no fault when its code is empty
	Cut    corpus.Fault // likewise
}

func pack(d corpus.Document) Document {
	out := Document{Source: d.Source, Data: d.Data, Size: d.Size}
	if d.Fault != nil {
		out.Fault = *d.Fault
	}
	if d.Cut != nil {
		out.Cut = *d.Cut
	}
	return out
}

func (d Document) unpack() corpus.Document {
	out := corpus.Document{Source: d.Source, Data: d.Data, Size: d.Size}
	if d.Fault.Code != "" {
		out.Fault = &d.Fault
	}
	if d.Cut.Code != "" {
		out.Cut = &d.Cut
	}
	return out
}

// records gives the name and the record, as a line of JSON, of every document
// in the files that the globs name.
func records(s beam.Scope, globs beam.PCollection, opt options) beam.PCollection {
	s = s.Scope("koaccord")
	paths := beam.Reshuffle(s, beam.ParDo(s, &listFn{}, globs))
	documents := beam.Reshuffle(s, beam.ParDo(s, &readFn{Options: opt}, paths))
	return beam.ParDo(s, &extractFn{Options: opt}, documents)
}

// listFn gives the files that a glob names.
type listFn struct{}

func (*listFn) ProcessElement(ctx context.Context, glob string, emit func(string)) error {
	fs, err := filesystem.New(ctx, glob)
	if err != nil {
		return err
	}
	defer fs.Close()
	paths, err := fs.List(ctx, glob)
	if err != nil {
		return fmt.Errorf("%s: list: %w", glob, err)
	}
	if len(paths) == 0 {
		return fmt.Errorf("%s: no such file", glob)
	}
	for _, p := range paths {
		emit(p)
	}
	return nil
}

// readFn reads the documents of a file with koaccord's own reader: Beam's loses
// most lines of a .gz, and knows no zstd and no WARC.
type readFn struct {
	Options options
}

func (fn *readFn) ProcessElement(ctx context.Context, path string, emit func(Document)) error {
	r, err := corpus.New(corpus.Options{Format: corpus.Format(fn.Options.Format), MaxBytes: fn.Options.MaxBytes})
	if err != nil {
		return err
	}
	fs, err := filesystem.New(ctx, path)
	if err != nil {
		return err
	}
	defer fs.Close()
	in, err := fs.OpenRead(ctx, path)
	if err != nil {
		return fmt.Errorf("%s: open: %w", path, err)
	}
	defer in.Close()
	size, err := fs.Size(ctx, path)
	if err != nil {
		return fmt.Errorf("%s: size: %w", path, err)
	}
	for d := range r.Stream(ctx, path, in, int(size)) {
		emit(pack(d.Resolve()))
	}
	return ctx.Err()
}

// extractFn gives the record of a document with its name.
type extractFn struct {
	Options options

	tool                          *tool
	documents, agreements, failed beam.Counter
}

func (fn *extractFn) Setup() error {
	var err error
	fn.tool, err = fn.Options.open()
	fn.documents = beam.NewCounter(namespace, countDocuments)
	fn.agreements = beam.NewCounter(namespace, countAgreements)
	fn.failed = beam.NewCounter(namespace, countFailed)
	return err
}

func (fn *extractFn) ProcessElement(ctx context.Context, d Document, emit func(string, string)) error {
	w := worker.Worker{Extractor: fn.tool.extractor, Timeout: fn.Options.Timeout}
	rec, fault := w.Record(d.unpack())
	fn.documents.Inc(ctx, 1)
	fn.agreements.Inc(ctx, int64(len(rec.Agreements)))
	if fault != nil {
		fn.failed.Inc(ctx, 1)
	}
	if fn.Options.Only && len(rec.Agreements) == 0 && rec.Error == nil {
		return nil
	}
	line, err := record.AppendJSON(nil, fn.tool.selection.Apply(rec))
	if err != nil {
		return fmt.Errorf("%s: encode: %w", rec.Source.Name, err)
	}
	emit(rec.Source.Name, string(line))
	return nil
}

// write puts the records into files named PREFIX-00000-of-00004.ndjson: which
// file a document goes to is told by its name, and the lines of a file are
// sorted, so that the same corpus gives the same files.
func write(s beam.Scope, prefix string, parts int, records beam.PCollection) {
	s = s.Scope("write")
	filesystem.ValidateScheme(prefix)
	byPart := beam.GroupByKey(s, beam.ParDo(s, &partFn{Parts: parts}, records))
	beam.ParDo0(s, &writeFn{Prefix: prefix, Parts: parts}, byPart)
}

// partFn tells by its name which file a document goes to.
type partFn struct {
	Parts int
}

func (fn *partFn) ProcessElement(name, line string) (int, string) {
	h := fnv.New32a()
	_, _ = io.WriteString(h, name)
	return int(h.Sum32() % uint32(fn.Parts)), line
}

// writeFn writes one file.
type writeFn struct {
	Prefix string
	Parts  int
}

func (fn *writeFn) ProcessElement(ctx context.Context, part int, next func(*string) bool) error {
	var lines []string
	for line := ""; next(&line); {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	name := fmt.Sprintf("%s-%05d-of-%05d.ndjson", fn.Prefix, part, fn.Parts)
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	out, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return fmt.Errorf("%s: create: %w", name, err)
	}
	if err := writeLines(out, lines); err != nil {
		out.Close()
		return fmt.Errorf("%s: write: %w", name, err)
	}
	if err := out.Close(); err != nil {
		return fmt.Errorf("%s: close: %w", name, err)
	}
	return nil
}

func writeLines(w io.Writer, lines []string) error {
	b := bufio.NewWriterSize(w, 1<<20)
	for _, l := range lines {
		b.WriteString(l)
		b.WriteByte('\n')
	}
	return b.Flush()
}
