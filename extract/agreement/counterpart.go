package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// counterpartReach is how many words may stand before the label of the other side, and
// between it and the name.
const counterpartReach = 4

// otherSide completes a contract that is told with one side with the one that a sentence
// right behind it names as the other: "계약 상대방은 가나전자다".
func (st *state) otherSide(cases []instance) {
	for i := range cases {
		in := &cases[i]
		if len(in.parties) != 1 || in.past || in.events[0].trigger.Type != "contract" {
			continue
		}
		first := in.events[0].index
		for j := first + 1; j < len(st.found) && j <= first+leadLength; j++ {
			if s, ok := st.counterpart(j); ok && s.entity != in.parties[0].entity {
				in.parties = append(in.parties, s)
				break
			}
		}
	}
}

// counterpart gives the body that a sentence names as the other side of a contract.
func (st *state) counterpart(i int) (side, bool) {
	fd := &st.found[i]
	us := fd.Units
	for k := 0; k < len(us) && k < counterpartReach; k++ {
		if us[k].Josa != "은" && us[k].Josa != "는" || !st.d.words.counterpartLabels[us[k].Stem] {
			continue
		}
		for _, g := range st.groups(i) {
			if g.first() <= k || g.first() > k+counterpartReach || g.role == subject || g.role == object || len(g.members) != 1 {
				continue
			}
			if list := st.sides(fd, &g); len(list) == 1 && list[0].entity.Strength > mention.Weak {
				return list[0], true
			}
		}
	}
	return side{}, false
}

// consortiumOf replaces a consortium among the parties by the members that a later sentence
// says it is made up of: "컨소시엄은 가나철강, 다라주택 등 5개 업체로 구성됐다".
func (st *state) consortiumOf(cases []instance) {
	for i := range cases {
		in := &cases[i]
		at := consortiumIn(in.parties)
		if at < 0 {
			continue
		}
		members := st.membersTold(in.events[0].index)
		if len(members) < 2 {
			continue
		}
		list := append([]side{}, in.parties[:at]...)
		for _, s := range append(members, in.parties[at+1:]...) {
			if !holds(list, s.entity) {
				list = append(list, s)
			}
		}
		in.parties = list
	}
}

// consortiumIn is the index of the first party that is a consortium; -1 for none.
func consortiumIn(parties []side) int {
	for i := range parties {
		if strings.HasSuffix(parties[i].entity.Name, "컨소시엄") {
			return i
		}
	}
	return -1
}

// makesUp are the verbs that tell what a consortium is made up of.
var makesUp = [...]string{"구성", "짜였", "꾸려", "참여", "이뤄", "이루어", "포함", "들어 있"}

// membersTold gives the members of the consortium that a sentence behind another one tells.
func (st *state) membersTold(after int) []side {
	for i := after + 1; i < len(st.found); i++ {
		fd := &st.found[i]
		if s := fd.Sentence.Text(); !text.ContainsAny(s, makesUp[:]) || text.ContainsAny(s, []string{"대신", "재편", "제외"}) || !consortiumTopic(fd.Units) {
			continue
		}
		var list []side
		for _, g := range st.groups(i) {
			for _, s := range st.sides(fd, &g) {
				if !holds(list, s.entity) && consortiumIn([]side{s}) < 0 {
					list = append(list, s)
				}
			}
		}
		return list
	}
	return nil
}

// consortiumTopic reports whether a sentence begins by speaking of a consortium.
func consortiumTopic(us []mention.Unit) bool {
	for k := 0; k < len(us) && k < counterpartReach; k++ {
		if j := us[k].Josa; strings.HasSuffix(us[k].Stem, "컨소시엄") && (j == "은" || j == "는" || j == "에는" || j == "에" || j == "이") {
			return true
		}
	}
	return false
}
