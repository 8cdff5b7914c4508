package agreement

import "koaccord/extract/mention"

// Often the sentence that tells an agreement names only some of its parties, or counts them, and
// the others stand elsewhere: in a line with a label, among those at the signing, in a list of
// what each of them spends. Each such place is a source. To add one, write the function that reads
// one sentence, and put it into the table. An agreement that no sentence tells with any of its
// parties is found before, by lastResorts.

// source is one way in which an article names parties of an agreement apart from its telling.
type source struct {
	news  bool                                        // completes the first agreement that is the news, no other
	lacks func(st *state, in *instance) bool          // the agreements that it completes
	where stretch                                     // the sentences that are read
	names func(st *state, in *instance, i int) []side // the bodies that sentence i names as parties
	takes extent                                      // how much of what they name is taken
}

// stretch is where a source is looked for.
type stretch int

const (
	anywhere   stretch = iota // every sentence: a list of the parties may stand in front of the news
	rightAfter                // the leadLength sentences behind the telling, which go on about it
)

// extent is how much of what the sentences of a source name is taken.
type extent int

const (
	fromEvery extent = iota // what each of them names
	fromFirst               // what the first does that names somebody new
	asMany                  // what all of them do, if that is as many as the telling leaves unnamed
)

// sources are read in this order, each for all agreements that are news: those who are told to
// sign or to take part come before those who only fit what the telling leaves open.
var sources = [...]source{
	{news: true, lacks: hidesPartners, where: anywhere, names: (*state).attending, takes: fromFirst}, // ceremony.go: "협약식에는 A 대표, B 사장이 참석했다"
	{news: true, lacks: anyAgreement, where: anywhere, names: (*state).takingPart, takes: fromEvery}, // takingpart.go: "협약기관 : A, B"
	{lacks: anyAgreement, where: anywhere, names: (*state).joining, takes: fromEvery},                // takingpart.go: "이 협약에는 A도 참여했다"
	{news: true, lacks: toldAlone, where: rightAfter, names: (*state).charged, takes: fromFirst},     // takingpart.go: "협약에 따라 A는 …하고, B는 …한다"
	{lacks: (*state).countsOnly, where: rightAfter, names: (*state).asCounted, takes: fromFirst},     // counted.go: "5개 기업과 …" "A, B 등 5개 업체가"
	{lacks: (*state).countsMore, where: rightAfter, names: (*state).spending, takes: asMany},         // counted.go: "A 등 3개사와 …" "B는 200억원을, C는"
	{lacks: tellsKind, where: rightAfter, names: (*state).ofKindTold, takes: fromEvery},              // counted.go: "제약사와 …" "제약사인 A는"
	{lacks: lacksOtherSide, where: rightAfter, names: (*state).counterpart, takes: fromFirst},        // counterpart.go: "계약 상대방은 A다"
}

// complete adds to the agreements that are news the parties that other sentences name.
func (st *state) complete(cases []instance) {
	news := firstNews(cases)
	for s := range sources {
		src := &sources[s]
		for i := range cases {
			if in := &cases[i]; !in.past && (!src.news || i == news) && src.lacks(st, in) {
				st.read(src, in)
			}
		}
	}
}

// firstNews is the first agreement that is news, of those that no sentence tells only as what went
// before another (체결한 데 이어) if there is one; -1 for none.
func firstNews(cases []instance) int {
	first := -1
	for i := range cases {
		switch in := &cases[i]; {
		case in.past:
		case !in.events[0].trigger.Adnominal || in.events[0].described:
			return i
		case first < 0:
			first = i
		}
	}
	return first
}

// read adds the bodies that a source names to the parties of an agreement. Who stands for
// himself is none of them: he attends, poses or is quoted.
func (st *state) read(src *source, in *instance) {
	i, end := 0, len(st.found)
	if src.where == rightAfter {
		i = in.events[0].index + 1
		end = min(end, i+leadLength)
	}
	var all []side
	for ; i < end; i++ {
		list := without(bodiesOf(src.names(st, in, i)), in.parties)
		if src.takes == asMany {
			all = plus(all, list)
			continue
		}
		if in.join(list); src.takes == fromFirst && len(list) > 0 {
			return
		}
	}
	if src.takes == asMany && len(all) == st.unnamed(in) {
		in.join(all)
	}
}

// join takes those of a list who are no party yet for parties.
func (in *instance) join(list []side) { in.parties = plus(in.parties, list) }

// plus is a list with those of another that it does not hold.
func plus(list, more []side) []side {
	for _, s := range more {
		if !holds(list, s.entity) {
			list = append(list, s)
		}
	}
	return list
}

// bodiesOf leaves out who concludes for himself.
func bodiesOf(list []side) []side {
	out := list[:0:0]
	for _, s := range list {
		if s.entity.Kind != "person" {
			out = append(out, s)
		}
	}
	return out
}

// fromLists gives the sides of those lists of sentence i that a test keeps.
func (st *state) fromLists(i int, keep func(us []mention.Unit, g *group) bool) []side {
	fd, groups := &st.found[i], st.groups(i)
	var out []side
	for k := range groups {
		if g := &groups[k]; keep(fd.Units, g) {
			out = plus(out, st.sides(fd, g))
		}
	}
	return out
}

// fromPersons gives the bodies for which those persons of sentence i stand that a test keeps.
func (st *state) fromPersons(i int, keep func(p *mention.Person) bool) []side {
	fd := &st.found[i]
	var out []side
	for k := range fd.Persons {
		if p := &fd.Persons[k]; keep(p) {
			if s, ok := st.personSide(fd, p); ok && !holds(out, s.entity) {
				out = append(out, s)
			}
		}
	}
	return out
}

// fromBodies gives the bodies of sentence i that a test keeps.
func (st *state) fromBodies(i int, keep func(us []mention.Unit, b *mention.Body) bool) []side {
	fd := &st.found[i]
	var out []side
	for k := range fd.Bodies {
		if b := &fd.Bodies[k]; keep(fd.Units, b) {
			if s, ok := st.bodySide(fd, b); ok && !holds(out, s.entity) {
				out = append(out, s)
			}
		}
	}
	return out
}
