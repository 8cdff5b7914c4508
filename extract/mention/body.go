package mention

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
	"koaccord/rules"
)

// Strength says how surely a noun phrase names a body.
type Strength int

// The strengths, weakest first.
const (
	Weak   Strength = iota + 1 // an unknown word where a name can stand
	Medium                     // introduced as a body (기업 X) or quoted as one
	Strong                     // its ending, its head in parentheses or its legal form says so
	Known                      // a gazetteer knows it
)

// Body is a noun phrase that names, or may name, a body.
type Body struct {
	First, Last int    // units
	Start, End  int    // bytes of the name, particle and parentheses excluded
	Name        string // the words, parentheses within left out
	Org         *Org   // the gazetteer's; nil when unknown
	Former      bool   // named by an earlier name
	Kind        string
	Country     string
	PartOf      string // parent that stands right before it
	Strength    Strength
	Aliases     []string // out of parentheses: (이하 중진공), (Moloco)
	Heads       []Person // out of parentheses: (대표 홍길동)
	State       bool     // the country itself
	Division    string   // the name with the part of it that is named there
	Rule        string

	cut int // bytes of a country that stands before the name in its first word
}

// maxNameUnits bounds how many words one name may have.
const maxNameUnits = 5

// bodyAt finds the body whose last word is unit i.
func (f *Finder) bodyAt(host string, us []Unit, i int) (Body, bool) {
	u := &us[i]
	if u.Stem == "" || isNumber(u.Stem) && !f.is(u, askKnown) && utf8.RuneCountInString(u.Stem) < 6 || (u.Josa == "는" || u.Josa == "은" || u.Josa == "을") && verbStem(u.Stem) && !f.is(u, askKnown) {
		return Body{}, false
	}
	var b Body
	ok := false
	if u.ClosesQuote {
		b, ok = f.quotedBody(host, us, i)
	}
	if !ok {
		b, ok = f.knownBody(us, i)
	}
	if !ok && f.is(u, askDivision) {
		b, ok = f.division(host, us, i)
	}
	if !ok && f.is(u, askOffice) {
		b, ok = f.office(us, i)
	}
	if !ok && f.is(u, askGlued) {
		if b, ok = f.gluedBody(us, i); ok {
			f.annotate(host, us, &b)
			return b, true
		}
	}
	if !ok && (f.lists.affiliates[u.Stem] || strings.HasSuffix(u.Stem, "법인") && f.countries[strings.TrimSuffix(u.Stem, "법인")] != "") {
		b, ok = f.affiliate(us, i)
	}
	if !ok {
		b, ok = f.shapedBody(host, us, i)
	}
	if !ok {
		b, ok = f.unknownBody(us, i)
	}
	if !ok && len(u.Parens) > 0 {
		b, ok = f.abbreviatedBody(host, us, i)
	}
	if !ok || b.Strength <= Medium && b.Org == nil && us[i].Pictured {
		return Body{}, false
	}
	f.introduce(us, &b)
	f.dropSa(us, &b)
	f.dropCountry(us, &b)
	f.dropCredit(us, &b)
	f.dropLetters(us, &b)
	f.extendByAlias(host, us, &b)
	b.Start, b.End = us[b.First].Start+b.cut, us[b.Last].NameEnd
	b.Name = joinStems(us[b.First : b.Last+1])[b.cut:]
	if b.Country != "" && b.Country != "KR" && b.Org == nil && b.Kind != "company" && !b.State && b.First > 0 && us[b.First-1].Josa == "의" && f.countryOf(&us[b.First-1]) == b.Country {
		b.Name = us[b.First-1].Stem + " " + b.Name
	}
	f.annotate(host, us, &b)
	if b.Division != "" || b.Rule == officeApart {
		b.Last = i
	}
	return b, true
}

// affiliate reads a firm without a name of its own behind the one that it belongs to,
// a country between them or not: 가나모터스 독일 자회사는.
func (f *Finder) affiliate(us []Unit, i int) (Body, bool) {
	if us[i].Josa == "" || us[i].Josa == "인" || i == 0 {
		return Body{}, false
	}
	k, country := i-1, f.countries[strings.TrimSuffix(us[i].Stem, "법인")]
	if k > 0 && us[k].Josa == "" && us[k].Sep == "" && f.somewhere(&us[k]) {
		country = f.countryOf(&us[k])
		k--
	} else if us[i].Stem == "법인" {
		return Body{}, false
	}
	if us[k].Josa != "" && us[k].Josa != "의" || us[k].Sep != "" || us[k].ClosesQuote || len(us[k].Parens) > 0 {
		return Body{}, false
	}
	p, ok := f.knownBody(us, k)
	if !ok && f.isProper(&us[k]) && (utf8.RuneCountInString(us[k].Stem) >= 5 || f.groupName(us[k].Stem)) {
		return Body{First: k, Last: i, Kind: "company", Country: country, PartOf: us[k].Stem, Strength: Medium, Rule: "shape/affiliate"}, true
	}
	if !ok || p.Org == nil || p.Kind != "company" || p.Strength < Known {
		return Body{}, false
	}
	for p.First > 0 && us[p.First-1].Sep == "-" && us[p.First-1].Josa == "" {
		p.First--
	}
	return Body{First: p.First, Last: i, Kind: "company", Country: country, PartOf: p.Org.Name, Strength: Strong, Rule: "shape/affiliate"}, true
}

// somewhere reports whether a word names a country, a city or a part of the world.
func (f *Finder) somewhere(u *Unit) bool {
	return f.countryOf(u) != "" || f.City(u.Stem) != "" || f.lists.regions[u.Stem]
}

// introduce takes all words between 기업인, 업체인 and a body that no list knows
// for its name: 유통 업체인 가나 알-다라 그룹. A country among them is where it is.
func (f *Finder) introduce(us []Unit, b *Body) {
	if b.Org != nil || b.State || b.PartOf != "" {
		return
	}
	if k := b.First - 2; k >= 0 && us[k].Josa == "" && us[k].Sep == "" && len(us[k].Stem) == 3 && f.letters[us[k].Stem] != "" && us[k+1].Josa == "" && us[k+1].Sep == "" && !f.describes(&us[k+1]) {
		b.First, b.Country = k+1, f.letters[us[k].Stem] // 日 글로벌 가나
		return
	}
	if k := f.incorporation(us, b); k >= 0 {
		b.First, b.Strength = k+1, Strong
		return
	}
	first := b.First
	for first > 0 && b.Last-first < maxNameUnits-1 {
		p := &us[first-1]
		if f.describes(p) {
			if b.First > first && (p.Josa == "인" || strings.HasSuffix(p.Stem, "인") || foreignRun(us[first].Stem, us[b.First].Stem)) {
				b.First, b.Strength = first, max(b.Strength, Medium)
			}
			return
		}
		if c := f.countries[p.Stem]; c != "" && p.Josa == "" && first > 1 && f.describes(&us[first-2]) {
			if b.First > first {
				b.First, b.Country = first, c
			}
			return
		}
		if p.Josa != "" || p.Sep != "" && p.Sep != "-" || p.ClosesQuote || len(p.Parens) > 0 || !f.isProper(p) || f.known(p.Stem) {
			return
		}
		first--
	}
}

// incorporation is the unit before the name of a body that says how it is
// incorporated, with only words of the name between: 사단법인 가나 다라포럼; -1 for
// none.
func (f *Finder) incorporation(us []Unit, b *Body) int {
	for k := b.First - 1; k >= 0 && b.Last-k < maxNameUnits && us[k].Josa == "" && us[k].Sep == "" && !us[k].ClosesQuote && !bound(us[k].Stem); k-- {
		if f.lists.incorporated[us[k].Stem] {
			return k
		}
	}
	return -1
}

// places reports whether the words of a parenthesis say where in a photograph
// somebody stands: 앞줄 오른쪽.
func (f *Finder) places(s string) bool {
	if len(s) > maxPlace {
		return false
	}
	for _, w := range f.pictures {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// Pictures reports whether the words of a parenthesis say where in a photograph
// somebody stands.
func (f *Finder) Pictures(s string) bool { return f.places(s) }

// Compound reports whether a word is made of ordinary nouns only.
func (f *Finder) Compound(s string) bool { return f.compound(s) }

// maxPlace bounds the words for a place in a photograph, in bytes.
const maxPlace = 60

// quotedBody takes a quotation of several words for a name where the word
// before it says what it names and its last word alone is a country or a noun
// with the Latin name behind it: 유통기업인 ‘가나몰 인도네시아’, 단체 ‘고래 숲
// 프로젝트’(Whale Forest Project).
func (f *Finder) quotedBody(host string, us []Unit, i int) (Body, bool) {
	if us[i].OpensQuote && us[i].ClosesQuote && i > 0 && f.is(&us[i], askCommon) && us[i].Josa != "" && f.position(us[i].Stem) == "" && f.describes(&us[i-1]) && !f.is(&us[i], askDescribe) {
		return Body{First: i, Last: i, Kind: describedKind(us[i-1].Stem), Strength: Medium, Rule: "role/quoted"}, true // 기업 ‘새출발’과
	}
	common := f.is(&us[i], askCommon)
	if !us[i].ClosesQuote || us[i].OpensQuote || !f.is(&us[i], askCountry) && !common && !f.isProper(&us[i]) && !us[i].Legal && !f.abbreviated(host, &us[i]) {
		return Body{}, false
	}
	first := i
	for first > 0 && i-first < maxNameUnits-1 && !us[first].OpensQuote {
		first--
		if us[first].Josa != "" || us[first].Sep != "" || us[first].ClosesQuote {
			return Body{}, false
		}
	}
	if first == 0 || first == i || !us[first].OpensQuote || !f.describes(&us[first-1]) && !f.abbreviated(host, &us[i]) || common && !us[i].Legal && !hasAlias(&us[i]) && !f.isProper(&us[first]) {
		return Body{}, false
	}
	return Body{First: first, Last: i, Kind: describedKind(us[first-1].Stem), Country: f.countryOf(&us[i]), Strength: Medium, Rule: "role/quoted"}, true
}

// abbreviated reports whether capitals in parentheses abbreviate a name: (NEC), (IEEE-SA).
func (f *Finder) abbreviated(host string, u *Unit) bool {
	if len(u.Parens) == 0 {
		return false
	}
	p := host[u.Parens[0].Start:u.Parens[0].End]
	return len(p) >= 3 && len(p) <= 8 && strings.Trim(p, "-ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// abbreviatedBody takes a word that only says what a body is for its name
// where capitals behind it abbreviate it: 국영에너지회사(NEC).
func (f *Finder) abbreviatedBody(host string, us []Unit, i int) (Body, bool) {
	u := &us[i]
	if len(u.Parens) == 0 || utf8.RuneCountInString(u.Stem) < 4 || f.is(u, askDescribe) || !text.EndsInAny(u.Stem, []string{"회사", "기구", "기금", "펀드", "방송"}) {
		return Body{}, false
	}
	if p := host[u.Parens[0].Start:u.Parens[0].End]; !f.abbreviated(host, u) && !f.known(p) {
		return Body{}, false
	}
	b := Body{First: i, Last: i, Strength: Medium, Rule: "role/abbreviated"}
	f.extend(us, &b, true)
	return b, true
}

// knownBody looks the longest run of words that ends at i up in the gazetteers.
func (f *Finder) knownBody(us []Unit, i int) (Body, bool) {
	first := i
	for first > 0 && i-first < maxNameUnits-1 && runsOn(&us[first-1]) {
		first--
	}
	run := f.is(&us[i], askRunEnd)
	for j := first; j <= i; j++ {
		if j < i && (!run && !f.is(&us[j], askLetterStart) || !f.canStart(us, j, i) || us[j].Sep == "·" && f.is(&us[j], askKnown) && f.is(&us[i], askKnown)) {
			continue // 전북도·군산시 are two
		}
		if org, sure, former, ok := f.lookupRun(us[j : i+1]); ok && (sure || j == i) {
			if !sure && !f.supported(us, i) {
				continue
			}
			b := Body{First: j, Last: i, Org: org, Former: former, Kind: org.Kind, Country: org.Country, PartOf: org.PartOf, Strength: Known, Rule: "organizations/" + org.Kind}
			if !sure {
				b.Strength = Weak
			}
			f.nest(us, &b)
			return b, true
		}
	}
	if f.is(&us[i], askSuffixed) {
		return f.suffixed(i, us[i].Stem)
	}
	if f.countryTails[us[i].Stem] && i > 0 && us[i-1].Josa == "" && us[i-1].Sep == "" {
		if code := f.countries[us[i-1].Stem+" "+us[i].Stem]; code != "" {
			return Body{First: i - 1, Last: i, Kind: "government", Country: code, Strength: Known, State: true, Rule: "places/countries"}, true
		}
	}
	if code := f.countryAt(us, i); code != "" {
		return Body{First: i, Last: i, Kind: "government", Country: code, Strength: Known, State: true, Rule: "places/countries"}, true
	}
	return Body{}, false
}

// runsOn reports whether the name that a word belongs to may go on behind it.
func runsOn(u *Unit) bool {
	return u.Josa == "" && (u.Sep == "" || u.Sep == "·") && !u.ClosesQuote
}

// canStart reports whether any name of the gazetteers begins with the first
// letters of the words from unit j on.
func (f *Finder) canStart(us []Unit, j, i int) bool {
	if !f.is(&us[j], askStart) {
		return false
	}
	s := us[j].Stem
	if letterStartSet.Has(firstRune(s)) {
		return true
	}
	if len(s) < startLetters && j < i {
		next := us[j+1].Stem
		if !mayFold(s) && !mayFold(next) {
			var room [startLetters]byte
			n := copy(room[:], s)
			n += copy(room[n:], next)
			return f.nameStarts[string(room[:n])]
		}
		s += next
	}
	return f.starts2.may(s) && f.nameStarts[startOf(fold(s))] || letterStartSet.Has(firstRune(s))
}

// twoSyllables reports whether s begins with two syllables of Hangul.
func twoSyllables(s string) bool {
	if len(s) < 6 || !text.IsHangul(firstRune(s)) {
		return false
	}
	return text.IsHangul(firstRune(s[3:]))
}

// startLetters is how many bytes of a name are looked at to rule it out.
const startLetters = 9

func startOf(s string) string { return s[:min(len(s), startLetters)] }

// gluedBody finds a known name at the end of a word whose begin belongs to the
// words before it: a crawler lost the space (최근SK에너지, 진행환경부).
func (f *Finder) gluedBody(us []Unit, i int) (Body, bool) {
	u := &us[i]
	bare := u.NameEnd - u.Start // the rest of the stem stands behind a parenthesis
	for at := range u.Stem {
		if at < 6 && !isLatinByte(u.Stem[at]) && !isDigit(u.Stem[0]) || at == 0 {
			continue
		}
		if at >= bare {
			break
		}
		rest := u.Stem[at:]
		if c := f.countries[rest]; c != "" && (text.EndsInAny(u.Stem[:at], f.lists.credits) || f.common[u.Stem[:at]] && u.Stem[:at] != rest) {
			return Body{First: i, Last: i, Start: u.Start + at, End: u.NameEnd, Name: rest, Kind: "government", Country: c, Strength: Known, State: true, Rule: "places/countries"}, true
		}
		org, sure, former, ok := f.Lookup(rest)
		if !ok || !sure || utf8.RuneCountInString(rest) < 3 && org.Kind != "company" {
			continue
		}
		head := u.Stem[:at]
		if strings.HasSuffix(head, "다") || strings.HasSuffix(head, "제공") || strings.HasSuffix(head, "모습") || head == "체결" {
			head = ""
		}
		if head != "" && text.EndsInAny(head, f.lists.credits) && org.Kind == "company" {
			head = "" // 뉴스1|가나, 공동취재단|다라
		}
		if head != "" && utf8.RuneCountInString(rest) < 3 && len(rest) != 2 {
			continue
		}
		if i > 1 && f.common[head] && us[i-1].Josa == "" && us[i-1].Sep == "" && f.isProper(&us[i-1]) && f.is(&us[i-2], askCountry) {
			continue // 우크라이나 가나스필 국제공항공사
		}
		if head != "" && !f.loose(head, rest) && !u.Credit {
			continue
		}
		b := Body{First: i, Last: i, Start: u.Start + at, End: u.NameEnd, Name: rest, Org: org, Former: former, Kind: org.Kind, Country: org.Country, PartOf: org.PartOf, Strength: Known, Rule: "organizations/glued"}
		return b, true
	}
	if half := len(u.Stem) / 2; (half >= 9 || half >= 2 && f.known(u.Stem[:half])) && bare == len(u.Stem) && u.Stem[:half] == u.Stem[half:] {
		return Body{First: i, Last: i, Start: u.Start + half, End: u.NameEnd, Name: u.Stem[half:], Strength: Weak, Rule: "role/doubled"}, true
	}
	return Body{}, false
}

// doubled reports whether a word may be another written twice.
func doubled(s string) bool {
	half := len(s) / 2
	return half >= 2 && s[:half] == s[half:]
}

// loose reports whether letters before a known name are words of their own.
func (f *Finder) loose(head, name string) bool {
	if len(head) >= 6 && isLatinByte(name[0]) && !isLatinByte(head[len(head)-1]) && f.countries[head] == "" && !f.known(head+"시") && !f.known(head+"군") {
		return true // letters that begin a name after Hangul: 늘려HD가나
	}
	if org, sure, _, ok := f.Lookup(head); f.countries[head] != "" || f.cities[head] != "" || ok && sure && org.Kind == "local_government" {
		return false // 폴란드건설협회, 나주시체육회 are one name
	}
	if stem, josa := text.SplitJosa(head); josa != "" && f.compound(stem) {
		return true
	}
	if head == name || f.compound(head) || adnominal(head) || verbal(head) || isNumber(head) {
		return true
	}
	n := utf8.RuneCountInString(name)
	if n >= 6 && f.isName(head) {
		return true // a photographer's name before the first word of the text
	}
	if n < 4 {
		return false
	}
	if utf8.RuneCountInString(head) >= 2 && (text.EndsInAny(head, f.lists.headlines) || strings.HasPrefix(name, head)) {
		return true // 개화하나|가나전자, 가나|가나그룹
	}
	return f.known(head) || f.isInstrument(head)
}

func isLatinByte(b byte) bool { return b < utf8.RuneSelf && isLatin(rune(b)) }

// verbStems end the stems of verbs, after which 는 is no particle: 발생하|는,
// 가까워지|는, 이같|은.
var verbStems = [...]string{"하", "되", "있", "없", "시키", "않", "같", "많", "높", "낮", "만드", "어지", "아지", "워지", "해지", "어오", "아오", "해오", "열리", "불리", "꼽히", "밝히", "이르", "담기", "쓰이", "높이", "줄이", "늘리", "살리", "올리", "알리", "내리", "누리", "벌이", "보이", "모이", "쌓이", "움직이", "맡기", "옮기", "지키", "도와주", "가져오", "내세우", "키우", "이끄", "갖추", "어가", "아가", "해주", "어주", "아주", "여주", "려가", "여가", "려오", "드러나", "늘어나", "일어나", "맺", "내놓", "가져가", "설익", "알려주"}

var verbStemEnds = text.NewEndings(verbStems[:])

func verbStem(s string) bool { return verbStemEnds.End(s) }

// suffixed finds a known name before 사 or 측: 보잉사, 화웨이측.
func (f *Finder) suffixed(i int, s string) (Body, bool) {
	base, ok := f.unsuffixed(s)
	if !ok {
		return Body{}, false
	}
	if c := f.countries[base]; c != "" && strings.HasSuffix(s, "측") {
		return Body{First: i, Last: i, Kind: "government", Country: c, Strength: Known, State: true, Rule: "places/countries"}, true
	}
	org, _, former, _ := f.Lookup(base)
	return Body{First: i, Last: i, Org: org, Former: former, Kind: org.Kind, Country: org.Country, PartOf: org.PartOf, Strength: Known, Rule: "organizations/suffixed"}, true
}

// unsuffixed gives the known name that stands before 사, 측 or a word that lost
// its space.
func (f *Finder) unsuffixed(s string) (string, bool) {
	if !suffixEnds.End(s) {
		return "", false
	}
	for _, end := range suffixes {
		base, ok := strings.CutSuffix(s, end)
		if !ok || utf8.RuneCountInString(base) < 2 {
			continue
		}
		if f.countries[base] != "" && end == "측" {
			return base, true
		}
		if _, sure, _, ok := f.Lookup(base); ok && sure {
			return base, true
		}
	}
	return "", false
}

// suffixes hang on names without being part of them.
var suffixes = [...]string{"사", "측", "社", "한편", "이번", "아울러", "이날", "또한"}

var suffixEnds = text.NewEndings(suffixes[:])

// maxLetterForm is how many bytes the one-letter form of a country has at most.
const maxLetterForm = utf8.UTFMax

// supported reports whether the grammar demands a body at unit i.
func (f *Finder) supported(us []Unit, i int) bool {
	return len(us[i].Parens) > 0 || us[i].Josa != ""
}

// countryAt gives the country that unit i names: in full, or by one letter
// within a list of countries (한·미, 韓-日).
func (f *Finder) countryAt(us []Unit, i int) string {
	if c := f.countryOf(&us[i]); c != "" {
		return c
	}
	if len(us[i].Stem) > maxLetterForm {
		return ""
	}
	c := f.letters[us[i].Stem]
	if us[i].Stem == "한" {
		c = "KR"
	}
	listed := us[i].Sep == "·" || us[i].Sep == "-" || i > 0 && us[i-1].Josa == "" && (us[i-1].Sep == "·" || us[i-1].Sep == "-")
	if c == "" || !listed {
		return ""
	}
	return c
}

// nest takes a parent before a known body's name into it, where the name
// alone is that of a unit found in many places (서울특별시 중구, 미국 국무부).
func (f *Finder) nest(us []Unit, b *Body) {
	p := b.First - 1
	if p < 0 || us[p].Josa != "" || us[p].Sep != "" || us[p].ClosesQuote {
		return
	}
	if c := f.countryOf(&us[p]); c != "" && b.Kind != "company" {
		b.First, b.Country = p, c
		if b.Org != nil && b.Org.Country != c {
			b.Org = nil
		}
		return
	}
	if org, sure, _, ok := f.Lookup(us[p].Stem); ok && sure && org.Kind == "local_government" && b.Kind == "association" {
		b.PartOf, b.Org, b.First = b.Org.Name, nil, p // 인천 사회복지공동모금회
	}
}

// division reads a part of a company that concludes as the company: 가나전자
// 생활가전 사업부.
func (f *Finder) division(host string, us []Unit, i int) (Body, bool) {
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if us[k].Josa != "" || us[k].Sep != "" && us[k].Sep != "·" {
			return Body{}, false
		}
		b, ok := f.knownBody(us, k)
		if !ok {
			b, ok = f.shapedBody(host, us, k)
		}
		if !ok && hasLatin(us[k].Stem) {
			b, ok = f.unknownBody(us, k)
		}
		if ok && (b.Kind == "company" || b.Kind == "" && hasLatin(b.Name+us[k].Stem)) {
			b.Division = joinStems(us[b.First : i+1])
			b.Strength = max(b.Strength, Strong)
			return b, true
		}
	}
	return Body{}, false
}

// shapedBody finds a body by the form of its name: an ending, a legal form,
// a head in parentheses.
func (f *Finder) shapedBody(host string, us []Unit, i int) (Body, bool) {
	u := &us[i]
	if isNumber(u.Stem) || countedKind(u.Stem) || strings.HasSuffix(u.Stem, "장") && isLatinByte(u.Stem[0]) && len(u.Stem) <= 8 {
		return Body{}, false
	}
	if b, ok := f.nested(us, i); ok {
		return b, true
	}
	e, ends := f.endingAt(u)
	if (f.is(u, askCommon) || f.is(u, askDescribe)) && !u.Legal {
		return f.kindWord(us, i, e, ends)
	}
	head := f.hasHead(host, u)
	if u.Legal || head {
		b := Body{First: i, Last: i, Kind: e.Kind, Strength: Strong, Rule: "shape/legal-form"}
		if head && !u.Legal {
			b.Rule = "shape/head-in-parentheses"
		}
		if u.Legal && (b.Kind == "" || b.Kind == "local_government") {
			b.Kind = "company"
		}
		f.extend(us, &b, ends && e.Ending == u.Stem || head && !ends && strings.HasSuffix(u.Stem, "과"))
		if k := b.First - 2; head && k >= 0 && b.First == i && f.beginsName(us, k) {
			b.First = k
		}
		return b, true
	}
	if !ends || e.Weak && (verbal(u.Stem) || f.lists.sites.EndLonger(u.Stem)) || e.Ending == "고" && goesOn(u.Stem) {
		return Body{}, false
	}
	if e.Ending == "시" && endsInLetters(u.Stem) {
		return Body{}, false // 가나아이티시
	}
	whole := e.Ending == u.Stem
	if e.Weak && e.Ending == "성" && !foreignLooking(u.Stem) && f.countryPrefix(u.Stem) == "" && (i == 0 || !f.is(&us[i-1], askCountry)) {
		return Body{}, false // a quality (내구성); ministries on 성 are foreign
	}
	n := utf8.RuneCountInString(u.Stem) - utf8.RuneCountInString(e.Ending)
	if e.Weak && f.is(u, askCompound) && e.Ending == "센터" && n >= 2 && f.regionBefore(us, i) {
		return Body{First: i - 1, Last: i, Kind: "public_agency", Country: "KR", Strength: Strong, Rule: "shape/ending"}, true
	}
	if c := f.authorityOf(us, i, e); c >= 0 {
		return Body{First: c, Last: i, Kind: e.Kind, Country: f.countryOf(&us[c]), Strength: Strong, Rule: "shape/ending"}, true
	}
	if e.Weak && (n < 2 || f.is(u, askCompound)) && !f.concludes(us, i, n) {
		return Body{}, false
	}
	b := Body{First: i, Last: i, Kind: e.Kind, Strength: Strong, Country: f.countryPrefix(u.Stem), Rule: "shape/ending"}
	if e.Weak {
		b.Strength = Medium
	}
	f.extend(us, &b, whole || f.is(u, askCompound))
	if p := b.First - 1; b.Kind != "company" && p >= 0 && us[p].Josa == "의" && f.is(&us[p], askCountry) {
		b.Country = f.countryOf(&us[p])
	}
	owned := i > 0 && us[i-1].Josa == "의" && f.is(&us[i-1], askCountry)
	if whole && b.First == i && !owned && (e.Weak || utf8.RuneCountInString(u.Stem) < 5) {
		return Body{}, false
	}
	if !whole && b.First == i && f.compound(strings.TrimSuffix(u.Stem, e.Ending)) && n < 5 && e.Weak {
		return Body{}, false
	}
	return b, true
}

// endsInCountry reports whether a crawler glued an ordinary noun to the name of a
// country: 교수한국. Those that no bureau can end like are left to the credits.
func (f *Finder) endsInCountry(s string) bool {
	if !strings.HasSuffix(s, "국") {
		return false
	}
	for at := range s {
		if at >= len("가나") && f.countries[s[at:]] != "" && f.common[s[:at]] {
			return true
		}
	}
	return false
}

// authorityOf gives the unit of the country of an authority whose name is of ordinary
// nouns: 사우디아라비아 중부 전력청; -1 for none.
func (f *Finder) authorityOf(us []Unit, i int, e rules.Ending) int {
	if e.Kind != "government" || e.Ending != "청" || i < 2 || f.is(&us[i], askKnown) {
		return -1
	}
	if p := &us[i-1]; p.Josa == "" && p.Sep == "" && us[i-2].Josa == "" && us[i-2].Sep == "" && f.countryOf(&us[i-2]) != "" && f.countryOf(p) == "" {
		return i - 2
	}
	return -1
}

// concludes reports whether a word of some length bears 와 right before an instrument:
// "국가위성운영센터와 업무협약을".
func (f *Finder) concludes(us []Unit, i, letters int) bool {
	j := us[i].Josa
	return letters >= 4 && (j == "와" || j == "과") && i+1 < len(us) && f.isInstrument(us[i+1].Stem) && !f.Describes(us[i].Stem)
}

// regionBefore reports whether a region stands before a word as its owner: 가람시
// 자원봉사센터.
func (f *Finder) regionBefore(us []Unit, i int) bool {
	if i == 0 || us[i-1].Josa != "" || us[i-1].Sep != "" {
		return false
	}
	org, sure, _, ok := f.lookup(&us[i-1])
	return ok && sure && org.Kind == "local_government"
}

// kindOnly is true for letters and a word for firms, which name no one:
// CDMO기업.
func kindOnly(s string) bool {
	for _, k := range [...]string{"기업", "업체", "회사"} {
		if base, ok := strings.CutSuffix(s, k); ok && base != "" && strings.Trim(base, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == "" {
			return true
		}
	}
	return false
}

// countedKind is true for words that count firms of a trade: 통신3사, 조선4사.
func countedKind(s string) bool {
	if n := strings.TrimLeft(s, "0123456789"); len(n) < len(s) && strings.HasPrefix(n, "개") && len(n) > len("개") && isLatinByte(n[len("개")]) {
		return true // 11개PG사
	}
	base, ok := strings.CutSuffix(s, "사")
	return ok && len(base) > 3 && isDigit(base[len(base)-1]) && !isDigit(base[0])
}

// beginsName reports whether a known name at unit k, which begins its sentence or
// phrase, and an ordinary word behind it belong to the name with a head in
// parentheses that follows: 가나이웃 글로벌 임팩트(대표 …).
func (f *Finder) beginsName(us []Unit, k int) bool {
	a, b := &us[k], &us[k+1]
	first := k == 0 || us[k-1].Josa != "" || us[k-1].Sep != ""
	return first && a.Josa == "" && a.Sep == "" && b.Josa == "" && b.Sep == "" && !a.ClosesQuote && f.is(a, askKnown) && !f.is(a, askCountry) && f.is(b, askCommon) && !f.describes(b)
}

// goesOn is true for verbs that go on, whose end looks like that of a school:
// 세우고, 꾸리고, 따냈고.
func goesOn(s string) bool {
	stem := strings.TrimSuffix(s, "고")
	r, _ := utf8.DecodeLastRuneInString(stem)
	return text.EndsInPast(stem) || strings.ContainsRune("우누루두꾸추쓰들치키리히이지하되싣갖짓맺잡믿얻걷넣놓쌓받막앞열풀팔늘걸주기", r)
}

// nested reads a part of a known body that concludes in its own name:
// 가나대 경영대학, 가나대학교 의과대학 의료기기학과.
func (f *Finder) nested(us []Unit, i int) (Body, bool) {
	if i == 0 || !f.is(&us[i], askPart) && !f.department(us, i) {
		return Body{}, false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if us[k].Sep == "·" && us[k].Josa == "" && (f.City(us[k].Stem) != "" || f.is(&us[k], askKnown)) && k > 0 {
			continue // 가나공단 광주·전남지부
		}
		if us[k].Josa != "" || us[k].Sep != "" || us[k].ClosesQuote {
			return Body{}, false
		}
		b, ok := f.knownBody(us, k)
		if !ok && k < i-1 && us[k+1].Sep == "·" && hasAlias(&us[k]) && f.regional(us[i].Stem) {
			u, ok := f.unknownBody(us, k)
			return Body{First: u.First, Last: i, Kind: u.Kind, Strength: Strong, Rule: "shape/part-of-unknown"}, ok
		}
		if !ok || b.State || b.Strength < Known {
			if k == i-1 && f.is(&us[k], askPart) {
				continue
			}
			return Body{}, false
		}
		whole := joinStems(us[b.First : k+1])
		if b.Org != nil {
			whole = b.Org.Name
		}
		return Body{First: b.First, Last: i, Kind: b.Kind, Country: b.Country, PartOf: whole, Strength: Strong, Rule: "shape/part-of-known"}, hasParts(b.Kind) || b.Kind != "local_government" && f.regional(us[i].Stem)
	}
	return Body{}, false
}

// department reports whether a word is that for a department right behind the
// university it belongs to: 가나대(총장 …) 실용음악과.
func (f *Finder) department(us []Unit, i int) bool {
	if s := us[i].Stem; !strings.HasSuffix(s, "과") || utf8.RuneCountInString(s) < 4 {
		return false
	}
	org, sure, _, ok := f.lookup(&us[i-1])
	return ok && sure && org.Kind == "university"
}

// hasParts is true for the kinds of bodies whose parts of any name conclude for
// themselves.
func hasParts(kind string) bool {
	switch kind {
	case "university", "hospital", "research", "public_agency", "government", "international", "school":
		return true
	}
	return false
}

// regional is true for the name of a part that works in one region, which
// concludes for itself whatever its body is: 경기북부지역본부.
func (f *Finder) regional(s string) bool {
	return utf8.RuneCountInString(s) >= 4 && text.EndsInAny(s, f.lists.branches)
}

// office reads the holder of an office, without a name, for the body: 환경부장관,
// 대구시장.
func (f *Finder) office(us []Unit, i int) (Body, bool) {
	if b, ok := f.nested(us, i); ok && b.Kind != "local_government" && strings.HasSuffix(us[i].Stem, "지사") {
		return b, true // 가나공사 제주지사, no governor
	}
	name, ok := f.fusedOrg(us[i].Stem)
	if !ok {
		return f.ministerOf(us, i)
	}
	org, _, former, ok := f.Lookup(name)
	if !ok {
		return Body{}, false
	}
	return Body{First: i, Last: i, Org: org, Former: former, Kind: org.Kind, Country: org.Country, PartOf: org.PartOf, Strength: Medium, Rule: officeFused}, true
}

// Rules of bodies that the holder of an office stands for, written in one word
// with it or as a word of its own.
const (
	officeFused = "role/office"
	officeApart = "role/office-apart"
)

// Office reports whether the name is that of an office (시애틀시장), which stands
// for the body but is no name of it.
func (b *Body) Office() bool { return b.Rule == officeFused }

// ministerOf reads the holder of an office written apart from the body:
// 환경부 장관과.
func (f *Finder) ministerOf(us []Unit, i int) (Body, bool) {
	if i == 0 || us[i-1].Josa != "" || us[i-1].Sep != "" || us[i-1].ClosesQuote || us[i].Josa == "" {
		return Body{}, false
	}
	if !f.lists.offices[us[i].Stem] {
		return Body{}, false
	}
	b, ok := f.knownBody(us, i-1)
	if !ok || b.State || b.Kind != "government" && b.Kind != "local_government" {
		return Body{}, false
	}
	b.Strength, b.Rule = Medium, officeApart
	return b, true
}

// dropCountry leaves a country off a Latin name that it is written together
// with: 중국CATL.
func (f *Finder) dropCountry(us []Unit, b *Body) {
	if b.Org != nil || b.Kind != "company" && b.Kind != "" {
		return
	}
	s := us[b.First].Stem
	for i := range s {
		if i < 6 || i > 18 || !isLatinByte(s[i]) {
			continue
		}
		if c := f.countries[s[:i]]; c != "" && c != "KR" {
			b.cut, b.Country = i, c
			if b.First == b.Last {
				if org, sure, former, ok := f.Lookup(s[i:]); ok && sure {
					b.Org, b.Former, b.Kind, b.Strength, b.Rule = org, former, org.Kind, Known, "organizations/"+org.Kind
				}
			}
		}
		return
	}
}

// dropCredit leaves the credit of a photograph, and a noun before a country, off a
// name that it is written together with: 캡처가나전자.
func (f *Finder) dropCredit(us []Unit, b *Body) {
	s := us[b.First].Stem
	if b.Org != nil || b.State || b.cut > 0 || utf8.RuneCountInString(s) < 5 {
		return
	}
	for at := range s {
		if c := f.countries[s[at:]]; at >= 6 && c != "" && (f.isCommon(s[:at]) || text.EndsInAny(s[:at], f.lists.credits) || f.position(s[:at]) != "") {
			b.cut, b.Country, b.State = at, c, b.First == b.Last // 계약폴란드 정부
			return
		}
	}
	for _, c := range f.lists.credits {
		if rest, ok := strings.CutPrefix(s, c); ok && utf8.RuneCountInString(rest) >= 3 {
			b.cut = max(b.cut, len(c)) // 게티이미지 begins 게티이미지뱅크
		}
	}
}

// dropLetters leaves the letters off a known name that they abbreviate or whose
// part they name: 가나안전공단GSA, 가나전자DX.
func (f *Finder) dropLetters(us []Unit, b *Body) {
	if b.Org != nil || b.State || b.First != b.Last {
		return
	}
	s := us[b.First].Stem[b.cut:]
	base := strings.TrimRight(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	if base == s || len(s)-len(base) > 5 || !text.IsHangul(lastRune(base)) {
		return
	}
	if org, sure, former, ok := f.Lookup(base); ok && sure {
		b.Org, b.Former, b.Kind, b.Country, b.PartOf, b.Strength, b.Rule = org, former, org.Kind, org.Country, org.PartOf, Strong, "organizations/"+org.Kind
	}
}

// dropSa leaves 사 off a foreign firm's name: 블랙록마이닝사.
func (f *Finder) dropSa(us []Unit, b *Body) {
	u := &us[b.Last]
	base, ok := strings.CutSuffix(u.Stem, "사")
	if !ok || b.Org != nil || u.NameEnd-u.Start != len(u.Stem) || utf8.RuneCountInString(base) < 3 || !foreignLooking(base) {
		return
	}
	u.rename(base)
	u.NameEnd -= len("사")
	if b.Kind == "" {
		b.Kind = "company"
	}
}

// countryPrefix gives the country that a name of one word begins with.
func (f *Finder) countryPrefix(s string) string {
	for i := range s {
		if i >= 6 && i <= 21 {
			if c := f.countries[s[:i]]; c != "" {
				return c
			}
		}
	}
	return ""
}

// kindWord reads a name whose last word is only the kind of body that it is:
// 시스트란 인터내셔널, 그르노블 알프스 대학.
func (f *Finder) kindWord(us []Unit, i int, e rules.Ending, ends bool) (Body, bool) {
	if !ends || e.Ending != us[i].Stem || e.Ending == "소재" || e.Ending == "통신" || f.listsField(us, i) || i > 0 && (us[i-1].Stem == "양국" || us[i-1].Stem == "양" || us[i-1].Stem == "두" || us[i-1].Stem == "각국") {
		return Body{}, false
	}
	b := Body{First: i, Last: i, Kind: e.Kind, Strength: Strong, Rule: "shape/kind-word"}
	f.extend(us, &b, true)
	for k := b.First; k < i; k++ {
		if !f.is(&us[k], askCommon) && !f.is(&us[k], askDescribe) {
			return b, true
		}
	}
	return Body{}, false
}

// listsField reports whether an ordinary noun ends a list of fields, not a name:
// 항공·모빌리티·관광 등 핵심 분야, 인공지능 및 돌봄 관련 기업.
func (f *Finder) listsField(us []Unit, i int) bool {
	if i+1 >= len(us) || !f.is(&us[i], askCommon) || us[i].Josa != "" {
		return false
	}
	joint := us[i+1].Raw == "및"
	if !joint && us[i+1].Raw != "등" {
		return false
	}
	for k := i + 2; k < len(us) && k < i+2+maxNameUnits; k++ {
		switch us[k].Stem {
		case "관련":
			return true
		case "분야", "산업", "부문", "업종":
			return !joint
		}
		if us[k].Josa != "" || us[k].Sep != "" {
			return false
		}
	}
	return false
}

// extend takes the words before a name into it. open says that the last word
// alone is no name, only the kind of one.
func (f *Finder) extend(us []Unit, b *Body, open bool) {
	for b.First > 0 && b.Last-b.First < maxNameUnits-1 && !us[b.First].OpensQuote && !us[b.First].Legal {
		p := &us[b.First-1]
		if strings.HasSuffix(p.Raw, "인") && f.describes(p) {
			return // 합작사인 | 가나
		}
		took, last := f.joins(us, b, &open)
		if took && !last {
			continue
		}
		if took || p.Josa != "" || p.Sep != "" || p.ClosesQuote || len(p.Parens) > 0 && !f.is(p, askKnown) {
			return
		}
		if !f.takes(us, b, &open) {
			return
		}
	}
}

// joins takes the word before a name that a sign, an article or what looks like a
// particle joins to it, and says whether the name begins there.
func (f *Finder) joins(us []Unit, b *Body, open *bool) (took, last bool) {
	p, first := &us[b.First-1], &us[b.First]
	touches := p.Josa == "" && p.NameEnd+1 == first.Start
	switch {
	case b.First > 1 && p.Sep == "" && p.Josa == "" && (p.Stem == "앤" || p.Stem == "앤드") && us[b.First-2].Josa == "" && us[b.First-2].Sep == "":
		b.First -= 2 // 가나 앤 파트너스
	case p.Sep == "" && (p.Raw == "알" || p.Raw == "엘"):
		b.First-- // an Arabic or Spanish article: 알 가나즈
	case p.Sep == "·" && p.Josa == "" && b.Strength >= Strong && p.NameEnd+len("·") >= first.Start && len(p.Parens) == 0 && f.dotted(p):
		b.First--
	case p.Sep == "-" && touches && !f.is(p, askKnown) && !f.is(p, askCommon) && utf8.RuneCountInString(p.Stem) <= 3 && !f.is(p, askEnding):
		b.First-- // 엑스-에너지
		*open = false
	case p.Sep == "&" && touches:
		b.First-- // 하늘&바다 재단
	case *open && p.Sep == "" && (p.Josa == "만" || p.Josa == "나" || p.Josa == "도" || p.Josa == "로") && p.Raw == p.Stem+p.Josa && !f.is(p, askCommon) && b.First-1 > 0:
		b.First-- // a name that ends like a particle: 힐레만 연구소
		p.whole()
		return true, true
	case b.First > 1 && p.Sep == "" && p.Josa != "" && foreignLooking(first.Stem) && p.Raw == p.Stem+p.Josa && f.cutShort(&us[b.First-2], p):
		p.whole()
		b.First-- // 이탈리아 안살도 뉴클리어
	default:
		return false, false
	}
	return true, false
}

// takes takes the word before a name where it belongs to it, as its whole, its place
// or its begin, and says whether the name may go on before that.
func (f *Finder) takes(us []Unit, b *Body, open *bool) bool {
	p := &us[b.First-1]
	org, sure, _, ok := f.lookup(p)
	switch {
	case ok && sure && org.Kind == "company" && !*open && b.First > 1 && (b.Strength == Weak || b.Kind == "company") && f.describes(&us[b.First-2]):
		b.First-- // 비료 업체 제네시스 퍼틸라이저스: another firm than the one of the first word
	case ok && sure:
		f.takeWhole(us, b, org, *open)
		return false
	case f.is(p, askCountry):
		if b.Kind != "company" && (b.Kind != "" || b.Strength >= Strong) || *open || f.ofNation(us[b.First].Stem) {
			b.First--
		}
		b.Country = f.countryOf(p)
		return false
	case f.City(p.Stem) != "":
		abroad := f.City(p.Stem) != "KR" && (foreignLooking(us[b.First].Stem) || b.Kind == "government")
		if !*open && !abroad {
			return false
		}
		b.First--
		if b.Country == "" {
			b.Country = f.City(p.Stem)
		}
		*open = false
	case f.isProper(p):
		if !*open && (b.Strength >= Medium && !foreignRun(p.Stem, us[b.First].Stem) && !branch(us[b.First].Stem) || f.describes(p)) {
			return false
		}
		b.First--
		e, ends := f.endingAt(p)
		*open = *open && ends && e.Ending == p.Stem
	case *open && f.is(p, askCommon) && !f.is(p, askDescribe) && !adnominal(p.Stem) && !timeWord(p.Stem):
		b.First--
	default:
		return false
	}
	return true
}

// takeWhole takes the known body before a part of it, or the region before a body.
func (f *Finder) takeWhole(us []Unit, b *Body, org *Org, open bool) {
	ofRegion := org.Kind == "local_government" && b.Kind != "company" && b.Kind != "" && b.Strength >= Strong
	if ward(us[b.Last].Stem) && org.Kind == "local_government" && b.Strength >= Strong && b.Kind == "" {
		b.Kind, ofRegion = "local_government", true
	}
	if f.rebuilds(us[b.Last].Stem) && org.Kind == "local_government" {
		return // the association of a site bears no region: 서울 | 가나3구역 재건축조합
	}
	if !f.is(&us[b.Last], askPart) && !open && !ofRegion {
		return
	}
	b.First--
	if (org.Kind != "company" || b.Kind != "company") && !strings.HasSuffix(us[b.Last].Stem, "컨소시엄") {
		b.PartOf = org.Name
	}
	if org.Country != "" {
		b.Country = org.Country
	}
}

// cutShort reports whether p, behind a country or the trade of a firm, is the
// begin of a foreign name that ends like a particle. Behind a trade a subject may
// stand as well, so that its particles do not count there.
func (f *Finder) cutShort(before, p *Unit) bool {
	if f.is(before, askCountry) {
		return strings.Contains("나이도로만라", p.Josa)
	}
	return strings.Contains("나로라", p.Josa) && !f.is(p, askKnown) && f.describes(before)
}

// timeWord is true for words that say when; no name goes on over one.
func timeWord(s string) bool {
	switch s {
	case "이날", "당시", "최근", "현재", "올해", "지난해", "내년", "앞서", "이번", "향후":
		return true
	}
	return false
}

// ofNation is true for names that need the country to be told apart: 국립혈액원.
func (f *Finder) ofNation(s string) bool {
	for _, p := range f.lists.national {
		if strings.HasPrefix(s, p) && len(s) > len(p) {
			return true
		}
	}
	return false
}

// rebuilds is true for the associations of owners who rebuild a site.
func (f *Finder) rebuilds(s string) bool {
	return text.EndsInAny(s, f.lists.rebuilders) || s == "조합"
}

// ward is true for 가람동, 누리읍.
func ward(s string) bool {
	return len(s) >= 6 && text.EndsInAny(s, []string{"동", "읍", "면"})
}

// branch is true for the word of a shop's name that says which shop it is:
// 가람식당 누리점.
func branch(s string) bool { return len(s) >= 9 && strings.HasSuffix(s, "점") }

// dotted reports whether a word before a middle dot belongs to the name behind
// it: 아시아·태평양지역사무소.
func (f *Finder) dotted(p *Unit) bool {
	_, _, _, org := f.lookup(p)
	if e, ends := f.endingAt(p); ends && !e.Weak && e.Ending != p.Stem {
		return false // 가람경찰서·누리교육지원청 are two
	}
	return !org && (strings.HasPrefix(p.Stem, "국립") || f.is(p, askCommon) || f.City(p.Stem) != "" || f.is(p, askCountry) || !f.isProper(p) || p.Stem == "아시아" || p.Stem == "유럽")
}

// foreignRun reports whether two words belong to one foreign name: names of
// several words are foreign in Korean news (노보 노디스크) or hold Latin letters.
func foreignRun(a, b string) bool {
	return hasLatin(a) && hasLatin(b) || foreignLooking(a) && foreignLooking(b)
}

func hasLatin(s string) bool {
	for i := 0; i < len(s); i++ {
		if isLatin(rune(s[i])) && s[i] < utf8.RuneSelf {
			return true
		}
	}
	return false
}

// foreignSyllables are frequent in transcriptions and rare in Korean words.
const foreignSyllables = "펙액젝옵맵넷닷봇샵숍팝톱훼휘쉐쉬쥴츄튜퓨뉴컬켓켐템톤튼틴틱팟펄펀펜펠폰핀햄헨홉르스크트프드브즈츠코카타파테티토투페피푸포라레로루리러네노누니버베비보뷰셀셔쇼슈앤엘엠에넥닉텍텔텐랩랩팜팩퍼클플글블롤롬론린렌렉릭릿링켄켈킨킹컨컴콘콜쿠큐켐케캐캔칼캐잭젠젤존쥬지즐쥐월웰윈위웨헬헤허홀힐디다더데델듀드베벤버밸바맥맨머메모몰뮤미믹센섹션싱썬"

var foreignSet = text.NewSyllables(foreignSyllables)

func foreignLooking(s string) bool {
	total, foreign := 0, 0
	for _, r := range s {
		total++
		if foreignSet.Has(r) {
			foreign++
		}
	}
	return total > 0 && foreign*2 > total
}

// unknownBody takes an unknown word for a name. Whether it is one, the role
// it plays must say.
func (f *Finder) unknownBody(us []Unit, i int) (Body, bool) {
	u := &us[i]
	introduced := i > 0 && hasAlias(u) && f.describes(&us[i-1]) && !f.is(u, askCommon) && !f.is(u, askInstrument) && !f.is(u, askPosition)
	introduced = introduced || i > 1 && u.Josa != "" && f.is(u, askPosition) && f.describes(&us[i-1]) && f.is(&us[i-2], askCountry)                                     // 튀르키예 기업 코치는
	introduced = introduced || hasAlias(u) && u.Sep == "," && len(u.Stem) <= 15 && strings.HasSuffix(u.Stem, "다") && !f.is(u, askCommon) && i > 0 && us[i-1].Sep == "," // 퉈쓰다(拓斯達),
	introduced = introduced || i > 0 && u.OpensQuote && u.ClosesQuote && isLatinByte(u.Stem[0]) && f.describes(&us[i-1])
	if !f.isProper(u) && !introduced || i > 0 && us[i-1].Sep == "·" && len(us[i-1].Stem) == 3 && us[i-1].Josa == "" {
		return Body{}, false
	}
	if i+1 < len(us) && u.Josa == "" && u.Sep == "" && pieces(us[i+1].Stem) {
		return Body{}, false
	}
	b := Body{First: i, Last: i, Strength: Weak, Rule: "role/unknown-name"}
	f.extend(us, &b, false)
	if b.First > 0 && f.describes(&us[b.First-1]) {
		b.Strength = Medium
		b.Kind = describedKind(us[b.First-1].Stem)
		b.Rule = "role/introduced"
	}
	if hasAlias(u) {
		b.Strength = Medium
	}
	return b, true
}

// pieces is true for a count of things made: 30대, 4척. What is counted so is
// delivered and delivers nothing.
func pieces(s string) bool {
	return s != "" && isDigit(s[0]) && text.EndsInAny(strings.TrimLeft(s, "0123456789,"), []string{"대", "척", "기", "량", "톤", "문"})
}

// describes reports whether a word introduces a body: 기업, 업체, 제조사.
func (f *Finder) describes(u *Unit) bool {
	if u.Josa != "" && u.Josa != "인" || u.Sep != "" {
		return false
	}
	if u.Raw == "하나인" {
		return true // 유통사 중 하나인 가나
	}
	if f.is(u, askDescribe) {
		return true
	}
	kind := strings.TrimSuffix(u.Stem, "인")
	return len(kind) < len(u.Stem) && f.describe[kind] || f.lists.descriptors.End(kind)
}

func describedKind(stem string) string {
	if strings.HasSuffix(stem, "기관") || strings.HasSuffix(stem, "단체") {
		return ""
	}
	return "company"
}

// readsProper is isProper for a word that was not asked for yet; bare says that
// it bears no particle.
func (f *Finder) readsProper(w *word, bare bool) bool {
	s := w.text
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 16 || s[0] >= '0' && s[0] <= '9' || verbal(s) || casedEnds.End(s) || bare && (gerundEnds.End(s) || adnominal(s)) || f.placeLike(s) || countedKind(s) || kindOnly(s) || strings.Contains(s, "@") {
		return false
	}
	if strings.HasSuffix(s, "학과") || strings.HasSuffix(s, "법") || bare && n >= 4 && strings.HasSuffix(s, "용") || strings.HasPrefix(s, "제") && len(s) > 3 && isDigit(s[3]) {
		return false // 반도체공학과, 감축법, 배터리용, 제34
	}
	if f.ask(w, askCommon) || f.ask(w, askDescribe) || f.positions[s] || f.ask(w, askInstrument) || f.ask(w, askCompound) {
		return false
	}
	return !f.ask(w, askPosition) || n > 5 || hasLatin(s) || w.position == "사장"
}

// cased are the ends of words that are no names whatever particle follows: a
// particle after 들, a demand ("해달라"는).
var cased = [...]string{"달라", "들에게", "들에서", "들에는", "들로부터", "일지", "할지", "될지", "있기", "없기"}

var casedEnds, gerundEnds = text.NewEndings(cased[:]), text.NewEndings(gerunds[:])

// gerunds end verbs that go on; a name without a particle rarely does.
var gerunds = [...]string{"고", "며", "서", "고자", "달라", "해요", "세요", "눠요", "일지", "을지", "할지", "하자", "보이자", "나서자", "되자", "지자", "려", "려고"}

// placeLike is true for the letters of anonymous firms (A사) and for places
// that conclude nothing themselves: a station, a plant.
func (f *Finder) placeLike(s string) bool {
	if len(s) == 4 && isLatinByte(s[0]) && strings.HasSuffix(s, "사") {
		return true
	}
	return f.lists.sites.EndLonger(s) && !strings.HasSuffix(s, "구역")
}

// compound reports whether a word is made of ordinary nouns only.
func (f *Finder) compound(s string) bool {
	may := f.commonStarts.may(s)
	if may && f.common[s] {
		return true
	}
	if len(s) > 36 || !may && text.IsHangul(firstRune(s)) && !f.commonOnes.Has(firstRune(s)) {
		return false // no ordinary noun begins it
	}
	if len(s)%2 == 0 && s[:len(s)/2] == s[len(s)/2:] {
		return false // 케이케이
	}
	for i := 3; i+3 <= len(s); i += 3 {
		if !utf8.RuneStart(s[i]) {
			return false
		}
		if f.common[s[:i]] && f.compound(s[i:]) {
			return true
		}
	}
	return false
}

var adnominals = [...]string{"한", "된", "는", "인", "던", "할", "될", "적", "적인", "위한", "대한", "통한", "있는", "없는", "같은", "로운", "러운", "다운", "따른", "관한", "열린", "올린", "걸린", "늘린", "해온", "어온", "아온", "져온", "일어난", "늘어난", "드러난", "지난", "시킨", "일으킨"}

var adnominalEnds = text.NewEndings(adnominals[:])

func adnominal(s string) bool {
	if len(s) <= 3 && utf8.RuneCountInString(s) < 2 {
		return false
	}
	return adnominalEnds.End(s)
}

var verbals = [...]string{"하고", "하며", "했고", "으며", "면서", "지만", "하여", "해서", "되어", "하게", "위해", "통해", "따라", "대해", "관해", "동안", "이후", "이전", "경우", "때문", "했다", "한다", "된다", "있다", "이다", "밝혔다", "맺고", "맺은", "했던", "했으며", "따르면", "하기", "되고", "됐다", "있고", "하면", "하도록", "까지", "부터", "위하여", "해", "서며", "이며", "에서", "으로", "받아", "받고", "들은", "들이", "들", "으로써", "으로서", "면", "하자", "니다", "어요", "아요", "였다", "겠다", "는데", "는지", "든지", "거나", "듯이", "도록", "씩", "째", "쯤", "여명", "여개", "개월", "년간", "개국", "만원", "억원", "달러", "여건", "씨", "찾아", "만나", "맺어", "열어", "나서"}

var verbalEnds = text.NewEndings(verbals[:])

func verbal(s string) bool {
	if len(s) > 0 && s[len(s)-1] < utf8.RuneSelf {
		return false
	}
	return verbalEnds.End(s) || strings.HasSuffix(s, "다") && (utf8.RuneCountInString(s) >= 3 || text.EndsInPast(strings.TrimSuffix(s, "다")))
}

// longVerbal is verbal by an ending of two letters or more: the last letter of
// a person's name may be any.
func longVerbal(s string) bool {
	for _, e := range verbals {
		if len(e) > 3 && strings.HasSuffix(s, e) {
			return true
		}
	}
	return strings.HasSuffix(s, "다")
}

// isNumber is true for figures with or without a counter: 3개, 34개사, 1000억.
func isNumber(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' && !hasLatin(s) }

// hasHead reports whether a parenthesis names the head of the body: (대표 홍길동).
func (f *Finder) hasHead(host string, u *Unit) bool {
	if host == "" {
		return false
	}
	for _, p := range u.Parens {
		s := host[p.Start:p.End]
		if i := strings.IndexAny(s, ",·"); i > 0 {
			s = s[:i]
		}
		if _, ok := f.headIn(strings.TrimSpace(s), p.Start); ok {
			return true
		}
	}
	return false
}

func joinStems(us []Unit) string {
	if len(us) == 1 {
		return us[0].Stem
	}
	var b strings.Builder
	for i := range us {
		if i > 0 {
			switch us[i-1].Sep {
			case "·", "-", "&":
				b.WriteString(us[i-1].Sep)
			default:
				b.WriteByte(' ')
			}
		}
		b.WriteString(us[i].Stem)
	}
	return b.String()
}

// extendByAlias takes as many words into a foreign name as its Latin form in
// parentheses has: 디지털 그르노블(Digital Grenoble).
func (f *Finder) extendByAlias(host string, us []Unit, b *Body) {
	u := &us[b.Last]
	if len(u.Parens) == 0 || b.Org != nil || hasLatin(u.Stem) {
		return
	}
	words := latinWords(host[u.Parens[0].Start:u.Parens[0].End])
	for _, w := range words {
		if !hasLatin(w) || hasHangul(w) || len(w) < 3 {
			return
		}
	}
	for b.Last-b.First+1 < len(words) && len(words) <= 4 && b.First > 0 {
		p := &us[b.First-1]
		if p.Josa != "" || p.Sep != "" || p.ClosesQuote || len(p.Parens) > 0 || f.describes(p) || adnominal(p.Stem) {
			return
		}
		b.First--
	}
}

// latinWords parts a Latin name into words, also where a crawler lost the spaces:
// ValuePartners.
func latinWords(s string) []string {
	if words := strings.Fields(s); len(words) != 1 || len(s) < 12 {
		return words
	}
	var words []string
	from := 0
	for i := 1; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'a' && s[i-1] <= 'z' {
			words, from = append(words, s[from:i]), i
		}
	}
	return append(words, s[from:])
}

func hasAlias(u *Unit) bool { return len(u.Parens) > 0 }

// annotate reads aliases and heads out of the parentheses after a name.
func (f *Finder) annotate(host string, us []Unit, b *Body) {
	for k := b.First; k <= b.Last; k++ {
		for _, p := range us[k].Parens {
			f.readParen(host[p.Start:p.End], p.Start, b, k == b.Last)
		}
	}
}

// readParen reads one parenthesis: "장관 박영선, 중기부", "이하 중진공", "Moloco".
func (f *Finder) readParen(s string, at int, b *Body, last bool) {
	pos := 0
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '·' || r == ';' || r == '，' }) {
		start := at + strings.Index(s[pos:], part) + pos
		pos = start - at + len(part)
		trimmed := strings.TrimSpace(part)
		start += strings.Index(part, trimmed)
		if p, ok := f.headIn(trimmed, start); ok {
			b.Heads = append(b.Heads, p)
			continue
		}
		if a := aliasIn(trimmed, b.Name); a != "" && last {
			b.Aliases = append(b.Aliases, a)
		}
	}
}

// headIn reads "장관 박영선" or "박천규 차관".
func (f *Finder) headIn(s string, at int) (Person, bool) {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 4 {
		return Person{}, false
	}
	first, last := words[0], words[len(words)-1]
	if f.position(first) != "" {
		name := strings.TrimSpace(s[len(first):])
		if len(words) == 2 && f.isName(name) || len(words) > 2 && foreignLooking(strings.ReplaceAll(name, " ", "")) || len(words) == 2 && f.position(first) == first && utf8.RuneCountInString(name) <= 8 && !f.common[name] {
			start := at + strings.Index(s, name)
			return Person{Name: name, Position: first, Start: start, End: start + len(name), Rule: "person/parenthesis"}, true
		}
		return Person{}, false
	}
	if f.position(last) != "" {
		name := strings.TrimSpace(strings.TrimSuffix(s, last))
		if f.isName(words[0]) || foreignLooking(strings.ReplaceAll(name, " ", "")) {
			n := words[0]
			if !f.isName(n) {
				n = name
			}
			return Person{Name: n, Position: strings.TrimSpace(strings.TrimPrefix(s, n)), Start: at, End: at + len(n), Rule: "person/parenthesis"}, true
		}
	}
	return Person{}, false
}

// aliasIn gives another name out of a parenthesis; "" when it holds something else.
func aliasIn(s, name string) string {
	s = strings.TrimSpace(s)
	if rest, ok := strings.CutPrefix(s, "이하"); ok {
		return strings.Trim(strings.TrimSpace(rest), "‘’'\"“” ")
	}
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 60 || isNumber(s) || strings.ContainsAny(s, "=:○") {
		return ""
	}
	if hasLatin(s) && !hasHangul(s) {
		return strings.Trim(s, "*")
	}
	if !strings.Contains(s, " ") && abbreviates(s, name) {
		return s
	}
	if abbreviates(name, s) && n > utf8.RuneCountInString(name) && !strings.Contains(s, " 등") {
		return s
	}
	return ""
}

func hasHangul(s string) bool {
	for _, r := range s {
		if text.IsHangul(r) {
			return true
		}
	}
	return false
}

// abbreviates reports whether the letters of short stand in full in order,
// the first of them at its begin or at the begin of one of its words.
func abbreviates(short, full string) bool {
	if utf8.RuneCountInString(short) < 2 || len(short) >= len(full) {
		return false
	}
	rest := full
	for _, r := range short {
		i := strings.IndexRune(rest, r)
		if i < 0 {
			return false
		}
		rest = rest[i+utf8.RuneLen(r):]
	}
	return true
}

// Foreign reports whether a name looks like no Korean word: it holds Latin
// letters or reads like a transcription.
func (b *Body) Foreign() bool {
	return hasLatin(b.Name) || foreignLooking(strings.ReplaceAll(b.Name, " ", ""))
}

// Abbreviates reports whether short can be a short form of full.
func Abbreviates(short, full string) bool { return abbreviates(fold(short), fold(full)) }
