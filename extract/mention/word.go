package mention

import (
	"hash/maphash"
	"strings"
	"sync"
	"unicode/utf8"

	"koaccord/extract/text"
	"koaccord/rules"
)

// word is what the lexicons say of one word. Words come back within an article
// and from one article to the next, and each is asked for many times.
type word struct {
	text   string
	asked  question      // the questions that were answered
	yes    question      // those with the answer yes
	entry  entry         // to askEntry
	ending *rules.Ending // to askEnding
}

// question is a set of the questions that a word is asked.
type question uint32

const (
	askEntry    question = 1 << iota // is it a name of the gazetteers?
	askSure                          // is it one that means nothing else?
	askKnown                         // is it a name that no particle may be cut from?
	askCountry                       // does it name a country?
	askCommon                        // is it an ordinary noun?
	askDescribe                      // does it say the kind of a body?
	askCompound                      // is it made of ordinary nouns only?
	askPosition                      // does it end with a position?
	askOffice                        // is it a position, or a body with 장 behind it?
	askEnding                        // does it end like the name of a body?
	askPart                          // like that of a part of a body?
	askDivision                      // like that of a part of a company that concludes as the company?
	askInstrument
	askName        // can it be a Korean person's name?
	askProper      // with a particle, is it no ordinary noun, verb, number or date?
	askProperBare  // the same without a particle
	askGlued       // may a known name stand at the end of a word that is more than it?
	askSuffixed    // does 사, 측 or the like stand behind a known name?
	askRunEnd      // can a known name of several words end with it?
	askLetterStart // the letter names of two Latin letters or more at its begin
	askLetterEnd   // the same at its end
	askDull        // with a particle, can no body end with it?
	askDullBare    // the same without a particle
	askStart       // may a known name of several words begin with it?
	askListed      // is it of one of the lists that most words are asked for?
)

// words remembers what is known of words, for one goroutine at a time. What it
// says never depends on the articles that it was filled by.
type words struct {
	seed       maphash.Seed
	fresh, old generation
	units      []Unit // room for the units to come
	bodies     []Body // scratch space for one sentence
}

// generation is a table of words with open addressing.
type generation struct {
	slots []slot
	n     int
	slab  []word           // room for the words to come
	texts *strings.Builder // holds their letters
}

// slot is the place of one word; the zero value is empty. The hash beside the word
// spares a look at most others.
type slot struct {
	hash uint64
	word *word
}

// How many words one generation remembers, how many slots it has, how many
// words and bytes of them it makes room for at once, and how many bytes a word may
// have. A full generation makes place for a new one; words asked for again are
// carried over.
const (
	maxWords  = 1 << 13
	wordSlots = 2 * maxWords
	wordSlab  = 1 << 7
	textSlab  = 1 << 11
	maxWord   = 64
)

// maxBodies is how many bodies are kept room for.
const maxBodies = 1 << 10

func newWordPool() *sync.Pool {
	seed := maphash.MakeSeed()
	return &sync.Pool{New: func() any {
		return &words{seed: seed, fresh: generation{slots: make([]slot, wordSlots)}}
	}}
}

// at gives the slot of a word: its own, or the empty one where it belongs.
func (g *generation) at(s string, hash uint64) *slot {
	for i := hash % wordSlots; ; i = (i + 1) % wordSlots {
		if at := &g.slots[i]; at.word == nil || at.hash == hash && at.word.text == s {
			return at
		}
	}
}

// add makes room for a word, with letters of its own.
func (g *generation) add(w word, hash uint64) *word {
	if len(g.slab) == 0 {
		g.slab = make([]word, wordSlab)
	}
	at := &g.slab[0]
	g.slab = g.slab[1:]
	*at = w
	at.text = g.clone(w.text)
	*g.at(w.text, hash) = slot{hash, at}
	g.n++
	return at
}

// clone copies s to behind the words before it.
func (g *generation) clone(s string) string {
	if g.texts == nil || g.texts.Len()+len(s) > textSlab {
		g.texts = &strings.Builder{}
		g.texts.Grow(textSlab)
	}
	from := g.texts.Len()
	g.texts.WriteString(s)
	return g.texts.String()[from:]
}

// get gives the word s, and makes it where it is not remembered.
func (c *words) get(s string) *word {
	hash := maphash.String(c.seed, s)
	if w := c.fresh.at(s, hash).word; w != nil {
		return w
	}
	if c.fresh.n == maxWords {
		c.turn()
	}
	if c.old.slots != nil {
		if w := c.old.at(s, hash).word; w != nil {
			return c.fresh.add(*w, hash)
		}
	}
	return c.fresh.add(word{text: s}, hash)
}

// turn begins a new generation.
func (c *words) turn() {
	spare := c.old.slots
	if spare == nil {
		spare = make([]slot, wordSlots)
	}
	clear(spare)
	c.old, c.fresh = c.fresh, generation{slots: spare}
}

// of gives what is known of s.
func (f *Finder) of(s string) *word {
	if f.cache == nil || len(s) > maxWord {
		return &word{text: s}
	}
	return f.cache.get(s)
}

// at gives what is known of the bare word of a unit.
func (f *Finder) at(u *Unit) *word {
	if u.word == nil {
		u.word = f.of(u.Stem)
	}
	return u.word
}

// is asks for the bare word of a unit.
func (f *Finder) is(u *Unit, q question) bool { return f.ask(f.at(u), q) }

// ask reports the answer to a question, which is looked for once.
func (f *Finder) ask(w *word, q question) bool {
	if w.asked&q == 0 {
		w.asked |= q
		if f.answer(w, q) {
			w.yes |= q
		}
	}
	return w.yes&q != 0
}

func (f *Finder) answer(w *word, q question) bool {
	s := w.text
	switch q {
	case askEntry:
		e, ok := f.find1(s)
		w.entry = e
		return ok
	case askSure:
		return f.ask(w, askEntry) && !w.entry.ambiguous
	case askKnown:
		return f.ask(w, askSure) || f.ask(w, askCountry) || f.placeStarts.may(s) && f.cities[s] != ""
	case askCountry:
		return f.placeStarts.may(s) && f.countries[s] != ""
	case askCommon:
		return f.isCommon(s)
	case askDescribe:
		return f.describe[s]
	case askCompound:
		return f.compound(s)
	case askPosition:
		return f.positionOf(w) != ""
	case askOffice:
		return f.ask(w, askPosition) || f.headed(s)
	case askEnding:
		w.ending = f.endingOf(s)
		return w.ending != nil
	}
	return f.answerForm(w, q)
}

// answerForm answers the questions for the form of a word.
func (f *Finder) answerForm(w *word, q question) bool {
	s := w.text
	switch q {
	case askPart:
		return f.lists.parts.End(s)
	case askDivision:
		return f.lists.divisions.End(s)
	case askInstrument:
		return f.isInstrument(s)
	case askName:
		return f.isName(s)
	case askProper, askProperBare:
		return f.readsProper(w, q == askProperBare)
	case askGlued:
		return doubled(s) || f.readsGlued(s)
	case askSuffixed:
		_, ok := f.unsuffixed(s)
		return ok
	case askRunEnd:
		return f.ends2.may(s) || !text.IsHangul(lastRune(s)) || f.ask(w, askLetterEnd)
	case askListed:
		return f.lists.listed[s]
	case askStart:
		return letterStartSet.Has(firstRune(s)) || !twoSyllables(s) || f.starts2.may(s)
	case askLetterStart:
		return beginsInLetters(s)
	case askLetterEnd:
		return endsInLetters(s)
	case askDull:
		return f.readsDull(w, askProper)
	case askDullBare:
		return f.readsDull(w, askProperBare)
	}
	return false
}

// readsDull reports whether no body can end with a word: none that is known by
// name, by form or by its place. Parentheses, quotes and the words before it
// may say otherwise.
func (f *Finder) readsDull(w *word, proper question) bool {
	if isNumber(w.text) {
		return utf8.RuneCountInString(w.text) < 6 && !f.lists.beginsInNumber(w.text) && !f.ask(w, askKnown) && !numberedUnit(w.text)
	}
	if len(w.text) <= maxLetterForm {
		return false
	}
	for _, q := range [...]question{proper, askRunEnd, askEnding, askEntry, askCountry, askOffice, askPart, askDivision, askSuffixed, askGlued} {
		if f.ask(w, q) {
			return false
		}
	}
	return true
}

// dull reports whether no body can end at unit i.
func (f *Finder) dull(us []Unit, i int) bool {
	u := &us[i]
	q := askDull
	if u.Josa == "" {
		q = askDullBare
	}
	if u.Legal || u.ClosesQuote || len(u.Parens) > 0 || !f.is(u, q) {
		return false
	}
	if endsInWard(u.Stem) {
		if _, ok := f.wardOf(us, i); ok {
			return false
		}
	}
	for j := i - 1; j >= 0 && i-j < maxNameUnits && runsOn(&us[j]); j-- {
		if f.is(&us[j], askLetterStart) {
			return false
		}
	}
	return true
}

// lookup is Lookup for the bare word of a unit.
func (f *Finder) lookup(u *Unit) (org *Org, sure, former, ok bool) {
	w := f.at(u)
	ok = f.ask(w, askEntry)
	return w.entry.org, ok && !w.entry.ambiguous, w.entry.former, ok
}

// lookupRun is Lookup for words in a row.
func (f *Finder) lookupRun(us []Unit) (org *Org, sure, former, ok bool) {
	if len(us) == 1 {
		return f.lookup(&us[0])
	}
	first, last := us[0].Stem, &us[len(us)-1]
	if f.is(last, askRunEnd) && (!twoSyllables(first) || f.starts2.may(first)) {
		var room [foldRoom]byte
		key := room[:0]
		for i := range us {
			key = appendFold(key, us[i].Stem)
		}
		if e, ok := f.names[string(key)]; ok {
			return e.org, !e.ambiguous, e.former, true
		}
	}
	if text.IsHangul(lastRune(last.Stem)) && !f.is(&us[0], askLetterStart) && !f.is(last, askLetterEnd) {
		return nil, false, false, false // no letters spelled out and no sign of headlines
	}
	e, ok := f.find1(joinStems(us))
	return e.org, ok && !e.ambiguous, e.former, ok
}

// beginsInLetters reports whether a word begins with two letter names or more.
func beginsInLetters(s string) bool {
	if !letterStartSet.Has(firstRune(s)) {
		return false
	}
	latin, _ := letters(s)
	return len(latin) >= 2
}

// endsInLetters reports whether a word ends with two letter names or more.
func endsInLetters(s string) bool {
	if !letterStopSet.Has(lastRune(s)) {
		return false
	}
	for i := range s {
		if latin, rest := letters(s[i:]); len(latin) >= 2 && rest == "" {
			return true
		}
	}
	return false
}

// countryOf gives the code of the country that the bare word of a unit names;
// "" for none.
func (f *Finder) countryOf(u *Unit) string {
	if !f.is(u, askCountry) {
		return ""
	}
	return f.countries[u.Stem]
}

// endingAt gives the ending that makes the bare word of a unit the name of a
// body; none and false where it has none.
func (f *Finder) endingAt(u *Unit) (rules.Ending, bool) {
	w := f.at(u)
	if !f.ask(w, askEnding) {
		return rules.Ending{}, false
	}
	return *w.ending, true
}

// isProper reports whether a word is no ordinary noun, verb, number or date.
func (f *Finder) isProper(u *Unit) bool {
	if u.Josa == "" {
		return f.is(u, askProperBare)
	}
	return f.is(u, askProper)
}

// readsGlued looks every end of a word up.
func (f *Finder) readsGlued(s string) bool {
	may := f.ends2.may(s) || !text.IsHangul(lastRune(s)) // else none but letters spelled out
	for at := range s {
		if at == 0 || !may && len(s)-at > len("가") && !spellsLetters(s[at:]) {
			continue
		}
		if e, ok := f.find1(s[at:]); ok && !e.ambiguous {
			return true
		}
	}
	return f.endsInCountry(s)
}
