package agreement

import "koaccord/extract/mention"

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
