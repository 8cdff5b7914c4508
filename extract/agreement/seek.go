package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

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
		if r.partner = st.acquired(e, groups, r.subject); r.partner == nil && text.EndsInAny(wordBefore(e), []string{"는", "할"}) {
			r.partner = st.fittedInto(e, groups, r.subject)
		}
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
		if g.role == bare && w.seats[us[k].Stem] && (us[k].Josa == "를" || us[k].Josa == "을") {
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
