package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
	"koaccord/rules"
)

// purpose is what a sum is for. An agreement has at most one sum for each.
type purpose int

const (
	noPurpose purpose = iota
	price
	investment
	contribution
	credit
)

// sumWords are the words that tell sums of an agreement from others.
type sumWords struct {
	purposes              [credit + 1][]string
	otherBefore, otherAft []string
	anyBefore, anyAfter   *text.Matcher // of these
	priceHeads            []string      // begin a sentence on the price
	sizeHeads             []string      // the same, where a word of sizeOf stands before
	sizeOf                []string
	workHeads             []string // begin a sentence on the work of a contract
	relatives, relativeTo []string // verbs before what was invested in, but for an agreement
	measures              []string // of otherAft: what a price is measured by
	pointers              []string // speak of the agreement told before
	past                  []string // date a sum in the past
	totals, parts         []string // make a sum the whole, or a part, of the price
	nameTails             []string // make what stands before them the begin of a name
	instruments           []string // what costs a sum
	rates                 []string // tell a sum for each year or each one
	vague                 []string // begin what is no number: 수십조원
	loose                 []string // tell the sum before them loosely: 3조원이 넘는
}

func newSumWords(set *rules.Set) *sumWords {
	return &sumWords{
		purposes: [credit + 1][]string{
			price: set.Words("sum_price"), investment: set.Words("sum_investment"),
			contribution: set.Words("sum_contribution"), credit: set.Words("sum_credit"),
		},
		otherBefore: set.Words("sum_other_before"), otherAft: set.Words("sum_other_after"),
		anyBefore: text.NewMatcher(set.Words("sum_other_before")), anyAfter: text.NewMatcher(set.Words("sum_other_after")),
		priceHeads: set.Words("sum_price_heads"), sizeHeads: set.Words("sum_size_heads"), sizeOf: set.Words("sum_size_of"), workHeads: set.Words("sum_work_heads"), measures: set.Words("sum_measures"),
		relatives: set.Words("sum_relatives"), relativeTo: set.Words("sum_relative_nouns"),
		pointers: set.Words("sum_pointers"), past: set.Words("sum_past"),
		totals: set.Words("sum_totals"), parts: set.Words("sum_parts"), nameTails: set.Words("sum_name_tails"), instruments: set.Words("sum_instruments"), rates: set.Words("sum_rates"), vague: set.Words("sum_vague"), loose: set.Words("sum_loose"),
	}
}

// How many bytes around a sum speak of it.
const (
	sumBefore  = 33
	sumAfter   = 30
	sumPurpose = 60
	sumWork    = 120 // between the size of an instrument and its name
)

// candidate is a sum that may be the agreement's own.
type candidate struct {
	money   *value.Money
	fd      *mention.Found
	purpose purpose
	total   bool // told as 총, 모두, 전체
	part    bool // a down payment or a milestone
	clause  bool // stands in the clause of a telling
}

// amounts finds the sums that belong to an agreement: in the sentences that
// tell its price, in the clauses of its tellings, in the sentences after them
// that speak of its investment, contribution or credit, and, where none of
// these has any, in the headline. A contract has one price.
func (st *state) amounts(a *Agreement, in *instance) {
	list := st.sumsOf(a, in)
	if a.Type == "contract" || a.Type == "loi" {
		list = foremost(st.d.sums.exactFirst(list))
	}
	for _, c := range onePerPurpose(withoutVague(list)) {
		if fd, m := st.converted(a, c.money); m != nil {
			c.fd, c.money = fd, m
		}
		a.Amounts = addSum(a.Amounts, c.fd, c.money)
	}
	a.Amounts = withoutRounded(a.Amounts)
}

// sumsOf lists the candidates, the surest first.
func (st *state) sumsOf(a *Agreement, in *instance) []candidate {
	list := st.d.sums.exactFirst(st.clauseSums(a, in, sentence.Body))
	if !in.past && a.Type != "treaty" && a.Type != "joint_statement" && !ofStates(in) {
		if prices := st.priceSums(a, in); st.namesSize(in, list) {
			list = append(list, prices...)
		} else {
			list = append(prices, list...)
		}
		list = append(list, st.nearSums(a, in)...)
	}
	if len(list) == 0 {
		list = st.clauseSums(a, in, sentence.Title)
	}
	return slices.DeleteFunc(list, func(c candidate) bool {
		if text.StartsInAny(c.fd.Sentence.Host[c.money.Start:], st.d.sums.vague) {
			return true // 수십조원 is no sum
		}
		return slices.ContainsFunc(in.events, func(e event) bool { return e.found == c.fd && st.ofOtherPartner(a, &e, c.money) })
	})
}

// namesSize reports whether the first sum in the clauses of the tellings stands in the lead, told as
// the whole or as the size of the instrument itself: then a sentence on a price behind it tells that
// of a part of the works, or of all of which they are a part.
func (st *state) namesSize(in *instance, list []candidate) bool {
	if len(list) == 0 || list[0].part {
		return false
	}
	c := &list[0]
	return slices.ContainsFunc(in.events, func(e event) bool {
		return e.found == c.fd && e.index < st.bodyStart+leadLength && (c.total || sizeOfInstrument(&e, c.money))
	})
}

// exactFirst puts the sums that are told loosely behind the others.
func (w *sumWords) exactFirst(list []candidate) []candidate {
	var exact, loose []candidate
	for _, c := range list {
		if text.StartsInAny(c.fd.Sentence.Host[c.money.End:c.fd.Sentence.End], w.loose) {
			loose = append(loose, c)
		} else {
			exact = append(exact, c)
		}
	}
	return append(exact, loose...)
}

// foremost keeps the first sum that is not a part of the price.
func foremost(list []candidate) []candidate {
	for i := range list {
		if list[i].part {
			continue
		}
		for j := range list {
			if finer(list[j].money, list[i].money) || !list[i].clause && list[j].total && !list[i].total && !list[j].part {
				return list[j : j+1]
			}
		}
		return list[i : i+1]
	}
	return list[:min(1, len(list))]
}

// owned marks the sentences of the body, those before until, where the agreement
// told last, there or before, is in.
func (st *state) owned(in *instance, until int) []bool {
	tells := make([]bool, len(st.found))
	for i := range in.events {
		tells[in.events[i].index] = true
	}
	last := true
	for i := st.bodyStart; i < until; i++ {
		last = tells[i] || last && !concludes(&st.found[i])
		tells[i] = last
	}
	return tells
}

// namesTwo reports whether a sentence names two parties of an agreement.
func namesTwo(in *instance, fd *mention.Found) bool {
	n := 0
	for _, s := range in.parties {
		if namedIn(fd.Sentence.Text(), s.entity) {
			n++
		}
	}
	return n >= 2
}

func concludes(fd *mention.Found) bool {
	for i := range fd.Triggers {
		if t := &fd.Triggers[i]; t.Pred >= 0 && !t.Refers && !t.Negated && !takesUp(fd.Units, t) {
			return true
		}
	}
	return false
}

// takesUp reports whether an instrument only describes what a sentence says more of: 이번에 수주한 |
// 선박은.
func takesUp(us []mention.Unit, t *mention.Trigger) bool {
	return t.First > 0 && t.Pred+1 < len(us) && us[t.First-1].Raw == "이번에" && us[t.Pred].Attributive()
}

// clauseSums gives the sums in the clauses of the tellings in body, decks and
// captions, or those of the headline.
func (st *state) clauseSums(a *Agreement, in *instance, part sentence.Part) []candidate {
	var out []candidate
	for i := range in.events {
		e := &in.events[i]
		if (e.found.Sentence.Part == sentence.Title) != (part == sentence.Title) || e.another && e.trigger.Type != a.Type {
			continue
		}
		var own []candidate
		for j := range e.found.Money() {
			if m := &e.found.Money()[j]; st.ownSum(a, e, m) && !st.withStrangers(a, e.index, m) {
				if c := st.candidate(e.found, m, true); fits(a, c, part) && (c.total || sizeOfInstrument(e, m) || st.bears(a, e.found, m)) {
					own = append(own, c)
				}
			}
		}
		out = append(out, totals(ofInstrument(a, e, own))...)
	}
	return out
}

// ofOtherPartner reports whether a sum is that of another of several partners with each of whom its
// clause tells one: "A와 100억원, B와 200억원 규모의 협약을 각각".
func (st *state) ofOtherPartner(a *Agreement, e *event, m *value.Money) bool {
	if len(e.right) < 2 || !st.d.words.eachForItself(e) {
		return false
	}
	groups := st.groups(e.index)
	var last *group
	for i := range groups {
		if g := &groups[i]; g.role == with && g.first() >= e.from && e.found.Units[g.end].End <= m.Start {
			last = g
		}
	}
	if last == nil || last.first() > e.trigger.First || len(last.members) > 1 {
		return false
	}
	return !slices.ContainsFunc(st.sides(e.found, last), func(s side) bool { return st.ofParty(a, s.entity) })
}

// ofInstrument keeps of the sums in the clause of a contract those that are its size,
// where there are any: "C를 14억달러에 사들이고 B와 12억달러 규모의 계약을".
func ofInstrument(a *Agreement, e *event, list []candidate) []candidate {
	if a.Type != "contract" && a.Type != "loi" {
		return list
	}
	var sizes []candidate
	for _, c := range list {
		if sizeOfInstrument(e, c.money) {
			sizes = append(sizes, c)
		}
	}
	if len(sizes) == 0 {
		return list
	}
	return sizes
}

// sizeOfInstrument reports whether a sum is the size of the instrument itself:
// "120억원 규모의 공급 계약". Whoever the subject is then does not matter.
func sizeOfInstrument(e *event, m *value.Money) bool {
	if m.End > e.trigger.Start || !sizeNext(e.found, m) {
		return false
	}
	between := e.found.Sentence.Host[m.End:e.trigger.Start]
	return len(between) <= sumWork && !strings.ContainsAny(between, ",，") && !strings.Contains(between, "고 ")
}

// fits reports whether the purpose of a sum in a clause fits the instrument:
// states give and lend under a treaty, they do not trade.
func fits(a *Agreement, c candidate, part sentence.Part) bool {
	if a.Type == "treaty" || a.Type == "joint_statement" {
		return c.purpose == contribution || c.purpose == credit
	}
	return part != sentence.Title || c.purpose > price || c.purpose == price && a.Type != "mou"
}

// ownSum reports whether a sum in the sentence of the telling is the
// agreement's own: it stands in its clause before the verb.
func (st *state) ownSum(a *Agreement, e *event, m *value.Money) bool {
	if st.otherBefore(e.found, m, e.past) || st.otherAfter(e.found, m, nil) || e.trigger.Type == "contract" && a.Type != "contract" && st.lookingBack(e.found, m) {
		return false
	}
	if e.from > 0 && e.from < len(e.found.Units) && m.Start < e.found.Units[e.from].Start {
		return false
	}
	end := e.trigger.End
	if e.trigger.Pred >= 0 {
		end = max(end, e.trigger.PredEnd)
	}
	host := e.found.Sentence.Host
	if strings.Contains(head(host[min(end, e.found.Sentence.End):e.found.Sentence.End], 16), "데 이어") && e.trigger.Type != a.Type {
		return false
	}
	if m.End <= e.trigger.Start {
		return !earlierDeal(host[m.End:e.trigger.Start])
	}
	return m.Start < end || e.trigger.Verb
}

// maxLeadSums is how many sentences of the body may speak of the sums, and
// maxNextSums how many more after a telling further down.
const (
	maxLeadSums = 9
	maxNextSums = 2
)

// nearby marks the sentences that may speak of the sums: those of the lead, and
// further down a telling and those after it up to the next piece of news.
func (st *state) nearby(in *instance) []bool {
	near := make([]bool, len(st.found))
	for i := st.bodyStart; i < min(len(st.found), st.bodyStart+maxLeadSums); i++ {
		near[i] = true
	}
	for k := range in.events {
		first := in.events[k].index
		for i := first; i < min(len(st.found), first+1+maxNextSums) && (i == first || !beginsItem(&st.found[i])); i++ {
			near[i] = true
		}
	}
	return near
}

// beginsItem reports whether a sentence begins another item of a column of news.
func beginsItem(fd *mention.Found) bool {
	s := fd.Sentence.Text()
	return strings.HasPrefix(s, "◇") || strings.HasPrefix(s, "▲") || strings.HasPrefix(s, "△") || strings.HasPrefix(s, "■")
}

// nearSums gives the sums with a purpose in the sentences of the lead that
// speak of this agreement.
func (st *state) nearSums(a *Agreement, in *instance) []candidate {
	var out []candidate
	var owned []bool
	near := st.nearby(in)
	for i := st.bodyStart; i < len(st.found); i++ {
		if !near[i] || st.found[i].Sentence.Part != sentence.Body {
			continue
		}
		fd := &st.found[i]
		if len(fd.Money()) == 0 {
			continue
		}
		if owned == nil {
			owned = st.owned(in, len(st.found))
		}
		if inQuotes(fd.Sentence.Text()) || !owned[i] && !namesTwo(in, fd) || !st.speaksOf(a, i) && !(i > 0 && in.tellsAt(i-1) && st.goesOn(fd)) {
			continue
		}
		var own []candidate
		for j := range fd.Money() {
			m := &fd.Money()[j]
			if st.rejected(fd, m) || st.lookingBack(fd, m) && !in.toldBefore(i, m) || in.earlierIn(i, m) || st.withStrangers(a, i, m) || st.intoStranger(a, fd, m) || st.ofAnother(a, fd, m) {
				continue
			}
			if c := st.candidate(fd, m, false); c.purpose != noPurpose && (c.total || st.bears(a, fd, m)) {
				own = append(own, c)
			}
		}
		out = append(out, totals(own)...)
	}
	return out
}

// goesOn reports whether a sentence tells a sum without a subject before it: after
// a telling it goes on about that.
func (st *state) goesOn(fd *mention.Found) bool {
	for _, word := range strings.Fields(fd.Sentence.Host[fd.Sentence.Start:fd.Money()[0].Start]) {
		if text.EndsInAny(word, subjectParticles) {
			return false
		}
	}
	return true
}

var subjectParticles = []string{"은", "는", "이", "가", "도"}

// speaksOf reports whether a sentence names a party or points to the agreement.
func (st *state) speaksOf(a *Agreement, i int) bool {
	if st.says(i, classSums) {
		return true
	}
	text := st.found[i].Sentence.Text()
	for i := range a.Parties {
		if namedIn(text, a.Parties[i].Entity) {
			return true
		}
	}
	return false
}

// namedIn reports whether a text holds a name of a body.
func namedIn(text string, e *Entity) bool {
	if strings.Contains(text, e.Name) {
		return true
	}
	for _, m := range e.Mentions {
		if len(m) >= 4 && strings.Contains(text, m) {
			return true
		}
	}
	return false
}

// withStrangers reports whether a sum is told of what a party has with another and with
// somebody else: "C와 B 두 회사와의 계약 금액은 총 1조7000억원"; or, right behind him, with somebody
// else alone: "C와 7500억원어치 지분을 교환하고 B와".
func (st *state) withStrangers(a *Agreement, i int, m *value.Money) bool {
	us := st.found[i].Units
	for _, g := range st.groups(i) {
		if g.role != with || us[g.end].End > m.Start || g.points() {
			continue
		}
		party, stranger := false, false
		for _, s := range st.sides(&st.found[i], &g) {
			of := st.ofParty(a, s.entity) || s.entity.state && slices.ContainsFunc(a.Parties, func(p Party) bool { return p.Entity.Country == s.entity.Country })
			party, stranger = party || of, stranger || !of
		}
		if party && stranger || stranger && m.Start-us[g.end].End <= maxInto {
			return true
		}
	}
	return false
}

// maxInto is how many bytes stand at most between the body that a sum is given to and the sum:
// 가나테크에 | 총 약 | 100억원을.
const maxInto = len("에게 총 약 ")

// intoStranger reports whether a sum goes to a firm that is no party: beside the telling of a
// memorandum, "가나테크에 100억원을 투자한다". A joint venture is none.
func (st *state) intoStranger(a *Agreement, fd *mention.Found, m *value.Money) bool {
	for i := range fd.Bodies {
		b := &fd.Bodies[i]
		if josa := fd.Units[b.Last].Josa; josa != "에" && josa != "에게" || b.Kind != "company" || b.End > m.Start || m.Start-b.End > maxInto {
			continue
		}
		e := st.table.lookup(b.Name)
		return e != nil && !st.ofParty(a, e) && !akinTo(a, e) && !text.ContainsAny(fd.Sentence.Host[max(fd.Sentence.Start, b.Start-sumBefore):b.End], st.d.words.joint)
	}
	return false
}

// ofParty reports whether a body is a party, or the group of one.
func (st *state) ofParty(a *Agreement, e *Entity) bool {
	if partyIn(a, e) != nil {
		return true
	}
	for _, p := range a.Parties {
		if st.d.words.ofGroup(p.Entity, e) || st.d.words.ofGroup(e, p.Entity) {
			return true
		}
	}
	return false
}

// ofAnother reports whether a sum beside the telling is that of something that a
// party has or did: orders won beside a memorandum, or "900억원을 투자하는 공장".
func (st *state) ofAnother(a *Agreement, fd *mention.Found, m *value.Money) bool {
	after := head(behind(fd, m), sumPurpose)
	if a.Type != "contract" && a.Type != "loi" && text.ContainsAny(head(after, sumAfter), st.d.words.winning) {
		return true
	}
	for _, verb := range st.d.sums.relatives {
		if _, noun, ok := strings.Cut(after, verb+" "); ok {
			return !text.ContainsAny(noun, st.d.sums.relativeTo)
		}
	}
	return false
}

// toldBefore reports whether sentence i tells the agreement before a sum: what
// dates the telling then does not date something earlier.
func (in *instance) toldBefore(i int, m *value.Money) bool {
	for k := range in.events {
		if e := &in.events[k]; e.index == i && !e.past && e.trigger.Pred >= 0 && e.trigger.PredEnd <= m.Start {
			return true
		}
	}
	return false
}

// earlierIn reports whether a sum stands in sentence i before an instrument, in a
// clause on something earlier.
func (in *instance) earlierIn(i int, m *value.Money) bool {
	for k := range in.events {
		e := &in.events[k]
		if e.index == i && m.End <= e.trigger.Start && earlierDeal(e.found.Sentence.Host[m.End:e.trigger.Start]) {
			return true
		}
	}
	return false
}

func (st *state) candidate(fd *mention.Found, m *value.Money, clause bool) candidate {
	before := strings.TrimRight(fd.Sentence.Host[fd.Sentence.Start:m.Start], " ")
	before = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(before, "약"), "최대"), " ")
	total := text.EndsInAny(before, st.d.sums.totals)
	part := text.ContainsAny(tail(before, sumBefore), st.d.sums.parts) || included(fd, m)
	return candidate{money: m, fd: fd, purpose: st.purposeOf(fd, m), total: total, clause: clause, part: part && !total && !strings.Contains(tail(before, sumBefore), "포함")}
}

// included reports whether a sum is told as a part of a later one: "계약금 15억원을
// 포함해 최대 720억원".
func included(fd *mention.Found, m *value.Money) bool {
	rest := behind(fd, m)
	return strings.HasPrefix(rest, "을 포함") || strings.HasPrefix(rest, "를 포함")
}

// bears reports whether a sum may be borne by a party: its clause has no other
// body for a subject.
func (st *state) bears(a *Agreement, fd *mention.Found, m *value.Money) bool {
	for i := len(fd.Bodies) - 1; i >= 0; i-- {
		b := &fd.Bodies[i]
		if b.End > m.Start || roleOf(fd.Units[b.Last].Josa) != subject || b.Strength < mention.Medium || st.d.words.ordersNext(fd.Units, b.Last) || clauseEnds(fd.Sentence.Host[b.End:m.Start]) {
			continue
		}
		e := st.table.lookup(b.Name)
		return e == nil || partyIn(a, e) != nil || akinTo(a, e)
	}
	return true
}

// clauseEnds reports whether a clause ends within s: 출연하고, 맡으며.
func clauseEnds(s string) bool { return strings.Contains(s, "고, ") || strings.Contains(s, "며, ") }

// ordersNext reports whether a relative clause on who orders it follows a unit.
func (w *wordLists) ordersNext(us []mention.Unit, k int) bool {
	return k+1 < len(us) && text.StartsInAny(us[k+1].Raw, w.ordering)
}

// akinTo reports whether a body shares the begin of its name with a party:
// a subsidiary, or a paper's spelling of it.
func akinTo(a *Agreement, e *Entity) bool {
	for _, p := range a.Parties {
		x, y := []rune(mention.Fold(p.Entity.Name)), []rune(mention.Fold(e.Name))
		if len(x) >= 2 && len(y) >= 2 && x[0] == y[0] && x[1] == y[1] {
			return true
		}
	}
	return false
}

// purposeOf finds what a sum is for in the words after it, else before it.
func (st *state) purposeOf(fd *mention.Found, m *value.Money) purpose {
	host := fd.Sentence.Host
	end := m.End
	if m.Equivalent != nil {
		end = max(end, min(m.Equivalent.End+fd.Sentence.Start, fd.Sentence.End))
	}
	after := head(host[end:fd.Sentence.End], sumPurpose)
	best, at := noPurpose, len(after)
	for p := price; p <= credit; p++ {
		for _, w := range st.d.sums.purposes[p] {
			if i := st.d.sums.indexOutsideName(after, w); i >= 0 && i < at {
				best, at = p, i
			}
		}
	}
	if best != noPurpose {
		return best
	}
	if supports(fd, m) {
		return contribution
	}
	before := tail(host[fd.Sentence.Start:m.Start], sumBefore)
	at = -1
	for p := price; p <= credit; p++ {
		for _, w := range st.d.sums.purposes[p] {
			if i := text.LastIndex(before, w); i > at {
				best, at = p, i
			}
		}
	}
	return best
}

// supports reports whether a sum is what will be given as support, and not at most
// that much to each: "모두 1억원을 지원한다".
func supports(fd *mention.Found, m *value.Money) bool {
	rest, ok := strings.CutPrefix(behind(fd, m), "을 지원")
	if !ok {
		rest, ok = strings.CutPrefix(behind(fd, m), "를 지원")
	}
	return ok && m.Bound == "" && !strings.HasPrefix(rest, "받") && !strings.HasPrefix(rest, "했") && !strings.HasPrefix(rest, "해 왔") && !strings.HasPrefix(rest, "해왔")
}

// indexOutsideName finds a word that is not the begin of a body's name:
// 보증 but not 보증재단.
func (sw *sumWords) indexOutsideName(s, w string) int {
	for from := 0; ; {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return -1
		}
		i += from
		rest := s[i+len(w):]
		if !text.StartsInAny(rest, sw.nameTails) {
			return i
		}
		from = i + len(w)
	}
}

// alsoGives reports whether a sum is the contribution of one more giver: "A는
// 5억원을 출연한다. B도 10억원을 출연해".
func alsoGives(first, next *candidate) bool {
	if next.purpose != contribution || first.total || next.total {
		return false
	}
	for i := range next.fd.Bodies {
		b := &next.fd.Bodies[i]
		if b.End <= next.money.Start && next.fd.Units[b.Last].Josa == "도" && !clauseEnds(next.fd.Sentence.Host[b.End:next.money.Start]) {
			return true
		}
	}
	return false
}

// onePerPurpose keeps one sum for each purpose, a total before others and the
// clause of the telling before other sentences.
func onePerPurpose(list []candidate) []candidate {
	var out []candidate
	for _, c := range list {
		k := -1
		for i := range out {
			if c.purpose != noPurpose && out[i].purpose == c.purpose && out[i].fd != c.fd && !alsoGives(&out[i], &c) {
				k = i
			}
		}
		switch {
		case k < 0:
			out = append(out, c)
		case c.total && !out[k].total && !out[k].clause || finer(c.money, out[k].money):
			out[k] = c
		}
	}
	return out
}

func addSum(list []Money, fd *mention.Found, m *value.Money) []Money {
	sum := moneyOf(m)
	for _, old := range list {
		if old.Currency == sum.Currency && old.Value == sum.Value || old.Equivalent != nil && old.Equivalent.Value == sum.Value || sum.Equivalent != nil && sum.Equivalent.Value == old.Value {
			return list
		}
	}
	sum.Span = spanOf(fd.Sentence, m.Start, m.End, "money")
	return append(list, sum)
}

func moneyOf(m *value.Money) Money {
	out := Money{Value: m.Value, ValueTo: m.ValueTo, Currency: m.Currency, Approximate: m.Approximate, Bound: m.Bound, Text: m.Text}
	if out.Currency == "" {
		out.Currency = "KRW"
	}
	if m.Equivalent != nil {
		eq := moneyOf(m.Equivalent)
		out.Equivalent = &eq
	}
	return out
}

// tail and head cut a string to at most n bytes at a letter.
func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	i := len(s) - n
	for i < len(s) && s[i]&0xC0 == 0x80 {
		i++
	}
	return s[i:]
}

func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}
