package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

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
		if g.first() < clause || g.members[len(g.members)-1].last > until || inTitleOf(e, g) || st.miscounts(g) || cited(e.found.Units, g) || assessed(e, g) || ofEarlier(e, g) {
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
			if st.d.words.onTheWay(e.found.Units, g) || ownersOfField(e, g) || besides(e, g) || inLands(e.found, g) || st.d.words.sharesBehind(e, g, groups) || st.inCities(e.found.Units, g) || st.seatsOf(e, g) {
				continue
			}
			r.takePartner(st.d.words, e, g)
			e.apart = e.apart || st.eachDated(e.found, g)
		case to, from:
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

// ofEarlier reports whether a partner is that of another instrument, which a verb before it describes:
// "C와 맺은 계약에 이어 A는 B와 계약을".
func ofEarlier(e *event, g *group) bool {
	if g.role != with || e.trigger.Relative {
		return false
	}
	return slices.ContainsFunc(e.found.Triggers, func(t mention.Trigger) bool {
		return t.Relative && t.Last < e.trigger.First && g.end < t.Pred && roleOf(e.found.Units[t.Last].Josa) != object
	})
}

// followedOn reports whether an instrument that a verb describes is told as the one before another: "C와
// 맺은 | 계약에 이어".
func followedOn(e *event) bool {
	us, k := e.found.Units, e.trigger.Last+1
	return e.trigger.Relative && k < len(us) && us[k-1].Josa == "에" && us[k].Raw == "이어"
}

// topicBehind is the topic right behind an instrument that another follows, who concluded both; nil for
// none.
func (st *state) topicBehind(e *event, groups []group) *group {
	for i := range groups {
		if g := &groups[i]; g.first() > e.trigger.Last && g.first() <= e.trigger.Last+maxTrade && g.topic && st.hasParty(g) {
			return g
		}
	}
	return nil
}

// madeTogether reports whether a partner only made with the subject what a list is given: "B와 공동으로
// 개발한 제품을 C에 공급하는 계약을".
func madeTogether(us []mention.Unit, g, to *group) bool {
	k := g.end + 1
	return g.role == with && k+1 < to.first() && (us[k].Raw == "공동으로" || us[k].Raw == "함께" || us[k].Raw == "공동") && strings.HasSuffix(us[k+1].Raw, "한") && us[k+1].Josa == ""
}

// assessed reports whether a body is one of whom somebody speaks who tells what it has won: "가나증권은
// 다라에 대해 이미 수주한 사업이 …".
func assessed(e *event, g *group) bool {
	us := e.found.Units
	return g.role == to && e.trigger.Verb && g.end+1 < len(us) && strings.HasPrefix(us[g.end+1].Raw, "대해")
}

// maxCited is how many words of another source may stand behind the first: "가나일보와 | 전자 부품
// 업계에 | 따르면".
const maxCited = 4

// cited reports whether a list only says who told it: "가나일보, 다라통신 등에 따르면", "가나일보와 업계에
// 따르면", "가나일보 취재를 종합하면", "다라방송과의 인터뷰에서".
func cited(us []mention.Unit, g *group) bool {
	k := g.end + 1
	if k >= len(us) {
		return false
	}
	switch g.role {
	case to:
		return citing(&us[k])
	case with:
		for n := k; n+1 < len(us) && n < k+maxCited && (us[n].Josa == "" || us[n].Josa == "에"); n++ {
			if us[n].Josa == "에" {
				return citing(&us[n+1])
			}
		}
		return us[k].Stem == "인터뷰" || k+1 < len(us) && us[k].Josa == "" && us[k+1].Stem == "인터뷰"
	}
	return us[k].Stem == "취재"
}

// citing is true for the word behind a source: 업계에 | 따르면.
func citing(u *mention.Unit) bool { return text.StartsInAny(u.Raw, []string{"따르면", "의하면"}) }

// onTheWay reports whether places are told as those that somebody travels: "하노이와 호치민을
// 돌며".
func (w *wordLists) onTheWay(us []mention.Unit, g *group) bool {
	k := g.end + 1
	if g.role != with || k+1 >= len(us) || us[k].Josa != "을" && us[k].Josa != "를" || text.EndsInAny(us[k].Stem, []string{"협의", "논의", "협상", "조율", "검토"}) {
		return false // 가나 측과 | 협의를 거쳐
	}
	return text.StartsInAny(us[k+1].Raw, w.travelling) || text.StartsInAny(us[k+1].Raw, w.visiting)
}

// inCities reports whether two cities are told as where something is done: "호찌민과 쿠알라룸푸르에서".
func (st *state) inCities(us []mention.Unit, g *group) bool {
	k := g.end + 1
	if len(g.members) != 1 || k >= len(us) || us[k].Josa != "에서" || us[g.end].Sep != "" {
		return false
	}
	return st.d.finder.City(us[g.end].Stem) != "" && st.d.finder.City(us[k].Stem) != ""
}

// seatsOf reports whether countries only say where those sit who are told by their kind: "프랑스와
// 이탈리아 | 와이너리 10여곳과", "칠레와 독일의 | 리튬 생산 업체와".
func (st *state) seatsOf(e *event, g *group) bool {
	us := e.found.Units
	if e.trigger.Type == "treaty" || !allStates(g) {
		return false
	}
	for k := g.end + 1; k < e.trigger.First && k <= g.end+maxSeated; k++ {
		switch {
		case roleOf(us[k].Josa) == with:
			return leadingNumber(us[k].Stem) > 1 || st.d.finder.Describes(us[k].Stem) || strings.HasSuffix(us[k].Stem, "들")
		case us[k].Josa == "에" && us[k+1].Raw == "있는":
		case us[k].Josa != "" && us[k].Josa != "의" && us[k].Raw != "있는" || us[k].Sep != "" && us[k].Sep != "," && us[k].Sep != "·":
			return false
		}
	}
	return false
}

// maxSeated is how many words those who sit in some countries are told by at most, the countries
// behind the first included.
const maxSeated = 6

// maxTrade is how many words say at most what a body is before its name.
const maxTrade = 4

// eachDated reports whether the day of each partner stands right before its name: "27일 B,
// 28일 C와".
func (st *state) eachDated(fd *mention.Found, g *group) bool {
	if g.role != with && g.role != object || len(g.members) < 2 {
		return false
	}
	for i := range g.members {
		k := g.members[i].first - 1
		for n := 0; n < maxTrade && k >= 0 && !st.dated(fd, k) && fd.Units[k].Josa == "" && fd.Units[k].Sep == ""; n++ {
			k-- // 16일 열교환기 업체 가나에코
		}
		if k < 0 || !st.dated(fd, k) || i > 0 && k <= g.members[i-1].last {
			return false
		}
	}
	return true
}

// miscounts reports whether a word points back to another number of bodies than were named
// together last.
func (st *state) miscounts(g *group) bool {
	return g.points() && g.members[0].count > 0 && g.members[0].count != len(st.pair)
}

// sharesBehind reports whether a body with 와 only stands in the list of those whose shares
// are bought of another: "C가 보유한 A와 B 지분을 인수하기 위한".
func (w *wordLists) sharesBehind(e *event, g *group, groups []group) bool {
	us := e.found.Units
	if !slices.ContainsFunc(groups, func(h group) bool { return h.end < g.first() && w.holdsShares(us, &h) }) {
		return false
	}
	for k := g.end + 1; k < e.trigger.First && k <= g.end+3; k++ {
		if slices.Contains(w.shares, us[k].Stem) {
			return k > g.end+1
		}
		if us[k].Josa != "" && us[k].Josa != "의" || us[k].Sep != "" {
			return false
		}
	}
	return false
}

// apart reports whether a partner is one more beside the partner before it, where each has a day
// or a clause of its own: "지난 3일 B와, 5일에는 C와 각각 협약을 맺었다".
func (st *state) apart(e *event, old, g *group) bool {
	us := e.found.Units
	if old == nil || old.role != with {
		return false
	}
	if us[old.end].Sep != "," {
		return !e.trigger.Verb && st.hasParty(old) && st.hasParty(g) && (st.summed(e.found, old.end+1, g.first()) || contrasted(us, old, g) || eachWithMatter(e, old, g))
	}
	if (strength(old) <= mention.Weak || strength(g) <= mention.Weak) && !(old.first() > 0 && st.dated(e.found, old.first()-1) && st.dated(e.found, g.first()-1)) {
		return false
	}
	for k := old.end + 1; k < g.first(); k++ {
		if !st.dated(e.found, k) && us[k].Sep == "" && us[k].Josa != "에는" && us[k].Josa != "에" && !st.d.words.titleAdverbs[us[k].Raw] {
			return false
		}
	}
	return true
}

// maxMatterWords is how many words the matter of a partner has at most.
const maxMatterWords = 4

// eachWithMatter reports whether each of two partners has a matter of its own in a phrase that
// ends in one instrument: "B와 자율주행, C와 사물인터넷 보안 협약을".
func eachWithMatter(e *event, old, g *group) bool {
	us := e.found.Units
	n := g.first() - old.end - 1
	if n < 1 || n > maxMatterWords || us[g.first()-1].Sep != "," || e.trigger.First-g.end < 2 {
		return false
	}
	for k := old.end + 1; k < g.first(); k++ {
		if us[k].Josa != "" || k < g.first()-1 && us[k].Sep != "" {
			return false
		}
	}
	return !slices.ContainsFunc(e.found.Triggers, func(t mention.Trigger) bool { return t.Last > old.end && t.First < g.first() })
}

// summed reports whether between two partners stand only the sum of the first and the day of the
// second: "9일에는 B와 3억원, 14일에는 C와 1억원을".
func (st *state) summed(fd *mention.Found, from, to int) bool {
	us := fd.Units
	comma := false
	for k := from; k < to; k++ {
		if comma = comma || us[k].Sep == ","; !st.dated(fd, k) && (leadingNumber(us[k].Stem) == 0 || us[k].Josa != "") && us[k].Josa != "에는" {
			return false
		}
	}
	return comma
}

// merged is one list of the members of two.
func merged(a, b *group) *group {
	both := *a
	both.members = append(append([]member{}, a.members...), b.members...)
	both.end = b.end
	return &both
}

// contrasted reports whether two partners are told beside each other, each with what is agreed
// with it: "B와는 소프트웨어를, C와는 정비를 놓고 의향서를 주고받았다", "B와 소재 개발을, C와 인력
// 양성을 위한 협약을 맺었다".
func contrasted(us []mention.Unit, old, g *group) bool {
	return old.end < g.first() && us[g.first()-1].Sep == "," && plainObject(us[old.end+1:g.first()])
}

// takePartner weighs a partner against the one before it, which may stand beside the
// subject instead.
func (r *roles) takePartner(w *wordLists, e *event, g *group) {
	us, old := e.found.Units, r.partner
	if old == nil || old.role != with || g.role != with {
		r.partner = betterPartner(old, g)
		return
	}
	if w.allies(us, old.end+1) {
		r.beside, r.partner = old, g // B와 컨소시엄을 꾸려 C와
		return
	}
	if old.end+1 < g.first() && us[old.end+1].Raw == "함께" && strength(old) >= min(strength(g), mention.Medium) && oneClause(us[old.end+1:g.first()]) {
		r.beside = old
	}
	if joinsSubject(us, old, r.subject) && r.subject.end < g.first() {
		r.partner = g // A와 B가 C와
		return
	}
	r.partner = betterPartner(old, g)
}

// rightBehind reports whether a partner whose name looks foreign stands right behind the subject, or
// behind its country: "A·B는 | 미국 | 누벨라와".
func rightBehind(us []mention.Unit, subj, com *group) bool {
	n := com.first() - subj.end
	if com.role != with || n < 1 || n > 2 || !bareUntil(us[subj.end+1:], n-1) {
		return false
	}
	return !slices.ContainsFunc(com.members, func(m member) bool { return m.body == nil || !m.body.Foreign() && m.body.Country == "" })
}

// joinsSubject reports whether a list with the particle of a partner only joins the subject right behind
// it: A와 | 자회사 B가.
func joinsSubject(us []mention.Unit, g, subj *group) bool {
	return subj != nil && subj.first() > g.end && bareUntil(us[g.end+1:], subj.first()-g.end-1)
}

// allies reports whether the words from unit k on tell that those before them join the
// subject: 컨소시엄을 꾸려, 조인트벤처를 이뤄.
func (w *wordLists) allies(us []mention.Unit, k int) bool {
	if k+1 >= len(us) || us[k].Josa != "을" && us[k].Josa != "를" && us[k].Josa != "으로" && us[k].Josa != "로" {
		return false
	}
	return w.alliances[us[k].Stem] && text.StartsInAny(us[k+1].Raw, w.consortiumVerbs)
}

// oneClause reports whether no comma and no verb that goes on stand among some words, nor
// one that describes what follows right behind the first.
func oneClause(us []mention.Unit) bool {
	if len(us) > 1 && us[1].Josa == "" && describing(us[1].Raw) {
		return false // 함께 꾸린
	}
	for i := range us {
		if us[i].Sep == "," || us[i].Josa == "" && text.EndsInAny(us[i].Raw, []string{"고", "며", "해", "면서"}) {
			return false
		}
	}
	return true
}

// besides reports whether a body with 와의 is only the partner of a noun before the
// partner of the agreement: "A가 B와의 원칙을 깨고 사모펀드와 손잡고".
func besides(e *event, g *group) bool {
	us := e.found.Units
	if j := us[g.end].Josa; j != "와의" && j != "과의" {
		return false
	}
	for k := g.end + 1; k < e.trigger.First; k++ {
		if (us[k].Josa == "와" || us[k].Josa == "과") && us[k].Sep == "" && k >= e.trigger.First-2 {
			return true
		}
	}
	return false
}

// asSubject weighs a group with the particle of a subject against the one before it.
func (st *state) asSubject(e *event, r *roles, g *group, all []group) {
	if e.held || st.inCity(e.found, g) {
		return
	}
	if w := st.d.words; e.trigger.Type == "contract" && (w.actsBefore(e.found.Units, g, w.ordering, orderReach) || e.trigger.Verb && !g.topic && w.actsBefore(e.found.Units, g, w.developing, developReach)) || e.trigger.Type == "loi" && w.actsBefore(e.found.Units, g, w.sending, orderReach) {
		r.source = g
		return
	}
	if r.subject != nil && lookedOn(e) {
		r.subject = g // "C와 D가 A와 B가 계약을 체결하는 모습을 지켜보고 있다"
		return
	}
	if r.subject == nil && r.source != nil && e.trigger.Verb && g.end == e.trigger.First-1 && oneName(e.found.Units, g) {
		r.subject = g // "B가 발주한 공사를 A가 수주했다"
		return
	}
	if both := st.inStep(e, r.subject, g); both != nil {
		r.subject = both
		return
	}
	better := st.betterSubject(e, r.subject, g, all)
	if better != r.subject && r.subject != nil && r.subject.topic {
		e.topicSkipped = e.found.Units[g.first()].Start
	}
	r.subject = better
}

// lookedOn reports whether somebody is told to look on while an instrument is signed: 체결하는 모습을
// 지켜보고 있다.
func lookedOn(e *event) bool {
	us := e.found.Units
	for k := e.trigger.Pred + 1; e.trigger.Pred >= 0 && k < len(us) && k <= e.trigger.Pred+3; k++ {
		if strings.HasPrefix(us[k].Raw, "지켜보") || strings.HasPrefix(us[k].Raw, "지켜봤") {
			return true
		}
	}
	return false
}

// inStep joins a subject to the one before it where each concludes for itself what one clause
// tells of both: "A는 전차를, B는 자주포를 공급하는 계약을 C와 각각 체결했다"; nil for none.
func (st *state) inStep(e *event, old, g *group) *group {
	us := e.found.Units
	if old == nil || !old.topic || !g.topic || old.points() || g.points() || !st.hasParty(old) || !st.hasParty(g) || e.trigger.Pred < 0 || us[g.first()-1].Sep != "," {
		return nil
	}
	if old.end >= g.first() || !slices.ContainsFunc(us[g.end:max(g.end, e.trigger.Pred)], func(u mention.Unit) bool { return u.Raw == "각각" }) || !plainObject(us[old.end+1:g.first()]) {
		return nil
	}
	return merged(old, g)
}

// plainObject reports whether some words are what a verb further on is said of: a phrase with
// 를 or 에 at its end, and no verb in it.
func plainObject(us []mention.Unit) bool {
	if len(us) == 0 {
		return false
	}
	for i := range us {
		if us[i].Josa == "" && text.EndsInAny(us[i].Raw, []string{"고", "며", "해", "면서", "는데", "지만"}) || i < len(us)-1 && us[i].Sep == "," {
			return false
		}
	}
	switch us[len(us)-1].Josa {
	case "를", "을", "에", "로", "으로":
		return true
	}
	return false
}

// inCity reports whether a group with 에서는 is a city, a country or a house in which something is
// done, not who does it: 런던에서는.
func (st *state) inCity(fd *mention.Found, g *group) bool {
	at := fd.Units[g.end].Stem
	if fd.Units[g.end].Josa == "에서는" && st.d.words.gatherings[at] {
		return true // 한-베트남 비즈니스 포럼에서는
	}
	return len(g.members) == 1 && fd.Units[g.end].Josa == "에서는" && (st.d.finder.City(at) != "" || allStates(g) || text.EndsInAny(at, st.d.words.venues))
}

// gives reports whether a group with 에, 에서 or 로부터 is one of whom or to whom the
// instrument is given, not where it is signed.
func (st *state) gives(e *event, g *group) bool {
	t := e.trigger
	if t.Type == "loi" || g.role == to && (st.d.words.proposes(e) || st.d.words.invests(e)) {
		return true
	}
	if g.role == from && statesMore(e.found.Units[g.end+1:max(g.end+1, t.First)]) {
		return false
	}
	if strength(g) >= mention.Medium && us(e.found, g.end).Josa != "에서" && st.d.words.notifies(e) {
		return true // A는 B에 협약 해지를 통보했다
	}
	if g.role == to && t.Type != "contract" && st.d.words.grants(e) && strength(g) >= mention.Medium && (!st.venue(e.found, g) || g.members[0].body != nil && g.members[0].body.Kind != "local_government") {
		return true
	}
	if g.role == to && t.Rule != "instruments/package" && t.Type != "contract" && !receivers(e.found, g) {
		return false
	}
	return !st.venue(e.found, g) && !st.d.words.goneTo(e.found.Units, g)
}

// statesMore reports whether some words end a clause that says what something is or will be:
// "B로부터 차입할 예정이며, |".
func statesMore(us []mention.Unit) bool {
	return slices.ContainsFunc(us, func(u mention.Unit) bool { return u.Sep == "," && strings.HasSuffix(u.Raw, "이며") })
}

// grants reports whether an instrument is one to give somebody something: "A는 B에 연구비를
// 지원하는 협약을".
func (w *wordLists) grants(e *event) bool {
	return text.StartsInAny(wordBefore(e), w.giving)
}

// invests reports whether an accord is one to invest in or to supply somebody: "A는 B에 2억
// 달러를 투자하기로 합의했다".
func (w *wordLists) invests(e *event) bool {
	return e.trigger.Verb && (e.trigger.Type == "accord" || e.trigger.Type == "arrangement") && text.StartsInAny(wordBefore(e), w.promisedGifts)
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

// proposes reports whether an agreement is told as one that somebody proposes to another:
// "A는 B에 협약 체결을 제안했다".
func (w *wordLists) proposes(e *event) bool {
	us := e.found.Units
	for k := max(e.trigger.Pred, 0); k < len(us) && k <= e.trigger.Pred+2; k++ {
		if text.StartsInAny(us[k].Raw, w.offering) {
			return true
		}
	}
	return false
}

// goneTo reports whether a group with 에 is what somebody takes part in or where they
// go: "전시회에 참가하고 … 계약을 맺었다".
func (w *wordLists) goneTo(us []mention.Unit, g *group) bool {
	if g.role != to || g.end+1 >= len(us) {
		return false
	}
	return text.StartsInAny(us[g.end+1].Raw, w.attending)
}

// standsForPartner reports whether a group without the particle of a partner is one
// nevertheless: who was chosen, a bare list, an owner of the instrument.
func (st *state) standsForPartner(e *event, g *group) bool {
	switch g.role {
	case object:
		return st.d.words.chosen(e, g) && (st.named(g) || st.pickedAs(e.found.Units, g))
	case bare:
		return st.barePair(e, g)
	case other: // A와 B의 공급계약이 체결됐다
		own := e.held || e.trigger.First-g.end <= nearReach
		return len(g.members) >= 2 && e.found.Units[g.end].Josa == "의" && g.end < e.trigger.First && own && st.named(g) && !st.seatsOf(e, g) && !othersAct(e, g)
	}
	return false
}

// othersAct reports whether the owners of something before a verb own who does what it tells: "한-일 두
// 나라의 | 기업이 손을 맞잡았다".
func othersAct(e *event, g *group) bool {
	return e.trigger.Verb && slices.ContainsFunc(e.found.Units[g.end+1:e.trigger.First], func(u mention.Unit) bool { return roleOf(u.Josa) == subject })
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
		} else if allStates(com) && strength(subj) > mention.Weak {
			com = nil // the field of the work: 한국-페루 간 운송 사업
		} else if subj.topic && len(subj.members) == 1 && len(com.members) >= 2 && allSure(com) && (st.d.words.toldAfter(e) || comesAfter(e)) {
			subj = nil // A는 B와 C 간 협약을 체결했다고 전했다
		}
	}
	if src := r.source; src != nil && st.unlistedTrader(e, src) {
		src = asPartners(src)
		r.source = src
	}
	if src := r.source; src != nil && (st.named(src) || src.role == with || st.d.words.ofLand(e.found.Units, src) || quotedAlone(e.found.Units, src) && st.d.words.supplied(e.found.Units, src.end+1)) && (com == nil || src.role == to && st.d.words.sold(e, src)) {
		com = src
	}
	if src := r.source; com != nil && com.role == with && src != nil && src.first() > com.end && st.d.words.allies(e.found.Units, com.end+1) && st.hasParty(src) {
		r.beside, com = com, src // B와 컨소시엄을 꾸려 C로부터
	}
	r.subject, r.partner = subj, com
}

// comesAfter reports whether a clause tells what followed the signing that a noun names: "A는 B와 C 간 협약
// 체결 이후 뽑혔다".
func comesAfter(e *event) bool {
	us, k := e.found.Units, e.trigger.Pred+1
	return e.trigger.NounOnly && e.trigger.Pred >= 0 && k < len(us) && text.StartsInAny(us[k].Raw, []string{"이후", "후", "뒤", "직후"})
}

// unlistedTrader reports whether a group is of names that no list knows, of whom a contract says
// that it supplies, orders or is supplied: "노르빅으로부터 수주했다", "노르빅이 발주한", "노르빅에
// 배터리를 공급하는 계약을".
func (st *state) unlistedTrader(e *event, g *group) bool {
	if !unlisted(e.found.Units, g) || e.trigger.Type != "contract" || g.end >= e.trigger.First {
		return false
	}
	if g.role == to {
		if us(e.found, g.end).Josa == "에게" {
			return true
		}
		if text.StartsInAny(us(e.found, g.end+1).Raw, st.d.words.building) {
			return false
		}
		if text.StartsInAny(us(e.found, g.end+1).Raw, st.d.words.sales) {
			return true // A는 B를 C에 팔기로 하고 계약을
		}
		return !strings.HasPrefix(us(e.found, g.end).Josa, "에서") && (text.StartsInAny(wordBefore(e), st.d.words.supply) || text.StartsInAny(e.trigger.Text, st.d.words.supply) || st.d.words.sold(e, g))
	}
	return true
}

// asPartners is a group as one with whom something is concluded.
func asPartners(g *group) *group {
	partners := *g
	partners.role = with
	return &partners
}

// ofLand reports whether a group with 로부터, or with 에 where something is supplied, is one
// unknown name behind the country of its bearer: "나이지리아 가나피스로부터", "미국 다라젠에".
func (w *wordLists) ofLand(us []mention.Unit, g *group) bool {
	return fromAbroad(g) && (strings.HasSuffix(us[g.end].Josa, "로부터") || us[g.end].Josa == "에" && w.supplied(us, g.end+1))
}

// fromAbroad reports whether a group is one body behind the name of another country: 미국 다라젠.
func fromAbroad(g *group) bool {
	b := g.members[0].body
	return len(g.members) == 1 && b != nil && b.Country != "" && b.Country != "KR" && !b.State
}

// notifier is the subject, other than the one that an end is told of, of the clause that
// tells it: "A는 B가 공급계약을 해지하겠다고 통보해 왔다고 밝혔다", "A는 B가 계약을 해지했다고
// 공시했다"; nil for none.
func (w *wordLists) notifier(e *event, subj *group, groups []group) *group {
	if e.trigger.Kind != "end" || !w.notifies(e) && (!subj.topic || !w.toldAfter(e)) {
		return nil
	}
	for i := range groups {
		g := &groups[i]
		if g.role == subject && g.first() != subj.first() && g.first() >= e.from && g.end < e.trigger.First && !g.points() && (strength(g) > mention.Weak || e.trigger.Type == "contract" && !g.topic && strength(subj) > mention.Weak) {
			return g
		}
	}
	return nil
}

// notifies reports whether the end of an instrument is told to be a notice that one side gave the
// other: 해지를 통보했다.
func (w *wordLists) notifies(e *event) bool {
	us := e.found.Units
	for k := e.trigger.Pred; e.trigger.Kind == "end" && k >= 0 && k < len(us) && k <= e.trigger.Pred+2; k++ {
		if text.StartsInAny(us[k].Raw, w.notice) {
			return true
		}
	}
	return false
}

// seek looks for a partner that no particle marks: the host of the signing, who is
// acquired, who owns or supplies what a contract is about.
func (st *state) seek(e *event, r *roles, groups []group) {
	lone := r.subject != nil && len(r.subject.members) == 1 && !r.subject.points() && e.trigger.Pred >= 0
	if lone && (r.partner == nil || st.ofNobody(e, r.partner)) {
		if host := st.hosts(e, r.subject); host != nil {
			r.partner = host // "A는 다라국 국방부에서 B 국방장관과"
		}
	}
	if r.subject == nil && r.partner == nil && st.topic != nil && e.trigger.Type == "contract" && !e.trigger.Verb && st.d.words.won(e) {
		r.partner = st.hosts(e, &group{members: []member{{}}, end: e.from - 1}) // "지난달 B에서 계약을 따냈다"
	}
	if r.partner == nil && (r.subject != nil || st.topic != nil) && e.trigger.Pred >= 0 && !e.trigger.Verb {
		r.partner = st.met(e, groups, r.subject)
		e.apart = e.apart || r.partner != nil && st.eachDated(e.found, r.partner)
	}
	if r.partner == nil && r.subject != nil {
		r.partner = st.d.words.choosers(e, groups, r.subject)
	}
	if r.partner != nil {
		return
	}
	switch e.trigger.Type {
	case "mou", "loi", "moa":
		r.partner = st.acquired(e, groups, r.subject)
	case "accord":
		if e.trigger.Verb && text.StartsInAny(wordBefore(e), st.d.words.acquiring) {
			r.partner = st.acquired(e, groups, r.subject) // B를 인수하기로 합의했다
		}
	case "contract":
		if r.seller = st.owner(e, groups, r.subject); r.seller != nil {
			return
		}
		r.partner = st.acquired(e, groups, r.subject)
		if e.buys = r.partner != nil; !e.buys {
			r.partner = st.supplier(e, groups, r.subject)
		}
		if r.partner == nil {
			r.partner = st.fittedInto(e, groups, r.subject)
		}
	}
}

// maxChosenAs is how many words say at most as what somebody is chosen.
const maxChosenAs = 5

// choosers are the body that is told to have chosen the subject for something before they conclude: "A는 B의
// 부품 협력사로 선정돼 공급 계약을 맺었다"; nil for none.
func (w *wordLists) choosers(e *event, groups []group, subj *group) *group {
	us := e.found.Units
	for i := range groups {
		g := &groups[i]
		if us[g.end].Josa != "의" || len(g.members) != 1 || g.members[0].body == nil || g.first() <= subj.end || g.end >= e.trigger.First {
			continue
		}
		for k := g.end + 1; k+1 < e.trigger.First && k <= g.end+maxChosenAs && us[k].Sep == ""; k++ {
			if us[k].Josa == "로" || us[k].Josa == "으로" {
				if text.StartsInAny(us[k+1].Raw, w.chosenBy) {
					return asPartners(g)
				}
				break
			}
		}
	}
	return nil
}

// fittedInto finds the firm into whose product goes what a contract supplies: "A는 B 전기차에 들어가는 부품
// 공급 계약을"; nil for none.
func (st *state) fittedInto(e *event, groups []group, subj *group) *group {
	us := e.found.Units
	for i := range groups {
		g := &groups[i]
		if subj == nil || g.first() <= subj.end || g.end >= e.trigger.First || len(g.members) != 1 || g.members[0].body == nil || g.members[0].body.Kind != "company" || strength(g) < mention.Medium || g.role != bare && us[g.end].Josa != "의" {
			continue
		}
		for k := g.end + 1; k+1 < e.trigger.First && k <= g.end+maxTrade && us[k].Sep == ""; k++ {
			if us[k].Josa == "에" && (text.StartsInAny(us[k+1].Raw, st.d.words.fitting) || text.StartsInAny(wordBefore(e), st.d.words.supply) || text.StartsInAny(wordBefore(e), st.d.words.fitting)) {
				return asPartners(g)
			}
			if us[k].Josa != "" && us[k].Josa != "의" {
				break
			}
		}
	}
	return nil
}

// met is the head whom a subject is told to meet, or the body that it is told to visit, before
// the signing: "A청장은 B국 국세청장을 만나 약정에 서명했다"; nil for none.
func (st *state) met(e *event, groups []group, subj *group) *group {
	us, w := e.found.Units, st.d.words
	for i := range groups {
		g := &groups[i]
		if g.first() < e.from || subj != nil && g.first() <= subj.end || g.end+1 >= e.trigger.First {
			continue
		}
		k := g.end + 1
		if g.role == bare && w.seats[us[k].Stem] && us[k].Josa == "를" {
			k++
		} else if g.role != object {
			continue
		}
		if text.EndsInAny(us[g.end].Stem, w.venues) {
			continue // 마을회관을 찾아
		}
		if k+1 < len(us) && (us[k].Raw == "각각" || w.turns[us[k].Raw]) {
			k++ // 가나병원과 다라병원을 각각 찾아
		}
		told := w.meeting[us[k].Raw]
		if g.members[0].person == nil {
			told = text.StartsInAny(us[k].Raw, w.visiting)
		}
		if told && strength(g) >= mention.Medium {
			return g
		}
		if b := g.members[0].body; told && oneName(us, g) && b != nil && (st.recurs(b) || st.inTitle(b.Name)) {
			return asPartners(g)
		}
	}
	return nil
}

// ofNobody reports whether a partner is one person, of whom nobody tells whom he stands for.
func (st *state) ofNobody(e *event, g *group) bool {
	if len(g.members) != 1 || g.members[0].person == nil || g.members[0].person.Org != "" {
		return false
	}
	_, ok := st.personSide(e.found, g.members[0].person)
	return !ok
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

// anyStateSide reports whether one of some sides is a state or an authority of one.
func anyStateSide(list []side) bool {
	return slices.ContainsFunc(list, func(s side) bool { return s.entity.state || s.entity.Kind == "government" })
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
	return slices.ContainsFunc(e.found.Units[subj.end+1:max(subj.end+1, e.trigger.First)], func(u mention.Unit) bool {
		return u.Raw == "저마다" || u.Raw == "각자" || u.Raw == "제각각" || u.Raw == "제각기"
	})
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
	if !e.points && ofStates && e.trigger.Pred >= 0 && !(none && e.trigger.Relative) && (none || len(e.right) == 0 && len(e.left) == 1 && e.left[0].entity.state) {
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
			e.states, e.pair = true, st.nations()
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
	return st.datedClause(e) && text.ContainsAny(before, []string{"협력", "협업", "공동", "손잡", "손을"})
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

// namedStates gives the states that the name of a treaty joins where their ministers sign it:
// "A국 외교장관과 … 한·페루 사회보장협정에 서명했다"; nil where others do.
func (st *state) namedStates(e *event, groups []group) []side {
	us := e.found.Units
	if e.trigger.Type != "treaty" || e.trigger.Pred < 0 || len(e.left)+len(e.right) < 2 {
		return nil
	}
	for i := range groups {
		g := &groups[i]
		if len(g.members) != 2 || !allStates(g) || g.end >= e.trigger.First || e.trigger.First-g.end > nearReach || us[g.end].Josa != "" || us[g.members[0].last].Josa != "" {
			continue
		}
		list := st.sides(e.found, g)
		for _, p := range e.parties() {
			if p.entity.Kind != "government" || !slices.ContainsFunc(list, func(s side) bool { return s.entity.Country == p.entity.Country }) {
				return nil
			}
		}
		return list
	}
	return nil
}

// presidency has the state stand for the office of its president where a treaty is with another state:
// "청와대는 일본과의 협정을".
func (st *state) presidency(e *event) {
	if e.trigger.Type != "treaty" || len(e.left) != 1 || len(e.right) != 1 || !e.right[0].entity.state {
		return
	}
	if office := e.left[0].entity; office.Name == "청와대" || office.Name == "대통령실" {
		b := nation("한국", "KR")
		e.left = []side{{entity: st.table.resolve(&b), span: e.left[0].span}}
	}
}

// letteredStates gives the states whose letters begin the name of a treaty, whoever else speaks of
// it: 한일 군사정보보호협정, 한미원자력협정; nil for none.
func (st *state) letteredStates(e *event) []side {
	us, t := e.found.Units, e.trigger
	if t.Type != "treaty" {
		return nil
	}
	for k := t.First; k >= e.from && k >= t.First-mention.MaxTreatyWords; k-- {
		if k < t.First && (us[k].Josa != "" || us[k].Sep != "") {
			return nil
		}
		if list := st.joinedStates(e, k); list != nil {
			return list
		}
		letters := us[k].Stem
		if k == t.First {
			letters = letters[:min(len(letters), len("한일"))]
		}
		if k < t.First && (len(letters) > len("한중일") || letters == "북미" && strings.HasPrefix(us[k+1].Stem, "자유무역")) {
			continue
		}
		if list := st.lettered(e.found, &us[k], letters); len(list) > 1 {
			return list
		}
	}
	return nil
}

// joinedStates gives the states that a dot or a hyphen joins up to a unit: 한·인도네시아 | 협정; nil for
// none.
func (st *state) joinedStates(e *event, last int) []side {
	us := e.found.Units
	first := last
	for first > e.from && us[first-1].Josa == "" && (us[first-1].Sep == "·" || us[first-1].Sep == "-") {
		first--
	}
	if first == last || us[last].Josa != "" || us[last].Sep != "" {
		return nil
	}
	var list []side
	for k := first; k <= last; k++ {
		one := st.nationAt(e.found, us[k].Stem, us[k].Start)
		if one == nil {
			return nil
		}
		list = append(list, *one)
	}
	return list
}

// nationAt is the state that a name or a letter of it at a byte of a sentence stands for; nil for none.
func (st *state) nationAt(fd *mention.Found, name string, start int) *side {
	code := st.d.finder.Country(name)
	if code == "" {
		return nil
	}
	b := nation(name, code)
	return &side{entity: st.table.resolve(&b), span: spanOf(fd.Sentence, start, start+len(name), "places/countries")}
}

// lettered gives the states that some letters at the begin of a word stand for; nil where one stands
// for none, or all of them are another word.
func (st *state) lettered(fd *mention.Found, u *mention.Unit, letters string) []side {
	if letters == "이중" || letters == "중미" {
		return nil
	}
	var list []side
	for at, r := range letters {
		one := st.nationAt(fd, string(r), u.Start+at)
		if one == nil {
			return nil
		}
		list = append(list, *one)
	}
	return list
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

// ownGovernment is the country of the news for 정부 alone as the subject of a telling,
// unless the text speaks of the government of another.
func (st *state) ownGovernment(e *event) []side {
	us := e.found.Units
	if e.topic != nil && e.topic.entity.Kind == "government" && e.topic.entity.Country != "KR" && e.index-e.topicAt <= topicReach {
		return nil
	}
	for k := e.from; k < e.trigger.First; k++ {
		if c := st.d.finder.Country(us[k].Stem); e.trigger.Adnominal && c != "" && c != "KR" && len(us[k].Stem) > len("한") && us[k].Josa == "" {
			return nil // 영국 하원은 … 정부가 유럽연합과 합의한
		}
		if us[k].Stem != "정부" || roleOf(us[k].Josa) != subject || k > 0 && us[k-1].Josa == "" && us[k-1].Sep == "" && us[k-1].Raw != "우리" {
			continue
		}
		b := nation("한국", "KR")
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
func (w *wordLists) chosen(e *event, g *group) bool {
	k := w.choice(e.found.Units, g.end)
	return k >= 0 && k < e.trigger.First
}

// choice is the verb by which the body that ends at a unit is told to be picked; -1 for none.
func (w *wordLists) choice(us []mention.Unit, end int) int {
	for k := end + 1; k < len(us) && k <= end+maxChoice; k++ {
		if text.StartsInAny(us[k].Raw, w.choosing) {
			return k
		}
	}
	return -1
}

// maxChoice is how many words behind the one that is picked the verb of it stands at most.
const maxChoice = 9

// pickedAs reports whether a word that no list knows is picked as a body of some kind: "가나를 |
// 우선협상대상자로 선정하고".
func (st *state) pickedAs(us []mention.Unit, g *group) bool {
	k := st.d.words.choice(us, g.end) - 1
	return k > g.end && len(g.members) == 1 && g.members[0].body != nil && !verbish(g.members[0].body.Name) && (us[k].Josa == "로" || us[k].Josa == "으로") && st.d.finder.Describes(us[k].Stem)
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
	return g.end+2 < e.trigger.First && statesGoOn(e.found, g, "의") && e.found.Units[e.trigger.First-1].Raw == "위한"
}

// inLands reports whether states only begin the list of those where something is done: "사우디와
// 브라질에서 굴착기를 수주했다".
func inLands(fd *mention.Found, g *group) bool { return statesGoOn(fd, g, "에서") }

// statesGoOn reports whether states with the particle of a partner are followed by one more that bears
// another particle: 몽골과 | 페루의.
func statesGoOn(fd *mention.Found, g *group, josa string) bool {
	next := g.end + 1
	return g.role == with && next < len(fd.Units) && fd.Units[next].Josa == josa && allStates(g) && isState(fd, next)
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
// B 본사에서 양해각서를 체결했다", "A는 B에서 계약을 체결했다".
func (st *state) hosts(e *event, subj *group) *group {
	for i := range e.found.Bodies {
		b := &e.found.Bodies[i]
		if b.First <= subj.end || b.Last >= e.trigger.First || b.State || b.Strength < mention.Medium {
			continue
		}
		if m := subj.members[0].body; m != nil && (m.Name == b.Name || m.Country == b.Country && b.Kind == "government") {
			continue
		}
		if st.atHome(e, b) {
			return asPartner(b)
		}
	}
	return st.hostByName(e, subj)
}

// asPartner is a body as the partner of an agreement.
func asPartner(b *mention.Body) *group {
	return &group{members: []member{{body: b, first: b.First, last: b.Last}}, role: with, end: b.Last}
}

// hostByName is hosts for a firm that only other sentences tell to be one: "A는 가나
// 스위스 본사에서".
func (st *state) hostByName(e *event, subj *group) *group {
	us := e.found.Units
	for k := subj.end + 1; k+1 < e.trigger.First; k++ {
		if t := st.table.byName[mention.Fold(us[k].Stem)]; t == nil || t.Kind != "company" && t.Kind != "" || t.Strength <= mention.Weak {
			continue
		}
		b := mention.Body{First: k, Last: k, Start: us[k].Start, End: us[k].NameEnd, Name: us[k].Stem, Strength: mention.Medium, Rule: "role/host"}
		if st.atHome(e, &b) {
			return asPartner(&b)
		}
	}
	return nil
}

// atHome reports whether a signing is told to have been at the seat of a body.
func (st *state) atHome(e *event, b *mention.Body) bool {
	us := e.found.Units
	if us[b.Last].Josa == "에서" && !e.trigger.Relative && !e.trigger.Adnominal && (strings.Contains(e.trigger.Text, "결연") && strings.HasSuffix(b.Name, "마을") || b.Kind == "local_government" && b.Country != "" && b.Country != "KR" && strings.HasSuffix(us[b.Last].Stem, "청")) {
		return true // at the village or the city hall abroad with which it is concluded
	}
	if us[b.Last].Josa == "에서" && b.Kind == "government" && b.Country != "KR" && b.Country != "" {
		ordered := b.Last+1 < len(us) && text.StartsInAny(us[b.Last+1].Raw, st.d.words.ordering)
		return !ordered && !e.trigger.Relative && !e.trigger.Adnominal // at a ministry abroad, but not 페루 수자원부에서 발주한
	}
	if us[b.Last].Josa == "에서" {
		return e.trigger.Type == "contract" && !e.trigger.Relative && !e.trigger.Adnominal && b.Strength >= mention.Strong && (b.Kind == "company" || b.Kind == "public_agency") && !text.EndsInAny(us[b.Last].Stem, st.d.words.venues)
	}
	seat := b.Last + 1
	if isState(e.found, seat) || st.d.finder.City(us[seat].Stem) != "" || seat+1 < len(us) && us[seat].Josa == "" && us[seat].Sep == "" && st.d.words.seats[us[seat+1].Stem] {
		seat++ // 가나 스위스 본사에서, 가나 다란 본청에서
	}
	return seat < len(us) && b.Kind != "local_government" && us[b.Last].Josa == "" && us[seat].Josa == "에서" && st.d.words.seats[us[seat].Stem]
}

// venue reports whether a group with 에서 or 에 names a place: every body can
// be one, so only 로부터 and a trade with it make it a partner.
func (st *state) venue(fd *mention.Found, g *group) bool {
	josa := fd.Units[g.end].Josa
	if strings.HasSuffix(josa, "부터") || josa == "에게서" || josa == "에게" {
		return false
	}
	m := &g.members[len(g.members)-1]
	if m.body != nil && josa == "에" && (receivers(fd, g) || m.body.Kind == "government" && st.d.words.supplied(fd.Units, g.end+1) && (!m.body.State || text.ContainsAny(fd.Sentence.Text(), st.d.words.arms))) {
		return false
	}
	if m.body != nil && m.body.Kind != "local_government" && m.body.Strength >= mention.Medium && !m.body.State && josa == "에" && st.d.words.supplied(fd.Units, g.end+1) {
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
	if old != nil && old.topic && !g.topic && reported(e) && oneName(e.found.Units, g) && st.partnerAfter(e, g, all) {
		return g
	}
	if !st.hasParty(g) && !g.points() && !(old == nil && st.opens(e, g, all)) {
		return old
	}
	if old != nil && !g.topic && !g.points() && strength(g) <= mention.Weak && strength(old) > mention.Weak {
		return old
	}
	if !g.topic && (old != nil || laterSubject(e, g, all)) && st.embedded(e, g, all) {
		return old
	}
	if old != nil && announces(e, old, g) {
		return g
	}
	if old == nil || st.insideSpeech(e, old, g) || st.d.words.toldAfter(e) && st.d.words.ownedFirm(e.found.Units, g) {
		return g
	}
	if old.topic && !g.topic {
		if st.ofTopic(g) {
			return old
		}
		if goesOn(e.found.Units[g.end+1 : max(g.end+1, e.trigger.First)]) {
			return old // "A는 B와 C가 참여해 지원하고, D와 제휴한다"
		}
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

// goesOn reports whether a clause ends among some words, behind which another begins: 지원하고, |.
func goesOn(us []mention.Unit) bool {
	return slices.ContainsFunc(us, func(u mention.Unit) bool {
		return u.Sep == "," && (u.Josa == "" || u.Josa == "하고") && text.EndsInAny(u.Raw, []string{"하고", "하며", "했고", "했으며", "되고", "되며"})
	})
}

// announces reports whether an authority only speaks of the contract of a firm: "가나부는 … 사업을
// 다라건설이 수주했다고 밝혔다".
func announces(e *event, old, g *group) bool {
	a, b := old.members[0].body, g.members[0].body
	if e.trigger.Type != "contract" || !old.topic || g.topic || a == nil || b == nil || len(g.members) > 1 {
		return false
	}
	return (a.Kind == "government" || a.Kind == "local_government") && b.Kind == "company" && b.Strength >= mention.Medium
}

// reported reports whether a paper or an agency tells of an agreement: "로이터통신은 … 맺었다고
// 보도했다".
func reported(e *event) bool {
	return e.trigger.Pred >= 0 && strings.Contains(e.found.Sentence.Host[e.trigger.PredEnd:e.found.Sentence.End], "보도")
}

// oneName is true for a group of one name that no list knows.
func oneName(us []mention.Unit, g *group) bool { return len(g.members) == 1 && unlisted(us, g) }

// unlisted is true for a group of names that no list knows.
func unlisted(us []mention.Unit, g *group) bool {
	return !slices.ContainsFunc(g.members, func(m member) bool {
		return m.body == nil || m.body.Strength > mention.Weak || verbal(us, &m)
	})
}

// ownedFirm reports whether a subject is introduced as a firm of the one before it: "A도
// 자회사인 B가 … 수주했다고 공시했다".
func (w *wordLists) ownedFirm(us []mention.Unit, g *group) bool {
	if g.first() == 0 {
		return false
	}
	return w.affiliates[strings.TrimSuffix(us[g.first()-1].Raw, "인")]
}

// ofTopic reports whether a subject behind a topic is somebody of it, beside whom no body is named:
// "가나부는 김하늘 차관이 … 서명했다고 밝혔다".
func (st *state) ofTopic(g *group) bool {
	p := g.members[0].person
	return len(g.members) == 1 && p != nil && p.Org == "" && st.headOf(p) == nil && st.served(p) == ""
}

// insideSpeech reports whether an agreement is told in somebody's words, of whom old
// speaks and g stands in them: "A는 “B가 C에 의향서를 냈다”고 했다".
func (st *state) insideSpeech(e *event, old, g *group) bool {
	us := e.found.Units
	return (strength(g) > mention.Weak || g.topic || st.nicknames(g)) && inSpeech(e.found, e.trigger.Start) && inSpeech(e.found, us[g.first()].Start) && !inSpeech(e.found, us[old.first()].Start)
}

// described finds the subject behind a predicate that describes it: "B와 협약을
// 체결한 A는", in a headline also "B와 손잡은 A, …".
func described(e *event, groups []group) *group {
	for i := range groups {
		g := &groups[i]
		acts := g.role == subject || g.role == bare && e.found.Sentence.Part == sentence.Title
		if acts && g.first() > e.trigger.Pred && g.first() <= e.trigger.Pred+3 && !g.points() {
			if slices.ContainsFunc(e.found.Units[e.trigger.Pred+1:g.first()], func(u mention.Unit) bool { return roleOf(u.Josa) == subject }) {
				return nil // 수주한 장비는 A가
			}
			return g
		}
	}
	return nil
}

// maxChain is how many words the second verb of a clause that describes a subject stands at most behind
// the first.
const maxChain = 6

// describedLater finds the subject behind a second verb that describes it: "B와 협약을 체결하고 사업을
// 준비한 A는"; nil for none.
func describedLater(e *event, groups []group) *group {
	us := e.found.Units
	if e.trigger.Pred < 0 || !text.EndsInAny(us[e.trigger.Pred].Raw, []string{"고", "며", "면서"}) {
		return nil
	}
	for k := e.trigger.Pred + 1; k+1 < len(us) && k <= e.trigger.Pred+maxChain; k++ {
		if roleOf(us[k].Josa) == subject || us[k].Sep != "" {
			return nil
		}
		if !us[k].Attributive() && us[k].Raw != "온" || text.StartsInAny(us[k].Raw, []string{"위한", "대한", "관한", "통한"}) {
			continue
		}
		for i := range groups {
			if g := &groups[i]; g.role == subject && g.first() > k && g.first() <= k+3 && !g.points() {
				return g
			}
		}
	}
	return nil
}

// orderReach is how many words behind a body the verb of its order stands at most, and developReach
// that of a work of its own, which tells where it is too.
const orderReach, developReach = 2, 6

// actsBefore reports whether a subject is he who orders what a contract supplies, or sends a letter,
// as some verbs say: "B가 발주한 사업", "B가 보낸 의향서".
func (w *wordLists) actsBefore(us []mention.Unit, g *group, verbs []string, reach int) bool {
	for k := g.end + 1; k < len(us) && k <= g.end+reach; k++ {
		if text.StartsInAny(us[k].Raw, verbs) {
			return true
		}
		if roleOf(us[k].Josa) == subject {
			return false // somebody else does: "A는 B가 발주한 사업을"
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

// opens reports whether an unknown name begins a sentence as who concludes with a partner behind
// it: "가나FC가 지난 16일 다라병원과 협약을 맺었다".
func (st *state) opens(e *event, g *group, all []group) bool {
	if !oneName(e.found.Units, g) || !st.opensSentence(e.found, g) || st.embedded(e, g, all) {
		return false
	}
	return slices.ContainsFunc(all, func(o group) bool {
		return st.dealtWith(e, &o) && o.first() > g.end && o.end < e.trigger.First && !o.points() && !takenUp(e.found.Units[g.end+1:o.first()])
	})
}

// dealtWith reports whether a group is one with whom something is concluded, or whom a contract
// supplies, is supplied by or buys.
func (st *state) dealtWith(e *event, g *group) bool {
	us, contract := e.found.Units, e.trigger.Type == "contract"
	switch g.role {
	case with:
		return true
	case from:
		return contract
	case to:
		return contract && st.d.words.supplied(us, g.end+1)
	case object:
		return contract && st.d.words.takesOver(us[g.end+1:])
	}
	return false
}

// opensSentence reports whether nothing stands before a group but a day, a place or what describes it:
// "17일 가나가", "이 자리에서 가나가", "서점을 운영하는 가나가".
func (st *state) opensSentence(fd *mention.Found, g *group) bool {
	if k := g.first() - 1; k >= 0 && fd.Units[k].Attributive() {
		return !slices.ContainsFunc(fd.Units[:k], func(u mention.Unit) bool { return roleOf(u.Josa) == subject })
	}
	for k := 0; k < g.first(); k++ {
		u := &fd.Units[k]
		placed := u.Sep == "]" || u.Josa == "에서" || u.Josa == "에는" || u.Raw == "이" || u.Raw == "이번"
		joins := k+1 < g.first() && fd.Units[k+1].Josa == "에서" && u.Josa == "" && u.Sep == "" // 국회 | 의원회관에서
		if !placed && !joins && !st.dated(fd, k) && !st.d.words.titleAdverbs[u.Raw] && !st.d.words.adverbs[u.Raw] {
			return false
		}
	}
	return true
}

// takenUp reports whether some words have a subject of their own or a clause that goes on.
func takenUp(us []mention.Unit) bool {
	return slices.ContainsFunc(us, func(u mention.Unit) bool {
		return roleOf(u.Josa) == subject || u.Josa == "" && text.EndsInAny(u.Raw, []string{"고", "며", "면서", "지만", "는데"})
	})
}

// recurs reports whether an unknown name stands elsewhere in the article too.
func (st *state) recurs(b *mention.Body) bool {
	return st.seen[mention.Fold(b.Name)] > 1
}

func (st *state) partnerAfter(e *event, g *group, all []group) bool {
	for i := range all {
		partner := all[i].role == with || all[i].role == from && !st.venue(e.found, &all[i])
		if partner && all[i].first() > g.end && all[i].end <= max(e.trigger.First, e.trigger.Pred) {
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
		raw := us[k].Raw
		if k <= g.end+2 && st.d.words.owningVerbs[raw] {
			return true // 가나가 세운
		}
		if covered(all, k) || strings.HasPrefix(raw, "발주") || k < e.trigger.First && onlyNouns(us[k+1:e.trigger.First]) {
			return false
		}
		if raw == "위한" || raw == "대한" || raw == "관한" || raw == "통한" {
			continue
		}
		if strings.HasSuffix(raw, "다는") || us[k].Attributive() {
			return true
		}
		if isTopic(us[k].Josa) || k > g.end+1 && (us[k].Josa == "이" || us[k].Josa == "가") {
			return false // the clause behind has a subject of its own
		}
	}
	return false
}

// onlyNouns reports whether only nouns stand between a verb and an instrument, which it then
// describes: "도입하는 | 공급 계약을".
func onlyNouns(us []mention.Unit) bool {
	return len(us) < maxMatterNouns && !slices.ContainsFunc(us, func(u mention.Unit) bool {
		return u.Josa != "" || u.Sep != "" || u.Attributive() || u.Stem == "가운데"
	})
}

// covered reports whether unit k belongs to a partner or to a subject.
func covered(groups []group, k int) bool {
	return slices.ContainsFunc(groups, func(g group) bool {
		return (g.role == with || g.role == subject && !g.topic) && g.first() <= k && k <= g.end
	})
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
