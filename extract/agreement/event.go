package agreement

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// side is one party of an event with the words that name it there.
type side struct {
	entity *Entity
	span   Span
	person *mention.Person // the person who stands for it there; nil for none
}

// event is one telling of an agreement in one sentence.
type event struct {
	trigger      *mention.Trigger
	found        *mention.Found
	index        int // of the sentence
	left         []side
	right        []side
	joint        bool   // one list holds both sides
	points       bool   // the parties are those told before
	pair         []side // the bodies named together right before it
	count        int    // 등 N개 기관
	described    bool   // the subject stands behind the predicate
	listed       bool   // an item of a list of instruments
	borrowed     bool   // shares the predicate of a later instrument
	another      bool   // one more of the same sides: MOU도 맺었다
	partners     bool   // its sides are told as partners of somebody who is not named: "A, B와 협약을 맺었다"
	held         bool   // told by the ceremony alone: A와 B의 협약 체결식에서
	faceless     bool   // the other side is told by its kind only: 아시아 소재 제약사와
	anonymous    bool   // the other side is counted, not named
	countSpan    Span
	quoted       bool
	past         bool // told as something earlier
	aside        bool // so told only as what went before: 체결한 뒤 악수했다
	relative     bool
	states       bool  // 양국: the parties are the countries
	topicAt      int   // sentence in which it did
	topic        *side // the body that the text spoke of before it
	from         int   // first unit of the clause
	topicSkipped int   // byte where the subject of the signing begins, where a topic before it only tells of it; 0 for none
}

func (e *event) parties() []side {
	out := append([]side{}, e.left...)
	for _, r := range e.right {
		if !holds(out, r.entity) {
			out = append(out, r)
		}
	}
	return out
}

func holds(list []side, e *Entity) bool {
	for _, s := range list {
		if s.entity == e {
			return true
		}
	}
	return false
}

// state is what the reading of an article knows so far.
type state struct {
	last      *event      // the telling read last that has sides
	partyless []event     // signings told without their parties
	ending    bool        // headline or lead tell that something was broken off
	topicAt   int         // sentence in which the topic was last named
	published value.Civil // zero when unknown
	tokens    []token     // room for those of one roster
	lists     []lists     // of sentences, read once
	marks     []told      // what the lexicon says of sentences
	fresh     bool        // an agreement that is not told as earlier was found
	several   bool        // more than one such was found
	cases     []instance  // the agreements, once they are known
	bundle    string      // type of the package that the article reports; "" for none
	headline  string
	bodyStart int                // index of the first sentence of the body
	states    []side             // the two countries that 양국 means
	bodies    map[string]string  // by name and office of a person: the body beside them somewhere; nil until asked for
	heads     map[string]*Entity // by name of a person: the body beside them somewhere; nil until asked for
	seen      map[string]int     // how often a name stands as a subject or a partner
	d         *Detector
	found     []mention.Found
	table     *table
	topic     *side  // the body that the text speaks of
	hero      *side  // the first of them that the headline names; nil for none
	pair      []side // the bodies named together last, for 양사 and 양 기관
}

// lists are those of one sentence.
type lists struct {
	read   bool
	groups []group
}

// groups gives the lists of sentence i.
func (st *state) groups(i int) []group {
	l := &st.lists[i]
	if !l.read {
		l.read, l.groups = true, st.d.groups(&st.found[i])
	}
	return l.groups
}

// events reads the tellings of one sentence.
func (st *state) events(fd *mention.Found, index int) []event {
	groups := st.groups(index)
	var out []event
	from := 0
	var heir, heirWith []side // the sides that a later clause takes over
	for i := range fd.Triggers {
		t := &fd.Triggers[i]
		shares := t.Pred < 0 && borrows(fd, i)
		held := t.Pred < 0 && st.held(fd, t, groups, from)
		if t.Negated || t.Pred < 0 && !shares && !held && !st.nominal(fd, t, i) && !st.passing(fd, t, groups, from) {
			continue
		}
		t = st.inherit(fd, t, i)
		e := event{trigger: t, found: fd, index: index, relative: t.Relative, from: from, topic: st.topic, topicAt: st.topicAt, borrowed: shares, held: held, listed: bulleted(fd, t)}
		st.arguments(&e, groups, from, heir)
		if from > 0 && len(e.right) == 0 && !e.joint && !e.points && !e.anonymous && len(heirWith) > 0 && t.Pred >= 0 && sameSides(e.left, heir) {
			e.right = heirWith
		}
		e.quoted = inSpeech(fd, t.Start)
		st.setPast(&e)
		st.again(&e)
		if len(e.left)+len(e.right) > 0 || e.points {
			st.inPassing(&e)
			out = append(out, e)
			last := e
			st.last = &last
		}
		if len(e.left) > 0 {
			heir = e.left
		}
		heirWith = e.right
		if t.Pred >= 0 && !t.Relative || shares {
			from = max(t.Last, t.Pred) + 1
		}
	}
	st.remember(fd, groups, index)
	return out
}

// inherit gives an instrument what it takes over: an item of a package its type, one
// of a list the status of their predicate.
func (st *state) inherit(fd *mention.Found, t *mention.Trigger, i int) *mention.Trigger {
	if st.bundle != "" && t.Verb && t.Type == "accord" {
		c := *t
		c.Type = st.bundle
		t = &c
	}
	if t.Pred < 0 && t.Status == "" {
		if l := lender(fd, i); l != nil && l.Status == mention.Planned {
			c := *t
			c.Status = l.Status
			t = &c
		}
	}
	return t
}

// setPast says whether an event is told as something earlier.
func (st *state) setPast(e *event) {
	fd, t := e.found, e.trigger
	back := !st.toldNow(e) && (st.says(e.index, classPast) && st.d.words.toldAsPast(fd, t, e.from) || st.earlierYear(fd, t, e.from))
	e.past, e.aside = back || t.Adnominal && !e.described, !back && t.Then
	if len(e.left)+len(e.right) == 0 && !e.points && t.Pred >= 0 && !t.Verb && !t.Relative && !e.quoted && !e.past && t.Type != "contract" && fd.Sentence.Part == sentence.Body {
		st.partyless = append(st.partyless, *e)
	}
}

// inPassing sets treaties and 손잡았다 apart that no headline, lead or news of the day
// tells.
func (st *state) inPassing(e *event) {
	if (e.trigger.Type == "treaty" || e.trigger.Verb) && !lead(e.found.Sentence, e.index-st.bodyStart) && !st.toldNow(e) {
		e.past = true
	}
}

// again marks a telling of one more instrument of the same sides.
func (st *state) again(e *event) {
	t, l := e.trigger, st.last
	switch {
	case len(e.left)+len(e.right) == 0 && !e.points:
		st.oneMore(e)
	case l != nil && e.found.Units[t.Last].Josa == "도" && t.Pred >= 0 && !t.Verb && !t.Refers && l.trigger.Type != t.Type && len(e.left) > 0 && len(e.right) > 1:
		e.another = true // "… 업무협약도 체결했다", with more than the partner before
	case st.oneAnew(e):
		e.another = true
	}
}

// bulleted reports whether an instrument is the end of an item of a list within
// a sentence: △반도체 협력 양해각서 △청정에너지 파트너십.
func bulleted(fd *mention.Found, t *mention.Trigger) bool {
	for k := t.First; k >= 0 && k >= t.First-8; k-- {
		if k > 0 && us(fd, k-1).Sep == "△" {
			return true
		}
		if k < t.First && us(fd, k).Josa != "" && us(fd, k).Josa != "의" {
			return false
		}
	}
	return false
}

func us(fd *mention.Found, k int) *mention.Unit { return &fd.Units[k] }

// passing reports whether an instrument is told by the noun alone, its partner
// right before it: "A는 B와 협력 약정을 통해 …", "C와 협약, …에 나선다".
func (st *state) passing(fd *mention.Found, t *mention.Trigger, groups []group, from int) bool {
	if t.Refers || t.Type == "accord" || fd.Sentence.Part != sentence.Body {
		return false
	}
	us := fd.Units
	through := t.Last+1 < len(us) && (us[t.Last].Josa == "을" || us[t.Last].Josa == "를") && strings.HasPrefix(us[t.Last+1].Raw, "통해")
	if !through && !(us[t.Last].Josa == "" && us[t.Last].Sep == ",") {
		return false
	}
	var subj, com bool
	for i := range groups {
		g := &groups[i]
		if g.first() < from || g.end >= t.First {
			continue
		}
		subj = subj || g.role == subject && st.hasParty(g)
		com = com || g.role == with && t.First-g.end <= 4 && st.named(g)
	}
	return com && (subj || bareSubject(us, t.First))
}

// bareSubject is true where 역시 or 또한 stands for the particle of a subject.
func bareSubject(us []mention.Unit, end int) bool {
	for k := 0; k < end; k++ {
		if us[k].Raw == "역시" {
			return true
		}
	}
	return false
}

// held reports whether an instrument is told by its ceremony alone, those who
// signed right before it: "A와 B의 업무협약 체결식에서 C가 말했다".
func (st *state) held(fd *mention.Found, t *mention.Trigger, groups []group, from int) bool {
	if t.Refers || fd.Sentence.Part == sentence.Title || !strings.HasSuffix(fd.Units[t.Last].Stem, "식") && !st.ceremonyNext(fd, t) {
		return false
	}
	for i := range groups {
		g := &groups[i]
		if g.first() < from || g.end >= t.First || len(g.members) < 2 || !allSure(g) {
			continue
		}
		if t.First-g.end <= ownReach && (g.role == between || g.role == other && fd.Units[g.end].Josa == "의" || g.role == bare && fd.Units[g.members[0].last].Sep == "-" && !anyState(g)) {
			return true
		}
	}
	return false
}

// ceremonyNext reports whether the word behind an instrument is that of its signing:
// ‘… 양해각서(MOU)’ 체결식.
func (st *state) ceremonyNext(fd *mention.Found, t *mention.Trigger) bool {
	return t.Last+1 < len(fd.Units) && text.StartsInAny(fd.Units[t.Last+1].Stem, st.d.words.ceremonies)
}

func allStates(g *group) bool {
	for i := range g.members {
		if b := g.members[i].body; b == nil || !b.State {
			return false
		}
	}
	return true
}

func anyState(g *group) bool {
	for i := range g.members {
		if b := g.members[i].body; b != nil && b.State {
			return true
		}
	}
	return false
}

func allSure(g *group) bool {
	for i := range g.members {
		if !g.members[i].sure() {
			return false
		}
	}
	return true
}

// borrows reports whether an instrument shares the predicate of a later one:
// "A와 B는 양해각서, C와 D는 협약을 각각 맺었다".
func borrows(fd *mention.Found, i int) bool {
	t := &fd.Triggers[i]
	u := &fd.Units[t.Last]
	listed := u.Sep == "," && (u.Josa == "" || u.Josa == "를" || u.Josa == "을") || (u.ClosesQuote || u.Sep == ",") && (u.Josa == "와" || u.Josa == "과")
	if t.Refers || !listed && !bulleted(fd, t) {
		return false
	}
	return lender(fd, i) != nil
}

// lender finds the later instrument whose predicate an earlier one shares; nil
// for none.
func lender(fd *mention.Found, i int) *mention.Trigger {
	for j := i + 1; j < len(fd.Triggers); j++ {
		if n := &fd.Triggers[j]; n.Pred >= 0 && !n.Relative && !n.Negated && n.Kind == "conclude" {
			return n
		}
	}
	return nil
}

// nominal says whether an instrument without a predicate tells an agreement:
// in a headline or a deck (…와 업무협약), not when it points back.
func (st *state) nominal(fd *mention.Found, t *mention.Trigger, i int) bool {
	if t.Refers || i > 0 && fd.Triggers[i-1].Pred < 0 && i < len(fd.Triggers)-1 {
		return false
	}
	if fd.Sentence.Part == sentence.Title || fd.Sentence.Part == sentence.Subtitle {
		return true
	}
	return fd.Units[t.Last].Josa == "" && t.Last == len(fd.Units)-1
}

// arguments reads the sides of an event out of the groups around its trigger.
func (st *state) arguments(e *event, groups []group, from int, heir []side) {
	until := max(e.trigger.Last, e.trigger.Pred)
	if e.trigger.Relative {
		until = e.trigger.First
	}
	var subj, com, src *group
	for i := range groups {
		g := &groups[i]
		if g.first() < from || g.members[len(g.members)-1].last > until || inTitleOf(e, g) {
			continue
		}
		switch g.role {
		case subject:
			if e.held {
				continue
			}
			if e.trigger.Type == "contract" && orders(e.found.Units, g) {
				src = g
				continue
			}
			better := st.betterSubject(e, subj, g, groups)
			if better != subj && subj != nil && subj.topic {
				e.topicSkipped = e.found.Units[g.first()].Start
			}
			subj = better
		case with, between:
			if ownersOfField(e, g) {
				continue
			}
			com = betterPartner(com, g)
		case to, from_:
			if g.role == to && e.trigger.Rule != "instruments/package" && e.trigger.Type != "contract" && e.trigger.Type != "loi" && !receivers(e.found, g) || e.trigger.Type != "loi" && st.venue(e.found, g) {
				continue
			}
			src = g
		case object:
			if com == nil && chosen(e, g) && st.named(g) {
				com = g
			}
		case bare:
			if com == nil && st.barePair(e, g) {
				com = g
			}
		case other: // A와 B의 공급계약이 체결됐다
			if com == nil && len(g.members) >= 2 && e.found.Units[g.end].Josa == "의" && g.end < e.trigger.First && (e.held || e.trigger.First-g.end <= 4) && st.named(g) {
				com = g
			}
		}
	}
	if subj == nil && e.trigger.Adnominal {
		if subj = described(e, groups); subj != nil && lead(e.found.Sentence, e.index-st.bodyStart) {
			e.described = true
		}
	}
	if com != nil && subj != nil && len(subj.members) >= 2 && strength(subj) > mention.Weak && strength(com) <= mention.Weak && !st.nicknames(com) {
		com = nil // a joint subject needs no partner
	}
	if com != nil && com.role == between && subj != nil && !subj.points() {
		if allStates(com) && strength(subj) > mention.Weak {
			com = nil // the field of the work: 한국-페루 간 운송 사업
		} else if subj.topic && len(subj.members) == 1 && len(com.members) >= 2 && allSure(com) && toldAfter(e) {
			subj = nil // A는 B와 C 간 협약을 체결했다고 전했다
		}
	}
	if src != nil && (st.named(src) || quotedAlone(e.found.Units, src) && supplied(e.found.Units, src.end+1)) && (com == nil || src.role == to && sold(e, src)) {
		com = src
	}
	if com == nil && subj != nil && len(subj.members) == 1 && e.trigger.Pred >= 0 {
		com = st.hosts(e, groups, subj)
	}
	if com == nil && (e.trigger.Type == "mou" || e.trigger.Type == "loi" || e.trigger.Type == "moa") {
		com = st.acquired(e, groups, subj)
	}
	var seller *mention.Person
	if com == nil && e.trigger.Type == "contract" {
		if seller = st.owner(e, groups, subj); seller == nil {
			com = st.acquired(e, groups, subj)
		}
		if com == nil && seller == nil {
			com = st.supplier(e, groups, subj)
		}
	}
	if com != nil && com.points() || subj != nil && subj.points() {
		e.points = true
	}
	if subj != nil && !subj.points() {
		e.left = st.sides(e.found, subj)
	}
	if com != nil && !com.points() {
		e.right = st.sides(e.found, com)
		if len(e.right) == 0 && com.count > 0 {
			e.anonymous, e.count = true, com.count
		}
	}
	if seller != nil {
		e.right = []side{st.himself(e.found, seller)}
	}
	if subjects, others := st.traders(e); len(subjects)+len(others) > 0 {
		e.left, e.right = orElse(subjects, e.left), orElse(others, e.right)
	}
	if len(e.right) == 0 && com != nil && st.d.words.sellsShares(e) {
		e.right = st.ownAccount(e.found, com)
	}
	if subj == nil && len(heir) > 0 && from > 0 {
		e.left = heir
	}
	if subj == nil && len(e.left) == 0 && len(e.right) > 0 && !e.points && e.trigger.Pred >= 0 {
		e.left = st.ownGovernment(e)
	}
	if !e.points && e.trigger.Pred >= 0 && e.found.Sentence.Part == sentence.Body {
		st.backRefer(e, subj, com)
	}
	if len(e.left) == 0 && !e.points && len(e.right) == 1 && e.trigger.Pred >= 0 {
		e.left = st.source(e.found, e.trigger)
	}
	e.partners = len(e.left) == 0 && len(e.right) >= 2 && com != nil && com.role == with && com.etc && com.count > 3*len(com.members) && e.found.Sentence.Part == sentence.Body
	if len(e.left) == 0 && len(e.right) >= 2 && com != nil && (com.role == between || com.role == bare || com.role == other) {
		e.joint = true
	}
	if len(e.right) == 0 && len(e.left) >= 2 {
		if subj != nil && subj.etc && st.withMany(e, subj) {
			e.left = nil // a summary: "A, B 등이 현지 기업들과"
			return
		}
		e.joint = true
		if subj != nil {
			st.hubOf(e, subj)
		}
	}
	st.crowd(e)
	if e.faceless && len(e.right) == 0 && subj != nil && !subj.topic && len(subj.members) == 1 && subj.end+1 < len(e.found.Units) && describing(e.found.Units[subj.end+1].Raw) {
		e.left = nil // who only describes: "A가 발행한 채권을 사는 회사와 계약을"
	}
	if !e.points && (len(e.left)+len(e.right) == 0 || len(e.right) == 0 && len(e.left) == 1 && e.left[0].entity.state) && (e.trigger.Type == "joint_statement" || e.trigger.Type == "treaty") && e.trigger.Pred >= 0 {
		e.points, e.states, e.pair = true, true, st.states
		e.left = nil
		return
	}
	if e.points && len(e.left)+len(e.right) == 0 {
		e.pair = st.pair
		if pointsAtStates(subj) || pointsAtStates(com) {
			e.states, e.pair = true, st.states
		}
	}
}

// ownGovernment is the country of the news for 정부 alone as the subject of a telling,
// unless the text speaks of the government of another.
func (st *state) ownGovernment(e *event) []side {
	us := e.found.Units
	if e.topic != nil && e.topic.entity.Kind == "government" && e.topic.entity.Country != "KR" && e.index-e.topicAt <= topicReach {
		return nil
	}
	for k := e.from; k < e.trigger.First; k++ {
		if us[k].Stem != "정부" || roleOf(us[k].Josa) != subject || k > 0 && us[k-1].Josa == "" && us[k-1].Sep == "" && us[k-1].Raw != "우리" {
			continue
		}
		b := mention.Body{Name: "한국", Country: "KR", State: true, Strength: mention.Known}
		return []side{{entity: st.table.resolve(&b), span: spanOf(e.found.Sentence, us[k].Start, us[k].NameEnd, "backreference/own-government")}}
	}
	return nil
}

// hubOf parts a joint subject whose first member concludes with each of the
// others: "A와 B, C가 각각 계약을".
func (st *state) hubOf(e *event, subj *group) {
	us := e.found.Units
	if j := us[subj.members[0].last].Josa; j != "와" && j != "과" || len(subj.members) < 3 || len(e.left) != len(subj.members) {
		return
	}
	for i := 1; i < len(subj.members)-1; i++ {
		if us[subj.members[i].last].Sep != "," {
			return
		}
	}
	if subj.end+1 < len(us) && us[subj.end+1].Stem == "각각" {
		e.left, e.right, e.joint = e.left[:1:1], e.left[1:], false
	}
}

// chosen reports whether a body is told as the one picked before the signing:
// "A는 B를 우선협상대상자로 선정하고 양해각서를 체결했다".
func chosen(e *event, g *group) bool {
	us := e.found.Units
	for k := g.end + 1; k < e.trigger.First && k <= g.end+9; k++ {
		if strings.HasPrefix(us[k].Raw, "선정하고") || strings.HasPrefix(us[k].Raw, "선정해") {
			return true
		}
	}
	return false
}

// withMany reports whether the partner after a subject is told by its kind in
// the plural only.
func (st *state) withMany(e *event, subj *group) bool {
	us := e.found.Units
	for k := subj.end + 1; k < e.trigger.First; k++ {
		if (us[k].Josa == "와" || us[k].Josa == "과") && strings.HasSuffix(us[k].Stem, "들") {
			return true
		}
	}
	return false
}

// ownersOfField reports whether countries only say where the work is: "A는 몽골과
// 페루의 광산 개발을 위한 협약을".
func ownersOfField(e *event, g *group) bool {
	us := e.found.Units
	next := g.end + 1
	return g.role == with && allStates(g) && next+1 < e.trigger.First && us[next].Josa == "의" && isState(e.found, next) && us[e.trigger.First-1].Raw == "위한"
}

// isState reports whether unit k is the name of a country.
func isState(fd *mention.Found, k int) bool {
	for i := range fd.Bodies {
		if b := &fd.Bodies[i]; b.First == k && b.Last == k {
			return b.State
		}
	}
	return false
}

const from_ = from

// inTitleOf reports whether a group stands within a quotation together with
// other words, as in the title of an instrument: its members are no parties.
func inTitleOf(e *event, g *group) bool {
	us := e.found.Units
	first, last := &us[g.first()], &us[g.members[len(g.members)-1].last]
	if !first.Quoted || !last.Quoted || first.OpensQuote && last.ClosesQuote {
		return false
	}
	return e.trigger.Pred < 0 || !us[e.trigger.Pred].Quoted
}

// hosts finds the firm in whose house a body signs where no partner is told: "A는
// B 본사에서 양해각서를 체결했다".
func (st *state) hosts(e *event, groups []group, subj *group) *group {
	us := e.found.Units
	for i := range e.found.Bodies {
		b := &e.found.Bodies[i]
		if b.First <= subj.end || b.Last+1 >= e.trigger.First || b.Strength < mention.Medium || us[b.Last].Josa != "" {
			continue
		}
		if h := &us[b.Last+1]; h.Josa == "에서" && (h.Stem == "본사" || h.Stem == "사옥") && (len(subj.members) == 0 || subj.members[0].body == nil || subj.members[0].body.Name != b.Name) {
			return &group{members: []member{{body: b, first: b.First, last: b.Last}}, role: with, end: b.Last}
		}
	}
	return nil
}

// venue reports whether a group with 에서 or 에 names a place: every body can
// be one, so only 로부터 and a trade with it make it a partner.
func (st *state) venue(fd *mention.Found, g *group) bool {
	josa := fd.Units[g.end].Josa
	if strings.HasSuffix(josa, "부터") || josa == "에게서" || josa == "에게" {
		return false
	}
	m := &g.members[len(g.members)-1]
	if m.body != nil && josa == "에" && (receivers(fd, g) || m.body.Kind == "government" && supplied(fd.Units, g.end+1) && (!m.body.State || containsAny(fd.Sentence.Text(), st.d.words.arms))) {
		return false
	}
	return m.body == nil || m.body.Kind != "company" && m.body.Kind != "" || josa == "에서"
}

// named reports whether a group holds a body that is one by itself.
func (st *state) named(g *group) bool {
	for i := range g.members {
		if g.members[i].sure() {
			return true
		}
	}
	return false
}

// barePair takes a list without a particle for the parties where it stands
// right before the instrument of a headline (가나-다라, 업무협약) or after a colon.
func (st *state) barePair(e *event, g *group) bool {
	part := e.found.Sentence.Part
	if part == sentence.Title || part == sentence.Subtitle {
		return len(g.members) >= 1 && st.plausible(g)
	}
	return len(g.members) >= 2 && st.named(g)
}

func (st *state) plausible(g *group) bool {
	for i := range g.members {
		if g.members[i].body != nil && g.members[i].body.Strength >= mention.Medium || g.members[i].person != nil {
			return true
		}
	}
	return false
}

// betterSubject prefers the topic, unless a clause of its own stands inside:
// "A는 B와 C가 … 체결했다고 밝혔다" is told by A of B and C.
func (st *state) betterSubject(e *event, old, g *group, all []group) *group {
	if !st.hasParty(g) && !g.points() {
		return old
	}
	if old != nil && !g.topic && !g.points() && strength(g) <= mention.Weak && strength(old) > mention.Weak {
		return old
	}
	if !g.topic && (old != nil || laterSubject(e, g, all)) && st.embedded(e, g, all) {
		return old
	}
	if old == nil || st.insideSpeech(e, old, g) {
		return g
	}
	if old.topic && !g.topic {
		if len(g.members) >= 2 || st.partnerAfter(e, g, all) && !st.partnerBetween(old, g, all) {
			return g
		}
		return old
	}
	if old.topic && g.topic {
		if st.partnerBetween(old, g, all) || strength(old) > strength(g) {
			return old
		}
		return g
	}
	if g.topic && !old.topic || st.partnerAfter(e, g, all) {
		return g
	}
	return old
}

// insideSpeech reports whether an agreement is told in somebody's words, of whom old
// speaks and g stands in them: "A는 “B가 C에 의향서를 냈다”고 했다".
func (st *state) insideSpeech(e *event, old, g *group) bool {
	us := e.found.Units
	return (strength(g) > mention.Weak || st.nicknames(g)) && inSpeech(e.found, e.trigger.Start) && inSpeech(e.found, us[g.first()].Start) && !inSpeech(e.found, us[old.first()].Start)
}

// described finds the subject behind a predicate that describes it: "B와 협약을
// 체결한 A는".
func described(e *event, groups []group) *group {
	for i := range groups {
		g := &groups[i]
		if g.role == subject && g.first() > e.trigger.Pred && g.first() <= e.trigger.Pred+3 && !g.points() {
			return g
		}
	}
	return nil
}

// orders reports whether a subject is he who orders what a contract supplies:
// "B가 발주한 사업".
func orders(us []mention.Unit, g *group) bool {
	for k := g.end + 1; k < len(us) && k <= g.end+2; k++ {
		if strings.HasPrefix(us[k].Raw, "발주") || strings.HasPrefix(us[k].Raw, "주문한") || strings.HasPrefix(us[k].Raw, "보유한") || strings.HasPrefix(us[k].Raw, "보유하고") || strings.HasPrefix(us[k].Raw, "주도하는") || strings.HasPrefix(us[k].Raw, "운영하는") {
			return true
		}
	}
	return false
}

func laterSubject(e *event, g *group, all []group) bool {
	for i := range all {
		if all[i].role == subject && all[i].first() > g.end && all[i].end < e.trigger.First {
			return true
		}
	}
	return false
}

func (st *state) hasParty(g *group) bool {
	for i := range g.members {
		m := &g.members[i]
		if m.body != nil && (m.body.Strength > mention.Weak || g.topic && !verbish(m.body.Name) || len(g.members) > 1 || st.recurs(m.body)) || m.person != nil {
			return true
		}
	}
	return false
}

// recurs reports whether an unknown name stands elsewhere in the article too.
func (st *state) recurs(b *mention.Body) bool {
	return st.seen[mention.Fold(b.Name)] > 1
}

func (st *state) partnerAfter(e *event, g *group, all []group) bool {
	for i := range all {
		if all[i].role == with && all[i].first() > g.end && all[i].end <= max(e.trigger.First, e.trigger.Pred) {
			return true
		}
	}
	return false
}

func (st *state) partnerBetween(a, b *group, all []group) bool {
	for i := range all {
		if (all[i].role == with || all[i].role == between) && all[i].first() > a.end && all[i].end < b.first() {
			return true
		}
	}
	return false
}

// embedded reports whether a subject belongs to a relative clause, so that it
// says nothing of the agreement: "정부가 추진하는 사업".
func (st *state) embedded(e *event, g *group, all []group) bool {
	us := e.found.Units
	limit := min(e.trigger.First, g.end+6)
	for k := g.end + 1; k < limit; k++ {
		for i := range all {
			if all[i].role == with && all[i].first() <= k && all[i].end >= k {
				return false
			}
		}
		raw := us[k].Raw
		if strings.HasPrefix(raw, "발주") {
			return false
		}
		if raw == "위한" || raw == "대한" || raw == "관한" || raw == "통한" {
			continue
		}
		if strings.HasSuffix(raw, "다는") || us[k].Josa == "" && (strings.HasSuffix(raw, "하는") || strings.HasSuffix(raw, "한") || strings.HasSuffix(raw, "된") || strings.HasSuffix(raw, "할") || strings.HasSuffix(raw, "있는") || strings.HasSuffix(raw, "던")) {
			return true
		}
		if k <= g.end+2 && us[k].Josa == "" && hasAdnominalEnd(raw) {
			return true
		}
		if us[k].Josa == "은" || us[k].Josa == "는" || k > g.end+1 && (us[k].Josa == "이" || us[k].Josa == "가") {
			return false // the clause behind has a subject of its own
		}
	}
	return false
}

// hasAdnominalEnd is true for irregular verbs that describe a noun: 세운, 꾸린.
func hasAdnominalEnd(raw string) bool {
	for _, e := range [...]string{"세운", "꾸린", "만든", "이끈", "보낸", "펴낸", "가진", "지닌", "맡긴", "벌인", "키운", "치른", "이룬", "내놓은"} {
		if raw == e {
			return true
		}
	}
	return false
}

// betterPartner keeps the partner nearest to the trigger, but never gives up
// a sure name for an unknown word.
func betterPartner(old, g *group) *group {
	if old == nil {
		return g
	}
	if strength(old) > strength(g) && strength(g) <= mention.Weak {
		return old
	}
	return g
}

func strength(g *group) mention.Strength {
	best := mention.Strength(0)
	for _, m := range g.members {
		switch {
		case m.body != nil && m.body.Strength > best:
			best = m.body.Strength
		case m.person != nil && best < mention.Strong:
			best = mention.Strong
		}
	}
	return best
}

// sides turns the members of a group into parties.
func (st *state) sides(fd *mention.Found, g *group) []side {
	if ofPlaces(fd, g) {
		return nil
	}
	var out []side
	for i := range g.members {
		m := &g.members[i]
		switch {
		case m.body != nil && (st.acceptable(fd, m.body) || st.vouched(fd, g, m.body)):
			if s, ok := st.bodySide(fd, m.body); ok && !holds(out, s.entity) {
				out = append(out, s)
			}
		case m.person != nil:
			if s, ok := st.personSide(fd, m.person); ok && !holds(out, s.entity) {
				out = append(out, s)
			}
		}
	}
	return out
}

// ofPlaces reports whether a list of countries only says where those come from
// who are counted behind it: "미국·일본 등 20여 글로벌 기업과".
func ofPlaces(fd *mention.Found, g *group) bool {
	if !g.etc || g.count == 0 || !allStates(g) {
		return false
	}
	switch fd.Units[g.end].Stem {
	case "기업", "업체", "회사", "은행", "대학", "기관", "선사", "바이어", "투자사":
		return true
	}
	return false
}

// nicknames reports whether a group names a body by a short form that the
// article gave it: 가나정보원(GIS) … GIS와 함께.
func (st *state) nicknames(g *group) bool {
	for i := range g.members {
		if b := g.members[i].body; b != nil {
			if e := st.table.byName[mention.Fold(b.Name)]; e != nil && e.Strength > mention.Weak {
				return true
			}
		}
	}
	return false
}

// acceptable reports whether a word may stand for a party. One that only its
// place makes a name must stand elsewhere in the article too, or look like one.
func (st *state) acceptable(fd *mention.Found, b *mention.Body) bool {
	return b.Strength > mention.Weak || len(b.Aliases) > 0 || st.recurs(b) || b.Foreign() || st.inTitle(b.Name)
}

// vouched reports whether a group vouches for an unknown word: it is the one
// topic of its clause, or a surer name stands beside it in the list.
func (st *state) vouched(fd *mention.Found, g *group, b *mention.Body) bool {
	if len(g.members) == 1 {
		return g.topic && !verbish(b.Name) || g.role == with || g.role == to && quotedAlone(fd.Units, g)
	}
	return g.role == with || g.role == subject && strength(g) > mention.Weak
}

// verbish reports whether a short word before 는 or 은 may be the stem of a
// verb: 줄이는, 높은.
func verbish(s string) bool {
	if utf8.RuneCountInString(s) > 4 {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("이기리히우추키치르주오나지내들쓰크보하되있없같높많받맺좋넓깊잇갖앞뜻뒤", r)
}

func (st *state) inTitle(name string) bool {
	return strings.Contains(mention.Fold(st.headline), mention.Fold(name))
}

func (st *state) bodySide(fd *mention.Found, b *mention.Body) (side, bool) {
	e := st.table.resolve(b)
	return side{entity: e, span: spanOf(fd.Sentence, b.Start, b.End, b.Rule)}, true
}

// source is the body that a sentence goes by where it names no subject: "A에
// 따르면 B와 계약을 체결했다".
func (st *state) source(fd *mention.Found, t *mention.Trigger) []side {
	us := fd.Units
	for i := range fd.Bodies {
		b := &fd.Bodies[i]
		if b.Last+1 < len(us) && b.Last < t.First && us[b.Last].Josa == "에" && strings.HasPrefix(us[b.Last+1].Raw, "따르면") && b.Strength > mention.Weak && b.Kind != "government" {
			if s, ok := st.bodySide(fd, b); ok {
				return []side{s}
			}
		}
	}
	return nil
}

// personSide gives the body that a person stands for, or the person where
// the position is that of one who concludes for himself.
func (st *state) personSide(fd *mention.Found, p *mention.Person) (side, bool) {
	if text.EndsInAny(p.Position, st.d.words.personalPositions) || p.Org == "" && p.Position == "의원" {
		return st.himself(fd, p), true
	}
	if p.Org == "" && strings.HasSuffix(p.Position, "대통령") && len(p.Name) == 9 {
		b := mention.Body{Name: "한국", Country: "KR", State: true, Strength: mention.Known}
		return side{entity: st.table.resolve(&b), span: spanOf(fd.Sentence, p.Start, p.End, p.Rule), person: p}, true
	}
	if p.Org == "" {
		if org := st.served(p); org != "" {
			q := *p
			q.Org = org
			s, ok := st.personSide(fd, &q)
			s.person = p
			return s, ok
		}
		e := st.headOf(p)
		return side{entity: e, span: spanOf(fd.Sentence, p.Start, p.End, p.Rule), person: p}, e != nil
	}
	if c := st.d.finder.Country(p.Org); c != "" {
		b := mention.Body{Name: p.Org, Country: c, State: true, Strength: mention.Known}
		return side{entity: st.table.resolve(&b), span: spanOf(fd.Sentence, p.Start, p.End, p.Rule), person: p}, true
	}
	e := st.table.lookup(p.Org)
	if e == nil {
		e = st.orgOf(fd, p)
	}
	if e == nil {
		return side{}, false
	}
	return side{entity: e, span: spanOf(fd.Sentence, p.Start, p.End, p.Rule), person: p}, true
}

func (st *state) orgOf(fd *mention.Found, p *mention.Person) *Entity {
	b := mention.Body{Name: p.Org, Strength: mention.Medium}
	if org, _, former, ok := st.d.finder.Lookup(p.Org); ok {
		b.Org, b.Former, b.Kind, b.Country, b.PartOf, b.Strength = org, former, org.Kind, org.Country, org.PartOf, mention.Known
	} else if whole := st.wholeOf(p.Org); whole != nil {
		return whole
	} else {
		b.Kind = st.d.finder.KindOf(p.Org)
	}
	return st.table.resolve(&b)
}

// wholeOf gives the body that a name of one word begins with, where Latin letters
// or a word for a part follow: 가나전자DX, 가나전자CR담당; nil for none.
func (st *state) wholeOf(name string) *Entity {
	for _, part := range [...]string{"담당", "부문", "총괄", "사업부", "사업본부"} {
		name = strings.TrimSuffix(name, part)
	}
	base := strings.TrimRight(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if base == name {
		return nil
	}
	if org, sure, former, ok := st.d.finder.Lookup(base); ok && sure {
		return st.table.resolve(&mention.Body{Name: base, Org: org, Former: former, Kind: org.Kind, Country: org.Country, PartOf: org.PartOf, Strength: mention.Known})
	}
	return st.table.lookup(base)
}

// crowd finds a counted crowd where no partner is named: "34개 업체와".
func (st *state) crowd(e *event) {
	if len(e.left) == 0 && len(e.right) == 1 && !e.joint && !e.points {
		st.crowdSubject(e)
	}
	if len(e.right) > 0 || e.joint {
		return
	}
	if n := packageCount(e.found.Units, e.trigger); n > 1 && !e.points {
		e.anonymous, e.count = true, n
		e.countSpan = spanOf(e.found.Sentence, e.trigger.Start, e.trigger.End, "aggregate/counted-instruments")
	}
	us := e.found.Units
	for k := e.from; k < e.trigger.First && k < len(us); k++ {
		if (us[k].Josa == "와" || us[k].Josa == "과" || us[k].Josa == "로부터" || us[k].Josa == "에서") && st.d.finder.Describes(us[k].Stem) {
			e.faceless = true
		}
	}
	for k := 0; k < e.trigger.First && k < len(us); k++ {
		if us[k].Josa != "와" && us[k].Josa != "과" && !strings.HasPrefix(us[k].Josa, "와의") {
			continue
		}
		for j := k; j >= 0 && j >= k-4; j-- {
			if n := leadingNumber(us[j].Stem); n > 1 && st.d.words.counted(us[j].Stem, us, j) {
				e.anonymous, e.count = true, n
				e.countSpan = spanOf(e.found.Sentence, us[j].Start, us[k].NameEnd, "aggregate/counted-partners")
				return
			}
		}
	}
}

// crowdSubject finds a counted crowd as the subject beside one named body:
// "가나시와 11개 기관이".
func (st *state) crowdSubject(e *event) {
	us := e.found.Units
	for k := e.from + 1; k < e.trigger.First && k < len(us); k++ {
		if roleOf(us[k].Josa) != subject {
			continue
		}
		for j := k; j > 0 && j >= k-2; j-- {
			if n := leadingNumber(us[j].Stem); n > 1 && st.d.words.counted(us[j].Stem, us, j) && (us[j-1].Josa == "와" || us[j-1].Josa == "과") {
				e.anonymous, e.count = true, n
				e.countSpan = spanOf(e.found.Sentence, us[j].Start, us[k].NameEnd, "aggregate/counted-partners")
				return
			}
		}
	}
}

// counted reports whether a number with what stands behind it counts bodies.
func (w *wordLists) counted(stem string, us []mention.Unit, j int) bool {
	rest := strings.TrimLeft(stem, "0123456789,")
	if rest == "" {
		return j+1 < len(us) && (strings.HasPrefix(us[j+1].Stem, "개") || strings.HasPrefix(us[j+1].Stem, "여"))
	}
	return text.StartsInAny(rest, w.counters) && !strings.HasPrefix(rest, "개월")
}

// oneMore gives an instrument without sides those of the telling right before
// it, where it is told as one more: "두 나라는 … 체결했다. … 양해각서도 맺었다".
func (st *state) oneMore(e *event) {
	u := &e.found.Units[e.trigger.Last]
	if st.last == nil || e.index-st.last.index > 1 || u.Josa != "도" || e.trigger.Pred < 0 || e.trigger.Verb || e.past || e.quoted || e.found.Sentence.Part != sentence.Body {
		return
	}
	l := st.last
	e.left, e.right, e.pair, e.joint, e.points, e.states, e.another = l.left, l.right, l.pair, l.joint, l.points, l.states, true
}

// oneAnew reports whether a telling with both its sides is told as one more: "이와
// 별도로 A는 B와 …을 체결했다", "A는 B와 … 계약도 체결했다".
func (st *state) oneAnew(e *event) bool {
	t, l := e.trigger, st.last
	if l == nil || l.found == e.found || t.Pred < 0 && !e.borrowed || t.Verb || t.Refers || e.relative || e.quoted || e.past || len(e.left) == 0 || len(e.right) == 0 || e.found.Sentence.Part != sentence.Body {
		return false
	}
	if e.from == 0 && text.StartsInAny(strings.TrimLeft(e.found.Sentence.Text(), " "), st.d.words.anew) {
		return true
	}
	return e.found.Units[t.Last].Josa == "도" && sameSides(e.left, l.left) && sameSides(e.right, l.right)
}

// remember keeps the body that the text speaks of for clauses without a subject.
func (st *state) remember(fd *mention.Found, groups []group, index int) {
	st.keepPair(fd, groups)
	if fd.Sentence.Part != sentence.Body {
		return
	}
	for i := range groups {
		g := &groups[i]
		if g.role != subject && !named(fd, g) || g.points() {
			continue
		}
		for j := range g.members {
			m := &g.members[j]
			if m.body != nil && (m.body.Strength >= mention.Medium || st.recurs(m.body)) {
				if s, ok := st.bodySide(fd, m.body); ok {
					st.topic, st.topicAt = &s, index
					if st.hero == nil && m.body.Strength == mention.Known && !m.body.State && st.inTitle(m.body.Name) {
						st.hero = st.topic
					}
					return
				}
			}
		}
	}
	st.topicOf(fd, groups, index)
}

// topicOf keeps the firm that a sentence without a subject of its own speaks of:
// whose doings it tells ("가나의 해외 진출은"), or for whom somebody speaks.
func (st *state) topicOf(fd *mention.Found, groups []group, index int) {
	if len(groups) == 0 {
		return
	}
	g := &groups[0]
	m := &g.members[0]
	switch {
	case len(g.members) > 1:
	case m.body != nil && m.first == 0 && m.body.Kind == "company" && m.body.Strength >= mention.Strong && fd.Units[m.last].Josa == "의" && topicBefore(fd.Units[m.last:], len(fd.Units)-m.last):
		if s, ok := st.bodySide(fd, m.body); ok {
			st.topic, st.topicAt = &s, index
		}
	case m.person != nil && m.person.Org != "" && g.role == subject && st.topic != nil && st.table.lookup(m.person.Org) == st.topic.entity:
		st.topicAt = index
	}
}

// named reports whether a list is what a sentence says that the one it asks for
// is: "가장 많은 계약을 맺은 곳은 가나로".
func named(fd *mention.Found, g *group) bool {
	us := fd.Units
	k := g.first() - 1
	if j := us[g.end].Josa; k < 0 || j != "로" && j != "으로" || us[k].Josa != "은" && us[k].Josa != "는" {
		return false
	}
	switch us[k].Stem {
	case "곳", "기업", "회사", "업체", "기관", "제약사", "은행", "주인공":
		return true
	}
	return false
}

// keepPair keeps the bodies that a sentence names together: one list of two
// or more, or a subject and its partner.
func (st *state) keepPair(fd *mention.Found, groups []group) {
	var subj, com *group
	for i := range groups {
		g := &groups[i]
		if g.points() || !st.named(g) && !st.hasParty(g) && fd.Sentence.Part != sentence.Title {
			continue
		}
		if fd.Sentence.Part == sentence.Title && g.role == bare && len(g.members) >= 2 && g.first() == 0 && len(st.pair) == 0 {
			for j := range g.members {
				if b := g.members[j].body; b != nil {
					if s, ok := st.bodySide(fd, b); ok {
						st.pair = append(st.pair, s)
					}
				}
			}
			return
		}
		if len(g.members) >= 2 && st.named(g) && (g.role == subject || g.role == between || g.role == bare && fd.Sentence.Part == sentence.Title) {
			if p := st.sides(fd, g); len(p) >= 2 {
				st.pair = p
				return
			}
		}
		switch g.role {
		case subject:
			if subj == nil {
				subj = g
			}
		case with:
			com = g
		}
	}
	if subj != nil && com != nil && st.named(com) {
		p := st.sides(fd, subj)
		for _, s := range st.sides(fd, com) {
			if !holds(p, s.entity) {
				p = append(p, s)
			}
		}
		if len(p) >= 2 {
			st.pair = p
		}
	}
}

// inSpeech reports whether a byte of a sentence stands within double quotes,
// that is in somebody's words.
func inSpeech(fd *mention.Found, at int) bool {
	s := fd.Sentence.Host[fd.Sentence.Start:at]
	open := text.LastIndex(s, "“")
	if open >= 0 && strings.LastIndex(s, "”") < open {
		return true
	}
	return strings.Count(s, "\"")%2 == 1
}

// toldAsPast reports whether a clause looks back before its trigger.
func (w *wordLists) toldAsPast(fd *mention.Found, t *mention.Trigger, from int) bool {
	start := fd.Sentence.Start
	if from > 0 && from < len(fd.Units) {
		start = fd.Units[from].Start
	}
	if start > t.Start {
		start = fd.Sentence.Start
	}
	s := fd.Sentence.Host[start:t.Start]
	return containsAny(s, w.past)
}

// newsReach is how many days before it is published news is told.
const newsReach = 7

// toldNow reports whether a sentence ends in its being told on a day right before the
// article, which makes it news: "A는 B와 손잡고 … 도입한다고 20일 밝혔다".
func (st *state) toldNow(e *event) bool {
	if !toldAfter(e) || st.published.Day == 0 {
		return false
	}
	for i := range e.found.Dates {
		d := &e.found.Dates[i]
		if d.Start < e.trigger.PredEnd || d.Day == 0 || d.Month > 0 || !st.d.words.announces(e.found, d) {
			continue
		}
		if ago := (st.published.Day - d.Day + 31) % 31; ago <= newsReach {
			return true
		}
	}
	return false
}

// pointsAtStates is true for 양국 and 두 나라.
func pointsAtStates(g *group) bool {
	return g != nil && g.points() && (g.members[0].points == "양국" || g.members[0].points == "두나라")
}

// nations finds the two countries that 양국 means: Korea, where nothing else
// is said, and the first other country of headline and text.
func (st *state) nations() {
	var list []side
	for i := range st.found {
		for j := range st.found[i].Bodies {
			b := &st.found[i].Bodies[j]
			if !b.State || len(list) == 2 {
				continue
			}
			if s, ok := st.bodySide(&st.found[i], b); ok && !holds(list, s.entity) {
				list = append(list, s)
			}
		}
	}
	if len(list) == 2 {
		st.states = list
	}
}

func sameSides(a, b []side) bool {
	if len(a) != len(b) {
		return false
	}
	for _, s := range a {
		if !holds(b, s.entity) {
			return false
		}
	}
	return true
}

// earlierYear reports whether a clause names a year before that of publication.
func (st *state) earlierYear(fd *mention.Found, t *mention.Trigger, from int) bool {
	if st.published.Year == 0 {
		return false
	}
	start := fd.Sentence.Start
	if from > 0 && from < len(fd.Units) {
		start = fd.Units[from].Start
	}
	for i := range fd.Dates {
		d := &fd.Dates[i]
		if d.Start >= start && d.End <= t.Start && d.Year > 1900 && d.Year < st.published.Year && !(d.Month == 12 && st.published.Month == 1 && d.Year == st.published.Year-1) {
			return true
		}
	}
	return false
}
