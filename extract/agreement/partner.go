package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

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
	if g.role != with || k+1 >= len(us) || us[k].Josa != "을" && us[k].Josa != "를" || text.EndsInAny(us[k].Stem, w.talks) {
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

// toCity reports whether a city or a part of a country abroad is only told as where something goes:
// "미국 텍사스에 석유를 수출하는 계약을". Its government is named as such.
func (st *state) toCity(e *event, g *group) bool {
	if g.role != to || len(g.members) != 1 || g.members[0].body == nil || g.members[0].body.Kind == "local_government" {
		return false
	}
	return st.d.finder.CityAbroad(e.found.Units[g.end].Stem)
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
	if otherDeed(us[old.end+1 : max(old.end+1, g.first())]) {
		r.partner = g // B와 지분을 교환하는 한편 C와
		return
	}
	r.partner = betterPartner(old, g)
}

// otherDeed reports whether some words tell what is done with a body before the clause on the agreement:
// 지분을 교환하는 | 한편, 공장을 짓고.
func otherDeed(us []mention.Unit) bool {
	object := false
	for i := range us {
		object = object || us[i].Josa == "을" || us[i].Josa == "를"
		if object && (us[i].Raw == "한편" || us[i].Josa == "" && text.EndsInAny(us[i].Raw, []string{"고", "며"})) {
			return true
		}
	}
	return false
}

// describedNext reports whether a partner is the next of a list whose items bear the particle each, with
// what describes it before it: "B와 | 특허를 보유한 미국 C와".
func (w *wordLists) describedNext(us []mention.Unit, old, g *group) bool {
	if old.role != with || g.role != with || old.points() || g.points() || old.end >= g.first() || us[old.end].Sep != "" {
		return false
	}
	if g.first() == old.end+1 && us[old.end].ClosesQuote {
		return true // ‘가’와 | ‘나’, 패션 브랜드 ‘다’와
	}
	for k := old.end + 1; k+1 < g.first() && k <= old.end+maxMatterWords; k++ {
		if us[k].Josa == "을" || us[k].Josa == "를" {
			return w.describing[us[k+1].Raw] && bareUntil(us[k+2:], g.first()-k-2)
		}
		if us[k].Josa != "" && us[k].Josa != "의" || us[k].Sep != "" {
			return false
		}
	}
	return false
}

// eachGiven reports whether a list whose last member bears 에 is of those to each of whom something is
// given before all of them conclude: "A는 B와 C에 | 각각 투자하고 협약을 맺었다".
func eachGiven(us []mention.Unit, first, last *group) bool {
	return first.role == with && last.role == to && first.end+1 == last.first() && us[first.end].Sep == "" && last.end+1 < len(us) && us[last.end+1].Raw == "각각"
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

// proposes reports whether an agreement is told as one that somebody proposes to another:
// "A는 B에 협약 체결을 제안했다".
func (w *wordLists) proposes(e *event) bool {
	at := max(e.trigger.Pred, 0) - 1
	return verbBehind(e.found.Units, at, e.trigger.Pred+2-at, w.offering) >= 0
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
	return e.trigger.Kind == "end" && e.trigger.Pred >= 0 && verbBehind(e.found.Units, e.trigger.Pred-1, noticeReach, w.notice) >= 0
}

// noticeReach is how many words from the predicate of an end on may tell that it is a notice.
const noticeReach = 3

// chosen reports whether a body is told as the one picked before the signing:
// "A는 B를 우선협상대상자로 선정하고 양해각서를 체결했다".
func (w *wordLists) chosen(e *event, g *group) bool {
	k := w.choice(e.found.Units, g.end)
	return k >= 0 && k < e.trigger.First
}

// choice is the verb by which the body that ends at a unit is told to be picked; -1 for none.
func (w *wordLists) choice(us []mention.Unit, end int) int {
	return verbBehind(us, end, maxChoice, w.choosing)
}

// maxChoice is how many words behind the one that is picked the verb of it stands at most.
const maxChoice = 9

// pickedAs reports whether a word that no list knows is picked as a body of some kind: "가나를 |
// 우선협상대상자로 선정하고".
func (st *state) pickedAs(us []mention.Unit, g *group) bool {
	k := st.d.words.choice(us, g.end) - 1
	return k > g.end && len(g.members) == 1 && g.members[0].body != nil && !verbish(g.members[0].body.Name) && (us[k].Josa == "로" || us[k].Josa == "으로") && st.d.finder.Describes(us[k].Stem)
}

// ownersOfField reports whether countries only say where the work is: "A는 몽골과
// 페루의 광산 개발을 위한 협약을".
func ownersOfField(e *event, g *group) bool {
	return g.end+2 < e.trigger.First && statesGoOn(e.found, g, "의") && e.found.Units[e.trigger.First-1].Raw == "위한"
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
