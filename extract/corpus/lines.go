package corpus

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"strconv"

	"koaccord/extract/page"
)

// lines reads JSONL: one document a line, broken ones in their place.
func (f *feed) lines(name string, br *bufio.Reader) bool {
	for number := 1; ; number++ {
		number += skipEmpty(br)
		line, size, err := readLine(br, f.opt.MaxBytes)
		line = bytes.TrimPrefix(line, bom)
		at, resolve := name+":"+strconv.Itoa(number), decodeLine
		if f.opt.NameByContent && name == Stdin {
			at, resolve = Stdin, decodeLineByContent
		}
		cut := err != nil && err != io.EOF
		switch {
		case size > f.opt.MaxBytes:
			if at == Stdin {
				at = contentName(line)
			}
			if !f.fault(at, false, size, CodeTooLarge, tooLarge(f.opt.MaxBytes)) {
				return false
			}
		case len(bytes.TrimSpace(line)) == 0 || cut:
		default:
			d := Document{Source: page.Source{Name: at}, Data: line, Size: size, resolve: resolve}
			if !f.yield(d) {
				return false
			}
		}
		if cut {
			return f.broken(name, err)
		}
		if err == io.EOF {
			return true
		}
	}
}

// skipEmpty passes over the empty lines that are in the buffer, and says how
// many: a stream may hold millions.
func skipEmpty(br *bufio.Reader) int {
	head, err := br.Peek(br.Buffered())
	if err != nil {
		return 0
	}
	n := len(head) - len(bytes.TrimLeft(head, "\n"))
	if n, err = br.Discard(n); err != nil {
		return 0
	}
	return n
}

// decodeLineByContent is decodeLine for lines that have no place: what has no
// id is named by what it says.
func decodeLineByContent(d *Document) {
	raw := d.Data
	if decodeLine(d); d.Source.Name == Stdin {
		d.Source.Name = contentName(raw)
	}
}

// contentName is "-:" with the first 16 hexadecimal digits of the line's SHA-256.
func contentName(line []byte) string {
	sum := sha256.Sum256(line)
	return Stdin + ":" + hex.EncodeToString(sum[:8])
}

// readLine reads to the end of the line and gives it, and its size, without its
// break. Of a line beyond limit it gives the first limit bytes and passes over
// the rest.
func readLine(br *bufio.Reader, limit int) (line []byte, size int, err error) {
	var before byte
	for {
		part, err := br.ReadSlice('\n')
		size += len(part)
		if len(line) <= limit {
			line = append(line, part[:min(len(part), limit+2-len(line))]...)
		}
		if err == bufio.ErrBufferFull {
			before = part[len(part)-1]
			continue
		}
		size -= breakSize(before, part)
		return line[:min(len(line), size, limit)], size, err
	}
}

// breakSize is the length of the line break that ends part; before is the byte
// before part.
func breakSize(before byte, part []byte) int {
	n := len(part)
	switch {
	case n == 0 || part[n-1] != '\n':
		return 0
	case n == 1 && before == '\r', n > 1 && part[n-2] == '\r':
		return 2
	}
	return 1
}
