// Package mention finds in the sentences of an article what an agreement is
// made of: bodies, persons with their positions, places, instruments with
// their predicates, dates, money and periods.
package mention

import (
	"sort"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"koaccord/extract/text"
	"koaccord/rules"
)

// Org is one organisation of the gazetteers.
type Org struct {
	Name    string
	Kind    string
	Country string
	PartOf  string
	Valid   string // years: 2013/2017; "" is always
	Former  string // the name before the present one; "" for none

	rule string // that names it
}

// entry is one way to name an organisation.
type entry struct {
	org       *Org
	ambiguous bool
	former    bool
}

// Finder knows the gazetteers and lexicons. It is immutable and safe for
// concurrent use.
type Finder struct {
	bearing      *text.Matcher     // letters of sentences that speak of an agreement, then those of sentences that go on about one
	tellingWords int               // how many of them are of the first kind
	nameStarts   map[string]bool   // first letters of all names
	cache        *words            // what was asked of words before; nil outside Find
	pool         *sync.Pool        // of *words
	starts2      *starts           // the first two letters of all names
	placeStarts  *starts           // those of countries and cities
	ends2        *ends             // the last two letters of all names
	officeEnds   *text.Syllables   // last letters of offices
	placeEnds    map[rune][]string // ends of words that name places, by last letter
	more         map[string][]*Org // further bodies of a name, told apart by their years
	names        map[string]entry
	countries    map[string]string // name to code
	letters      map[string]string // one-letter forms to code
	letterMax    int               // bytes of the longest of them
	cities       map[string]string // name to country code
	common       map[string]bool
	whole        map[string]bool // ordinary nouns that no compound is made of
	commonStarts *starts         // their first two letters
	commonOnes   *text.Syllables // those of one letter
	protected    map[string]bool
	keptEnds     *ends // their last two letters
	positions    map[string]bool
	surnames     map[string]bool
	frequent     *text.Syllables // the most frequent surnames
	givenFirst   *text.Syllables // the first syllables of given names
	givenLast    *text.Syllables // their last ones
	describe     map[string]bool
	countryTails map[string]bool // second words of countries of two: 솔로몬 제도
	lists        *wordLists
	pictures     []string                // where in a photograph someone stands
	endings      map[rune][]rules.Ending // by last letter, longest first
	posEnds      map[rune][]string       // positions by last letter, longest first
	countryNames map[string]string       // code to name
	leaders      map[string]string       // word for a head of state to the name of the state
	stateLetters *text.Syllables         // the Hangul of letters
	instruments  *instruments
	sectors      []rules.Sector
}

// FrequentSurnames is how many surnames, the most frequent of the rules' list, a Korean name of two
// letters may have: others are rather ordinary words.
const FrequentSurnames = 30

// firstOf gives the first n words of a list at most.
func firstOf(words []string, n int) []string { return words[:min(n, len(words))] }

// New prepares a finder.
func New(set *rules.Set) *Finder {
	f := &Finder{
		names: make(map[string]entry, 4*len(set.Organizations)), more: map[string][]*Org{}, placeEnds: map[rune][]string{}, nameStarts: map[string]bool{}, countries: map[string]string{}, letters: map[string]string{}, cities: map[string]string{},
		pool: newWordPool(), starts2: &starts{}, placeStarts: &starts{}, ends2: &ends{}, keptEnds: &ends{}, commonStarts: &starts{},
		common: wordSet(set.Words("common_nouns")), whole: wordSet(set.Words("whole_nouns")), protected: wordSet(set.Words("josa_endings")),
		positions: wordSet(set.Words("positions")), surnames: wordSet(set.Words("surnames")), frequent: text.NewSyllables(strings.Join(firstOf(set.Words("surnames"), FrequentSurnames), "")), givenFirst: text.NewSyllables(strings.Join(set.Words("given_first"), "")), givenLast: text.NewSyllables(strings.Join(set.Words("given_last"), "")), lists: newWordLists(set), countryTails: map[string]bool{}, describe: wordSet(append(set.Words("descriptors"), set.Words("descriptor_endings")...)), pictures: set.Words("caption_places"),
		endings: map[rune][]rules.Ending{}, posEnds: map[rune][]string{}, countryNames: map[string]string{}, leaders: map[string]string{}, sectors: set.Sectors,
	}
	f.addCommon()
	for w := range f.protected {
		f.keptEnds.add(w)
	}
	f.addPlaces(set)
	for name := range f.countries {
		f.placeStarts.add(name)
	}
	for name := range f.cities {
		f.placeStarts.add(name)
	}
	f.addOrganizations(set)
	f.addEndings(set)
	f.instruments = newInstruments(set)
	f.officeEnds = officeEnds(set.Words("positions"))
	telling := signals(set)
	f.tellingWords = len(telling)
	f.bearing = text.NewMatcher(append(telling, set.Words("cues")...))
	return f
}

// addCommon prepares the looks at ordinary nouns that spare most lookups.
func (f *Finder) addCommon() {
	ones := map[rune]bool{}
	for w := range f.common {
		f.commonStarts.add(w)
		if r := firstRune(w); w == string(r) {
			ones[r] = true
		}
	}
	f.commonOnes = syllablesOf(ones)
	for w := range f.whole {
		f.commonStarts.add(w)
	}
}

// officeEnds gives the last letters of positions, and of bodies with 장 behind
// them.
func officeEnds(positions []string) *text.Syllables {
	last := []rune{'장'}
	for _, p := range positions {
		last = append(last, lastRune(p))
	}
	return text.NewSyllables(string(last))
}

func wordSet(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

func (f *Finder) addPlaces(set *rules.Set) {
	for _, c := range set.Countries {
		f.countryNames[c.Code] = c.Name
		f.countries[c.Name] = c.Code
		for _, a := range c.Aliases {
			f.countries[a] = c.Code
			if _, last, ok := strings.Cut(a, " "); ok {
				f.countryTails[last] = true
			}
		}
		for _, l := range c.Letters {
			f.letters[l] = c.Code
			f.letterMax = max(f.letterMax, len(l))
		}
		for _, l := range c.Leaders {
			f.leaders[l] = c.Name
		}
	}
	all := make([]string, 0, len(f.letters))
	for l := range f.letters {
		all = append(all, l)
	}
	f.stateLetters = text.NewSyllables(strings.Join(all, "") + "남북")
	for _, c := range set.Cities {
		f.cities[c.Name] = c.Country
		for _, a := range c.Aliases {
			f.cities[a] = c.Country
		}
	}
}

func (f *Finder) addOrganizations(set *rules.Set) {
	for i := range set.Organizations {
		o := &set.Organizations[i]
		org := &Org{Name: o.Name, Kind: o.Kind, Country: o.Country, PartOf: o.PartOf, Valid: o.Valid, Former: lastOf(o.Former), rule: "organizations/" + o.Kind}
		f.addName(o.Name, entry{org: org, ambiguous: among(o.Ambiguous, o.Name)})
		for _, a := range o.Aliases {
			f.addName(a, entry{org: org})
		}
		for _, a := range o.Ambiguous {
			f.addName(a, entry{org: org, ambiguous: true})
		}
		for _, a := range o.Former {
			f.addName(a, entry{org: org, former: true})
		}
		f.addBuilt(o, org)
	}
}

func lastOf(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}

func among(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// addBuilt adds the short forms that news builds by rule: X대학교 is X대,
// X대학교병원 is X대병원.
func (f *Finder) addBuilt(o *rules.Organization, org *Org) {
	if base, ok := strings.CutSuffix(o.Name, "대학교"); ok && utf8.RuneCountInString(base) >= 2 {
		f.addName(base+"대", entry{org: org})
	}
	if base, ok := strings.CutSuffix(o.Name, "대학교병원"); ok {
		f.addName(base+"대병원", entry{org: org})
	}
}

// addName keeps the first body that claims a name; a later one makes it no
// less certain, for the order of the files is the order of preference.
func (f *Finder) addName(name string, e entry) {
	key := fold(name)
	if old, ok := f.names[key]; ok && !(old.ambiguous && !e.ambiguous) {
		if old.org != e.org && (old.org.Valid != "" || e.org.Valid != "") {
			f.more[key] = append(f.more[key], e.org)
		}
		return
	}
	f.names[key] = e
	f.nameStarts[startOf(key)] = true
	f.starts2.add(key)
	f.ends2.add(key)
}

func (f *Finder) addEndings(set *rules.Set) {
	for _, e := range set.Endings {
		r, _ := utf8.DecodeLastRuneInString(e.Ending)
		f.endings[r] = append(f.endings[r], e)
	}
	for r := range f.endings {
		list := f.endings[r]
		sort.SliceStable(list, func(i, j int) bool { return len(list[i].Ending) > len(list[j].Ending) })
	}
	for _, p := range set.Words("positions") {
		r, _ := utf8.DecodeLastRuneInString(p)
		f.posEnds[r] = append(f.posEnds[r], p)
	}
	for _, p := range set.Words("place_endings") {
		r, _ := utf8.DecodeLastRuneInString(p)
		f.placeEnds[r] = append(f.placeEnds[r], p)
	}
	for r := range f.posEnds {
		list := f.posEnds[r]
		sort.SliceStable(list, func(i, j int) bool { return len(list[i]) > len(list[j]) })
	}
}

// fold makes names comparable: no spaces, dots or hyphens, Latin in lower case.
func fold(s string) string {
	if !mayFold(s) {
		return s
	}
	var room [foldRoom]byte
	b := appendFold(room[:0], s)
	if string(b) == s {
		return s
	}
	return string(b)
}

// foldRoom is how many bytes most names have at most.
const foldRoom = 96

// appendFold appends the folded form of s; what joins words folds to nothing.
func appendFold(b []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' || c == '-':
		case c >= 'A' && c <= 'Z':
			b = append(b, c+'a'-'A')
		case (c == 0xC2 || c == 0xE2 || c == 0xE3) && joinerAt(s[i:]) > 0:
			i += joinerAt(s[i:]) - 1
		default:
			b = append(b, c)
		}
	}
	return b
}

// joinerAt is how many bytes the sign has that s begins with, if it joins words and is
// not ASCII; 0 for another.
func joinerAt(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if foldsAway(r) {
		return n
	}
	return 0
}

// mayFold rules out strings that hold no first byte of what fold changes.
func mayFold(s string) bool {
	for i := 0; i < len(s); i++ {
		if foldBytes[s[i]] {
			return true
		}
	}
	return false
}

// foldBytes are the first bytes of what fold changes.
var foldBytes = func() (t [256]bool) {
	for c := 'A'; c <= 'Z'; c++ {
		t[c] = true
	}
	for _, c := range []byte{' ', '-', 0xC2, 0xE2, 0xE3} {
		t[c] = true
	}
	return t
}()

func foldable(r rune) bool { return foldsAway(r) || r >= 'A' && r <= 'Z' }

// Fold is the form in which names are compared.
func Fold(s string) string { return fold(s) }

// known reports whether s is a name that no particle may be cut from.
func (f *Finder) known(s string) bool {
	h := startHash(s)
	e, ok := f.named(s, f.starts2.has(h))
	return ok && !e.ambiguous || f.placeStarts.has(h) && (f.countries[s] != "" || f.cities[s] != "")
}

// bodyStem is knownStem for the names of bodies, no countries: a firm's branch is named by one, 가나정|USA가.
func (f *Finder) bodyStem(w string) bool {
	stem, _ := text.SplitJosa(w)
	return f.knownStem(w) && f.countries[w] == "" && f.countries[stem] == ""
}

// knownStem is known for a word that may bear a particle.
func (f *Finder) knownStem(w string) bool {
	if f.known(w) {
		return true
	}
	stem, josa := text.SplitJosa(w)
	if pos := f.position(stem); pos != "" && len(stem) > len(pos) && f.known(stem[:len(stem)-len(pos)]) {
		return true // GM회장
	}
	return josa != "" && f.known(stem)
}

// isCommon reports whether a word is an ordinary noun.
func (f *Finder) isCommon(s string) bool {
	return f.commonStarts.may(s) && (f.common[s] || f.whole[s])
}

// keeps reports whether a noun ends like a particle and is whole.
func (f *Finder) keeps(s string) bool { return f.keptEnds.may(s) && f.protected[s] }

// Lookup gives the organisation of a name; sure is false for forms that also
// mean something else.
func (f *Finder) Lookup(name string) (org *Org, sure, former, ok bool) {
	e, ok := f.find1(name)
	return e.org, ok && !e.ambiguous, e.former, ok
}

// Listed gives the body of some kind that unit i names as it stands in a gazetteer.
func (f *Finder) Listed(us []Unit, i int, kind string) (Body, bool) {
	org, sure, former, ok := f.lookup(&us[i])
	if !ok || !sure || org.Kind != kind {
		return Body{}, false
	}
	return orgBody(i, i, org, former).named(us[i].Stem, us[i].Start, us[i].NameEnd), true
}

// PublicBody gives the sure name of a public body that ends at unit i.
func (f *Finder) PublicBody(host string, us []Unit, i int) (Body, bool) {
	b, ok := f.bodyAt(host, us, i)
	if !ok || b.State || b.Strength < Strong || b.Kind != "government" && b.Kind != "local_government" && b.Kind != "public_agency" {
		return Body{}, false
	}
	return b, true
}

// find1 looks a name up as it stands, with its letters spelled out or drawn
// together, and with the signs of headlines.
func (f *Finder) find1(name string) (entry, bool) { return f.named(name, f.starts2.may(name)) }

// named is find1 for a name whose first letters may, or may not, begin one of
// the gazetteers.
func (f *Finder) named(name string, may bool) (entry, bool) {
	var e entry
	ok := may && f.ends2.may(name)
	if ok {
		e, ok = f.names[fold(name)]
	}
	if !ok {
		if latin := latinized(name); latin != "" && !f.common[name] {
			e, ok = f.names[fold(latin)]
		}
	}
	if !ok {
		if long := spelledOut(name); long != "" {
			e, ok = f.names[fold(long)]
		}
	}
	return e, ok
}

// headlineSigns are the Chinese characters that headlines end company names
// with: 삼성重 is 삼성중공업.
var headlineSigns = [...]struct{ sign, word string }{{"重", "중공업"}, {"電", "전자"}, {"銀", "은행"}, {"證", "증권"}, {"車", "자동차"}, {"硏", "연구원"}, {"生", "생명"}, {"大", "대학교"}}

func spelledOut(name string) string {
	if text.IsHangul(lastRune(name)) {
		return ""
	}
	for _, h := range headlineSigns {
		if base, ok := strings.CutSuffix(name, h.sign); ok && base != "" {
			return base + h.word
		}
	}
	return ""
}

// InYear gives the body that a name meant in a year: org itself where the
// year is unknown (0) or org existed then, else another of that name.
func (f *Finder) InYear(name string, org *Org, year int) *Org {
	if year == 0 || org == nil || validIn(org.Valid, year) {
		return org
	}
	for _, o := range f.more[fold(name)] {
		if validIn(o.Valid, year) {
			return o
		}
	}
	return org
}

// NameIn is the name that a body bore in a year: its present one, unless it
// took it later and another stood before.
func (o *Org) NameIn(year int) string {
	if year != 0 && o.Former != "" && !validIn(o.Valid, year) {
		return o.Former
	}
	return o.Name
}

// validIn reads "2013/2017", "2017/" and "/2013".
func validIn(valid string, year int) bool {
	if valid == "" {
		return true
	}
	from, to, _ := strings.Cut(valid, "/")
	if n, err := strconv.Atoi(from); err == nil && year < n {
		return false
	}
	if n, err := strconv.Atoi(to); err == nil && year > n {
		return false
	}
	return true
}

type letterName struct{ hangul, latin string }

// letterNames are the Korean names of Latin letters, with which some papers
// spell abbreviations out (에스케이, 엘지), longest first.
var letterNames = [...]letterName{
	{"더블유", "W"}, {"에이치", "H"}, {"에프", "F"}, {"에이", "A"}, {"아이", "I"}, {"제이", "J"}, {"케이", "K"}, {"에스", "S"},
	{"브이", "V"}, {"엑스", "X"}, {"와이", "Y"}, {"제트", "Z"}, {"비", "B"}, {"씨", "C"}, {"시", "C"}, {"디", "D"}, {"이", "E"}, {"지", "G"},
	{"엘", "L"}, {"엠", "M"}, {"엔", "N"}, {"오", "O"}, {"피", "P"}, {"큐", "Q"}, {"알", "R"}, {"아르", "R"}, {"티", "T"}, {"유", "U"},
}

// SpellLetters writes the Latin letters of a name with their Korean names:
// 가나E통신 is 가나이통신. A name without such letters stays as it is.
func SpellLetters(name string) string {
	if !hasLatin(name) {
		return name
	}
	var b strings.Builder
	for i := 0; i < len(name); i++ {
		c := name[i] &^ ('a' - 'A')
		if name[i] >= 'A' && c >= 'A' && c <= 'Z' && letterSpelled[c-'A'] != "" {
			b.WriteString(letterSpelled[c-'A'])
		} else {
			b.WriteByte(name[i])
		}
	}
	return b.String()
}

// letterSpelled are the Korean names of A to Z.
var letterSpelled = func() (names [26]string) {
	for _, l := range letterNames {
		if i := l.latin[0] - 'A'; names[i] == "" {
			names[i] = l.hangul
		}
	}
	return names
}()

// latinized spells the letter names that a name begins with as letters:
// 에스케이넥실리스 is SK넥실리스; "" where it begins with fewer than two.
func latinized(name string) string {
	if !spellsLetters(name) {
		return ""
	}
	if latin, rest := letters(name); len(latin) >= 2 {
		return latin + rest
	}
	if !letterStopSet.Has(lastRune(name)) {
		return ""
	}
	for i, r := range name { // at the end: 삼성에스디아이
		if i == 0 || !letterStartSet.Has(r) {
			continue
		}
		if latin, rest := letters(name[i:]); len(latin) >= 2 && rest == "" {
			return name[:i] + latin
		}
	}
	return ""
}

// letterStarts are the first syllables of letter names, letterStops the last.
const (
	letterStarts = "더에아제케브엑와비씨시디이지엘엠엔오피큐알티유"
	letterStops  = "유치프이스트비씨시디지엘엠엔오피큐알르티"
)

var letterStartSet, letterStopSet = text.NewSyllables(letterStarts), text.NewSyllables(letterStops)

// spellsLetters reports whether a word may hold letter names at either end.
func spellsLetters(name string) bool {
	return letterStartSet.Has(firstRune(name)) || len(name) >= 12 && letterStopSet.Has(lastRune(name))
}

// letterNamesBy are the letter names by the lower bits of the last byte of their
// first syllables, in order.
var letterNamesBy = func() (names [64][]letterName) {
	for _, l := range letterNames {
		b := l.hangul[len("가")-1] & 0x3F
		names[b] = append(names[b], l)
	}
	return names
}()

// maxLatin is how many letters are read off at most.
const maxLatin = 5

// letters reads letter names off the begin of s.
func letters(s string) (latin, rest string) {
	var room [maxLatin]byte
	n := 0
	for n < maxLatin && letterStartSet.Has(firstRune(s)) {
		l := letterAt(s)
		if l == nil {
			break
		}
		room[n] = l.latin[0]
		s = s[len(l.hangul):]
		n++
	}
	return string(room[:n]), s
}

// letterAt gives the letter name that s, which begins with a syllable, begins with;
// nil for none.
func letterAt(s string) *letterName {
	list := letterNamesBy[s[len("가")-1]&0x3F]
	for i := range list {
		if strings.HasPrefix(s, list[i].hangul) {
			return &list[i]
		}
	}
	return nil
}

// Country gives the code of a country's name or one-letter form; "" for none.
func (f *Finder) Country(s string) string {
	if f.placeStarts.may(s) && f.countries[s] != "" {
		return f.countries[s]
	}
	if len(s) > f.letterMax {
		return ""
	}
	return f.letters[s]
}

// CountryName gives the Korean name of a code.
func (f *Finder) CountryName(code string) string { return f.countryNames[code] }

// City gives the country of a city; "" for none.
func (f *Finder) City(s string) string {
	if !f.placeStarts.may(s) {
		return ""
	}
	return f.cities[s]
}

// CityAbroad reports whether a word names a city outside Korea.
func (f *Finder) CityAbroad(s string) bool {
	country := f.City(s)
	return country != "" && country != "KR"
}

// Describes reports whether a word says the kind of a body: 제약사, 업체, 선사.
func (f *Finder) Describes(s string) bool { return f.describe[s] || f.lists.descriptors.End(s) }

// Ordinary reports whether what stands before a name in one word with it belongs to
// words before it: an ordinary noun, 것, the credit of a photograph.
func (f *Finder) Ordinary(s string) bool {
	return s == "것" || utf8.RuneCountInString(s) >= 2 && (f.common[s] || text.EndsInAny(s, f.lists.credits))
}

// KindOf gives the kind of body that a name's ending says; "" for none.
func (f *Finder) KindOf(s string) string {
	e, _ := f.ending(s)
	return e.Kind
}

// OtherTrade reports whether two names, the shorter first, are those of the associations of two
// trades in one place, of which one is called like the end of the other: 가나시의사회, 가나시한의사회.
func (f *Finder) OtherTrade(a, b string) bool {
	x, y := f.endingOf(a), f.endingOf(b)
	if x == nil || y == nil || x.Kind != "association" || x == y || !strings.HasSuffix(y.Ending, x.Ending) {
		return false
	}
	return strings.TrimSuffix(a, x.Ending) == strings.TrimSuffix(b, y.Ending)
}

// IsPlace reports whether a word ends like the name of a place.
func (f *Finder) IsPlace(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	for _, e := range f.placeEnds[r] {
		if strings.HasSuffix(s, e) && len(s) > len(e) && (utf8.RuneCountInString(e) > 1 || !f.compound(s) && utf8.RuneCountInString(s) > 2) {
			return true
		}
	}
	return false
}

// ending is KindOf with all that is known of the ending.
func (f *Finder) ending(s string) (rules.Ending, bool) {
	if e := f.endingOf(s); e != nil {
		return *e, true
	}
	return rules.Ending{}, false
}

// endingOf gives the ending that makes s the name of a body; nil for none.
func (f *Finder) endingOf(s string) *rules.Ending {
	list := f.endings[lastRune(s)]
	for i := range list {
		if strings.HasSuffix(s, list[i].Ending) {
			return &list[i]
		}
	}
	return nil
}

// position gives the position that s ends with; "" for none.
func (f *Finder) position(s string) string {
	w := f.of(s)
	if !f.ask(w, askPosition) {
		return ""
	}
	return f.positionOf(w)
}

// positionOf gives the position that a word ends with; "" for none. The name of
// a body is no position (공사 is also a minister's rank), nor the word for a kind
// (약사 is one, 제약사 is not).
func (f *Finder) positionOf(w *word) string {
	for _, p := range f.posEnds[lastRune(w.text)] {
		if !strings.HasSuffix(w.text, p) {
			continue
		}
		if !f.positions[w.text] && (f.ask(w, askKnown) || f.ask(w, askEnding) && !w.ending.Weak || f.Describes(w.text)) {
			return ""
		}
		return p
	}
	return ""
}

// isName reports whether s can be a Korean person's name.
func (f *Finder) isName(s string) bool {
	if len(s) > 12 {
		return false // four letters at most
	}
	n := utf8.RuneCountInString(s)
	if n < 2 || n > 4 || f.isCommon(s) || f.describe[s] || n < 3 && verbal(s) || n >= 3 && longVerbal(s) {
		return false
	}
	for _, r := range s {
		if !unicode.Is(unicode.Hangul, r) {
			return false
		}
	}
	if stem := s[:len(s)-len("해")]; n == 3 && (strings.HasSuffix(s, "해") || strings.HasSuffix(s, "한")) && f.common[stem] {
		return false // 방문해 and 방문한 are verbs
	}
	_, size := utf8.DecodeRuneInString(s)
	if n == 4 {
		_, second := utf8.DecodeRuneInString(s[size:])
		return f.surnames[s[:size+second]]
	}
	return f.surnames[s[:size]]
}
