package main

import (
	"sync"

	"koaccord/extract"
	"koaccord/extract/corpus"
	"koaccord/extract/page"
	"koaccord/extract/worker"
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
	hash       hash // of the document, where the output is cut into shards
	err        error
}

// processor turns documents into outcomes. It is safe for concurrent use.
type processor struct {
	worker.Worker
	sinks *sinks
	only  bool
}

// largeDocument is where a document counts as large: the tree of a page takes
// some 20 times its bytes.
const largeDocument = 2 << 20

// oneLarge lets large documents through one at a time, so that memory does not
// grow with the number of workers.
type oneLarge struct {
	worker.Extractor
	turn *sync.Mutex
}

func (o oneLarge) ExtractBytes(data []byte, source page.Source) (*extract.Result, error) {
	if len(data) >= largeDocument {
		o.turn.Lock()
		defer o.turn.Unlock()
	}
	return o.Extractor.ExtractBytes(data, source)
}

func (p *processor) process(d corpus.Document) outcome {
	rec, fault := p.Record(d)
	out := outcome{name: rec.Source.Name, bytes: d.Size, fault: fault, whole: d.Whole,
		agreements: len(rec.Agreements), warned: len(rec.Warnings) > 0}
	if rec.Error == nil && !d.Whole {
		out.fault = nil // a warning in the record says what its text lacks
	}
	if p.sinks.shards != nil {
		out.hash = hashOf(d)
	}
	if p.only && out.agreements == 0 && rec.Error == nil {
		return out
	}
	out.items, out.err = p.sinks.encode(rec)
	return out
}
