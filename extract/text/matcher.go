package text

import "unicode/utf8"

// Matcher finds a closed list of words in a text in one pass. It is immutable
// and safe for concurrent use.
type Matcher struct {
	starts    Syllables                                // the first letters that are Hangul: small enough to stay at hand
	syllables [lastSyllable - firstSyllable + 1]uint16 // bucket of a first letter; 0 for none
	ascii     [utf8.RuneSelf]uint16
	others    map[rune]uint16
	buckets   [][]matchWord
}

type matchWord struct {
	word string
	id   int
}

// at reports whether the word stands at byte i of s.
func (w *matchWord) at(s string, i int) bool {
	end := i + len(w.word)
	return end <= len(s) && s[end-1] == w.word[len(w.word)-1] && s[i:end] == w.word
}

// NewMatcher prepares a matcher; the id of a word is its place in the list.
// An empty word is never found.
func NewMatcher(words []string) *Matcher {
	m := &Matcher{others: map[rune]uint16{}, buckets: make([][]matchWord, 1)}
	for id, w := range words {
		if w == "" {
			continue
		}
		r, _ := utf8.DecodeRuneInString(w)
		b := m.bucket(r)
		if b == 0 {
			b = m.open(r)
		}
		m.buckets[b] = append(m.buckets[b], matchWord{w, id})
	}
	return m
}

func (m *Matcher) bucket(r rune) uint16 {
	switch {
	case IsHangul(r):
		return m.syllables[r-firstSyllable]
	case r < utf8.RuneSelf:
		return m.ascii[r]
	}
	return m.others[r]
}

func (m *Matcher) open(r rune) uint16 {
	b := uint16(len(m.buckets))
	m.buckets = append(m.buckets, nil)
	switch {
	case IsHangul(r):
		m.syllables[r-firstSyllable] = b
		m.starts.put(r)
	case r < utf8.RuneSelf:
		m.ascii[r] = b
	default:
		m.others[r] = b
	}
	return b
}

// next gives the first byte from i on at which a word can begin, with the
// bucket of its first letter; len(s) for none.
func (m *Matcher) next(s string, i int) (int, uint16) {
	for i < len(s) {
		c := s[i]
		switch {
		case c < utf8.RuneSelf:
			if b := m.ascii[c]; b != 0 {
				return i, b
			}
			i++
		case c >= 0xEA && c <= 0xED && i+2 < len(s):
			r := rune(c&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F)
			if m.starts.Has(r) {
				return i, m.syllables[r-firstSyllable]
			}
			if s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
				i += 3
				continue
			}
			i++ // a broken letter
		case c < 0xC0:
			i++
		default:
			r, n := utf8.DecodeRuneInString(s[i:])
			if len(m.others) > 0 {
				if b := m.others[r]; b != 0 {
					return i, b
				}
			}
			i += n
		}
	}
	return len(s), 0
}

// In reports whether s holds any of the words.
func (m *Matcher) In(s string) bool {
	for i, b := m.next(s, 0); b != 0; i, b = m.next(s, i+1) {
		for k := range m.buckets[b] {
			if m.buckets[b][k].at(s, i) {
				return true
			}
		}
	}
	return false
}

// Each calls found with the id and the first byte of each word in s, from
// left to right.
func (m *Matcher) Each(s string, found func(id, at int)) {
	for i, b := m.next(s, 0); b != 0; i, b = m.next(s, i+1) {
		for k := range m.buckets[b] {
			if w := &m.buckets[b][k]; w.at(s, i) {
				found(w.id, i)
			}
		}
	}
}
