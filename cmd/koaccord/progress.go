package main

import (
	"fmt"
	"io"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progress shows on a terminal how far a run is. Nil shows nothing.
type progress struct {
	w   io.Writer
	bar *progressbar.ProgressBar
}

// newProgress gives nil unless w is a terminal.
func newProgress(w io.Writer) *progress {
	if !isTerminal(w) {
		return nil
	}
	return &progress{w: w}
}

// start begins to show. total is how many bytes of input are to come, -1 when
// that cannot be known.
func (p *progress) start(total int64) {
	p.bar = progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(p.w),
		progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(200*time.Millisecond),
		progressbar.OptionSetRenderBlankState(true),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetPredictTime(total > 0),
		progressbar.OptionSetWidth(20),
		progressbar.OptionSetDescription(description(0, 0)),
	)
}

func description(documents, agreements int) string {
	return fmt.Sprintf("%d documents, %d agreements", documents, agreements)
}

// read notes n more bytes of input.
func (p *progress) read(n int) {
	if p != nil {
		_ = p.bar.Add(n) // a bar that overruns its guess is no fault
	}
}

func (p *progress) count(documents, agreements int) {
	if p != nil {
		p.bar.Describe(description(documents, agreements))
	}
}

func (p *progress) done() {
	if p != nil {
		_ = p.bar.Clear()
	}
}
