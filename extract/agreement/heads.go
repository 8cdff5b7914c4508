package agreement

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

// headed is the party beside which the article names a person elsewhere: the
// head in the parentheses behind its name, or somebody who speaks for it.
func (st *state) headed(a *Agreement, name string) *Entity {
	if st.heads == nil {
		st.heads = map[string]*Entity{}
		for i := range st.found {
			st.learnHeads(&st.found[i])
		}
	}
	e := st.heads[name]
	if e == nil || e == severalBodies {
		return nil
	}
	if p := partyIn(a, e); p != nil || e.Kind != "government" || a.Type != "treaty" {
		return p
	}
	return stateOf(a, e)
}

// severalBodies stands for the bodies of a name that is read beside more than one.
var severalBodies = &Entity{}

// learnHeads notes the persons of a sentence with the bodies beside them.
func (st *state) learnHeads(fd *mention.Found) {
	for i := range fd.Bodies {
		b := &fd.Bodies[i]
		for j := range b.Heads {
			st.learnHead(b.Heads[j].Name, b.Name)
		}
	}
	for i := range fd.Persons {
		st.learnHead(fd.Persons[i].Name, fd.Persons[i].Org)
	}
}

func (st *state) learnHead(name, org string) {
	e := st.table.lookup(org)
	if e == nil || name == "" || org == "" {
		return
	}
	if old := st.heads[name]; old != nil && old != e {
		e = severalBodies
	}
	st.heads[name] = e
}

// headsMeeting finds the heads of state who meet in a sentence that tells their joint
// statement: "A 대통령은 B 총리와 정상회담을 하고 … 공동성명을 채택했다".
func (st *state) headsMeeting(a *Agreement, in *instance) []signer {
	for i := range st.found {
		fd := &st.found[i]
		if fd.Sentence.Part == sentence.Title || !in.tellsAt(i) && (a.Type == "accord" || !strings.Contains(st.toldAt(i).text, "정상회담")) {
			continue
		}
		var list []signer
		for _, seat := range st.roster(a, fd, fd.Sentence.Start+len(st.toldAt(i).text)) {
			party := seat.party
			if party == nil && seat.bare {
				party = st.byPosition(a, &mention.Person{Name: seat.name, Position: seat.position})
			}
			if party != nil && st.d.words.ranks.state(seat.position) {
				list = append(list, signer{name: seat.name, position: seat.position, party: party, span: spanOf(fd.Sentence, seat.start, seat.end, "signatories/summit")})
			}
		}
		if signedFor(list) == len(a.Parties) {
			return list
		}
	}
	return nil
}

// stateOf is the country among the parties that a ministry is of.
func stateOf(a *Agreement, ministry *Entity) *Entity {
	for i := range a.Parties {
		if e := a.Parties[i].Entity; e.state && e.Country == ministry.Country {
			return e
		}
	}
	return nil
}

// maxOnlooking bounds the bytes between the name of a head of state and the word
// for looking on: other heads of state may stand between.
const maxOnlooking = 120

// withoutOnlookers leaves out those in whose presence others sign: heads of state
// ("A 대통령과 B 총리가 임석한 가운데"), and heads of bodies for whom somebody told
// after that signs.
func (st *state) withoutOnlookers(seats []seat, host string) []seat {
	keep := seats[:0:0]
	for i := range seats {
		s := &seats[i]
		after := host[s.end:runeStart(host, s.end+maxOnlooking)]
		if st.d.words.ranks.state(s.position) && text.ContainsAny(after, st.d.words.onlooking) {
			continue
		}
		if at := st.aside(host[s.end:]); at < 0 || !seatedAfter(seats, s, s.end+at) {
			keep = append(keep, *s)
		}
	}
	return keep
}

// aside is where a text tells that those before it only look on; -1 for nowhere.
func (st *state) aside(s string) int {
	for _, w := range st.d.words.asides {
		if i := strings.Index(s, w); i >= 0 {
			return i
		}
	}
	return -1
}

// seatedAfter reports whether a list has somebody else for the party of one from
// a byte on.
func seatedAfter(seats []seat, s *seat, at int) bool {
	for i := range seats {
		if s.party != nil && seats[i].party == s.party && seats[i].start > at {
			return true
		}
	}
	return false
}

// runeStart is the first byte of a letter at or before a byte.
func runeStart(s string, at int) int {
	for at = min(at, len(s)); at < len(s) && at > 0 && !utf8.RuneStart(s[at]); {
		at--
	}
	return at
}

// headsByName is the one party whose name ends with the word that a position is
// made of: 원장 is of 가나진흥원.
func (st *state) headsByName(a *Agreement, position string) *Entity {
	for _, end := range st.d.roster.headed {
		if position == end+"장" {
			return onlyEnding(a, end)
		}
	}
	return nil
}
