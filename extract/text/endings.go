package text

// Endings is a closed list of ends of words. It is immutable and safe for
// concurrent use.
type Endings struct {
	alone  Syllables    // the words of one syllable
	last   Syllables    // the last syllables of the others
	words  [64][]string // the others by the lower bits of the last byte, in order
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
	b := w[len(w)-1] & 0x3F
	if r := Last(w); IsHangul(r) {
		k := len(w) - len("가")
		if k == 0 {
			e.alone.put(r)
			return
		}
		e.last.put(r)
		e.before[b] |= 1 << (w[k-1] & 0x3F)
	}
	e.words[b] = append(e.words[b], w)
}

// End reports whether s ends with one of the list, or is one.
func (e *Endings) End(s string) bool {
	r := Last(s)
	return e.alone.Has(r) || e.may(s, r) && EndsInAny(s, e.words[s[len(s)-1]&0x3F])
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
	for _, w := range e.words[s[len(s)-1]&0x3F] {
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
