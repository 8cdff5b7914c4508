package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// Person is a named person with a position.
type Person struct {
	First, Last int // units; both 0 for a person out of a parenthesis
	Start, End  int // bytes of the name
	Name        string
	Position    string
	Org         string // name of the body as it stands beside the person; "" for none
	OrgFirst    int    // units of that body; -1 when fused with the position or absent
	OrgLast     int
	Rule        string
}

// maxPersonUnits bounds name, body and position together.
const maxPersonUnits = 7

// personAt finds the person whose position is unit i, which may hold an office.
func (f *Finder) personAt(us []Unit, i int) (Person, bool) {
	if p, ok := f.officeFirst(us, i); ok {
		return p, true
	}
	if p, ok := f.president(us, i); ok {
		return p, true
	}
	if p, ok := f.leader(us, i); ok {
		return p, true
	}
	if us[i].Stem == "연구원" && (us[i].Josa == "에서" || us[i].Josa == "에") {
		return Person{}, false // the house
	}
	if strings.HasSuffix(us[i].Stem, "시장") && (us[i].Stem == "시장" && marketplace(us[i].Josa) || merchants(us, i+1)) {
		return Person{}, false
	}
	if p, ok := f.ambassador(us, i); ok {
		return p, true
	}
	first := f.positionStart(us, i)
	p, ok := f.picturedName(us, first, i)
	if !ok {
		p, ok = f.hanName(us, first, i)
	}
	if !ok {
		p, ok = f.nameInLetters(us, first, i)
	}
	if !ok {
		p, ok = f.nameThenBody(us, first, i)
	}
	if !ok {
		p, ok = f.abroad(us, first)
	}
	if !ok {
		p, ok = f.nameBefore(us, first, i)
	}
	if !ok {
		p, ok = f.nameFirst(us, first, i)
	}
	if ok {
		p.Last = i
		f.wholeName(us, &p)
		f.gluedOrg(us, &p)
		f.familyName(us, &p)
		f.givenName(us, &p)
	}
	return p, ok
}

// gluedOrg parts the last word of a name abroad from the letters of the body that a crawler glued to it:
// 할레드 알 아부디|LUMEN 회장.
func (f *Finder) gluedOrg(us []Unit, p *Person) {
	if p.OrgFirst < 0 || p.OrgFirst != p.OrgLast || p.OrgFirst <= p.First || p.Name == "" || f.KoreanName(p.Name) {
		return
	}
	u := &us[p.OrgFirst]
	name := strings.TrimRight(u.Stem, capitals)
	if len(u.Stem)-len(name) < 3 || u.Stem != p.Org || f.known(u.Stem) || !text.IsHangul(lastRune(name)) || !goesOnWithName(p.Name) {
		return
	}
	p.Name, p.End, p.Org = p.Name+" "+name, u.Start+len(name), u.Stem[len(name):]
}

// familyName gives one word of a name abroad the word behind it, which a firm of several words that no
// list knows was read to begin with: 마크 | 아담스 | 벨로 글로벌 홀딩스 대표. Behind a first name that a list
// knows it takes the only one.
func (f *Finder) familyName(us []Unit, p *Person) {
	o := p.OrgFirst
	alone := p.OrgLast == o && f.lists.givenAbroad[p.Name] // 마이클 | 서머필드 | 대표
	if o != p.First+1 || p.OrgLast < o+2 && !alone || strings.Contains(p.Name, " ") || f.KoreanName(p.Name) || f.known(p.Org) || !joinsNext(&us[p.First]) || !joinsNext(&us[o]) || p.Name != us[p.First].Stem {
		return
	}
	if u := &us[o]; f.is(u, askKnown) || f.is(u, askEntry) || f.is(u, askCommon) || f.is(u, askCountry) || f.City(u.Stem) != "" || f.is(u, askEnding) || hasLatin(u.Stem) {
		return
	}
	p.Name, p.End = p.Name+" "+us[o].Stem, us[o].NameEnd
	if alone {
		p.Org, p.OrgFirst, p.OrgLast = "", -1, -1
		return
	}
	p.OrgFirst++
	p.Org = joinStems(us[p.OrgFirst : p.OrgLast+1])
}

// givenName gives the last name of a minister abroad the first, which was read as a city by its end: 마리우시 |
// 브와슈차크 | 부총리.
func (f *Finder) givenName(us []Unit, p *Person) {
	o := p.OrgFirst
	if o != p.First || p.OrgLast != o || p.Name == "" || f.KoreanName(p.Name) || o < 0 || f.is(&us[o], askKnown) || !strings.HasSuffix(us[o].Stem, "시") || us[o].Josa != "" || us[o].End >= p.Start || !foreignLooking(p.Name) {
		return
	}
	if !strings.HasPrefix(p.Position, "부총리") && !strings.HasSuffix(p.Position, "장관") {
		return // a city has none of these
	}
	p.Name, p.Start = us[o].Stem+" "+p.Name, us[o].Start
	p.Org, p.OrgFirst, p.OrgLast = "", -1, -1
}

// nameInLetters reads a name abroad of two words to whose last a crawler glued the letters of the body: 존
// 맥도날드|LUMEN 사장.
func (f *Finder) nameInLetters(us []Unit, first, last int) (Person, bool) {
	k := first - 1
	if k < 1 || !joinsNext(&us[k]) || !joinsNext(&us[k-1]) || us[k-1].ClosesQuote || !f.starts(us, k-1) {
		return Person{}, false
	}
	name := strings.TrimRight(us[k].Stem, capitals)
	if len(us[k].Stem)-len(name) < 2 || utf8.RuneCountInString(name) < 2 || !text.IsHangul(lastRune(name)) || f.known(us[k].Stem) || f.known(name) || f.common[name] {
		return Person{}, false
	}
	if u := &us[k-1]; f.is(u, askName) || f.is(u, askKnown) || f.is(u, askCommon) || f.is(u, askEntry) || f.is(u, askPosition) || f.is(u, askCountry) || hasLatin(u.Stem) || isNumber(u.Stem) || u.Attributive() {
		return Person{}, false
	}
	return Person{First: k - 1, Last: last, Start: us[k-1].Start, End: us[k].Start + len(name), Name: us[k-1].Stem + " " + name, Position: joinStems(us[first : last+1]), Org: us[k].Stem[len(name):], OrgFirst: k, OrgLast: k, Rule: "person/name-letters-position"}, true
}

// goesOnWithName reports whether a name ends in a word that the last name follows: 할레드 알.
func goesOnWithName(s string) bool {
	switch s[strings.LastIndexByte(s, ' ')+1:] {
	case "알", "엘", "빈", "벤", "이븐", "반", "판", "폰", "드", "델", "데", "디", "르", "라":
		return true
	}
	return false
}

// wholeName takes an unknown word beside a name for the other part of it where the body stands
// before both: 가나정밀의 오니시 다다시 사장, 가나사 한스 뮐러 부사장.
func (f *Finder) wholeName(us []Unit, p *Person) {
	o, n := p.OrgFirst, p.First
	if n == o {
		n = o + 1
	}
	first := min(o, n)
	if o < 0 || o != p.OrgLast || max(o, n) != first+1 || first == 0 || n >= p.Last || us[o].Josa != "" || us[o].Sep != "" || len(us[o].Parens) > 0 || us[n].Josa != "" || f.is(&us[o], askKnown) || f.is(&us[o], askEntry) || f.is(&us[o], askCommon) || hasLatin(us[o].Stem) || strings.HasSuffix(p.Position, "시장") {
		return
	}
	if e, ok := f.endingAt(&us[o]); ok && e.Kind != "local_government" {
		return
	}
	if u := &us[first-1]; u.Josa != "" && u.Josa != "의" || u.Sep != "" || u.ClosesQuote {
		return
	}
	b, ok := f.orgWords(us, first-1)
	if u := &us[first-1]; !ok && u.Josa == "의" && hasLatin(u.Stem) && !hasHangul(u.Stem) {
		b, ok = Body{First: first - 1, Last: first - 1, Kind: "company", Strength: Medium}, true // LUMEN의 사드 알라바디 CEO
	}
	if !ok || b.Strength < Medium || b.State || b.Kind != "company" {
		return
	}
	p.First, p.OrgFirst, p.OrgLast, p.Org = b.First, b.First, b.Last, joinStems(us[b.First:b.Last+1])
	p.Start, p.End, p.Name = us[first].Start, us[first+1].NameEnd, joinStems(us[first:first+2])
}

// president reads the president of Korea by the surname alone: 윤 대통령.
func (f *Finder) president(us []Unit, i int) (Person, bool) {
	n := &us[i-1]
	if us[i].Stem != "대통령" || len(n.Stem) != 3 || n.Josa != "" || n.Sep != "" || !f.surnames[n.Stem] || i > 1 && us[i-2].Josa == "" && us[i-2].Sep == "" && !adnominal(us[i-2].Stem) {
		return Person{}, false
	}
	return Person{First: i - 1, Last: i, Start: n.Start, End: us[i].NameEnd, Position: us[i].Stem, Org: "한국", OrgFirst: -1, OrgLast: -1, Rule: "person/president"}, true
}

// leader reads a head of state or of government under the one word that news calls him by:
// 바이든 대통령, 조 바이든 대통령.
func (f *Finder) leader(us []Unit, i int) (Person, bool) {
	if !f.lists.leaders[us[i].Stem] {
		return Person{}, false
	}
	first := i - 1
	n := &us[first]
	state := f.leaders[n.Stem]
	if state == "" || n.Josa != "" || n.Sep != "" {
		return Person{}, false
	}
	if first > 0 && len(us[first-1].Stem) <= 6 && joinsNext(&us[first-1]) && foreignLooking(us[first].Stem) && f.is(&us[first-1], askProperBare) && !f.is(&us[first-1], askKnown) {
		first--
	}
	return Person{First: first, Last: i, Start: us[first].Start, End: n.NameEnd, Name: joinStems(us[first:i]), Position: us[i].Stem, Org: state, OrgFirst: -1, OrgLast: -1, Rule: "person/leader"}, true
}

// envoy reads the ambassador of Korea to a state: 박온비 주핀란드 대사, 박온비 주미대사.
func (f *Finder) envoy(us []Unit, i int) (Person, bool) {
	first, at := i, strings.TrimSuffix(us[i].Stem, "대사")
	if at == us[i].Stem {
		return Person{}, false
	}
	if (at == "" || at == "한국") && us[i-1].Josa == "" && us[i-1].Sep == "" {
		first, at = i-1, us[i-1].Stem // 주핀란드 대사, 주핀란드 한국대사
	}
	at, ok := strings.CutPrefix(at, "주")
	if !ok || first == 0 || f.countries[at] == "" && f.letters[at] == "" || us[first-1].Josa != "" || us[first-1].Sep != "" || !f.is(&us[first-1], askName) {
		return Person{}, false
	}
	n := &us[first-1]
	return Person{First: first - 1, Last: i, Start: n.Start, End: n.NameEnd, Name: n.Stem, Position: joinStems(us[first : i+1]), Org: "한국", OrgFirst: -1, OrgLast: -1, Rule: "person/envoy"}, true
}

// marketplace is true for the particles with which 시장 is a market and no mayor.
func marketplace(josa string) bool {
	switch josa {
	case "에서", "에", "으로", "로", "에서의", "에도", "까지":
		return true
	}
	return false
}

// merchants reports whether unit i names those who trade in the market before it: 서정리시장 | 상인회.
func merchants(us []Unit, i int) bool {
	return i < len(us) && joinsNext(&us[i-1]) && text.StartsInAny(us[i].Stem, []string{"상인", "번영회", "상점가", "상가"})
}

// ambassador reads who stands for a state: 나가 하루토 주한 일본대사, 박온비 주미대사.
func (f *Finder) ambassador(us []Unit, i int) (Person, bool) {
	if p, ok := f.envoy(us, i); ok {
		return p, true
	}
	first, state := i, strings.TrimSuffix(us[i].Stem, "대사")
	if state == us[i].Stem {
		return Person{}, false
	}
	if state == "" && us[i-1].Josa == "" && us[i-1].Sep == "" && f.is(&us[i-1], askCountry) {
		first, state = i-1, us[i-1].Stem // 주한 일본 대사
	}
	if base, ok := strings.CutPrefix(state, "주한"); ok && first == i && f.countries[base] != "" {
		return f.standsFor(us, i, i, base) // 주한핀란드대사
	}
	if first > 0 && f.Accredited(us[first-1].Stem) && us[first-1].Josa == "" && us[first-1].Sep == "" {
		first--
	}
	if first == i {
		return Person{}, false
	}
	return f.standsFor(us, first, i, state)
}

// standsFor reads the name before the words first to i for the ambassador of a state.
func (f *Finder) standsFor(us []Unit, first, i int, state string) (Person, bool) {
	if first == 0 || f.countries[state] == "" || f.countries[state] == "KR" {
		return Person{}, false
	}
	from := first
	for from > 0 && first-from < maxNameWords && us[from-1].Josa == "" && us[from-1].Sep == "" && !us[from-1].ClosesQuote && !f.is(&us[from-1], askKnown) && !f.is(&us[from-1], askCommon) && !isNumber(us[from-1].Stem) && !adnominal(us[from-1].Stem) && !verbal(us[from-1].Stem) {
		from--
	}
	if from == first {
		return Person{}, false
	}
	return Person{First: from, Last: i, Start: us[from].Start, End: us[first-1].NameEnd, Name: joinStems(us[from:first]), Position: joinStems(us[first : i+1]), Org: state, OrgFirst: -1, OrgLast: -1, Rule: "person/ambassador"}, true
}

// mayHold rules out words whose last letter ends no office.
func (f *Finder) mayHold(stem string) bool {
	r := lastRune(stem)
	return !text.IsHangul(r) || f.officeEnds.Has(r)
}

// headed reports whether a word is a body with 장 behind it: 여수공항장.
func (f *Finder) headed(s string) bool {
	base, ok := strings.CutSuffix(s, "장")
	if !ok || utf8.RuneCountInString(base) < 4 || f.common[s] {
		return false
	}
	e, ends := f.ending(base)
	return f.known(base) || ends && e.Ending != base && utf8.RuneCountInString(e.Ending) >= 2
}

// headedAbroad is headed for the authorities of another state, whose names are short: 국세청장.
func (f *Finder) headedAbroad(s string) bool {
	base, ok := strings.CutSuffix(s, "장")
	return f.headed(s) || ok && utf8.RuneCountInString(base) >= 3 && text.EndsInAny(base, []string{"청", "처"})
}

// positionStart steps back over positions that one person holds together:
// 창업자 겸 회장.
func (f *Finder) positionStart(us []Unit, i int) int {
	for i >= 2 && us[i-1].Stem == "겸" && us[i-1].Josa == "" && f.is(&us[i-2], askPosition) {
		i -= 2
	}
	return i
}

// nameBefore reads [body] name position: 웨이브 이태현 대표.
func (f *Finder) nameBefore(us []Unit, i, last int) (Person, bool) {
	if i == 0 {
		return Person{}, false
	}
	n := &us[i-1]
	if at := f.lettersBeforeName(n); at > 0 && n.Sep == "" && !(i > 1 && joinsNext(&us[i-2]) && f.is(&us[i-2], askName)) {
		return Person{First: i - 1, Last: i, Start: n.Start + at, End: n.NameEnd, Name: n.Stem[at:], Position: joinStems(us[i : last+1]), Org: n.Stem[:at], OrgFirst: i - 1, OrgLast: i - 1, Rule: "person/letters-name-position"}, true
	}
	name, ok := f.nameIn(n)
	if ok && i > 2 && foreignLooking(us[i-2].Stem) && us[i-2].Josa == "" && us[i-2].Sep == "" && !us[i-2].ClosesQuote && len(us[i-2].Parens) == 0 && f.isProper(&us[i-2]) && !f.is(&us[i-2], askKnown) && foreignLooking(name) {
		return Person{}, false // 도미니크 | 부토나
	}
	if ok && f.placeHeaded(us, i) && joinsNext(&us[i-2]) {
		return Person{}, false // 김하늘 | 가람구 구청장
	}
	if ok && f.lists.firmHeads[us[last].Stem] && !f.KoreanName(name) && f.koreanBefore(us, i-1) {
		return Person{}, false // 김하늘 | 노르빅 대표
	}
	if !ok || n.Sep != "" || strings.HasSuffix(us[i].Stem, "총장") && strings.HasSuffix(n.Stem, "대") && i > 1 && f.is(&us[i-2], askName) {
		return Person{}, false // 김하늘 | 나린대 총장
	}
	p := Person{First: i - 1, Last: i, Start: n.Start, End: n.Start + len(name), Name: name, Position: joinStems(us[i : last+1]), OrgFirst: -1, OrgLast: -1, Rule: "person/name-position"}
	f.fused(&p)
	at := i - 2
	for at > 0 && us[at].Josa == "" && us[at].Sep == "" && f.is(&us[at], askPosition) && i-at < 5 {
		at-- // a second position before the name: 가나오션 사업단장 홍길동 부사장
	}
	if at >= 0 && us[at].Josa == "" && us[at].Sep == "" && !us[at].ClosesQuote {
		b, ok := f.orgWords(us, at)
		if !ok && at > 0 && f.is(&us[at], askDivision) && us[at-1].Josa == "" && us[at-1].Sep == "" {
			b, ok = f.orgWords(us, at-1) // 가나전자 공공부문 김하늘 대표
		}
		if !ok && f.isProper(&us[at]) && !f.is(&us[at], askName) && !f.is(&us[at], askDescribe) && (!foreignLooking(us[at].Stem) || len(name) == 9 && !foreignLooking(name)) {
			b, ok = f.unknownBody(us, at)
		}
		if ok {
			p.First, p.OrgFirst, p.OrgLast = b.First, b.First, b.Last
			p.Org = joinStems(us[b.First : b.Last+1])
		}
	}
	return p, true
}

// officeFirst reads body office name, the office of a head at unit i: 가나전자 대표 | 김하늘이.
func (f *Finder) officeFirst(us []Unit, i int) (Person, bool) {
	if i+1 >= len(us) || !f.lists.heads[us[i].Stem] || !joinsNext(&us[i]) || !joinsNext(&us[i-1]) || us[i-1].ClosesQuote {
		return Person{}, false
	}
	n := &us[i+1]
	name := n.Stem
	if !f.fullName(name) || joinsNext(n) && !n.ClosesQuote || f.is(n, askKnown) || f.is(n, askCommon) || f.is(n, askPosition) {
		return Person{}, false
	}
	p := Person{Last: i + 1, Start: n.Start, End: n.Start + len(name), Name: name, Position: us[i].Stem, Rule: "person/body-position-name"}
	return p, f.officeOf(us, i, &p)
}

// koreanBefore reports whether a Korean name begins a phrase right before unit k, or one word before
// that: 김하늘 골든 | 노르빅.
func (f *Finder) koreanBefore(us []Unit, k int) bool {
	for j := k - 1; j >= 0 && j >= k-2 && joinsNext(&us[j]); j-- {
		if f.fullName(us[j].Stem) && !f.is(&us[j], askKnown) {
			return f.starts(us, j)
		}
		if !f.firmWord(&us[j], false) || f.is(&us[j], askKnown) || f.is(&us[j], askEnding) {
			return false
		}
	}
	return false
}

// placeHeaded reports whether the word before the office at unit i is the place that it heads, with
// the name before it: 김하늘 | 가람구 구청장.
func (f *Finder) placeHeaded(us []Unit, i int) bool {
	if i < 2 || !f.is(&us[i-2], askName) {
		return false
	}
	for _, o := range fusedOffices {
		if o.apart && us[i].Stem == o.end {
			return strings.HasSuffix(us[i-1].Stem, o.of)
		}
	}
	return false
}

// lettersBeforeName is the byte at which a Korean name begins behind the letters of a body
// that a crawler glued to it: KTR김하늘; 0 for none.
func (f *Finder) lettersBeforeName(u *Unit) int {
	at := latinRun(u.Stem)
	if at < 2 || len(u.Stem)-at != len("김하늘") || u.Josa != "" || len(u.Stem) != u.NameEnd-u.Start || f.is(u, askKnown) || !f.isName(u.Stem[at:]) {
		return 0
	}
	return at
}

// picturedName reads a foreign name that a place in a photograph ends, the body
// and the position: 마크 아담스(오른쪽) 가나 홀딩스 대표.
func (f *Finder) picturedName(us []Unit, first, last int) (Person, bool) {
	k := markedBefore(us, first, last, func(u *Unit) bool { return u.Pictured })
	if k < 0 || f.is(&us[k], askName) || f.is(&us[k], askKnown) || f.is(&us[k], askPosition) {
		return Person{}, false
	}
	if p, ok := f.abroadBetween(us, k, last, "person/pictured"); ok {
		return p, true // 가나자동차 | 펑칭펑(왼쪽) | 부총재
	}
	from := k
	for from > 0 && k-from < 3 && us[from-1].Josa == "" && us[from-1].Sep == "" && len(us[from-1].Parens) == 0 && f.isProper(&us[from-1]) && !f.is(&us[from-1], askKnown) {
		from--
	}
	if from == k && !foreignLooking(us[k].Stem) {
		return Person{}, false
	}
	return f.namedUntil(us, from, k, last, "person/pictured"), true
}

// abroadBetween reads the marked name abroad of one word right between the body and the office.
func (f *Finder) abroadBetween(us []Unit, k, last int, rule string) (Person, bool) {
	if k != last-1 || k == 0 || !joinsNext(&us[k-1]) || us[k-1].ClosesQuote || utf8.RuneCountInString(us[k].Stem) > 4 || f.is(&us[k], askCommon) || f.is(&us[k], askEnding) || hasLatin(us[k].Stem) {
		return Person{}, false
	}
	b, ok := f.orgWords(us, k-1)
	if !ok || b.State || b.Kind == "local_government" {
		return Person{}, false
	}
	return Person{First: b.First, Last: last, Start: us[k].Start, End: us[k].NameEnd, Name: us[k].Stem, Position: us[last].Stem, Org: joinStems(us[b.First : b.Last+1]), OrgFirst: b.First, OrgLast: b.Last, Rule: rule}, true
}

// markedBefore is the last of the bare words before a position that bears a mark; -1 for
// none.
func markedBefore(us []Unit, first, last int, marked func(u *Unit) bool) int {
	for k := first - 1; k >= 0 && us[k].Josa == "" && us[k].Sep == ""; k-- {
		if marked(&us[k]) {
			return k
		}
		if last-k >= maxPersonUnits {
			break
		}
	}
	return -1
}

// namedUntil is the person whose name are the units first to end, with the body and the
// position behind them.
func (f *Finder) namedUntil(us []Unit, first, end, last int, rule string) Person {
	p := Person{First: first, Last: last, Start: us[first].Start, End: us[end].NameEnd, Name: joinStems(us[first : end+1]), Position: us[last].Stem, OrgFirst: -1, OrgLast: -1, Rule: rule}
	f.personOrg(us, &p, end+1, last)
	return p
}

// hanName reads a name whose characters stand in parentheses, the body and the office:
// 리수푸(李書福) 가나 회장, 모리 다케시(森 武司) 다라코 사장.
func (f *Finder) hanName(us []Unit, first, last int) (Person, bool) {
	k := markedBefore(us, first, last, func(u *Unit) bool { return u.Han > 0 })
	if k < 0 || f.is(&us[k], askKnown) || f.is(&us[k], askCommon) {
		return Person{}, false
	}
	if us[k].Han > maxHanName {
		return Person{}, false // 가나강철(…鋼鐵)
	}
	if p, ok := f.abroadBetween(us, k, last, "person/characters"); ok {
		return p, true // 가나자동차 | 펑칭펑(馮擎峰) | 부총재
	}
	if k+1 >= last && !f.headsCityAbroad(us[last].Stem) {
		return Person{}, false
	}
	from := k
	for from > 0 && k-from < 2 && us[from-1].Josa == "" && us[from-1].Sep == "" && len(us[from-1].Parens) == 0 && f.isProper(&us[from-1]) && !f.is(&us[from-1], askKnown) && !f.is(&us[from-1], askDescribe) && utf8.RuneCountInString(us[from-1].Stem) <= maxNameWords && !strings.HasSuffix(us[from-1].Stem, "엔") {
		from--
	}
	return f.namedUntil(us, from, k, last, "person/characters"), true
}

// headsCityAbroad reports whether an office of one word heads a city abroad: 광저우시장.
func (f *Finder) headsCityAbroad(office string) bool {
	city, ok := strings.CutSuffix(office, "시장")
	return ok && f.CityAbroad(city)
}

// maxHanName is how many characters a name has at most that no space parts.
const maxHanName = 3

// nameIn gives the name that a word is; a name may end like a particle (윤이나).
func (f *Finder) nameIn(u *Unit) (string, bool) {
	if f.Accredited(u.Stem) || u.Legal || u.Stem == "지난" {
		return "", false
	}
	if u.Josa == "" {
		return u.Stem, f.is(u, askName) && !f.is(u, askKnown)
	}
	if len(u.Raw) == 9 && u.Raw == u.Stem+u.Josa && f.isName(u.Raw) && !f.is(u, askKnown) && !f.is(u, askPosition) {
		return u.Raw, true // 윤이|나, but 장관|과
	}
	return "", false
}

// Accredited is true for the word before an envoy that says where he is: 주한, 주일.
func (f *Finder) Accredited(s string) bool {
	at, ok := strings.CutPrefix(s, "주")
	return ok && len(at) == 3 && (at == "한" || f.letters[at] != "")
}

// nameFirst reads name body position: 권명호 한국동서발전 사장.
func (f *Finder) nameFirst(us []Unit, i, last int) (Person, bool) {
	for j := i - 1; j >= 0 && i-j < maxPersonUnits; j-- {
		name, ok := f.nameIn(&us[j])
		ok = ok && !(j == i-1 && f.placeHeaded(us, i))
		if !ok && f.listedName(us, j, i) {
			name, ok = us[j].Stem, true
		}
		if us[j].Josa != "" && us[j].Josa != "의" && !ok || us[j].Sep != "" && us[j].Sep != "·" && us[j].Sep != "-" || us[j].ClosesQuote {
			break // a name of several foreign words may stand behind it
		}
		if ok && us[j+1].Stem != "등" && (us[j].Josa == "" || i-j == 1 || strings.Contains("나로만도라", us[j].Josa) || f.besidePerson(us, j)) && f.starts(us, j) {
			p := Person{First: j, Last: i, Start: us[j].Start, End: us[j].Start + len(name), Name: name, Position: us[i].Stem, OrgFirst: -1, OrgLast: -1, Rule: "person/name-body-position"}
			f.personOrg(us, &p, j+1, i)
			p.Last = last
			f.surnameBehind(us, &p, i)
			return p, true
		}
	}
	if p, ok := f.countryFirst(us, i, last); ok {
		return p, true
	}
	return f.foreignName(us, i)
}

// countryFirst reads country name ministry position: 베트남 팜 홍 하 건설부 장관.
func (f *Finder) countryFirst(us []Unit, i, last int) (Person, bool) {
	org := i - 1
	if org < 2 || !text.EndsInAny(us[i].Stem, []string{"장관", "차관"}) || !joinsNext(&us[org]) || f.is(&us[org], askKnown) || !ministry(us[org].Stem) {
		return Person{}, false
	}
	at := org - 1
	for at > 0 && org-at < maxForeignName+1 && joinsNext(&us[at]) && !f.is(&us[at], askCountry) {
		if f.is(&us[at], askCommon) || f.is(&us[at], askPosition) || f.is(&us[at], askKnown) {
			return Person{}, false
		}
		at--
	}
	if at == org-1 || !f.is(&us[at], askCountry) || !joinsNext(&us[at]) || f.countryOf(&us[at]) == "KR" || !f.starts(us, at) {
		return Person{}, false
	}
	p := Person{First: at, Last: last, Start: us[at+1].Start, End: us[org-1].NameEnd, Name: joinStems(us[at+1 : org]), Position: joinStems(us[i : last+1]), Rule: "person/country-name-position"}
	p.OrgFirst, p.OrgLast, p.Org = org, org, us[at].Stem+" "+us[org].Stem
	return p, true
}

// maxForeignName is how many words the name of a minister abroad has at most.
const maxForeignName = 4

// ministry is true for words that end like the name of a ministry abroad: 건설부, 외무성.
func ministry(s string) bool {
	return len(s) >= len("가나부") && text.EndsInAny(s, []string{"부", "성", "위원회"})
}

// surnameInFirm reports whether the first word of a firm that no list knows is the surname of somebody whose first
// name only begins like a Korean one: 마틴 | 하퍼 | 노르벡스 회장.
func (f *Finder) surnameInFirm(us []Unit, p *Person) bool {
	if len(p.Name) != len("가나") || f.KoreanName(p.Name) || p.OrgFirst != p.First+1 || p.OrgLast != p.OrgFirst+1 || us[p.First].Josa != "" {
		return false
	}
	for k := p.OrgFirst; k <= p.OrgLast; k++ {
		if u := &us[k]; !f.is(u, askProperBare) || f.is(u, askKnown) || f.is(u, askDescribe) || f.is(u, askEnding) || hasLatin(u.Stem) {
			return false
		}
	}
	return joinsNext(&us[p.OrgFirst])
}

// surnameBehind takes the unknown words between a name and the body, or the city abroad, that
// follows it for the rest of the name: 하워드 | 러트닉 | 미국 상무장관, 마크 | 베기치 | 앵커리지 시장.
func (f *Finder) surnameBehind(us []Unit, p *Person, i int) {
	if f.surnameInFirm(us, p) {
		p.Name, p.End = joinStems(us[p.First:p.OrgFirst+1]), us[p.OrgFirst].NameEnd
		p.OrgFirst++
		p.Org = joinStems(us[p.OrgFirst : p.OrgLast+1])
		return
	}
	end := p.OrgFirst
	city := p.OrgFirst == p.First+1 && p.OrgLast == p.OrgFirst && i == p.OrgFirst+2 && !f.is(&us[p.OrgFirst], askKnown)
	if city = city && (us[i].Stem == "시장" || us[i].Stem == "부시장") && f.CityAbroad(us[i-1].Stem); city {
		end = i - 1
	}
	if end <= p.First+1 || end-p.First > maxGivenNames || us[p.First].Josa != "" {
		return
	}
	for k := p.First + 1; k < end; k++ {
		if !joinsNext(&us[k]) || !f.is(&us[k], askProperBare) || f.is(&us[k], askKnown) || f.is(&us[k], askPosition) || f.is(&us[k], askDescribe) || f.is(&us[k], askEnding) {
			return
		}
	}
	p.Name, p.End = joinStems(us[p.First:end]), us[end-1].NameEnd
	if city {
		p.OrgFirst, p.OrgLast, p.Org, p.Position = i-1, i-1, us[i-1].Stem, us[i].Stem
	}
}

// maxGivenNames is how many words a foreign name has at most that begins like a Korean one.
const maxGivenNames = 3

// listedName reports whether a word that ends like a verb is a name for its place: right
// behind a comma or another person, before a known body and the office. 신용한 | 가나원 이사장.
func (f *Finder) listedName(us []Unit, j, i int) bool {
	u := &us[j]
	if len(u.Stem) != 9 || u.Josa != "" || u.Sep != "" || u.Legal || !f.surnames[u.Stem[:3]] || f.is(u, askKnown) || f.is(u, askCommon) || j+2 != i || !f.is(&us[j+1], askKnown) || us[j+1].Josa != "" || us[j+1].Sep != "" {
		return false
	}
	return j > 0 && us[j-1].Sep == "," && us[j-1].Josa == "" || f.besidePerson(us, j)
}

// besidePerson reports whether a word stands right behind the office of another person and
// the word for with, where a name comes next: 가나대 총장과 | 이정은 다라재단 이사장.
func (f *Finder) besidePerson(us []Unit, j int) bool {
	return j > 0 && (us[j-1].Josa == "과" || us[j-1].Josa == "와") && f.is(&us[j-1], askPosition)
}

// starts reports whether a noun phrase can begin at unit j.
func (f *Finder) starts(us []Unit, j int) bool {
	if j == 0 {
		return true
	}
	p := &us[j-1]
	return p.Josa != "" || p.Sep != "" || p.ClosesQuote || verbal(p.Stem) || adnominal(p.Stem) || f.is(p, askCommon) || isNumber(p.Stem) || len(p.Parens) > 0 || f.lists.adverbs[p.Raw]
}

// personOrg reads the body between a name and its position: the words from
// first up to the position at last.
func (f *Finder) personOrg(us []Unit, p *Person, first, last int) {
	f.fused(p)
	if first+1 < last && f.lists.incorporated[us[first].Stem] && joinsNext(&us[first]) {
		first++ // 재단법인 | 가나재단 이사장
	}
	if first >= last {
		return
	}
	for k := last - 1; k >= first; k-- {
		if k > first && f.lists.titles[us[k].Stem] {
			continue // 가나전자 | 글로벌 총괄
		}
		if k > first && us[k].Sep == "·" {
			continue // 가나전자 | 데이터·기술그룹장
		}
		if b, ok := f.orgWords(us, k); ok && b.First >= first {
			p.OrgFirst, p.OrgLast = b.First, b.Last
			within := p.Org
			p.Org = joinStems(us[b.First : b.Last+1])
			p.Position = joinStems(us[b.Last+1 : last+1])
			if b.Kind == "local_government" && b.Last == last-1 {
				f.withinProvince(us, p, within)
			}
			if b.State {
				p.Org = f.ofState(b.Country, p.Org, p.Position)
			}
			if unit := troop(p.Position); unit != "" {
				p.Org += " " + unit // 육군 | 제32보병사단장
			}
			return
		}
	}
	if us[first].Sep == "-" && first+1 < last && f.isProper(&us[first+1]) {
		p.OrgFirst, p.OrgLast = first, first+1
		p.Org, p.Position = joinStems(us[first:first+2]), joinStems(us[first+2:last+1])
		return
	}
	if e, ends := f.endingAt(&us[first]); p.Org == "" && (f.isProper(&us[first]) || ends && e.Kind == "association" && last == first+1 && !f.is(&us[first], askCommon) && !f.is(&us[first], askDivision)) {
		p.OrgFirst, p.OrgLast = first, f.firmUntil(us, first, last)
		p.Org = joinStems(us[first : p.OrgLast+1])
		p.Position = joinStems(us[p.OrgLast+1 : last+1])
		return
	}
	p.Position = joinStems(us[first : last+1])
}

// withinProvince gives a head the place that his office names behind the province: 경북 | 포항시장, 부산 |
// 중구청장; or the province that stands before the seat of his: 부산 중구청 | 부구청장.
func (f *Finder) withinProvince(us []Unit, p *Person, fused string) {
	k := p.OrgLast
	for _, place := range [...]string{fused, strings.TrimSuffix(us[k+1].Stem, "청장")} {
		if _, _, _, ok := f.Lookup(p.Org + " " + place); ok && place != "" {
			p.OrgFirst, p.OrgLast, p.Org = -1, -1, p.Org+" "+place
			return
		}
	}
	if k > p.First+1 && p.OrgFirst == k && joinsNext(&us[k-1]) {
		if _, _, _, ok := f.Lookup(us[k-1].Stem + " " + p.Org); ok {
			p.OrgFirst, p.Org = k-1, us[k-1].Stem+" "+p.Org
		}
	}
}

// firmUntil is the last word of a firm that no list knows, which begins at unit first and ends before the
// office at unit last: 골든 애로우 | 대표.
func (f *Finder) firmUntil(us []Unit, first, last int) int {
	k := first
	for k+1 < last && joinsNext(&us[k]) && len(us[k].Parens) == 0 && f.firmWord(&us[k+1], true) && !f.is(&us[k+1], askCompound) && (us[k+1].Josa == "" || vowelCut(&us[k+1])) {
		k++
		if us[k].Josa != "" {
			us[k].whole() // 골든 마레|로 대표
		}
	}
	if k+1 < last && !f.lists.titles[us[k+1].Stem] {
		return first // an ordinary word stands before the office too
	}
	return k
}

// orgWords finds a body by gazetteer or shape that ends at unit k.
func (f *Finder) orgWords(us []Unit, k int) (Body, bool) {
	if b, ok := f.knownBody(us, k); ok {
		return b, true
	}
	if org, _, former, ok := f.lookup(&us[k]); ok { // beside a person also an ambiguous name is a body
		b := orgBody(k, k, org, former)
		return b.by(b.Rule, Strong), true
	}
	b, ok := f.shapedBody("", us, k)
	if ok && b.Org == nil && b.First == b.Last && k > 0 && joinsNext(&us[k-1]) && text.EndsInAny(us[k+1].Stem, f.lists.unitHeads) {
		if org, sure, former, known := f.lookup(&us[k-1]); known && sure && hasParts(org.Kind) {
			return orgBody(k-1, k-1, org, former), true // 가나대 | 다라사이언스 연구실장
		}
	}
	return b, ok
}

// fused reads the body out of a position that is one word with it: 부산은행장.
func (f *Finder) fused(p *Person) {
	if org, ok := f.fusedOrg(p.Position); ok {
		p.Org = org
	}
}

// fusedOffices are the offices that are written as one word with the body that they head, each with
// the end of its name that they replace; apart are those that also stand as a word of their own
// behind a place that a name may look like.
var fusedOffices = [...]struct {
	end, of string
	apart   bool
}{
	{"구청장", "구", true}, {"시장", "시", true}, {"군수", "군", true}, {"도지사", "도", false}, {"지사", "도", false}, {"지사", "", false},
	{"교육감", "교육청", false}, {"시의장", "시의회", false}, {"읍장", "읍", false}, {"면장", "면", false}, {"동장", "동", false},
	{"총장", "", false}, {"장관", "부", false}, {"장관", "", false}, {"위원장", "위원회", false}, {"위원장", "위", false},
	{"소방본부장", "소방본부", false}, {"소방재난본부장", "소방재난본부", false}, {"소방안전본부장", "소방안전본부", false},
}

// fireBrigades are the ends of the names of those of a province, told with it in one word.
var fireBrigades = []string{"소방본부", "소방재난본부", "소방안전본부"}

// troop is the numbered unit of an army that a commander heads: 제32보병사단 for 제32보병사단장; "" for none.
func troop(office string) string {
	base, ok := strings.CutSuffix(office, "장")
	if !ok {
		base, ok = strings.CutSuffix(office, "관")
	}
	digits := strings.TrimPrefix(base, "제")
	if !ok || digits == "" || !isDigit(digits[0]) || !text.EndsInAny(base, []string{"사단", "여단", "연대", "비행단", "전단", "함대", "군단", "군수사령부"}) {
		return ""
	}
	return base
}

// fusedOrg gives the body of a fused position: 보성군수 is of 보성군.
func (f *Finder) fusedOrg(s string) (string, bool) {
	for _, r := range fusedOffices {
		base, ok := strings.CutSuffix(s, r.end)
		if !ok || utf8.RuneCountInString(base) < 2 {
			continue
		}
		if f.known(base + r.of) {
			return base + r.of, true
		}
		if slices.Contains(fireBrigades, r.of) && f.known(base) {
			return base + r.of, true // 나린도소방본부장
		}
		if f.known(base) {
			return base, true
		}
		if (r.end == "군수" || r.end == "구청장" || r.end == r.of+"장") && !f.compound(base) && !f.common[s] {
			return base + r.of, true // a place that no list knows
		}
		if r.end == "장관" && strings.HasSuffix(base, "부") && utf8.RuneCountInString(base) >= 4 {
			return base, true // 에너지광물자원부장관, of a ministry that no list knows
		}
	}
	if base, ok := strings.CutSuffix(s, "장"); ok && !f.positions[s] && utf8.RuneCountInString(base) >= 4 && f.known(base) {
		return base, true // 가나의료원장, of no place 가나
	}
	if pos := f.position(s); pos != "" && len(s) > len(pos) {
		base := s[:len(s)-len(pos)]
		if (pos == "은행장" || pos == "병원장") && utf8.RuneCountInString(base) >= 2 && !f.compound(base) && !f.common[base] {
			return strings.TrimSuffix(s, "장"), true
		}
		short := strings.TrimRight(base, capitals)
		if len(base)-len(short) >= 2 && utf8.RuneCountInString(short) >= 3 && !f.known(short) && !f.compound(short) {
			return base, true // 헬리오스PE사장
		}
		if short != "" && len(short) < len(base) && !f.known(base) && !f.known(base[len(short):]) && f.lists.firmHeads[pos] {
			return base, true // 가나투어ITC대표
		}
		if !f.known(base) {
			base = short // 가나전자CR담당
		}
		if f.known(base) && utf8.RuneCountInString(base) >= 2 && f.countries[base] == "" {
			return base, true
		}
	}
	if n := latinRun(s); n >= 2 && n < len(s) && f.known(s[:n]) && f.position(s) != "" {
		return s[:n], true // KT커스터머부문장
	}
	base, ok := strings.CutSuffix(s, "장")
	if !ok || utf8.RuneCountInString(base) < 3 {
		return "", false
	}
	if f.known(base) {
		return base, true
	}
	if e, ok := f.ending(base); ok && (!e.Weak || f.ofNation(base)) && e.Ending != base && !f.positions[s] && !f.compound(base) {
		return base, true
	}
	return "", false
}

// latinRun is how many bytes of capitals a word begins with.
func latinRun(s string) int {
	n := 0
	for n < len(s) && s[n] >= 'A' && s[n] <= 'Z' {
		n++
	}
	return n
}

// foreignName reads a name of several foreign words: 브루스 해럴 시애틀 시장,
// 라트비아 경제부 랄프스 네미로 장관.
func (f *Finder) foreignName(us []Unit, i int) (Person, bool) {
	if i == 0 {
		return Person{}, false
	}
	first := i
	ofState := f.is(&us[i-1], askCountry)
	for first > 0 && i-first < maxPersonUnits-1 && (us[first-1].Josa == "" || f.endsLikeJosa(&us[first-1]) || ofState && f.partOfName(us, first-1)) && us[first-1].Sep == "" && !us[first-1].ClosesQuote && !verbal(us[first-1].Stem) && !adnominal(us[first-1].Stem) {
		first--
	}
	// a city or a country between name and office: 브루스 해럴 시애틀 시장
	if p, ok := f.ofPlace(us, first, i); ok {
		return p, true
	}
	// the body, if any, stands before or behind the name
	if b, ok := f.orgWords(us, i-1); ok && i-1 > first && b.First > first {
		name, from, ok := f.foreignWords(us, first, b.First)
		if !ok && f.oneWordAbroad(us, b.First-1, &b) {
			name, from, ok = us[b.First-1].Stem, b.First-1, true
		}
		if ok {
			p := Person{First: from, Last: i, Start: us[from].Start, End: us[b.First-1].NameEnd, Name: name, Position: us[i].Stem, Org: joinStems(us[b.First : b.Last+1]), OrgFirst: b.First, OrgLast: b.Last, Rule: "person/foreign"}
			if b.State {
				p.Org = f.ofState(b.Country, p.Org, p.Position)
			}
			return p, true
		}
	}
	if hasLatin(us[i-1].Stem) && !hasHangul(us[i-1].Stem) && i-3 >= first && !hasLatin(us[i-2].Stem) && !hasLatin(us[i-3].Stem) {
		if name, from, ok := f.foreignWords(us, first, i-1); ok && strings.Contains(name, " ") { // 브루스 해럴 GNL 관장
			return Person{First: from, Last: i, Start: us[from].Start, End: us[i-2].NameEnd, Name: name, Position: us[i].Stem, Org: us[i-1].Stem, OrgFirst: i - 1, OrgLast: i - 1, Rule: "person/foreign"}, true
		}
	}
	name, from, ok := f.foreignWords(us, first, i)
	if !ok {
		return Person{}, false
	}
	p := Person{First: from, Last: i, Start: us[from].Start, End: us[i-1].NameEnd, Name: name, Position: us[i].Stem, OrgFirst: -1, OrgLast: -1, Rule: "person/foreign"}
	f.fused(&p)
	if from > 0 && (us[from-1].Josa == "" || us[from-1].Josa == "의") && us[from-1].Sep == "" {
		if b, ok := f.orgWords(us, from-1); ok {
			p.First, p.OrgFirst, p.OrgLast, p.Org = b.First, b.First, b.Last, joinStems(us[b.First:b.Last+1])
		}
	}
	return p, true
}

// oneWordAbroad reports whether an unknown word that begins a phrase is the whole name of who
// holds an office of a city abroad: 자오웨이민 | 칭다오시 부시장.
func (f *Finder) oneWordAbroad(us []Unit, k int, city *Body) bool {
	return city.Kind == "local_government" && city.Country != "" && city.Country != "KR" && utf8.RuneCountInString(us[k].Stem) >= 4 && f.isProper(&us[k]) && !f.is(&us[k], askKnown) && !f.is(&us[k], askDescribe) && !f.is(&us[k], askEnding) && f.starts(us, k)
}

// abroad reads a name of several short words behind a body abroad: 베트남
// 열대기후연구소의 레 트롱 루 부원장.
func (f *Finder) abroad(us []Unit, i int) (Person, bool) {
	k := f.shortNames(us, 0, i) - 1
	if k < 0 || i-1-k < 2 || us[k].Josa != "" && us[k].Josa != "의" || us[k].Sep != "" {
		return Person{}, false
	}
	b, ok := f.orgWords(us, k)
	if !ok || b.Country == "" || b.Country == "KR" || b.State {
		return Person{}, false
	}
	return Person{First: b.First, Last: i, Start: us[k+1].Start, End: us[i-1].NameEnd, Name: joinStems(us[k+1 : i]), Position: us[i].Stem, Org: joinStems(us[b.First : b.Last+1]), OrgFirst: b.First, OrgLast: b.Last, Rule: "person/abroad"}, true
}

// maxNameWords is how many words a name has at most.
const maxNameWords = 4

// shortName reports whether a word can be one of several of a foreign name.
func (f *Finder) shortName(u *Unit) bool {
	n := text.Letters(u.Stem)
	return n <= 4 && text.IsHangul(firstRune(u.Stem)) && !f.is(u, askCommon) && !f.is(u, askDescribe) && !f.is(u, askKnown) && !f.is(u, askPosition) && !f.is(u, askCompound) && !adnominal(u.Stem) && !verbal(u.Stem)
}

// shortNames is the first of the short words of a name that ends before unit end.
func (f *Finder) shortNames(us []Unit, first, end int) int {
	from := end
	for from > first && end-from < maxNameWords && us[from-1].Josa == "" && us[from-1].Sep == "" && f.shortName(&us[from-1]) {
		from--
	}
	return from
}

// partOfName makes a word whole that was cut as if it bore a particle, where a word of a
// foreign name stands right behind or before it: 엔리케 레이나 | 온두라스 외교장관.
func (f *Finder) partOfName(us []Unit, k int) bool {
	u := &us[k]
	switch u.Josa {
	case "나", "도", "로", "만", "라":
	default:
		return false
	}
	near := k+1 < len(us) && foreignLooking(us[k+1].Stem) || k > 0 && us[k-1].Josa == "" && us[k-1].Sep == "" && foreignLooking(us[k-1].Stem)
	if !near || u.Raw != u.Stem+u.Josa || f.is(u, askCommon) || f.is(u, askCompound) || f.surely(u, "company") {
		return false
	}
	u.whole()
	return true
}

// endsLikeJosa makes a foreign name whole that was cut as if it bore a particle:
// 디나 볼루아르테. It reports whether it did.
func (f *Finder) endsLikeJosa(u *Unit) bool {
	switch u.Josa {
	case "나", "이", "도", "로", "만", "라":
	default:
		return false
	}
	if u.Raw != u.Stem+u.Josa || f.is(u, askCommon) || f.is(u, askKnown) || f.is(u, askCompound) || !foreignLooking(u.Raw) && utf8.RuneCountInString(u.Stem) > 1 {
		return false
	}
	u.whole()
	return true
}

// ofPlace reads a foreign name, a city or a country, and an office of it.
func (f *Finder) ofPlace(us []Unit, first, i int) (Person, bool) {
	if i-1 <= first {
		return Person{}, false
	}
	place := us[i-1].Stem
	if len(place) <= len("미") && place != "한" {
		place = f.countryNames[f.letters[place]] // 미 국무장관
	}
	org, unlisted := "", false
	switch pos := us[i].Stem; {
	case f.City(place) != "" && pos == "시장":
		org = place + "시"
	case (pos == "시장" || pos == "주지사") && f.countries[place] == "" && foreignLooking(place) && !f.is(&us[i-1], askKnown):
		org, unlisted = place+strings.TrimSuffix(strings.TrimSuffix(pos, "장"), "지사"), true
	case f.countries[place] != "" && (f.lists.states[pos] || pos == "장관" || pos == "대사"):
		org = place
	case f.countries[place] != "" && (ministryName(f.countries[place], pos) != "" || f.headedAbroad(pos)):
		org = f.ofState(f.countries[place], place, pos)
	default:
		return Person{}, false
	}
	name, from, ok := f.foreignWords(us, first, i-1)
	if !ok {
		name, from, ok = f.shortWords(us, first, i-1)
	}
	if !ok || unlisted && !strings.Contains(name, " ") {
		return Person{}, false // 알랭 로데 시장: the last word is the rest of the name
	}
	return Person{First: from, Last: i, Start: us[from].Start, End: us[i-2].NameEnd, Name: name, Position: us[i].Stem, Org: org, OrgFirst: i - 1, OrgLast: i - 1, Rule: "person/foreign"}, true
}

// ministryName is the name of the ministry that the holder of an office heads, as the
// office tells it: 국무장관 is of a 국무부, 재무상 of a 재무성, in China 외교부장 of a 외교부;
// "" for another office.
func ministryName(country, office string) string {
	for _, m := range [...]struct{ office, ministry string }{{"부장", "부"}, {"장관", "부"}, {"차관", "부"}, {"대신", "성"}, {"상", "성"}} {
		if m.office == "부장" && country != "CN" && country != "TW" {
			continue
		}
		if base, ok := strings.CutSuffix(office, m.office); ok && utf8.RuneCountInString(base) >= 2 {
			return base + m.ministry
		}
	}
	return ""
}

// ofState is the body of a state that the holder of an office heads: of 페루 and 가나청장 it
// is 페루 가나청; the state where the office tells none.
func (f *Finder) ofState(country, name, office string) string {
	if m := f.ministry(country, office); m != "" {
		return m
	}
	if country != "KR" && f.headedAbroad(office) {
		return name + " " + strings.TrimSuffix(office, "장")
	}
	if base, ok := strings.CutSuffix(office, "장관"); ok && country != "KR" && strings.HasSuffix(base, "부") && utf8.RuneCountInString(base) >= 4 {
		return name + " " + base // 환경관광부장관, of a ministry that no list knows
	}
	return name
}

// ministry is the ministry of a state that the holder of an office heads, as the gazetteers
// know it; "" for none.
func (f *Finder) ministry(country, office string) string {
	name := ministryName(country, office)
	if name == "" {
		return ""
	}
	if country != "KR" {
		name = f.countryNames[country] + " " + name // 미국 국무장관
	}
	org, _, _, ok := f.Lookup(name)
	if !ok && country == "JP" {
		org, _, _, ok = f.Lookup(strings.TrimSuffix(name, "부") + "성") // 일본 재무장관
	}
	if !ok || org.Kind != "government" {
		return ""
	}
	return org.Name
}

// shortWords takes the words before a state and its office for a name, though they look
// like none: 조 바이든 | 미국 대통령.
func (f *Finder) shortWords(us []Unit, first, end int) (string, int, bool) {
	from := f.shortNames(us, first, end)
	if from == end {
		return "", 0, false
	}
	return joinStems(us[from:end]), from, true
}

// foreignWords takes the last run of unknown words in us[first:end] for a name.
func (f *Finder) foreignWords(us []Unit, first, end int) (string, int, bool) {
	from := end
	for from > first && (f.isProper(&us[from-1]) || from > first+1 && (from < end || foreignLooking(us[from-2].Stem)) && len(us[from-1].Stem) == 3 && f.isProper(&us[from-2])) && !f.is(&us[from-1], askKnown) && !f.is(&us[from-1], askDescribe) && end-from < 4 {
		if _, ok := f.endingAt(&us[from-1]); ok && !foreignLooking(us[from-1].Stem) || strings.HasSuffix(us[from-1].Stem, "社") {
			break
		}
		from--
	}
	if end-from < 2 && !(end-from == 1 && foreignLooking(us[from].Stem)) {
		return "", 0, false
	}
	return joinStems(us[from:end]), from, true
}
