package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// acquired finds the firm that a contract buys, or who sells it: "A는 B의 사업부 인수를
// 위한 계약", "B 지분을 인수하는 계약", "B가 보유한 지분을 인수하는 계약".
func (st *state) acquired(e *event, groups []group, subj *group) *group {
	us, w := e.found.Units, st.d.words
	at := -1
	for k := e.from; k < e.trigger.First; k++ {
		if text.StartsInAny(us[k].Raw, w.acquiring) || slices.Contains(w.shares, us[k].Stem) || strings.HasSuffix(us[k].Stem, "인수") {
			at = k
		}
	}
	if at < 0 || subj != nil && len(subj.members) > 1 {
		return nil // of two who sign, one sells
	}
	var bearer, target, near *group
	for i := range groups {
		g := &groups[i]
		if g.end >= at || g.first() < e.from || g == subj || g.role == from || allStates(g) || g.role == object && (slices.Contains(w.acquiring, us[at].Raw) || i > 0 && ownedBy(us, &groups[i-1], g)) {
			continue
		}
		switch behind := subj == nil || g.first() > subj.end; {
		case w.holdsShares(us, g):
			if bearer != nil && bearer.end < g.first() {
				g = merged(bearer, g) // B가 보유한 지분과 C가 보유한 지분을
			}
			bearer = g
		case behind && w.sharesOf(us, g):
			target = g
		case behind && (st.named(g) || w.bought(us, g, at) || st.tookOver(us, g, at)) && at-g.end <= acquiredReach(us, g):
			near = g
		}
	}
	switch {
	case bearer != nil:
		return bearer
	case target != nil:
		return target
	case near != nil && (near.role == object || near.role == bare) && oneName(us, near):
		return asPartners(near)
	}
	return near
}

// soldByOthers takes the firm that is bought out of a contract where another telling of it names who
// sells it: "A는 B 인수 계약을 맺는다. A와 C는 B 인수 관련 계약을 맺는다".
func soldByOthers(all []event) {
	for i := range all {
		if all[i].buys && slices.ContainsFunc(all, func(o event) bool { return o.namesSeller(&all[i]) }) {
			all[i].right = nil
		}
	}
}

// namesSeller reports whether an event tells the contract of another, by which a firm is bought,
// with others than that firm, which it names too.
func (e *event) namesSeller(buying *event) bool {
	ps, us := e.parties(), e.found.Units
	if e.buys || e.past || e.trigger.Type != "contract" || len(ps) < 2 || len(without(buying.left, ps)) > 0 || meets(ps, buying.right) || e.from >= e.trigger.First {
		return false
	}
	if spokenAbout(buying) {
		return true // 인수 계약 체결과 관련한 설명을 하고 있다
	}
	clause := mention.Fold(e.found.Sentence.Host[us[e.from].Start:us[e.trigger.First].Start])
	return slices.ContainsFunc(buying.right, func(s side) bool { return strings.Contains(clause, mention.Fold(s.entity.Name)) })
}

// spokenAbout reports whether somebody is only told to speak about the conclusion of an instrument.
func spokenAbout(e *event) bool {
	us, k := e.found.Units, e.trigger.Pred
	return k >= 0 && k+1 < len(us) && us[k].Josa == "과" && strings.HasPrefix(us[k].Stem, "체결") && strings.HasPrefix(us[k+1].Raw, "관련")
}

// acquiredReach is how many words may stand between a firm and what is bought of it;
// more where it is told as the owner: "B의 원료와 사업 관련 자산을 인수하기로".
func acquiredReach(us []mention.Unit, g *group) int {
	if us[g.end].Josa == "의" {
		return 12
	}
	return 6
}

// holdsShares reports whether bodies are told as those who hold the shares: 보유한, 보유 중인.
func (w *wordLists) holdsShares(us []mention.Unit, g *group) bool {
	if g.role != subject || g.topic || g.points() || slices.ContainsFunc(g.members, func(m member) bool { return m.body == nil }) || g.end+1 >= len(us) {
		return false
	}
	return text.StartsInAny(us[g.end+1].Raw, w.holding)
}

// sharesOf reports whether the shares of the one body of a group follow it: B 지분을, B의 지분을.
func (w *wordLists) sharesOf(us []mention.Unit, g *group) bool {
	if len(g.members) != 1 || g.members[0].body == nil || g.role != bare && us[g.end].Josa != "의" || g.end+1 >= len(us) {
		return false
	}
	return slices.Contains(w.shares, us[g.end+1].Stem)
}

// bought reports whether a word that no list knows is the object of 인수하는: "가나를 1000억원에
// 인수하는 계약".
func (w *wordLists) bought(us []mention.Unit, g *group, at int) bool {
	j := us[g.end].Josa
	return len(g.members) == 1 && g.members[0].body != nil && (j == "를" || j == "을") && text.StartsInAny(us[at].Raw, w.acquiring) && strings.HasSuffix(us[at].Raw, "하는")
}

// ownedBy reports whether what a group names is of the body right before it: 가나의 | 수소사업부를.
func ownedBy(us []mention.Unit, owner, g *group) bool {
	return owner.end+1 == g.first() && us[owner.end].Josa == "의" && !anyState(owner)
}

// tookOver reports whether a word that no list knows, of which the headline or other sentences
// tell too, is what is bought or its owner: "가나 | 인수를 위한 계약", "가나의 공장을 | 인수하는".
func (st *state) tookOver(us []mention.Unit, g *group, at int) bool {
	if len(g.members) != 1 || g.members[0].body == nil || g.members[0].body.State || g.end+1 != at && us[g.end].Josa != "의" {
		return false
	}
	return st.inTitle(g.members[0].body.Name) || st.recurs(g.members[0].body) || g.end+1 == at && strings.HasPrefix(us[at].Stem, "인수") && oneName(us, g) && (g.first() == 0 || us[g.first()-1].Josa != "의")
}

// supplier finds the firm whose product a contract sells on, or takes: "A는 B의 진단
// 제품 국내 판매 계약을", "A는 B의 배터리를 탑재하는 계약을".
func (st *state) supplier(e *event, groups []group, subj *group) *group {
	if subj == nil {
		return nil
	}
	us := e.found.Units
	for i := len(groups) - 1; i >= 0; i-- {
		g := &groups[i]
		if g.first() <= subj.end || g.end >= e.trigger.First || us[g.end].Josa != "의" && (subj.points() || !st.d.words.makes(us, g.end)) || len(g.members) != 1 || g.members[0].body == nil || g.members[0].body.Kind != "company" || strength(g) < mention.Medium {
			continue
		}
		if text.StartsInAny(wordBefore(e), st.d.words.taking) {
			return asPartners(g)
		}
		for k := g.end + 1; k <= e.trigger.Last; k++ {
			if text.StartsInAny(us[k].Stem, st.d.words.resale) {
				return g
			}
		}
	}
	return nil
}

// customer gives the firm of a list with which the nouns begin that say what a contract supplies: "A는 B
// 배터리 공급 계약을"; nil for none.
func (st *state) customer(e *event) []side {
	us := e.found.Units
	if e.trigger.Type != "contract" || !text.StartsInAny(e.trigger.Text, st.d.words.supply) {
		return nil
	}
	first := phraseStart(us, max(e.from, e.trigger.First-maxMatterNouns), e.trigger.First)
	if first == e.trigger.First {
		return nil
	}
	b, ok := st.d.finder.Listed(us, first, "company")
	if !ok {
		return nil
	}
	return st.facing(e, &b)
}

// makes reports whether the body that ends at unit k is told to make what a clause is about: "B가
// 개발한 백신의 판매권을".
func (w *wordLists) makes(us []mention.Unit, k int) bool {
	return (us[k].Josa == "가" || us[k].Josa == "이") && k+1 < len(us) && w.making[us[k+1].Raw]
}

// sold reports whether a contract sells something to the body of a group: "A는 B와 C
// 지분을 D에 매각하는 계약을".
func (w *wordLists) sold(e *event, g *group) bool {
	return e.trigger.Type == "contract" && g.end < e.trigger.First-1 && text.StartsInAny(wordBefore(e), w.sales)
}

// sellsShares reports whether an event is a contract that persons conclude for
// themselves: the sale of their shares, their own advertising or support.
func (w *wordLists) sellsShares(e *event) bool {
	if e.trigger.Type != "contract" || e.quoted {
		return false
	}
	return text.ContainsAny(e.found.Sentence.Text(), w.personalDeals)
}

// owner finds the person whose own shares a contract buys: "A는 홍길동 회장의
// 지분을 인수하는 계약을".
func (st *state) owner(e *event, groups []group, subj *group) *mention.Person {
	us := e.found.Units
	for i := len(groups) - 1; i >= 0 && subj != nil; i-- {
		g := &groups[i]
		if g.first() <= subj.end || g.end+1 >= e.trigger.First || us[g.end].Josa != "의" || len(g.members) != 1 || g.members[0].person == nil {
			continue
		}
		if s := us[g.end+1].Stem; slices.Contains(st.d.words.shares, s) || s == "보유" {
			return g.members[0].person
		}
	}
	return nil
}

// ownAccount gives the persons of a group who are told without a body, each as
// a party.
func (st *state) ownAccount(fd *mention.Found, g *group) []side {
	var out []side
	for i := range g.members {
		p := g.members[i].person
		if p == nil || p.Org != "" {
			continue
		}
		if s := st.himself(fd, p); !holds(out, s.entity) {
			out = append(out, s)
		}
	}
	return out
}

// himself is the side of a person who concludes in his own name.
func (st *state) himself(fd *mention.Found, p *mention.Person) side {
	e := st.table.resolve(&mention.Body{Name: p.Name, Kind: "person", Strength: mention.Strong})
	st.table.name(e, p.Name+" "+p.Position)
	return side{entity: e, span: spanOf(fd.Sentence, p.Start, p.End, p.Rule)}
}

// quotedAlone reports whether a group is one name in quotation marks.
func quotedAlone(us []mention.Unit, g *group) bool {
	return len(g.members) == 1 && g.members[0].body != nil && us[g.first()].OpensQuote && us[g.members[0].last].ClosesQuote
}

// supplied reports whether words behind an authority with 에 tell that something is
// delivered to it.
func (w *wordLists) supplied(us []mention.Unit, from int) bool {
	for k := from; k < len(us) && k < from+12; k++ {
		if text.StartsInAny(us[k].Raw, w.supply) {
			return true
		}
		if strings.HasPrefix(us[k].Raw, "따르면") || strings.HasPrefix(us[k].Raw, "의하면") {
			return false
		}
	}
	return false
}

// receivers reports whether a list with 에 names bodies, none of which is a place:
// "가나대와 다라대 등에 학과를 여는 협약을".
func receivers(fd *mention.Found, g *group) bool {
	if len(g.members) < 2 || fd.Units[g.end].Josa != "에" {
		return false
	}
	for i := range g.members {
		b := g.members[i].body
		if b == nil || b.Strength < mention.Strong || b.State || b.Kind == "local_government" || b.Kind == "" {
			return false
		}
	}
	return true
}

// traders gives the persons who conclude a contract on their own shares: those who are
// its subject, and those who sell or buy: "송 회장은 보유한 지분을 강도윤 회장에게 매도하는
// 계약을", "강 회장은 송하늘 회장이 보유한 지분을 매입하는 계약을".
func (st *state) traders(e *event) (subjects, others []side) {
	us := e.found.Units
	if e.trigger.First <= e.from || e.trigger.Type != "contract" || !st.d.words.trading(us[e.from:e.trigger.First]) || !st.d.words.tellsShares(us[e.from:e.trigger.First]) {
		return nil, nil
	}
	list := st.peopleOf(e)
	for i := range list {
		j := i
		for j+1 < len(list) && roleOf(us[list[j].Last].Josa) == with && list[j+1].First-list[j].Last <= 2 {
			j++ // A 회장과 딸 B 부회장이
		}
		s := st.himself(e.found, &list[i])
		switch last := list[j].Last; {
		case us[last].Josa == "에게" || strings.HasSuffix(us[last].Josa, "로부터") || us[last].Josa == "에게서" || last+1 < len(us) && strings.HasPrefix(us[last+1].Raw, "보유") && roleOf(us[last].Josa) == subject && !isTopic(us[last].Josa):
			others = append(others, s)
		case roleOf(us[last].Josa) == subject && (list[i].Org == "" || list[i].OrgFirst < 0 || ownShares(us[last:e.trigger.First])):
			subjects = append(subjects, s)
		}
	}
	return subjects, others
}

// trading reports whether a contract is told to trade something, right before it, among
// other things or as its aim: "지분을 매각하는 계약", "지분을 매각하고 의결권을 함께 쓰는 계약",
// "주식을 처분하기 위해 B와 신탁 계약".
func (w *wordLists) trading(us []mention.Unit) bool {
	for k := range us {
		if (text.StartsInAny(us[k].Raw, w.sales) || text.StartsInAny(us[k].Raw, w.purchases)) && (k == len(us)-1 || strings.HasSuffix(us[k].Raw, "하고") || us[k+1].Raw == "위해" || us[k+1].Raw == "위한") {
			return true
		}
	}
	return false
}

func isTopic(josa string) bool { return josa == "은" || josa == "는" }

// tellsShares reports whether words name shares.
func (w *wordLists) tellsShares(us []mention.Unit) bool {
	for i := range us {
		if text.EndsInAny(us[i].Stem, w.shares) {
			return true
		}
	}
	return false
}

// ownShares reports whether words behind a person say that the shares are his.
func ownShares(us []mention.Unit) bool {
	for i := range us {
		if us[i].Stem == "자신" || us[i].Stem == "본인" || strings.HasPrefix(us[i].Raw, "보유하고") {
			return true
		}
	}
	return false
}

// peopleOf gives the persons of the clause of an event in their order; one told by
// surname and office bears the name that the article gave before.
func (st *state) peopleOf(e *event) []mention.Person {
	us := e.found.Units
	var out []mention.Person
	for k := e.from; k < e.trigger.First; k++ {
		if p := personEnding(e.found, k); p != nil {
			out = append(out, *p)
			continue
		}
		if us[k].Josa != "" && surnameBefore(us, k) {
			if p := st.fullName(st.found, us[k-1].Stem, us[k].Stem); p != nil {
				out = append(out, shortPerson(us, k, p.Name))
			}
		}
	}
	return out
}

// personEnding gives the person whose words end at a unit; nil for none.
func personEnding(fd *mention.Found, unit int) *mention.Person {
	for i := range fd.Persons {
		if p := &fd.Persons[i]; p.Last == unit && p.Last > 0 {
			return p
		}
	}
	return nil
}

// orElse is the first list, or the second where that is empty.
func orElse(a, b []side) []side {
	if len(a) > 0 {
		return a
	}
	return b
}
