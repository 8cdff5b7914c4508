package value

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// Span is a half-open byte range of a text.
type Span struct{ Start, End int }

// hangulLen is the length in bytes of every Hangul syllable in UTF-8.
const hangulLen = 3

func isDigit(b byte) bool { return b-'0' < 10 }

func isLatin(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// hangulAt decodes the syllable at i, or returns 0 when there is none.
func hangulAt(s string, i int) rune { return text.SyllableAt(s, i) }

// hangulBefore decodes the syllable that ends at i, or returns 0.
func hangulBefore(s string, i int) rune {
	if i < hangulLen {
		return 0
	}
	return hangulAt(s, i-hangulLen)
}

// runeSize is the length of the rune at i; a broken byte counts as one.
func runeSize(s string, i int) int {
	if s[i] < utf8.RuneSelf {
		return 1
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return n
}

// maxBlank bounds the white space that may stand inside one wording: crawlers
// double spaces, a longer gap separates table cells.
const maxBlank = 2

// skipBlank steps over at most maxBlank spaces and never over a line end.
func skipBlank(s string, i int) int {
	for range maxBlank {
		n := blankAt(s, i)
		if n == 0 {
			break
		}
		i += n
	}
	return i
}

// blankAt is the length of the blank at i, or 0.
func blankAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	switch s[i] {
	case ' ', '\t':
		return 1
	case 0xC2: // first byte of the no-break space
		if strings.HasPrefix(s[i:], "\u00a0") {
			return len("\u00a0")
		}
	case 0xE3: // first byte of the ideographic space
		if strings.HasPrefix(s[i:], "\u3000") {
			return len("\u3000")
		}
	}
	return 0
}

// skipBlankBack is skipBlank towards the start.
func skipBlankBack(s string, i int) int {
	for range maxBlank {
		switch {
		case i > 0 && (s[i-1] == ' ' || s[i-1] == '\t'):
			i--
		case strings.HasSuffix(s[:i], "\u00a0"):
			i -= len("\u00a0")
		case strings.HasSuffix(s[:i], "\u3000"):
			i -= len("\u3000")
		default:
			return i
		}
	}
	return i
}

// at is s[i:], empty past the end.
func at(s string, i int) string {
	if i < 0 || i >= len(s) {
		return ""
	}
	return s[i:]
}

// literal steps over w at i, or returns -1.
func literal(s string, i int, w string) int {
	end := i + len(w)
	if w == "" || i < 0 || end > len(s) || s[end-1] != w[len(w)-1] || s[i:end] != w {
		if w == "" {
			return i
		}
		return -1
	}
	return end
}

// oneOf steps over the first of words that stands at i, or returns -1. Longer
// words must come before their own prefixes.
func oneOf(s string, i int, words []string) int {
	for _, w := range words {
		if end := literal(s, i, w); end >= 0 {
			return end
		}
	}
	return -1
}

// endsWithWord reports whether one of words is the last whole word of s[:i].
func endsWithWord(s string, i int, words []string) bool {
	for _, w := range words {
		if strings.HasSuffix(s[:i], w) && hangulBefore(s, i-len(w)) == 0 {
			return true
		}
	}
	return false
}

// standsAlone reports whether a word that ends at i is followed by the end of
// the word or by one of particles.
func standsAlone(s string, i int, particles []string) bool {
	return hangulAt(s, i) == 0 || oneOf(s, i, particles) >= 0
}

// digits reads a run of ASCII digits of at most limit; n is -1 when there is
// none or the run is longer.
func digits(s string, i, limit int) (n, end int) {
	end = i
	for end < len(s) && isDigit(s[end]) {
		if end-i >= limit {
			return -1, i
		}
		n = n*10 + int(s[end]-'0')
		end++
	}
	if end == i {
		return -1, i
	}
	return n, end
}

// skipDigits steps over a whole run of digits, however long.
func skipDigits(s string, i int) int {
	for i < len(s) && isDigit(s[i]) {
		i++
	}
	return i
}

// tildes are the marks that Korean news sets between the ends of a range.
var tildes = []string{"~", "∼", "～", "〜", "–", "—", "-", "−"}

// mayBeTilde reports the first bytes of tildes.
func mayBeTilde(b byte) bool {
	return b == '~' || b == '-' || b == 0xE2 || b == 0xEF || b == 0xE3
}

// readTilde steps over a range mark and the blanks round it, or returns -1.
func readTilde(s string, i int) int {
	i = skipBlank(s, i)
	if i >= len(s) || !mayBeTilde(s[i]) {
		return -1
	}
	end := oneOf(s, i, tildes)
	if end < 0 {
		return -1
	}
	return skipBlank(s, end)
}
