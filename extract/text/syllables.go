package text

// Syllables is a closed set of Hangul syllables. It is immutable and safe for
// concurrent use.
type Syllables [(lastSyllable-firstSyllable)/64 + 1]uint64

// NewSyllables gives the set of the syllables of s; other letters are left out.
func NewSyllables(s string) *Syllables {
	var set Syllables
	for _, r := range s {
		if IsHangul(r) {
			set.put(r)
		}
	}
	return &set
}

func (s *Syllables) put(r rune) {
	r -= firstSyllable
	s[r/64] |= 1 << (r % 64)
}

// Has reports whether r is one of the set.
func (s *Syllables) Has(r rune) bool {
	if !IsHangul(r) {
		return false
	}
	r -= firstSyllable
	return s[r/64]&(1<<(r%64)) != 0
}
