package agreement

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/text"
	"koaccord/rules"
)

// rosterWords are the words with which lists of signers are read.
type rosterWords struct {
	positions map[string]bool
	starts    starts          // the first letters of positions
	lasts     *text.Syllables // last letters of the positions, and 장
	offices   *text.Matcher   // the positions, and 장
	surnames  map[string]bool
	common    map[string]bool
	surStarts *text.Syllables // the first letters of surnames
	frequent  *text.Syllables // the surnames at the head of the list
	fillers   map[string]bool // name_fillers
	bodyEnds  map[string]bool // position_body_endings

	lookalikes  []string // position_lookalikes
	headlines   []string // headline_endings
	groups      []string // group_endings
	groupEnds   *text.Endings
	departments []string // department_endings
	headed      []string // headed_endings
}

func newRosterWords(set *rules.Set) *rosterWords {
	surnames := set.Words("surnames")
	return &rosterWords{
		offices:   text.NewMatcher(append([]string{"장"}, set.Words("positions")...)),
		lasts:     text.NewSyllables("장" + lastsOf(set.Words("positions"))),
		positions: setOf(set.Words("positions")), starts: startsOf(set.Words("positions")), surnames: setOf(surnames), common: setOf(set.Words("common_nouns")),
		surStarts: text.NewSyllables(firstsOf(surnames)), frequent: text.NewSyllables(firstsOf(surnames[:min(len(surnames), mention.FrequentSurnames)])),
		fillers: setOf(set.Words("name_fillers")), bodyEnds: setOf(set.Words("position_body_endings")),
		lookalikes: set.Words("position_lookalikes"), headlines: set.Words("headline_endings"),
		groups: set.Words("group_endings"), groupEnds: text.NewEndings(set.Words("group_endings")), departments: set.Words("department_endings"), headed: set.Words("headed_endings"),
	}
}

func setOf(words []string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// token is one run of letters of one script: pages glue Latin and Hangul.
type token struct {
	start, end int
	text       string
	stop       bool // something other than a space parts it from the next
	dot        bool // a middle dot follows
	glued      bool // the next token follows without a space
	firm       bool // 社 follows: it is a body
	office     int8 // whether it is a position: 0 not asked, 1 yes, -1 no
}

// maxRosterParen bounds the parentheses that are passed over, in bytes.
const maxRosterParen = 150

// appendTokens cuts host[start:end]; parentheses are left out, but not those that
// hold the whole list: (왼쪽부터 가나다 대표, …).
func (w *wordLists) appendTokens(out []token, host string, start, end int) []token {
	for i := start; i < end; {
		if j := hangulEnd(host[:end], i); j > i {
			out = addToken(out, token{start: i, end: j, text: host[i:j], glued: true}, host)
			i = j
			continue
		}
		r, n := utf8.DecodeRuneInString(host[i:end])
		switch {
		case r == '(':
			if after := w.skipParen(host, i, end); after > 0 {
				i = after
				continue
			}
			stopLast(out)
			i += n
		case script(r) != 0:
			j := i + n
			for j < end {
				q, m := utf8.DecodeRuneInString(host[j:end])
				if script(q) != script(r) {
					break
				}
				j += m
			}
			out = addToken(out, token{start: i, end: j, text: host[i:j], glued: true}, host)
			i = j
		default:
			if len(out) > 0 {
				part(&out[len(out)-1], r)
			}
			i += n
		}
	}
	return out
}

// hangulEnd is where the run of Hangul at byte i ends.
func hangulEnd(s string, i int) int {
	for text.HangulAt(s, i) {
		i += len("가")
	}
	return i
}

// addToken adds a token; a figure and the counter glued to it are one, 9일, and so
// are letters and the 장 of an office: BU장.
func addToken(out []token, t token, host string) []token {
	n := len(out)
	if n == 0 || !out[n-1].glued || out[n-1].end != t.start {
		return append(out, t)
	}
	last := &out[n-1]
	if t.text == "사" && script(text.First(last.text)) == 2 && len(last.text) > 1 {
		last.firm, last.glued = true, false // AEG사, as AEG社
		return out
	}
	counted := isDigits(last.text) && isDigits(last.text[len(last.text)-1:])
	if base, _ := cutJosa(t.text); !counted && (base != "장" || script(text.First(last.text)) != 2) {
		return append(out, t)
	}
	last.end, last.text = t.end, host[last.start:t.end]
	return out
}

// part notes what stands after a token.
func part(t *token, r rune) {
	t.glued = false
	switch {
	case r == '社':
		t.firm = true
	case r == '·' || r == 'ㆍ' || r == '‧' || r == '∙':
		t.dot = true
	case unicode.IsSpace(r) || unicode.Is(unicode.Han, r) || r == '.' && (t.end-t.start == 1 || legalTail(t.text)) || r == '㈜' || r == '’' || r == '‘':
	default:
		t.stop = true
	}
}

// legalTail reports whether a token ends with a legal form that a dot shortens.
func legalTail(s string) bool {
	for _, l := range [...]string{"Inc", "Corp", "Ltd", "Co"} {
		if strings.HasSuffix(s, l) {
			return true
		}
	}
	return false
}

func stopLast(list []token) {
	if len(list) > 0 {
		list[len(list)-1].stop = true
	}
}

// skipParen gives the byte after a parenthesis that tells no list; 0 for one
// that does, or that is not closed.
func (w *wordLists) skipParen(host string, at, end int) int {
	i := strings.IndexByte(host[at:end], ')')
	if i < 0 || i > 4*maxRosterParen {
		return 0
	}
	inner := host[at : at+i]
	if i > maxRosterParen || strings.ContainsAny(inner, ",·") && (strings.Contains(inner, "부터") || w.captioned(host[:at], inner[1:])) {
		return 0
	}
	return at + i + 1
}

// captioned reports whether a list in parentheses is that of a photograph: it
// begins with a side of it or stands behind what it shows (업무협약식 사진).
func (w *wordLists) captioned(before, inner string) bool {
	before = strings.TrimRight(before, " ")
	return text.StartsInAny(inner, w.captionPlaces) || strings.HasPrefix(inner, "좌") || strings.HasPrefix(inner, "사진") ||
		strings.HasSuffix(before, "사진") || text.EndsInAny(before, w.ceremonies) ||
		strings.Contains(inner, "왼쪽") && text.EndsInAny(before, w.captionSubjects)
}

// script is 1 for Hangul, 2 for other letters and figures, 0 for the rest.
func script(r rune) int {
	switch {
	case r >= '가' && r <= '힣':
		return 1
	case r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&') || unicode.Is(unicode.Latin, r):
		return 2
	}
	return 0
}

// seat is one person of a list of signers.
type seat struct {
	name, position string
	start, end     int     // bytes of the name in the host
	party          *Entity // whom he stands for; nil for none
	other          *Entity // a body of the article that is no party
	bare           bool    // no body is named beside him
	leads          bool    // the body stands behind the name
	owner          bool    // the office is part of a longer phrase: 회장 장남
	joined         bool    // 과 or 와 follows
	placed         bool    // his place among the words alone shows that it is a name
}

// roster reads the persons of a sentence up to byte end with the bodies that they stand for.
func (st *state) roster(a *Agreement, fd *mention.Found, end int) []seat {
	host, start := fd.Sentence.Host, fd.Sentence.Start
	if !holdsAny(st.d.roster.offices, host[start:end]) {
		return nil
	}
	r := &rosterReader{st: st, a: a, host: host, found: fd}
	r.ts = r.partGlued(st.d.words.appendTokens(st.tokens[:0], host, start, end))
	st.tokens = r.ts[:0]
	ts := r.ts
	from, asked := 0, 0
	for i := 0; i < len(ts); i++ {
		if !r.isPosition(i) {
			continue
		}
		for asked = max(asked, i-maxSeatTokens); asked < i; asked++ {
			if r.ends(asked) {
				from = asked + 1
			}
		}
		j := i
		for j+1 < len(ts) && !r.closes(j) && (r.isPosition(j+1) || ts[j+1].text == "겸") {
			j++
			if ts[j].text == "겸" && j+2 < len(ts) && !r.isPosition(j+1) && !ts[j+1].stop && r.isPosition(j+2) {
				j += 2 // 부총리 겸 국방부 장관
			}
		}
		found := r.readFull(i, j) || r.read(max(from, i-maxSeatTokens), i, j)
		if found || r.closes(j) {
			from = max(j+1, r.taken)
		}
		i, asked = j, j+1
	}
	r.takeUnread(end)
	return r.seats
}

// takeUnread seats those Koreans, and those whose characters stand in parentheses, whom the sentence
// tells up to byte end beside a party that has no seat, in a list of those of other parties: the parts
// of the body between hide them, "김하늘 가나전자 전략 및 마케팅 총괄 부사장".
func (r *rosterReader) takeUnread(end int) {
	for k := range r.found.Persons {
		p := &r.found.Persons[k]
		if p.Org == "" || p.End > end || p.Rule != "person/characters" && !r.st.d.finder.KoreanName(p.Name) || slices.ContainsFunc(r.seats, func(s seat) bool { return s.start < p.End && p.Start < s.end }) {
			continue
		}
		party, _ := r.body(p.Org)
		if party == nil || !r.seatsOnlyOthers(party) {
			continue
		}
		at := len(r.seats)
		for at > 0 && r.seats[at-1].start > p.Start {
			at--
		}
		r.seats = slices.Insert(r.seats, at, seat{name: p.Name, position: p.Position, start: p.Start, end: p.End, party: party, leads: p.Start < r.found.Units[p.Last].Start && p.OrgFirst > p.First})
	}
}

// seatsOnlyOthers reports whether the list has somebody of another party and nobody of this one.
func (r *rosterReader) seatsOnlyOthers(party *Entity) bool {
	others := false
	for i := range r.seats {
		if r.seats[i].party == party {
			return false
		}
		others = others || r.seats[i].party != nil
	}
	return others
}

// maxSeatTokens bounds the tokens before a position that belong to a person.
const maxSeatTokens = 10

type rosterReader struct {
	st    *state
	a     *Agreement
	host  string
	found *mention.Found
	ts    []token
	seats []seat
	lone  int // where a party's person begins; -1 for none
	taken int // tokens before it belong to persons that were read
}

// rosterJosa are the particles that end one person of a list.
var rosterJosa = [...]string{"에서는", "에서", "에게", "에는", "으로", "까지", "부터", "에", "과", "와", "은", "는", "이", "가", "을", "를", "도", "등"}

// josaLasts are the last letters of rosterJosa.
var josaLasts = text.NewSyllables(lastsOf(rosterJosa[:]))

func firstsOf(words []string) string {
	out := ""
	for _, w := range words {
		out += string(text.First(w))
	}
	return out
}

func lastsOf(words []string) string {
	out := ""
	for _, w := range words {
		last, _ := utf8.DecodeLastRuneInString(w)
		out += string(last)
	}
	return out
}

// cutJosa takes the particle off a word; "" where it has none.
func cutJosa(s string) (base, josa string) {
	if last, _ := utf8.DecodeLastRuneInString(s); !josaLasts.Has(last) {
		return s, ""
	}
	for _, j := range rosterJosa {
		if b, ok := strings.CutSuffix(s, j); ok {
			return b, j
		}
	}
	return s, ""
}

// positionOf gives what a word holds before the position that it ends with.
func (r *rosterReader) positionOf(s string) (rest string, ok bool) {
	w := r.st.d.roster
	if last, _ := utf8.DecodeLastRuneInString(s); text.IsHangul(last) && !w.lasts.Has(last) {
		return "", false
	}
	for i := range s {
		if !w.starts.begin(s[i:]) || !w.positions[s[i:]] {
			continue
		}
		if i > 0 && r.isBody(s, s[i:]) {
			return "", false
		}
		return s[:i], true
	}
	if base, ok := strings.CutSuffix(s, "장"); ok && len(base) > 1 && script(text.First(s)) == 2 {
		return "", true // BU장
	}
	if utf8.RuneCountInString(s) >= 4 && strings.HasSuffix(s, "장") && !w.common[s] && !text.EndsInAny(s, w.lookalikes) {
		return strings.TrimSuffix(s, "장"), true
	}
	return "", false
}

// isBody reports whether a word that ends like a position names a body:
// 가나연구원, 다라공사.
func (r *rosterReader) isBody(s, position string) bool {
	if r.st.d.roster.bodyEnds[position] {
		return true
	}
	_, sure, _, ok := r.st.d.finder.Lookup(s)
	return ok && sure || r.st.table.lookup(s) != nil
}

func (r *rosterReader) isPosition(i int) bool {
	t := &r.ts[i]
	if t.office == 0 {
		t.office = -1
		if r.endsInPosition(t.text) {
			t.office = 1
		}
	}
	return t.office > 0
}

// endsInPosition reports whether a word, with a particle or without, ends with a
// position.
func (r *rosterReader) endsInPosition(s string) bool {
	if _, ok := r.positionOf(s); ok {
		return true
	}
	base, josa := cutJosa(s)
	if josa == "" || base == "" {
		return false
	}
	_, ok := r.positionOf(base)
	return ok
}

// bareText is a position token without its particle.
func (r *rosterReader) bareText(i int) string {
	s := r.ts[i].text
	if _, ok := r.positionOf(s); ok {
		return s
	}
	base, _ := cutJosa(s)
	return base
}

// closes reports whether a position token ends its person.
func (r *rosterReader) closes(i int) bool {
	if r.ts[i].stop || r.ts[i].dot || i+1 == len(r.ts) {
		return true
	}
	if r.bareText(i) != r.ts[i].text {
		return true
	}
	next := r.ts[i+1].text
	if _, josa := cutJosa(next); !r.ts[i].glued && josa == next && josa != "" {
		return true
	}
	return next == "등" || next == "및" || next == "등이" || next == "등은"
}

// joins reports whether a position token bears 과 or 와, a parenthesis aside.
func (r *rosterReader) joins(j int) bool {
	_, josa := cutJosa(r.ts[j].text)
	if josa != "과" && josa != "와" && j+1 < len(r.ts) {
		josa = r.ts[j+1].text
	}
	return josa == "과" || josa == "와"
}

// owns reports whether the noun behind a position token belongs to its person:
// 회장 장남이.
func (r *rosterReader) owns(j int) bool {
	if r.closes(j) {
		return false
	}
	next := r.ts[j+1].text
	_, josa := cutJosa(next)
	return josa != next && !strings.HasPrefix(next, "등") && next != "겸"
}

// ends reports whether a token that is no position ends a noun phrase.
func (r *rosterReader) ends(i int) bool {
	t := &r.ts[i]
	if t.stop {
		return true
	}
	if t.text == "및" {
		return true
	}
	if i+1 < len(r.ts) && r.koreanName(t.text) && r.isPosition(i+1) {
		return false
	}
	base, josa := cutJosa(t.text)
	if strings.HasPrefix(josa, "에서") {
		return !r.sends(i, base)
	}
	if strings.HasPrefix(r.host[t.end:], "(") && i+1 < len(r.ts) && t.glued {
		josa = "" // 에스케이(SK)온: a parenthesis within a name
	}
	if josa == "과" && i+1 < len(r.ts) && strings.HasSuffix(r.bareText(i+1), "교수") && utf8.RuneCountInString(base) >= 3 {
		return false // 나래대 경영학과 교수
	}
	if josa == "이" && i+1 < len(r.ts) && i > 0 && r.isPosition(i+1) && r.ownerAt(i-1) && !r.st.d.finder.Compound(base) && !r.knownBody(base) {
		return false // 가나의 안드레이 대표
	}
	if josa != "" && utf8.RuneCountInString(base) != 1 && (!r.koreanName(t.text) || r.st.d.roster.common[base]) && r.st.table.lookup(t.text) == nil {
		return true
	}
	if base, ok := strings.CutSuffix(t.text, "한"); ok && utf8.RuneCountInString(base) >= 2 && (r.st.d.finder.Compound(base) || r.st.d.roster.fillers[base] || !r.koreanName(t.text) && !r.named(i)) {
		return true
	}
	return r.st.d.roster.fillers[t.text] || strings.HasSuffix(t.text, "하고") && len(t.text) > 6 || t.text == "맺고" || strings.HasSuffix(t.text, "된") || strings.HasSuffix(t.text, "린") && utf8.RuneCountInString(t.text) == 2
}

// named reports whether a word without a meaning of its own stands among such
// words, as in a foreign name: 파르한 in 알림 빈 파르한 알 마수드.
func (r *rosterReader) named(i int) bool {
	return i > 0 && i+1 < len(r.ts) && utf8.RuneCountInString(r.ts[i-1].text) == 1 && r.nameWord(i-1) && r.nameWord(i+1)
}

// sends reports whether a body with 에서 tells whose person follows: 가나전자에서
// 김하늘 대표.
func (r *rosterReader) sends(i int, body string) bool {
	if i+2 >= len(r.ts) || r.ts[i].stop || !r.knownBody(body) || !r.koreanName(r.ts[i+1].text) || r.ts[i+1].stop || !r.isPosition(i+2) {
		return false
	}
	party, _ := r.body(body)
	place := r.st.d.words.offices.kind(r.bareText(i+2)) == "local_government"
	return party != nil && (!place || party.Kind == "local_government") && !r.namesBody(i+2)
}

// namesBody reports whether a position token is one word with a body: 가나시장.
func (r *rosterReader) namesBody(i int) bool {
	for _, form := range r.forms("", i, i) {
		if party, other := r.body(form); party != nil || other != nil {
			return true
		}
	}
	return false
}

// ownerAt reports whether token i is a body with 의.
func (r *rosterReader) ownerAt(i int) bool {
	of, ok := strings.CutSuffix(r.ts[i].text, "의")
	return ok && r.knownBody(of)
}

// koreanName reports whether a word has the shape of a Korean name.
func (r *rosterReader) koreanName(s string) bool {
	if !r.st.d.roster.surStarts.Has(text.First(s)) {
		return false
	}
	n := utf8.RuneCountInString(s)
	if of, ok := strings.CutSuffix(s, "의"); ok && r.st.d.roster.common[of] {
		return false // 기업의
	}
	if len(s) == nameBytes && r.st.d.finder.City(s[:6]) != "" && r.st.d.finder.IsPlace(s) {
		return false // 도쿄도
	}
	if n == 3 && text.EndsInAny(s, []string{"대", "군", "시"}) && r.knownBody(s) {
		return false // 한경대
	}
	if n < 2 || n > 4 || r.st.d.roster.common[s] || r.st.d.roster.fillers[s] || n == 2 && !r.st.d.roster.frequent.Has(text.First(s)) {
		return false
	}
	_, size := utf8.DecodeRuneInString(s)
	if n == 4 {
		_, second := utf8.DecodeRuneInString(s[size:])
		return r.st.d.roster.surnames[s[:size+second]]
	}
	return r.st.d.roster.surnames[s[:size]]
}

// read reads the person whose positions are the tokens i to j.
func (r *rosterReader) read(from, i, j int) bool {
	r.lone = -1
	orgFrom, orgTo, party, other := r.org(from, i)
	var s seat
	var first, last int
	if orgFrom >= 0 {
		for orgFrom > from+1 && orgFrom < orgTo && !r.ts[orgFrom-1].stop && r.ownsBody(orgFrom-1) {
			orgFrom-- // the group before the firm is no part of the name
		}
		s.party, s.other = party, other
		if party != nil {
			r.lone = from
		}
		first, last = r.nameBeside(from, orgFrom, orgTo, i, j, party)
		if r.nameBehind(j) || last <= first && r.namedAfter(j) {
			r.readBehind(s, orgFrom, orgTo, i, j)
			return true
		}
	} else if first, last = r.nameAlone(from, i, &s); last > first {
		if i == last {
			s.party = r.behind(j)
		} else if i-last == 1 {
			s.party = r.pointed(last)
		}
	}
	if last <= first {
		return false
	}
	s.leads = orgFrom >= 0 && first < orgFrom
	s.owner, s.joined = r.owns(j), r.joins(j)
	s.placed = last-first == 1 && script(text.First(r.ts[first].text)) == 1 && !r.koreanName(r.ts[first].text)
	s.position = strings.TrimSuffix(r.positionText(first, last, orgFrom, orgTo, i, j), " 겸")
	if strings.HasPrefix(s.position, "등 ") || s.party == nil && isDigits(s.position) && !viceMinister(s.position) {
		return false
	}
	for r.sharesWith(first, last) {
		first, last = r.emit(s, first, last)
	}
	r.emit(s, first, last)
	return true
}

// toldInFull reports whether a rule tells name, body and office of a person all by itself.
func toldInFull(rule string) bool {
	switch rule {
	case mention.NameThenBody, "person/ambassador", "person/envoy":
		return true
	}
	return false
}

// viceMinister is true for the office of one of several vice ministers by its number: 1차관.
func viceMinister(position string) bool {
	return len(position) == len("1차관") && strings.HasSuffix(position, "차관")
}

// readFull takes the person whose positions are the tokens i to j as the sentence has him, where that
// told his foreign name from the body behind it, and the body is a party.
func (r *rosterReader) readFull(i, j int) bool {
	for k := range r.found.Persons {
		p := &r.found.Persons[k]
		if u := &r.found.Units[p.Last]; !toldInFull(p.Rule) || r.ts[j].start < u.Start || r.ts[j].start >= u.End || r.taken > i {
			continue
		}
		party, _ := r.body(p.Org)
		if party == nil {
			return false
		}
		r.seats = append(r.seats, seat{name: p.Name, position: p.Position, start: p.Start, end: p.End, party: party, leads: true, owner: r.owns(j), joined: r.joins(j)})
		r.taken = j + 1
		return true
	}
	return false
}

// nameBeside gives the tokens of the name of a person whose body stands at orgFrom to
// orgTo, before the position i: behind the body, or before it.
func (r *rosterReader) nameBeside(from, orgFrom, orgTo, i, j int, party *Entity) (first, last int) {
	first, last = r.nameEndingAt(orgTo, i)
	if orgTo < i && r.koreanAt(orgTo) && r.st.d.roster.frequent.Has(text.First(r.ts[orgTo].text)) &&
		(last <= first || last-first > 1 && first == orgTo && r.st.d.finder.KoreanName(r.ts[orgTo].text)) {
		first, last = orgTo, orgTo+1 // 가나대학교 | 이하늘 | 아르카디아 연구실장
	}
	if f, l := r.nameEndingAt(from, orgFrom); l > f && !(last > first && !(l-f == 1 && r.koreanAt(f)) && (l-f == 1 || last-first == 1 && r.koreanName(r.ts[first].text))) {
		first, last = f, l
	}
	if last <= first && party != nil {
		first, last = r.nameEndingAt(orgTo, r.beforeParts(orgTo, i))
	}
	if last <= first && party != nil && (party.Kind == "company" || !r.koreanName(party.Name)) && r.headed(orgTo, i, j) {
		first, last = orgTo, orgTo+1
	}
	return first, last
}

// koreanAt reports whether a token is a Korean name of three letters.
func (r *rosterReader) koreanAt(i int) bool {
	return len(r.ts[i].text) == nameBytes && r.koreanName(r.ts[i].text)
}

// nameAlone gives the tokens of the name of a person beside whom no known body stands.
func (r *rosterReader) nameAlone(from, i int, s *seat) (first, last int) {
	first, last = r.nameEndingAt(from, i)
	s.bare = first == from || first == from+1 && isDigits(r.ts[from].text)
	if last-first != 1 || !r.koreanName(r.ts[first].text) {
		return r.nameOfUnknown(from, i, first, last)
	}
	return first, last
}

// readBehind takes the name that stands behind the position: 가나전자 대표 김하늘.
func (r *rosterReader) readBehind(s seat, orgFrom, orgTo, i, j int) {
	name, _ := cutJosa(r.ts[j+1].text)
	if r.koreanAt(j + 1) {
		name = r.ts[j+1].text
	}
	r.taken = j + 2
	s.position = r.positionText(i, i, orgFrom, orgTo, i, j)
	s.name, s.start, s.end = name, r.ts[j+1].start, r.ts[j+1].start+len(name)
	r.seats = append(r.seats, s)
}

// beforeParts steps back from a position over the words for parts of a body:
// 가나의 마크 펠러 디지털사업 총괄부문장.
func (r *rosterReader) beforeParts(from, i int) int {
	for i > from && r.st.d.roster.department(r.ts[i-1].text) {
		i--
	}
	return i
}

// headed reports whether one foreign word stands between a party and the office
// of its head: 가나그룹 야오웬 회장.
func (r *rosterReader) headed(first, i, j int) bool {
	if i-first != 1 || !r.nameWord(first) || r.ts[first].stop || r.ts[first].dot || script(text.First(r.ts[first].text)) != 1 {
		return false
	}
	t := r.ts[first].text
	n := utf8.RuneCountInString(t)
	ranks, office := &r.st.d.words.ranks, r.bareText(j)
	return n >= 2 && n <= 6 && !r.st.d.finder.Compound(t) && !r.st.d.roster.department(t) && r.st.d.roster.positions[office] && ranks.rank(office) < len(ranks.heads)
}

// behind is the party that the parenthesis behind an office names: 김하늘
// 대표(가나전자).
func (r *rosterReader) behind(j int) *Entity {
	rest, ok := strings.CutPrefix(r.host[r.ts[j].end:], "(")
	end := strings.IndexByte(rest, ')')
	if !ok || end < 0 {
		return nil
	}
	party, _ := r.body(rest[:end])
	return party
}

// pointed is the party whose name alone ends with a word of its kind that stands
// for it between name and office: 김하늘 공단 감사.
func (r *rosterReader) pointed(k int) *Entity {
	t := r.ts[k].text
	var one *Entity
	for i := range r.a.Parties {
		e := r.a.Parties[i].Entity
		if !strings.HasSuffix(e.Name, t) || e.Name == t {
			continue
		}
		if one != nil {
			return nil
		}
		one = e
	}
	if utf8.RuneCountInString(t) < 2 || r.st.d.roster.department(t) {
		return nil
	}
	return one
}

// ownsBody reports whether token k is a country or a body of the gazetteer that
// stands before another.
func (r *rosterReader) ownsBody(k int) bool {
	t := r.ts[k].text
	_, sure, _, ok := r.st.d.finder.Lookup(t)
	return utf8.RuneCountInString(t) > 1 && (r.st.d.finder.Country(t) != "" || ok && sure)
}

// nameOfUnknown reads a name before the words of a body that nothing knows:
// 가나다 라마그룹 회장. One unknown word alone is rather a body than a name.
func (r *rosterReader) nameOfUnknown(from, i, first, last int) (int, int) {
	if n := i - from; n >= 2 && n <= 4 && r.koreanName(r.ts[from].text) && len(r.ts[from].text) == 9 {
		return from, from + 1
	}
	if last-first < 2 {
		return last, last
	}
	return first, last
}

// nameBehind reads a name glued to the position before it: COO가나다가.
func (r *rosterReader) nameBehind(j int) bool {
	return r.ts[j].glued && !r.ts[j].stop && j+1 < len(r.ts) && script(text.First(r.ts[j].text)) == 2 && r.nameWord(j+1) && len(r.ts[j+1].text) >= 9
}

// namedAfter reports whether a Korean name follows an office that nobody before
// it holds: 가나전자 대표 김하늘.
func (r *rosterReader) namedAfter(j int) bool {
	if j+1 >= len(r.ts) || r.ts[j].stop || r.ts[j].dot || r.bareText(j) != r.ts[j].text {
		return false
	}
	t := r.ts[j+1].text
	if len(t) > nameBytes {
		t = t[:nameBytes]
		if base, josa := cutJosa(r.ts[j+1].text); josa == "" || base != t {
			return false
		}
	}
	w, f := r.st.d.roster, r.st.d.finder
	return len(t) == nameBytes && r.koreanName(t) && w.frequent.Has(text.First(t)) && !f.Compound(t) && f.KindOf(t) == "" && !r.knownBody(t) && !(j+2 < len(r.ts) && !r.ts[j+1].stop && r.isPosition(j+2))
}

// sharesWith reports whether another name with a middle dot stands before:
// 가나다·라마바 대표.
func (r *rosterReader) sharesWith(first, last int) bool {
	return last-first == 1 && first > 0 && r.ts[first-1].dot && !r.isPosition(first-1) && r.koreanName(r.ts[first-1].text) && r.koreanName(r.ts[first].text)
}

// emit adds a seat for the tokens of a name and steps to the name before it.
func (r *rosterReader) emit(s seat, first, last int) (int, int) {
	s.start, s.end = r.ts[first].start, r.ts[last-1].end
	s.name = cleanName(r.host[s.start:s.end])
	r.seats = append(r.seats, s)
	return first - 1, first
}

// cleanName drops what stands in parentheses within a name.
func cleanName(s string) string {
	for {
		i := strings.IndexByte(s, '(')
		j := strings.IndexByte(s, ')')
		if i < 0 || j < i {
			return strings.TrimSpace(s)
		}
		s = s[:i] + s[j+1:]
	}
}

// positionText is the position with the department before it.
func (r *rosterReader) positionText(first, last, orgFrom, orgTo, i, j int) string {
	from := i
	switch {
	case orgFrom >= 0 && first < orgFrom:
		from = min(orgTo, i)
	case orgFrom >= 0 && first == orgTo && last < i:
		from = last
	case orgFrom < 0 || last == i:
		from = i
	}
	end := r.ts[j].start + len(r.bareText(j))
	return cleanName(r.host[r.ts[from].start:end])
}

// org finds the body among the tokens from to i, the position token included
// for what is fused with it. It prefers parties, then longer names.
func (r *rosterReader) org(from, i int) (first, last int, party, other *Entity) {
	first = -1
	best := 0
	for s := from; s <= i; s++ {
		text := ""
		for e := s; e <= i && e < s+5; e++ {
			for _, form := range r.forms(text, e, i) {
				p, o := r.body(form)
				size := len(form)
				if p != nil {
					size += 1000
				}
				if (p != nil || o != nil) && size > best {
					best, first, last, party, other = size, s, min(e+1, i), p, o
				}
			}
			text += r.ts[e].text
			if r.ts[e].stop {
				break
			}
		}
	}
	if first > from && party != nil && !r.ts[first-1].stop && r.ministryOf(r.ts[first-1].text, party) {
		first-- // 산업부 | 국가기술표준원장
	}
	for first >= 0 && last < i && mention.FirmForm(r.ts[last].text) && !r.ts[last-1].stop {
		last++ // 가나테크 유한회사 | 김하늘 대표
	}
	return first, last, party, other
}

// ministryOf reports whether a name is that of the ministry before the name of a body of the state.
func (r *rosterReader) ministryOf(name string, e *Entity) bool {
	if e.Country != "KR" || e.Kind != "government" && e.Kind != "public_agency" && e.Kind != "research" {
		return false
	}
	org, sure, _, ok := r.st.d.finder.Lookup(name)
	return ok && sure && org.Kind == "government" && org != e.org
}

// forms gives the names that the tokens before e and token e may spell.
func (r *rosterReader) forms(before string, e, i int) []string {
	t := r.ts[e].text
	if e < i {
		if r.ts[e].firm {
			return []string{before + t + "사", before + t}
		}
		if base, ok := strings.CutSuffix(t, "의"); ok {
			return []string{before + t, before + base}
		}
		if base, josa := cutJosa(t); strings.HasPrefix(josa, "에서") && r.sends(e, before+base) {
			return []string{before + t, before + base}
		}
		return []string{before + t}
	}
	t = r.bareText(e)
	rest, _ := r.positionOf(t)
	var out []string
	if rest != "" {
		out = append(out, before+rest)
		switch {
		case strings.HasSuffix(t, "시장"):
			out = append(out, before+rest+"시")
		case strings.HasSuffix(t, "지사"):
			out = append(out, before+rest+"도")
		}
	}
	if base, ok := strings.CutSuffix(t, "청장"); ok {
		out = append(out, before+base)
	}
	if base, ok := strings.CutSuffix(t, "위원장"); ok {
		out = append(out, before+base+"위원회")
	}
	for _, end := range [...]string{"장", "수"} {
		if base, ok := strings.CutSuffix(t, end); ok && utf8.RuneCountInString(base) >= 2 {
			out = append(out, before+base)
		}
	}
	return out
}

// nearly is the party that a name, folded, which no other body bears, misses by a misprint or
// spells in letters; nil for none.
func (r *rosterReader) nearly(name, folded string, other *Entity) *Entity {
	st := r.st
	if e := st.table.byName[st.table.variant(name, folded)]; e != nil && partyIn(r.a, e) == e {
		return e
	}
	if other != nil && other.Strength > mention.Weak {
		return nil
	}
	for i := range r.a.Parties {
		e := r.a.Parties[i].Entity
		if misprint(folded, mention.Fold(e.Name)) {
			return e
		}
	}
	return nil
}

// lettersOf is the one party whose name begins with some capitals and goes on in Hangul: FITI of
// FITI시험연구원; nil for none.
func (r *rosterReader) lettersOf(name string) *Entity {
	if len(name) < minLetters || script(text.First(name)) != 2 || script(text.Last(name)) != 2 {
		return nil
	}
	var one *Entity
	for i := range r.a.Parties {
		e := r.a.Parties[i].Entity
		if rest, ok := strings.CutPrefix(e.Name, name); !ok || !text.IsHangul(text.First(rest)) {
			continue
		}
		if one != nil {
			return nil
		}
		one = e
	}
	return one
}

// minLetters is how many capitals stand for a whole name at least.
const minLetters = 3

// body gives the party, or another body of the article, of a name.
func (r *rosterReader) body(name string) (party, other *Entity) {
	if utf8.RuneCountInString(name) < 2 {
		return nil, nil
	}
	st := r.st
	name = strings.TrimSuffix(name, "Inc")
	if base, ok := strings.CutSuffix(name, "법인"); ok && utf8.RuneCountInString(base) >= 4 && st.table.lookup(name) == nil {
		name = base // the corporation that runs a school
	}
	of := st.d.roster.compared(name)
	if e := st.table.byName[of.folded]; e != nil {
		for i := range r.a.Parties {
			if r.a.Parties[i].Entity == e {
				return e, nil
			}
		}
		other = e
	}
	org, _, _, ok := st.d.finder.Lookup(name)
	country := st.d.finder.Country(name)
	for i := range r.a.Parties {
		e := r.a.Parties[i].Entity
		if ok && e.org != nil && (org == e.org || org.Name == e.org.Name) || country != "" && utf8.RuneCountInString(name) >= 2 && e.Country == country && (e.state || e.Name == name+" 정부" || e.Name == st.d.finder.CountryName(country)+" 정부") || e.Kind == "government" && e.Name == name+" 정부" || st.d.roster.sameGroup(&of, e) || endsInWord(e.Name, name) {
			return e, nil
		}
	}
	if e := r.nearly(name, of.folded, other); e != nil {
		return e, nil
	}
	if st.d.words.kinds[name] {
		if e := onlyEnding(r.a, name); e != nil {
			return e, nil // 서누리 의료원 부원장, of 가람의료원
		}
	}
	if e := r.lettersOf(name); e != nil {
		return e, nil
	}
	if other != nil {
		for i := range r.a.Parties {
			if e := r.a.Parties[i].Entity; other.PartOf != "" && other.PartOf == e.Name && !bothLocal(other, e) || e.PartOf != "" && e.PartOf == other.Name && other.Kind != "local_government" && other.Kind != "government" {
				return e, nil
			}
		}
	}
	return nil, other
}

// bothLocal reports whether two bodies are a province and a city of it, each of which signs for itself.
func bothLocal(a, b *Entity) bool {
	return a.Kind == "local_government" && b.Kind == "local_government"
}

// endsInWord reports whether the last words of s, but not all, are those of
// name.
func endsInWord(s, name string) bool {
	base, ok := strings.CutSuffix(s, name)
	return ok && strings.HasSuffix(base, " ")
}

// compared is a name to compare with those of the parties.
type compared struct {
	name, folded string
	heads        bool // it may be that of the head of a group
}

func (w *rosterWords) compared(name string) compared {
	folded := mention.Fold(name)
	return compared{name: name, folded: folded, heads: w.groupEnds.End(name) || w.groupEnds.End(folded)}
}

// sameGroup reports whether a name and a party are heads of one group, or the
// name is that of the group: 가나그룹 for 가나오션.
func (w *rosterWords) sameGroup(of *compared, e *Entity) bool {
	if !of.heads && !w.heads(e) {
		return false
	}
	name := of.name
	base := w.withoutGroup(name)
	short := mention.Fold(base)
	for _, m := range e.foldedNames() {
		if rest, ok := strings.CutPrefix(of.folded, m); ok && rest != "" {
			if w.withoutGroup(rest) == "" {
				return true
			}
			continue // the words after the name of the body are somebody's name
		}
		if base != name && utf8.RuneCountInString(short) >= 2 && strings.HasPrefix(m, short) {
			return true
		}
		if head := w.withoutGroup(m); head != m && utf8.RuneCountInString(head) >= 2 && strings.HasPrefix(of.folded, head) && utf8.RuneCountInString(name) <= utf8.RuneCountInString(head)+4 {
			return true
		}
	}
	return false
}

// withoutGroup takes the word for the head of a group off a name.
func (w *rosterWords) withoutGroup(s string) string {
	for _, g := range w.groups {
		if base, ok := strings.CutSuffix(s, g); ok {
			return base
		}
	}
	return s
}

// maxNameTokens bounds the words of a foreign name.
const maxNameTokens = 4

// nameEndingAt gives the tokens of the name that ends right before token end;
// first == last for none.
func (r *rosterReader) nameEndingAt(from, end int) (first, last int) {
	if end > from && r.st.d.finder.Accredited(r.ts[end-1].text) {
		end-- // 하루토 | 주한 일본대사
	}
	if end <= from {
		return end, end
	}
	k := end - 1
	if r.koreanName(r.ts[k].text) {
		n := utf8.RuneCountInString(r.ts[k].text)
		if k > from && r.nameWord(k-1) && !r.ts[k-1].dot && utf8.RuneCountInString(r.ts[k-1].text) <= 7-n && !r.st.d.roster.department(r.ts[k-1].text) {
			return r.foreign(from, end)
		}
		return k, end
	}
	return r.foreign(from, end)
}

// foreign takes the unknown words before end for a foreign name.
func (r *rosterReader) foreign(from, end int) (first, last int) {
	k := end
	for words := 0; k > from && words < maxNameTokens && r.nameWord(k-1) && !r.ts[k-1].dot && !r.st.d.roster.department(r.ts[k-1].text); {
		if k < end && script(text.First(r.ts[k].text)) != script(text.First(r.ts[k-1].text)) {
			break
		}
		k--
		if utf8.RuneCountInString(r.ts[k].text) > 1 {
			words++ // 데 and 라 do not count
		}
	}
	if end-k == 1 && !r.aloneIsName(k) {
		return end, end // one foreign word is rather a thing than a name
	}
	return k, end
}

// aloneIsName reports whether one foreign word is a name: by its place in a
// list, by the photograph it stands in (호이(왼쪽) 가나 회장), or because a
// caption glues it to a party.
func (r *rosterReader) aloneIsName(k int) bool {
	t := r.ts[k].text
	if script(text.First(t)) != 1 {
		return len(t) >= 8
	}
	if utf8.RuneCountInString(t) < 2 {
		return false
	}
	if r.listItem(k) || r.pictured(k) {
		return true
	}
	return r.lone == k && r.ts[k].glued && !r.ts[k].stop && utf8.RuneCountInString(t) <= 4 && !r.st.d.finder.Compound(t)
}

// pictured reports whether a parenthesis says where in a photograph token k
// stands.
func (r *rosterReader) pictured(k int) bool { return r.picturedToken(&r.ts[k]) }

func (r *rosterReader) picturedToken(t *token) bool {
	rest, ok := strings.CutPrefix(r.host[t.end:], "(")
	end := strings.IndexByte(rest, ')')
	return ok && end >= 0 && r.st.d.finder.Pictures(rest[:end])
}

// listItem reports whether token k alone stands between the begin of a list, or
// another person of it, and a party: "… 대표와 스즈키 가나오일 사장".
func (r *rosterReader) listItem(k int) bool {
	if r.lone != k {
		return false
	}
	if r.beginsList(k) {
		return true
	}
	if k == 0 || !r.isPosition(k-1) && !(k > 1 && r.isPosition(k-2)) {
		return false
	}
	_, josa := cutJosa(r.ts[k-1].text)
	return r.ts[k-1].stop || josa == "과" || josa == "와"
}

// beginsList reports whether token k is the first after (왼쪽부터).
func (r *rosterReader) beginsList(k int) bool {
	before := strings.TrimRight(r.host[:r.ts[k].start], " )")
	return strings.HasSuffix(before, "쪽부터") || strings.HasSuffix(before, "측부터")
}

// nameWord reports whether a token may be a word of a foreign name.
func (r *rosterReader) nameWord(k int) bool {
	s := r.ts[k].text
	f := r.st.d.finder
	if r.ts[k].firm || strings.ContainsAny(s, "0123456789&") || r.st.d.roster.common[s] || r.st.d.roster.fillers[s] || f.Country(s) != "" && utf8.RuneCountInString(s) > 1 || f.City(s) != "" || r.isPosition(k) {
		return false
	}
	if _, _, _, ok := f.Lookup(s); ok {
		return false
	}
	if s == "씨" || s == "씨와" || s == "씨가" || s == "씨는" {
		return false
	}
	n := utf8.RuneCountInString(s)
	if n >= minCompound && f.Compound(s) {
		return false
	}
	if (n > 2 || n == 2 && !strings.HasSuffix(s, "엔")) && text.EndsInAny(s, clauseEndings[:]) || n == 1 && strings.Contains("뒤연의및등후전중", s) {
		return false
	}
	if n >= 3 && (strings.HasSuffix(s, "의") || strings.HasSuffix(s, "인") && r.introduces(strings.TrimSuffix(s, "인"))) {
		return false
	}
	return n <= 9 || script(text.First(s)) == 2 && n <= 30
}

// introduces reports whether a word before 인 tells what somebody is: 대표이사인, 위원인.
func (r *rosterReader) introduces(s string) bool {
	return r.st.d.roster.common[s] || r.st.d.roster.positions[s]
}

// minCompound is how long a word of ordinary nouns is that is no foreign name.
const minCompound = 4

// clauseEndings end words of the clause before a name.
var clauseEndings = [...]string{"하는", "되는", "있는", "엔", "해", "중인", "에선", "에서", "에서는", "에는", "으로", "따르면", "옮겨"}

// department reports whether a word names a part of a body.
func (w *rosterWords) department(s string) bool {
	return utf8.RuneCountInString(s) >= 3 && text.EndsInAny(s, w.departments)
}
