package text

import "unicode/utf8"

// Matcher finds a closed list of words in a text in one pass. It is immutable
// and safe for concurrent use.
type Matcher struct {
	starts    [1 << 10]uint64                          // by the hash of a first letter: a bit for what second letters end in
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
		m.note(w)
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
	case r < utf8.RuneSelf:
		m.ascii[r] = b
	default:
		m.others[r] = b
	}
	return b
}

// What a byte says by its upper four bits: the bits of its letter in the three
// bytes from it on, and where the next letter ends, if it is of the same kind.
var (
	letterMasks = [16]uint32{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFF, 0xFFFFFF}
	letterEnds  = [16]uint8{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 5, 5}
)

// looked is how many bytes are looked at from one on.
const looked = 6

// hashLetter spreads the first letter of three bytes over 10 bits (Knuth's
// multiplicative hash).
func hashLetter(a, b, c byte) uint32 {
	return (uint32(a) | uint32(b)<<8 | uint32(c)<<16) & letterMasks[a>>4] * 2654435761 >> 22
}

// note keeps how a word begins.
func (m *Matcher) note(w string) {
	var begin [looked]byte
	copy(begin[:], w)
	start := &m.starts[hashLetter(begin[0], begin[1], begin[2])]
	if end := int(letterEnds[w[0]>>4]); end < len(w) {
		*start |= 1 << (w[end] & 63)
	} else {
		*start = ^uint64(0)
	}
}

// next gives the first byte from i on at which a word can begin, with the
// bucket of its first letter; len(s) for none. Which letters follow each other
// cannot be foreseen, so that it steps from one to the next without a branch.
func (m *Matcher) next(s string, i int) (int, uint16) {
	for i <= len(s)-looked {
		at := s[i : i+looked]
		kind := at[0] >> 4
		if m.starts[hashLetter(at[0], at[1], at[2])]>>(at[letterEnds[kind]]&63)&1 != 0 {
			if k := m.bucketAt(s, i); k != 0 {
				return i, k
			}
		}
		long := (kind + 2) >> 4 // 1 where a letter of three bytes or more begins
		if (at[1]^0x80|at[2]^0x80)&0xC0&-long != 0 {
			i++ // a broken letter
			continue
		}
		i += 1 + 2*int(long)
	}
	for ; i < len(s); i++ {
		if k := m.bucketAt(s, i); k != 0 {
			return i, k
		}
	}
	return len(s), 0
}

// bucketAt is the bucket of the letter at byte i; 0 for none.
func (m *Matcher) bucketAt(s string, i int) uint16 {
	if c := s[i]; c < utf8.RuneSelf {
		return m.ascii[c]
	}
	if r := SyllableAt(s, i); r != 0 {
		return m.syllables[r-firstSyllable]
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if n == 1 {
		return 0 // within a letter, or a broken one
	}
	return m.bucket(r)
}

// Any reports whether s holds a word to whose id and first byte found agrees, from
// left to right.
func (m *Matcher) Any(s string, found func(id, at int) bool) bool {
	for i, b := m.next(s, 0); b != 0; i, b = m.next(s, i+1) {
		for k := range m.buckets[b] {
			if w := &m.buckets[b][k]; w.at(s, i) && found(w.id, i) {
				return true
			}
		}
	}
	return false
}

// Each calls found with the id and the first byte of each word in s, from
// left to right.
func (m *Matcher) Each(s string, found func(id, at int)) {
	m.Any(s, func(id, at int) bool {
		found(id, at)
		return false
	})
}
