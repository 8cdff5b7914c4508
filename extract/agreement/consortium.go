package agreement

import (
	"slices"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// consortiumOf replaces a consortium among the parties by the members that a later sentence
// says it is made up of: "컨소시엄은 가나철강, 다라주택 등 5개 업체로 구성됐다".
func (st *state) consortiumOf(cases []instance) {
	for i := range cases {
		in := &cases[i]
		at := slices.IndexFunc(in.parties, func(s side) bool { return st.d.words.isConsortium(s.entity) })
		if at < 0 {
			continue
		}
		members := st.membersTold(in.events[0].index)
		if len(members) < 2 {
			continue
		}
		in.parties = plus(plus(slices.Clone(in.parties[:at]), members), in.parties[at+1:])
	}
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
