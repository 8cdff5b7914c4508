package main

import (
	"errors"
	"fmt"
	"time"

	"koaccord/extract"
	"koaccord/extract/corpus"
	"koaccord/extract/page"
	"koaccord/extract/record"
)

// Codes of error records that do not come from the corpus reader.
const (
	codeEmpty    = "empty"          // nothing but white space
	codeNotPage  = "not-a-page"     // the bytes are no text
	codeTimeout  = "timeout"        // beyond --timeout
	codeInternal = "internal-error" // a fault of koaccord
)

// outcome is what became of one document.
type outcome struct {
	name       string
	items      [][]byte // one for each sink; nil is nothing to print
	bytes      int
	agreements int
	warned     bool
	fault      *corpus.Fault
	whole      bool // the fault is that of a whole input: exit code 3
	err        error
}

// pageExtractor is what an extract.Extractor does.
type pageExtractor interface {
	ExtractBytes(data []byte, source page.Source) (*extract.Result, error)
}

// processor turns documents into outcomes. It is safe for concurrent use.
type processor struct {
	ex      pageExtractor
	timeout time.Duration
	sinks   *sinks
	only    bool
}

func (p *processor) process(d corpus.Document) outcome {
	rec, fault := p.record(&d)
	out := outcome{name: d.Source.Name, bytes: d.Size, fault: fault, whole: d.Whole}
	if fault != nil {
		rec = record.Failed(d.Source.Name, d.Size, fault.Code, fault.Message)
	}
	if d.Cut != nil {
		rec.Warnings = append(rec.Warnings, record.Warning{Code: "truncated-input", Message: d.Cut.Message})
		if fault == nil {
			out.fault = d.Cut
		}
	}
	out.agreements, out.warned = len(rec.Agreements), len(rec.Warnings) > 0
	if p.only && out.agreements == 0 && rec.Error == nil {
		return out
	}
	out.items, out.err = p.sinks.encode(rec)
	return out
}

// record gives the record of a document, or the fault that stands in its place.
func (p *processor) record(d *corpus.Document) (*record.Record, *corpus.Fault) {
	_, fault := guarded(func() (*record.Record, *corpus.Fault) {
		*d = d.Resolve()
		return nil, d.Fault
	})
	if fault != nil {
		return nil, fault
	}
	doc := *d
	work := func() (*record.Record, *corpus.Fault) {
		res, err := p.ex.ExtractBytes(doc.Data, doc.Source)
		if err != nil {
			return nil, faultOf(err)
		}
		return res.Record, nil
	}
	if p.timeout <= 0 {
		return guarded(work)
	}
	return p.timed(work)
}

// timed gives up on work that takes too long; it is left to end by itself.
func (p *processor) timed(work func() (*record.Record, *corpus.Fault)) (*record.Record, *corpus.Fault) {
	type answer struct {
		rec   *record.Record
		fault *corpus.Fault
	}
	done := make(chan answer, 1)
	go func() {
		rec, fault := guarded(work)
		done <- answer{rec, fault}
	}()
	timer := time.NewTimer(p.timeout)
	defer timer.Stop()
	select {
	case a := <-done:
		return a.rec, a.fault
	case <-timer.C:
		return nil, &corpus.Fault{Code: codeTimeout, Message: fmt.Sprintf("not done within %s; raise --timeout", p.timeout)}
	}
}

// guarded makes a panic a fault of the document that is worked on.
func guarded(work func() (*record.Record, *corpus.Fault)) (rec *record.Record, fault *corpus.Fault) {
	defer func() {
		if cause := recover(); cause != nil {
			rec, fault = nil, &corpus.Fault{Code: codeInternal, Message: fmt.Sprintf("koaccord failed on this document (%v); please report it", cause)}
		}
	}()
	return work()
}

// faultOf gives an error of the extractor its code.
func faultOf(err error) *corpus.Fault {
	cause := err
	if inner := errors.Unwrap(err); inner != nil {
		cause = inner // without the name and the stage, which stand elsewhere
	}
	for _, f := range []struct {
		is     error
		code   string
		remedy string
	}{
		{page.ErrEmpty, codeEmpty, "nothing to read"},
		{page.ErrTooLarge, corpus.CodeTooLarge, "give one page a document"},
		{page.ErrGzip, corpus.CodeBrokenStream, "get the page again"},
	} {
		if errors.Is(err, f.is) {
			return &corpus.Fault{Code: f.code, Message: cause.Error() + "; " + f.remedy}
		}
	}
	return &corpus.Fault{Code: codeNotPage, Message: cause.Error() + "; give HTML or plain text"}
}
