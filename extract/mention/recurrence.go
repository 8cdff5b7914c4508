package mention

import "slices"

// wordBefore is what stands right before a name in an article: the word, how often it does, and how
// often the name stands there at all.
type wordBefore struct {
	word   string
	times  int
	places int
}

// minRecurs is how often a word stands before a name at least that is a part of it.
const minRecurs = 2

// wholeNames takes the unknown word before a name that no list knows into it, where the name mostly stands
// behind it: 사르손 | 브라더 홀딩스.
func (f *Finder) wholeNames(list []Found) {
	before := map[string]*wordBefore{}
	for i := range list {
		for k := range list[i].Bodies {
			if b := &list[i].Bodies[k]; unlistedName(b) {
				f.noteBefore(&list[i], b, before)
			}
		}
	}
	for i := range list {
		for k := len(list[i].Bodies) - 1; k >= 0; k-- {
			b := &list[i].Bodies[k]
			if w := before[b.Name]; unlistedName(b) && w != nil && w.times >= minRecurs && 2*w.times > w.places && b.First > 0 && list[i].Units[b.First-1].Stem == w.word {
				list[i].lengthen(k)
			}
		}
	}
}

// lengthen takes the word before the name of body k into it. The country before that is where it sits.
func (fd *Found) lengthen(k int) {
	b := &fd.Bodies[k]
	u := &fd.Units[b.First-1]
	b.First, b.Start, b.Name = b.First-1, u.Start, u.Stem+" "+b.Name
	if k > 0 && fd.Bodies[k-1].State && fd.Bodies[k-1].Last == b.First-1 && joinsNext(&fd.Units[b.First-1]) {
		b.Country = fd.Bodies[k-1].Country
		fd.Bodies = slices.Delete(fd.Bodies, k-1, k)
	}
}

// unlistedName is true for a name of two words or more that no list knows, which is that of no authority.
func unlistedName(b *Body) bool {
	return b.Org == nil && !b.State && b.First < b.Last && b.PartOf == "" && b.Kind != "government" && b.Kind != "local_government"
}

// noteBefore notes the word before a name.
func (f *Finder) noteBefore(fd *Found, b *Body, before map[string]*wordBefore) {
	w := before[b.Name]
	if w == nil {
		w = &wordBefore{}
		before[b.Name] = w
	}
	w.places++
	if k := b.First - 1; k >= 0 && f.mayBegin(&fd.Units[k]) && !inPerson(fd.Persons, k) && !inTrigger(fd.Triggers, k) && (w.word == "" || w.word == fd.Units[k].Stem) {
		w.word = fd.Units[k].Stem
		w.times++
	}
}

// mayBegin reports whether a word can be the first of a name for all that is known of it: it is no
// noun, no place, no body and no person.
func (f *Finder) mayBegin(u *Unit) bool {
	if !joinsNext(u) || u.ClosesQuote || len(u.Parens) > 0 || len(u.Stem) < len("가나") || isNumber(u.Stem) || verbal(u.Stem) || adnominal(u.Stem) || f.lists.adverbs[u.Raw] || f.City(u.Stem) != "" || f.KoreanName(u.Stem) {
		return false
	}
	return f.isProper(u) && !f.is(u, askKnown) && !f.is(u, askCommon) && !f.is(u, askCompound) && !f.is(u, askDescribe) && !f.is(u, askCountry) && !f.is(u, askPosition)
}
