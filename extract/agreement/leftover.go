package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// lines reports whether a sentence only lines up who is in the photograph of the
// signing that the one before it tells.
func (st *state) lines(i int) bool {
	return i > 0 && st.says(i-1, classCeremony) && st.d.words.linesUp(st.toldAt(i).text)
}

// linesUp reports whether a sentence begins with the order of those in a
// photograph: "(왼쪽부터) …", "사진은 왼쪽부터 …".
func (w *wordLists) linesUp(s string) bool {
	s = strings.TrimLeft(s, "(▲△ ")
	s = strings.TrimPrefix(strings.TrimPrefix(s, "사진은 "), "사진 ")
	place, _, ok := strings.Cut(s, "부터")
	return ok && slices.Contains(w.captionPlaces, place)
}

// leftover gives the head of an unknown body to the one party that nobody
// stands for, where as many stand in a list as there are parties.
func (st *state) leftover(a *Agreement, seats []seat, explicit bool) {
	if len(seats) != len(a.Parties) || seatedFor(seats) != len(seats)-1 {
		return
	}
	for i := range seats {
		s := &seats[i]
		if s.party != nil {
			continue
		}
		if s.bare && len(seats) > 2 {
			return
		}
		party := unseated(a, seats)
		if !st.mayStandFor(s, party, explicit || len(seats) > 2) {
			return
		}
		if first, _, ok := strings.Cut(s.name, " "); ok && s.bare && seats[(i+1)%len(seats)].leads {
			s.name, s.end, s.placed = first, s.start+len(first), true // the list names bodies behind names: 쩐민응 라라 대표
		}
		s.party = party
	}
}

// anyOther reports whether a list has somebody of a body that the article names
// and that is no party.
func anyOther(seats []seat) bool {
	for i := range seats {
		if seats[i].party == nil && seats[i].other != nil {
			return true
		}
	}
	return false
}

// alsoHeads reports whether somebody told without a body heads the firm of the
// one before in a list: "가나전자 김하늘 회장, 박바다 대표이사".
func (st *state) alsoHeads(s *seat) bool {
	return s.bare && (len(s.name) == nameBytes || st.d.finder.KoreanName(s.name)) && !s.placed && st.d.words.ranks.firmHead(s.position) && st.d.roster.positions[s.position]
}

// ofOwnBody reports whether the words beside a person told without a body read as one all the same:
// 김하늘 | 가나신항만㈜ | 대표.
func ofOwnBody(fd *mention.Found, s *seat) bool {
	return slices.ContainsFunc(fd.Persons, func(p mention.Person) bool { return p.Name == s.name && p.Start == s.start && p.Org != "" })
}

// unseated is the first party that nobody of a list stands for.
func unseated(a *Agreement, seats []seat) *Entity {
	for i := range a.Parties {
		taken := false
		for j := range seats {
			taken = taken || seats[j].party == a.Parties[i].Entity
		}
		if !taken {
			return a.Parties[i].Entity
		}
	}
	return nil
}

// mayStandFor reports whether somebody of a body that is no party may stand for
// a firm under another name: its head, or, where there is little doubt, that of
// a part of it.
func (st *state) mayStandFor(s *seat, party *Entity, sure bool) bool {
	if party == nil || party.Kind != "company" && party.Kind != "" || party.org == nil && party.Strength <= mention.Weak && st.d.finder.KoreanName(party.Name) || s.other != nil && s.other.Kind != "company" && s.other.Kind != "" {
		return false
	}
	if s.other != nil && s.other.Strength >= mention.Known && firstLetter(s.other.Name) != firstLetter(party.Name) && st.inTitle(s.other.Name) {
		return false // the head of another firm, which the headline names
	}
	ranks := &st.d.words.ranks
	return ranks.firmHead(s.position) && st.d.roster.positions[lastWord(s.position)] || sure && s.other == nil && text.EndsInAny(s.position, ranks.divisions) && !strings.HasSuffix(s.position, "차관")
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// strangers reports whether a sentence tells that one of the parties signs
// with a body that is none: it is on another agreement.
func strangers(seats []seat) bool {
	if len(seats) != 2 {
		return false
	}
	for i, s := range seats {
		o := seats[1-i]
		if s.party != nil && o.party == nil && o.other != nil && o.other.Kind != "government" && !o.other.state {
			return true
		}
	}
	return false
}

// minOthers is how many bodies that are no party a list must have beside the
// one that is, to be on another agreement.
const minOthers = 2

// signElsewhere reports whether a list is of the signers of another agreement: it
// has one of the parties only, among several other bodies or with one that the
// article tells another agreement of.
func (st *state) signElsewhere(seats []seat) bool {
	if !st.several || seatedFor(seats) != 1 {
		return false
	}
	others, unknown := 0, false
	for i := range seats {
		s := &seats[i]
		unknown = unknown || s.party == nil && s.other == nil
		if o := s.other; s.party == nil && o != nil && o.Kind != "government" && !o.state {
			others++
			if st.partners(seats, o) {
				return true
			}
		}
	}
	return others >= minOthers && !unknown
}

// partners reports whether an agreement of the article is between a body and the
// party of a list.
func (st *state) partners(seats []seat, other *Entity) bool {
	for i := range st.cases {
		if c := &st.cases[i]; !c.past && holds(c.parties, other) {
			for j := range seats {
				if seats[j].party != nil && holds(c.parties, seats[j].party) {
					return true
				}
			}
		}
	}
	return false
}
