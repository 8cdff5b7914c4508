package mention

import (
	"cmp"
	"strings"
	"unicode"
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
	Owner       string // firm whose subsidiary the words before it say that it is
	Strength    Strength
	Aliases     []string // out of parentheses: (이하 중진공), (Moloco)
	Heads       []Person // out of parentheses: (대표 홍길동)
	State       bool     // the country itself
	Division    string   // the name with the part of it that is named there
	Rule        string

	cut int // bytes of a country that stands before the name in its first word
}

// stateBody is the state of a country, named by the units first to last.
func stateBody(first, last int, country string) Body {
	return Body{First: first, Last: last, Kind: "government", Country: country, Strength: Known, State: true, Rule: "places/countries"}
}

// orgBody is a body of the gazetteers, named by the units first to last.
func orgBody(first, last int, org *Org, former bool) Body {
	return Body{First: first, Last: last, Org: org, Former: former, Kind: org.Kind, Country: org.Country, PartOf: org.PartOf, Strength: Known, Rule: org.rule}
}

// named gives a body the words that name it, and where they stand.
func (b Body) named(name string, start, end int) Body {
	b.Name, b.Start, b.End = name, start, end
	return b
}

// by gives a body how surely it is one, and the rule that says so.
func (b Body) by(rule string, s Strength) Body {
	b.Rule, b.Strength = rule, s
	return b
}

// maxNameUnits bounds how many words one name may have.
const maxNameUnits = 5

// bodyAt finds the body whose last word is unit i.
func (f *Finder) bodyAt(host string, us []Unit, i int) (Body, bool) {
	u := &us[i]
	if b, ok := f.quotedWhole(host, us, i); ok {
		return b, true
	}
	if u.Stem == "" || isNumber(u.Stem) && !f.is(u, askKnown) && utf8.RuneCountInString(u.Stem) < 6 && !f.numbered(us, i) && !numberedUnit(u.Stem) || (u.Josa == "는" || u.Josa == "은" || u.Josa == "을") && verbStem(u.Stem) && !f.is(u, askKnown) {
		return Body{}, false
	}
	if measured(u.Stem) && !f.is(u, askKnown) {
		return Body{}, false // 154kV변전소
	}
	if i > 0 && f.lists.within[us[i-1].Stem] && joinsNext(&us[i-1]) && f.kindAlone(u) {
		return Body{}, false // 도내 | 산업진흥원
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
		if b, ok = f.office(us, i); ok && b.Name != "" {
			f.annotate(host, us, &b)
			return b, true
		}
	}
	if !ok && f.is(u, askGlued) {
		if b, ok = f.gluedBody(us, i); ok {
			f.annotate(host, us, &b)
			return b, true
		}
	}
	if !ok && (f.is(u, askListed) && f.lists.affiliates[u.Stem] || strings.HasSuffix(u.Stem, "법인") && (f.countries[strings.TrimSuffix(u.Stem, "법인")] != "" || f.lists.regions[strings.TrimSuffix(u.Stem, "법인")])) {
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
	if (!ok || b.Strength == Weak) && endsInWard(u.Stem) {
		if w, found := f.wardOf(us, i); found {
			b, ok = w, true
		}
	}
	if !ok || b.Strength <= Medium && b.Org == nil && us[i].Pictured {
		return Body{}, false
	}
	f.ofFields(us, &b)
	f.takeSite(us, &b)
	f.introduce(us, &b)
	f.dropSa(us, &b)
	f.dropCountry(us, &b)
	f.dropCredit(us, &b)
	f.dropLetters(us, &b)
	f.extendByAlias(host, us, &b)
	for b.First < b.Last && us[b.First].Stem == us[b.First+1].Stem {
		b.First++ // /가나㈜가나: a credit, and the text glued to it
	}
	b.Start, b.End = us[b.First].Start+b.cut, us[b.Last].NameEnd
	b.Name = joinStems(us[b.First : b.Last+1])[b.cut:]
	if b.Country != "" && b.Country != "KR" && b.Org == nil && b.Kind != "company" && !b.State && b.First > 0 && us[b.First-1].Josa == "의" && f.countryOf(&us[b.First-1]) == b.Country {
		b.Name = us[b.First-1].Stem + " " + b.Name
	}
	f.annotate(host, us, &b)
	f.inLetters(host, us, &b)
	if b.Division != "" || b.Rule == officeApart {
		b.Last = i
	}
	return b, true
}

// measured is true for a word that begins with how large something is: 154kV변전소, 30MW급.
func measured(s string) bool {
	unit := afterDigits(s)
	if len(unit) == len(s) {
		return false
	}
	for _, m := range [...]string{"kV", "KV", "kW", "KW", "MW", "GW", "km", "Km", "㎞", "㎿", "㎾", "㎸"} {
		if strings.HasPrefix(unit, m) {
			return true
		}
	}
	return false
}

// introduce takes all words between 기업인, 업체인 and a body that no list knows
// for its name: 유통 업체인 가나 알-다라 그룹. A country among them is where it is.
func (f *Finder) introduce(us []Unit, b *Body) {
	if b.Org != nil || b.State || b.PartOf != "" {
		return
	}
	if k := b.First - 2; k >= 0 && us[k].Josa == "" && us[k].Sep == "" && len(us[k].Stem) == 3 && us[k].Stem != "이" && f.letters[us[k].Stem] != "" && us[k+1].Josa == "" && us[k+1].Sep == "" && !f.describes(&us[k+1]) {
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
		if c := f.countryOf(p); c != "" && p.Josa == "" && first > 1 && f.describes(&us[first-2]) {
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
		if f.is(&us[k], askListed) && f.lists.incorporated[us[k].Stem] {
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
	if f.lists.sides[s] {
		return true
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
// 프로젝트’(Whale Forest Project). Letters alone do not make a gathering a body:
// ‘2024 가나 국제전시회’(GIX).
func (f *Finder) quotedBody(host string, us []Unit, i int) (Body, bool) {
	if us[i].OpensQuote && us[i].ClosesQuote && i > 0 && f.is(&us[i], askCommon) && us[i].Josa != "" && f.position(us[i].Stem) == "" && f.describes(&us[i-1]) && !f.is(&us[i], askDescribe) {
		return Body{First: i, Last: i, Kind: f.describedKind(us[i-1].Stem), Strength: Medium, Rule: "role/quoted"}, true // 기업 ‘새출발’과
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
	if first == 0 || first == i || !us[first].OpensQuote || !f.describes(&us[first-1]) && (!f.abbreviated(host, &us[i]) || text.EndsInAny(us[i].Stem, f.lists.gatherings)) || common && !us[i].Legal && !hasAlias(&us[i]) && !f.isProper(&us[first]) {
		return Body{}, false
	}
	return Body{First: first, Last: i, Kind: f.describedKind(us[first-1].Stem), Country: f.countryOf(&us[i]), Strength: Medium, Rule: "role/quoted"}, true
}

// quotedWhole takes whatever stands in quotation marks for a name where the word before it
// says what it names and an alias stands behind it: 기업 ‘세상을 보는 눈’(세보눈)은.
func (f *Finder) quotedWhole(host string, us []Unit, i int) (Body, bool) {
	if !us[i].ClosesQuote || us[i].OpensQuote || len(us[i].Parens) == 0 {
		return Body{}, false
	}
	first := i
	for first > 0 && i-first < maxNameUnits-1 && !us[first].OpensQuote {
		first--
	}
	if first == 0 || !us[first].OpensQuote || !f.describes(&us[first-1]) {
		return Body{}, false
	}
	b := Body{First: first, Last: i, Kind: f.describedKind(us[first-1].Stem)}.by("role/quoted", Medium)
	b = b.named(host[us[first].Start:us[i].NameEnd], us[first].Start, us[i].NameEnd)
	f.annotate(host, us[:i+1], &b)
	return b, len(b.Aliases) > 0
}

// knownBody looks the longest run of words that ends at i up in the gazetteers.
func (f *Finder) knownBody(us []Unit, i int) (Body, bool) {
	run := f.is(&us[i], askRunEnd)
	if i > 0 && run {
		f.wholeBefore(us, i)
	}
	first := i
	for first > 0 && i-first < maxNameUnits-1 && (runsOn(&us[first-1]) || hyphened(us, first-1)) {
		first--
	}
	for j := first; j <= i; j++ {
		if j < i && (!run && !f.is(&us[j], askLetterStart) || !f.canStart(us, j, i) || (us[j].Sep == "·" || us[j].Sep == "-") && f.is(&us[j], askKnown) && f.is(&us[i], askKnown)) {
			continue // 전북도·군산시 are two
		}
		if org, sure, former, ok := f.lookupRun(us[j : i+1]); ok && (sure || j == i) {
			if !sure && !f.supported(us, i) {
				continue
			}
			if j == i && f.ofUniversity(us, i, org) {
				return Body{First: i - 1, Last: i, Kind: "hospital", Country: org.Country, PartOf: f.at(&us[i-1]).entry.org.Name, Strength: Strong, Rule: "shape/part-of-known"}, true
			}
			b := orgBody(j, i, org, former)
			if !sure {
				b.Strength = Weak
				if org.Kind == "company" && j > 0 && f.describes(&us[j-1]) {
					b.Strength = Strong // 발전사 가나(Gana)
				}
			}
			f.nest(us, &b)
			return b, true
		}
	}
	if f.is(&us[i], askSuffixed) {
		return f.suffixed(i, us[i].Stem)
	}
	if i > 0 && joinsNext(&us[i-1]) && f.countryTails[us[i].Stem] {
		if code := f.countries[us[i-1].Stem+" "+us[i].Stem]; code != "" {
			return stateBody(i-1, i, code), true
		}
	}
	if code := f.countryAt(us, i); code != "" {
		return stateBody(i, i, code), true
	}
	return Body{}, false
}

// wholeBefore makes the first of two words of a known name whole that was cut as if it bore
// a particle: 트리나 | 솔라.
func (f *Finder) wholeBefore(us []Unit, i int) {
	p := &us[i-1]
	switch p.Josa {
	case "나", "로", "도", "만", "라", "이":
	default:
		return
	}
	if p.Sep != "" || p.Raw != p.Stem+p.Josa || len(p.Raw) > maxWord {
		return
	}
	if _, sure, _, ok := f.Lookup(p.Raw + us[i].Stem); ok && sure {
		p.whole()
	}
}

// ofUniversity reports whether a short name of a hospital is that of a university
// before it: 가나대 중앙의료원.
func (f *Finder) ofUniversity(us []Unit, i int, org *Org) bool {
	if i == 0 || org.Kind != "hospital" || us[i].Stem == org.Name {
		return false
	}
	return us[i-1].Josa == "" && us[i-1].Sep == "" && f.surely(&us[i-1], "university")
}

// runsOn reports whether the name that a word belongs to may go on behind it.
func runsOn(u *Unit) bool {
	return u.Josa == "" && (u.Sep == "" || u.Sep == "·") && !u.ClosesQuote
}

// hyphened reports whether a hyphen without a space joins unit k to the next: 가나-다라.
func hyphened(us []Unit, k int) bool {
	return us[k].Josa == "" && us[k].Sep == "-" && us[k+1].Start-us[k].NameEnd == len("-") && !us[k].ClosesQuote
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

// supported reports whether the grammar demands a body at unit i.
func (f *Finder) supported(us []Unit, i int) bool {
	return len(us[i].Parens) > 0 || us[i].Josa != ""
}

// countryAt gives the country that unit i names: in full, or by one letter
// within a list of countries (한·미, 韓-日).
func (f *Finder) countryAt(us []Unit, i int) string {
	if us[i].Stem == "인도" && (us[i].Sep == "·" || us[i].Sep == "-") && i+1 < len(us) && strings.HasPrefix(us[i+1].Stem, "태평양") {
		return ""
	}
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

// shapedBody finds a body by the form of its name: an ending, a legal form,
// a head in parentheses.
func (f *Finder) shapedBody(host string, us []Unit, i int) (Body, bool) {
	u := &us[i]
	if numberedUnit(u.Stem) {
		b := Body{First: i, Last: i, Kind: "government", Strength: Medium, Rule: "shape/ending"}
		if i > 0 && us[i-1].Josa == "" && us[i-1].Sep == "" && armed(us[i-1].Stem) {
			b.First, b.Country, b.PartOf = i-1, "KR", us[i-1].Stem
		}
		return b, true
	}
	if isNumber(u.Stem) && !ofYear(u.Stem) || numberedKind(u.Stem) || allied(us, i) || strings.HasSuffix(u.Stem, "장") && isLatinByte(u.Stem[0]) && len(u.Stem) <= 8 {
		return Body{}, false
	}
	if b, ok := f.nested(us, i); ok {
		return b, true
	}
	e, ends := f.endingAt(u)
	if (f.is(u, askCommon) || f.is(u, askDescribe)) && !u.Legal {
		return f.kindWord(us, i, e, ends)
	}
	if head := f.hasHead(host, u); u.Legal || head {
		return f.formalBody(us, i, e, ends, head), true
	}
	if !ends {
		return Body{}, false
	}
	return f.endedBody(us, i, e)
}

// formalBody is the name of unit i, beside which a legal form stands, or its head in
// parentheses.
func (f *Finder) formalBody(us []Unit, i int, e rules.Ending, ends, head bool) Body {
	u := &us[i]
	b := Body{First: i, Last: i, Kind: e.Kind, Strength: Strong, Rule: "shape/legal-form"}
	if head && !u.Legal {
		b.Rule = "shape/head-in-parentheses"
	}
	if u.Legal && (b.Kind == "" || b.Kind == "local_government") {
		b.Kind = "company"
	}
	open := ends && e.Ending == u.Stem || u.Legal && f.is(u, askCompound) && i > 0 && f.countryOf(&us[i-1]) != "" // 이스라엘 항공우주산업 유한회사
	f.extend(us, &b, open || head && (!ends && strings.HasSuffix(u.Stem, "과") || f.is(u, askCompound)))
	if k := b.First - 2; head && k >= 0 && b.First == i && f.beginsName(us, k) {
		b.First = k
	}
	return b
}

// endedBody is the name of unit i, which ends like one.
func (f *Finder) endedBody(us []Unit, i int, e rules.Ending) (Body, bool) {
	u := &us[i]
	n := utf8.RuneCountInString(u.Stem) - utf8.RuneCountInString(e.Ending)
	if e.Ending == "공사" && f.lists.works.End(u.Stem) || e.Ending == "고" && goesOn(u.Stem) || e.Ending == "시" && endsInLetters(u.Stem) || e.Weak && f.noName(us, i, e) {
		return Body{}, false // 세우고, 가나아이티시
	}
	if e.Weak && f.is(u, askCompound) && n >= 2 && f.regionBefore(us, i) && (e.Ending == "센터" || e.Kind == "association") {
		return Body{First: i - 1, Last: i, Kind: cmp.Or(e.Kind, "public_agency"), Country: "KR", Strength: Strong, Rule: "shape/ending"}, true
	}
	if c := f.authorityOf(us, i, e); c >= 0 {
		return Body{First: c, Last: i, Kind: e.Kind, Country: f.countryOf(&us[c]), Strength: Strong, Rule: "shape/ending"}, true
	}
	if e.Weak && (n < 2 || f.is(u, askCompound)) && !f.concludes(us, i, n) && f.legalOpening(us, i) < 0 {
		return Body{}, false
	}
	b := Body{First: i, Last: i, Kind: e.Kind, Strength: Strong, Country: f.countries[f.CountryPrefix(u.Stem)], Rule: "shape/ending"}
	if e.Weak {
		b.Strength = Medium
	}
	whole := e.Ending == u.Stem
	f.extend(us, &b, whole || f.is(u, askCompound) || f.ofPlaceAbroad(us, i))
	if p := b.First - 1; b.Kind != "company" && p >= 0 && us[p].Josa == "의" && f.is(&us[p], askCountry) {
		b.Country = f.countryOf(&us[p])
	}
	owned := i > 0 && us[i-1].Josa == "의" && f.is(&us[i-1], askCountry)
	if whole && (b.First == i || f.kindsOnly(us[b.First:i])) && !owned && (e.Weak || utf8.RuneCountInString(u.Stem) < 5) {
		return Body{}, false
	}
	if !whole && b.First == i && f.compound(strings.TrimSuffix(u.Stem, e.Ending)) && n < 5 && e.Weak && !f.endsList(us, i) {
		return Body{}, false
	}
	return b, true
}

// ofPlaceAbroad reports whether a word that says no more than the kind of an authority stands behind a part of
// another country: 하르센주 | 투자진흥공사.
func (f *Finder) ofPlaceAbroad(us []Unit, i int) bool {
	if i == 0 || !joinsNext(&us[i-1]) || utf8.RuneCountInString(us[i-1].Stem) < 3 || !f.kindAlone(&us[i]) {
		return false
	}
	p := &us[i-1]
	return f.isProper(p) && text.EndsInAny(p.Stem, []string{"주", "성", "현"}) && !f.inKorea(p.Stem)
}

// kindAlone reports whether a word says no more than the kind of a body and its field: 산업진흥원.
func (f *Finder) kindAlone(u *Unit) bool {
	e, ends := f.endingAt(u)
	return ends && !f.is(u, askKnown) && (e.Ending == u.Stem || f.compound(strings.TrimSuffix(u.Stem, e.Ending)))
}

// kindsOnly reports whether words are each that of a kind of body, joined by dots:
// 대사관·문화원.
func (f *Finder) kindsOnly(us []Unit) bool {
	for i := range us {
		if e, ends := f.endingAt(&us[i]); us[i].Sep != "·" || !f.is(&us[i], askCommon) && (!ends || e.Ending != us[i].Stem) {
			return false
		}
	}
	return true
}

// noName reports whether a word with a weak ending is a verb, a place where things are
// made, or a quality (내구성); ministries on 성 are foreign.
func (f *Finder) noName(us []Unit, i int, e rules.Ending) bool {
	s := us[i].Stem
	if verbal(s) || f.lists.sites.EndLonger(s) && !f.lists.sites.EndLonger(e.Ending) {
		return true
	}
	return e.Ending == "성" && !foreignLooking(s) && f.CountryPrefix(s) == "" && (i == 0 || !f.is(&us[i-1], askCountry))
}

// authorityOf gives the unit of the country of an authority whose name is of ordinary
// nouns: 사우디아라비아 중부 전력청; -1 for none.
func (f *Finder) authorityOf(us []Unit, i int, e rules.Ending) int {
	if e.Kind == "government" && e.Ending != us[i].Stem && e.Ending != "정부" && i > 0 && f.is(&us[i], askCompound) && us[i-1].Josa == "" && us[i-1].Sep == "" && !us[i-1].ClosesQuote && f.is(&us[i-1], askCountry) && f.countryOf(&us[i-1]) != "KR" {
		return i - 1 // 카자흐스탄 국가수입위원회
	}
	if e.Kind != "government" || e.Ending != "청" || i < 2 || f.is(&us[i], askKnown) {
		return -1
	}
	if p := &us[i-1]; p.Josa == "" && p.Sep == "" && us[i-2].Josa == "" && us[i-2].Sep == "" && f.countryOf(&us[i-2]) != "" && f.countryOf(p) == "" {
		return i - 2
	}
	return -1
}

// concludes reports whether a word of some length bears 와 right before an instrument,
// or behind a known name in a list: "국가위성운영센터와 업무협약을", "가나부, 자연순환연대와".
func (f *Finder) concludes(us []Unit, i, letters int) bool {
	j := us[i].Josa
	if letters < 4 || j != "와" && j != "과" || f.Describes(us[i].Stem) {
		return false
	}
	return f.endsList(us, i) || i+1 < len(us) && f.isInstrument(us[i+1].Stem)
}

// endsList reports whether a word bears 와 behind a known name and a comma.
func (f *Finder) endsList(us []Unit, i int) bool {
	j := us[i].Josa
	return (j == "와" || j == "과") && i > 0 && us[i-1].Sep == "," && us[i-1].Josa == "" && f.is(&us[i-1], askKnown)
}

// regionBefore reports whether a region stands before a word as its owner: 가람시
// 자원봉사센터.
func (f *Finder) regionBefore(us []Unit, i int) bool {
	if i == 0 || us[i-1].Josa != "" || us[i-1].Sep != "" {
		return false
	}
	return f.surely(&us[i-1], "local_government") || shortWard(us[i-1].Stem)
}

// kindOnly is true for letters and a word for firms, which name no one:
// CDMO기업.
func kindOnly(s string) bool {
	for _, k := range [...]string{"기업", "업체", "회사"} {
		if base, ok := strings.CutSuffix(s, k); ok && base != "" && strings.Trim(base, capitals) == "" {
			return true
		}
	}
	return false
}

// ofYear is true for the name of a body that begins with the year of its event:
// 2027가나대회조직위원회.
func ofYear(s string) bool {
	rest := afterDigits(s)
	return len(s)-len(rest) == 4 && strings.HasPrefix(s, "20") && len(rest) >= 18 && text.EndsInAny(rest, []string{"위원회", "추진단", "기획단", "사무국", "재단"})
}

// wardEnds are the last letters of wards, towns, townships and villages.
var wardEnds = text.NewSyllables("동읍면리")

// endsInWard rules out the words that wardOf reads nothing in.
func endsInWard(s string) bool { return wardEnds.Has(lastRune(s)) }

// wardOf reads a ward, a town or a township behind the place that it belongs to: 가람군 |
// 누리면과.
func (f *Finder) wardOf(us []Unit, i int) (Body, bool) {
	u := &us[i]
	if b, ok := villageOf(us, i); ok {
		return b, true
	}
	if i == 0 || !ward(u.Stem) || utf8.RuneCountInString(u.Stem) < 3 || utf8.RuneCountInString(u.Stem) > maxRanked-1 || us[i-1].Josa != "" || us[i-1].Sep != "" || !endsInRank(us[i-1].Stem) || f.is(u, askCompound) || !f.surely(&us[i-1], "local_government") {
		return Body{}, false
	}
	return Body{First: i - 1, Last: i, Kind: "local_government", Country: "KR", PartOf: us[i-1].Stem, Strength: Strong, Rule: "shape/ending"}, true
}

// villageOf reads a village by number: 검산1리.
func villageOf(us []Unit, i int) (Body, bool) {
	base, ok := strings.CutSuffix(us[i].Stem, "리")
	if !ok || len(base) < len("검산1") || !isDigit(base[len(base)-1]) || isDigit(base[0]) {
		return Body{}, false
	}
	return Body{First: i, Last: i, Kind: "local_government", Country: "KR", Strength: Strong, Rule: "shape/ending"}, true
}

// numberedKind is true for words that count firms of a trade: 통신3사, 조선4사.
func numberedKind(s string) bool {
	if n := afterDigits(s); len(n) < len(s) && strings.HasPrefix(n, "개") && len(n) > len("개") && isLatinByte(n[len("개")]) {
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

// beginsMatter reports whether unit i begins what an instrument is on: 음반 유통 및 공연에 관한,
// 기술 개발 및 보급을 위한.
func beginsMatter(us []Unit, i int) bool {
	if Follows(us, i) != "및" {
		return false
	}
	for k := i + 2; k+1 < len(us) && k <= i+maxMatter; k++ {
		switch us[k].Josa {
		case "에":
			return us[k+1].Raw == "관한" || us[k+1].Raw == "대한"
		case "을", "를":
			return us[k+1].Raw == "위한"
		case "":
		default:
			return false
		}
	}
	return false
}

// maxMatter is how many words behind 및 the second of two matters ends.
const maxMatter = 6

// kindWord reads a name whose last word is only the kind of body that it is:
// 시스트란 인터내셔널, 그르노블 알프스 대학.
func (f *Finder) kindWord(us []Unit, i int, e rules.Ending, ends bool) (Body, bool) {
	if !ends || e.Ending != us[i].Stem || e.Ending == "소재" || e.Ending == "통신" || f.listsField(us, i) || i > 0 && (us[i-1].Stem == "양국" || us[i-1].Stem == "양" || us[i-1].Stem == "두" || us[i-1].Stem == "각국") || beginsMatter(us, i) || f.buildingWork(us, i) {
		return Body{}, false
	}
	b := Body{First: i, Last: i, Kind: e.Kind, Strength: Strong, Rule: "shape/kind-word"}
	f.extend(us, &b, true)
	if b.Kind == "company" && b.First == i-1 && (f.is(&us[i-1], askCountry) || f.lists.markets[us[i-1].Raw]) && f.is(&us[i], askDescribe) && len(us[i].Parens) == 0 {
		return Body{}, false // 미국 | 조선소: one of several
	}
	for k := b.First; k < i; k++ {
		if !f.is(&us[k], askCommon) && !f.is(&us[k], askDescribe) {
			return b, true
		}
	}
	return Body{}, false
}

// buildingWork reports whether 건설 is what is done with the works before it: 석탄화력발전소 건설.
func (f *Finder) buildingWork(us []Unit, i int) bool {
	return us[i].Stem == "건설" && i > 0 && f.lists.built.End(us[i-1].Stem)
}

// maxFieldUnits is how many words behind 등 may say that a list is one of fields.
const maxFieldUnits = 8

// listsField reports whether an ordinary noun ends a list of fields, not a name:
// 항공·모빌리티·관광 등 핵심 분야, 인공지능 및 돌봄 관련 기업.
func (f *Finder) listsField(us []Unit, i int) bool {
	if i+1 >= len(us) || !f.is(&us[i], askCommon) || us[i].Josa != "" {
		return false
	}
	joint := us[i+1].Raw == "및"
	if us[i].Sep == "·" && f.is(&us[i+1], askCommon) {
		return true // 공동 기획·제작을
	}
	if !joint && us[i+1].Raw != "등" {
		return false
	}
	for k := i + 2; k < len(us) && k < i+2+maxFieldUnits; k++ {
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

// unknownBody takes an unknown word for a name. Whether it is one, the role
// it plays must say.
func (f *Finder) unknownBody(us []Unit, i int) (Body, bool) {
	u := &us[i]
	introduced := i > 0 && hasAlias(u) && f.describes(&us[i-1]) && !f.is(u, askCommon) && !f.is(u, askInstrument) && !f.is(u, askPosition)
	introduced = introduced || i > 1 && u.Josa != "" && f.is(u, askPosition) && f.describes(&us[i-1]) && f.is(&us[i-2], askCountry)                                                                 // 튀르키예 기업 코치는
	introduced = introduced || i > 0 && u.Josa != "" && f.is(u, askPosition) && strings.HasSuffix(us[i-1].Raw, "인") && f.describes(&us[i-1])                                                        // 튀르키예 최대 기업인 코치와
	introduced = introduced || i > 0 && (u.Josa == "와" || u.Josa == "과") && us[i-1].Sep == "·" && us[i-1].Josa == "" && f.is(u, askPosition) && !f.is(u, askInstrument) && f.is(&us[i-1], askEntry) // 포드·코치와
	introduced = introduced || hasAlias(u) && u.Sep == "," && len(u.Stem) <= 15 && strings.HasSuffix(u.Stem, "다") && !f.is(u, askCommon) && i > 0 && us[i-1].Sep == ","                             // 퉈쓰다(拓斯達),
	introduced = introduced || i > 0 && u.OpensQuote && u.ClosesQuote && isLatinByte(u.Stem[0]) && f.describes(&us[i-1])
	introduced = introduced || i > 0 && (u.Josa == "와" || u.Josa == "를") && len(u.Stem) >= 9 && strings.HasSuffix(u.Stem, "다") && f.is(&us[i-1], askCountry) && us[i-1].Josa == "" && us[i-1].Sep == "" // 일본 치요다와
	introduced = introduced || f.numbered(us, i) || i > 0 && f.is(u, askCompound) && !f.is(u, askCommon) && foreignLooking(u.Stem) && (u.Josa == "와" || u.Josa == "과") && f.describes(&us[i-1])         // 유통사 아이콘셉트와
	if !f.isProper(u) && !introduced || i > 0 && us[i-1].Sep == "·" && len(us[i-1].Stem) == len("한") && !hasLatin(us[i-1].Stem) && us[i-1].Josa == "" {
		return Body{}, false
	}
	if u.Josa == "에" && i+1 < len(us) && (us[i+1].Raw == "관한" || us[i+1].Raw == "대한") {
		return Body{}, false
	}
	if u.Josa == "는" && i > 0 && (us[i-1].Josa == "을" || us[i-1].Josa == "를") && utf8.RuneCountInString(u.Stem) <= 2 {
		return Body{}, false // 팀을 이루는
	}
	if f.proposes(us, i) {
		return Body{}, false // 판로를 넓히자는
	}
	if i+1 < len(us) && u.Josa == "" && u.Sep == "" && countsBodies(us[i+1].Stem) && (f.lists.descriptors.End(u.Stem) || i > 0 && joinsNext(&us[i-1]) && f.is(&us[i-1], askCountry)) {
		return Body{}, false // 의약단체 3곳과, 이탈리아 와이너리 10여곳과
	}
	if first, n := utf8.DecodeRuneInString(u.Stem); unicode.Is(unicode.Han, first) && f.positions[u.Stem[n:]] {
		return Body{}, false // 崔사장은
	}
	if e, ends := f.endingAt(u); ends && e.Ending == u.Stem && i > 0 && us[i-1].Sep == "·" && f.kindsOnly(us[i-1:i]) {
		return Body{}, false // 대사관·문화원
	}
	if i > 0 && us[i-1].Stem == "소재" && us[i-1].Josa == "" && strings.HasSuffix(u.Stem, "사") {
		return Body{}, false // 유럽 소재 선박엔진사
	}
	if i+1 < len(us) && u.Josa == "" && u.Sep == "" && (pieces(us[i+1].Stem) || f.ofTrade(us, i)) {
		return Body{}, false
	}
	b := Body{First: i, Last: i, Strength: Weak, Rule: "role/unknown-name"}
	f.extend(us, &b, false)
	f.inAssociation(us, &b)
	if b.First > 0 && f.describes(&us[b.First-1]) {
		b.Strength = Medium
		b.Kind = f.describedKind(us[b.First-1].Stem)
		b.Rule = "role/introduced"
	}
	if hasAlias(u) {
		b.Strength = Medium
	}
	if e, ok := f.endingAt(&us[b.First]); ok && b.First == i-1 && text.EndsInAny(u.Stem, []string{"지점", "영업점", "지사", "출장소"}) {
		b.Strength, b.Kind, b.PartOf = Medium, e.Kind, us[b.First].Stem // 가나은행 누리지점
	}
	return b, true
}

// minPart is how many letters the unknown name of a part of an association has at least.
const minPart = 4

// inAssociation takes the association before an unknown name of one word for the whole of which it is a
// part: 가나복지협의회 | 전국나눔뱅크.
func (f *Finder) inAssociation(us []Unit, b *Body) {
	k := b.First - 1
	if k < 0 || b.First != b.Last || us[b.Last].Josa == "" || !joinsNext(&us[k]) || us[k].ClosesQuote || len(us[k].Parens) > 0 || utf8.RuneCountInString(us[b.Last].Stem) < minPart {
		return
	}
	if org, sure, _, ok := f.lookup(&us[k]); ok && sure && org.Kind == "association" {
		b.First, b.Kind, b.Country, b.PartOf, b.Strength, b.Rule = k, org.Kind, org.Country, org.Name, Medium, "shape/part-of-known"
	}
}

// proposes reports whether unit i is what some are called upon to do, not who does it: 판로를
// 넓히자는, 건강을 함께 돌보자는.
func (f *Finder) proposes(us []Unit, i int) bool {
	if us[i].Josa != "는" || !strings.HasSuffix(us[i].Stem, "자") || i == 0 {
		return false
	}
	k := i - 1
	if k > 0 && us[k].Josa == "" && us[k].Sep == "" && text.EndsInAny(us[k].Raw, f.lists.manners) {
		k--
	}
	return us[k].Josa == "을" || us[k].Josa == "를"
}

// numbered reports whether unit i begins with a number and is introduced as a name:
// 스타트업 24lab과.
func (f *Finder) numbered(us []Unit, i int) bool {
	return i > 0 && us[i].Josa != "" && f.lists.beginsInNumber(us[i].Stem) && f.describes(&us[i-1])
}

// ofTrade reports whether a word of capitals only says what trade a firm is of that is
// introduced behind it: NFT(대체불가토큰) 업체 가나와.
func (f *Finder) ofTrade(us []Unit, i int) bool {
	s := us[i].Stem
	return len(s) <= maxTrade && strings.Trim(s, capitals) == "" && i+2 < len(us) && f.describes(&us[i+1]) && us[i+1].Josa == ""
}

// maxTrade bounds the capitals that abbreviate a trade.
const maxTrade = 4

// describes reports whether a word introduces a body: 기업, 업체, 제조사.
func (f *Finder) describes(u *Unit) bool {
	if u.Josa != "" && u.Josa != "인" || u.Sep != "" {
		return false
	}
	if u.Raw == "하나인" || afterDigits(u.Raw) == "위인" && u.Raw != "위인" {
		return true // 유통사 중 하나인 가나, 세계 3위인 가나
	}
	if f.is(u, askDescribe) {
		return true
	}
	kind := strings.TrimSuffix(u.Stem, "인")
	return len(kind) < len(u.Stem) && f.describe[kind] || f.lists.descriptors.End(kind)
}

func (f *Finder) describedKind(stem string) string {
	if text.EndsInAny(stem, f.lists.personal) {
		return "person"
	}
	if strings.HasSuffix(stem, "기관") || strings.HasSuffix(stem, "단체") {
		return ""
	}
	return "company"
}

func joinStems(us []Unit) string {
	if len(us) == 1 {
		return us[0].Stem
	}
	var b strings.Builder
	for i := range us {
		if i > 0 {
			switch sep := us[i-1].Sep; {
			case sep == "&" && us[i-1].NameEnd+len(sep) < us[i].Start:
				b.WriteString(" & ")
			case sep == "·" || sep == "-" || sep == "&":
				b.WriteString(sep)
			default:
				b.WriteByte(' ')
			}
		}
		b.WriteString(us[i].Stem)
	}
	return b.String()
}

// Foreign reports whether a name looks like no Korean word: it holds Latin
// letters or reads like a transcription.
func (b *Body) Foreign() bool {
	return hasLatin(b.Name) || foreignLooking(strings.ReplaceAll(b.Name, " ", ""))
}
