package agreement

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

// remember keeps the body that the text speaks of for clauses without a subject.
func (st *state) remember(fd *mention.Found, groups []group, index int) {
	old := st.pair
	if st.keepPair(fd, groups); len(st.pair) > 0 && (len(old) == 0 || &old[0] != &st.pair[0]) {
		st.pairAt = index
	}
	if fd.Sentence.Part != sentence.Body {
		return
	}
	for i := range groups {
		g := &groups[i]
		if g.role != subject && !st.d.words.named(fd, g) || g.points() || ofNoun(fd.Units, g) {
			continue
		}
		for j := range g.members {
			m := &g.members[j]
			if m.person != nil && st.topic == nil && index <= st.bodyStart+1 && g.role == subject {
				if s, ok := st.personSide(fd, m.person); ok && s.entity.Kind != "person" && !s.entity.state {
					st.topic, st.topicAt = &s, index
					return
				}
			}
			if m.body != nil && (m.body.Strength >= mention.Medium || st.recurs(m.body) || st.topic == nil && st.introduced(fd, g) || priced(fd.Units, m.last) && st.inTitle(m.body.Name)) {
				if s, ok := st.bodySide(fd, m.body); ok {
					if st.explains(fd, &s, index) {
						st.topicAt = index
						return
					}
					st.topic, st.topicAt = &s, index
					if st.hero == nil && m.body.Strength == mention.Known && !m.body.State && st.inTitle(m.body.Name) {
						st.hero = st.topic
					}
					return
				}
			}
		}
	}
	st.topicOf(fd, groups, index)
}

// introduced reports whether a sentence begins with one unknown name as what it is about.
func (st *state) introduced(fd *mention.Found, g *group) bool {
	return g.role == subject && oneName(fd.Units, g) && st.opensSentence(fd, g) && !st.d.words.pointsByKind(&fd.Units[g.end])
}

// ofNoun reports whether a body is the subject of a clause that only describes the noun the
// sentence is about: "A가 2025년부터 공급할 원료는 …".
func ofNoun(us []mention.Unit, g *group) bool {
	if g.topic {
		return false
	}
	for k := g.end + 1; k < len(us) && k <= g.end+5; k++ {
		switch us[k].Josa {
		case "은", "는":
			return k > g.end+1 && text.EndsInAny(us[k-1].Raw, []string{"할", "될", "한", "된", "하는", "되는"})
		case "이", "가":
			return false
		}
		if us[k].Sep != "" {
			return false
		}
	}
	return false
}

// explains reports whether a sentence only says who the partner of the agreement right
// before it is, so that the text goes on to speak of the hero: "A는 B와 협약을 맺었다. B는
// 1886년 설립된 기업이다. 또 C와도 …".
func (st *state) explains(fd *mention.Found, s *side, index int) bool {
	return st.last != nil && index-st.last.index == 1 && len(fd.Triggers) == 0 && st.topic != nil && st.topic.entity != s.entity && st.hero != nil && st.hero.entity == st.topic.entity && holds(st.last.right, s.entity)
}

// topicOf keeps the firm that a sentence without a subject of its own speaks of:
// whose doings it tells ("가나의 해외 진출은"), or for whom somebody speaks.
func (st *state) topicOf(fd *mention.Found, groups []group, index int) {
	if len(groups) == 0 {
		return
	}
	g := &groups[0]
	m := &g.members[0]
	switch {
	case len(g.members) > 1:
	case m.body != nil && bareUntil(fd.Units, m.first) && m.body.Kind == "company" && m.body.Strength >= mention.Strong && fd.Units[m.last].Josa == "의" && st.d.words.subjectIn(fd.Units[m.last:]):
		if s, ok := st.bodySide(fd, m.body); ok {
			st.topic, st.topicAt = &s, index
		}
	case m.person != nil && m.person.Org != "" && g.role == subject && st.topic != nil && st.table.lookup(m.person.Org) == st.topic.entity:
		st.topicAt = index
	}
}

// bareUntil reports whether the words before a unit bear no particle and no sign, so that they only
// describe it.
func bareUntil(us []mention.Unit, end int) bool {
	for k := range us[:end] {
		if us[k].Josa != "" || us[k].Sep != "" {
			return false
		}
	}
	return true
}

// subjectIn reports whether one of some words bears the particle of a subject.
func (w *wordLists) subjectIn(us []mention.Unit) bool {
	for i := range us {
		if roleOf(us[i].Josa) == subject && !w.adverbial(us[i].Stem) {
			return true
		}
	}
	return false
}

// named reports whether a list is what a sentence says that the one it asks for
// is: "가장 많은 계약을 맺은 곳은 가나로".
func (w *wordLists) named(fd *mention.Found, g *group) bool {
	us := fd.Units
	k := g.first() - 1
	j := us[g.end].Josa
	return k >= 0 && (j == "로" || j == "으로") && isTopic(us[k].Josa) && w.unnamedKinds[us[k].Stem]
}

// keepPair keeps the bodies that a sentence names together: one list of two
// or more, or a subject and its partner.
func (st *state) keepPair(fd *mention.Found, groups []group) {
	var subj, com, obj *group
	for i := range groups {
		g := &groups[i]
		if g.points() || !st.named(g) && !st.hasParty(g) && fd.Sentence.Part != sentence.Title {
			continue
		}
		if fd.Sentence.Part == sentence.Title && g.role == bare && len(g.members) >= 2 && g.first() == 0 && len(st.pair) == 0 {
			for j := range g.members {
				if b := g.members[j].body; b != nil {
					if s, ok := st.bodySide(fd, b); ok {
						st.pair = append(st.pair, s)
					}
				}
			}
			return
		}
		if len(g.members) >= 2 && st.named(g) && (g.role == subject || g.role == between || g.role == with && fd.Sentence.Part == sentence.Title && g.first() == 0 || g.role == bare && (fd.Sentence.Part == sentence.Title || isCopula(fd.Units[g.end].Josa))) {
			if p := st.sides(fd, g); len(p) >= 2 {
				st.setPair(p)
				return
			}
		}
		switch g.role {
		case subject:
			if subj == nil || com == nil && st.d.words.handsOver(fd, g.end) {
				subj = g
			}
		case with:
			com = g
		case object:
			if subj != nil && obj == nil && len(subj.members) == 1 && (len(g.members) == 1 && st.d.words.takesOver(fd.Units[g.end+1:]) || st.d.words.meetsNext(fd.Units, g.end)) {
				obj = g
			}
		case to:
			if com == nil && st.d.words.handsOver(fd, g.end) {
				com = g
			}
		}
	}
	if com == nil {
		com = obj
	}
	if subj != nil && com != nil && st.named(com) {
		if p := plus(st.sides(fd, subj), st.sides(fd, com)); len(p) >= 2 {
			st.setPair(p)
		}
	}
}

// citedPair keeps the two bodies that a sentence begins with as its sources, of whom it goes on to speak: "A와
// B에 따르면 양사는".
func (st *state) citedPair(fd *mention.Found, groups []group) {
	k := slices.IndexFunc(groups, func(g group) bool { return g.role == to && cited(fd.Units, &g) })
	if k < 0 || k+1 >= len(groups) || !groups[k+1].points() || groups[k+1].role != subject {
		return
	}
	list := st.sides(fd, &groups[k])
	if k > 0 && groups[k-1].role == with && groups[k-1].end+1 == groups[k].first() {
		list = plus(st.sides(fd, &groups[k-1]), list)
	}
	if len(list) == 2 {
		st.setPair(list)
	}
}

// meetsNext reports whether unit k ends whom somebody is told to meet right behind it: "B 회장을 | 만났다".
func (w *wordLists) meetsNext(us []mention.Unit, k int) bool {
	return k+1 < len(us) && text.StartsInAny(us[k+1].Raw, w.meets)
}

// takesOver reports whether words behind an object tell that the firm is bought or won over: "A가
// B를 인수한다", "A가 B를 파트너로 맞아들였다".
func (w *wordLists) takesOver(us []mention.Unit) bool {
	for k := range us[:min(len(us), maxTakeover)] {
		if text.StartsInAny(us[k].Raw, w.takeover) {
			return true
		}
		if us[k].Josa == "를" || us[k].Josa == "을" || us[k].Sep == "," {
			return false
		}
	}
	return false
}

// maxTakeover is how many words behind a firm tell at most that it is bought.
const maxTakeover = 4

// isCopula is true for what says that something is what stands before it: 가나와 다라다.
func isCopula(josa string) bool { return josa == "다" || josa == "이다" || josa == "입니다" }

// setPair keeps the bodies that were named together last.
func (st *state) setPair(list []side) {
	st.pair = list
	if !list[0].entity.state {
		st.fellows = list
	}
}

// pointsAtStates is true for 양국, 두 나라 and 두 정상.
func pointsAtStates(g *group) bool {
	if g == nil || !g.points() {
		return false
	}
	s := g.members[0].points
	return s == "양국" || s == "두나라" || strings.HasSuffix(s, "정상")
}

// pointsAtTwo is true for words that point back at two: 양사, 두 회사.
func pointsAtTwo(g *group) bool {
	return g != nil && g.points() && (text.StartsInAny(g.members[0].points, []string{"양", "두", "당사자", "쌍방"}))
}

// acted reports whether a body is what somebody does something to, not through whom: 반도체를 선보인다.
func acted(us []mention.Unit, last int) bool {
	if roleOf(us[last].Josa) != object {
		return false
	}
	return last+1 >= len(us) || !text.StartsInAny(us[last+1].Raw, []string{"통해", "통하여", "상대로"})
}

// twoReach is how many sentences before 양사 the two are named at most.
const twoReach = 2

// twoNamed gives the two bodies, other than states, that the sentences right before one name, where
// they are just two: "A가 B에 부품을 공급한다. 양사는 …"; nil for none.
func (st *state) twoNamed(index int) []side {
	var list []side
	for i := index - 1; i >= st.bodyStart && i >= index-twoReach && len(list) < 2; i-- {
		fd := &st.found[i]
		for j := range fd.Bodies {
			b := &fd.Bodies[j]
			if b.State || b.Strength < mention.Medium && !st.recurs(b) || acted(fd.Units, b.Last) {
				continue
			}
			if s, ok := st.bodySide(fd, b); ok && !holds(list, s.entity) {
				list = append(list, s)
			}
		}
	}
	if len(list) != 2 {
		return nil
	}
	return list
}

// nations gives the countries that 양국 means: those whose heads met last, or those of the meeting
// that the text tells of, or the first two that it names, or else the authorities of two whose
// heads were named together last; nil for none.
func (st *state) nations() []side {
	heads := len(st.pair) == 2 && st.pair[0].person != nil && st.pair[1].person != nil
	if allNations(st.pair) && (heads || len(st.pair) > 2) {
		return st.pair // 한중일 세 정상
	}
	if !st.hasStates {
		st.hasStates = true
		if st.states = st.meeting(); st.states == nil {
			st.states = st.firstStates()
		}
	}
	if st.states == nil && heads && governments(st.pair) && st.pair[0].entity.Country != st.pair[1].entity.Country {
		return st.pair
	}
	return st.states
}

// countryAbroad gives Korea and the country of the one body abroad that the text names, where it names bodies
// of one other country only; nil for none.
func (st *state) countryAbroad() []side {
	if !st.hasAbroad {
		st.hasAbroad, st.abroad = true, st.oneAbroad()
	}
	return st.abroad
}

// oneAbroad finds what countryAbroad keeps.
func (st *state) oneAbroad() []side {
	var abroad *side
	for i := range st.found {
		for j := range st.found[i].Bodies {
			b := &st.found[i].Bodies[j]
			if b.Country == "" || b.Country == "KR" || b.Strength < mention.Medium {
				continue
			}
			if abroad != nil && abroad.entity.Country != b.Country {
				return nil
			}
			if abroad == nil {
				s := st.nationSide(st.found[i].Sentence, st.d.finder.CountryName(b.Country), b.Country, b.Start, b.End)
				abroad = &s
			}
		}
	}
	if abroad == nil {
		return nil
	}
	own := nation("한국", "KR")
	return []side{{entity: st.table.resolve(&own), span: abroad.span}, *abroad}
}

// firstStates gives the first two countries that headline and text name; nil for fewer.
func (st *state) firstStates() []side {
	var list []side
	for i := range st.found {
		for j := range st.found[i].Bodies {
			b := &st.found[i].Bodies[j]
			if !b.State {
				continue
			}
			if s, ok := st.bodySide(&st.found[i], b); ok && !holds(list, s.entity) {
				list = append(list, s)
			}
			if len(list) == 2 {
				return list
			}
		}
	}
	return nil
}

// meeting gives Korea and the country whose head it met, as the names of such meetings
// do: 한·우즈베키스탄 정상회담; nil for none.
func (st *state) meeting() []side {
	for i := range st.found {
		s := st.found[i].Sentence
		for _, mark := range [...]string{"한·", "한-", "한국-", "한국·"} {
			at := strings.Index(s.Host[s.Start:s.End], mark)
			if at < 0 {
				continue
			}
			at += s.Start
			if r, _ := utf8.DecodeLastRuneInString(s.Host[:at]); text.IsHangul(r) {
				continue
			}
			name, code := st.leadingCountry(s.Host[at+len(mark) : s.End])
			rest := s.Host[at+len(mark)+len(name) : s.End]
			if code == "" || code == "KR" || !strings.HasPrefix(strings.TrimLeft(rest, " "), "정상") {
				continue
			}
			return []side{
				st.nationSide(s, "한국", "KR", at, at+len("한")),
				st.nationSide(s, name, code, at+len(mark), at+len(mark)+len(name)),
			}
		}
	}
	return nil
}

// nationSide is a country that bytes of a sentence name.
func (st *state) nationSide(s sentence.Sentence, name, code string, start, end int) side {
	b := nation(name, code)
	return side{entity: st.table.resolve(&b), span: spanOf(s, start, end, "backreference/meeting")}
}

// leadingCountry gives the longest name of a country that s begins with, and its code;
// "" for none and where a third country follows.
func (st *state) leadingCountry(s string) (name, code string) {
	n := 0
	for n < len(s) && n < maxCountry && (text.IsHangul(text.First(s[n:])) || s[n] >= 'A' && s[n] <= 'Z') {
		_, size := utf8.DecodeRuneInString(s[n:])
		n += size
		if c := st.d.finder.Country(s[:n]); c != "" {
			name, code = s[:n], c
		}
	}
	if strings.HasPrefix(s[len(name):], "·") || strings.HasPrefix(s[len(name):], "-") {
		return "", ""
	}
	return name, code
}

// maxCountry bounds the bytes of the name of a country.
const maxCountry = 36

// handsOver reports whether the words behind a unit tell that something is sold or given: "A가
// B에 사업을 양도하기로".
func (w *wordLists) handsOver(fd *mention.Found, unit int) bool {
	for k := unit + 1; k < len(fd.Units) && k <= unit+9; k++ {
		if text.StartsInAny(fd.Units[k].Raw, w.sales) || text.StartsInAny(fd.Units[k].Raw, w.gifts) {
			return true
		}
	}
	return false
}
