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

// SyllableAt gives the syllable at byte i of s; 0 where none stands there.
func SyllableAt(s string, i int) rune {
	if i+3 > len(s) {
		return 0
	}
	t := s[i : i+3]
	v := uint32(t[0])<<16 | uint32(t[1])<<8 | uint32(t[2])
	if v-firstBytes > lastBytes-firstBytes || v&0xC0C0 != 0x8080 {
		return 0
	}
	return rune(v>>4&0xF000 | v>>2&0xFC0 | v&0x3F)
}

// First gives the first letter of s, as utf8.DecodeRuneInString does, but
// faster for Hangul.
func First(s string) rune {
	if r := SyllableAt(s, 0); r != 0 {
		return r
	}
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// Last gives the last letter of s, as utf8.DecodeLastRuneInString does, but
// faster for Hangul.
func Last(s string) rune {
	if n := len(s) - 3; n >= 0 {
		if r := SyllableAt(s, n); r != 0 {
			return r
		}
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
