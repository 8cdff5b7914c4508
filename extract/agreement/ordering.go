package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// ordering gives the public body with whose name the work begins that an event tells to be won:
// "A는 가나시 하수처리장 공사를 수주했다", "A는 미국 해군 함정 정비 사업을 따냈다".
func (st *state) ordering(e *event) []side {
	us, from := e.found.Units, st.d.words.wonWith(e)
	last, begin := from, e.from
	if from < begin {
		begin = 0 // what is won is told in the clause before
	}
	for last > begin && us[last].Josa != "을" && us[last].Josa != "를" && from-last < maxWonWords {
		last-- // 공사를 1200억원에 수주했다
	}
	if last <= begin || us[last].Josa != "을" && us[last].Josa != "를" {
		return nil
	}
	if !text.EndsInAny(us[last].Stem, st.d.words.orderedWorks) {
		return st.ownerOfWon(e, begin, last)
	}
	first := last
	if us[last].ClosesQuote {
		first = opening(us, begin, last) // 가나공사의 ‘2024년 자료 구축사업’을
	}
	first = phraseStart(us, begin, first)
	of := first - 1
	for of > begin && us[of].Josa == "" && us[of].Sep == "" && leadingNumber(us[of].Stem) > 0 && strings.HasSuffix(us[of].Stem, "급") {
		of = phraseStart(us, begin, of) - 1 // 가나해운의 | 4만t급 | 운반선 정비 사업을
	}
	if of >= begin && us[of].Josa == "의" && us[of].Sep == "" {
		if list := st.ownerAt(e, of); list != nil {
			return list // 가나전력의 발전소 공사를
		}
	}
	if slices.ContainsFunc(us[first:last+1], func(u mention.Unit) bool { return text.ContainsAny(u.Stem, st.d.words.privateWorks) }) {
		return nil
	}
	for k := first; k < last && k < first+maxOwnerWords; k++ {
		b, ok := st.d.finder.PublicBody(e.found.Sentence.Host, us, k)
		if !ok || b.First != first || slices.Contains(st.d.words.orderedWorks, us[k].Stem) {
			continue
		}
		if list := st.facing(e, &b); list != nil {
			return list
		}
	}
	return nil
}

// phraseStart is the first of the words from begin on that stand bare right before a unit, no sum among
// them: the unit itself for none.
func phraseStart(us []mention.Unit, begin, at int) int {
	for at > begin && us[at-1].Josa == "" && (us[at-1].Sep == "" || us[at-1].Sep == "·") && !sumOrNumber(&us[at-1]) {
		at--
	}
	return at
}

// ownerOfWon gives the firm whose goods an event tells to be won, up to unit last: "A는 B의 전기차용 배터리를
// 수주했다"; nil for none.
func (st *state) ownerOfWon(e *event, begin, last int) []side {
	us := e.found.Units
	first := phraseStart(us, begin, last)
	if first == begin || us[first-1].Josa != "의" || us[first-1].Sep != "" {
		return nil
	}
	if b := bodyEnding(e.found, first-1); b != nil && b.Kind == "company" && b.Strength >= mention.Medium {
		return st.facing(e, b)
	}
	return nil
}

// maxWonWords is how many words stand at most between what is won and the verb: the sum, the time.
const maxWonWords = 8

// facing gives the other side that a body is of an event; nil where it is on the left already.
func (st *state) facing(e *event, b *mention.Body) []side {
	if s, ok := st.bodySide(e.found, b); ok && !holds(e.left, s.entity) {
		return []side{s}
	}
	return nil
}

// opening is the word from begin on with which the quotation opens that closes behind word last; last for
// none.
func opening(us []mention.Unit, begin, last int) int {
	for k := last; k >= begin; k-- {
		if us[k].OpensQuote {
			return k
		}
	}
	return last
}

// bidTo gives the public body that called the tender which an event tells to be won: "A는 가나공사 입찰에서
// 부품을 수주했다"; nil for none.
func (st *state) bidTo(e *event) []side {
	us := e.found.Units
	if e.trigger.Type != "contract" {
		return nil
	}
	for k := e.from; k+1 < e.trigger.First; k++ {
		if us[k].Josa != "" && us[k].Josa != "의" || us[k+1].Stem != "입찰" || us[k+1].Josa != "에서" {
			continue
		}
		b, ok := st.d.finder.PublicBody(e.found.Sentence.Host, us, k)
		if !ok {
			continue
		}
		if list := st.facing(e, &b); list != nil {
			return list
		}
	}
	return nil
}

// chosenToSupply reports whether a contract is told by the choice of a supplier: "A는 B의 통신장비 공급사로
// 선정됐다".
func (w *wordLists) chosenToSupply(e *event) bool {
	return e.trigger.Type == "contract" && e.trigger.Verb && text.StartsInAny(e.found.Units[e.trigger.First].Raw, w.suppliers)
}

// supplied gives the body whose supplier an event tells somebody to have become, which stands before
// what is supplied; nil for none.
func (st *state) supplied(e *event) []side {
	for i := len(e.found.Bodies) - 1; i >= 0; i-- {
		b := &e.found.Bodies[i]
		if b.Last < e.trigger.First && b.First >= e.from && !b.State && b.Kind != "" && b.Strength >= mention.Medium {
			return st.facing(e, b)
		}
	}
	return nil
}

// won reports whether an event is told as one that its party has won: 수주했다, 계약을 따냈다.
func (w *wordLists) won(e *event) bool {
	return e.trigger.Pred >= 0 && text.StartsInAny(e.found.Units[e.trigger.Pred].Raw, w.winning)
}

// listsWon reports whether a group with 와 begins a list of what is won, whose last item stands right
// before the verb: 수액과 연고 수주에 성공했다.
func (w *wordLists) listsWon(e *event, g *group) bool {
	us, at := e.found.Units, e.trigger.First
	if g.role != with || !e.trigger.Verb || g.end+1 >= at || !text.StartsInAny(us[at].Raw, w.winning) {
		return false
	}
	for k := g.end + 1; k < at; k++ {
		if us[k].Josa != "" || us[k].Sep != "" {
			return false
		}
	}
	return true
}

// wonWith is the last word of what an event tells to be won: that of the contract where it is
// itself what is won, the one before the verb where a contract comes of it ("공사를 수주해
// 계약을 맺었다"); -1 for none.
func (w *wordLists) wonWith(e *event) int {
	us, t := e.found.Units, e.trigger
	if t.Type != "contract" || t.Pred < 0 {
		return -1
	}
	if w.won(e) {
		return t.Last
	}
	for k := t.First - 1; k > 0 && k >= e.from-1; k-- {
		if text.StartsInAny(us[k].Raw, w.winning) {
			return k - 1
		}
	}
	return -1
}

// ownerAt gives the body that ends at a unit, where it is no party yet; nil for none.
func (st *state) ownerAt(e *event, k int) []side {
	if b := bodyEnding(e.found, k); b != nil && b.Strength >= mention.Medium {
		return st.facing(e, b)
	}
	return nil
}

// bodyEnding is the body whose last word is unit k; nil for none.
func bodyEnding(fd *mention.Found, k int) *mention.Body {
	for i := range fd.Bodies {
		if fd.Bodies[i].Last == k {
			return &fd.Bodies[i]
		}
	}
	return nil
}

// maxOwnerWords is how many words the name of an owner has at most.
const maxOwnerWords = 3

// sumOrNumber reports whether a word is a figure or a measure of what is ordered: 4만톤급.
func sumOrNumber(u *mention.Unit) bool {
	return leadingNumber(u.Stem) > 0 || strings.HasSuffix(u.Stem, "규모") || u.Stem == "급"
}
