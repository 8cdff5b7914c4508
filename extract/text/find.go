package text

import (
	"strings"
	"unicode/utf8"
)

// Index is strings.Index for words of Hangul. The first byte of a syllable is
// one of four, so that looking for it stops at every third byte of a Korean
// text; the last byte is one of 64.
func Index(s, word string) int {
	k := len(word) - 1
	for k > 0 && word[k] < utf8.RuneSelf {
		k--
	}
	if k <= 0 {
		return strings.Index(s, word)
	}
	c, tail := word[k], len(word)-1-k
	for i, end := k, len(s)-tail; i < end; i++ {
		at := strings.IndexByte(s[i:end], c)
		if at < 0 {
			return -1
		}
		i += at
		if s[i-k:i+tail+1] == word {
			return i - k
		}
	}
	return -1
}

// LastIndex is strings.LastIndex for words of Hangul that most strings hold none
// of.
func LastIndex(s, word string) int {
	if Index(s, word) < 0 {
		return -1
	}
	return strings.LastIndex(s, word)
}

// Contains is strings.Contains for words of Hangul.
func Contains(s, word string) bool { return Index(s, word) >= 0 }

// ContainsAny reports whether s holds any of the words.
func ContainsAny(s string, words []string) bool {
	for _, w := range words {
		if Index(s, w) >= 0 {
			return true
		}
	}
	return false
}

// StartsInAny reports whether s starts with any of the words. Words of Hangul differ
// in their last byte sooner than in their first.
func StartsInAny(s string, words []string) bool {
	for _, w := range words {
		n := len(w)
		if n == 0 || n <= len(s) && s[n-1] == w[n-1] && s[:n] == w {
			return true
		}
	}
	return false
}

// EndsInAny reports whether s ends with any of the words; empty words count as
// none.
func EndsInAny(s string, words []string) bool {
	if s == "" {
		return false
	}
	last := s[len(s)-1]
	for _, w := range words {
		if n := len(w); n > 0 && n <= len(s) && w[n-1] == last && s[len(s)-n:] == w {
			return true
		}
	}
	return false
}
