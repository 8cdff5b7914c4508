package corpus

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// readObject reads one JSON object and hands every member whose value is a
// string, a number, a list or an object to take, strings undone and the others
// as they are written. It is several times as fast as encoding/json and gives
// false for everything that it is not sure of, broken or not; the caller then
// asks encoding/json.
func readObject(raw []byte, take func(key string, value []byte, isString bool) bool) bool {
	s := &objectReader{b: raw}
	if s.space(); !s.next('{') {
		return false
	}
	if s.space(); s.next('}') {
		return s.atEnd()
	}
	for {
		s.space()
		key, ok := s.text()
		if !ok {
			return false
		}
		if s.space(); !s.next(':') {
			return false
		}
		s.space()
		if !s.value(string(key), take) {
			return false
		}
		s.space()
		if s.next('}') {
			return s.atEnd()
		}
		if !s.next(',') {
			return false
		}
	}
}

type objectReader struct {
	b []byte
	i int
}

func (s *objectReader) space() {
	for s.i < len(s.b) && (s.b[s.i] == ' ' || s.b[s.i] == '\t' || s.b[s.i] == '\r' || s.b[s.i] == '\n') {
		s.i++
	}
}

func (s *objectReader) next(c byte) bool {
	if s.i < len(s.b) && s.b[s.i] == c {
		s.i++
		return true
	}
	return false
}

func (s *objectReader) atEnd() bool {
	s.space()
	return s.i == len(s.b)
}

func (s *objectReader) value(key string, take func(string, []byte, bool) bool) bool {
	if s.i >= len(s.b) {
		return false
	}
	if s.b[s.i] == '"' {
		text, ok := s.text()
		return ok && take(key, text, true)
	}
	from := s.i
	if s.b[s.i] == '{' || s.b[s.i] == '[' {
		if !s.nested() {
			return false
		}
	} else {
		for s.i < len(s.b) && s.b[s.i] != ',' && s.b[s.i] != '}' && s.b[s.i] > ' ' {
			s.i++
		}
	}
	return json.Valid(s.b[from:s.i]) && take(key, s.b[from:s.i], false)
}

// nested passes over a list or an object by counting brackets outside strings.
func (s *objectReader) nested() bool {
	depth := 0
	for s.i < len(s.b) {
		switch s.b[s.i] {
		case '"':
			if _, ok := s.text(); !ok {
				return false
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		}
		s.i++
		if depth == 0 {
			return true
		}
	}
	return false
}

// text reads a string. What holds no escape is a slice of the input.
func (s *objectReader) text() ([]byte, bool) {
	if !s.next('"') {
		return nil, false
	}
	from := s.i
	quote := s.quote(from)
	if quote < 0 {
		return nil, false
	}
	escape := bytes.IndexByte(s.b[from:quote], '\\')
	if escape < 0 {
		s.i = quote + 1
		return s.b[from:quote], plain(s.b[from:quote])
	}
	out := make([]byte, 0, quote-from)
	for escape >= 0 {
		part := s.b[from : from+escape]
		if out = append(out, part...); !plain(part) {
			return nil, false
		}
		n := 0
		if out, n = unescape(out, s.b[from+escape:]); n == 0 {
			return nil, false
		}
		if from += escape + n; from > quote {
			if quote = s.quote(from); quote < 0 {
				return nil, false
			}
		}
		escape = bytes.IndexByte(s.b[from:quote], '\\')
	}
	s.i = quote + 1
	return append(out, s.b[from:quote]...), plain(s.b[from:quote])
}

// quote finds the next quotation mark at or after i; -1 when there is none.
func (s *objectReader) quote(i int) int {
	if i > len(s.b) {
		return -1
	}
	n := bytes.IndexByte(s.b[i:], '"')
	if n < 0 {
		return -1
	}
	return i + n
}

// plain tells whether a stretch of a string is free of raw control characters. It
// looks at eight bytes at once: those below 0x20 leave the highest bit when it is
// taken off.
func plain(b []byte) bool {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	var below uint64
	for ; len(b) >= 8; b = b[8:] {
		w := binary.LittleEndian.Uint64(b)
		below |= (w - 0x20*ones) &^ w
	}
	if below&highs != 0 {
		return false
	}
	for _, c := range b {
		if c < 0x20 {
			return false
		}
	}
	return true
}

// unescape undoes the escape that b begins with; 0 when it is none.
func unescape(dst, b []byte) ([]byte, int) {
	if len(b) < 2 {
		return dst, 0
	}
	switch b[1] {
	case '"', '\\', '/':
		return append(dst, b[1]), 2
	case 'b':
		return append(dst, '\b'), 2
	case 'f':
		return append(dst, '\f'), 2
	case 'n':
		return append(dst, '\n'), 2
	case 'r':
		return append(dst, '\r'), 2
	case 't':
		return append(dst, '\t'), 2
	case 'u':
		return unescapeRune(dst, b)
	}
	return dst, 0
}

// unescapeRune undoes \uXXXX, two of them for a rune beyond the first plane.
// Half a pair becomes U+FFFD, as with encoding/json.
func unescapeRune(dst, b []byte) ([]byte, int) {
	r, ok := hexRune(b)
	if !ok {
		return dst, 0
	}
	if !utf16.IsSurrogate(r) {
		return utf8.AppendRune(dst, r), 6
	}
	if low, ok := hexRune(b[6:]); ok {
		if pair := utf16.DecodeRune(r, low); pair != utf8.RuneError {
			return utf8.AppendRune(dst, pair), 12
		}
	}
	return utf8.AppendRune(dst, utf8.RuneError), 6
}

func hexRune(b []byte) (rune, bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	for _, c := range b[2:6] {
		if c == '+' || c == '-' || c == '_' {
			return 0, false
		}
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return rune(n), err == nil
}
