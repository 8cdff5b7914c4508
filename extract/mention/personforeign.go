package mention

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// seat is the body beside a name that holds an office: its words, and what it is called.
type seat struct {
	first, last int
	org         string
}

// NameThenBody is the rule of a person whose foreign name was told from the body behind it.
const NameThenBody = "person/name-then-body"

// nameThenBody reads a foreign name of several words with which a phrase begins, the body behind it
// and the office: 마이클 브라운 가나에너지 회장, 토니 윌슨 미국 국무장관.
func (f *Finder) nameThenBody(us []Unit, i, last int) (Person, bool) {
	if i < 2 {
		return Person{}, false
	}
	from, ok := f.nameFrom(us, i)
	if !ok {
		return Person{}, false
	}
	s, ok := f.seatBehind(us, from, i)
	if !ok || s.first == s.last && us[s.first].Pictured && f.is(&us[s.first], askName) {
		return Person{}, false // 가나화학 사업본부장 | 김하늘(왼쪽) | 사장
	}
	end := s.first
	for k := from; k < s.first-1 && s.first <= s.last; k++ {
		if len(us[k].Parens) > 0 && f.leaders[us[k].Stem] == "" {
			s.first, s.org, end = k+1, joinStems(us[k+1:s.last+1]), k+1 // 토니 윌슨(Tony Wilson) | 가나주 진흥공사 대표
		}
	}
	if end-from > 2 && f.is(&us[end-1], askCountry) {
		end-- // 토니 윌슨 | 미국 가나파워 사장
	}
	if us[end-1].Stem == "전" || us[end-1].Stem == "현" {
		end-- // 토니 윌슨 | 전 미국 대통령
	}
	if end-from > maxForeignName || !f.foreignWhole(us, from, end) {
		return Person{}, false
	}
	for k := from; k < end; k++ {
		if us[k].Josa != "" {
			us[k].whole()
		}
	}
	p := Person{First: from, Last: i, Start: us[from].Start, End: us[end-1].NameEnd, Name: joinStems(us[from:end]), Rule: NameThenBody}
	p.Org, p.OrgFirst, p.OrgLast, p.Position = s.org, s.first, s.last, joinStems(us[max(s.last+1, i):last+1])
	if s.last < s.first {
		p.OrgFirst, p.OrgLast = -1, -1
	}
	return p, true
}

// nameFrom is where a foreign name of two words or more begins whose phrase the office at unit i
// ends. A word that was cut as if it bore a particle may be one of its first two: 지나 | 토레도.
func (f *Finder) nameFrom(us []Unit, i int) (int, bool) {
	from := i
	if vowelCut(&us[i-1]) && i > 1 && joinsNext(&us[i-2]) {
		from-- // 팀 윌슨 벤타|로 대표
	}
	for from > 0 && i-from < maxPersonUnits && joinsNext(&us[from-1]) && !us[from-1].ClosesQuote && us[from-1].Stem != "등" {
		from--
	}
	if k := from - 1; k >= 0 && f.cutName(us, k, i) {
		for from = k; from > 0 && k-from < maxGivenNames && (joinsNext(&us[from-1]) || vowelCut(&us[from-1])) && f.nameWord(&us[from-1]); {
			from--
		}
	}
	for from < i-1 && !f.beginsForeign(us, from) {
		from++
	}
	if from >= i || !f.beginsForeign(us, from) || f.KoreanName(us[from].Stem) && us[from].Josa == "" {
		return 0, false
	}
	return from, true
}

// notNames are words of one syllable that begin no name: 방문 | 때 | 김하늘 가나시장.
var notNames = text.NewSyllables("때곳것데바수줄중후전뒤앞옆채뿐씨측곧또더다꼭이그저첫새현신구본당각매양세네두")

// beginsForeign reports whether a foreign name can begin at unit j.
func (f *Finder) beginsForeign(us []Unit, j int) bool {
	if len(us[j].Stem) == len("가") && notNames.Has(firstRune(us[j].Stem)) {
		return false
	}
	return f.starts(us, j) && f.nameWord(&us[j]) && !adnominal(us[j].Raw)
}

// cutName reports whether a word was cut as if it bore a particle, though a name goes on behind it
// up to the office at unit i: 지나 토레|도 가나테크 대표, 나가사|와 요코 일본 외무상.
func (f *Finder) cutName(us []Unit, k, i int) bool {
	u := &us[k]
	if u.Raw != u.Stem+u.Josa || u.Sep != "" || len(u.Parens) > 0 || u.ClosesQuote || i-k > maxPersonUnits || f.is(u, askCommon) || f.is(u, askKnown) || f.is(u, askPosition) || f.is(u, askCompound) || f.is(u, askDescribe) || !f.nameWord(u) {
		return false
	}
	behind := k > 0 && (joinsNext(&us[k-1]) || vowelCut(&us[k-1])) && f.nameWord(&us[k-1]) && f.starts(us, k-1) && !f.KoreanName(us[k-1].Stem)
	switch u.Josa {
	case "나", "도", "로", "만", "라", "이":
		return behind || f.starts(us, k) && f.nameWord(&us[k+1]) && !f.KoreanName(us[k+1].Stem) && (foreignLooking(u.Raw) || foreignLooking(us[k+1].Stem))
	case "와":
		return !behind && f.starts(us, k) && japaneseEnd(u.Raw) && f.japanBehind(us, k+1, i)
	case "가", "은", "는", "을", "를", "의", "에":
		return behind && f.is(&us[k+1], askCountry)
	}
	return false
}

// vowelCut is true for a word of two syllables or more of which the last was cut as a particle, as
// foreign names often end: 지|나, 토레|도.
func vowelCut(u *Unit) bool {
	switch u.Josa {
	case "나", "도", "로", "만", "라":
		return u.Raw == u.Stem+u.Josa && u.Sep == "" && len(u.Parens) == 0
	}
	return false
}

// japaneseEnd is true for a word that ends like a family name of Japan that ends like a particle:
// 니시카와, 나가사와.
func japaneseEnd(s string) bool {
	return utf8.RuneCountInString(s) >= 3 && text.EndsInAny(s, []string{"카와", "가와", "사와", "자와"})
}

// japanBehind reports whether an unknown word and Japan, or a place there, stand right behind each other at
// unit k: 요코 | 일본.
func (f *Finder) japanBehind(us []Unit, k, i int) bool {
	if k+1 >= i || !joinsNext(&us[k]) || f.is(&us[k], askKnown) || f.KoreanName(us[k].Stem) && !foreignLooking(us[k].Stem) {
		return false
	}
	return f.countryOf(&us[k+1]) == "JP" || f.City(us[k+1].Stem) == "JP"
}

// nameWord reports whether a word can be one of several of a foreign name.
func (f *Finder) nameWord(u *Unit) bool {
	s := u.Stem + u.Josa
	n := utf8.RuneCountInString(s)
	if n == 0 || n > maxNameLetters || len(s) != 3*n || !text.IsHangul(firstRune(s)) || u.Legal || u.OpensQuote || len(u.Parens) > 0 && f.leaders[u.Stem] != "" || bound(s) || f.is(u, askDescribe) || f.is(u, askInstrument) || f.is(u, askDivision) || f.positions[s] || f.lists.incorporated[s] || f.lists.adverbs[s] {
		return false
	}
	if u.Josa == "" && (f.is(u, askCommon) || f.is(u, askCompound)) {
		return false
	}
	if n > 2 && strings.HasSuffix(s, "엔") || longVerbalEnds.End(s) || strings.HasSuffix(s, "다") && text.EndsInPast(strings.TrimSuffix(s, "다")) || longAdnominalEnds.End(s) {
		return false
	}
	if base := s[:len(s)-len("한")]; adnominal(s) && (n == 2 || f.compound(base)) {
		return false // 방문한
	}
	if base, ok := strings.CutSuffix(s, "해"); ok && n > 2 && f.compound(base) {
		return false // 방문해
	}
	e, ends := f.endingAt(u)
	return !ends || e.Weak || u.Josa != "" || foreignLooking(s) && utf8.RuneCountInString(e.Ending) < 2
}

// maxNameLetters is how many letters a word of a foreign name has at most.
const maxNameLetters = 7

// foreignWhole reports whether the words of us[from:end] are a foreign name of two words or more:
// none of them is a state or a body of Korea, nor does a Korean name stand behind another word.
func (f *Finder) foreignWhole(us []Unit, from, end int) bool {
	if end-from < 2 {
		return false
	}
	for k := from; k < end; k++ {
		org, sure, _, ok := f.lookup(&us[k])
		if ok && sure && (org.Country == "" || org.Country == "KR") || !f.nameWord(&us[k]) || f.is(&us[k], askCountry) || k > from && len(us[k].Stem) == 9 && f.KoreanName(us[k].Stem) {
			return false
		}
	}
	return true
}

// KoreanName reports whether a word is a Korean name by its family name and by the syllables of the
// given one: 김하늘, no 마이클.
func (f *Finder) KoreanName(s string) bool {
	if !f.isName(s) {
		return false
	}
	_, n := utf8.DecodeRuneInString(s)
	if len(s) == 12 {
		n *= 2 // a family name of two syllables
	}
	given := s[n:]
	first, size := utf8.DecodeRuneInString(given)
	if size == len(given) {
		return f.frequent.Has(firstRune(s)) && f.givenLast.Has(first)
	}
	return f.givenFirst.Has(first) && f.givenLast.Has(lastRune(given))
}

// seatBehind finds the body between a name that begins at unit from and the office at unit i.
func (f *Finder) seatBehind(us []Unit, from, i int) (seat, bool) {
	if c := f.letterState(us, i); c != "" {
		return seat{i - 1, i - 1, f.ofState(f.countries[c], c, us[i].Stem)}, true
	}
	for i > from+2 && f.lists.titles[us[i-1].Stem] {
		i-- // 가나전자 | 글로벌 총괄
	}
	for k := from + 1; k < i; k++ {
		if f.is(&us[k], askCountry) {
			return f.seatAbroad(us, k, i)
		}
	}
	if s, ok := f.seatOfPlace(us, i); ok {
		return s, true
	}
	b, ok := f.orgWords(us, i-1)
	if ministry(us[i-1].Stem) && (!ok || b.Country == "") {
		return seat{}, false // of which state it is must be told
	}
	if ok && b.Strength >= Strong && b.First > from && (b.Org != nil || b.First > from+1) {
		return seat{b.First, b.Last, joinStems(us[b.First : b.Last+1])}, true
	}
	return f.unknownSeat(us, from, i)
}

// letterState is the state that one letter before an office of it stands for: 미 | 국무장관.
func (f *Finder) letterState(us []Unit, i int) string {
	u := &us[i-1]
	if len(u.Stem) != 3 || f.letters[u.Stem] == "" || u.Stem == "이" {
		return ""
	}
	if pos := us[i].Stem; f.lists.states[pos] || pos == "장관" || ministryName("", pos) != "" {
		return f.countryNames[f.letters[u.Stem]]
	}
	return ""
}

// seatAbroad reads the body of a state whose name is unit k, or one in it, up to the office at unit i.
func (f *Finder) seatAbroad(us []Unit, k, i int) (seat, bool) {
	state := us[k].Stem
	if k == i-1 {
		if place := placeHeadedBy(us[i].Stem); place != "" {
			return seat{k, k, state + " " + place}, true
		}
		return seat{k, k, f.ofState(f.countryOf(&us[k]), state, us[i].Stem)}, true
	}
	whole := joinStems(us[k:i])
	if at := f.secondOffice(us, k+1, i); at > 0 {
		whole = state + " " + joinStems(us[at:i])
	}
	if unit := placeUnit(us[i].Stem); unit != "" {
		return seat{k, i - 1, strings.TrimSuffix(whole, unit) + unit}, true
	}
	if ministry(us[i-1].Stem) {
		return seat{k, i - 1, whole}, true
	}
	if b, ok := f.orgWords(us, i-1); ok && b.First >= k && b.First <= k+1 {
		return seat{b.First, b.Last, joinStems(us[b.First : b.Last+1])}, true
	}
	for n := k + 1; n < i; n++ {
		if !f.isProper(&us[n]) {
			return seat{}, false
		}
	}
	return seat{k + 1, i - 1, joinStems(us[k+1 : i])}, true
}

// secondOffice is the unit behind the first of two offices that one person holds, between units from
// and end: 폴란드 부총리 겸 | 국방부 장관; 0 for one office.
func (f *Finder) secondOffice(us []Unit, from, end int) int {
	for n := from + 1; n+1 < end; n++ {
		if us[n].Stem == "겸" && us[n].Josa == "" && f.is(&us[n-1], askPosition) {
			return n + 1
		}
	}
	return 0
}

// placeOffices are the offices that head a place abroad, each with the word for such a place.
var placeOffices = [...]struct{ office, place string }{
	{"주지사", "주"}, {"도지사", "도"}, {"현지사", "현"}, {"시장", "시"}, {"구청장", "구"}, {"구장", "구"}, {"성장", "성"}, {"군수", "군"},
}

// placeUnit is the word for the place that an office of one word heads, a deputy's too: 주 of 주지사,
// 성 of 부성장; "" for another office.
func placeUnit(office string) string {
	office = strings.TrimPrefix(office, "부")
	for _, o := range placeOffices {
		if office == o.office {
			return o.place
		}
	}
	return ""
}

// placeHeadedBy is the place abroad whose name is one word with the office that heads it: 가나주 of
// 가나주지사; "" for another office.
func placeHeadedBy(office string) string {
	for _, o := range placeOffices {
		if base, ok := strings.CutSuffix(office, o.office); ok {
			if base = strings.TrimSuffix(base, "부"); utf8.RuneCountInString(base) >= 2 {
				return base + o.place
			}
		}
	}
	return ""
}

// seatOfPlace reads a place abroad that no country stands before: 빌 윌슨 | 테네시 주지사.
func (f *Finder) seatOfPlace(us []Unit, i int) (seat, bool) {
	if place := placeHeadedBy(us[i].Stem); place != "" && !f.inKorea(place) {
		return seat{i, i - 1, place}, true
	}
	place := us[i-1].Stem
	unit := placeUnit(us[i].Stem)
	if unit == "" || unit == "구" || unit == "군" || f.surely(&us[i-1], "local_government") || !f.isProper(&us[i-1]) && f.City(place) == "" {
		return seat{}, false
	}
	if f.City(place) != "" && unit == "시" {
		return seat{i - 1, i - 1, place}, true
	}
	return seat{i - 1, i - 1, strings.TrimSuffix(place, unit) + unit}, true
}

// inKorea reports whether a name is that of a place in Korea.
func (f *Finder) inKorea(place string) bool {
	org, _, _, ok := f.Lookup(place)
	return ok && org.Country == "KR" || f.City(place) == "KR"
}

// unknownSeat reads a body that no list and no country tells behind the words of a name, which are
// two where no short one says that they are three: 마이클 브라운 | 가나 홀딩스 대표,
// 레 트롱 루 | 가나 대표.
func (f *Finder) unknownSeat(us []Unit, from, i int) (seat, bool) {
	at := from + 2
	if at < i-1 && (shortWord(&us[from]) || shortWord(&us[at]) || shortWord(&us[from+1]) && !f.surnames[us[from+1].Stem]) && !f.toldFirm(&us[at]) && !f.kindOnlyAt(us, at+1, i) {
		at++
	}
	if hasLatin(us[i-1].Stem) {
		for at = i - 1; at > from && hasLatin(us[at-1].Stem); {
			at--
		}
	}
	if at >= i || i-at > maxFirmWords || f.kindOnlyAt(us, at, i) || at == i-1 && f.KoreanName(us[at].Stem) {
		return seat{}, false
	}
	told := f.toldFirm(&us[i-1])
	if !told && !f.besideAnother(us, from, i) || !told && f.toldFirm(&us[from]) {
		return seat{}, false
	}
	for k := at; k < i; k++ {
		if !f.firmWord(&us[k], k > at) || us[k].Josa != "" && !vowelCut(&us[k]) {
			return seat{}, false
		}
	}
	if us[i-1].Josa != "" {
		us[i-1].whole() // 벤타|로 대표
	}
	return seat{at, i - 1, joinStems(us[at:i])}, true
}

// maxFirmWords is how many words the name of an unknown firm beside an office has at most.
const maxFirmWords = 3

// shortWord is true for a word of one syllable, as one of a name of three may be: 레 트롱 루.
func shortWord(u *Unit) bool { return len(u.Stem) == len("가") && u.Josa == "" }

// kindOnlyAt reports whether the words from unit k up to the office at unit i are the word for a kind of
// body alone: 에너지 대표.
func (f *Finder) kindOnlyAt(us []Unit, k, i int) bool {
	if k != i-1 {
		return false
	}
	e, ends := f.endingAt(&us[k])
	return ends && e.Ending == us[k].Stem || f.is(&us[k], askCommon) || f.is(&us[k], askDescribe)
}

// toldFirm reports whether a word is told to be a firm by its end, by Latin letters, or by those
// in a parenthesis: 가나테크, Gana, 가나(Gana).
func (f *Finder) toldFirm(u *Unit) bool {
	if hasLatin(u.Stem) || u.Legal || hasAlias(u) {
		return true
	}
	e, ends := f.endingAt(u)
	return ends && !e.Weak && utf8.RuneCountInString(e.Ending) >= 2
}

// firmWord reports whether a word can be one of the name of an unknown firm. Behind its first an
// ordinary noun may be one too, where it is a word for firms: 가나 | 에너지.
func (f *Finder) firmWord(u *Unit, behind bool) bool {
	if f.is(u, askOffice) || f.is(u, askDivision) || f.is(u, askDescribe) || f.lists.titles[u.Stem] || f.is(u, askCountry) || f.City(u.Stem) != "" {
		return false
	}
	if f.isProper(u) || hasLatin(u.Stem) {
		return true
	}
	e, ends := f.endingAt(u)
	return behind && ends && e.Kind == "company"
}

// besideAnother reports whether a name that begins at unit from, with its office at unit i, stands
// beside the holder of another office: 김하늘 가나시장과 | 팀 윌슨 오르카 대표.
func (f *Finder) besideAnother(us []Unit, from, i int) bool {
	if k := from - 1; k > 0 && f.is(&us[k], askOffice) && (us[k].Josa == "과" || us[k].Josa == "와" || us[k].Josa == "" && us[k].Sep == ",") {
		return !(f.positions[us[k].Stem] && joinsNext(&us[k-1]) && f.KoreanName(us[k-1].Stem)) // 가나전자 김하늘 대표와: the body stands first there
	}
	u := &us[i]
	return (u.Josa == "과" || u.Josa == "와" || u.Josa == "" && u.Sep == ",") && i+1 < len(us) && f.KoreanName(us[i+1].Stem)
}
