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
			if p := st.calledShort(fd, i, k); p != nil {
				short := shortPerson(fd.Units, k, p.Name)
				short.Org, short.OrgFirst, short.OrgLast = p.Org, -1, -1
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
	office := &fd.Units[k]
	if !isTopic(office.Josa) || !surnameBefore(fd.Units, k) {
		return nil
	}
	surname := fd.Units[k-1].Stem
	if !st.d.roster.surnames[surname] || !st.d.roster.positions[office.Stem] || strings.Contains(office.Stem, "후보") || st.d.words.ranks.state(office.Stem) {
		return nil
	}
	if personEnding(fd, k) != nil || !concludesAlone(fd, k) {
		return nil
	}
	return st.fullName(st.found[:i+1], surname, office.Stem)
}

// surnameBefore reports whether the word before unit k is as long as a surname and leads on to it: 김 | 사장은.
func surnameBefore(us []mention.Unit, k int) bool {
	return k > 0 && len(us[k-1].Stem) == len("송") && bareUntil(us[k-1:], 1)
}

// shortPerson is the person whom units k-1 and k call by surname and office, by his full name.
func shortPerson(us []mention.Unit, k int, name string) mention.Person {
	return mention.Person{First: k - 1, Last: k, Start: us[k-1].Start, End: us[k-1].NameEnd, Name: name, Position: us[k].Stem, Rule: "person/surname"}
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
