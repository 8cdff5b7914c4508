package block

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// pattern is a whole-line pattern of literals and placeholders.
type pattern struct {
	parts []part
	rule  int
}

// part is a literal, or a placeholder when hole is not "".
type part struct {
	literal []byte
	hole    string
}

func compilePattern(s string, rule int) pattern {
	p := pattern{rule: rule}
	for s != "" {
		lit, rest, found := strings.Cut(s, "{")
		if lit = squeeze(lit); lit != "" {
			p.parts = append(p.parts, part{literal: []byte(lit)})
		}
		if !found {
			break
		}
		hole, tail, _ := strings.Cut(rest, "}")
		p.parts = append(p.parts, part{hole: hole})
		s = tail
	}
	return p
}

// mayBegin reports whether a line that begins with byte c can match.
func (p *pattern) mayBegin(c byte) bool {
	switch first := &p.parts[0]; first.hole {
	case "":
		return c == first.literal[0]
	case "n", "date":
		return c >= '0' && c <= '9'
	case "name":
		return c >= 0xEA && c <= 0xED
	}
	return true
}

// mayEnd reports whether a line that ends with byte c can match.
func (p *pattern) mayEnd(c byte) bool {
	switch last := &p.parts[len(p.parts)-1]; last.hole {
	case "":
		return c == last.literal[len(last.literal)-1]
	case "n":
		return c >= '0' && c <= '9' || c == ',' || c == '.'
	}
	return true
}

// matches reports whether the pattern covers the whole of s. Each {any} takes
// as little as it can, and is not taken back, so that the time is linear.
func (p *pattern) matches(s []byte) bool {
	for i, pt := range p.parts {
		switch {
		case pt.hole == "":
			if !bytes.HasPrefix(s, pt.literal) {
				return false
			}
			s = s[len(pt.literal):]
		case pt.hole == "any":
			n := p.skipAny(i, s)
			if n <= 0 {
				return false
			}
			s = s[n:]
		default:
			n := holeLen(pt.hole, s)
			if pt.hole == "name" {
				n = p.nameBefore(i, s)
			}
			if n == 0 {
				return false
			}
			s = s[n:]
		}
	}
	return len(s) == 0
}

// skipAny is how much of s the {any} at part i takes: up to the next literal,
// or all when none follows; 0 or less when it cannot be.
func (p *pattern) skipAny(i int, s []byte) int {
	if i+1 == len(p.parts) {
		return len(s)
	}
	next := p.parts[i+1].literal
	if len(next) == 0 {
		return 0
	}
	if i+2 == len(p.parts) {
		if !bytes.HasSuffix(s, next) {
			return 0
		}
		return len(s) - len(next)
	}
	return bytes.Index(s, next)
}

// nameBefore is the length of the name at part i: the longest that what
// follows leaves room for.
func (p *pattern) nameBefore(i int, s []byte) int {
	longest := nameLen(s)
	if i+1 == len(p.parts) {
		return longest
	}
	next := p.parts[i+1].literal
	for n := longest; n >= 6; n -= 3 {
		if bytes.HasPrefix(s[n:], next) {
			return n
		}
	}
	return 0
}

// holeLen is the length of what a placeholder takes at the start of s.
func holeLen(hole string, s []byte) int {
	switch hole {
	case "n":
		return digitsLen(s)
	case "name":
		return nameLen(s)
	case "email":
		return emailLen(s)
	case "date":
		return dateLen(s)
	}
	return 0
}

func digitsLen[S string | []byte](s S) int {
	n := 0
	for n < len(s) && (s[n] >= '0' && s[n] <= '9' || n > 0 && (s[n] == ',' || s[n] == '.')) {
		n++
	}
	return n
}

func nameLen(s []byte) int {
	n := 0
	for count := 0; count < 4; count++ {
		r, size := utf8.DecodeRune(s[n:])
		if !text.IsHangul(r) {
			if count < 2 {
				return 0
			}
			break
		}
		n += size
	}
	return n
}

func emailLen(s []byte) int {
	at := bytes.IndexByte(s, '@')
	if at <= 0 {
		return 0
	}
	n := at + 1
	for n < len(s) && isMailByte(s[n]) {
		n++
	}
	if bytes.IndexByte(s[at:n], '.') < 0 {
		return 0
	}
	for i := range at {
		if !isMailByte(s[i]) {
			return 0
		}
	}
	return n
}

func isMailByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+'
}

// dateLen is the length of a date with a four-digit year at the start of s,
// white space left out, with the time of day that may follow it.
func dateLen(s []byte) int {
	if len(s) < 8 || !allDigits(s[:4]) || s[0] != '1' && s[0] != '2' {
		return 0
	}
	n := 4
	for n < len(s) {
		r, size := utf8.DecodeRune(s[n:])
		if !strings.ContainsRune("0123456789.-/:년월일시분초T()+", r) && !strings.ContainsRune("월화수목금토일오전후", r) {
			break
		}
		n += size
	}
	if n < 8 {
		return 0
	}
	return n
}

func allDigits[S string | []byte](s S) bool {
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return len(s) > 0
}
