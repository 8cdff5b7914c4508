package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
)

// attendance tells that persons were at the signing.
var attendance = [...]string{"참석", "참가한 가운데", "자리했다", "함께했다", "서명했", "서명한", "서명하", "체결했", "체결하고", "기념촬영", "기념사진", "기념 촬영", "악수", "체결식", "협약식", "서명식", "조인식", "협약서를", "사진 왼쪽", "왼쪽부터", "서명자", "참석자", "(왼쪽"}

// rejectors tell that persons only speak or meet.
var rejectors = [...]string{"말했다", "밝혔다.", "강조했다", "전했다", "소감", "당부", "덧붙였다", "설명했다", "기대한다"}

// signatories finds who signed or stood for a party at the signing.
func (st *state) signatories(a *Agreement, in *instance, found []mention.Found) {
	if in.past {
		return
	}
	for i := range in.events {
		st.unnamedOrg(a, &in.events[i])
	}
	for _, s := range in.parties {
		if s.person != nil && s.entity.Kind != "person" {
			st.sign(a, s.person, s.entity, s.span)
		}
	}
	for i := range found {
		fd := &found[i]
		if fd.Sentence.Part == sentence.Title || len(fd.Persons) == 0 && !st.label(fd) || !st.signing2(in, fd, i) {
			continue
		}
		st.signersIn(a, fd)
	}
}

// unnamedOrg gives a person of a joint subject whose body is not named to the
// party that nobody stands for yet: "도는 … 김 국장과 이 가나발전 처장이 체결했다".
func (st *state) unnamedOrg(a *Agreement, e *event) {
	if e.quoted || e.past || e.trigger.Pred < 0 {
		return
	}
	for _, g := range st.d.groups(e.found) {
		if g.role != subject || len(g.members) < 2 {
			continue
		}
		var lone *mention.Person
		stood := map[*Entity]bool{}
		for _, m := range g.members {
			if m.person == nil {
				return
			}
			if who := st.standsFor(a, m.person, e.found); who != nil {
				stood[who] = true
			} else if m.person.Org == "" && lone == nil {
				lone = m.person
			}
		}
		if lone == nil || len(stood)+1 != len(a.Parties) {
			continue
		}
		for _, p := range a.Parties {
			if !stood[p.Entity] {
				st.sign(a, lone, p.Entity, spanOf(e.found.Sentence, lone.Start, lone.End, lone.Rule))
			}
		}
	}
}

// signersIn takes the highest of those whom a sentence names for each party.
func (st *state) signersIn(a *Agreement, fd *mention.Found) {
	best := map[*Entity]*mention.Person{}
	var order []*Entity
	consider := func(e *Entity, p *mention.Person) {
		if e == nil || st.represented(a, e) {
			return
		}
		old, ok := best[e]
		if !ok {
			order = append(order, e)
		}
		if !ok || officeRank(p.Position) < officeRank(old.Position) {
			best[e] = p
		}
	}
	for j := range fd.Persons {
		consider(st.standsFor(a, &fd.Persons[j], fd), &fd.Persons[j])
	}
	if strings.Contains(fd.Sentence.Text(), "서명자") {
		for j := range fd.Bodies {
			b := &fd.Bodies[j]
			if e := st.table.lookup(b.Name); e != nil && len(b.Heads) > 0 {
				consider(partyIn(a, e), &b.Heads[0])
			}
		}
	}
	for _, e := range order {
		p := best[e]
		st.sign(a, p, e, spanOf(fd.Sentence, p.Start, p.End, p.Rule))
	}
}

// offices lists the ends of positions from the highest down.
var offices = [...]string{"대통령", "총리", "장관", "도지사", "시장", "군수", "구청장", "교육감", "지사", "총장", "이사장", "회장", "은행장", "행장", "원장", "청장", "처장", "최고경영자", "CEO", "대표이사", "사장", "대표", "위원장", "병원장", "관장", "소장", "조합장", "총재", "의장", "장"}

// officeRank is the place of a position among the offices, small for high.
func officeRank(position string) int {
	if strings.HasPrefix(position, "부") || strings.Contains(position, " 부") {
		return len(offices) + 1
	}
	for i, o := range offices {
		if strings.HasSuffix(position, o) {
			if o == "장" {
				break
			}
			if strings.HasSuffix(position, "부"+o) {
				return len(offices) + 1
			}
			return i
		}
	}
	return len(offices) + 2
}

// signing2 reports whether a sentence tells who was at the signing.
func (st *state) signing2(in *instance, fd *mention.Found, index int) bool {
	s := fd.Sentence.Text()
	if inQuotes(s) {
		return false
	}
	hit := false
	for _, w := range attendance {
		if strings.Contains(s, w) {
			hit = true
			break
		}
	}
	if !hit {
		return false
	}
	if fd.Sentence.Part == sentence.Caption || strings.HasPrefix(s, "왼쪽부터") || strings.HasPrefix(s, "(왼쪽") || strings.Contains(s, "참석자") || strings.Contains(s, "서명자") {
		return true
	}
	for _, w := range [...]string{"협약", "체결", "서명", "조인", "MOU", "계약", "행사에", "이날", "자리"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// inQuotes is true for a sentence that mostly is somebody's words.
func inQuotes(s string) bool {
	return strings.ContainsAny(s, "“") || strings.Count(s, "\"") >= 2
}

// represented reports whether somebody signs for a party already.
func (st *state) represented(a *Agreement, e *Entity) bool {
	for _, s := range a.Signatories {
		if s.Party == e {
			return true
		}
	}
	return false
}

func (st *state) sign(a *Agreement, p *mention.Person, e *Entity, span Span) {
	for _, s := range a.Signatories {
		if s.Name == p.Name {
			return
		}
	}
	a.Signatories = append(a.Signatories, Signatory{Name: p.Name, Position: p.Position, Party: e, Span: span})
}

// standsFor gives the party that a person stands for at a signing.
func (st *state) standsFor(a *Agreement, p *mention.Person, fd *mention.Found) *Entity {
	if p.Org != "" {
		if e := st.table.lookup(p.Org); e != nil {
			return partyIn(a, e)
		}
		for _, party := range a.Parties {
			if sameBody(mention.Fold(p.Org), mention.Fold(party.Entity.Name)) || strings.HasPrefix(mention.Fold(p.Org), mention.Fold(party.Entity.Name)) || strings.Contains(mention.Fold(party.Entity.Name), mention.Fold(p.Org)) {
				return party.Entity
			}
		}
		return nil
	}
	return st.byPosition(a, p)
}

func partyIn(a *Agreement, e *Entity) *Entity {
	for _, p := range a.Parties {
		if p.Entity == e || e.PartOf != "" && e.PartOf == p.Entity.Name || p.Entity.PartOf != "" && p.Entity.PartOf == e.Name {
			return p.Entity
		}
	}
	return nil
}

// byPosition finds the party whose head bears a position without a body:
// 시장 is of the city, 총장 of the university.
func (st *state) byPosition(a *Agreement, p *mention.Person) *Entity {
	want := ""
	switch pos := p.Position; {
	case strings.HasSuffix(pos, "시장"), strings.HasSuffix(pos, "군수"), strings.HasSuffix(pos, "구청장"), strings.HasSuffix(pos, "지사"):
		want = "local_government"
	case strings.HasSuffix(pos, "장관"), strings.HasSuffix(pos, "차관"), strings.HasSuffix(pos, "대통령"), strings.HasSuffix(pos, "총리"):
		want = "government"
	case strings.HasSuffix(pos, "총장"):
		want = "university"
	case strings.HasSuffix(pos, "교육감"):
		want = "local_government"
	}
	var one *Entity
	for _, party := range a.Parties {
		if want != "" && party.Entity.Kind == want {
			if one != nil {
				return nil
			}
			one = party.Entity
		}
	}
	return one
}
