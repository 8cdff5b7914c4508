package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"

	"koaccord/extract/corpus"
)

// progress shows on a terminal how far a run is. Nil shows nothing.
type progress struct{ bar *progressbar.ProgressBar }

// newProgress gives nil unless w is a terminal. total is the bytes to come, -1
// when that cannot be known.
func newProgress(w io.Writer, total int64) *progress {
	if !isTerminal(w) {
		return nil
	}
	return &progress{progressbar.NewOptions64(total,
		progressbar.OptionSetWriter(w),
		progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(200*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionSetPredictTime(total > 0),
		progressbar.OptionSetWidth(20),
	)}
}

func (p *progress) add(bytes, documents, agreements int) {
	if p == nil {
		return
	}
	p.bar.Describe(fmt.Sprintf("%d documents, %d agreements", documents, agreements))
	_ = p.bar.Add(bytes) // a bar that overruns its guess is no fault
}

func (p *progress) done() {
	if p != nil {
		_ = p.bar.Clear()
	}
}

// totalBytes is the size of the inputs, or -1 when it is not plain: streams,
// folders, compressed files, a part of the documents only.
func (p *plan) totalBytes() int64 {
	if p.filesFrom != "" || p.shardCount > 0 || len(p.inputs) == 0 {
		return -1
	}
	total := int64(0)
	for _, in := range p.inputs {
		info, err := os.Stat(in)
		if in == corpus.Stdin || err != nil || !info.Mode().IsRegular() || corpus.Compressed(in) {
			return -1
		}
		total += info.Size()
	}
	return total
}
