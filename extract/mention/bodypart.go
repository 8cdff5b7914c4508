package mention

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

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
	if !ok && f.isProper(&us[k]) && (utf8.RuneCountInString(us[k].Stem) >= 5 || f.groupName(us[k].Stem) || hasLatin(us[k].Stem)) {
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

// nest takes a parent before a known body's name into it, where the name
// alone is that of a unit found in many places (서울특별시 중구, 미국 국무부).
func (f *Finder) nest(us []Unit, b *Body) {
	p := b.First - 1
	if p < 0 || us[p].Josa != "" || us[p].Sep != "" || us[p].ClosesQuote {
		return
	}
	if b.Kind == "local_government" {
		if c := f.provinceAbroad(us, p); c >= 0 {
			p = c // 가나국 다라주 | 마바시
		}
	}
	if p > 0 && slices.Contains(f.lists.national, us[p].Stem) && joinsNext(&us[p-1]) {
		if c := f.countryOf(&us[p-1]); c != "" && c != "KR" {
			p-- // 가나국 국영 | 가스공사
		}
	}
	if c := f.countryOf(&us[p]); c != "" && b.Kind != "company" {
		b.First, b.Country = p, c
		if b.Org != nil && b.Org.Country != c {
			b.Org = nil
		}
		return
	}
	if org, sure, _, ok := f.Lookup(us[p].Stem); ok && sure && org.Kind == "local_government" && b.Kind == "association" && !f.liesIn(us[b.First].Stem, us[p].Stem) {
		b.PartOf, b.Org, b.First = b.Org.Name, nil, p // 인천 사회복지공동모금회
	}
}

// division reads a part of a company that concludes as the company: 가나전자
// 생활가전 사업부.
func (f *Finder) division(host string, us []Unit, i int) (Body, bool) {
	if b, ok := f.nested(us, i); ok && b.Kind == "university" {
		return b, true // 가나대 LINC+ 사업단
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if us[k].Josa != "" || us[k].Sep != "" && us[k].Sep != "·" {
			return Body{}, false
		}
		b, ok := f.knownBody(us, k)
		if !ok && f.is(&us[k], askGlued) {
			if b, ok = f.gluedBody(us, k); ok {
				b.cut = b.Start - us[k].Start // 업무협약|가나물산 건설부문
			}
		}
		if !ok && k > 0 && f.is(&us[k], askCommon) && joinsNext(&us[k-1]) && f.is(&us[k-1], askGlued) {
			continue // 구축|가나물산 | 건설 | 부문
		}
		if !ok {
			b, ok = f.shapedBody(host, us, k)
		}
		if !ok && hasLatin(us[k].Stem) {
			b, ok = f.unknownBody(us, k)
		}
		if ok && (b.Kind == "company" || strings.HasSuffix(us[i].Stem, "이사회") || b.Strength >= Strong && text.EndsInAny(us[i].Stem, f.lists.delegations) || b.Kind == "" && hasLatin(b.Name+us[k].Stem)) {
			b.Division = joinStems(us[b.First : i+1])
			b.Strength = max(b.Strength, Strong)
			return b, true
		}
	}
	return Body{}, false
}

// nested reads a part of a known body that concludes in its own name:
// 가나대 경영대학, 가나대학교 의과대학 의료기기학과.
func (f *Finder) nested(us []Unit, i int) (Body, bool) {
	if i == 0 {
		return Body{}, false
	}
	plant := f.plant(us, i)
	if !plant && !f.is(&us[i], askPart) && !f.department(us, i) && !f.shop(us, i) {
		return Body{}, false
	}
	if plant || f.regional(us[i].Stem) {
		if b, ok := f.partOfUnlisted(us, i, plant); ok {
			return b, true
		}
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		if us[k].Sep == "·" && us[k].Josa == "" && (f.City(us[k].Stem) != "" || f.is(&us[k], askKnown) || f.is(&us[k], askCommon) || departmentName(us[k].Stem)) && k > 0 {
			continue // 가나공단 광주·전남지부, 다라대 보건·의료사업단, 마바대 호텔관광과·조리제빵과
		}
		if us[k].Josa != "" || us[k].Sep != "" || us[k].ClosesQuote {
			return Body{}, false
		}
		if name, firm := strings.CutSuffix(us[i].Stem, "사"); firm {
			if org, sure, former, listed := f.Lookup(joinStems(us[k:i]) + " " + name); listed && sure {
				return Body{First: k, Last: i, Org: org, Former: former, Kind: org.Kind, Country: org.Country, PartOf: org.PartOf, Strength: Known, Rule: "organizations/" + org.Kind}, true // 우드사이드 | 에너지사
			}
		}
		b, ok := f.knownBody(us, k)
		direct := k == i-1 || us[k+1].Sep == "·"
		if !ok && (unlistedUniversity(us[k].Stem) || f.shortUniversity(&us[k])) && (direct || latinOrNumber(us[k+1].Stem)) {
			return Body{First: k, Last: i, Kind: "university", PartOf: us[k].Stem, Strength: Strong, Rule: "shape/part-of-unknown"}, true // 나린대학교 LINC 3.0 사업단
		}
		if !ok && k < i-1 && us[k+1].Sep == "·" && hasAlias(&us[k]) && f.regional(us[i].Stem) {
			u, ok := f.unknownBody(us, k)
			return Body{First: u.First, Last: i, Kind: u.Kind, Strength: Strong, Rule: "shape/part-of-unknown"}, ok
		}
		if !ok || b.State || b.Strength < Known {
			if k == i-1 && f.is(&us[k], askPart) || latinOrNumber(us[k].Stem) || hasAlias(&us[k]) && k == i-1 {
				continue
			}
			return Body{}, false
		}
		whole := joinStems(us[b.First : k+1])
		if b.Org != nil {
			whole = b.Org.Name
		}
		return Body{First: b.First, Last: i, Kind: b.Kind, Country: b.Country, PartOf: whole, Strength: Strong, Rule: "shape/part-of-known"}, hasParts(b.Kind) || b.Kind != "local_government" && (plant || f.regional(us[i].Stem))
	}
	return Body{}, false
}

// plant reports whether a word is the name of a plant by the town where it stands, told as one who
// concludes and not as a place, nor as one of two of which something is: 구미공장과, 구미공장과 … 설비의.
func (f *Finder) plant(us []Unit, i int) bool {
	for _, end := range f.lists.plants {
		if town, ok := strings.CutSuffix(us[i].Stem, end); ok {
			return f.City(town) == "KR" && concludes(us, i)
		}
	}
	return false
}

// concludes reports whether a word bears the particle of one who acts, or of a partner that owns
// nothing together with another.
func concludes(us []Unit, i int) bool {
	switch us[i].Josa {
	case "은", "는", "이", "가":
		return true
	case "과", "와":
		behind := us[i+1 : min(len(us), i+1+maxOwners)]
		return !slices.ContainsFunc(behind, func(u Unit) bool { return u.Josa == "의" })
	}
	return false
}

// maxOwners is how many words behind the first of two may be before the 의 of both.
const maxOwners = 5

// partOfUnlisted reads the plant or the branch at unit i of a body that no list knows but by the end of its
// name: 가나산업 | 구미공장, 한국가나공단 | 나주지사.
func (f *Finder) partOfUnlisted(us []Unit, i int, plant bool) (Body, bool) {
	if !joinsNext(&us[i-1]) || f.is(&us[i-1], askKnown) || f.is(&us[i-1], askCompound) {
		return Body{}, false
	}
	e, ends := f.endingAt(&us[i-1])
	if !ends || e.Ending == us[i-1].Stem || plant && e.Kind != "company" || !plant && (e.Weak || e.Kind == "local_government") {
		return Body{}, false
	}
	return Body{First: i - 1, Last: i, Kind: e.Kind, PartOf: us[i-1].Stem, Strength: Strong, Rule: "shape/part-of-unknown"}, true
}

// latinOrNumber is true for a word of Latin letters and figures only: LINC+, 3.0.
func latinOrNumber(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return s != ""
}

// department reports whether a word is that for a department right behind the
// university it belongs to: 가나대(총장 …) 실용음악과.
func (f *Finder) department(us []Unit, i int) bool {
	if !departmentName(us[i].Stem) {
		return false
	}
	for i > 1 && us[i-1].Sep == "·" && us[i-1].Josa == "" && departmentName(us[i-1].Stem) {
		i-- // 가나대 호텔관광과·조리제빵과
	}
	return f.university(&us[i-1])
}

// departmentName reports whether a word ends like the name of a department: 호텔관광과.
func departmentName(s string) bool {
	return strings.HasSuffix(s, "과") && utf8.RuneCountInString(s) >= 4
}

// university reports whether a word is the name of a university, by a list or by its full end.
func (f *Finder) university(u *Unit) bool {
	return f.surely(u, "university") || unlistedUniversity(u.Stem)
}

// unlistedUniversity reports whether a word is the name of a university by its
// full end, which may be in no list: 나린대학교.
func unlistedUniversity(s string) bool {
	return strings.HasSuffix(s, "대학교") && utf8.RuneCountInString(s) > 4
}

// shortUniversity reports whether a word before a part of a university is the short name of
// one that is in no list: 나린대.
func (f *Finder) shortUniversity(u *Unit) bool {
	e, ok := f.endingAt(u)
	return ok && e.Kind == "university" && strings.HasSuffix(u.Stem, "대") && joinsNext(u) && !f.is(u, askCommon) && utf8.RuneCountInString(u.Stem) >= 3
}

// shop reports whether a word is the name of a shop right behind the firm whose it is:
// 가나마트 | 다라점.
func (f *Finder) shop(us []Unit, i int) bool {
	return branch(us[i].Stem) && joinsNext(&us[i-1]) && f.surely(&us[i-1], "company") && !f.is(&us[i], askCommon) && !f.Describes(us[i].Stem)
}

// surely reports whether a word is the sure name of a body of a kind.
func (f *Finder) surely(u *Unit, kind string) bool {
	org, sure, _, ok := f.lookup(u)
	return ok && sure && org.Kind == kind
}

// surelyNamed is surely for a string that is no unit.
func (f *Finder) surelyNamed(s, kind string) bool {
	org, sure, _, ok := f.Lookup(s)
	return ok && sure && org.Kind == kind
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
	return utf8.RuneCountInString(s) >= 4 && text.EndsInAny(s, f.lists.branches) || branch(s)
}

// office reads the holder of an office, without a name, for the body: 환경부장관,
// 대구시장.
func (f *Finder) office(us []Unit, i int) (Body, bool) {
	if b, ok := f.nested(us, i); ok && b.Kind != "local_government" && strings.HasSuffix(us[i].Stem, "지사") {
		return b, true // 가나공사 제주지사, no governor
	}
	if b, ok := f.minister(us, i); ok {
		return b, true
	}
	if base, ok := strings.CutSuffix(us[i].Stem, "장"); ok && f.localBranch(base) {
		return f.branchHead(us, i, base)
	}
	name, ok := f.fusedOrg(us[i].Stem)
	if !ok {
		return f.ministerOf(us, i)
	}
	org, _, former, ok := f.Lookup(name)
	if !ok {
		return Body{}, false
	}
	return orgBody(i, i, org, former).by(officeFused, Medium), true
}

// branchHead reads the head of a branch for the branch of the body before it: 가나협회 | 대구지회장.
func (f *Finder) branchHead(us []Unit, i int, base string) (Body, bool) {
	if i == 0 || !joinsNext(&us[i-1]) {
		return Body{}, false
	}
	whole := us[i-1].Stem
	e, ends := f.endingAt(&us[i-1])
	kind := e.Kind
	if org, _, _, ok := f.Lookup(whole); ok {
		whole, kind = org.Name, org.Kind
	} else if !ends || e.Ending == whole {
		return Body{}, false
	}
	return Body{First: i - 1, Last: i, Start: us[i-1].Start, End: us[i].Start + len(base), Name: whole + " " + base, Kind: kind, PartOf: whole, Strength: Medium, Rule: officeFused}, true
}

// minister reads a minister without the name of the ministry for it, or for the state where
// nobody knows it: 미국 국무장관, 일본 재무상, 국방장관.
func (f *Finder) minister(us []Unit, i int) (Body, bool) {
	first, country := i, "KR"
	if i > 0 && us[i-1].Josa == "" && us[i-1].Sep == "" {
		if c := cmp.Or(f.countryOf(&us[i-1]), f.letters[us[i-1].Stem]); c != "" {
			first, country = i-1, c
		}
	}
	if first < i && f.headOfState(&us[i]) {
		return stateBody(first, first, country).by(officeFused, Medium), true
	}
	if ministryName(country, us[i].Stem) == "" || first == i && (i == 0 || !f.is(&us[i-1], askName)) {
		return Body{}, false // whose is said elsewhere
	}
	org, _, former, ok := f.Lookup(f.ministry(country, us[i].Stem))
	if ok {
		return orgBody(first, i, org, former).by(officeFused, Medium), true
	}
	if first == i {
		return Body{}, false
	}
	return stateBody(first, first, country).by(officeFused, Medium), true
}

// headOfState reports whether a word is the head of the state before it, who does something or
// with whom it is done: 일본 총리와.
func (f *Finder) headOfState(u *Unit) bool {
	if !f.lists.leaders[u.Stem] {
		return false
	}
	switch u.Josa {
	case "과", "와", "은", "는", "이", "가":
		return true
	}
	return false
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
	if !ok && i > 1 && f.is(&us[i-2], askCountry) && ministry(us[i-1].Stem) {
		b, ok = f.shapedBody("", us, i-1) // UAE 에너지부 장관과
	}
	if !ok || b.State || b.Kind != "government" && b.Kind != "local_government" {
		return Body{}, false
	}
	b.Strength, b.Rule = Medium, officeApart
	return b, true
}

// maxOwned is within how many words before a firm the one that owns it stands.
const maxOwned = 4

// owner is the firm of which the words before unit first say that what begins there is a subsidiary:
// 가나 of "가나의 미국 자회사 다라는", "가나의 자회사인 다라가"; "" for none.
func (f *Finder) owner(us []Unit, first int) string {
	k := first - 1
	if k < 1 || !f.lists.owned[strings.TrimSuffix(us[k].Stem, "인")] || us[k].Sep != "" || us[k].Josa != "" && us[k].Josa != "인" {
		return ""
	}
	for j := k - 1; j >= 0 && first-j <= maxOwned && us[j].Sep == "" && (us[j].Josa == "" || us[j].Josa == "의"); j-- {
		if org, sure, _, ok := f.lookup(&us[j]); ok && sure {
			return org.Name
		}
		if us[j].Josa == "의" || f.groupName(us[j].Stem) {
			return us[j].Stem
		}
	}
	return ""
}
