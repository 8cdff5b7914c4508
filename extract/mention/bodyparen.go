package mention

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// abbreviated reports whether capitals in parentheses abbreviate a name: (NEC), (IEEE-SA).
func (f *Finder) abbreviated(host string, u *Unit) bool {
	if len(u.Parens) == 0 {
		return false
	}
	p := host[u.Parens[0].Start:u.Parens[0].End]
	return len(p) >= 3 && len(p) <= 8 && strings.Trim(p, "-"+capitals) == ""
}

// abbreviatedBody takes a word that only says what a body is for its name
// where capitals behind it abbreviate it: 국영에너지회사(NEC).
func (f *Finder) abbreviatedBody(host string, us []Unit, i int) (Body, bool) {
	u := &us[i]
	if len(u.Parens) == 0 || utf8.RuneCountInString(u.Stem) < 4 || f.is(u, askDescribe) || !text.EndsInAny(u.Stem, []string{"회사", "기구", "기금", "펀드", "방송", "대학", "대학교", "협회", "연구소", "연구원"}) {
		return Body{}, false
	}
	if p := host[u.Parens[0].Start:u.Parens[0].End]; !f.abbreviated(host, u) && !f.known(p) {
		return Body{}, false
	}
	b := Body{First: i, Last: i, Strength: Medium, Rule: "role/abbreviated"}
	f.extend(us, &b, true)
	return b, true
}

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

// extendByAlias takes as many words into a foreign name as its Latin form in
// parentheses has: 디지털 그르노블(Digital Grenoble).
func (f *Finder) extendByAlias(host string, us []Unit, b *Body) {
	u := &us[b.Last]
	if len(u.Parens) == 0 || b.Org != nil || hasLatin(u.Stem) {
		return
	}
	latin := host[u.Parens[0].Start:u.Parens[0].End]
	words := latinWords(latin)
	if len(latin) < sureWords && len(words) > 1 && !strings.Contains(latin, " ") && (b.First < 2 || !f.describes(&us[b.First-2])) {
		return // 가나드인(GanadIn) is one word; 기업 가나 다라(GanaDara)
	}
	for _, w := range words {
		if !hasLatin(w) || hasHangul(w) || len(w) < 3 {
			return
		}
	}
	for b.Last-b.First+1 < len(words) && len(words) <= 4 && b.First > 0 {
		p := &us[b.First-1]
		if p.Josa != "" || p.Sep != "" || p.ClosesQuote || len(p.Parens) > 0 || f.describes(p) || adnominal(p.Stem) || isNumber(p.Stem) || f.is(p, askCountry) && (b.Kind == "university" || b.Kind == "company" && f.countryOf(p) != "KR") {
			return
		}
		b.First--
	}
}

// From how many letters on a Latin name with capitals within is parted into words, and
// surely so.
const fewLetters, sureWords = 9, 12

// latinWords parts a Latin name into words, also where a crawler lost the spaces:
// ValuePartners.
func latinWords(s string) []string {
	if words := strings.Fields(s); len(words) != 1 || len(s) < fewLetters {
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

// inLetters writes a name that no list knows with the letters that a parenthesis within it, or behind its last
// part, gives for their Korean names: 에스지(SG)가나 is SG가나, 가나피이(PE) is 가나PE.
func (f *Finder) inLetters(host string, us []Unit, b *Body) {
	for k := b.First; k <= b.Last && b.Org == nil && !b.State; k++ {
		for _, p := range us[k].Parens {
			letters := host[p.Start:p.End]
			if len(letters) < 2 || strings.Trim(letters, capitals) != "" {
				continue
			}
			within := k < b.Last || len(us[k].Stem) > us[k].NameEnd-us[k].Start
			spelled := SpellLetters(letters)
			if at := strings.Index(b.Name, spelled); at >= 0 && within || at > 0 && at+len(spelled) == len(b.Name) {
				b.Aliases = append(b.Aliases, b.Name)
				b.Name = withoutForm(strings.Replace(b.Name, spelled, letters, 1))
				if org, sure, former, ok := f.Lookup(b.Name); ok && sure {
					b.Org, b.Former, b.Kind, b.Country, b.Strength = org, former, org.Kind, org.Country, Known
				}
			}
		}
	}
}

// withoutForm leaves its legal form, or the word for a firm behind letters, off a name: EPS사, SK주식회사.
func withoutForm(name string) string {
	if base := strings.TrimSuffix(name, legalForm(name)); base != "" && base != name {
		return base
	}
	if base, ok := strings.CutSuffix(name, "사"); ok && base != "" && isLatinByte(base[len(base)-1]) {
		return base
	}
	return name
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

// Abbreviates reports whether short can be a short form of full.
func Abbreviates(short, full string) bool { return abbreviates(fold(short), fold(full)) }
