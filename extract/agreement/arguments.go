package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

func allSure(g *group) bool {
	for i := range g.members {
		if !g.members[i].sure() {
			return false
		}
	}
	return true
}

// nearReach is how many words may stand between owners and an instrument that is no
// ceremony.
const nearReach = 4

// roles are the groups that an event takes its sides from; nil for none.
type roles struct {
	subject *group
	partner *group
	source  *group          // who gives or receives: 로부터, 에게
	beside  *group          // with whom the subject concludes: "A는 C와 함께 B와"
	seller  *mention.Person // whose own shares a contract is about
}

// arguments reads the sides of an event out of the groups around its trigger.
func (st *state) arguments(e *event, groups []group, from int, heir []side) {
	r := st.roles(e, groups, from)
	st.weigh(e, &r, groups)
	st.seek(e, &r, groups)
	st.fill(e, &r)
	if r.subject == nil && len(heir) > 0 && from > 0 {
		e.left = heir
	}
	st.supply(e, &r)
	st.presidency(e)
	if list := st.letteredStates(e); list != nil {
		e.left, e.right, e.joint, e.points, e.states = list, nil, true, false, true
		return
	}
	if list := st.namedStates(e, groups); list != nil {
		e.left, e.right, e.joint, e.points = list, nil, true, false
		return
	}
	if st.together(e, &r) {
		st.crowd(e)
		st.unname(e, &r)
		st.pointBack(e, &r)
	}
}

// roles gives each role the group that fills it best in the clause that begins with
// that unit.
func (st *state) roles(e *event, groups []group, clause int) roles {
	until := max(e.trigger.Last, e.trigger.Pred)
	if e.trigger.Relative {
		until = e.trigger.First
	}
	var r roles
	for i := range groups {
		g := &groups[i]
		if g.first() < clause || g.members[len(g.members)-1].last > until || inTitleOf(e, g) && !betweenTold(e, g) || st.miscounts(g) || cited(e.found.Units, g) || assessed(e, g) || ofEarlier(e, g) || st.d.words.lookOn(e.found.Units, g) {
			continue
		}
		switch g.role {
		case subject:
			st.asSubject(e, &r, g, groups)
		case with, between:
			if g.role == with && st.apart(e, r.partner, g) {
				r.partner, e.apart = merged(r.partner, g), true
				continue
			}
			if st.d.words.ventureOf(e.found.Units, g) || st.d.words.onTheWay(e.found.Units, g) || ownersOfField(e, g) || besides(e, g) || inLands(e.found, g) || st.d.words.listsWon(e, g) || st.d.words.sharesBehind(e, g, groups) || st.inCities(e.found.Units, g) || st.seatsOf(e, g) {
				continue
			}
			if r.partner != nil && st.d.words.describedNext(e.found.Units, r.partner, g) {
				r.partner = merged(r.partner, g)
				continue
			}
			r.takePartner(st.d.words, e, g)
			e.apart = e.apart || st.eachDated(e.found, g)
		case to, from:
			if st.toCity(e, g) {
				continue
			}
			if r.partner != nil && eachGiven(e.found.Units, r.partner, g) {
				r.partner, e.apart = merged(r.partner, g), true
				continue
			}
			if r.partner != nil && g.role == to && madeTogether(e.found.Units, r.partner, g) {
				r.partner = nil
			}
			if st.gives(e, g) && !(g.role == to && r.source != nil && r.source.role == from && e.trigger.Type == "loi") {
				r.source = g // "B로부터 C에 투자하겠다는 의향서를"
			}
		default:
			if r.partner == nil && st.standsForPartner(e, g) {
				r.partner = g
			}
		}
	}
	return r
}

// lookOn reports whether a list is of the heads of states in whose presence others conclude something: "A 대통령과 B
// 대통령이 | 지켜보는 가운데".
func (w *wordLists) lookOn(us []mention.Unit, g *group) bool {
	k := g.end + 1
	if g.role != subject || k+1 >= len(us) || !text.StartsInAny(us[k].Raw+" "+us[k+1].Raw, w.onlooking) {
		return false
	}
	return !slices.ContainsFunc(g.members, func(m member) bool { return m.person == nil || !w.ranks.state(m.person.Position) })
}

// maxVenture is within how many words behind the first of two firms their joint venture is told.
const maxVenture = 8

// ventureOf reports whether a firm is one of those whose joint venture concludes: "A와 B와의 합작법인 C는".
func (w *wordLists) ventureOf(us []mention.Unit, g *group) bool {
	for k := g.end; k+1 < len(us) && k <= g.end+maxVenture; k++ {
		if j := us[k].Josa; j == "와의" || j == "과의" {
			return w.jointVentures[us[k+1].Stem]
		} else if k > g.end && (j != "" && j != "의" && j != "와" && j != "과" || us[k].Sep != "") {
			return false
		}
	}
	return false
}

// maxTrade is how many words say at most what a body is before its name.
const maxTrade = 4

// miscounts reports whether a word points back to another number of bodies than were named
// together last.
func (st *state) miscounts(g *group) bool {
	return g.points() && g.members[0].count > 0 && g.members[0].count != len(st.pair)
}

// merged is one list of the members of two.
func merged(a, b *group) *group {
	both := *a
	both.members = append(append([]member{}, a.members...), b.members...)
	both.end = b.end
	return &both
}

// maxMatterNouns is how many nouns before an instrument say at most what it is on.
const maxMatterNouns = 4

// wordBefore is the word right before an instrument, or before the nouns that say what it is on
// (맡기는 위탁 약정); "" for none.
func wordBefore(e *event) string {
	us, k := e.found.Units, e.trigger.First-1
	for j, n := k, 0; j > 0 && n < maxMatterNouns && us[j].Josa == "" && us[j].Sep == ""; n++ {
		if j--; us[j].Josa != "" && strings.HasSuffix(us[j].Raw, "는") {
			k = j
		}
	}
	if k >= 0 {
		return us[k].Raw
	}
	return ""
}

// weigh settles which roles hold beside each other.
func (st *state) weigh(e *event, r *roles, groups []group) {
	if r.subject == nil && e.trigger.Adnominal {
		r.subject = described(e, groups)
		e.described = r.subject != nil && lead(e.found.Sentence, e.index-st.bodyStart)
	} else if r.subject == nil && !e.trigger.Relative {
		if r.subject = describedLater(e, groups); r.subject != nil {
			t := *e.trigger
			t.Adnominal = true
			e.trigger, e.described = &t, lead(e.found.Sentence, e.index-st.bodyStart)
		}
	}
	if r.subject == nil && followedOn(e) {
		r.subject = st.topicBehind(e, groups)
	}
	subj, com := r.subject, r.partner
	if com != nil && subj != nil && len(subj.members) >= 2 && strength(subj) > mention.Weak && strength(com) <= mention.Weak && !st.nicknames(com) && !rightBehind(e.found.Units, subj, com) {
		com = nil // a joint subject needs no partner
	}
	if com == nil && r.source == nil && subj != nil {
		com = st.d.words.notifier(e, subj, groups)
	}
	if com != nil && com.role == between && e.trigger.Relative && len(com.members) >= 2 {
		subj = nil // "A는 B와 C 간에 체결한 계약을 공개했다"
	}
	if com != nil && com.role == between && subj != nil && !subj.points() {
		if allStates(com) && e.trigger.Type == "treaty" && e.trigger.First-com.end <= 2 && subj.topic {
			subj = nil // A부는 한국과 페루 간 협정이 서명됐다고 밝혔다
		} else if subj.topic && betweenTold(e, com) {
			subj = nil // A부와 B부는 ‘한국과 페루 간 협정’에 서명했다고 밝혔다
		} else if allStates(com) && strength(subj) > mention.Weak {
			com = nil // the field of the work: 한국-페루 간 운송 사업
		} else if subj.topic && len(subj.members) == 1 && len(com.members) >= 2 && allSure(com) && (st.d.words.toldAfter(e) || e.trigger.Then) {
			subj = nil // A는 B와 C 간 협약을 체결했다고 전했다, A는 B와 C 간 협약 체결 이후 뽑혔다
		}
	}
	if src := r.source; src != nil && st.unlistedTrader(e, src) {
		src = asPartners(src)
		r.source = src
	}
	if src := r.source; src != nil && (st.named(src) || src.role == with || st.d.words.ofLand(e.found.Units, src) || quotedAlone(e.found.Units, src) && st.d.words.supplied(e.found.Units, src.end+1)) && (com == nil || src.role == to && st.d.words.sold(e, src)) {
		com = src
	}
	if src := r.source; com != nil && com.role == with && src != nil && src.first() > com.end && st.hasParty(src) && (st.d.words.allies(e.found.Units, com.end+1) || src.role == subject && st.d.words.together(e.found.Units[com.end+1].Raw)) {
		r.beside, com = com, src // B와 컨소시엄을 꾸려 C로부터, B와 함께 C가 발주한
	}
	r.subject, r.partner = subj, com
}

// asPartners is a group as one with whom something is concluded.
func asPartners(g *group) *group {
	partners := *g
	partners.role = with
	return &partners
}

// fill turns the roles into the sides of the event.
func (st *state) fill(e *event, r *roles) {
	subj, com := r.subject, r.partner
	e.points = com != nil && com.points() || subj != nil && subj.points()
	if subj != nil && !subj.points() && !(com == nil && st.d.words.passive(e) && (len(subj.members) == 1 || subj.topic && numbered(e))) {
		e.left = st.sides(e.found, subj)
	}
	if com == nil && e.trigger.Type == "contract" && tallied(e.found, subj) {
		e.left = nil
	}
	if com != nil && !com.points() {
		e.right = st.sides(e.found, com)
		if e.trigger.Type == "contract" && com.count > len(com.members) && allStates(com) && !anyStateSide(e.left) && !text.ContainsAny(e.found.Sentence.Text(), st.d.words.arms) {
			e.right = nil // 일본·말레이시아 등 6개국과 판매 계약을
		}
		if len(e.right) == 0 && com.count > 0 {
			e.anonymous, e.count = true, com.count
		}
	}
	if subj != nil && subj.points() && len(e.right) > 0 && len(st.pair) > 1 && !meets(st.pair, e.right) {
		e.left, e.points = st.pair, false // 두 회사는 C와 의향서를 교환했다
	}
	if com != nil && com.points() && com.role == with && len(e.left) > 0 && len(st.pair) > 1 && !meets(st.pair, e.left) {
		e.right, e.points = st.pair, false // 두 회사와 C는 계약을 체결했다
	}
	if r.beside != nil && com != nil && len(e.right) > 0 {
		e.right = plus(e.right, without(st.sides(e.found, r.beside), e.left))
	}
	if com != nil && com.role == with && len(e.left) == 1 && len(e.right) > 0 && st.d.words.eachForItself(e) {
		e.right = plus(st.partnersBefore(e, com), e.right)
	}
	if r.seller != nil {
		e.right = []side{st.himself(e.found, r.seller)}
	}
	if subjects, others := st.traders(e); len(subjects)+len(others) > 0 {
		e.left, e.right = orElse(subjects, e.left), orElse(others, e.right)
	}
	if len(e.right) == 0 && com != nil && st.d.words.sellsShares(e) {
		e.right = st.ownAccount(e.found, com)
	}
}

// tallied reports whether each of several is told with how much it has of what they won: "가나조선(19척),
// 다라조선(18척)이 모두 37척을 수주했다". They conclude nothing with each other.
func tallied(fd *mention.Found, g *group) bool {
	if g == nil || len(g.members) < 2 {
		return false
	}
	return !slices.ContainsFunc(g.members, func(m member) bool {
		ps := fd.Units[m.last].Parens
		return len(ps) == 0 || leadingNumber(fd.Sentence.Host[ps[0].Start:ps[0].End]) == 0
	})
}

// partnersBefore gives the partners that a clause tells before its last, each with a matter of its
// own up to a comma: "A와 공장에 100억원, B와 연구소에 200억원을 투자하는 협약을 각각".
func (st *state) partnersBefore(e *event, last *group) []side {
	us := e.found.Units
	var out []side
	for _, g := range st.groups(e.index) {
		if g.role != with || g.first() < e.from || g.end >= last.first() || g.points() || strength(&g) < mention.Medium {
			continue
		}
		if slices.ContainsFunc(us[g.end+1:last.first()], func(u mention.Unit) bool { return u.Sep == "," && u.Josa == "" }) {
			out = plus(out, st.sides(e.found, &g))
		}
	}
	return without(out, e.left)
}

// passive reports whether an instrument is told to be concluded by nobody, so that the
// subject only speaks of it: "A는 협약 8건이 체결되는 것은 뜻깊다고 했다".
func (w *wordLists) passive(e *event) bool {
	return e.trigger.Pred >= 0 && text.StartsInAny(e.found.Units[e.trigger.Pred].Raw, w.passives)
}

// meets reports whether two lists share a body.
func meets(a, b []side) bool {
	return slices.ContainsFunc(a, func(s side) bool { return holds(b, s.entity) })
}

// numbered reports whether instruments are counted right before they are named: 총 12건의
// 업무협약이.
func numbered(e *event) bool {
	us := e.found.Units
	for k := e.trigger.First - 1; k >= 0 && k >= e.trigger.First-6; k-- {
		if isDigits(us[k].Stem[:min(1, len(us[k].Stem))]) && (strings.HasSuffix(us[k].Stem, "건") || strings.HasSuffix(us[k].Raw, "건의")) {
			return true
		}
	}
	return false
}

// supply gives an event without a subject the one that the text leaves unsaid: the own
// government, the topic of the text, the source of the news.
func (st *state) supply(e *event, r *roles) {
	if e.points || e.trigger.Pred < 0 {
		return
	}
	if st.d.words.chosenToSupply(e) && len(e.left) > 0 {
		e.right, e.joint = st.supplied(e), false
	}
	if r.subject == nil && len(e.left) == 0 && len(e.right) > 0 {
		e.left = st.ownGovernment(e)
	}
	if e.found.Sentence.Part == sentence.Body {
		st.backRefer(e, r.subject, r.partner)
	}
	if len(e.left) == 0 && !e.points && (len(e.right) == 1 || e.apart) {
		e.left = st.source(e.found, e.trigger)
	}
	if len(e.left) == 1 && len(e.right) == 0 && !e.points {
		if e.right = st.bidTo(e); e.right == nil {
			e.right = st.ordering(e)
		}
		if e.right == nil {
			e.right = st.customer(e)
		}
	}
	if len(e.left) == 1 && len(e.right) == 0 && !e.points && ofSuchContent(e) {
		if two := st.twoNamed(e.index); holds(two, e.left[0].entity) {
			e.right = without(two, e.left) // "A가 B에 납품한다. A는 이 같은 내용의 계약을"
		}
	}
	if e.apart && len(e.left) == 0 && len(e.right) > 1 && e.topic != nil && e.index-e.topicAt <= topicReach && !holds(e.right, e.topic.entity) {
		e.left = []side{*e.topic} // each is a partner of whom the text speaks
	}
}

// together says whether one list holds both sides. It is false, and the event without
// sides, where the list sums up who signed with others: "A, B 등이 현지 기업들과".
func (st *state) together(e *event, r *roles) bool {
	subj, com := r.subject, r.partner
	list := len(e.left) == 0 && len(e.right) >= 2 && com != nil
	e.partners = list && com.role == with && com.etc && com.count > 3*len(com.members) && e.found.Sentence.Part == sentence.Body
	e.joint = e.joint || list && (com.role == between || com.role == bare || com.role == other)
	if len(e.right) > 0 || len(e.left) < 2 {
		return true
	}
	if e.trigger.Verb && subj != nil && st.d.words.eachForHimself(e, subj) {
		e.left = nil
		return false // 가나와 다라가 저마다 건축사무소와 손잡고
	}
	if subj != nil && subj.etc && st.withMany(e, subj) {
		e.left = nil
		return false
	}
	e.joint = true
	if subj != nil {
		st.hubOf(e, subj)
	}
	return true
}

// eachForHimself reports whether each of a joint subject is told to agree with somebody else.
func (w *wordLists) eachForHimself(e *event, subj *group) bool {
	return slices.ContainsFunc(e.found.Units[subj.end+1:max(subj.end+1, e.trigger.First)], func(u mention.Unit) bool { return w.ownWay[u.Raw] })
}

// unname takes away a subject that only describes a partner told by its kind: "A가
// 발행한 채권을 사는 회사와 계약을".
func (st *state) unname(e *event, r *roles) {
	subj := r.subject
	if e.faceless && len(e.right) == 0 && subj != nil && !subj.topic && len(subj.members) == 1 && subj.end+1 < len(e.found.Units) && describing(e.found.Units[subj.end+1].Raw) {
		e.left = nil
	}
}

// pointBack has an event point at those named before: the two countries, where an
// instrument of states names no sides, or the pair that 양사 stands for.
func (st *state) pointBack(e *event, r *roles) {
	if len(e.left) < 2 && len(e.right) == 0 && !e.points && e.trigger.Pred >= 0 {
		st.titled(e)
	}
	none := len(e.left)+len(e.right) == 0
	ofStates := e.trigger.Type == "joint_statement" || e.trigger.Type == "treaty"
	if none && !e.points && e.trigger.Type == "joint_statement" && e.trigger.Pred >= 0 && st.atMeeting(e) {
		e.points, e.pair = true, st.fellows
		return
	}
	if none && !ofStates && st.goesOnWith(e, r) {
		e.left, e.right = st.pair[:1:1], st.pair[1:]
		return
	}
	if !e.points && !e.anonymous && ofStates && e.trigger.Pred >= 0 && !(none && e.trigger.Relative) && (none || len(e.right) == 0 && len(e.left) == 1 && e.left[0].entity.state) {
		e.points, e.states, e.pair = true, true, st.nations()
		e.left = nil
		return
	}
	if e.points && len(e.left) == 1 && len(e.right) == 0 && (pointsAtTwo(r.subject) || pointsAtTwo(r.partner)) {
		e.right = st.otherOfTwo(e)
	}
	if e.points && none {
		e.pair = st.pair
		if pointsAtStates(r.subject) || pointsAtStates(r.partner) {
			if e.states, e.pair = true, st.nations(); e.pair == nil && e.trigger.Type != "contract" {
				e.pair = st.countryAbroad()
			}
		} else if len(e.pair) == 0 && (pointsAtTwo(r.subject) || pointsAtTwo(r.partner)) {
			e.pair = st.twoNamed(e.index)
		}
	}
}

// goesOnWith reports whether a clause that names nobody, but a day, tells what the two concluded of whom the
// sentence before says that they work together: "A는 B와 협력을 강화하고 있다. 작년 12월 협약을 맺고".
func (st *state) goesOnWith(e *event, r *roles) bool {
	t := e.trigger
	if len(st.pair) != 2 || e.index == 0 || st.pairAt != e.index-1 || e.points || r.subject != nil || r.partner != nil || e.from > 0 || t.Pred < 0 || t.Verb || t.Refers || t.Relative || t.Adnominal || e.found.Sentence.Part != sentence.Body {
		return false
	}
	for i := range e.found.Bodies {
		if e.found.Bodies[i].Last < t.First {
			return false
		}
	}
	if st.found[e.index-1].Sentence.Part != sentence.Body {
		return false
	}
	before := st.found[e.index-1].Sentence.Text()
	return st.datedClause(e) && text.ContainsAny(before, st.d.words.working)
}

// otherOfTwo is the other of two to whom a clause points that has one of them for its subject: of
// those told last where the subject is one of them, else the one named before the instrument; nil for
// none.
func (st *state) otherOfTwo(e *event) []side {
	if len(st.pair) < 2 {
		return st.secondNamed(e)
	}
	if len(st.pair) > 2 || !holds(st.pair, e.left[0].entity) {
		return nil
	}
	other := without(st.pair, e.left)
	if named := st.secondNamed(e); named != nil && other[0].entity.Strength <= mention.Weak {
		return named
	}
	return other
}

// secondNamed is the one sure body besides the subject that the sentence of an event names before it:
// "A가 B 지분을 확보하고 양사간 파트너십을"; nil for none or several.
func (st *state) secondNamed(e *event) []side {
	var out []side
	for i := range e.found.Bodies {
		b := &e.found.Bodies[i]
		if b.Last >= e.trigger.First || b.Start < e.left[0].span.End || b.State || b.Strength < mention.Medium && !slices.Contains(st.d.words.shares, e.found.Units[b.Last+1].Stem) {
			continue
		}
		if s, ok := st.bodySide(e.found, b); ok && !holds(e.left, s.entity) && !holds(out, s.entity) {
			out = append(out, s)
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// titled takes the bodies between which the title of an instrument says it is as its parties, where
// no other is told: 「대한민국 정부와 가나공화국 정부 간의 … 협정」에 서명했다, '가나시-다라군 간
// 교류협약'을 맺는다.
func (st *state) titled(e *event) {
	us := e.found.Units
	for _, g := range st.groups(e.index) {
		sep := us[g.members[0].last].Sep
		joined := g.role == between || g.role == bare && (sep == "-" || sep == "·") && e.trigger.First-g.end <= nearReach
		if !joined || len(g.members) < 2 || !us[g.first()].Quoted || g.end >= e.trigger.First {
			continue
		}
		if list := st.sides(e.found, &g); len(list) >= 2 && (len(e.left) == 0 && g.role == between || len(e.left) > 0 && holds(list, e.left[0].entity)) {
			e.left, e.joint = list, true
			return
		}
	}
}

// atMeeting reports whether a statement is told to come out of a meeting of bodies that
// were named together before: "이날 회의에선 … 공동선언문이 채택됐다".
func (st *state) atMeeting(e *event) bool {
	if len(st.fellows) < 2 {
		return false
	}
	for k := e.from; k < e.trigger.First; k++ {
		if s := e.found.Units[k].Raw; strings.HasSuffix(s, "회의에서") || strings.HasSuffix(s, "회의에선") || strings.HasSuffix(s, "회의에서는") {
			return true
		}
	}
	return false
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

// betweenTold reports whether the title of an instrument itself says between whom it is: "‘A와 B 간
// 협력에 관한 협정’에".
func betweenTold(e *event, g *group) bool {
	us, t := e.found.Units, e.trigger.First
	return g.role == between && us[g.first()].OpensQuote && g.end < t && us[t].Quoted && !slices.ContainsFunc(us[g.end:t], func(u mention.Unit) bool { return u.ClosesQuote })
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

// oneName is true for a group of one name that no list knows.
func oneName(us []mention.Unit, g *group) bool { return len(g.members) == 1 && unlisted(us, g) }

// unlisted is true for a group of names that no list knows.
func unlisted(us []mention.Unit, g *group) bool {
	return !slices.ContainsFunc(g.members, func(m member) bool {
		return m.body == nil || m.body.Strength > mention.Weak || verbal(us, &m)
	})
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
