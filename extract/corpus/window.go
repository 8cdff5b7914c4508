package corpus

import (
	"bytes"
	"io"
)

// window reads a stream with a look ahead of any length: what was seen is not
// gone until it is skipped. It grows with what the stream holds, never with
// what is asked for.
type window struct {
	r        io.Reader
	buf      []byte
	from, to int
	err      error // of r, once it came
}

// see gives at least n bytes that come next, fewer only at the end of the
// stream. They are valid until the next call.
func (w *window) see(n int) []byte {
	for w.to-w.from < n && w.err == nil {
		w.makeRoom()
		var got int
		got, w.err = w.r.Read(w.buf[w.to:])
		w.to += got
	}
	return w.buf[w.from:w.to]
}

// makeRoom moves the bytes to the front only when at least half of the buffer
// is free, so that each byte moves once on average.
func (w *window) makeRoom() {
	switch {
	case w.to < len(w.buf):
	case len(w.buf) > 0 && w.from >= len(w.buf)/2:
		w.to = copy(w.buf, w.buf[w.from:w.to])
		w.from = 0
	default:
		bigger := make([]byte, max(2*(w.to-w.from), bufferSize))
		w.to = copy(bigger, w.buf[w.from:w.to])
		w.from, w.buf = 0, bigger
	}
}

// skip passes over n bytes that were seen.
func (w *window) skip(n int) { w.from += n }

// line gives the next line with its break. A line longer than bufferSize comes
// in parts; the end of the stream gives what is left together with the error.
func (w *window) line() ([]byte, error) {
	for seen := 0; ; {
		b := w.see(seen + 1)
		if i := bytes.IndexByte(b[seen:], '\n'); i >= 0 {
			w.skip(seen + i + 1)
			return b[:seen+i+1], nil
		}
		if len(b) == seen {
			w.skip(len(b))
			return b, w.err
		}
		if seen = len(b); seen >= bufferSize {
			w.skip(len(b))
			return b, nil
		}
	}
}
