package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"koaccord/extract/page"
)

const bufferSize = 256 << 10

// stream reads one input, compressed or not. size is a hint, 0 when unknown.
func (f *feed) stream(name string, r io.Reader, size int) bool {
	br, closeAll, err := f.buffers.decompress(r)
	if err != nil {
		return f.broken(name, err)
	}
	defer closeAll()
	switch f.layout(name, br) {
	case JSONL:
		return f.lines(name, br)
	case WARC:
		return f.warc(name, br)
	case wholeJSON:
		return f.fault(name, true, size, CodeBrokenJSON, "a JSON array or an indented object; write one JSON object a line, such as with jq -c '.[]'")
	case HTML:
		return f.single(name, page.HTML, br, size)
	case Text:
		return f.single(name, page.Text, br, size)
	}
	return f.single(name, "", br, size)
}

// layout tells containers from pages: by what was asked, by name, by content.
func (f *feed) layout(name string, br *bufio.Reader) Format {
	if f.opt.Format != Auto {
		return f.opt.Format
	}
	switch extension(name) {
	case ".jsonl", ".ndjson":
		return JSONL
	case ".warc", ".wet":
		return WARC
	case ".html", ".htm", ".xhtml", ".shtml":
		return Auto
	}
	head, _ := br.Peek(bufferSize)
	head = bytes.TrimPrefix(head, bom)
	switch {
	case bytes.HasPrefix(head, warcMark):
		return WARC
	case looksJSONL(head):
		return JSONL
	case looksJSON(head):
		return wholeJSON
	}
	return Auto
}

// wholeJSON is a JSON array or an indented object. It is told, not read: an
// array has no place to stop at that is sure, so one fault would lose the rest.
const wholeJSON Format = "json"

var bom = []byte("\xef\xbb\xbf")

// looksJSONL tells whether the first line begins like an object of JSON. It may
// be broken further on: that is a fault of the line, not of the stream.
func looksJSONL(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	return len(head) > 0 && head[0] == '{' && startsWith(bytes.TrimLeft(head[1:], " \t"), `"}`)
}

// looksJSON tells whether a text begins like an array of objects or an object
// over several lines.
func looksJSON(head []byte) bool {
	head = bytes.TrimLeft(head, " \t\r\n")
	if len(head) == 0 {
		return false
	}
	next := bytes.TrimLeft(head[1:], " \t\r\n")
	return head[0] == '[' && startsWith(next, "{") || head[0] == '{' && startsWith(next, `"`)
}

func startsWith(b []byte, any string) bool {
	return len(b) > 0 && strings.IndexByte(any, b[0]) >= 0
}

// single reads an input that is one page.
func (f *feed) single(name string, format page.Format, r io.Reader, size int) bool {
	var buf bytes.Buffer
	if size > 0 && size <= f.opt.MaxBytes {
		buf.Grow(size + bytes.MinRead)
	}
	n, err := io.Copy(&buf, io.LimitReader(r, int64(f.opt.MaxBytes)+1))
	if n > int64(f.opt.MaxBytes) {
		return f.fault(name, true, max(size, int(n)), CodeTooLarge, tooLarge(f.opt.MaxBytes))
	}
	d := Document{Source: page.Source{Name: name, Format: format}, Data: buf.Bytes(), Size: int(n), Whole: true}
	if err != nil {
		if n == 0 {
			return f.broken(name, err)
		}
		d.Cut = faultOf(err)
	}
	return f.yield(d)
}

// broken reports that an input could not be read, or not to its end.
func (f *feed) broken(name string, err error) bool {
	fault := faultOf(err)
	return f.fault(name, true, 0, fault.Code, fault.Message)
}

func faultOf(err error) *Fault {
	switch {
	case errors.Is(err, errBomb):
		return &Fault{CodeBomb, err.Error() + "; unpack it elsewhere if it is what you want"}
	case errors.Is(err, errCorrupt):
		return &Fault{CodeBrokenStream, err.Error() + "; get the file again"}
	case errors.Is(err, io.ErrUnexpectedEOF):
		return &Fault{CodeTruncated, "the compressed data ends too early; what came before is kept; get the file again"}
	}
	return &Fault{CodeUnreadable, err.Error() + "; check the file and its permissions"}
}

func tooLarge(limit int) string {
	return fmt.Sprintf("more than %d bytes in one document; raise --max-bytes if it is one page", limit)
}
