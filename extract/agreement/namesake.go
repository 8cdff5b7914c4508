package agreement

import (
	"strings"

	"koaccord/extract/mention"
)

// maxNameWords bounds the words of a foreign person's name.
const maxNameWords = 4

// namesakes mends persons whose name is a body of the article: where a company
// that no list knows stands between a foreign name and an office ("응우옌 반 흥
// 베카멕스 회장"), the sentence alone cannot tell the two; another one that has
// the company with a particle can.
func namesakes(found []mention.Found) {
	var bodies map[string]bool
	for i := range found {
		fd := &found[i]
		for j := range fd.Persons {
			p := &fd.Persons[j]
			if swappable(fd, p) && actsOften(found, p.Name, minSaid) && !actsOften(found, p.Org, 1) {
				swap(fd, p)
				continue
			}
			if p.Org != "" || p.Rule != "person/foreign" || fd.Units[p.First].Stem != p.Name {
				continue
			}
			if bodies == nil {
				bodies = acting(found)
			}
			if bodies[p.Name] {
				ofBody(fd, p)
			}
		}
	}
}

// minSaid is how often a name acts in an article at least to be that of a body and no person's.
const minSaid = 2

// swappable reports whether two unknown words before an office may as well be a person and his body as
// a body and its person: 펑칭펑 | 가나차 | 부총재.
func swappable(fd *mention.Found, p *mention.Person) bool {
	if p.Org == "" || p.OrgFirst != p.First || p.OrgLast != p.First || p.First >= p.Last || fd.Units[p.First+1].Stem != p.Name {
		return false
	}
	for i := range fd.Bodies {
		if b := &fd.Bodies[i]; b.First == p.OrgFirst && b.Strength > mention.Weak {
			return false
		}
	}
	return true
}

// swap makes the name of a person that of the body, and the other way round.
func swap(fd *mention.Found, p *mention.Person) {
	p.Name, p.Org = p.Org, p.Name
	p.OrgFirst, p.OrgLast = p.First+1, p.First+1
	p.Start, p.End = fd.Units[p.First].Start, fd.Units[p.First].NameEnd
}

// actsOften reports whether a word bears the particle of a subject or a partner a number of times, in
// sentences that are not read too.
func actsOften(found []mention.Found, word string, times int) bool {
	for i := range found {
		s := found[i].Sentence.Text()
		for _, josa := range [...]string{"는", "은", "가", "이", "와", "과"} {
			times -= strings.Count(s, word+josa+" ")
		}
		if times <= 0 {
			return true
		}
	}
	return false
}

// acting lists the names that stand as subject, partner or owner somewhere.
func acting(found []mention.Found) map[string]bool {
	names := map[string]bool{}
	for i := range found {
		fd := &found[i]
		for j := range fd.Bodies {
			b := &fd.Bodies[j]
			if r := roleOf(fd.Units[b.Last].Josa); b.Strength > mention.Weak && (r == subject || r == with) {
				names[b.Name] = true
			}
		}
	}
	return names
}

// ofBody makes the name of a person the body and the words before it the name;
// a person without such words stays nameless.
func ofBody(fd *mention.Found, p *mention.Person) {
	us := fd.Units
	at := p.First
	p.Org, p.OrgFirst, p.OrgLast = p.Name, at, at
	first := at
	for first > 0 && at-first < maxNameWords && us[first-1].Josa == "" && us[first-1].Sep == "" && len(us[first-1].Stem) <= 4*3 && hasHangul(us[first-1].Stem) {
		first--
	}
	p.Name, p.First, p.Start, p.End = "", at, us[at].Start, us[at].NameEnd
	if at-first < 2 {
		return
	}
	p.First, p.Start, p.End = first, us[first].Start, us[at-1].NameEnd
	for k := first; k < at; k++ {
		if k > first {
			p.Name += " "
		}
		p.Name += us[k].Stem
	}
	keep := fd.Bodies[:0]
	for _, b := range fd.Bodies {
		if b.Last < p.First || b.First > p.Last {
			keep = append(keep, b)
		}
	}
	fd.Bodies = keep
}
