// Package extract turns the bytes of one Korean news page into one record of
// the agreements that it reports. It only wires the stages:
//
//	bytes ─ page.Read ─▶ Page ─ Cutter.Cut ─▶ []Block ─ Assembler.Assemble ─▶ Article
//	      ─ sentence.Split ─▶ []Sentence ─ Finder.Find ─▶ []Mention
//	      ─ Detector.Detect ─▶ []Agreement ─ record.From ─▶ Record
package extract

import (
	"fmt"
	"io"

	"koaccord/extract/agreement"
	"koaccord/extract/article"
	"koaccord/extract/block"
	"koaccord/extract/mention"
	"koaccord/extract/page"
	"koaccord/extract/record"
	"koaccord/extract/sentence"
	"koaccord/rules"
)

// Extractor runs the whole way. It is immutable and safe for concurrent use.
type Extractor struct {
	cutter    *block.Cutter
	assembler *article.Assembler
	finder    *mention.Finder
	detector  *agreement.Detector
	options   options
}

// Result holds what every stage gave, for those who want to look inside.
type Result struct {
	Page       *page.Page
	Blocks     []block.Block
	Article    *article.Article
	Sentences  []sentence.Sentence
	Mentions   []mention.Found // one for each sentence
	Agreements []agreement.Agreement
	Record     *record.Record
}

// New prepares an extractor for a set of rules.
func New(set *rules.Set, opts ...Option) *Extractor {
	finder := mention.New(set)
	e := &Extractor{cutter: block.New(set), assembler: article.New(set), finder: finder, detector: agreement.New(set, finder)}
	for _, o := range opts {
		o(&e.options)
	}
	return e
}

// Extract reads one document to its end and gives its record. The error is
// that of the reader, or says why the bytes are no page; the caller turns it
// into an error record with record.Failed.
func (e *Extractor) Extract(r io.Reader, source page.Source) (*Result, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%s: read: %w", source.Name, err)
	}
	return e.ExtractBytes(data, source)
}

// ExtractBytes is Extract for bytes that are already in memory.
func (e *Extractor) ExtractBytes(data []byte, source page.Source) (*Result, error) {
	p, err := page.Read(data, source)
	if err != nil {
		return nil, fmt.Errorf("%s: page: %w", source.Name, err)
	}
	res := &Result{Page: p}
	res.Blocks = e.cutter.Cut(p)
	res.Article = e.assembler.Assemble(p, res.Blocks)
	res.Sentences = sentence.Split(res.Article)
	res.Mentions = e.finder.Find(res.Sentences)
	res.Agreements = e.detector.Detect(res.Article, res.Mentions, e.options.reference)
	res.Record = record.From(p, res.Article, res.Agreements)
	return res, nil
}
