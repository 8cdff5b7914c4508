package mention

import "koaccord/rules"

// word is what the lexicons say of one word of an article. Words come back
// within an article, and each is asked for many times.
type word struct {
	entry    entry
	ok       bool
	known    bool
	compound int8 // 0 not asked, 1 yes, -1 no
	posAsked bool
	position string
	endAsked bool
	ends     bool
	ending   rules.Ending
}

// maxCache bounds how many words of one article are remembered.
const maxCache = 1 << 15

// of gives what is known of s.
func (f *Finder) of(s string) *word {
	if w := f.cache[s]; w != nil {
		return w
	}
	w := &word{}
	w.entry, w.ok = f.find1(s)
	w.known = w.ok && !w.entry.ambiguous || f.countries[s] != "" || f.cities[s] != ""
	if f.cache != nil && len(f.cache) < maxCache {
		f.cache[s] = w
	}
	return w
}

func (f *Finder) entryOf(s string) (entry, bool) {
	w := f.of(s)
	return w.entry, w.ok
}

// known reports whether s is a name that no particle may be cut from.
func (f *Finder) known(s string) bool {
	if f.cache == nil {
		return f.isKnown(s)
	}
	return f.of(s).known
}

// position gives the position word that s ends with; "" for none.
func (f *Finder) position(s string) string {
	if f.cache == nil {
		return f.positionOf(s)
	}
	w := f.of(s)
	if !w.posAsked {
		w.posAsked = true
		w.position = f.positionOf(s)
	}
	return w.position
}

// ending gives the ending that makes s the name of a body.
func (f *Finder) ending(s string) (rules.Ending, bool) {
	if f.cache == nil {
		return f.endingOf(s)
	}
	w := f.of(s)
	if !w.endAsked {
		w.endAsked = true
		w.ending, w.ends = f.endingOf(s)
	}
	return w.ending, w.ends
}

// compound reports whether a word is made of ordinary nouns only.
func (f *Finder) compound(s string) bool {
	if f.cache == nil {
		return f.isCompound(s)
	}
	w := f.of(s)
	if w.compound == 0 {
		w.compound = -1
		if f.isCompound(s) {
			w.compound = 1
		}
	}
	return w.compound == 1
}
