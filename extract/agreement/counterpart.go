package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// counterpartReach is how many words may stand before the label of the other side, and
// between it and the name.
const counterpartReach = 4

// lacksOtherSide reports whether an agreement is a contract that is told with one side.
func lacksOtherSide(_ *state, in *instance) bool {
	return len(in.parties) == 1 && in.events[0].trigger.Type == "contract"
}

// counterpart gives the body that a sentence names as the other side of a contract: "계약 상대방은
// 가나전자다".
func (st *state) counterpart(in *instance, i int) []side {
	fd := &st.found[i]
	us := fd.Units
	if list := st.orderer(i); list != nil {
		return list
	}
	if list := st.orderedBy(i); list != nil {
		return list
	}
	if list := st.chooser(in, i); list != nil {
		return list
	}
	for k := 0; k < len(us) && k < counterpartReach; k++ {
		if !isTopic(us[k].Josa) || !st.d.words.counterpartLabels[us[k].Stem] {
			continue
		}
		for _, g := range st.groups(i) {
			if g.first() <= k || g.first() > k+counterpartReach || g.role == subject || g.role == object {
				continue
			}
			if list := st.onlySure(fd, &g); list != nil {
				return list
			}
		}
	}
	return nil
}

// chooser gives the body that a sentence tells to have chosen the one party of a contract for its work:
// "B는 우선협상대상자로 A를 선정했다", "A는 B가 발주한 사업의 제작사로 선정됐다"; nil for none.
func (st *state) chooser(in *instance, i int) []side {
	fd, w := &st.found[i], st.d.words
	role := slices.IndexFunc(fd.Units, func(u mention.Unit) bool {
		return (u.Josa == "로" || u.Josa == "으로") && text.EndsInAny(u.Stem, w.supplierRoles)
	})
	if role < 0 {
		return nil
	}
	groups := st.groups(i)
	own := slices.IndexFunc(groups, func(g group) bool { return st.names(fd, &g, in.parties[0].entity) })
	if own < 0 {
		return nil
	}
	for k := range groups {
		g := &groups[k]
		if k != own && g.role == subject && w.chose(fd.Units, g, &groups[own], role) {
			return st.onlySure(fd, g)
		}
	}
	return nil
}

// chose reports whether a subject is told to have chosen another for a role at some unit, or that one
// to have been chosen for it by who ordered a work.
func (w *wordLists) chose(us []mention.Unit, g, own *group, role int) bool {
	if own.role == object {
		return verbBehind(us, max(own.end, role), counterpartReach, w.selecting) >= 0
	}
	return own.role == subject && !g.topic && w.actsBefore(us, g, w.ordering, orderReach) && verbBehind(us, role, counterpartReach, w.selected) >= 0
}

// names reports whether a group names one entity and nobody else.
func (st *state) names(fd *mention.Found, g *group, e *Entity) bool {
	list := st.sides(fd, g)
	return len(list) == 1 && list[0].entity == e
}

// verbBehind is the first of the words behind a unit, so many of them, that begins with one of some verbs;
// -1 for none.
func verbBehind(us []mention.Unit, at, reach int, verbs []string) int {
	for k := at + 1; k < len(us) && k <= at+reach; k++ {
		if text.StartsInAny(us[k].Raw, verbs) {
			return k
		}
	}
	return -1
}

// orderedBy gives the body that a sentence which begins with the work of a contract says to have ordered
// it: "이 공사는 가나전력이 발주한 공사로", "이번에 수주한 공사는 가나석유가 발주한"; nil for none.
func (st *state) orderedBy(i int) []side {
	fd, w := &st.found[i], st.d.words
	us := fd.Units
	for k := 0; k < len(us) && k < counterpartReach; k++ {
		if !isTopic(us[k].Josa) || !text.EndsInAny(us[k].Stem, w.orderedWorks) || !strings.HasPrefix(us[0].Raw, "이") && us[0].Raw != "해당" {
			continue
		}
		for _, g := range st.groups(i) {
			if g.first() > k && g.role == subject && !g.topic && w.actsBefore(us, &g, w.ordering, orderReach) {
				if list := st.onlySure(fd, &g); list != nil {
					return list
				}
			}
		}
	}
	return nil
}

// orderer gives the body that a sentence begins with which says no more of a work than who ordered it:
// "다라국 전력회사 가나전력이 발주한 것으로, …"; nil for none.
func (st *state) orderer(i int) []side {
	fd, w := &st.found[i], st.d.words
	us := fd.Units
	for _, g := range st.groups(i) {
		if g.role == with || g.topic || g.role == object {
			return nil
		}
		if g.role != subject {
			continue
		}
		verb := g.end + 1
		if verb+1 >= len(us) || !text.StartsInAny(us[verb].Raw, w.ordering) || us[verb+1].Stem != "것" || us[verb+1].Josa != "으로" {
			return nil
		}
		return st.onlySure(fd, &g)
	}
	return nil
}

// onlySure gives the side of a group that names just one, which is more than an unknown word; nil for
// others.
func (st *state) onlySure(fd *mention.Found, g *group) []side {
	if len(g.members) != 1 {
		return nil
	}
	if list := st.sides(fd, g); len(list) == 1 && list[0].entity.Strength > mention.Weak {
		return list
	}
	return nil
}
