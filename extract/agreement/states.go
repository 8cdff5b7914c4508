package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
)

func allStates(g *group) bool {
	for i := range g.members {
		if b := g.members[i].body; b == nil || !b.State {
			return false
		}
	}
	return true
}

func anyState(g *group) bool {
	for i := range g.members {
		if b := g.members[i].body; b != nil && b.State {
			return true
		}
	}
	return false
}

// anyStateSide reports whether one of some sides is a state or an authority of one.
func anyStateSide(list []side) bool {
	return slices.ContainsFunc(list, func(s side) bool { return s.entity.state || s.entity.Kind == "government" })
}

// namedStates gives the states that the name of a treaty joins where their ministers sign it:
// "A국 외교장관과 … 한·페루 사회보장협정에 서명했다"; nil where others do.
func (st *state) namedStates(e *event, groups []group) []side {
	us := e.found.Units
	if e.trigger.Type != "treaty" || e.trigger.Pred < 0 || len(e.left)+len(e.right) < 2 {
		return nil
	}
	for i := range groups {
		g := &groups[i]
		if len(g.members) != 2 || !allStates(g) || g.end >= e.trigger.First || e.trigger.First-g.end > nearReach || us[g.end].Josa != "" || us[g.members[0].last].Josa != "" {
			continue
		}
		list := st.sides(e.found, g)
		for _, p := range e.parties() {
			if p.entity.Kind != "government" || !slices.ContainsFunc(list, func(s side) bool { return s.entity.Country == p.entity.Country }) {
				return nil
			}
		}
		return list
	}
	return nil
}

// presidency has the state stand for the office of its president where a treaty is with another state:
// "청와대는 일본과의 협정을".
func (st *state) presidency(e *event) {
	if e.trigger.Type != "treaty" || len(e.left) != 1 || len(e.right) != 1 || !e.right[0].entity.state {
		return
	}
	if office := e.left[0].entity; office.Name == "청와대" || office.Name == "대통령실" {
		b := nation("한국", "KR")
		e.left = []side{{entity: st.table.resolve(&b), span: e.left[0].span}}
	}
}

// letteredStates gives the states whose letters begin the name of a treaty, whoever else speaks of
// it: 한일 군사정보보호협정, 한미원자력협정; nil for none.
func (st *state) letteredStates(e *event) []side {
	us, t := e.found.Units, e.trigger
	if t.Type != "treaty" {
		return nil
	}
	for k := t.First; k >= e.from && k >= t.First-mention.MaxTreatyWords; k-- {
		if k < t.First && (us[k].Josa != "" || us[k].Sep != "") {
			return nil
		}
		if list := st.joinedStates(e, k); list != nil {
			return list
		}
		letters := us[k].Stem
		if k == t.First {
			letters = letters[:min(len(letters), len("한일"))]
		}
		if k < t.First && (len(letters) > len("한중일") || letters == "북미" && strings.HasPrefix(us[k+1].Stem, "자유무역")) {
			continue
		}
		if list := st.lettered(e.found, &us[k], letters); len(list) > 1 {
			return list
		}
	}
	return nil
}

// joinedStates gives the states that a dot or a hyphen joins up to a unit: 한·인도네시아 | 협정; nil for
// none.
func (st *state) joinedStates(e *event, last int) []side {
	us := e.found.Units
	first := last
	for first > e.from && us[first-1].Josa == "" && (us[first-1].Sep == "·" || us[first-1].Sep == "-") {
		first--
	}
	if first == last || us[last].Josa != "" || us[last].Sep != "" {
		return nil
	}
	var list []side
	for k := first; k <= last; k++ {
		one := st.nationAt(e.found, us[k].Stem, us[k].Start)
		if one == nil {
			return nil
		}
		list = append(list, *one)
	}
	return list
}

// nationAt is the state that a name or a letter of it at a byte of a sentence stands for; nil for none.
func (st *state) nationAt(fd *mention.Found, name string, start int) *side {
	code := st.d.finder.Country(name)
	if code == "" {
		return nil
	}
	b := nation(name, code)
	return &side{entity: st.table.resolve(&b), span: spanOf(fd.Sentence, start, start+len(name), "places/countries")}
}

// lettered gives the states that some letters at the begin of a word stand for; nil where one stands
// for none, or all of them are another word.
func (st *state) lettered(fd *mention.Found, u *mention.Unit, letters string) []side {
	if letters == "이중" || letters == "중미" {
		return nil
	}
	var list []side
	for at, r := range letters {
		one := st.nationAt(fd, string(r), u.Start+at)
		if one == nil {
			return nil
		}
		list = append(list, *one)
	}
	return list
}

// ownGovernment is the country of the news for 정부 alone as the subject of a telling,
// unless the text speaks of the government of another.
func (st *state) ownGovernment(e *event) []side {
	us := e.found.Units
	if e.topic != nil && e.topic.entity.Kind == "government" && e.topic.entity.Country != "KR" && e.index-e.topicAt <= topicReach {
		return nil
	}
	for k := e.from; k < e.trigger.First; k++ {
		if c := st.d.finder.Country(us[k].Stem); e.trigger.Adnominal && c != "" && c != "KR" && len(us[k].Stem) > len("한") && us[k].Josa == "" {
			return nil // 영국 하원은 … 정부가 유럽연합과 합의한
		}
		if us[k].Stem != "정부" || roleOf(us[k].Josa) != subject || k > 0 && us[k-1].Josa == "" && us[k-1].Sep == "" && us[k-1].Raw != "우리" {
			continue
		}
		b := nation("한국", "KR")
		return []side{{entity: st.table.resolve(&b), span: spanOf(e.found.Sentence, us[k].Start, us[k].NameEnd, "backreference/own-government")}}
	}
	return nil
}

// inLands reports whether states only begin the list of those where something is done: "사우디와
// 브라질에서 굴착기를 수주했다", "사우디와 브라질 등지로 수출 계약을".
func inLands(fd *mention.Found, g *group) bool {
	and := g.end + 2
	return statesGoOn(fd, g, "에서") || statesGoOn(fd, g, "") && and < len(fd.Units) && fd.Units[and].Stem == "등지"
}

// statesGoOn reports whether states with the particle of a partner are followed by one more that bears
// another particle: 몽골과 | 페루의.
func statesGoOn(fd *mention.Found, g *group, josa string) bool {
	next := g.end + 1
	return g.role == with && next < len(fd.Units) && fd.Units[next].Josa == josa && allStates(g) && isState(fd, next)
}

// isState reports whether unit k is the name of a country.
func isState(fd *mention.Found, k int) bool {
	for i := range fd.Bodies {
		if b := &fd.Bodies[i]; b.First == k && b.Last == k {
			return b.State
		}
	}
	return false
}
