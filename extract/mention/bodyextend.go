package mention

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// extend takes the words before a name into it. open says that the last word
// alone is no name, only the kind of one.
func (f *Finder) extend(us []Unit, b *Body, open bool) {
	if f.fromLegal(us, b) {
		return
	}
	for b.First > 0 && b.Last-b.First < maxNameUnits-1 && !us[b.First].OpensQuote && (!us[b.First].Legal || us[b.First].LegalBehind) {
		p := &us[b.First-1]
		if strings.HasSuffix(p.Raw, "인") && f.describes(p) || converb(us, b.First-1) || f.lists.adverbs[p.Raw] && !p.OpensQuote {
			return // 합작사인 | 가나, 명절을 맞아 | 가나, 마침내 | 가나
		}
		took, last := f.joins(us, b, &open)
		if took && !last {
			continue
		}
		if took || p.Josa != "" || p.Sep != "" || p.ClosesQuote || len(p.Parens) > 0 && !f.is(p, askKnown) && !(open && hasAlias(p) && (foreignLooking(p.Stem) || utf8.RuneCountInString(p.Stem) <= 3)) {
			return
		}
		if !f.takes(us, b, &open) {
			return
		}
	}
}

// fromLegal takes the words from one that a legal form opens up to a name of the same item:
// ㈜ 가나 도시가스 | 다라고객센터.
func (f *Finder) fromLegal(us []Unit, b *Body) bool {
	if b.Org != nil || us[b.Last].Legal {
		return false
	}
	k := f.legalOpening(us, b.First)
	if k < 0 || k == b.First-1 && f.is(&us[k], askKnown) {
		return false
	}
	b.First = k
	if org, sure, _, ok := f.lookup(&us[k]); ok && sure && b.Kind != "company" {
		b.PartOf, b.Country = org.Name, org.Country
	}
	return true
}

// legalOpening gives the word before unit i that a legal form opens, in the same item of a list; -1 for none.
func (f *Finder) legalOpening(us []Unit, i int) int {
	if f.is(&us[i], askDivision) {
		return -1
	}
	for k := i - 1; k >= 0 && i-k < maxNameUnits; k-- {
		u := &us[k]
		if !joinsNext(u) || u.ClosesQuote || len(u.Parens) > 0 || len(u.Stem) == len("간") || verbal(u.Stem) || adnominal(u.Stem) || f.is(u, askPosition) || f.is(u, askDescribe) || u.LegalBehind {
			return -1
		}
		if u.Legal {
			if f.is(u, askCommon) {
				return -1 // 생산업체㈜ | 가나
			}
			return k
		}
	}
	return -1
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
	case p.Sep == "·" && p.Josa == "" && (b.Strength >= Strong || f.is(p, askCommon) && b.First == b.Last && f.regionBefore(us, b.First-1)) && p.NameEnd+len("·") >= first.Start && len(p.Parens) == 0 && f.dotted(p):
		b.First--
	case p.Sep == "·" && p.Josa == "" && p.NameEnd+len("·") >= first.Start && len(p.Parens) == 0 && b.First == b.Last && f.is(first, askEnding) && f.fieldOfRegion(p):
		b.First-- // 가람시건강가정·다문화가족지원센터
		return true, true
	case p.Sep == "-" && touches && !f.is(p, askKnown) && !f.is(p, askCommon) && utf8.RuneCountInString(p.Stem) <= 3 && !f.is(p, askEnding):
		b.First-- // 엑스-에너지
		*open = false
	case p.Sep == "" && p.Josa == "도" && p.Raw == p.Stem+"도" && b.First > 1 && us[b.First-2].Sep == "," && us[b.First-2].Josa == "" && b.Kind == "association" && b.Strength >= Strong:
		p.whole()
		b.First-- // …청, 신의도 | 가나협의회는
		return true, true
	case p.Sep == "&" && (touches || p.Josa == "" && hasLatin(p.Stem) && hasLatin(first.Stem)):
		b.First-- // 하늘&바다 재단, Gana & Dara
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
	if b.Kind == "local_government" || b.Kind == "government" {
		if c := f.provinceAbroad(us, b.First-1); c >= 0 {
			b.First, b.Country = c, f.countryOf(&us[c])
			return false
		}
	}
	if b.First > 1 && ministry(p.Stem) && f.is(&us[b.First-2], askCountry) && joinsNext(&us[b.First-2]) && (strings.HasSuffix(us[b.Last].Stem, "국") || strings.HasSuffix(us[b.Last].Stem, "청")) {
		b.First -= 2 // 라오스 농림부 | 산림국
		b.Country, b.PartOf = f.countryOf(&us[b.First]), joinStems(us[b.First:b.First+2])
		return false
	}
	org, sure, _, ok := f.lookup(p)
	switch {
	case ok && sure && org.Kind == "company" && !*open && b.First > 1 && (b.Strength == Weak || b.Kind == "company") && f.describes(&us[b.First-2]):
		b.First-- // 비료 업체 제네시스 퍼틸라이저스: another firm than the one of the first word
	case ok && sure && org.Kind == "company" && f.subsidiary(us, b):
		b.First-- // 머크 라이프사이언스, LG에너지솔루션 버테크
		return false
	case ok && sure:
		f.takeWhole(us, b, org, *open)
		return false
	case shortWard(p.Stem) && !f.is(p, askCommon) && text.EndsInAny(us[b.Last].Stem, f.lists.wardBodies):
		b.First-- // 가람1동 주민자치위원회
		return false
	case text.EndsInAny(p.Stem, []string{"학교", "고", "여고", "대"}) && f.is(p, askEnding) && text.EndsInAny(us[b.Last].Stem, []string{"동창회", "동문회", "학부모회", "학생회", "운영위원회"}):
		b.First-- // 가람초등학교 총동창회
		return false
	case f.chapter(us, b):
		if e, ok := f.endingAt(p); ok && !endsInRank(p.Stem) {
			b.Kind = e.Kind
		}
		b.First--
		return false
	case f.is(p, askCountry):
		if b.Kind != "company" && (b.Kind != "" || b.Strength >= Strong) || *open || f.City(us[b.First].Stem) == f.countryOf(p) || f.ofNation(us[b.First].Stem) {
			b.First--
		}
		b.Country = f.countryOf(p)
		return false
	case f.City(p.Stem) != "":
		abroad := f.City(p.Stem) != "KR" && (foreignLooking(us[b.First].Stem) || b.Kind != "company" && b.Kind != "")
		if !*open && !abroad {
			return false
		}
		b.First--
		if b.Country == "" {
			b.Country = f.City(p.Stem)
		}
		*open = false
	case f.isProper(p):
		if b.First > 1 && f.is(&us[b.First-2], askCountry) && joinsNext(&us[b.First-2]) && (b.First < b.Last && b.Kind == "company" || b.Strength == Medium && strings.HasSuffix(us[b.Last].Stem, "사")) {
			b.First-- // 미국 가나머 사이언티픽사, 미국 가나 다라 홀딩스
			return true
		}
		if !*open && (b.Strength >= Medium && !foreignRun(p.Stem, us[b.First].Stem) && !branch(us[b.First].Stem) || f.describes(p)) {
			return false
		}
		b.First--
		e, ends := f.endingAt(p)
		*open = *open && ends && e.Ending == p.Stem
	case *open && us[b.Last].Stem == "컨소시엄" && !f.is(p, askCommon) && f.is(p, askEnding):
		b.First-- // 가나철강 컨소시엄, 가나이엔씨 컨소시엄
		return false
	case *open && f.is(p, askCommon) && !f.is(p, askDescribe) && !adnominal(p.Stem) && !timeWord(p.Stem):
		b.First--
	default:
		return false
	}
	return true
}

// subsidiary reports whether a name of one foreign word behind that of a known firm is that of a firm of
// it: its end says that it is a firm, and it acts.
func (f *Finder) subsidiary(us []Unit, b *Body) bool {
	u := &us[b.Last]
	return b.First == b.Last && b.Org == nil && b.Kind == "company" && u.Josa != "" && foreignLooking(u.Stem) && joinsNext(&us[b.First-1])
}

// maxProvinces is how many parts of a country are told before a place at most: 다라성 마바시.
const maxProvinces = 2

// provinceAbroad gives the unit of another country behind which unit i is a part of it, or a part of
// such a part: 가나국 | 다라주, 가나국 다라성 | 마바시; -1 for none.
func (f *Finder) provinceAbroad(us []Unit, i int) int {
	for k := i; k > 0 && k > i-maxProvinces && joinsNext(&us[k]) && joinsNext(&us[k-1]) && partOfState(us[k].Stem); k-- {
		if c := f.countryOf(&us[k-1]); c != "" {
			if c == "KR" {
				return -1
			}
			return k - 1
		}
	}
	return -1
}

// partOfState is true for what the name of a part of another country ends like: 가나주, 다라현.
func partOfState(s string) bool {
	return utf8.RuneCountInString(s) >= 3 && text.EndsInAny(s, []string{"주", "성", "현", "도", "시"})
}

// chapter reports whether a name is that of the part of a body that no list knows, which
// stands before it: 가나연맹 | 경남본부, 다라도연맹 | 중앙위원회, 마바지도자 | 나주시연합회.
func (f *Finder) chapter(us []Unit, b *Body) bool {
	s, p := us[b.First].Stem, &us[b.First-1]
	if b.First != b.Last || utf8.RuneCountInString(p.Stem) < 4 || f.is(p, askCommon) || f.is(p, askDescribe) || f.is(p, askPosition) || verbal(p.Stem) || adnominal(p.Stem) {
		return false
	}
	if f.localBranch(s) && !f.is(p, askCountry) && f.City(p.Stem) == "" && !(endsInRank(p.Stem) && utf8.RuneCountInString(p.Stem) <= maxRanked) {
		return true
	}
	e, ok := f.endingAt(p)
	if !ok || e.Ending == p.Stem {
		return false
	}
	switch e.Kind {
	case "association":
		return f.is(&us[b.First], askPart) || s == "중앙위원회" || s == "중앙회"
	case "university":
		return strings.HasSuffix(s, "캠퍼스")
	}
	return false
}

// localBranch is true for the name of the branch of a body in one place: 나주시연합회.
func (f *Finder) localBranch(s string) bool {
	for _, end := range [...]string{"연합회", "협의회", "지회", "지부", "분회"} {
		if place, ok := strings.CutSuffix(s, end); ok && utf8.RuneCountInString(place) >= 2 {
			org, _, _, ok := f.Lookup(place)
			return endsInRank(place) || ok && org.Kind == "local_government"
		}
	}
	return false
}

// maxRanked is how many letters the name of a city, a county or a part of one has at most.
const maxRanked = 5

// endsInRank is true for the name of a city, a county or a part of one.
func endsInRank(s string) bool {
	return utf8.RuneCountInString(s) >= 3 && text.EndsInAny(s, []string{"시", "군", "구", "읍", "면", "동", "도"})
}

// takeWhole takes the known body before a part of it, or the region before a body.
func (f *Finder) takeWhole(us []Unit, b *Body, org *Org, open bool) {
	ofRegion := org.Kind == "local_government" && b.Kind != "company" && b.Kind != "" && (b.Strength >= Strong || b.Kind == "local_government" && org.Country != "KR")
	ofRegion = ofRegion || armed(org.Name) && armedUnit(us[b.Last].Stem)
	if ward(us[b.Last].Stem) && org.Kind == "local_government" && b.Strength >= Strong && b.Kind == "" {
		b.Kind, ofRegion = "local_government", true
	}
	if org.Kind == "local_government" && (f.rebuilds(us[b.Last].Stem) || f.liesIn(us[b.First].Stem, us[b.First-1].Stem)) {
		return // the association of a site bears no region: 서울 | 가나3구역 재건축조합; nor does 전남 | 진도문화원
	}
	if !f.is(&us[b.Last], askPart) && !open && !ofRegion && !(org.Kind == "association" && f.localBranch(us[b.Last].Stem)) {
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

// liesIn reports whether a name begins with a place of a province or a great city, which only tells
// where it is then: 진도문화원 in 전남. A place whose name others bear needs it: 중구문화재단.
func (f *Finder) liesIn(name, province string) bool {
	for at := range name {
		if at < len("가나") || at > len("가나다라") {
			continue
		}
		for _, rank := range [...]string{"", "시", "군", "구"} {
			org, sure, _, ok := f.Lookup(name[:at] + rank)
			if !ok || !sure || org.Kind != "local_government" {
				continue
			}
			if in, _, _, ok := f.Lookup(province + " " + org.Name); ok && in == org {
				return true
			}
		}
	}
	return false
}

// armed is true for the parts of the forces that units belong to.
func armed(name string) bool {
	switch name {
	case "육군", "해군", "공군", "해병대", "대한민국 육군", "대한민국 해군", "대한민국 공군":
		return true
	}
	return false
}

// armedUnit is true for the name of a unit of the forces: 제32보병사단.
func armedUnit(s string) bool {
	return text.EndsInAny(s, []string{"사단", "여단", "연대", "대대", "군단", "함대", "비행단", "전대", "사령부", "부대"})
}

// numberedUnit is true for a unit of the forces told by its number alone: 35사단, 1함대사령부.
func numberedUnit(s string) bool {
	rest := afterDigits(s)
	return len(rest) < len(s) && len(s)-len(rest) <= 4 && text.EndsInAny(rest, []string{"사단", "여단", "군단", "함대", "함대사령부", "비행단", "보급단", "탄약창", "군수지원사령부"})
}

// cutShort reports whether p, behind a country or the trade of a firm, is the
// begin of a foreign name that ends like a particle. Behind a trade a subject may
// stand as well, so that its particles do not count there.
func (f *Finder) cutShort(before, p *Unit) bool {
	if f.is(before, askCountry) {
		return strings.Contains("나이도로만라", p.Josa) && !f.is(p, askPosition) && !f.is(p, askCommon)
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

// takeSite takes the site before the association that rebuilds it: 가람동 다온연립 | 재건축조합.
func (f *Finder) takeSite(us []Unit, b *Body) {
	if !text.EndsInAny(us[b.Last].Stem, f.lists.rebuilders) {
		return
	}
	for b.First > 0 && b.Last-b.First < maxSiteWords {
		p := &us[b.First-1]
		numbered := p.Sep == "-" && isNumber(p.Stem)
		if p.Josa != "" || p.Sep != "" && !numbered || p.ClosesQuote || !numbered && !namesSite(p, &us[b.First]) && !text.EndsInAny(p.Stem, []string{"구역", "단지", "연립", "아파트", "빌라", "맨션", "지구", "주공", "시영", "동", "차"}) {
			return
		}
		b.First--
	}
}

// namesSite reports whether a word is the name of a site behind which its number stands: 가람 | 2구역.
func namesSite(p, number *Unit) bool {
	return number.Stem != "" && isDigit(number.Stem[0]) && text.IsHangul(firstRune(p.Stem)) && !endsInRank(p.Stem)
}

// maxSiteWords is how many words the site of an association takes at most.
const maxSiteWords = 4

// ward is true for 가람동, 누리읍.
func ward(s string) bool {
	return len(s) >= 6 && text.EndsInAny(s, []string{"동", "읍", "면"})
}

// shortWard is ward for a word no longer than such names are.
func shortWard(s string) bool { return ward(s) && utf8.RuneCountInString(s) <= maxRanked }

// branch is true for the word of a shop's name that says which shop it is:
// 가람식당 누리점.
func branch(s string) bool { return len(s) >= 9 && strings.HasSuffix(s, "점") }

// ofFields takes the field before a weak name, and the country before that, into the name of
// an authority: 페루 의약품·|의료기기청.
func (f *Finder) ofFields(us []Unit, b *Body) {
	k := b.First
	if b.Org != nil || b.Strength > Medium || k != b.Last || k < 2 || us[k-1].Sep != "·" || us[k-1].Josa != "" || !f.authority(&us[k-2], &us[k-1], &us[k]) {
		return
	}
	b.First, b.Kind, b.Strength, b.Rule = k-1, "government", Strong, "shape/ending"
	if f.is(&us[k-2], askCountry) {
		b.First, b.Country = k-2, f.countryOf(&us[k-2])
	}
}

// authority reports whether two fields that a middle dot joins, behind a country or 산하, make
// up the name of one authority: 의약품·의료기기청.
func (f *Finder) authority(before, p, u *Unit) bool {
	if before.Josa != "" || before.Sep != "" || !f.is(before, askCountry) && before.Stem != "산하" || !f.compound(p.Stem) {
		return false
	}
	for _, end := range [...]string{"청", "부", "처", "성"} {
		if base, ok := strings.CutSuffix(u.Stem, end); ok {
			return utf8.RuneCountInString(base) >= 2 && f.compound(base)
		}
	}
	return false
}

// dotted reports whether a word before a middle dot belongs to the name behind
// it: 아시아·태평양지역사무소.
func (f *Finder) dotted(p *Unit) bool {
	_, _, _, org := f.lookup(p)
	if e, ends := f.endingAt(p); ends && !e.Weak && e.Ending != p.Stem {
		return false // 가람경찰서·누리교육지원청 are two
	}
	return !org && (strings.HasPrefix(p.Stem, "국립") || f.is(p, askCommon) || f.City(p.Stem) != "" || f.is(p, askCountry) || !f.isProper(p) || p.Stem == "아시아" || p.Stem == "유럽")
}

// fieldOfRegion reports whether a word is the name of a region and what one of its bodies is for, but
// no body yet: 가람시건강가정.
func (f *Finder) fieldOfRegion(p *Unit) bool {
	if _, ends := f.endingAt(p); ends || f.is(p, askKnown) {
		return false
	}
	for at := range p.Stem {
		if at < len("가군") || at > len("가나다시") || !endsInRank(p.Stem[:at]) && !f.known(p.Stem[:at]) {
			continue
		}
		if field := p.Stem[at:]; utf8.RuneCountInString(field) >= 2 && f.compound(field) && f.KindOf(p.Stem[:at]) == "local_government" {
			return true
		}
	}
	return false
}

// foreignRun reports whether two words belong to one foreign name: names of
// several words are foreign in Korean news (노보 노디스크) or hold Latin letters.
func foreignRun(a, b string) bool {
	return hasLatin(a) && hasLatin(b) || foreignLooking(a) && foreignLooking(b)
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
