package main

import (
	"koaccord/extract/corpus"
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

func (p *processor) process(d corpus.Document) outcome {
	rec, fault := p.Record(d)
	out := outcome{name: rec.Source.Name, bytes: d.Size, fault: fault, whole: d.Whole,
		agreements: len(rec.Agreements), warned: len(rec.Warnings) > 0}
	if p.sinks.shards != nil {
		out.hash = hashOf(d)
	}
	if p.only && out.agreements == 0 && rec.Error == nil {
		return out
	}
	out.items, out.err = p.sinks.encode(rec)
	return out
}
