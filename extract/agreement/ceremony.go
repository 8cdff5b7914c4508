package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

// Those who are told to be at a signing: in the sentence on its ceremony, in whose presence it is
// held, in the caption of its photograph.

// hidesPartners reports whether an agreement is told with one party, or with partners without a
// name: "34개 기업과", "기관, 기업과 함께".
func hidesPartners(_ *state, in *instance) bool {
	return len(in.parties) < 2 || anonymous(in) || facelessIn(in)
}

// facelessIn reports whether the body tells the other side by its kind only:
// "기관, 기업과 함께".
func facelessIn(in *instance) bool {
	for i := range in.events {
		if e := &in.events[i]; e.faceless && !e.past && e.found.Sentence.Part == sentence.Body && e.trigger.Type != "contract" {
			return true
		}
	}
	return false
}

// minAttendants is how many bodies a list must have to be that of the parties
// of a signing told without them.
const minAttendants = 3

// attending gives the bodies whose heads, executives or envoys a sentence tells to attend the signing. Two
// heads are those of the parties where one is of who is told to hold it.
func (st *state) attending(in *instance, i int) []side {
	fd := &st.found[i]
	if !st.says(i, classRite) || !strings.Contains(fd.Sentence.Text(), "참석") {
		return nil
	}
	if list := st.sending(i); len(list) > 0 {
		return list
	}
	ranks := &st.d.words.ranks
	list := st.fromPersons(i, func(p *mention.Person) bool {
		return ranks.rank(p.Position) <= ranks.ofExecutive() || p.Org != "" && p.Position == p.Org+"장"
	})
	if len(fd.Persons) < minAttendants && (len(in.parties) > 1 || !meets(in.parties, list) || slices.ContainsFunc(list, byOffice)) {
		return nil
	}
	ofParty := func(s side) bool {
		return slices.ContainsFunc(in.parties, func(p side) bool {
			ruling := p.entity.state || strings.HasSuffix(p.entity.Name, "정부")
			return ruling && isAuthority(s.entity) && s.entity.Country != "" && s.entity.Country == p.entity.Country
		})
	}
	return withoutGuests(slices.DeleteFunc(list, ofParty))
}

// byOffice reports whether somebody comes to a signing for his office: a minister, or who presides
// over the council of a place.
func byOffice(s side) bool {
	return strings.HasSuffix(s.entity.Name, "의회") || s.person != nil && text.EndsInAny(s.person.Position, []string{"장관", "차관", "대통령", "국무총리"})
}

// sending gives the bodies of a list whose people, not named, attend: "협약식에는 가나건설,
// 다라조합 관계자들이 참석했다", "가나대·다라대 총장이".
func (st *state) sending(i int) []side {
	return st.fromLists(i, func(us []mention.Unit, g *group) bool {
		people := g.role == subject && strings.HasPrefix(us[g.end].Stem, "관계자")
		return len(g.members) > 1 && (people || st.jointHeads(us, g))
	})
}

// jointHeads reports whether one office behind a list is that of the heads of its bodies:
// 가나대·다라대 총장.
func (st *state) jointHeads(us []mention.Unit, g *group) bool {
	n := 0
	for i := range g.members {
		if g.members[i].body != nil {
			n++
		}
	}
	last := g.members[len(g.members)-1].last
	return n > 1 && us[last].Josa == "" && last+1 < len(us) && st.d.roster.positions[us[last+1].Stem] && st.d.words.ranks.rank(us[last+1].Stem) <= st.d.words.ranks.ofDivision()
}

// presentReach is how many words may stand between those present and the verb.
const presentReach = 3

// present gives the bodies of those in whose presence an event is told to be: "A는 B 총장 등이
// 참석한 가운데 협약식을 가졌다".
func (st *state) present(e *event) []side {
	return st.fromLists(e.index, func(us []mention.Unit, g *group) bool {
		if g.role != subject || g.topic {
			return false
		}
		for k := g.end + 1; k+1 < e.trigger.First && k <= g.end+presentReach; k++ {
			if text.StartsInAny(us[k].Raw, st.d.words.presence) && (us[k+1].Stem == "가운데" || us[k+1].Stem == "자리") {
				return true
			}
		}
		return false
	})
}

// ceremonyIn is the instrument of a sentence that is told by its signing; nil for none.
func (st *state) ceremonyIn(fd *mention.Found) *mention.Trigger {
	for i := range fd.Triggers {
		if t := &fd.Triggers[i]; !t.Verb && !t.Negated && (st.ceremonyAround(fd, t) || st.pictured(fd.Units, t) || t.Pred >= 0 && t.Status == mention.Signed) {
			return t
		}
	}
	return nil
}

// pictured reports whether those in a photograph hold an instrument up, or pose for it: 협약서를 들어 보이고,
// 협약 후 기념촬영을.
func (st *state) pictured(us []mention.Unit, t *mention.Trigger) bool {
	k := t.Last + 1
	if k+1 < len(us) && text.StartsInAny(us[k].Raw, st.d.words.afterwards) {
		k++
	}
	if k >= len(us) || us[t.Last].Sep != "" {
		return false
	}
	if us[t.Last].Josa == "를" {
		return us[k].Raw == "들어" && k+1 < len(us) && strings.HasPrefix(us[k+1].Raw, "보이")
	}
	return us[t.Last].Josa == "" && strings.HasPrefix(us[k].Stem, "기념")
}

// posing gives the bodies of the persons who are told together as the subject of a sentence; nil
// where one of those is no person, nor the office of one.
func (st *state) posing(i int) []side {
	if slices.ContainsFunc(st.groups(i), func(g group) bool { return pose(&g) && !allPersons(&g) }) {
		return nil
	}
	return withoutGuests(bodiesOf(st.fromLists(i, func(_ []mention.Unit, g *group) bool { return pose(g) })))
}

// withoutGuests gives nobody of those at a signing where the authority of another state is among them
// with firms and authorities of Korea: the ministers look on there while firms conclude.
func withoutGuests(list []side) []side {
	var abroad, own, firm bool
	for _, s := range list {
		switch e := s.entity; {
		case e.Kind == "company":
			firm = true
		case e.Kind == "government" && e.Country == "KR":
			own = true
		case e.Kind == "government" && e.Country != "":
			abroad = true
		}
	}
	if abroad && own && firm {
		return nil
	}
	return list
}

// pose is true for a list of several that is the subject of its sentence.
func pose(g *group) bool { return g.role == subject && len(g.members) > 1 }

// allPersons reports whether all of a list are persons, or offices that stand for one.
func allPersons(g *group) bool {
	for i := range g.members {
		if m := &g.members[i]; m.person == nil && (m.body == nil || !m.body.Office()) {
			return false
		}
	}
	return true
}

// lineUp gives the bodies of those whom the sentence of a ceremony, or the one behind it, names as
// they stand in the photograph: "참석자들이 기념촬영을 하고 있다. 왼쪽부터 A 본부장, B 시장".
func (st *state) lineUp(i int) []side {
	w := st.d.words
	if w.lineAt(st.found[i].Sentence.Text()) < 0 && i+1 < len(st.found) && w.linesUp(st.found[i+1].Sentence.Text()) {
		i++
	}
	at := w.lineAt(st.found[i].Sentence.Text())
	if at < 0 {
		return nil
	}
	return bodiesOf(st.fromPersons(i, func(p *mention.Person) bool { return p.Start > st.found[i].Sentence.Start+at }))
}

// lineAt is where a text begins to say who stands where in a photograph; -1 for nowhere.
func (w *wordLists) lineAt(s string) int {
	for _, from := range w.lineStarts {
		if at := text.Index(s, from); at >= 0 {
			return at
		}
	}
	return -1
}
