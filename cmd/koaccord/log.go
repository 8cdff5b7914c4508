package main

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"syscall"
	"time"

	"koaccord/extract/corpus"
	"koaccord/extract/record"
)

// logger writes to standard error, as text or one JSON object a line.
type logger struct {
	mu    sync.Mutex
	w     io.Writer
	json  bool
	quiet bool
	start time.Time
	notes int
}

func newLogger(w io.Writer, asJSON, quiet bool) *logger {
	return &logger{w: w, json: asJSON, quiet: quiet, start: time.Now()}
}

// event is a line of the JSON log.
type event struct {
	Level      string `json:"level"`
	Event      string `json:"event"`
	Name       string `json:"name,omitempty"`
	Code       string `json:"code,omitempty"`
	Message    string `json:"message,omitempty"`
	Documents  *int   `json:"documents,omitempty"`
	Agreements *int   `json:"agreements,omitempty"`
	With       *int   `json:"with_agreements,omitempty"`
	Failed     *int   `json:"failed,omitempty"`

	Codes record.Object `json:"failed_codes,omitempty"`

	Warned  *int    `json:"warned,omitempty"`
	Unread  *int    `json:"unread,omitempty"`
	Skipped *int    `json:"skipped,omitempty"`
	Bytes   *int    `json:"bytes,omitempty"`
	Exit    *int    `json:"exit,omitempty"`
	Seconds float64 `json:"seconds,omitempty"`
}

func (l *logger) write(e event, text string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.json {
		if line, err := record.AppendJSON(nil, e); err == nil {
			fmt.Fprintf(l.w, "%s\n", line)
		}
		return
	}
	fmt.Fprintf(l.w, "koaccord: %s\n", record.Quiet(text))
}

// failure tells of an input that could not be read.
func (l *logger) failure(name string, f *corpus.Fault) {
	l.write(event{Level: "error", Event: "input", Name: name, Code: f.Code, Message: f.Message},
		fmt.Sprintf("%s: %s: %s", name, f.Code, f.Message))
}

// maxNotes is how many skipped files are named; the rest is only counted.
const maxNotes = 5

// skip tells of what was passed over.
func (l *logger) skip(name, reason string) {
	l.mu.Lock()
	l.notes++
	n := l.notes
	l.mu.Unlock()
	if l.quiet || n > maxNotes {
		return
	}
	l.write(event{Level: "info", Event: "skip", Name: name, Message: reason}, fmt.Sprintf("%s: skipped: %s", name, reason))
}

func (l *logger) summary(t *tally) {
	if l.quiet {
		return
	}
	l.mu.Lock()
	notes := l.notes
	l.mu.Unlock()
	took := time.Since(l.start)
	text := fmt.Sprintf("%d documents, %d agreements in %d of them, %d failed%s, %d with warnings, %d skipped, %.1f MB in %s",
		t.Documents, t.Agreements, t.With, t.Failed, inBrackets(t.codes()), t.Warned, notes, float64(t.Bytes)/1e6, took.Round(time.Millisecond))
	l.write(event{Level: "info", Event: "summary", Documents: &t.Documents, Agreements: &t.Agreements, With: &t.With, Failed: &t.Failed,
		Codes: t.codes(), Warned: &t.Warned, Unread: &t.Unread, Skipped: &notes, Bytes: &t.Bytes, Seconds: took.Seconds()}, text)
}

// inBrackets gives " (a 2, b 1)", or nothing for nothing.
func inBrackets(counts record.Object) string {
	if len(counts) == 0 {
		return ""
	}
	parts := make([]string, len(counts))
	for i, m := range counts {
		parts[i] = fmt.Sprintf("%s %d", m.Key, m.Value)
	}
	return " (" + strings.Join(parts, ", ") + ")"
}

// end tells of the error that ends a run as the log does, so that a log of JSON
// holds nothing else, and gives what is left to return.
func (l *logger) end(err error) error {
	var ee *exitError
	if !l.json || err == nil || errors.Is(err, syscall.EPIPE) {
		return err
	}
	if !errors.As(err, &ee) {
		ee = &exitError{exitUsage, err}
	}
	if ee.err != nil {
		l.write(event{Level: "error", Event: "end", Message: ee.Error(), Exit: &ee.code}, "")
	}
	return &exitError{code: ee.code}
}
