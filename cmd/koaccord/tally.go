package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"syscall"

	"koaccord/extract/record"
)

// errTooMany ends a run that --max-errors stopped.
var errTooMany = errors.New("too many failed documents")

// counts are what became of the documents of a run.
type counts struct {
	Documents  int `json:"documents"`
	Agreements int `json:"agreements"`
	With       int `json:"with"`   // documents with agreements
	Failed     int `json:"failed"` // documents with an error
	Unread     int `json:"unread"` // those of them that were whole inputs
	Warned     int `json:"warned"` // records with a warning
	Bytes      int `json:"bytes"`

	Codes map[string]int `json:"codes"` // how many failed with which code
}

// codes are the codes of the failed documents with their counts, by name.
func (c *counts) codes() record.Object {
	var out record.Object
	for _, code := range slices.Sorted(maps.Keys(c.Codes)) {
		out = append(out, record.Member{Key: code, Value: c.Codes[code]})
	}
	return out
}

func (c *counts) fail(code string) {
	if c.Codes == nil {
		c.Codes = map[string]int{}
	}
	c.Failed++
	c.Codes[code]++
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
	if o.agreements > 0 {
		t.With++
	}
	if o.warned {
		t.Warned++
	}
	if o.fault != nil {
		t.fail(o.fault.Code)
		if o.whole {
			t.Unread++
			t.log.failure(o.name, o.fault)
		}
	}
	t.bar.count(t.Documents, t.Agreements)
	if err := t.sinks.write(o.items, o.hash); err != nil {
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
	if err == nil {
		err = t.check()
	}
	if err != nil {
		return t.stop(ctx, err)
	}
	if err := t.sinks.commit(); err != nil {
		return t.stop(ctx, err)
	}
	t.summary()
	return t.verdict()
}

// check says why a run that came to its end must not be published.
func (t *tally) check() error {
	if t.tooMany(1) {
		return errTooMany
	}
	return t.sinks.checkInputs()
}

// stop gives the exit code of a run that did not come to its end.
func (t *tally) stop(ctx context.Context, err error) error {
	var stopped interrupted
	var wrong *exitError
	switch {
	case errors.Is(err, syscall.EPIPE):
		return err
	case errors.As(err, &wrong):
		return err
	}
	t.summary()
	switch {
	case errors.Is(err, errTooMany):
		return &exitError{exitFailOn, fmt.Errorf("%w: %d of %d, more than --max-errors %s", errTooMany, t.Failed, t.Documents, t.plan.maxErrors)}
	case errors.As(context.Cause(ctx), &stopped):
		return &exitError{stopped.code(), stopped}
	}
	return outputError(err)
}

func (t *tally) summary() {
	if t.Documents != 1 || t.log.json {
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
