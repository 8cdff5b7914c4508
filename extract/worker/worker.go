// Package worker turns each document of a corpus into its record, whatever
// happens on the way: a document that cannot be read, or that takes too long,
// gives an error record in its place. It is what the command, and every engine
// that starts the library by itself, does with a document.
package worker

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
	CodeEmpty    = "empty"          // nothing but white space
	CodeNotPage  = "not-a-page"     // the bytes are no text
	CodeTimeout  = "timeout"        // beyond Worker.Timeout
	CodeInternal = "internal-error" // a fault of koaccord
)

// codeCut is the warning of a document whose end is missing.
const codeCut = "truncated-input"

// Extractor is what an extract.Extractor does.
type Extractor interface {
	ExtractBytes(data []byte, source page.Source) (*extract.Result, error)
}

// Worker turns documents into records. It is safe for concurrent use.
type Worker struct {
	Extractor Extractor
	Timeout   time.Duration // longest time for one document; 0 is no limit
}

// Record gives the record of a document; it is never nil. The fault says why it
// is an error record, or that the document lacked its end; nil is a whole one.
func (w *Worker) Record(d corpus.Document) (*record.Record, *corpus.Fault) {
	rec, fault := w.read(&d)
	if fault != nil {
		rec = record.Failed(d.Source.Name, d.Size, fault.Code, fault.Message)
	}
	if d.Cut != nil {
		rec.Warnings = append(rec.Warnings, record.Warning{Code: codeCut, Message: d.Cut.Message})
		if fault == nil {
			fault = d.Cut
		}
	}
	return rec, fault
}

// read gives the record of a document, or the fault that stands in its place.
func (w *Worker) read(d *corpus.Document) (*record.Record, *corpus.Fault) {
	_, fault := guarded(func() (*record.Record, *corpus.Fault) {
		*d = d.Resolve()
		return nil, d.Fault
	})
	if fault != nil {
		return nil, fault
	}
	doc := *d
	work := func() (*record.Record, *corpus.Fault) {
		res, err := w.Extractor.ExtractBytes(doc.Data, doc.Source)
		if err != nil {
			return nil, FaultOf(err)
		}
		return res.Record, nil
	}
	if w.Timeout <= 0 {
		return guarded(work)
	}
	return w.timed(work)
}

// timed gives up on work that takes too long; it is left to end by itself. An
// answer that came too late is none, whichever of the two is seen first.
func (w *Worker) timed(work func() (*record.Record, *corpus.Fault)) (*record.Record, *corpus.Fault) {
	type answer struct {
		rec   *record.Record
		fault *corpus.Fault
	}
	done, begun := make(chan answer, 1), time.Now()
	go func() {
		rec, fault := guarded(work)
		done <- answer{rec, fault}
	}()
	timer := time.NewTimer(w.Timeout)
	defer timer.Stop()
	select {
	case a := <-done:
		if time.Since(begun) > w.Timeout {
			return nil, w.late()
		}
		return a.rec, a.fault
	case <-timer.C:
		return nil, w.late()
	}
}

// late is the fault of a document that took too long.
func (w *Worker) late() *corpus.Fault {
	return &corpus.Fault{Code: CodeTimeout, Message: fmt.Sprintf("not done within %s; raise --timeout", w.Timeout)}
}

// guarded makes a panic a fault of the document that is worked on.
func guarded(work func() (*record.Record, *corpus.Fault)) (rec *record.Record, fault *corpus.Fault) {
	defer func() {
		if cause := recover(); cause != nil {
			rec, fault = nil, &corpus.Fault{Code: CodeInternal, Message: fmt.Sprintf("koaccord failed on this document (%v); please report it", cause)}
		}
	}()
	return work()
}

// FaultOf gives an error of the extractor its code.
func FaultOf(err error) *corpus.Fault {
	cause := err
	if inner := errors.Unwrap(err); inner != nil {
		cause = inner // without the name and the stage, which stand elsewhere
	}
	for _, f := range []struct {
		is     error
		code   string
		remedy string
	}{
		{page.ErrEmpty, CodeEmpty, "nothing to read"},
		{page.ErrTooLarge, corpus.CodeTooLarge, "give one page a document"},
		{page.ErrGzip, corpus.CodeBrokenStream, "get the page again"},
	} {
		if errors.Is(err, f.is) {
			return &corpus.Fault{Code: f.code, Message: cause.Error() + "; " + f.remedy}
		}
	}
	return &corpus.Fault{Code: CodeNotPage, Message: cause.Error() + "; give HTML or plain text"}
}
