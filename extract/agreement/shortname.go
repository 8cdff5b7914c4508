package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
)

// shortNames finds the persons whom sentences that may tell an agreement call by surname and office
// alone, and gives them the name and the body that the article told before: "김하늘 가나전자 사장은 …
// 김 사장은 다라건설과 협약을 맺었다".
func (st *state) shortNames() {
	for i := range st.found {
		fd := &st.found[i]
		if len(fd.Triggers) == 0 || st.d.words.tellsShares(fd.Units) {
			continue // who trades shares may do so for himself
		}
		for k := 1; k < len(fd.Units); k++ {
			if office, p := &fd.Units[k], st.calledShort(fd, i, k); p != nil {
				at := fd.Units[k-1]
				short := mention.Person{First: k - 1, Last: k, Start: at.Start, End: at.NameEnd, Name: p.Name, Position: office.Stem, Org: p.Org, OrgFirst: -1, OrgLast: -1, Rule: "person/surname"}
				next := slices.IndexFunc(fd.Persons, func(q mention.Person) bool { return q.First > k })
				if next < 0 {
					next = len(fd.Persons)
				}
				fd.Persons = slices.Insert(fd.Persons, next, short)
			}
		}
	}
}

// calledShort gives the person whom units k-1 and k of sentence i call by surname and office; nil for none.
func (st *state) calledShort(fd *mention.Found, i, k int) *mention.Person {
	office, surname := &fd.Units[k], &fd.Units[k-1]
	if !isTopic(office.Josa) || !concludesAlone(fd, k) || len(surname.Stem) != len("송") || surname.Josa != "" || surname.Sep != "" || !st.d.roster.positions[office.Stem] || strings.Contains(office.Stem, "후보") || !st.d.roster.surnames[surname.Stem] || st.d.words.ranks.state(office.Stem) || personEnding(fd, k) != nil {
		return nil
	}
	return st.fullName(st.found[:i+1], surname.Stem, office.Stem)
}

// concludesAlone reports whether the first instrument behind unit k of a sentence is told in no quotation,
// and of nobody else whom the sentence speaks of between.
func concludesAlone(fd *mention.Found, k int) bool {
	for i := range fd.Triggers {
		if t := &fd.Triggers[i]; t.First > k {
			return !inSpeech(fd, t.Start) && !slices.ContainsFunc(fd.Units[k+1:t.First], func(u mention.Unit) bool { return isTopic(u.Josa) })
		}
	}
	return false
}

// nameReach is within how many sentences the full name is told; a bound on the work for texts without end.
const nameReach = 400

// fullName is the one person of some sentences with a surname and an office, as told last; nil for
// none and for several.
func (st *state) fullName(found []mention.Found, surname, office string) *mention.Person {
	var one *mention.Person
	for i := max(0, len(found)-nameReach); i < len(found); i++ {
		for j := range found[i].Persons {
			p := &found[i].Persons[j]
			if !strings.HasPrefix(p.Name, surname) || len(p.Name) != len("송하늘") || !strings.HasSuffix(p.Position, office) {
				continue
			}
			if one != nil && one.Name != p.Name {
				return nil
			}
			if one == nil || p.Org != "" {
				one = p
			}
		}
	}
	return one
}
