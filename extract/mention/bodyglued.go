package mention

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

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
			return stateBody(i, i, c).named(rest, u.Start+at, u.NameEnd), true
		}
		org, sure, former, ok := f.Lookup(rest)
		head := u.Stem[:at]
		agency := head == "연합뉴스" || head == "뉴시스" || head == "뉴스1"
		if !ok || !sure || utf8.RuneCountInString(rest) < 3 && org.Kind != "company" && !agency {
			continue
		}
		if strings.HasSuffix(head, "다") || strings.HasSuffix(head, "제공") || strings.HasSuffix(head, "모습") || head == "체결" {
			head = ""
		}
		if head != "" && text.EndsInAny(head, f.lists.credits) && (org.Kind == "company" || agency) {
			head = "" // 뉴스1|가나, 공동취재단|다라
		}
		if head != "" && utf8.RuneCountInString(rest) < 3 && len(rest) != 2 {
			continue
		}
		if i > 1 && f.common[head] && us[i-1].Josa == "" && us[i-1].Sep == "" && f.isProper(&us[i-1]) && f.is(&us[i-2], askCountry) {
			continue // 우크라이나 가나스필 국제공항공사
		}
		if org.Kind == "company" && utf8.RuneCountInString(rest) <= maxShortFirm && foreignLooking(head) && foreignLooking(rest) && !u.Credit {
			continue // 푸드|가나다 is a name of its own
		}
		if org.Kind == "government" && i > 0 && us[i-1].Josa == "" && us[i-1].Sep == "" && f.is(&us[i-1], askCountry) && f.countryOf(&us[i-1]) != "KR" {
			continue // 불가리아 경제산업부
		}
		if head == "국영" || head == "국립" {
			continue // 가나국 국영|가스공사
		}
		if head != "" && !f.loose(head, rest) && !u.Credit {
			continue
		}
		return orgBody(i, i, org, former).named(rest, u.Start+at, u.NameEnd).by("organizations/glued", Known), true
	}
	if half := len(u.Stem) / 2; (half >= 9 || half >= 2 && f.known(u.Stem[:half])) && bare == len(u.Stem) && u.Stem[:half] == u.Stem[half:] {
		return Body{First: i, Last: i, Start: u.Start + half, End: u.NameEnd, Name: u.Stem[half:], Strength: Weak, Rule: "role/doubled"}, true
	}
	return Body{}, false
}

// minGluedOrg is how many bytes a body has at least that an office of the caption before it is glued to.
const minGluedOrg = len("가나다라")

// behindOffice takes an office off the name of a known body to which a crawler glued it: 사장|가나공단.
func (f *Finder) behindOffice(org string) string {
	if len(org) < minGluedOrg+len("장") || f.known(org) {
		return org
	}
	for at := range org {
		if at > 0 && len(org)-at >= minGluedOrg && f.positions[org[:at]] && f.known(org[at:]) {
			return org[at:]
		}
	}
	return org
}

// WithoutSa takes the word for a firm off the name of one abroad: AEG사.
func (f *Finder) WithoutSa(org string) string {
	base, ok := strings.CutSuffix(org, "사")
	if !ok || f.known(org) || !foreignFirm(base) || strings.Contains(org, " ") {
		return org
	}
	if e := f.endingOf(org); e != nil && len(e.Ending) > len("사") {
		return org // 누리공사
	}
	return base
}

// maxShortFirm is how many letters the name of a firm has at most that may as well end the
// name of another.
const maxShortFirm = 3

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
	if n >= 4 && (f.endsInInstrument(head) || isLatinByte(head[0]) && f.endsInOffice(head)) {
		return true // HVDC업무협약|가나물산, JohnSmithISE소장|가나대학교
	}
	if n >= 6 && f.isName(head) {
		return true // a photographer's name before the first word of the text
	}
	if n < 4 {
		return n == 3 && isLatinByte(head[0]) && f.known(head) || n == 3 && utf8.RuneCountInString(head) >= 4 && f.position(head) != "" // 기획부총장|가나대
	}
	if utf8.RuneCountInString(head) >= 3 && strings.HasSuffix(head, "기") && n >= 5 || f.position(head) == head {
		return true // 알리기|가나소프트
	}
	if utf8.RuneCountInString(head) >= 2 && (text.EndsInAny(head, f.lists.headlines) || strings.HasPrefix(name, head)) {
		return true // 개화하나|가나전자, 가나|가나그룹
	}
	return f.known(head) || f.isInstrument(head)
}

// endsInInstrument reports whether a word that Latin letters begin is the name of an instrument.
func (f *Finder) endsInInstrument(s string) bool {
	return isLatinByte(s[0]) && f.isInstrument(strings.TrimLeft(s, capitals))
}

// endsInOffice reports whether a word ends in an office of two letters or three: JohnSmithISE소장.
func (f *Finder) endsInOffice(s string) bool {
	for _, size := range [...]int{len("소장"), len("부사장")} {
		if at := len(s) - size; at > 0 && f.positions[s[at:]] {
			return true
		}
	}
	return false
}

// suffixed finds a known name before 사 or 측: 보잉사, 화웨이측.
func (f *Finder) suffixed(i int, s string) (Body, bool) {
	base, ok := f.unsuffixed(s)
	if !ok {
		return Body{}, false
	}
	if c := f.countries[base]; c != "" && strings.HasSuffix(s, "측") {
		return stateBody(i, i, c), true
	}
	org, _, former, _ := f.Lookup(base)
	return orgBody(i, i, org, former).by("organizations/suffixed", Known), true
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
		if c := f.countries[s[:i]]; c != "" && (c != "KR" || f.known(s[i:])) && !f.common[s[i:]] {
			b.Country = c
			f.cutTo(us, b, i)
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
	if f.afterCredit(us, b.First) {
		f.cutTo(us, b, len("김하늘"))
		return
	}
	for at := range s {
		if at < 6 || !f.placeStarts.may(s[at:]) {
			continue
		}
		if c := f.countries[s[at:]]; c != "" && (f.isCommon(s[:at]) || text.EndsInAny(s[:at], f.lists.credits) || f.position(s[:at]) != "") {
			b.cut, b.Country, b.State = at, c, b.First == b.Last // 계약폴란드 정부
			return
		}
	}
	cut := 0
	for _, c := range f.lists.credits {
		if rest, ok := strings.CutPrefix(s, c); ok && utf8.RuneCountInString(rest) >= 3 {
			cut = max(cut, len(c)) // 게티이미지 begins 게티이미지뱅크
		}
	}
	if cut > 0 {
		f.cutTo(us, b, cut)
		return
	}
	if k := b.First - 1; k >= 0 && b.cut == 0 && b.Strength <= Medium && us[k].Josa == "" && us[k].Sep == "" && (f.is(&us[k], askCommon) || f.is(&us[k], askDescribe)) {
		b.cut = f.describedBy(s)
	}
}

// afterCredit reports whether the word at unit k begins with the name of who drew or took what
// stands beside a text, to which a crawler glued its first word: 그래픽=김하늘|가나전자는.
func (f *Finder) afterCredit(us []Unit, k int) bool {
	if k == 0 || us[k-1].Sep != "=" {
		return false
	}
	s := us[k].Stem
	return len(s) > len("김하늘나") && len(us[k].Raw) >= len(s) && text.EndsInAny(us[k-1].Stem, []string{"그래픽", "사진", "일러스트", "그림", "자료"}) && f.isName(s[:len("김하늘")]) && !f.known(s)
}

// cutTo leaves some bytes off the begin of a name, and looks up what is left of it.
func (f *Finder) cutTo(us []Unit, b *Body, n int) {
	b.cut = n
	if b.First != b.Last {
		return
	}
	if org, sure, former, ok := f.Lookup(us[b.First].Stem[n:]); ok && sure {
		b.Org, b.Former, b.Kind, b.Country, b.Strength, b.Rule = org, former, org.Kind, org.Country, Known, org.rule
	}
}

// describedBy is how many bytes of a word say what the name behind them is of, glued to
// it: 서비스|가나다; 0 for none.
func (f *Finder) describedBy(s string) int {
	for _, w := range [...]string{"서비스", "업체", "기업", "스타트업", "플랫폼", "브랜드"} {
		if rest, ok := strings.CutPrefix(s, w); ok && utf8.RuneCountInString(rest) >= 3 && text.IsHangul(firstRune(rest)) && !f.compound(rest) {
			return len(w)
		}
	}
	return 0
}

// dropLetters leaves the letters off a known name that they abbreviate or whose
// part they name: 가나안전공단GSA, 가나전자DX.
func (f *Finder) dropLetters(us []Unit, b *Body) {
	if b.Org != nil || b.State || b.First != b.Last {
		return
	}
	s := us[b.First].Stem[b.cut:]
	base := strings.TrimRight(s, capitals)
	if base == s || len(s)-len(base) > 5 || !text.IsHangul(lastRune(base)) || f.lists.firmLetters[s[len(base):]] {
		return // a firm of its own: 가나바이오USA
	}
	if org, sure, former, ok := f.Lookup(base); ok && sure && org.Kind != "local_government" { // 가나YWCA is a body of its own
		b.Org, b.Former, b.Kind, b.Country, b.PartOf, b.Strength, b.Rule = org, former, org.Kind, org.Country, org.PartOf, Strong, org.rule
	}
}

// dropSa leaves 사 off a foreign firm's name: 블랙록마이닝사, GNDR사.
func (f *Finder) dropSa(us []Unit, b *Body) {
	u := &us[b.Last]
	base, ok := strings.CutSuffix(u.Stem, "사")
	if !ok || b.Org != nil || u.NameEnd-u.Start != len(u.Stem) {
		return
	}
	if e, ends := f.endingAt(u); ends && len(e.Ending) > len("사") {
		return // 누리공사
	}
	if b.First < b.Last && f.regional(u.Stem) || headsBranch(b) {
		return // a branch by a place that the gazetteer has not: 한국농어촌공사 누리지사
	}
	described := b.First > 0 && f.describes(&us[b.First-1]) && utf8.RuneCountInString(base) >= 3 && !strings.HasSuffix(base, "회") // 창호 업체 가나다사와
	if !described && !foreignFirm(base) {
		return
	}
	u.rename(base)
	u.NameEnd -= len("사")
	if b.Kind == "" {
		b.Kind = "company"
	}
}

// foreignFirm is true for what looks like the name of a firm abroad before the word for one: three syllables
// or more, two letters or more. A사 and IPTV 3사 are none.
func foreignFirm(s string) bool {
	if s == "" || isLatinByte(s[len(s)-1]) {
		return len(s) > 1 && latinOrNumber(s)
	}
	return utf8.RuneCountInString(s) >= 3 && foreignLooking(s)
}

// headsBranch reports whether the head of a body in parentheses is one of a branch: 지사장.
func headsBranch(b *Body) bool {
	return slices.ContainsFunc(b.Heads, func(p Person) bool { return strings.HasPrefix(p.Position, "지사장") })
}

// CountryPrefix is the longest word for a country that a name of one word begins with; empty for
// none.
func (f *Finder) CountryPrefix(s string) string {
	if !f.placeStarts.may(s) {
		return ""
	}
	prefix := ""
	for i := range s {
		if i >= 6 && i <= 21 && f.countries[s[:i]] != "" {
			prefix = s[:i]
		}
	}
	return prefix
}
