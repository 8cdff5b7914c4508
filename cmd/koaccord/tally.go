package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// errTooMany ends a run that --max-errors stopped.
var errTooMany = errors.New("too many failed documents")

// tally takes the outcomes in order: it writes them and counts.
type tally struct {
	plan  *plan
	log   *logger
	sinks *sinks
	bar   *progress

	documents  int
	agreements int
	failed     int
	unread     int
	warned     int
	bytes      int
}

// shareAfter is the number of documents before which a share says nothing.
const shareAfter = 100

func (t *tally) take(o outcome) error {
	if o.err != nil {
		return fmt.Errorf("%s: encode: %w", o.name, o.err)
	}
	t.documents++
	t.bytes += o.bytes
	t.agreements += o.agreements
	if o.warned {
		t.warned++
	}
	if o.fault != nil {
		t.failed++
		if o.whole {
			t.unread++
			t.log.failure(o.name, o.fault)
		}
	}
	t.bar.add(o.bytes, t.documents, t.agreements)
	if err := t.sinks.write(o.items); err != nil {
		return err
	}
	if t.tooMany(shareAfter) {
		return errTooMany
	}
	return nil
}

func (t *tally) tooMany(after int) bool {
	if t.plan.maxCount >= 0 && t.failed > t.plan.maxCount {
		return true
	}
	return t.plan.maxShare > 0 && t.documents >= after && float64(t.failed) > t.plan.maxShare*float64(t.documents)
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
		return &exitError{exitFailOn, fmt.Errorf("%w: %d of %d, more than --max-errors %s", errTooMany, t.failed, t.documents, t.plan.maxErrors)}
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
	if t.documents != 1 {
		t.log.summary(t)
	}
}

func (t *tally) verdict() error {
	on := func(c string) bool { return slices.Contains(t.plan.failOn, c) }
	switch {
	case on("error") && t.failed > 0:
		return &exitError{exitFailOn, fmt.Errorf("--fail-on error: %d of %d documents failed", t.failed, t.documents)}
	case on("warning") && t.warned > 0:
		return &exitError{exitFailOn, fmt.Errorf("--fail-on warning: %d of %d records have a warning", t.warned, t.documents)}
	case on("empty") && t.agreements == 0:
		return &exitError{exitFailOn, fmt.Errorf("--fail-on empty: no agreement in %d documents", t.documents)}
	case t.unread > 0:
		return &exitError{code: exitInput}
	}
	return nil
}
