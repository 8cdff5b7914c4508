package text

// Endings is a closed list of ends of words. It is immutable and safe for
// concurrent use.
type Endings struct {
	last  *Syllables   // the last letters that are Hangul
	words [64][]string // by the lower bits of the last byte, in order
}

// NewEndings prepares a list; empty words count as none.
func NewEndings(words []string) *Endings {
	var letters []rune
	e := &Endings{}
	for _, w := range words {
		if w == "" {
			continue
		}
		letters = append(letters, Last(w))
		b := w[len(w)-1] & 0x3F
		e.words[b] = append(e.words[b], w)
	}
	e.last = NewSyllables(string(letters))
	return e
}

// End reports whether s ends with one of the list, or is one.
func (e *Endings) End(s string) bool {
	return e.may(s) && EndsInAny(s, e.words[s[len(s)-1]&0x3F])
}

// EndLonger reports whether s ends with one of the list and is more than it.
func (e *Endings) EndLonger(s string) bool {
	if !e.may(s) {
		return false
	}
	for _, w := range e.words[s[len(s)-1]&0x3F] {
		if len(s) > len(w) && s[len(s)-len(w):] == w {
			return true
		}
	}
	return false
}

// may rules out most words by their last letter.
func (e *Endings) may(s string) bool {
	r := Last(s)
	return s != "" && (!IsHangul(r) || e.last.Has(r))
}
