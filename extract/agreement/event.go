package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

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
	second       bool   // told beside another of the same sides and predicate: 협약과 양해각서를 맺었다
	partners     bool   // its sides are told as partners of somebody who is not named: "A, B와 협약을 맺었다"
	held         bool   // told by the ceremony alone: A와 B의 협약 체결식에서
	faceless     bool   // the other side is told by its kind only: 아시아 소재 제약사와
	anonymous    bool   // the other side is counted, not named
	apart        bool   // each partner is told with its own day
	buys         bool   // the other side is the firm that it buys
	until        int    // byte of the partner before which its day stands; 0 for none
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

// parties are both sides.
func (e *event) parties() []side { return plus(slices.Clone(e.left), e.right) }

// ownWords reports whether an event stands in the words of a side that is told to speak them: "A는 “B와
// 계약을 체결했다”고 공시했다".
func (e *event) ownWords() bool {
	s := e.found.Sentence
	return e.quoted && !e.trigger.NounOnly && len(e.left) == 1 && e.left[0].span.At == s.At && e.left[0].span.End < e.trigger.Start && !inSpeech(e.found, e.left[0].span.Start)
}

// state is what the reading of an article knows so far.
type state struct {
	last      *event      // the telling read last that has sides
	lastNews  *event      // the last of them that is no past one
	partyless []event     // signings told without their parties
	ending    bool        // headline or lead tell that something was broken off
	topicAt   int         // sentence in which the topic was last named
	published value.Civil // zero when unknown
	tokens    []token     // room for those of one roster
	lists     []lists     // of sentences, read once
	listing   bool        // it is known which of them are of the parties
	marks     []told      // what the lexicon says of sentences
	fresh     bool        // an agreement that is not told as earlier was found
	several   bool        // more than one such was found
	cases     []instance  // the agreements, once they are known
	bundle    string      // type of the package that the article reports; "" for none
	headline  string      // folded
	bodyStart int         // index of the first sentence of the body
	states    []side      // the two countries that 양국 means, once hasStates
	hasStates bool
	abroad    []side // Korea and the one country abroad, once hasAbroad
	hasAbroad bool
	rates     func() bool                // whether the article tells what brokers expect of a share
	ends      map[string]string          // the one surer name that ends in a short one; "" for none
	bodies    map[string]string          // by name and office of a person: the body beside them somewhere; nil until asked for
	heads     map[string]*Entity         // by name of a person: the body beside them somewhere; nil until asked for
	leaders   map[string]*mention.Person // heads of states by name and by its last word; nil until asked for
	seen      map[string]int             // how often a name stands as a subject or a partner
	d         *Detector
	found     []mention.Found
	table     *table
	topic     *side  // the body that the text speaks of
	hero      *side  // the first of them that the headline names; nil for none
	pair      []side // the bodies named together last, for 양사 and 양 기관
	pairAt    int    // sentence in which they were
	fellows   []side // those of them that are no countries
}

// lists are those of one sentence.
type lists struct {
	read      bool
	ofParties bool // once listing
	groups    []group
}

// groups gives the lists of sentence i.
func (st *state) groups(i int) []group {
	l := &st.lists[i]
	if !l.read {
		l.read, l.groups = true, st.d.groups(&st.found[i])
		if slices.ContainsFunc(l.groups, st.d.words.ofBrokers) && st.rates() {
			l.groups = st.d.words.withoutBrokers(l.groups)
		}
	}
	return l.groups
}

// events reads the tellings of one sentence.
func (st *state) events(fd *mention.Found, index int) []event {
	groups := st.groups(index)
	st.citedPair(fd, groups)
	var out []event
	from := 0
	var heir, heirWith []side // the sides that a later clause takes over
	for i := range fd.Triggers {
		t := &fd.Triggers[i]
		both, listed := []side(nil), false
		if g := st.itemPair(fd, t, groups, from); g != nil {
			both, listed = st.sides(fd, g), true
		} else if len(t.Between) > 0 {
			both, listed = st.sidesOf(fd, t.Between), true
		} else {
			both = st.promisers(fd, t, groups, from)
		}
		if len(both) >= 2 {
			t = st.inherit(fd, t, i)
			e := event{trigger: t, found: fd, index: index, from: from, held: true, joint: true, listed: listed, left: both, quoted: inSpeech(fd, t.Start)}
			st.setPast(&e)
			out = append(out, e)
			from = t.Last + 1
			continue
		}
		shares := t.Pred < 0 && borrows(fd, i)
		held := t.Pred < 0 && st.held(fd, t, groups, from)
		if t.Negated || t.Verb && joinsIn(fd, i) || t.Pred < 0 && !shares && !held && !st.nominal(fd, t, i) && !st.passing(fd, t, groups, from) {
			continue
		}
		if st.d.words.chosenOnes(fd.Units[min(from, t.First):t.First]) || sumsUp(fd, i) || st.withinFirm(fd, t, groups, from) || aboutIt(fd, t, groups, from) || st.byUnnamed(fd, t, groups, from) {
			continue
		}
		t = st.inherit(fd, t, i)
		for _, pair := range itemPairs(fd, t, from) {
			e := event{trigger: t, found: fd, index: index, from: from, left: st.sidesOf(fd, pair), joint: true, listed: true}
			st.setPast(&e)
			out, from = append(out, e), pair[1].Last+1
		}
		for _, p := range st.abreast(fd, t, groups, from) {
			e := event{trigger: t, found: fd, index: index, from: from, left: st.sides(fd, p.subject), right: st.sides(fd, p.partner), quoted: inSpeech(fd, t.Start)}
			if p.subject == p.partner {
				e.right, e.joint = nil, true
			}
			st.setPast(&e)
			st.inPassing(&e)
			for from = p.partner.end + 1; fd.Units[from-1].Sep != ","; from++ {
			}
			e.until = fd.Units[from].Start
			out = append(out, e)
		}
		e := event{trigger: t, found: fd, index: index, relative: t.Relative && whenTold(fd, t) == nil, from: from, topic: st.topic, topicAt: st.topicAt, borrowed: shares, held: held, listed: bulleted(fd, t)}
		st.arguments(&e, groups, from, heir)
		if len(e.right) == 0 && st.d.words.bids(fd, t) || t.Verb && strings.HasSuffix(t.Text, "합쳐") && inSpeech(fd, t.Start) || e.points && t.Verb && strings.Contains(t.Text, "을 모았") {
			continue // 두 나라가 협력하기로 뜻을 모았다: no sides are named
		}
		if from > 0 && len(e.right) == 0 && !e.joint && !e.points && !e.anonymous && !(e.faceless && st.datedClause(&e)) && len(heirWith) > 0 && t.Pred >= 0 && sameSides(e.left, heir) {
			e.right = heirWith
		}
		if n := len(out); n > 0 && len(out[n-1].parties()) >= 2 && heldUp(fd.Units, t) {
			continue // the paper of the signing told before: 본계약 체결식에서 … 협약서를 들어 보이고 있다
		}
		e.quoted = inSpeech(fd, t.Start)
		st.setPast(&e)
		st.again(&e)
		if len(e.left)+len(e.right) > 0 || e.points {
			st.inPassing(&e)
			if first, ok := st.alongside(&e, i); ok {
				out, e.second = append(out, first), true
			} else if n := len(out); n > 0 && st.d.words.besides(&out[n-1], &e) {
				e.second = true
			}
			out = append(out, e)
			last := e
			st.last = &last
			if !last.past {
				st.lastNews = &last
			}
		}
		if len(e.left) > 0 {
			heir = e.left
		}
		heirWith = e.right
		if t.Pred >= 0 && !t.Relative || shares || followedOn(&e) {
			from = max(t.Last, t.Pred) + 1
		}
	}
	st.remember(fd, groups, index)
	if n := len(out); n > 0 && fd.Sentence.Part == sentence.Title && len(st.pair) == 0 && len(out[n-1].left) == 1 && len(out[n-1].right) == 1 {
		st.setPair(out[n-1].parties())
	}
	return out
}

// heldUp reports whether an instrument is told as the paper that those photographed hold up.
func heldUp(us []mention.Unit, t *mention.Trigger) bool {
	return t.Pred > t.Last && text.StartsInAny(us[t.Last+1].Raw, []string{"들고", "들어", "펼쳐"})
}

// itemPairs gives the pairs of bodies that the items of a list before one predicate name, all but
// the last: "△A와 B △C와 D가 각각 협약에 서명했다"; nil where an item names no pair.
func itemPairs(fd *mention.Found, t *mention.Trigger, from int) [][]mention.Body {
	us := fd.Units
	var out [][]mention.Body
	for k := from; k < t.First; k++ {
		if us[k].Sep != "△" {
			continue
		}
		a, b := itemNames(fd, k+1, t.First)
		if b == nil {
			return nil
		}
		out = append(out, []mention.Body{*a, *b})
	}
	if len(out) < 2 || t.Pred < 0 || t.Relative {
		return nil
	}
	return out[:len(out)-1]
}

// itemNames gives the two bodies joined by 와 or a hyphen that an item of a list consists of; nil for others.
// The last item may go on with what its pair does.
func itemNames(fd *mention.Found, first, until int) (a, b *mention.Body) {
	us := fd.Units
	end := first
	for end < until && us[end].Sep != "△" && roleOf(us[end].Josa) != subject {
		end++
	}
	for i := range fd.Bodies {
		switch x := &fd.Bodies[i]; {
		case x.First == first && (us[x.Last].Josa == "와" || us[x.Last].Josa == "과" || us[x.Last].Josa == "" && us[x.Last].Sep == "-"):
			a = x
		case a != nil && x.Last == end && x.First == a.Last+1:
			return a, x
		}
	}
	return nil, nil
}

// abreast gives the pairs before the last of several that one predicate is told of: "A는 B와, C는
// D와 각각 협약을 맺었다", "A와 B는 5일, C와 D는 6일 각각 협약을 맺었다".
func (st *state) abreast(fd *mention.Found, t *mention.Trigger, groups []group, from int) []roles {
	if t.Pred < 0 || t.Relative {
		return nil
	}
	all := st.pairsTold(fd, groups, from, t.First)
	for i := range all {
		if g := all[i].partner; i == len(all)-1 || all[i].subject == g {
			continue
		} else if k := commaAfter(fd.Units, g.end); k < 0 || all[i+1].subject.first() > k+maxAbreast {
			return nil
		}
	}
	if len(all) < 2 {
		return nil
	}
	return all[:len(all)-1]
}

// commaAfter is the unit before the comma that stands behind unit k, or behind the sum or the matter that follows
// it; -1 for none: "A는 B와 120만달러, C는 D와 45만달러의 계약을", "A는 B와 공동연구, C는 D와 설비 공급 협약을".
func commaAfter(us []mention.Unit, k int) int {
	for n := 0; us[k].Sep == "" && k+1 < len(us) && us[k+1].Josa == "" && (leadingNumber(us[k+1].Stem) > 0 || n < maxMatterWords); n++ {
		k++
	}
	if us[k].Sep == "" && k+1 < len(us) && us[k+1].Sep == "," && slices.Contains(matterEnds[:], us[k+1].Josa) {
		return k + 1 // A는 B와 설비 공급 분야에서, C는 D와 … 협력하기로
	}
	if us[k].Sep == "," {
		return k
	}
	return -1
}

// matterEnds are the particles of the last word of what one of several pairs agrees on.
var matterEnds = [...]string{"에서", "을", "를", "에"}

// pairsTold gives the topics of the clauses between two units, each with the partner behind it;
// one that names both sides and a day is its own partner.
func (st *state) pairsTold(fd *mention.Found, groups []group, from, end int) []roles {
	var all []roles
	var subj *group
	for i := range groups {
		g := &groups[i]
		if g.first() < from || g.end >= end || !st.hasParty(g) && (g.role != with || len(st.sides(fd, g)) == 0) {
			continue
		}
		if g.role == bare && subj != nil && subj.end == g.first()-1 && fd.Units[g.end].Sep == "," && i+1 < len(groups) && groups[i+1].topic && groups[i+1].first() == g.end+1 {
			all = append(all, roles{subject: subj, partner: asPartners(g)}) // A는 B, C는 D와
			subj = nil
			continue
		}
		switch {
		case g.role == subject && g.topic:
			if subj != nil && len(subj.members) > 1 && len(g.members) > 1 && subj.end < g.first() && onDay(fd.Units[subj.end+1:g.first()]) {
				all = append(all, roles{subject: subj, partner: subj})
			}
			subj = g
		case g.role == with && subj != nil:
			all = append(all, roles{subject: subj, partner: g})
			subj = nil
		}
	}
	if subj != nil && len(subj.members) > 1 && len(all) > 0 && all[0].subject == all[0].partner {
		all = append(all, roles{subject: subj, partner: subj})
	}
	return all
}

// onDay reports whether some words up to a comma tell nothing but a day: "A와 B는 | 5일,".
func onDay(us []mention.Unit) bool {
	if n := len(us); n == 0 || n > maxAbreast || us[n-1].Sep != "," {
		return false
	}
	for i := range us {
		if s := us[i].Stem; leadingNumber(s) == 0 && s != "지난" && s != "오는" && s != "같은" && s != "날" || us[i].Josa != "" && us[i].Josa != "에" {
			return false
		}
	}
	return true
}

// maxAbreast is how many words may lead up to the subject of the next of several pairs.
const maxAbreast = 3

// itemPair gives the parties that an item of a list of instruments begins with: "△가나공사-
// 다라사 금융협력 MOU △…", "가나전력-다라 전력청 간 협력 MOU, …"; nil for none.
func (st *state) itemPair(fd *mention.Found, t *mention.Trigger, groups []group, from int) *group {
	us := fd.Units
	if t.Pred >= 0 && !t.NounOnly || t.Verb || t.Refers || fd.Sentence.Part != sentence.Body || us[t.Last].Josa != "" && us[t.Last].Josa != "를" && us[t.Last].Josa != "을" {
		return nil
	}
	for i := range groups {
		g := &groups[i]
		if g.first() < from || g.end >= t.First || len(g.members) != 2 || t.First-g.end > mention.MaxItemWords || !st.named(g) || allStates(g) {
			continue
		}
		first := g.members[0].last
		bullet := g.first() > 0 && us[g.first()-1].Sep == "△" || bulletBefore(fd, g.first())
		if us[first].Sep != "-" || us[first].Josa != "" || g.role != bare && g.role != between || !bullet && g.role != between || !plainWords(us[g.end+1:t.First]) {
			continue
		}
		return g
	}
	return nil
}

// sidesOf gives the sides that some bodies are.
func (st *state) sidesOf(fd *mention.Found, list []mention.Body) []side {
	var out []side
	for i := range list {
		if s, ok := st.bodySide(fd, &list[i]); ok && !holds(out, s.entity) {
			out = append(out, s)
		}
	}
	return out
}

// chosenOnes reports whether the subject of a clause are those whom a programme will choose, who
// have no name: "선정된 기업은 A와 협약을 맺고 … 지원받는다".
func (w *wordLists) chosenOnes(us []mention.Unit) bool {
	for k := 1; k < len(us); k++ {
		if isTopic(us[k].Josa) && w.chosenMarks[us[k-1].Raw] && w.unnamedKinds[us[k].Stem] {
			return true
		}
	}
	return false
}

// byUnnamed reports whether those who conclude something are many of a kind that have no name, whoever tells of them: "A부는
// 우리 기업들이 현지 기업과 계약을 체결했다고 밝혔다".
func (st *state) byUnnamed(fd *mention.Found, t *mention.Trigger, groups []group, from int) bool {
	us := fd.Units
	if fd.Sentence.Part != sentence.Body && fd.Sentence.Part != sentence.Caption || t.Refers {
		return false
	}
	kind := func(u mention.Unit) bool { return st.d.words.unnamedKinds[strings.TrimSuffix(u.Stem, "들")] }
	for k := max(from, t.First-ownReach); k+1 < t.First; k++ {
		if us[k].Josa == "" && us[k+1].Raw == "간" && kind(us[k]) && slices.ContainsFunc(us[from:k], func(u mention.Unit) bool { return roleOf(u.Josa) == with && kind(u) }) {
			return true // 우리 기업과 우크라이나 기업 간 양해각서
		}
	}
	for k := t.First - 1; k > from; k-- {
		if each, ok := strings.CutSuffix(us[k].Stem, "별"); ok && us[k].Josa == "로" && (each == "업체" || each == "기업" || each == "회사") {
			return true // 업체별로 B와 이행계약을
		}
		if us[k].Josa != "이" && us[k].Josa != "가" {
			continue
		}
		return strings.HasSuffix(us[k].Stem, "들") && us[k-1].Stem != "등" && !us[k-1].Etc && kind(us[k]) && !slices.ContainsFunc(groups, func(g group) bool {
			return g.end == k || g.first() >= from && g.end < t.First && (g.role == with || g.role == between) && st.named(&g) && !allStates(&g)
		})
	}
	return false
}

// aboutIt reports whether a clause only says on the occasion of what signing somebody who is no firm
// speaks, and concludes it with nobody there: "가나협의회는 다라조선 인수 본계약 체결과 관련해 … 성명을 발표했다".
func aboutIt(fd *mention.Found, t *mention.Trigger, groups []group, from int) bool {
	us, k := fd.Units, t.Pred
	if t.Verb || k < 0 || k+1 >= len(us) || !strings.HasPrefix(us[k].Stem, "체결") {
		return false
	}
	about := us[k].Josa == "과" && strings.HasPrefix(us[k+1].Raw, "관련") || us[k].Josa == "에" && text.StartsInAny(us[k+1].Raw, []string{"따른", "대한", "대해", "반발", "항의", "반대"})
	return about && !slices.ContainsFunc(groups, func(g group) bool {
		b := g.members[0].body
		trader := g.role == subject && (b == nil || b.Kind == "company" || b.Kind == "")
		return g.first() >= from && g.end < t.First && (trader || g.role == with || g.role == between || g.points() || len(g.members) > 1)
	})
}

// withinFirm reports whether those who agree are the management and the union of one house, and no
// other concludes with them: "가나전자 노사는 임금협상 조인식을 열었다".
func (st *state) withinFirm(fd *mention.Found, t *mention.Trigger, groups []group, from int) bool {
	labour := func(u mention.Unit) bool { return u.Stem == "노사" && roleOf(u.Josa) == subject && u.Josa != "도" }
	if from >= t.First || !slices.ContainsFunc(fd.Units[from:t.First], labour) {
		return false
	}
	return !slices.ContainsFunc(groups, func(g group) bool {
		return (g.role == with || g.role == between) && g.first() >= from && g.end < t.First && st.hasParty(&g)
	})
}

// plainWords reports whether some words make up one noun phrase: no particle but 의, no sign.
func plainWords(us []mention.Unit) bool {
	for i := range us {
		if us[i].Josa != "" && us[i].Josa != "의" && us[i].Josa != "을" && us[i].Josa != "를" || us[i].Sep != "" && us[i].Sep != "·" {
			return false
		}
	}
	return true
}

// joinsIn reports whether an accord verb tells what those do who take part in an
// instrument told before: "이번 협약식에는 … 참석해 힘을 모으기로 했다".
func joinsIn(fd *mention.Found, i int) bool {
	for k := range fd.Triggers[:i] {
		if t := &fd.Triggers[k]; t.Refers && t.Pred < 0 && fd.Units[t.Last].Josa == "에는" {
			return true
		}
	}
	return false
}

// bids reports whether a letter of intent enters for a tender: 입찰 참여 의향서. Where
// nobody is told to get it, it is no agreement.
func (w *wordLists) bids(fd *mention.Found, t *mention.Trigger) bool {
	for k := t.First; t.Type == "loi" && k >= 0 && k >= t.First-2; k-- {
		if text.ContainsAny(fd.Units[k].Stem, w.bidding) {
			return true
		}
	}
	return false
}

// inherit gives an instrument what it takes over: an item of a package its type, one
// of a list the status of their predicate.
func (st *state) inherit(fd *mention.Found, t *mention.Trigger, i int) *mention.Trigger {
	if st.bundle != "" && t.Verb && t.Type == "accord" || st.bundle == "mou" && t.Type == "agreement" && bareOf(t) {
		c := *t
		c.Type = st.bundle
		t = &c // 33개의 업무협약: … ▲A는 B와 협약을
	}
	if i > 0 && bareOf(t) && ceremonyBefore(fd, &fd.Triggers[i-1]) {
		c := *t
		c.Type, c.Rule = fd.Triggers[i-1].Type, fd.Triggers[i-1].Rule
		t = &c // 업무협약식에서 협약서를 교환
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

// bareOf reports whether an instrument is told by the name of its paper only.
func bareOf(t *mention.Trigger) bool { return t.Text == "협약서" || t.Text == "협약" }

// ceremonyBefore reports whether an instrument is that of the ceremony at which the one
// behind it is exchanged.
func ceremonyBefore(fd *mention.Found, before *mention.Trigger) bool {
	u := &fd.Units[before.Last]
	return before.Pred < 0 && u.Josa == "에서" && strings.HasSuffix(u.Stem, "식")
}

// setPast says whether an event is told as something earlier.
func (st *state) setPast(e *event) {
	fd, t := e.found, e.trigger
	back := (st.says(e.index, classPast) && st.d.words.toldAsPast(fd, t, e.from) || st.earlierYear(fd, t, e.from)) && !st.toldNow(e) && !st.d.words.turned(e)
	e.past, e.aside = back || t.Adnominal && !e.described && !thisOne(e) && !st.followedBy(e), !back && t.Then && t.Adnominal
	e.past = e.past || lasting(e) || experienced(fd.Units, t) || amongEfforts(fd, t) || st.alsoThen(e) || st.asEarlier(e)
	if len(e.left)+len(e.right) == 0 && !e.points && t.Pred >= 0 && !t.Verb && !t.Relative && !e.quoted && !e.past && t.Type != "contract" && fd.Sentence.Part == sentence.Body {
		st.partyless = append(st.partyless, *e)
	}
}

// alsoThen reports whether a clause tells of one more, by 도, what the clause before it looks back on: "지난해 말 A는 B와
// …하기로 했고, C도 D와 계약을 체결했다".
func (st *state) alsoThen(e *event) bool {
	us := e.found.Units
	if e.from == 0 || e.from >= e.trigger.First || len(e.left) != 1 || !st.says(e.index, classPast) {
		return false
	}
	k := slices.IndexFunc(us, func(u mention.Unit) bool { return u.End >= e.left[0].span.End })
	return k >= e.from && k < e.trigger.First && us[k].Josa == "도" && st.d.words.toldAsPast(e.found, e.trigger, 0)
}

// asEarlier reports whether a sentence tells what is one more of what the telling before it looks back on: "지난해 A는 B와
// 협약을 맺었다. 이밖에도 C와 협약을 맺었다".
func (st *state) asEarlier(e *event) bool {
	return st.last != nil && st.last.past && e.index-st.last.index <= 1 && e.index > st.last.index && e.begins([]string{"이밖에", "이 밖에", "이외에", "이 외에", "그 밖에"})
}

// experienced reports whether an instrument is told as one that somebody has concluded at some time:
// 체결한 바 있다, 맺기도 했다.
func experienced(us []mention.Unit, t *mention.Trigger) bool {
	k := t.Pred + 1
	if t.Pred >= 0 && k < len(us) && strings.HasSuffix(us[t.Pred].Raw, "기도") && strings.HasPrefix(us[k].Raw, "했") {
		return true
	}
	return t.Pred >= 0 && k+1 < len(us) && us[k].Raw == "바" && strings.HasPrefix(us[k+1].Raw, "있")
}

// amongEfforts reports whether a signing told by a noun is one of several deeds by which somebody is
// told to go on with something: "C와 계약 체결, 설비 개발 등 협력을 이어가고 있다".
func amongEfforts(fd *mention.Found, t *mention.Trigger) bool {
	us := fd.Units
	if !t.NounOnly || t.Verb || t.Pred < 0 || us[t.Pred].Sep != "," || fd.Sentence.Part != sentence.Body || !strings.HasPrefix(us[len(us)-1].Raw, "있") {
		return false
	}
	return slices.ContainsFunc(us[t.Pred+1:], func(u mention.Unit) bool { return u.Etc || u.Raw == "등" })
}

// followedBy reports whether an event is the first of two that a sentence tells of the same days:
// "9일 A와 협약을 체결한 데 이어 10일에는 B와".
func (st *state) followedBy(e *event) bool {
	us, k := e.found.Units, e.trigger.Pred+1
	if e.trigger.Pred < 0 || k+1 >= len(us) || us[k].Raw != "데" || us[k+1].Raw != "이어" || !st.published.IsDay() {
		return false
	}
	days, _ := st.clauseDates(e)
	goesOn := func(g group) bool { return g.role == with && g.first() > k }
	if len(days) != 1 || days[0].Year > 0 || days[0].Month > 0 || !slices.ContainsFunc(st.groups(e.index), goesOn) {
		return false
	}
	return st.justBefore(days[0].Day)
}

// turned reports whether an event tells what became of an instrument that was concluded earlier:
// "2022년 맺은 협약을 연장했다".
func (w *wordLists) turned(e *event) bool {
	t := e.trigger
	if t.Kind != "renew" && t.Kind != "end" || t.Pred < t.Last {
		return false
	}
	return w.wasConcluded(e.found.Sentence.Host[e.found.Units[min(e.from, t.First)].Start:t.Start])
}

// thisOne reports whether an instrument that a clause describes is the one that the news is
// of: "A와 B가 맺은 이번 협약에는", "A와 B가 4일 서명한 합의서에 따르면".
func thisOne(e *event) bool {
	t, us := e.trigger, e.found.Units
	if !t.Relative || t.Pred < 0 {
		return false
	}
	if t.Last+1 < len(us) && us[t.Last].Josa == "에" && us[t.Last+1].Raw == "따르면" {
		return true
	}
	return slices.ContainsFunc(us[t.Pred:max(t.Pred, t.First)], func(u mention.Unit) bool { return u.Raw == "이번" || u.Raw == "이" })
}

// lasting reports whether an agreement is told as one that lasts: "현재 64개 대학과 자매결연을
// 맺고 있다".
func lasting(e *event) bool {
	t, us := e.trigger, e.found.Units
	if t.Verb || t.Type == "contract" || t.Pred < 0 || t.Pred+1 >= len(us) || !strings.HasSuffix(us[t.Pred].Raw, "고") || !strings.HasPrefix(us[t.Pred+1].Raw, "있") {
		return false
	}
	for k := e.from; k < t.First; k++ {
		if us[k].Stem == "현재" {
			return true
		}
	}
	return false
}

// inPassing sets treaties and 손잡았다 apart that no headline, lead or news of the day
// tells.
func (st *state) inPassing(e *event) {
	if (e.trigger.Type == "treaty" || e.trigger.Verb && (e.trigger.Type == "accord" || e.trigger.Type == "contract") && e.trigger.Rule != mention.Disclosed) && !lead(e.found.Sentence, e.index-st.bodyStart) && !st.toldNow(e) {
		e.past = true
	}
}

// again marks a telling of one more instrument of the same sides.
func (st *state) again(e *event) {
	t, l := e.trigger, st.last
	also := l != nil && e.found.Units[t.Last].Josa == "도" && t.Pred >= 0 && !t.Verb
	switch {
	case len(e.left)+len(e.right) == 0 && !e.points:
		st.oneMore(e)
	case also && !t.Refers && l.trigger.Type != t.Type && len(e.right) > 1:
		e.another = true // "… 업무협약도 체결했다", with more than the partner before
	case l != nil && e.past && len(e.left)+len(e.right) > 1 && atOtherTimes(e):
		e.another = true
	case l != nil && e.points && l.found != e.found && atOtherTimes(e):
		e.another, e.past = true, true // "두 회사는 지난 3월에도 …": those of the news
		if n := st.lastNews; n != nil {
			e.pair = n.parties()
		}
	case l != nil && e.points && l.past && !l.trigger.Verb && !e.past && l.found != e.found && l.trigger.Type != t.Type && t.Pred >= 0 && !t.Verb && !t.Refers && !e.relative && !e.quoted && !allNations(l.parties()):
		e.another, e.pair = true, l.parties() // "A와 B는 지난해 협약을 맺었다. 이번에 두 회사는 계약을"
	case also && e.past && l.found != e.found && !l.past && len(e.left) > 0 && sameSides(e.right, l.right):
		e.another = true // "앞서 B와 … 계약도 체결했다"
	case st.oneAnew(e):
		e.another = true
		if e.points && len(e.pair) < 2 {
			e.pair = l.parties()
		}
	}
}

// atOtherTimes reports whether a clause tells that the like was concluded before too: "지난 6월에도".
func atOtherTimes(e *event) bool {
	us := e.found.Units
	for k := e.from; k < e.trigger.First; k++ {
		if us[k].Josa == "에도" && text.EndsInAny(us[k].Stem, []string{"월", "년", "해", "작년", "달", "일", "초", "말"}) {
			return true
		}
	}
	return false
}

// bulleted reports whether an instrument is the end of an item of a list within
// a sentence: △반도체 협력 양해각서 △청정에너지 파트너십.
func bulleted(fd *mention.Found, t *mention.Trigger) bool {
	for k := t.First; k >= 0 && k >= t.First-maxBullet; k-- {
		if k > 0 && us(fd, k-1).Sep == "△" {
			return true
		}
		if j := us(fd, k).Josa; k < t.First && j != "" && j != "의" && roleOf(j) != with {
			return false
		}
	}
	return false
}

// maxBullet is how many words an item of a list has at most before its instrument.
const maxBullet = 12

func us(fd *mention.Found, k int) *mention.Unit { return &fd.Units[k] }

// passing reports whether an instrument is told by the noun alone, its partner
// right before it: "A는 B와 협력 약정을 통해 …", "C와 협약, …에 나선다", "B와의 계약 소식에".
func (st *state) passing(fd *mention.Found, t *mention.Trigger, groups []group, from int) bool {
	if t.Refers || t.Type == "accord" || fd.Sentence.Part != sentence.Body {
		return false
	}
	us := fd.Units
	through := t.Last+1 < len(us) && (us[t.Last].Josa == "을" || us[t.Last].Josa == "를") && strings.HasPrefix(us[t.Last+1].Raw, "통해")
	if !through && !newsOf(us, t.Last) && !(us[t.Last].Josa == "" && us[t.Last].Sep == ",") {
		return false
	}
	var subj, com bool
	for i := range groups {
		g := &groups[i]
		if g.first() < from || g.end >= t.First {
			continue
		}
		subj = subj || g.role == subject && st.hasParty(g)
		com = com || g.role == with && t.First-g.end <= 4 && (st.named(g) || fromAbroad(g) || through && t.First-g.end == 1 && oneName(us, g))
	}
	return com && (subj || bareSubject(us, t.First))
}

// newsOf reports whether the news of the instrument that ends at a unit is what a clause goes on from:
// "공급계약 | 소식에 강세다".
func newsOf(us []mention.Unit, last int) bool {
	return us[last].Josa == "" && us[last].Sep == "" && last+1 < len(us) && us[last+1].Stem == "소식" && us[last+1].Josa != ""
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
	if t.Refers || fd.Sentence.Part == sentence.Title || !st.ceremonyAround(fd, t) {
		return false
	}
	for i := range groups {
		g := &groups[i]
		if g.first() < from || g.end >= t.First || len(g.members) < 2 || !allSure(g) && !(t.First == g.end+1 && st.named(g)) {
			continue
		}
		if t.First-g.end <= ownReach && (g.role == between || g.role == other && fd.Units[g.end].Josa == "의" || g.role == bare && fd.Units[g.members[0].last].Sep == "-" && !anyState(g)) {
			return true
		}
	}
	return false
}

// promisers gives those who undertake something together at the ceremony that an instrument
// stands in: "A와 B는 시청에서 열린 협약식에서 교류를 넓히기로 했다"; nil for none.
func (st *state) promisers(fd *mention.Found, t *mention.Trigger, groups []group, from int) []side {
	last := t.Last
	if st.ceremonyNext(fd, t) {
		last++
	}
	if t.Pred >= 0 || t.Refers || fd.Sentence.Part != sentence.Body || fd.Units[last].Josa != "에서" || !strings.HasSuffix(fd.Units[last].Stem, "식") {
		return nil
	}
	var subj, com *group
	for i := range groups {
		g := &groups[i]
		if g.role == subject && g.points() && len(st.pair) > 1 && g.first() >= from && g.end < t.First && !st.miscounts(g) && st.d.words.promises(fd.Units, last) {
			return st.pair // 양측은 협약식에서
		}
		if g.first() < from || !st.named(g) || g.end > last && (subj != nil || com != nil) || !st.d.words.promises(fd.Units, max(last, g.end)) {
			continue
		}
		switch {
		case g.role == subject && len(g.members) >= 2:
			return st.sides(fd, g)
		case g.role == subject:
			subj = g
		case g.role == with:
			com = g
		}
	}
	if subj == nil || com == nil {
		return nil
	}
	return append(st.sides(fd, subj), st.sides(fd, com)...)
}

// promises reports whether those who are at a ceremony undertake something there: "협약식에서
// 교류를 넓히기로 했다".
func (w *wordLists) promises(us []mention.Unit, last int) bool {
	for k := last + 1; k < len(us); k++ {
		if roleOf(us[k].Josa) == subject && us[k].Josa != "도" {
			return false
		}
		if text.StartsInAny(us[k].Raw, w.promising) {
			return true
		}
		if (strings.HasSuffix(us[k].Raw, "기로") || strings.HasSuffix(us[k].Raw, "키로")) && k+1 < len(us) && (strings.HasPrefix(us[k+1].Raw, "했") || text.StartsInAny(us[k+1].Raw, w.promising)) {
			return true
		}
	}
	return false
}

// ceremonyAround reports whether an instrument stands in the word for its signing, or
// right before it: 협약식, ‘… 양해각서(MOU)’ 체결식.
func (st *state) ceremonyAround(fd *mention.Found, t *mention.Trigger) bool {
	return strings.HasSuffix(fd.Units[t.Last].Stem, "식") || st.ceremonyNext(fd, t)
}

// ceremonyNext reports whether the word behind an instrument is that of its signing:
// ‘… 양해각서(MOU)’ 체결식.
func (st *state) ceremonyNext(fd *mention.Found, t *mention.Trigger) bool {
	return t.Last+1 < len(fd.Units) && text.StartsInAny(fd.Units[t.Last+1].Stem, st.d.words.ceremonies)
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

// sumsUp reports whether an instrument counts those of which one before it in the sentence is
// named: "협약을 체결하는 등 모두 5건의 협약에 서명했다".
func sumsUp(fd *mention.Found, i int) bool {
	us, t := fd.Units, &fd.Triggers[i]
	if i == 0 || packageCount(us, t) < 2 {
		return false
	}
	p := fd.Triggers[i-1].Pred
	return p >= 0 && p+1 < t.First && us[p+1].Stem == "등" && strings.HasSuffix(us[p].Raw, "는")
}

// nominal says whether an instrument without a predicate tells an agreement:
// in a headline or a deck (…와 업무협약), not when it points back.
func (st *state) nominal(fd *mention.Found, t *mention.Trigger, i int) bool {
	if t.Refers || i > 0 && fd.Triggers[i-1].Pred < 0 && i < len(fd.Triggers)-1 {
		return false
	}
	if fd.Sentence.Part == sentence.Title || fd.Sentence.Part == sentence.Subtitle {
		return !st.d.words.topical(fd.Units, t.Last)
	}
	return fd.Units[t.Last].Josa == "" && t.Last == len(fd.Units)-1
}

// topical reports whether the word behind an instrument in a headline makes it a mere topic:
// FTA 활용 설명회.
func (w *wordLists) topical(us []mention.Unit, last int) bool {
	u := &us[last]
	return (u.Josa == "" || u.Josa == "의") && u.Sep == "" && last+1 < len(us) && w.instrumentTopics[us[last+1].Stem]
}

// oneMore gives an instrument without sides those of the telling right before
// it, where it is told as one more: "두 나라는 … 체결했다. … 양해각서도 맺었다".
func (st *state) oneMore(e *event) {
	if st.followsUp(e) {
		st.oneMoreOf(e, st.last)
		e.left, e.right, e.pair = withoutPersons(e.left), withoutPersons(e.right), withoutPersons(e.pair)
		return
	}
	u := &e.found.Units[e.trigger.Last]
	if st.last == nil || e.index-st.last.index > 1 || u.Josa != "도" || e.trigger.Pred < 0 || e.trigger.Verb || e.past || e.quoted || e.found.Sentence.Part != sentence.Body {
		return
	}
	if st.d.words.passive(e) && numbered(e) {
		return // 모두 12건의 상담계약도 이뤄졌다
	}
	st.oneMoreOf(e, st.last)
}

// oneMoreOf gives one more instrument the sides of a telling.
func (st *state) oneMoreOf(e, l *event) {
	e.left, e.right, e.pair, e.joint, e.points, e.states, e.another = l.left, l.right, l.pair, l.joint, l.points, l.states, true
}

// withoutPersons gives sides without those who told them: who signed the one did not sign what follows on it.
func withoutPersons(list []side) []side {
	out := slices.Clone(list)
	for i := range out {
		out[i].person = nil
	}
	return out
}

// followUpReach is within how many sentences behind an instrument the one is told that follows on it.
const followUpReach = 2

// followsUp reports whether an instrument without sides is still to come and follows on the one told before:
// "A와 B는 의향서에 서명했다. 본계약은 다음 달 체결할 예정이다".
func (st *state) followsUp(e *event) bool {
	t, us, l := e.trigger, e.found.Units, st.last
	if l == nil || e.index-l.index > followUpReach || l.index == e.index || t.Pred < 0 || t.Verb || t.Status != mention.Planned || e.past || e.relative || e.quoted || e.found.Sentence.Part != sentence.Body || len(l.parties()) < 2 && !l.points {
		return false
	}
	begins := text.StartsInAny(us[t.First].Stem, st.d.words.followUps) || t.First > 0 && us[t.First-1].Josa == "" && us[t.First-1].Sep == "" && slices.Contains(st.d.words.followUps, us[t.First-1].Stem)
	if !begins {
		return false
	}
	for i := range e.found.Bodies {
		if b := &e.found.Bodies[i]; b.First >= e.from && b.Last < t.Pred {
			return false
		}
	}
	return true
}

// anewReach is how many sentences on a pair may be told to conclude one more instrument.
const anewReach = 3

// oneAnew reports whether a telling with both its sides is told as one more: "이와
// 별도로 A는 B와 …을 체결했다", "A는 B와 … 계약도 체결했다".
func (st *state) oneAnew(e *event) bool {
	t, l := e.trigger, st.last
	if l == nil || l.found == e.found || t.Pred < 0 && !e.borrowed || t.Verb || t.Refers || e.relative || e.quoted || e.past || e.found.Sentence.Part != sentence.Body {
		return false
	}
	if e.points && e.found.Units[t.Last].Josa == "도" && e.index-l.index <= anewReach {
		return true // "두 회사는 … 계약도 체결했다"
	}
	if e.joint && len(e.left) > 1 && st.d.words.toldApart(e, l) {
		return true
	}
	if len(e.right) == 0 {
		return (e.anonymous || e.faceless) && len(e.left) > 0 && e.begins(st.d.words.anew)
	}
	if len(e.left) > 0 && st.d.words.toldApart(e, l) {
		return true
	}
	if e.begins([]string{"또 "}) && sameSides(e.right, l.right) && st.datedClause(e) {
		return true // "또 올해 4월 B와는 … 협약을 체결했다"
	}
	if anew := e.begins(st.d.words.anew); anew || len(e.left) == 0 {
		return anew && (len(e.left) > 0 || st.datedClause(e))
	}
	return e.found.Units[t.Last].Josa == "도" && sameSides(e.left, l.left) && len(without(e.right, l.right)) == 0
}

// begins reports whether an event is told in the first clause of its sentence, which begins with
// one of some words.
func (e *event) begins(words []string) bool {
	return e.from == 0 && text.StartsInAny(strings.TrimLeft(e.found.Sentence.Text(), " "), words)
}

// toldApart reports whether a clause says that its instrument is one beside that of the telling
// before it: "A는 C와 따로 약정을 맺었다" or "이 가운데 A는 D와 협약을 맺었다" behind one of A, B
// and C, "B도 같은 내용의 약정을 A와 맺는다" behind one of A and C.
func (w *wordLists) toldApart(e, before *event) bool {
	us, ps, all := e.found.Units, e.parties(), before.parties()
	some := len(e.left) < len(all) && len(without(e.left, all)) == 0
	if some && len(without(ps, all)) > 0 && e.begins(w.among) {
		return true
	}
	for k := e.from; k < max(e.trigger.First, e.trigger.Pred); k++ {
		if w.apartWords[us[k].Raw] {
			return some && !sameSides(ps, all)
		}
		if us[k].Raw == "같은" && k+1 < e.trigger.First && (us[k+1].Raw == "내용의" || us[k+1].Raw == "취지의") && !saidBefore(us, k) {
			return len(without(ps, all)) > 0
		}
	}
	return false
}

// saidBefore reports whether a word points back with the one before it at what was told last: 이 |
// 같은 내용의, 이런 내용의.
func saidBefore(us []mention.Unit, k int) bool {
	switch us[k].Raw {
	case "이같은", "이런", "이러한":
		return true
	case "같은":
		return k > 0 && (us[k-1].Raw == "이" || us[k-1].Raw == "이와")
	}
	return false
}

// ofSuchContent reports whether an instrument is told to be of the content told last: "이 같은
// 내용의 | 공급계약을", "이런 내용을 담은 | 계약을".
func ofSuchContent(e *event) bool {
	us := e.found.Units
	for k := e.from; k+1 < e.trigger.First; k++ {
		if saidBefore(us, k) && us[k+1].Stem == "내용" {
			return true
		}
	}
	return false
}

// datedClause reports whether the clause of an event names a day or a month of its own.
func (st *state) datedClause(e *event) bool {
	days, month := st.clauseDates(e)
	return len(days) > 0 || month != nil
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
	s := withoutEarlier(fd.Sentence.Host[start:t.Start])
	if beginsAny(s, w.past) {
		return !beforeOccasion(s) || beginsAny(strings.Replace(s, "에 앞서 ", "", 1), w.past)
	}
	return false
}

// withoutEarlier leaves out the words that tell after which time something happens once more:
// 지난해에 이어.
func withoutEarlier(s string) string {
	for {
		at := strings.Index(s, "에 이어 ")
		if at < 0 {
			return s
		}
		s = s[:strings.LastIndexByte(s[:at], ' ')+1] + s[at+len("에 이어 "):]
	}
}

// beginsAny reports whether a word of s begins with one of some words: 이미, not 제이미.
func beginsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		for from := 0; ; from += len(word) {
			i := text.Index(s[from:], word)
			if i < 0 {
				return false
			}
			if from += i; !text.IsHangul(text.Last(s[:from])) {
				return true
			}
		}
	})
}

// beforeOccasion reports whether a clause puts what it tells right before an occasion of the same
// day: 행사에 앞서. 이에 앞서 looks back.
func beforeOccasion(s string) bool {
	return strings.Contains(s, "에 앞서 ") && !strings.Contains(s, "이에 앞서 ")
}

// newsReach is how many days before it is published news is told.
const newsReach = 7

// justBefore reports whether a day without a month is that of publication or one right before it.
func (st *state) justBefore(day int) bool {
	return (st.published.Day-day+31)%31 <= newsReach
}

// toldNow reports whether a sentence ends in its being told on a day right before the
// article, which makes it news: "A는 B와 손잡고 … 도입한다고 20일 밝혔다".
func (st *state) toldNow(e *event) bool {
	if !st.d.words.toldAfter(e) || st.published.Day == 0 {
		return false
	}
	for i := range e.found.Dates() {
		d := &e.found.Dates()[i]
		opens := d.Start == e.found.Sentence.Start+leadingSpace(e.found.Sentence.Text()) // 30일 A는 전날 … 체결했다고 밝혔다
		if d.Start < e.trigger.PredEnd && !opens || d.Day == 0 || d.Month > 0 || !opens && !st.d.words.announces(e.found, d) {
			continue
		}
		if st.justBefore(d.Day) {
			return true
		}
	}
	return false
}

// leadingSpace is how many bytes of space a text begins with.
func leadingSpace(s string) int { return len(s) - len(strings.TrimLeft(s, " ")) }

// earlierYear reports whether a clause names a year before that of publication.
func (st *state) earlierYear(fd *mention.Found, t *mention.Trigger, from int) bool {
	if st.published.Year == 0 {
		return false
	}
	start := fd.Sentence.Start
	if from > 0 && from < len(fd.Units) {
		start = fd.Units[from].Start
	}
	for i := range fd.Dates() {
		d := &fd.Dates()[i]
		if d.Start >= start && d.End <= t.Start && !goesBefore(fd, d) && d.Year > 1900 && d.Year < st.published.Year && !(d.Month == 12 && st.published.Month == 1 && d.Year == st.published.Year-1) {
			return true
		}
	}
	return false
}
