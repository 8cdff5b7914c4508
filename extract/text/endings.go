package text

// Endings is a closed list of ends of words. It is immutable and safe for
// concurrent use.
type Endings struct {
	alone  Syllables    // the words of one syllable
	last   Syllables    // the last syllables of the others
	words  [64][]string // the others by bucketOf
	before [64]uint64   // a bit for the lower bits of the byte before the last syllable
}

// NewEndings prepares a list; empty words count as none.
func NewEndings(words []string) *Endings {
	e := &Endings{}
	for _, w := range words {
		if w != "" {
			e.add(w)
		}
	}
	return e
}

func (e *Endings) add(w string) {
	r := Last(w)
	if IsHangul(r) {
		k := len(w) - len("가")
		if k == 0 {
			e.alone.put(r)
			return
		}
		e.last.put(r)
		e.before[w[len(w)-1]&0x3F] |= 1 << (w[k-1] & 0x3F)
	}
	b := bucketOf(w, r)
	e.words[b] = append(e.words[b], w)
}

// bucketOf tells words apart by their last byte, and by the one before the last letter r where
// that is a syllable and not all of the word.
func bucketOf(s string, r rune) byte {
	b := s[len(s)-1]
	if IsHangul(r) {
		b ^= s[len(s)-len("가")-1] << 1
	}
	return b & 0x3F
}

// End reports whether s ends with one of the list, or is one.
func (e *Endings) End(s string) bool {
	r := Last(s)
	return e.alone.Has(r) || e.may(s, r) && EndsInAny(s, e.words[bucketOf(s, r)])
}

// EndLonger reports whether s ends with one of the list and is more than it.
func (e *Endings) EndLonger(s string) bool {
	r := Last(s)
	if e.alone.Has(r) && len(s) > len("가") {
		return true
	}
	if !e.may(s, r) {
		return false
	}
	for _, w := range e.words[bucketOf(s, r)] {
		if len(s) > len(w) && s[len(s)-len(w):] == w {
			return true
		}
	}
	return false
}

// may rules out most words by their last letter r and the byte before it.
func (e *Endings) may(s string, r rune) bool {
	if !IsHangul(r) {
		return s != ""
	}
	k := len(s) - len("가")
	return e.last.Has(r) && k > 0 && e.before[s[len(s)-1]&0x3F]>>(s[k-1]&0x3F)&1 != 0
}
