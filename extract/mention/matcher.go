package mention

import "strings"

// matcher tells in one pass whether a text holds any of some words.
type matcher struct {
	first [1 << 16]bool // first letters, in the basic plane
	words map[rune][]string
}

func newMatcher(words []string) *matcher {
	m := &matcher{words: map[rune][]string{}}
	for _, w := range words {
		r := firstRune(w)
		if r < 1<<16 {
			m.first[r] = true
			m.words[r] = append(m.words[r], w)
		}
	}
	return m
}

// in reports whether s holds any of the words.
func (m *matcher) in(s string) bool {
	for i, r := range s {
		if r >= 1<<16 || !m.first[r] {
			continue
		}
		for _, w := range m.words[r] {
			if strings.HasPrefix(s[i:], w) {
				return true
			}
		}
	}
	return false
}
