package text

// Endings is a closed list of ends of words. It is immutable and safe for
// concurrent use.
type Endings struct {
	last  *Syllables // the last letters that are Hangul
	words []string
}

// NewEndings prepares a list; empty words count as none.
func NewEndings(words []string) *Endings {
	var letters []rune
	for _, w := range words {
		r := Last(w)
		letters = append(letters, r)
	}
	return &Endings{last: NewSyllables(string(letters)), words: words}
}

// End reports whether s ends with one of the list, or is one.
func (e *Endings) End(s string) bool {
	return e.may(s) && EndsInAny(s, e.words)
}

// EndLonger reports whether s ends with one of the list and is more than it.
func (e *Endings) EndLonger(s string) bool {
	if !e.may(s) {
		return false
	}
	for _, w := range e.words {
		if len(w) > 0 && len(s) > len(w) && s[len(s)-len(w):] == w {
			return true
		}
	}
	return false
}

// may rules out most words by their last letter.
func (e *Endings) may(s string) bool {
	r := Last(s)
	return !IsHangul(r) || e.last.Has(r)
}
