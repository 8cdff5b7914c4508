package record

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"unicode/utf8"
)

// AppendJSON appends a value as one line of JSON without its line break. What
// a terminal could obey (control characters, marks of writing direction)
// stands as \u escapes, which every reader of JSON undoes.
func AppendJSON(dst []byte, value any) ([]byte, error) {
	if r, ok := value.(*Record); ok {
		return recordShape.append(slices.Grow(dst, usualSize(r)), reflect.ValueOf(r)), nil
	}
	return appendAny(dst, value)
}

// appendAny is AppendJSON for values of any type.
func appendAny(dst []byte, value any) ([]byte, error) {
	out := quietWriter{dst}
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return dst, err
	}
	return bytes.TrimSuffix(out.line, []byte("\n")), nil
}

// usualSize is how many bytes most records like r take.
func usualSize(r *Record) int {
	const head, agreement = 1 << 10, 7 << 9
	if r == nil {
		return 0
	}
	n := head + len(r.Agreements)*agreement
	if r.Article != nil {
		for _, p := range r.Article.Paragraphs {
			n += len(p)
		}
	}
	return n
}

// quietWriter appends what is written to a line, by appendQuiet. An encoder
// writes a value at once.
type quietWriter struct{ line []byte }

func (w *quietWriter) Write(p []byte) (int, error) {
	w.line = appendQuiet(slices.Grow(w.line, len(p)), p)
	return len(p), nil
}

// Indent lays one line of JSON out over several, two spaces a level.
func Indent(line []byte) []byte {
	var buf bytes.Buffer
	if err := json.Indent(&buf, line, "", "  "); err != nil {
		return line
	}
	return buf.Bytes()
}

// mayObey are the first bytes of the runes that Obeyed names, but for those
// that JSON escapes itself.
var mayObey = [256]bool{0x7f: true, 0xc2: true, 0xd8: true, 0xe2: true, 0xef: true}

// appendQuiet copies src and escapes the runes that Obeyed names.
func appendQuiet(dst, src []byte) []byte {
	from := 0
	for i := 0; i < len(src); {
		if !mayObey[src[i]] {
			i++
			continue
		}
		r, n := utf8.DecodeRune(src[i:])
		if Obeyed(r) {
			dst = append(dst, src[from:i]...)
			dst = appendEscape(dst, r)
			from = i + n
		}
		i += n
	}
	return append(dst, src[from:]...)
}

func appendEscape(dst []byte, r rune) []byte {
	const hex = "0123456789abcdef"
	return append(dst, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}

// Obeyed tells whether a terminal acts on a rune in place of showing it:
// control characters other than tab and line feed, and the marks that turn the
// direction of writing (Unicode Bidi_Control).
func Obeyed(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t' && r != '\n'
	case r >= 0x7f && r <= 0x9f:
		return true
	case r == 0x061c, r == 0x200e, r == 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfeff:
		return true
	}
	return false
}

// Quiet replaces what a terminal would obey by visible escapes (\u001b).
func Quiet(s string) string {
	for i, r := range s {
		if Obeyed(r) {
			out := []byte(s[:i])
			for _, r := range s[i:] {
				if Obeyed(r) {
					out = appendEscape(out, r)
				} else {
					out = utf8.AppendRune(out, r)
				}
			}
			return string(out)
		}
	}
	return s
}
