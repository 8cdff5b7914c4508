package mention

import (
	"hash/maphash"
	"strings"
	"sync"

	"koaccord/extract/text"
	"koaccord/rules"
)

// word is what the lexicons say of one word. Words come back within an article
// and from one article to the next, and each is asked for many times.
type word struct {
	text     string
	hash     uint64
	entry    entry
	ok       bool
	known    bool
	asked    question // the questions that were answered
	yes      question // those with the answer yes
	position string   // to askPosition
	ending   rules.Ending
	cut      cut // to askCut
	country  string
}

// question is a set of the questions that a word is asked.
type question uint16

const (
	askPosition question = 1 << iota
	askEnding
	askCompound
	askCut
	askName
	askProper     // as a word with a particle
	askProperBare // as a word without one
	askInstrument
	askGlued
	askOrdinary
	askLetterStart // the letter names of two Latin letters or more at its begin
	askLetterEnd   // the same at its end
	askPart
	askDivision
)

// cut parts a word from what hangs on its end.
type cut struct {
	stem int    // bytes of the bare word
	josa string // "" for none
	etc  bool   // 등 hangs on it
}

// words remembers what is known of words, for one goroutine at a time. What it
// says never depends on the articles that it was filled by.
type words struct {
	seed       maphash.Seed
	fresh, old generation
	recent     [1 << 8]*word // the words asked for last
	units      []Unit        // scratch space for one sentence
	bodies     []Body        // the same
}

// generation is a table of words with open addressing.
type generation struct {
	slots []*word
	n     int
}

// How many words one generation remembers, how many slots it has, and how many
// bytes a word may have. A full generation makes place for a new one; words
// asked for again are carried over.
const (
	maxWords  = 1 << 15
	wordSlots = 2 * maxWords
	maxWord   = 64
)

// maxScratch is how many units or bodies are kept room for.
const maxScratch = 1 << 10

func newWordPool() *sync.Pool {
	seed := maphash.MakeSeed()
	return &sync.Pool{New: func() any {
		return &words{seed: seed, fresh: generation{slots: make([]*word, wordSlots)}}
	}}
}

// at gives the slot of a word: its own, or the empty one where it belongs.
func (g *generation) at(s string, hash uint64) **word {
	for i := hash % wordSlots; ; i = (i + 1) % wordSlots {
		if w := g.slots[i]; w == nil || w.hash == hash && w.text == s {
			return &g.slots[i]
		}
	}
}

// get gives the word s; nil where it is not remembered.
func (c *words) get(s string, hash uint64) *word {
	if w := *c.fresh.at(s, hash); w != nil {
		return w
	}
	if c.old.slots == nil {
		return nil
	}
	w := *c.old.at(s, hash)
	if w != nil {
		c.put(w)
	}
	return w
}

func (c *words) put(w *word) {
	if c.fresh.n == maxWords {
		spare := c.old.slots
		if spare == nil {
			spare = make([]*word, wordSlots)
		}
		clear(spare)
		c.old, c.fresh = c.fresh, generation{slots: spare}
	}
	*c.fresh.at(w.text, w.hash) = w
	c.fresh.n++
}

// of gives what is known of s.
func (f *Finder) of(s string) *word {
	if len(s) > maxWord {
		return f.newWord(s, 0)
	}
	if s == "" {
		return &word{}
	}
	recent := &f.cache.recent[byte(len(s))^s[0]<<5^s[len(s)/2]<<3^s[len(s)-1]]
	if w := *recent; w != nil && w.text == s {
		return w
	}
	hash := maphash.String(f.cache.seed, s)
	w := f.cache.get(s, hash)
	if w == nil {
		w = f.newWord(strings.Clone(s), hash)
		f.cache.put(w)
	}
	*recent = w
	return w
}

func (f *Finder) newWord(s string, hash uint64) *word {
	w := &word{text: s, hash: hash}
	w.entry, w.ok = f.find1(s)
	place := f.starts2.may(s)
	if place {
		w.country = f.countries[s]
	}
	w.known = w.ok && !w.entry.ambiguous || w.country != "" || place && f.cities[s] != ""
	return w
}

// answer notes the answer to a question.
func (w *word) answer(q question, yes bool) bool {
	w.asked |= q
	if yes {
		w.yes |= q
	}
	return yes
}

func (f *Finder) entryOf(s string) (entry, bool) {
	w := f.of(s)
	return w.entry, w.ok
}

// lookupRun is Lookup for words in a row; those that make no word of their own
// are not remembered.
func (f *Finder) lookupRun(us []Unit) (org *Org, sure, former, ok bool) {
	if len(us) == 1 {
		return f.Lookup(us[0].Stem)
	}
	first, last := us[0].Stem, us[len(us)-1].Stem
	if !twoSyllables(first) || f.starts2.may(first) {
		var room [128]byte
		key := room[:0]
		for i := range us {
			key = appendFold(key, us[i].Stem)
		}
		if e, ok := f.names[string(key)]; ok {
			return e.org, !e.ambiguous, e.former, true
		}
	}
	if f.cache != nil && text.IsHangul(lastRune(last)) && !f.beginsInLetters(first) && !f.endsInLetters(last) {
		return nil, false, false, false // no letters spelled out and no sign of headlines
	}
	e, ok := f.find1(joinStems(us))
	return e.org, ok && !e.ambiguous, e.former, ok
}

// appendFold appends the folded form of s; what joins words folds to nothing.
func appendFold(b []byte, s string) []byte {
	if mayFold(s) {
		s = fold(s)
	}
	return append(b, s...)
}

// beginsInLetters reports whether a word begins with two letter names or more.
func (f *Finder) beginsInLetters(s string) bool {
	if !letterStartSet.Has(firstRune(s)) {
		return false
	}
	w := f.of(s)
	if w.asked&askLetterStart == 0 {
		latin, _ := letters(s)
		return w.answer(askLetterStart, len(latin) >= 2)
	}
	return w.yes&askLetterStart != 0
}

// endsInLetters reports whether a word ends with two letter names or more.
func (f *Finder) endsInLetters(s string) bool {
	if !letterStopSet.Has(lastRune(s)) {
		return false
	}
	w := f.of(s)
	if w.asked&askLetterEnd == 0 {
		found := false
		for i := range s {
			latin, rest := letters(s[i:])
			found = found || len(latin) >= 2 && rest == ""
		}
		return w.answer(askLetterEnd, found)
	}
	return w.yes&askLetterEnd != 0
}

// endsAsPart reports whether a word ends like the name of a part of a body.
func (f *Finder) endsAsPart(s string) bool {
	if f.cache == nil {
		return hasSuffix(s, subBodies[:])
	}
	w := f.of(s)
	if w.asked&askPart == 0 {
		return w.answer(askPart, hasSuffix(s, subBodies[:]))
	}
	return w.yes&askPart != 0
}

// endsAsDivision reports whether a word ends like the name of a part of a
// company that concludes as the company.
func (f *Finder) endsAsDivision(s string) bool {
	if f.cache == nil {
		return hasSuffix(s, divisions[:])
	}
	w := f.of(s)
	if w.asked&askDivision == 0 {
		return w.answer(askDivision, hasSuffix(s, divisions[:]))
	}
	return w.yes&askDivision != 0
}

// ordinary reports whether a word is an ordinary noun or says the kind of a body.
func (f *Finder) ordinary(s string) bool {
	if f.cache == nil {
		return f.common[s] || f.describe[s]
	}
	w := f.of(s)
	if w.asked&askOrdinary == 0 {
		return w.answer(askOrdinary, f.common[s] || f.describe[s])
	}
	return w.yes&askOrdinary != 0
}

// countryOf gives the code of the country that a word names; "" for none.
func (f *Finder) countryOf(s string) string {
	if f.cache == nil {
		return f.countries[s]
	}
	return f.of(s).country
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
	if w.asked&askPosition == 0 {
		w.position = f.positionOf(s)
		w.answer(askPosition, w.position != "")
	}
	return w.position
}

// ending gives the ending that makes s the name of a body.
func (f *Finder) ending(s string) (rules.Ending, bool) {
	if f.cache == nil {
		return f.endingOf(s)
	}
	w := f.of(s)
	if w.asked&askEnding == 0 {
		e, ok := f.endingOf(s)
		w.ending = e
		w.answer(askEnding, ok)
	}
	return w.ending, w.yes&askEnding != 0
}

// compound reports whether a word is made of ordinary nouns only.
func (f *Finder) compound(s string) bool {
	if f.cache == nil {
		return f.isCompound(s)
	}
	w := f.of(s)
	if w.asked&askCompound == 0 {
		return w.answer(askCompound, f.isCompound(s))
	}
	return w.yes&askCompound != 0
}

// isName reports whether s can be a Korean person's name.
func (f *Finder) isName(s string) bool {
	if f.cache == nil {
		return f.readsName(s)
	}
	w := f.of(s)
	if w.asked&askName == 0 {
		return w.answer(askName, f.readsName(s))
	}
	return w.yes&askName != 0
}

// isProper reports whether a word is no ordinary noun, verb, number or date.
func (f *Finder) isProper(u *Unit) bool {
	if f.cache == nil {
		return f.readsProper(u)
	}
	q := askProper
	if u.Josa == "" {
		q = askProperBare
	}
	w := f.of(u.Stem)
	if w.asked&q == 0 {
		return w.answer(q, f.readsProper(u))
	}
	return w.yes&q != 0
}

// isInstrument reports whether a word ends like the name of an instrument.
func (f *Finder) isInstrument(s string) bool {
	if f.cache == nil {
		return f.readsInstrument(s)
	}
	w := f.of(s)
	if w.asked&askInstrument == 0 {
		return w.answer(askInstrument, f.readsInstrument(s))
	}
	return w.yes&askInstrument != 0
}

// cutOf parts a word that nothing hangs on from its particle.
func (f *Finder) cutOf(s string) cut {
	if f.cache == nil {
		return f.readCut(s)
	}
	w := f.of(s)
	if w.asked&askCut == 0 {
		w.answer(askCut, true)
		w.cut = f.readCut(s)
	}
	return w.cut
}

// holdsName reports whether a known name stands at the end of a word that is
// more than it.
func (f *Finder) holdsName(s string) bool {
	if f.cache == nil {
		return true
	}
	w := f.of(s)
	if w.asked&askGlued == 0 {
		return w.answer(askGlued, f.readsGlued(s))
	}
	return w.yes&askGlued != 0
}

// readsGlued looks every end of a word up.
func (f *Finder) readsGlued(s string) bool {
	for at := range s {
		if at == 0 {
			continue
		}
		if e, ok := f.find1(s[at:]); ok && !e.ambiguous {
			return true
		}
	}
	return false
}

// starts tells by their first two letters that strings are no names.
type starts [1 << 11]uint64

func (t *starts) add(s string) {
	h := startHash(s)
	t[h>>6] |= 1 << (h & 63)
}

// may reports whether s may be among the names, folded or not.
func (t *starts) may(s string) bool {
	h := startHash(s)
	return t[h>>6]&(1<<(h&63)) != 0
}

// startHash folds the first two letters of a folded name into 17 bits.
func startHash(s string) uint32 {
	h, n := uint32(0), 0
	for _, r := range s {
		switch {
		case r == ' ' || r == '\u00a0' || r == '·' || r == 'ㆍ' || r == '-' || r == '∙' || r == '‧':
			continue
		case r >= 'A' && r <= 'Z':
			r += 'a' - 'A'
		}
		h = (h + uint32(r)) * 0x9E3779B1
		if n++; n == 2 {
			break
		}
	}
	return h >> 15
}
