package text

import "unicode/utf8"

// The bytes of the first and the last syllable of Hangul.
const (
	firstBytes = 0xEAB080
	lastBytes  = 0xED9EA3
)

// HangulAt reports whether a syllable stands at byte i of s. It compares three
// bytes at once, since nobody can foresee which one of the four first bytes
// comes next.
func HangulAt(s string, i int) bool {
	if i+3 > len(s) {
		return false
	}
	t := s[i : i+3]
	v := uint32(t[0])<<16 | uint32(t[1])<<8 | uint32(t[2])
	return v-firstBytes <= lastBytes-firstBytes && v&0xC0C0 == 0x8080
}

// First gives the first letter of s, as utf8.DecodeRuneInString does, but
// faster for Hangul.
func First(s string) rune {
	if HangulAt(s, 0) {
		return syllable(s)
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// Last gives the last letter of s, as utf8.DecodeLastRuneInString does, but
// faster for Hangul.
func Last(s string) rune {
	if n := len(s) - 3; n >= 0 && HangulAt(s, n) {
		return syllable(s[n:])
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// syllable decodes the one that s begins with.
func syllable(s string) rune {
	return rune(s[0]&0x0F)<<12 | rune(s[1]&0x3F)<<6 | rune(s[2]&0x3F)
}
