package corpus

import (
	"bufio"
	"bytes"
	"io"
	"strconv"

	"koaccord/extract/page"
)

// lines reads JSONL: one document a line, broken ones in their place.
func (f *feed) lines(name string, br *bufio.Reader) bool {
	for number := 1; ; number++ {
		line, size, err := readLine(br, f.opt.MaxBytes)
		if number == 1 {
			line = bytes.TrimPrefix(line, bom)
		}
		at := name + ":" + strconv.Itoa(number)
		cut := err != nil && err != io.EOF
		switch {
		case size > f.opt.MaxBytes:
			if !f.fault(at, false, size, CodeTooLarge, tooLarge(f.opt.MaxBytes)) {
				return false
			}
		case len(bytes.TrimSpace(line)) == 0 || cut:
		default:
			d := Document{Source: page.Source{Name: at}, Data: line, Size: size, resolve: decodeLine}
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

// readLine reads to the end of the line and gives it without its break. Of a
// line beyond limit only the size is told, and the rest is passed over.
func readLine(br *bufio.Reader, limit int) (line []byte, size int, err error) {
	for {
		part, err := br.ReadSlice('\n')
		size += len(part)
		if size <= limit+2 {
			line = append(line, part...)
		} else {
			line = nil
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if n := len(part); n > 0 && part[n-1] == '\n' {
			size--
		}
		return bytes.TrimRight(line, "\r\n"), size, err
	}
}
