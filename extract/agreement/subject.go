package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

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

// asSubject weighs a group with the particle of a subject against the one before it.
func (st *state) asSubject(e *event, r *roles, g *group, all []group) {
	if e.held || st.inCity(e.found, g) {
		return
	}
	if w := st.d.words; e.trigger.Type == "contract" && (w.actsBefore(e.found.Units, g, w.ordering, orderReach) || e.trigger.Verb && !g.topic && w.actsBefore(e.found.Units, g, w.developing, developReach)) || e.trigger.Type == "loi" && w.actsBefore(e.found.Units, g, w.sending, orderReach) {
		if us, w := e.found.Units, st.d.words; r.source != nil && w.holdsShares(us, r.source) && w.holdsShares(us, g) {
			g = merged(r.source, g) // B가 보유한 지분과 C가 보유한 지분을 사는 계약
		} else if p := r.partner; p != nil && p.role == with && p.end+1 == g.first() && !p.points() && w.holdsShares(us, g) {
			g, r.partner = merged(p, g), nil // B와 C가 보유한 지분을
			g.role = subject
		}
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
	return e.trigger.Pred >= 0 && verbBehind(e.found.Units, e.trigger.Pred, lookReach, []string{"지켜보", "지켜봤"}) >= 0
}

// lookReach is how many words behind the predicate the verb of those who look on stands at most.
const lookReach = 3

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
		if st.ofTopic(g) || withinContents(e, g) {
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
		if st.d.words.setAgainst(e.found.Units, old, g) {
			return g
		}
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

// setAgainst reports whether a clause with one subject ends between the two in contrast to that of the
// other: "A는 부진했지만 B는".
func (w *wordLists) setAgainst(us []mention.Unit, a, b *group) bool {
	return a.end < b.first() && slices.ContainsFunc(us[a.end+1:b.first()], func(u mention.Unit) bool { return text.EndsInAny(u.Raw, w.contrasting) })
}

// withinContents reports whether a subject is that of what an instrument says: "A는 | B가 지분을 인수하는 내용의 |
// 계약을 C와".
func withinContents(e *event, g *group) bool {
	us := e.found.Units
	for k := g.end + 2; k < e.trigger.First; k++ {
		if us[k].Stem == "내용" && us[k].Josa == "의" && (us[k-1].Attributive() || strings.HasSuffix(us[k-1].Raw, "는")) {
			return true
		}
	}
	return false
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
	return (strength(g) > mention.Weak || g.topic || st.nicknames(g) || pointsAtTwo(g) && len(st.pair) == 2) && inSpeech(e.found, e.trigger.Start) && inSpeech(e.found, us[g.first()].Start) && !inSpeech(e.found, us[old.first()].Start)
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
		if !us[k].Attributive() && us[k].Raw != "온" || tiesMatter(us[k].Raw) {
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

// tiesMatter is true for the forms of verbs that only tie a matter to what it is of: 사업을 위한 | 계약.
func tiesMatter(raw string) bool {
	return raw == "위한" || raw == "대한" || raw == "관한" || raw == "통한"
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

// opensSentence reports whether nothing stands before a group but a day, a place, its country or what describes
// it: "17일 가나가", "이 자리에서 가나가", "미국 가나가", "서점을 운영하는 가나가".
func (st *state) opensSentence(fd *mention.Found, g *group) bool {
	if k := g.first() - 1; k >= 0 && fd.Units[k].Attributive() {
		return !slices.ContainsFunc(fd.Units[:k], func(u mention.Unit) bool { return roleOf(u.Josa) == subject })
	}
	for k := 0; k < g.first(); k++ {
		u := &fd.Units[k]
		placed := u.Sep == "]" || u.Josa == "에서" || u.Josa == "에는" || u.Raw == "이" || u.Raw == "이번"
		joins := k+1 < g.first() && fd.Units[k+1].Josa == "에서" && u.Josa == "" && u.Sep == "" // 국회 | 의원회관에서
		ofCountry := k == g.first()-1 && st.d.ofCountry(u)                                    // 미국 | 가나가
		if !placed && !joins && !ofCountry && !st.dated(fd, k) && !st.d.words.titleAdverbs[u.Raw] && !st.d.words.adverbs[u.Raw] {
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
		if tiesMatter(raw) {
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
