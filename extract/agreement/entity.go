package agreement

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/text"
)

// Entity is one body of the article under all the names that it has there.
type Entity struct {
	Name     string // canonical
	Mentions []string
	Kind     string
	Country  string
	PartOf   string
	owner    string // firm whose subsidiary it is said to be
	Strength mention.Strength
	org      *mention.Org
	state    bool
	folded   []string // the name and the mentions, to compare; nil until asked for
}

// table holds the bodies of one article.
type table struct {
	f        *mention.Finder
	prefixes map[string]bool // what news leaves off the begin of a name
	branches []string        // branch_endings
	year     int             // of publication; 0 when unknown
	list     []*Entity
	byName   map[string]*Entity
	besides  map[string][]string // see listedBesides
}

func newTable(d *Detector, year int) *table {
	return &table{f: d.finder, prefixes: d.words.namePrefixes, branches: d.words.branches, year: year, byName: map[string]*Entity{}}
}

// collect registers every body that is sure by itself, so that short forms
// met early in the article find the full name told later.
func (t *table) collect(found []mention.Found) {
	t.besides = listedBesides(found)
	for pass := mention.Known; pass >= mention.Medium; pass-- {
		for _, named := range [...]bool{true, false} { // those that give other names of theirs, or their city, first
			for i := range found {
				for j := range found[i].Bodies {
					if b := &found[i].Bodies[j]; b.Strength == pass && (len(b.Aliases) > 0 || inCity(b)) == named {
						t.resolve(b)
					}
				}
			}
		}
	}
}

// listedBesides gives for each name, folded, those that stand beside it in a list and end alike: no two of
// one list are forms of one name, as 가나신문 and 가나경제신문 could be.
func listedBesides(found []mention.Found) map[string][]string {
	var out map[string][]string
	for i := range found {
		us, bodies := found[i].Units, found[i].Bodies
		for j := range bodies {
			for k := j; k > 0 && j-k < maxBesides && bodies[k-1].Last+1 == bodies[k].First && listJoins(&us[bodies[k-1].Last]); k-- {
				a, b := mention.Fold(bodies[k-1].Name), mention.Fold(bodies[j].Name)
				if a == b || !sameEnd(a, b) || slices.Contains(out[a], b) {
					continue
				}
				if out == nil {
					out = map[string][]string{}
				}
				out[a], out[b] = append(out[a], b), append(out[b], a)
			}
		}
	}
	return out
}

// maxBesides is how many names before one in a list are looked at.
const maxBesides = 8

// listJoins reports whether a list goes on behind a word.
func listJoins(u *mention.Unit) bool {
	return u.Josa == "" && (u.Sep == "," || u.Sep == "·") || u.Sep == "" && (u.Josa == "와" || u.Josa == "과")
}

// resolve gives the entity of a body, new or known.
func (t *table) resolve(b *mention.Body) *Entity {
	if b.State {
		return t.state(b)
	}
	t.district(b)
	b.Org = t.f.InYear(b.Name, b.Org, t.year)
	key := mention.Fold(b.Name)
	e := t.byName[key]
	if e == nil {
		e = t.withItsCity(b)
	}
	if e == nil {
		e = t.byName[t.variant(b.Name, key)]
	}
	if e == nil && b.Org != nil {
		e = t.byOrg(b)
	}
	if e == nil {
		e = t.byAlias(b)
	}
	if e == nil {
		e = t.shortForm(b, key)
	}
	if e == nil {
		e = t.create(b)
	}
	t.learn(e, b)
	return e
}

// inCity reports whether a place is named with the city or the province that it is in: 대전 중구.
func inCity(b *mention.Body) bool {
	return b.Kind == "local_government" && b.Country == "KR" && b.First < b.Last && strings.Contains(b.Name, " ")
}

// withItsCity is the one place that the article names with its city or province, of those that bear
// the name of a body: 중구 behind 대전 중구; nil for none or several.
func (t *table) withItsCity(b *mention.Body) *Entity {
	if b.Kind != "local_government" || b.First < b.Last {
		return nil
	}
	var one *Entity
	for _, e := range t.list[:min(len(t.list), entityReach)] {
		if e.Kind != b.Kind || !slices.ContainsFunc(e.Mentions, func(m string) bool { return strings.HasSuffix(m, " "+b.Name) }) {
			continue
		}
		if one != nil {
			return nil
		}
		one = e
	}
	return one
}

// district makes the name of a city or county without its last letter one: 나주.
func (t *table) district(b *mention.Body) {
	if b.Org != nil || b.Kind != "" || utf8.RuneCountInString(b.Name) != 2 || t.f.Compound(b.Name) || t.byName[mention.Fold(b.Name)] != nil {
		return
	}
	for _, rank := range [...]string{"시", "군"} {
		if org, sure, _, ok := t.f.Lookup(b.Name + rank); ok && sure && org.Kind == "local_government" {
			b.Org, b.Kind, b.Country, b.PartOf = org, org.Kind, org.Country, org.PartOf
			return
		}
	}
}

// variant is the form of a name that does not depend on how it is written: the
// country before it under its usual name, Latin letters spelled out
// (우즈베크 철도공사 is 우즈베키스탄 철도공사, 가나E통신 is 가나이통신), a school by what news
// calls its kind (나린대학교 is 나린대). Most names have none but their folded form, key.
func (t *table) variant(name, key string) string {
	usual := name
	if first, rest, ok := strings.Cut(name, " "); ok {
		if code := t.f.Country(first); code != "" && code != "KR" {
			usual = t.f.CountryName(code) + " " + rest
		}
	}
	if hasHangul(usual) {
		if usual = mention.SpellLetters(usual); text.Contains(usual, "학교") {
			usual = schoolKinds.Replace(usual)
		}
		if base, ok := strings.CutSuffix(usual, "상공회의소"); ok {
			usual = base + "상의"
		}
	}
	if usual == name {
		return key
	}
	return mention.Fold(usual)
}

// schoolKinds gives the words for a kind of school, which all end in 학교, the short form that
// news makes of them.
var schoolKinds = strings.NewReplacer("여자대학교", "여대", "외국어대학교", "외대", "교육대학교", "교대", "과학기술대학교", "과기대", "대학교", "대", "고등학교", "고", "초등학교", "초", "중학교", "중")

// state gives the entity of a country, which every name of it means.
func (t *table) state(b *mention.Body) *Entity {
	for _, e := range t.list {
		if e.state && e.Country == b.Country {
			t.learn(e, b)
			return e
		}
	}
	e := &Entity{Name: t.f.CountryName(b.Country), Kind: "government", Country: b.Country, Strength: mention.Known, state: true}
	if b.Country == "KR" {
		e.Name = "한국"
	}
	t.list = append(t.list, e)
	t.learn(e, b)
	return e
}

func (t *table) byOrg(b *mention.Body) *Entity {
	for _, e := range t.list {
		if e.org == b.Org && (e.Country == b.Country || b.Country == "") {
			return e
		}
	}
	return nil
}

func (t *table) byAlias(b *mention.Body) *Entity {
	for _, a := range b.Aliases {
		if e := t.byName[mention.Fold(a)]; e != nil && b.Org == nil && !hub(e, b) {
			return e
		}
	}
	return nil
}

// hub is true where an alias names a bigger body than the one it follows:
// 세계보건기구(WHO) 서태평양사무소.
func hub(e *Entity, b *mention.Body) bool { return e.org != nil && b.PartOf == e.Name }

// entityReach is among how many bodies the long form of a name is looked for; a
// bound on the work for texts without end.
const entityReach = 400

// shortForm finds the body that a name, folded, is a short or a long form of.
func (t *table) shortForm(b *mention.Body, name string) *Entity {
	if b.Org != nil {
		return nil
	}
	for _, e := range t.list[max(0, len(t.list)-entityReach):] {
		if e.org != nil && e.Kind == "company" && (b.Kind == "company" || b.Kind == "") && misprint(name, e.foldedNames()[0]) {
			return e
		}
		if !e.endsLike(name) || slices.ContainsFunc(t.besides[name], func(other string) bool { return slices.Contains(e.foldedNames(), other) }) {
			continue
		}
		if e.org != nil && b.Strength >= mention.Strong && b.PartOf != "" {
			continue
		}
		full := e.foldedNames()[0]
		if whole, ok := strings.CutSuffix(full, name); ok && e.PartOf != "" && whole == mention.Fold(e.PartOf) && utf8.RuneCountInString(name) >= 3 {
			return e
		}
		if of, ok := strings.CutSuffix(name, full); ok && e.org == nil && of != "" && (of == mention.Fold(b.PartOf) || t.isPlace(of)) && utf8.RuneCountInString(full) >= minShort {
			return e // 가나재단 다라병원 behind 다라병원, 전북 가나위원회 behind 가나위원회
		}
		if t.sameBody(name, full) || t.sameAbroad(name, full) && t.sameCountry(e, b, name) {
			return e
		}
		if e.org != nil && e.Kind == "company" && strings.HasPrefix(full, name) && utf8.RuneCountInString(name) >= 5 {
			return e // HD가나조선, of HD가나조선해양
		}
		for _, m := range e.foldedNames()[1:] {
			if t.sameBody(name, m) {
				return e
			}
		}
	}
	return nil
}

// minPrinted is how many letters a name has at least of which one may be mistaken, and sureLetters how many
// at its begin are not.
const minPrinted, sureLetters = 6, 3

// misprint reports whether a folded name is another with one letter mistaken: HD가나조선해향 of HD가나조선해양.
func misprint(name, full string) bool {
	if len(name) != len(full) || name == full || utf8.RuneCountInString(full) < minPrinted {
		return false
	}
	a, b := []rune(name), []rune(full)
	if len(a) != len(b) {
		return false
	}
	wrong := 0
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if wrong++; wrong > 1 || i < sureLetters || !text.IsHangul(a[i]) || !text.IsHangul(b[i]) {
			return false
		}
	}
	return true
}

// minShort is how many letters a name has at least that a longer one has behind that of a whole.
const minShort = 4

// isPlace reports whether a name is that of a place of Korea: 전북.
func (t *table) isPlace(name string) bool {
	org, sure, _, ok := t.f.Lookup(name)
	return ok && sure && org.Kind == "local_government"
}

// endsLike rules out bodies none of whose names ends with the last letter of a
// folded name, as every short or long form of it does.
func (e *Entity) endsLike(name string) bool {
	if sameEnd(e.Name, name) {
		return true
	}
	for _, m := range e.Mentions {
		if sameEnd(m, name) {
			return true
		}
	}
	return false
}

// sameEnd reports whether a name may end with the last letter of a folded one.
// What is no syllable may be folded away or changed.
func sameEnd(name, folded string) bool {
	last := text.Last(name)
	return last == text.Last(folded) || !text.IsHangul(last)
}

// sameAbroad reports whether two names differ by a country before one of them, or by the
// province before a city abroad: 중국 가람시, 누리성 가람시.
func (t *table) sameAbroad(a, b string) bool {
	of, ofB := t.f.CountryPrefix(a), t.f.CountryPrefix(b)
	if of == ofB || of != "" && ofB != "" {
		return false
	}
	a, b = a[len(of):], b[len(ofB):]
	if len(a) > len(b) {
		a, b = b, a
	}
	province, ok := strings.CutSuffix(b, a)
	return ok && utf8.RuneCountInString(a) >= 3 && (province == "" || strings.HasSuffix(a, "시") && text.EndsInAny(province, []string{"성", "주", "현"}))
}

// sameCountry reports whether a body, under a folded name, may be of the country of an entity: 폴란드 외교부 is
// not 외교부 where that is the ministry of Korea.
func (t *table) sameCountry(e *Entity, b *mention.Body, name string) bool {
	country := b.Country
	if of := t.f.CountryPrefix(name); country == "" && of != "" {
		country = t.f.Country(of)
	}
	return e.Country == country || e.Country == "" || country == ""
}

// sameBody reports whether one folded name is a short form of the other.
func (t *table) sameBody(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if a != b && !strings.HasSuffix(b, a) && firstLetter(a) != firstLetter(b) {
		return false
	}
	na, nb := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	if na < 2 || a == b {
		return a == b
	}
	if rest, ok := strings.CutSuffix(b, a); ok && na >= 3 {
		return t.prefixes[rest] || na >= 4 && nb == na+1 && text.IsHangul(text.First(rest)) && !t.f.Ordinary(rest) // a letter lost
	}
	if na < 3 || nb > 3*na {
		return false
	}
	if text.EndsInAny(a, t.branches) {
		return false // 가나 동작대리점, 가나 동작중앙대리점
	}
	first, _ := utf8.DecodeRuneInString(a)
	firstB, _ := utf8.DecodeRuneInString(b)
	lastA, _ := utf8.DecodeLastRuneInString(a)
	lastB, _ := utf8.DecodeLastRuneInString(b)
	return first == firstB && lastA == lastB && na >= 4 && mention.Abbreviates(a, b) && !t.f.OtherTrade(a, b)
}

func (t *table) create(b *mention.Body) *Entity {
	e := &Entity{Name: b.Name, Kind: b.Kind, Country: b.Country, PartOf: b.PartOf, Strength: b.Strength}
	if b.Org != nil {
		e.org = b.Org
		if !b.Former {
			e.Name = t.canonical(b)
		}
	} else if b.PartOf != "" {
		e.Name = t.spellParent(b)
	} else if b.Kind != "company" {
		e.Name = t.spellCountry(b.Name)
	}
	t.list = append(t.list, e)
	return e
}

// spellCountry spells the country before the name of an authority out: 사우디 투자부 is
// 사우디아라비아 투자부.
func (t *table) spellCountry(name string) string {
	first, rest, ok := strings.Cut(name, " ")
	if !ok {
		return name
	}
	code := t.f.Country(first)
	if full := t.f.CountryName(code); code != "" && code != "KR" && full != first && utf8.RuneCountInString(first) > 1 && mention.Abbreviates(first, full) {
		return full + " " + rest
	}
	return name
}

// canonical is the gazetteer's name, with the country before it where the
// text has it there.
func (t *table) canonical(b *mention.Body) string {
	if b.Country == "KR" || b.Kind == "company" {
		return b.Org.NameIn(t.year)
	}
	words := strings.Fields(b.Name)
	if len(words) > 1 && !strings.HasPrefix(b.Org.Name, words[0]) && strings.HasSuffix(mention.Fold(b.Name), mention.Fold(b.Org.Name)) {
		return t.spellCountry(words[0] + " " + b.Org.Name)
	}
	return b.Org.NameIn(t.year)
}

// spellParent spells the parent in a part's name out: 가나대 경영대학 is
// 가나대학교 경영대학.
func (t *table) spellParent(b *mention.Body) string {
	first, rest, ok := strings.Cut(b.Name, " ")
	if !ok || first == b.PartOf {
		return b.Name
	}
	if org, sure, _, ok := t.f.Lookup(first); ok && sure && org.Name == b.PartOf {
		return org.NameIn(t.year) + " " + rest
	}
	return b.Name
}

// learn adds the names of a mention to its entity.
func (t *table) learn(e *Entity, b *mention.Body) {
	if b.Strength > e.Strength {
		e.Strength = b.Strength
	}
	if e.Kind == "" {
		e.Kind = b.Kind
	}
	if e.owner == "" && b.Owner != e.Name {
		e.owner = b.Owner
	}
	if e.Country == "" {
		e.Country = b.Country
	}
	if !b.Office() {
		t.name(e, b.Name)
	}
	for _, a := range b.Aliases {
		t.name(e, a)
	}
	if e.org != nil && b.Org == e.org && !b.Former && e.Name == e.org.NameIn(t.year) {
		e.Name, e.folded = t.canonical(b), nil // 日 가나현 in the headline, 일본 가나현 in the text
	}
	t.cityAlone(e, b)
	if b.Division != "" {
		t.name(e, b.Division)
	}
	if e.org != nil && b.Former && e.Name != e.org.Name && utf8.RuneCountInString(b.Name) > utf8.RuneCountInString(e.Name) {
		if org, _, _, ok := t.f.Lookup(b.Name); ok && org == e.org {
			e.Name, e.folded = b.Name, nil // 전국경제인연합회, of 전경련
		}
	}
	if e.org == nil && b.Org == nil && utf8.RuneCountInString(b.Name) > utf8.RuneCountInString(e.Name) && b.Strength >= e.Strength && longer(b.Name, e.Name) {
		e.Name, e.folded = b.Name, nil
	}
}

// cityAlone has the name of a city abroad stand for it without 시 too: 쑤저우 of 중국 쑤저우시.
func (t *table) cityAlone(e *Entity, b *mention.Body) {
	city, ok := strings.CutSuffix(b.Name[strings.LastIndex(b.Name, " ")+1:], "시")
	if !ok || b.Kind != "local_government" || b.Country == "KR" || utf8.RuneCountInString(city) < 2 || b.Country == "" && t.f.City(city) == "" {
		return
	}
	if key := mention.Fold(city); t.byName[key] == nil {
		t.byName[key] = e
	}
}

// foldedNames are the name and the mentions in the form in which names are
// compared.
func (e *Entity) foldedNames() []string {
	if e.folded == nil {
		e.folded = append(make([]string, 0, len(e.Mentions)+1), mention.Fold(e.Name))
		for _, m := range e.Mentions {
			e.folded = append(e.folded, mention.Fold(m))
		}
	}
	return e.folded
}

// longer reports whether a is the full form of the short form b.
func longer(a, b string) bool { return mention.Abbreviates(b, a) && hasHangul(a) }

func hasHangul(s string) bool {
	for _, r := range s {
		if r >= '가' && r <= '힣' {
			return true
		}
	}
	return false
}

func (t *table) name(e *Entity, name string) {
	if name == "" || slices.Contains(e.Mentions, name) {
		return
	}
	key := mention.Fold(name)
	if old, ok := t.byName[key]; ok && old != e {
		return
	}
	t.byName[key] = e
	if v := t.variant(name, key); t.byName[v] == nil {
		t.byName[v] = e
	}
	e.Mentions, e.folded = append(e.Mentions, name), nil
}

// lookup finds an entity by any of its names.
func (t *table) lookup(name string) *Entity { return t.byName[mention.Fold(name)] }
