package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// consortiumOf replaces a consortium among the parties by the members that a later sentence
// says it is made up of ("컨소시엄은 가나철강, 다라주택 등 5개 업체로 구성됐다"), or one before it
// says that its leader formed it with ("가나물산은 다라상사와 컨소시엄을 구성해").
func (st *state) consortiumOf(cases []instance) {
	for i := range cases {
		in := &cases[i]
		at := slices.IndexFunc(in.parties, func(s side) bool { return st.d.words.isConsortium(s.entity) })
		if at < 0 {
			continue
		}
		members := st.membersTold(in.events[0].index)
		if len(members) < 2 {
			members = st.formedWith(in.events[0].index)
		}
		if members = st.withLeader(members, in.parties[at]); len(members) < 2 {
			continue
		}
		in.parties = plus(plus(slices.Clone(in.parties[:at]), members), in.parties[at+1:])
	}
}

// withLeader puts the firm by which a consortium is called before the other members, where it is a
// known one or stands in the article by itself: 가나물산 컨소시엄.
func (st *state) withLeader(members []side, of side) []side {
	if len(members) == 0 {
		return nil
	}
	for _, end := range st.d.words.consortiums {
		name, ok := strings.CutSuffix(of.entity.Name, end)
		if name = strings.TrimRight(name, " "); !ok || name == "" {
			continue
		}
		b, _, known := st.mentioned(name)
		if !known && st.table.lookup(name) == nil {
			return members
		}
		if !known {
			b = mention.Body{Name: name, Kind: "company", Strength: of.entity.Strength}
		}
		leader := side{entity: st.table.resolve(&b), span: of.span}
		if holds(members, leader.entity) {
			return members
		}
		return append([]side{leader}, members...)
	}
	return members
}

// membersTold gives the members of the consortium that a sentence behind another one tells.
func (st *state) membersTold(after int) []side {
	for i := after + 1; i < len(st.found); i++ {
		fd := &st.found[i]
		if s := fd.Sentence.Text(); !text.ContainsAny(s, st.d.words.consortiumMakeup) || text.ContainsAny(s, st.d.words.consortiumChanges) || !st.d.words.consortiumTopic(fd.Units) {
			continue
		}
		list := st.fromLists(i, func([]mention.Unit, *group) bool { return true })
		return slices.DeleteFunc(list, func(s side) bool { return st.d.words.isConsortium(s.entity) })
	}
	return nil
}

// formedReach is how many sentences before the signing of a consortium it may be told to be formed.
const formedReach = 3

// formedWith gives those with whom a consortium is told to be formed in a sentence before another
// one, the nearest first.
func (st *state) formedWith(at int) []side {
	for i := at - 1; i >= st.bodyStart && i >= at-formedReach; i-- {
		us := st.found[i].Units
		k := slices.IndexFunc(us, func(u mention.Unit) bool {
			return slices.Contains(st.d.words.consortiums, u.Stem) && roleOf(u.Josa) == object
		})
		if k < 0 || k+1 == len(us) || !text.StartsInAny(us[k+1].Raw, st.d.words.consortiumVerbs) {
			continue
		}
		list := st.fromLists(i, func(_ []mention.Unit, g *group) bool { return (g.role == with || g.role == bare) && g.end < k })
		return slices.DeleteFunc(list, func(s side) bool { return s.entity.state }) // 아랍에미리트(UAE) 가나사
	}
	return nil
}

// isConsortium reports whether a body is called a consortium.
func (w *wordLists) isConsortium(e *Entity) bool { return text.EndsInAny(e.Name, w.consortiums) }

// consortiumReach is within how many words a sentence names the consortium that it speaks of.
const consortiumReach = 4

// consortiumTopic reports whether a sentence begins by speaking of a consortium.
func (w *wordLists) consortiumTopic(us []mention.Unit) bool {
	for k := 0; k < len(us) && k < consortiumReach; k++ {
		if j := us[k].Josa; text.EndsInAny(us[k].Stem, w.consortiums) && (j == "은" || j == "는" || j == "에는" || j == "에" || j == "이") {
			return true
		}
	}
	return false
}
