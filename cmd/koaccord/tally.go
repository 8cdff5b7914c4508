package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// errTooMany ends a run that --max-errors stopped.
var errTooMany = errors.New("too many failed documents")

// counts are what became of the documents of a run.
type counts struct {
	Documents  int `json:"documents"`
	Agreements int `json:"agreements"`
	Failed     int `json:"failed"` // documents with an error
	Unread     int `json:"unread"` // those of them that were whole inputs
	Warned     int `json:"warned"` // records with a warning
	Bytes      int `json:"bytes"`
}

// tally takes the outcomes in order: it writes them and counts.
type tally struct {
	plan  *plan
	log   *logger
	sinks *sinks
	bar   *progress
	counts
}

// shareAfter is the number of documents before which a share says nothing.
const shareAfter = 100

func (t *tally) take(o outcome) error {
	if o.err != nil {
		return fmt.Errorf("%s: encode: %w", o.name, o.err)
	}
	t.Documents++
	t.Bytes += o.bytes
	t.Agreements += o.agreements
	if o.warned {
		t.Warned++
	}
	if o.fault != nil {
		t.Failed++
		if o.whole {
			t.Unread++
			t.log.failure(o.name, o.fault)
		}
	}
	t.bar.add(o.bytes, t.Documents, t.Agreements)
	if err := t.sinks.write(o.items); err != nil {
		return err
	}
	if t.tooMany(shareAfter) {
		return errTooMany
	}
	return nil
}

func (t *tally) tooMany(after int) bool {
	if t.plan.maxCount >= 0 && t.Failed > t.plan.maxCount {
		return true
	}
	return t.plan.maxShare > 0 && t.Documents >= after && float64(t.Failed) > t.plan.maxShare*float64(t.Documents)
}

// finish publishes the output and gives what decides the exit code.
func (t *tally) finish(ctx context.Context, err error) error {
	t.bar.done()
	var stopped interrupted
	switch {
	case err == nil && t.tooMany(1):
		err = errTooMany
		fallthrough
	case errors.Is(err, errTooMany):
		return &exitError{exitFailOn, fmt.Errorf("%w: %d of %d, more than --max-errors %s", errTooMany, t.Failed, t.Documents, t.plan.maxErrors)}
	case err != nil && errors.As(context.Cause(ctx), &stopped):
		return &exitError{stopped.code(), stopped}
	case err != nil:
		return outputError(err)
	}
	if err := t.sinks.commit(); err != nil {
		return outputError(err)
	}
	t.summary()
	return t.verdict()
}

func (t *tally) summary() {
	if t.Documents != 1 {
		t.log.summary(t)
	}
}

func (t *tally) verdict() error {
	on := func(c string) bool { return slices.Contains(t.plan.failOn, c) }
	switch {
	case on("error") && t.Failed > 0:
		return &exitError{exitFailOn, fmt.Errorf("--fail-on error: %d of %d documents failed", t.Failed, t.Documents)}
	case on("warning") && t.Warned > 0:
		return &exitError{exitFailOn, fmt.Errorf("--fail-on warning: %d of %d records have a warning", t.Warned, t.Documents)}
	case on("empty") && t.Agreements == 0:
		return &exitError{exitFailOn, fmt.Errorf("--fail-on empty: no agreement in %d documents", t.Documents)}
	case t.Unread > 0:
		return &exitError{code: exitInput}
	}
	return nil
}
