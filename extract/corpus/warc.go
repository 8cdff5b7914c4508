package corpus

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"

	"koaccord/extract/page"
)

// maxHeader bounds the header of a WARC record and of an HTTP message.
const maxHeader = 1 << 20

var (
	warcMark = []byte("WARC/")
	// warcNext begins a record where two line breaks stand before it.
	warcNext = []byte("\nWARC/1.")
)

// warcReader reads the records of a WARC or WET file.
type warcReader struct {
	in    window
	limit int
}

// warcRecord is one record.
type warcRecord struct {
	header  map[string]string // keys in lower case; the first of each
	block   []byte            // nil when it is larger than the limit
	start   []byte            // the block, or its first bytes when it is not kept
	size    int
	problem string // what was wrong with the record, "" for nothing
}

// warc gives the pages of a WARC or WET file. Records that hold no page, such
// as requests and images, are passed over.
func (f *feed) warc(name string, r io.Reader) bool {
	w := &warcReader{in: window{r: r}, limit: f.opt.MaxBytes + maxHeader}
	for n := 1; ; n++ {
		rec, err := w.next()
		if rec != nil && !f.record(fmt.Sprintf("%s:%d", name, n), rec) {
			return false
		}
		switch {
		case err == io.EOF:
			return true
		case err != nil:
			return f.broken(name, err)
		}
	}
}

func (f *feed) record(at string, rec *warcRecord) bool {
	name := strings.Trim(rec.header["warc-record-id"], "<>")
	if name == "" {
		name = at
	}
	if rec.problem != "" {
		on := f.fault(at, false, rec.size, CodeBrokenWARC, rec.problem+"; the reader went on at the next record")
		if !on || rec.header == nil {
			return on
		}
	}
	if !holdsPage(rec) {
		f.opt.Skip(name, "a WARC record without a page")
		return true
	}
	if rec.block == nil || len(rec.block) > f.opt.MaxBytes && !isHTTP(rec) {
		return f.fault(name, false, rec.size, CodeTooLarge, tooLarge(f.opt.MaxBytes))
	}
	d := Document{Data: rec.block, Size: rec.size, Source: page.Source{Name: name,
		URL: strings.Trim(rec.header["warc-target-uri"], "<>"), Crawled: timeOf(rec.header["warc-date"])}}
	if why := rec.header["warc-truncated"]; why != "" {
		d.Cut = &Fault{CodeTruncated, "the crawler kept only a part of this document (WARC-Truncated: " + why + ")"}
	}
	switch {
	case rec.header["warc-type"] == "conversion":
		d.Source.Format, d.Source.Charset = page.Text, "utf-8"
	case isHTTP(rec):
		limit := f.opt.MaxBytes
		d.resolve = func(d *Document) { decodeHTTP(d, limit) }
	}
	return f.yield(d)
}

func isHTTP(rec *warcRecord) bool {
	return strings.HasPrefix(strings.ToLower(rec.header["content-type"]), "application/http") || bytes.HasPrefix(rec.start, []byte("HTTP/"))
}

// holdsPage tells from the headers whether a record is a page.
func holdsPage(rec *warcRecord) bool {
	switch rec.header["warc-type"] {
	case "conversion":
		return true
	case "resource":
		return isPageType(rec.header["content-type"])
	case "response":
		if !isHTTP(rec) {
			return isPageType(rec.header["content-type"])
		}
		status, rest, _ := bytes.Cut(rec.start, []byte("\n"))
		fields := bytes.Fields(status)
		if len(fields) < 2 || len(fields[1]) == 0 || fields[1][0] != '2' {
			return false
		}
		head, _ := splitHead(rest)
		return isPageType(headerOf(head, "content-type"))
	}
	return false
}

func isPageType(contentType string) bool {
	mediaType, _, _ := strings.Cut(contentType, ";")
	switch strings.ToLower(strings.TrimSpace(mediaType)) {
	case "", "text/html", "application/xhtml+xml", "text/plain":
		return true
	}
	return false
}

// next reads one record. At the end it is nil with io.EOF; a damaged stream
// gives the error after the records before it.
func (w *warcReader) next() (*warcRecord, error) {
	skipped, err := w.seek()
	if err != nil {
		if skipped > 0 {
			return &warcRecord{size: skipped, problem: fmt.Sprintf("%d bytes that belong to no record", skipped)}, err
		}
		return nil, err
	}
	if skipped > 0 {
		return &warcRecord{size: skipped, problem: fmt.Sprintf("%d bytes that belong to no record", skipped)}, nil
	}
	rec := &warcRecord{}
	head, err := w.head()
	if err != nil {
		return nil, err
	}
	header := parseHeader(head)
	length, lengthErr := strconv.ParseInt(header["content-length"], 10, 62)
	if lengthErr != nil || length < 0 {
		rec.problem = "no usable Content-Length"
		return rec, nil
	}
	rec.header = header
	if err := w.block(rec, length); err != nil {
		return rec, err
	}
	return rec, nil
}

// seek moves to the next record and says how many bytes other than line breaks
// were passed over.
func (w *warcReader) seek() (skipped int, err error) {
	for {
		head := w.in.see(len(warcMark))
		if bytes.HasPrefix(head, warcMark) {
			return skipped, nil
		}
		if len(head) == 0 {
			return skipped, w.in.err
		}
		if head[0] == '\r' || head[0] == '\n' {
			w.in.skip(1)
			continue
		}
		part, err := w.in.line()
		skipped += len(part)
		if err != nil {
			return skipped, err
		}
	}
}

// head reads the header lines up to the empty one.
func (w *warcReader) head() ([]byte, error) {
	var head []byte
	for len(head) < maxHeader {
		part, err := w.in.line()
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return nil, err
		}
		if len(bytes.TrimRight(part, "\r\n")) == 0 {
			break
		}
		head = append(head, part...)
	}
	return head, nil
}

// block reads the content. When the next record does not begin where the
// length says, the true end is looked for, and reading goes on there.
func (w *warcReader) block(rec *warcRecord, length int64) error {
	rec.size = int(length)
	if length > int64(w.limit) {
		return w.pass(rec, length)
	}
	n := int(length)
	seen := w.in.see(n + 4 + len(warcMark))
	if len(seen) >= n && mayEnd(seen[n:]) {
		w.keep(rec, n)
		return nil
	}
	if i := nextRecord(seen[:min(n, len(seen))]); i >= 0 {
		rec.problem = fmt.Sprintf("Content-Length is %d, the record ends at %d", length, i)
		w.keep(rec, i)
		return nil
	}
	if len(seen) < n {
		rec.problem = fmt.Sprintf("Content-Length is %d, the file ends at %d", length, len(seen))
		w.keep(rec, len(seen))
		return w.in.err
	}
	rec.problem = fmt.Sprintf("the record does not end after its Content-Length of %d", length)
	w.keep(rec, n)
	return nil
}

// keep takes the next n bytes, which were seen, as the block.
func (w *warcReader) keep(rec *warcRecord, n int) {
	rec.block, rec.size = bytes.Clone(w.in.see(0)[:n]), n
	if rec.block == nil {
		rec.block = []byte{}
	}
	rec.start = rec.block
	w.in.skip(n)
}

// mayEnd tells whether a record may end before these bytes: at two line breaks,
// before the next record, or at the end of the file.
func mayEnd(next []byte) bool {
	next = next[:min(len(next), 4+len(warcMark))]
	rest := bytes.TrimLeft(next, "\r\n")
	return len(rest) == 0 || bytes.HasPrefix(next, []byte("\r\n\r\n")) ||
		len(rest) < len(next) && bytes.HasPrefix(rest, warcMark[:min(len(rest), len(warcMark))])
}

// nextRecord finds where a record ends because another one begins; -1 for
// nowhere.
func nextRecord(b []byte) int {
	for from := 0; ; {
		i := bytes.Index(b[from:], warcNext)
		if i < 0 {
			return -1
		}
		i += from
		switch {
		case bytes.HasSuffix(b[:i], []byte("\r\n\r")):
			return i - 3
		case bytes.HasSuffix(b[:i], []byte("\n")):
			return i - 1
		}
		from = i + len(warcNext)
	}
}

// startSize is how much of a block that is not kept is looked at.
const startSize = 16 << 10

// pass skips a block that is too large to hold. It stops early where another
// record begins, so that a wrong length swallows nothing.
func (w *warcReader) pass(rec *warcRecord, length int64) error {
	const before = 3 // bytes of line breaks before warcNext
	start := w.in.see(startSize)
	rec.start = bytes.Clone(start[:min(startSize, len(start))])
	for left := length; ; {
		seen := w.in.see(bufferSize)
		if i := nextRecord(seen); i >= 0 && int64(i) < left {
			w.in.skip(i)
			rec.problem = fmt.Sprintf("Content-Length is %d, the record ends at %d", length, length-left+int64(i))
			return nil
		}
		if left <= int64(len(seen)) {
			w.in.skip(int(left))
			return nil
		}
		if len(seen) < bufferSize {
			rec.problem = fmt.Sprintf("Content-Length is %d, the file ends at %d", length, length-left+int64(len(seen)))
			w.in.skip(len(seen))
			return w.in.err
		}
		n := len(seen) - before - len(warcNext)
		w.in.skip(n)
		left -= int64(n)
	}
}
