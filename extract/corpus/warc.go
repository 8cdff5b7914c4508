package corpus

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"mime"
	"net/http/httputil"
	"strconv"
	"strings"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"koaccord/extract/page"
)

// maxHeader bounds the header of a WARC record and of an HTTP message.
const maxHeader = 1 << 20

var (
	warcMark = []byte("WARC/")
	// warcNext is the end of one record and the beginning of the next.
	warcNext = []byte("\r\n\r\nWARC/1.")
)

// warcReader reads the records of a WARC or WET file.
type warcReader struct {
	br    *bufio.Reader
	limit int
}

// warcRecord is one record; block is nil when it is larger than the limit.
type warcRecord struct {
	header  map[string]string // keys in lower case; the first of each
	block   []byte
	size    int
	problem string // what was wrong with the record, "" for nothing
}

// warc gives the pages of a WARC or WET file. Records that hold no page, such
// as requests and images, are passed over.
func (f *feed) warc(name string, br *bufio.Reader) bool {
	w := &warcReader{br: br, limit: f.opt.MaxBytes + maxHeader}
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
	if rec.block == nil {
		return f.fault(name, false, rec.size, CodeTooLarge, tooLarge(f.opt.MaxBytes))
	}
	d := Document{Data: rec.block, Size: rec.size, Source: page.Source{Name: name,
		URL: strings.Trim(rec.header["warc-target-uri"], "<>"), Crawled: timeOf(rec.header["warc-date"])}}
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
	return strings.HasPrefix(strings.ToLower(rec.header["content-type"]), "application/http") || bytes.HasPrefix(rec.block, []byte("HTTP/"))
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
		if rec.block == nil {
			return true
		}
		status, rest, _ := bytes.Cut(rec.block, []byte("\n"))
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
		head, err := w.br.Peek(len(warcMark))
		if bytes.Equal(head, warcMark) {
			return skipped, nil
		}
		if len(head) == 0 {
			return skipped, err
		}
		if head[0] == '\r' || head[0] == '\n' {
			w.br.Discard(1)
			continue
		}
		part, err := w.br.ReadSlice('\n')
		skipped += len(part)
		if err != nil && err != bufio.ErrBufferFull {
			return skipped, err
		}
	}
}

// head reads the header lines up to the empty one.
func (w *warcReader) head() ([]byte, error) {
	var head []byte
	for len(head) < maxHeader {
		part, err := w.br.ReadSlice('\n')
		if err != nil && err != bufio.ErrBufferFull {
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
// length says, the true end is looked for and the rest is given back.
func (w *warcReader) block(rec *warcRecord, length int64) error {
	rec.size = int(length)
	if length > int64(w.limit) {
		return w.pass(rec, length)
	}
	data, err := w.take(int(length))
	ends := err == nil && w.atEnd()
	if ends {
		rec.block = data
		return nil
	}
	if i := bytes.Index(data, warcNext); i >= 0 {
		rec.block, rec.size = data[:i:i], i
		rec.problem = fmt.Sprintf("Content-Length is %d, the record ends at %d", length, i)
		w.giveBack(data[i:])
		return nil
	}
	if err != nil {
		rec.problem = fmt.Sprintf("Content-Length is %d, the file ends at %d", length, len(data))
		rec.block, rec.size = data, len(data)
		if err == io.ErrUnexpectedEOF || err == io.EOF {
			return io.EOF
		}
		return err
	}
	rec.problem = fmt.Sprintf("the record does not end after its Content-Length of %d", length)
	rec.block = data
	return nil
}

// take reads n bytes without trusting n: a short file costs no more than it holds.
func (w *warcReader) take(n int) ([]byte, error) {
	var buf bytes.Buffer
	got, err := io.CopyN(&buf, w.br, int64(n))
	if err == io.EOF && got < int64(n) {
		err = io.ErrUnexpectedEOF
	}
	return buf.Bytes(), err
}

// atEnd tells whether a record may end here: at two line breaks, before the
// next record, or at the end of the file.
func (w *warcReader) atEnd() bool {
	head, _ := w.br.Peek(4 + len(warcMark))
	rest := bytes.TrimLeft(head, "\r\n")
	return len(rest) == 0 || bytes.HasPrefix(head, warcNext[:4]) || len(rest) < len(head) && bytes.HasPrefix(rest, warcMark[:min(len(rest), len(warcMark))])
}

func (w *warcReader) giveBack(data []byte) {
	w.br = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(data), w.br), bufferSize)
}

// pass skips a block that is too large to hold. It stops early where another
// record begins, so that a wrong length swallows nothing.
func (w *warcReader) pass(rec *warcRecord, length int64) error {
	for passed := int64(0); passed < length; {
		window, err := w.br.Peek(int(min(length-passed+int64(len(warcNext)), bufferSize)))
		if i := bytes.Index(window, warcNext); i >= 0 && passed+int64(i) < length {
			w.br.Discard(i)
			rec.problem = fmt.Sprintf("Content-Length is %d, the record ends at %d", length, passed+int64(i))
			return nil
		}
		if err != nil {
			w.br.Discard(len(window))
			if err == io.EOF && passed+int64(len(window)) >= length {
				return nil
			}
			rec.problem = fmt.Sprintf("Content-Length is %d, the file ends at %d", length, passed+int64(len(window)))
			return err
		}
		n := min(int64(len(window)-len(warcNext)+1), length-passed)
		w.br.Discard(int(n))
		passed += n
	}
	return nil
}

// parseHeader reads "Name: value" lines; a folded line belongs to the one before.
func parseHeader(head []byte) map[string]string {
	h := map[string]string{}
	last := ""
	for l := range bytes.Lines(head) {
		s := strings.TrimRight(string(l), "\r\n")
		if s != "" && (s[0] == ' ' || s[0] == '\t') && last != "" {
			h[last] += " " + strings.TrimSpace(s)
			continue
		}
		key, value, ok := strings.Cut(s, ":")
		if !ok {
			continue
		}
		last = strings.ToLower(strings.TrimSpace(key))
		if _, twice := h[last]; !twice {
			h[last] = strings.TrimSpace(value)
		}
	}
	return h
}

// splitHead cuts an HTTP message after its empty line.
func splitHead(b []byte) (head, body []byte) {
	for i := 0; i < len(b) && i < maxHeader; {
		j := bytes.IndexByte(b[i:], '\n')
		if j < 0 {
			return b, nil
		}
		if len(bytes.TrimRight(b[i:i+j], "\r")) == 0 {
			return b[:i], b[i+j+1:]
		}
		i += j + 1
	}
	return b, nil
}

func headerOf(head []byte, key string) string { return parseHeader(head)[key] }

// decodeHTTP replaces an HTTP message by its body. Archives often keep the
// headers of a transfer that they have undone, so a coding that does not show
// in the bytes is taken as undone.
func decodeHTTP(d *Document, limit int) {
	head, body := splitHead(d.Data)
	header := parseHeader(head)
	if strings.Contains(strings.ToLower(header["transfer-encoding"]), "chunked") {
		if plain, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(body))); err == nil {
			body = plain
		}
	}
	body, fault := decodeContent(body, strings.ToLower(header["content-encoding"]), limit)
	if fault != nil {
		d.Data, d.Fault = nil, fault
		return
	}
	d.Data = body
	contentType := header["content-type"]
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		d.Source.Charset = params["charset"]
	}
	if strings.Contains(strings.ToLower(contentType), "html") {
		d.Source.Format = page.HTML
	}
}

// decodeContent undoes a Content-Encoding, to no more than limit bytes.
func decodeContent(body []byte, coding string, limit int) ([]byte, *Fault) {
	var r io.Reader
	switch {
	case bytes.HasPrefix(body, gzipMagic):
		gz, err := gzip.NewReader(bytes.NewReader(body))
		if err != nil {
			return body, nil
		}
		r = gz
	case isZstd(body):
		z, err := zstd.NewReader(bytes.NewReader(body), zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return body, nil
		}
		defer z.Close()
		r = z
	case strings.Contains(coding, "deflate") && !looksPlain(body):
		r = flate.NewReader(bytes.NewReader(bytes.TrimPrefix(body, []byte{0x78, 0x9c})))
	case strings.Contains(coding, "br") && !looksPlain(body):
		return nil, &Fault{CodeEncoding, "the body is compressed with brotli, which is not read; archive it as gzip or plain"}
	default:
		return body, nil
	}
	var buf bytes.Buffer
	n, err := io.Copy(&buf, io.LimitReader(r, int64(limit)+1))
	if n > int64(limit) {
		return nil, &Fault{CodeTooLarge, tooLarge(limit)}
	}
	if err != nil && n == 0 {
		return nil, &Fault{CodeBrokenStream, "the compressed body is damaged (" + err.Error() + "); get the page again"}
	}
	return buf.Bytes(), nil
}

// looksPlain tells whether a body is markup already.
func looksPlain(body []byte) bool {
	b := bytes.TrimLeft(bytes.TrimPrefix(body, bom), " \t\r\n")
	return len(b) > 0 && b[0] == '<'
}
