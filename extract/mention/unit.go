package mention

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"koaccord/extract/text"
)

// Unit is one word of a sentence without what hangs on it: its particle, the
// parentheses that follow it, the quotes around it. Offsets count bytes in
// the string that the sentence stands in.
type Unit struct {
	Start, End  int    // the word with everything that hangs on it
	NameEnd     int    // end of the bare word; it starts at Start
	Stem        string // the bare word, parentheses within it left out
	Josa        string // the particle after it; "" for none
	Parens      []Span // contents of the parentheses that follow it
	Sep         string // separator after it: "," "·" "-" "/" ":"; "" for a space, but "," where a list lost its comma
	Raw         string // the word with its particle, as it stands
	Pictured    bool   // a parenthesis says where in a photograph its bearer stands: 홍길동(왼쪽)
	Han         int8   // characters of the parenthesis that spells its bearer's name in them, 1 where a space parts them; 0 for none
	Credit      bool   // a / or 사진 stands right before it, as before who gave a photograph
	Quoted      bool   // stands inside quotation marks
	OpensQuote  bool   // a quotation mark opens right before it
	Etc         bool   // 등 hangs on it: 스코다JS등
	ClosesQuote bool   // a quotation mark closes right after the bare word
	Legal       bool   // a legal form (㈜, (주), 주식회사) stood beside it
	LegalBehind bool   // it was a word of its own behind it: 가나 주식회사

	word *word // what is known of Stem; nil before it is asked for
}

// rename changes the bare word.
func (u *Unit) rename(stem string) { u.Stem, u.word = stem, nil }

// whole takes what was read as a particle for the end of the word.
func (u *Unit) whole() {
	u.rename(u.Raw)
	u.Josa, u.NameEnd = "", u.Start+len(u.Raw)
}

// Span is a half-open byte range.
type Span struct{ Start, End int }

// maxParen bounds how far the closing parenthesis is looked for.
const maxParen = 400

// legalForms are the legal forms in parentheses that are no part of a name.
var legalForms = [...]string{"주", "사", "재", "유", "합", "株", "社", "財", "농", "의", "학", "복"}

// units cuts host[start:end] into words.
func (f *Finder) units(host string, start, end int) []Unit {
	n := (end-start)/bytesPerUnit + 1
	c := cutter{f: f, host: host, pos: start, end: end}
	if f.cache == nil || n > unitSlab {
		c.out = make([]Unit, 0, n)
	} else {
		c.out = f.cache.room(n)
	}
	c.run()
	f.wholeInList(c.out)
	f.restoreCommas(c.out)
	closesList(c.out)
	if f.cache != nil {
		f.cache.took(c.out)
	}
	return c.out[:len(c.out):len(c.out)]
}

// bytesPerUnit is how many bytes of a sentence there are for each unit, or more.
const bytesPerUnit = 6

// unitSlab is how many units are made room for at once, in a block that the
// allocator still has at hand.
const unitSlab = 240

// room is where the units of a sentence go, of which there are n at most or a few more.
func (c *words) room(n int) []Unit {
	if len(c.units) < n {
		c.units = make([]Unit, unitSlab)
	}
	return c.units[:0]
}

// took leaves the units of a sentence where room was for them.
func (c *words) took(us []Unit) {
	if n := len(us); n > 0 && n <= len(c.units) && &c.units[0] == &us[0] {
		c.units = c.units[n:]
	}
}

// forget takes the words off the units of an article: they go on to serve others.
func forget(list []Found) {
	for i := range list {
		for k := range list[i].Units {
			list[i].Units[k].word = nil
		}
	}
}

// wholeInList makes names of a list whole that were cut as if they bore a
// particle: between commas none stands ("가나, 우리로, 다라"), none before a middle dot
// ("누나·가나와"), nor does 의 at the end.
func (f *Finder) wholeInList(us []Unit) {
	for i := range us {
		if u := &us[i]; u.Sep == "·" && (u.endsLike("로", "나", "이", "도", "만", "라") || u.endsLike("과") && i+1 < len(us) && departmentName(us[i+1].Stem)) {
			u.whole()
		}
	}
	for i := 0; i+1 < len(us); i++ {
		if u := &us[i]; u.Sep == "" && u.endsLike("라") && len(u.Raw) > len("나라") && foreignLooking(u.Raw) && joinsNext(&us[i+1]) && !f.common[us[i+1].Stem] {
			u.whole() // 마르카라 | 우르 아카데미
		}
	}
	for i := 0; i+2 < len(us); i++ {
		u := &us[i]
		if u.Sep == "," && (i == 0 || us[i-1].Sep != ",") && us[i+1].Sep == "," && us[i+1].Josa == "" && (us[i+2].Sep == "," || Follows(us, i+2) == "등") && us[i+2].Josa == "" && u.endsLike("로", "나", "이", "만", "라") {
			u.whole() // 가르이, 나다, 라마 등
		}
	}
	for i := 0; i+1 < len(us); i++ {
		if u := &us[i]; u.OpensQuote && !u.ClosesQuote && u.Sep == "" && us[i+1].ClosesQuote && us[i+1].Josa != "" && u.endsLike("나", "로", "도", "만", "라") {
			u.whole() // ‘가르나 다라’와
		}
	}
	for i := 0; i+1 < len(us); i++ {
		if u := &us[i]; u.Legal && f.headBehind(us, i) || f.surnameCut(us, i) {
			u.whole()
		}
	}
	for i := 1; i < len(us)-1; i++ {
		u := &us[i]
		if u.Sep != "," || us[i-1].Sep != "," || us[i+1].Sep != "," && Follows(us, i+1) != "등" || us[i-1].Josa != "" || us[i+1].Josa != "" {
			continue
		}
		if u.endsLike("로", "나", "이", "도", "만", "라", "처럼", "의") {
			u.whole()
		}
	}
	if n := len(us) - 1; n > 0 && us[n].endsLike("의") && us[n-1].Sep == "," && us[n-1].Josa == "" {
		us[n].whole() // what ends a list owns nothing: 가나연합, 다라정의
	}
}

// headBehind reports whether somebody of a firm stands right behind its name, whose end then is no particle:
// ㈜가나이앤이 전무이사가, ㈜다와 김하늘 대표.
func (f *Finder) headBehind(us []Unit, i int) bool {
	u, n := &us[i], &us[i+1]
	if u.Sep != "" || !u.endsLike("이") && !(u.endsLike("와", "나", "도", "로", "라") && utf8.RuneCountInString(u.Stem) == 1) || f.is(u, askEnding) {
		return false
	}
	if f.is(n, askPosition) {
		return true
	}
	return i+2 < len(us) && joinsNext(n) && f.is(n, askName) && f.is(&us[i+2], askPosition)
}

// japaneseEnds are the ends of Japanese surnames that look as if they bore a particle.
var japaneseEnds = []string{"사와", "가와", "카와", "나자와", "야자와", "이자와", "구자와"}

// surnameCut reports whether a word is the surname of somebody from Japan whose name goes on behind it:
// 나리사와 | 히로노부 … 구청장.
func (f *Finder) surnameCut(us []Unit, i int) bool {
	u, n := &us[i], &us[i+1]
	if !u.endsLike("와") || u.Sep != "" || len(u.Raw) < len("가나다") || !text.EndsInAny(u.Raw, japaneseEnds) || !joinsNext(n) || f.is(u, askCommon) || f.is(u, askKnown) || f.is(u, askPosition) || f.is(u, askDescribe) || f.is(n, askKnown) || f.is(n, askCommon) || utf8.RuneCountInString(n.Stem) < 2 {
		return false
	}
	if e, ends := f.endingAt(u); ends && len(e.Ending) > len("사") {
		return false // 가나상사와
	}
	for k := i + 2; k < len(us) && k <= i+maxNameUnits; k++ {
		if f.is(&us[k], askOffice) || strings.HasSuffix(us[k].Stem, "장") && us[k].Josa != "" {
			return true
		}
		if !joinsNext(&us[k]) {
			return false
		}
	}
	return false
}

// endsLike reports whether a word ends in one of some particles, with nothing between that hangs on it.
func (u *Unit) endsLike(particles ...string) bool {
	return slices.Contains(particles, u.Josa) && u.Raw == u.Stem+u.Josa
}

// restoreCommas reads the firms of a list that lost its commas, before the word for and others,
// as if they stood there, so that nothing behind it takes two names for one: 가나전자 | 다라건설 등과.
func (f *Finder) restoreCommas(us []Unit) {
	for i := 2; i < len(us); i++ {
		if us[i].Stem != "등" {
			continue
		}
		for k := i - 2; k >= 0 && joinsNext(&us[k]) && firstRune(us[k].Stem) != firstRune(us[k+1].Stem) && f.firmInFull(&us[k]) && f.firmInFull(&us[k+1]); k-- {
			us[k].Sep = ","
		}
	}
	for i := 1; i < len(us); i++ {
		if u := &us[i-1]; joinsNext(u) && u.Josa == "" && f.nationwide(u) && f.nationwide(&us[i]) {
			u.Sep = "," // 한국가나협회 | 한국다라진흥원과
		}
	}
}

// nationwide reports whether a word is the full name of an institution that begins with the country, so
// that it begins a name and no part of one.
func (f *Finder) nationwide(u *Unit) bool {
	if !text.StartsInAny(u.Stem, []string{"한국", "대한", "전국"}) || utf8.RuneCountInString(u.Stem) < 6 {
		return false
	}
	e, ok := f.endingAt(u)
	return ok && utf8.RuneCountInString(e.Ending) >= 2 && (e.Kind == "association" || e.Kind == "public_agency" || e.Kind == "research" || e.Kind == "university")
}

// firmInFull reports whether a word is the name of a firm or of a foundation of some kind by a
// list, or by a long name and its end.
func (f *Finder) firmInFull(u *Unit) bool {
	if u.Josa != "" {
		return false
	}
	if f.surely(u, "company") {
		return true
	}
	e, ok := f.endingAt(u)
	return ok && !f.is(u, askCommon) && utf8.RuneCountInString(u.Stem) >= 5 && utf8.RuneCountInString(e.Ending) >= 2 && (e.Kind == "company" || e.Kind == "association" || e.Kind == "hospital")
}

// closesList parts the copula from the last word of a list that a sentence ends with:
// "가나에너지, 다라발전|이다".
func closesList(us []Unit) {
	n := len(us) - 1
	if n < 2 || us[n].Josa != "" || us[n].Raw != us[n].Stem || us[n-1].Josa == "을" || us[n-1].Josa == "를" {
		return
	}
	base, ok := strings.CutSuffix(us[n].Stem, "이다")
	if !ok || utf8.RuneCountInString(base) < 3 {
		return
	}
	for k := n - 1; k >= 0 && k >= n-maxItemWords; k-- {
		if (us[k].Sep == "," || us[k].Sep == "△") && us[k].Josa == "" {
			us[n].rename(base)
			us[n].Josa = "이다"
			us[n].NameEnd -= len("이다")
			return
		}
	}
}

// maxItemWords is how many words the last item of a list has at most before its own.
const maxItemWords = 4

type cutter struct {
	f        *Finder
	host     string
	pos, end int
	out      []Unit
	quote    int // depth of open quotation marks
	legal    bool
	opens    bool
}

func (c *cutter) run() {
	for c.pos < c.end {
		if c.host[c.pos] == ' ' {
			c.pos++
			continue
		}
		if text.HangulAt(c.host[:c.end], c.pos) {
			c.word()
			continue
		}
		r, n := c.rune()
		switch {
		case isSpace(r):
			c.pos += n
		case r == '(' || r == '（':
			c.leadingParen()
		case r == '㈜' || r == '㈔':
			c.legalSign()
			c.pos += n
		case isOpenQuote(r) || isPlainQuote(r) && c.opensHere(n):
			c.quote++
			c.opens = true
			c.pos += n
		case isCloseQuote(r) || isPlainQuote(r):
			if c.quote > 0 {
				c.quote--
			}
			c.pos += n
			c.mark(func(u *Unit) { u.ClosesQuote = true })
		case separator(r) != "":
			c.separate(separator(r))
			c.pos += n
		case isWord(r):
			c.word()
		default:
			c.pos += n
			c.separate(string(r))
		}
	}
}

// legalSign gives ㈜ to the word that it touches, else to the next.
func (c *cutter) legalSign() {
	if len(c.out) > 0 && c.out[len(c.out)-1].End == c.pos {
		c.out[len(c.out)-1].Legal = true
		return
	}
	c.legal = true
}

func (c *cutter) rune() (rune, int) { return utf8.DecodeRuneInString(c.host[c.pos:c.end]) }

// mark changes the last unit, if there is one.
func (c *cutter) mark(set func(*Unit)) {
	if len(c.out) > 0 {
		set(&c.out[len(c.out)-1])
	}
}

func (c *cutter) separate(sep string) {
	c.mark(func(u *Unit) {
		if u.Sep == "" {
			u.Sep = sep
		}
	})
}

// opensHere tells an opening plain quote from a closing one.
func (c *cutter) opensHere(n int) bool {
	if c.quote == 0 {
		return true
	}
	before, _ := utf8.DecodeLastRuneInString(c.host[:c.pos])
	return isSpace(before) && c.pos+n < c.end && c.host[c.pos+n] != ' '
}

// leadingParen reads a parenthesis that follows a space or stands first.
func (c *cutter) leadingParen() {
	inner, after, ok := c.paren()
	if !ok {
		c.pos++
		return
	}
	if isLegal(c.host[inner.Start:inner.End]) {
		c.legal = true
	} else {
		c.mark(func(u *Unit) {
			if u.Josa == "" && u.Sep == "" {
				c.hold(u, inner)
				u.End = after
			}
		})
	}
	c.pos = after
	c.tail()
}

// paren finds the parenthesis that closes the one at pos.
func (c *cutter) paren() (inner Span, after int, ok bool) {
	_, n := c.rune()
	depth, limit := 0, min(c.end, c.pos+maxParen)
	for i := c.pos; i < limit; {
		r, size := utf8.DecodeRuneInString(c.host[i:limit])
		switch r {
		case '(', '（':
			depth++
		case ')', '）':
			if depth--; depth == 0 {
				return Span{c.pos + n, i}, i + size, true
			}
		}
		i += size
	}
	return Span{}, 0, false
}

// tail reads a particle that stands apart from its word, after a parenthesis.
func (c *cutter) tail() {
	if len(c.out) == 0 || c.pos >= c.end {
		return
	}
	u := &c.out[len(c.out)-1]
	if u.Josa != "" || u.End != c.pos {
		return
	}
	stop := wordEnd(c.host, c.pos, c.end)
	if j := c.host[c.pos:stop]; j != "" && text.IsJosa(u.Stem, j) {
		u.Josa, u.End, u.Raw = j, stop, c.host[u.Start:stop]
		c.pos = stop
	}
}

// particleOf gives a particle that a space parts from its word: 네이버㈜ 와.
func (c *cutter) particleOf() bool {
	if len(c.out) == 0 {
		return false
	}
	u := &c.out[len(c.out)-1]
	stop := c.pos + len("는")
	if u.Josa != "" || u.Sep != "" || c.pos-u.End > 1 || stop > c.end {
		return false
	}
	switch w := c.host[c.pos:stop]; w {
	case "와", "과", "은", "는", "을", "를", "의":
		if wordEnd(c.host, c.pos, c.end) != stop || !u.Legal && len(u.Parens) == 0 && !u.ClosesQuote && !c.f.known(u.Stem) {
			return false
		}
		u.Josa, u.End = w, stop
		u.Raw = c.host[u.Start:stop]
		c.pos = stop
		return true
	}
	return false
}

// word reads one word with the parentheses and the particle that hang on it.
func (c *cutter) word() {
	if c.particleOf() {
		return
	}
	c.out = append(c.out, Unit{Start: c.pos, Quoted: c.quote > 0, OpensQuote: c.opens, Legal: c.legal, Credit: c.pos > 0 && c.host[c.pos-1] == '/' || strings.HasSuffix(c.host[:c.pos], " 사진 ")})
	u := &c.out[len(c.out)-1]
	c.legal, c.opens = false, false
	stop := c.wordStop()
	u.Stem, u.NameEnd, u.End = c.host[c.pos:stop], stop, stop
	c.pos = stop
	c.attachments(u)
	c.finish(u)
	if form := legalForm(u.Stem); form != "" {
		c.legalEnd(u, form)
	}
}

// legalEnd takes the legal form that a word ends in to the name that it belongs to: the one it is
// written in one word with, the one before it, or the one behind it.
func (c *cutter) legalEnd(u *Unit, form string) {
	switch {
	case u.Stem == form && u.Josa != "":
		c.legalWord()
	case u.Stem == form && c.beginsPhrase():
		c.legal = true
		c.out = c.out[:len(c.out)-1]
	case u.Stem == form && form != "주식회사" && len(c.out) > 1 && c.out[len(c.out)-2].Josa == "":
		c.legalWord() // 노르빅 코리아 유한회사 | 김하늘 대표
	default:
		c.legalTail(u, form)
	}
}

// firmForms are the forms of the Commercial Act (상법) that the names of firms bear as a word.
var firmForms = [...]string{"농업회사법인주식회사", "농업회사법인유한회사", "어업회사법인주식회사", "주식회사", "유한회사", "유한책임회사"}

// FirmForm reports whether a word is the legal form of a firm, written out: 유한회사.
func FirmForm(s string) bool { return slices.Contains(firmForms[:], s) }

// legalForm is the legal form that a word ends in; "" for none.
func legalForm(s string) string {
	if !strings.HasSuffix(s, "회사") {
		return ""
	}
	for _, form := range firmForms {
		if strings.HasSuffix(s, form) {
			return form
		}
	}
	return ""
}

// legalTail takes the legal form off the name that it is written in one word with: 가나|주식회사.
func (c *cutter) legalTail(u *Unit, form string) {
	base := strings.TrimSuffix(u.Stem, form)
	if base == "" || u.NameEnd-u.Start != len(u.Stem) {
		return
	}
	u.Stem, u.Legal = base, true
	u.NameEnd -= len(form)
}

// beginsPhrase reports whether the last word stands right behind a particle or a comma, so that
// it belongs to the word behind it: "가나기업, 주식회사 | 다라".
func (c *cutter) beginsPhrase() bool {
	n := len(c.out) - 1
	return n > 0 && len(c.out[n].Parens) == 0 && c.pos < c.end && c.host[c.pos] == ' ' && (c.out[n-1].Josa != "" || c.out[n-1].Sep == ",")
}

// legalWord gives a legal form with its particle to the name before it, which may end like
// a particle itself: 가나도로 주식회사와.
func (c *cutter) legalWord() {
	n := len(c.out) - 1
	if n == 0 || c.out[n-1].Sep != "" || c.out[n-1].ClosesQuote || utf8.RuneCountInString(c.out[n-1].Josa) > 1 {
		return
	}
	u, p := &c.out[n], &c.out[n-1]
	if p.Josa != "" {
		p.whole()
	}
	p.Legal, p.LegalBehind, p.Josa, p.Sep, p.End = true, true, u.Josa, u.Sep, u.End
	c.out = c.out[:n]
}

// wordStop is where the word at pos ends; a Hangul word with a particle that
// runs into Latin letters (a space was lost) ends at the Latin letters.
func (c *cutter) wordStop() int {
	if c.host[c.pos] < utf8.RuneSelf {
		if at := mailEnd(c.host[c.pos:c.end]); at > 0 {
			return c.pos + at
		}
	}
	stop, latin := wordRun(c.host, c.pos, c.end)
	if n := letteredCountry(c.host[c.pos:stop]); n > 0 {
		return c.pos + n // 美|홀텍과
	}
	if !latin {
		return stop
	}
	w := c.host[c.pos:stop]
	prev, at := rune(0), 0
	for i, r := range w {
		if r == '및' && i > 0 && isLatin(prev) && i+len("및") < len(w) && isLatin(firstRune(w[i+len("및"):])) {
			return c.pos + i // CEB|및|EGAP
		}
		if i > 0 && text.IsHangul(prev) && text.IsHangul(r) && strings.HasSuffix(w[:i], "제공") && creditEnds(w[i:]) {
			return c.pos + i // STX제공|가나는
		}
		if i > 0 && text.IsHangul(r) && isLatin(prev) && prev < utf8.RuneSelf && c.f.behindLatin(w[:i], w[i:]) {
			return c.pos + i
		}
		if i > 0 && text.IsHangul(prev) && isLatin(r) && !countInWords(w[:i]) && (c.glued(w[at:i], w) || c.f.latinOffice(w[i:]) || i-at == 9 && c.f.isName(w[at:i]) && !c.f.known(w[at:i]) && c.f.bodyStem(w[i:])) {
			return c.pos + i
		}
		if i > 0 && !text.IsHangul(r) && text.IsHangul(prev) {
			at = 0
		}
		prev = r
	}
	return stop
}

// countInWords reports whether a word is a number with the word for what it is counted in: 4만|t급, 2천|MW.
func countInWords(w string) bool {
	switch strings.TrimLeft(w, "0123456789,.") {
	case "만", "천", "백", "십", "억", "조":
		return w[0] >= '0' && w[0] <= '9'
	}
	return false
}

// letteredCountry is how many bytes the letter of a country has with which a word begins that goes on in Hangul or Latin
// letters: 美홀텍, 中BYD; 0 for others.
func letteredCountry(w string) int {
	r, n := utf8.DecodeRuneInString(w)
	if r < '一' || !strings.ContainsRune("美中日英獨佛伊濠印露", r) || utf8.RuneCountInString(w) < 3 {
		return 0
	}
	if next, _ := utf8.DecodeRuneInString(w[n:]); !text.IsHangul(next) && !isLatin(next) {
		return 0
	}
	return n
}

// creditEnds reports whether what is glued behind the credit of a photograph is a name, and no form of 제공
// itself: 제공|가나전자는, but 제공하는, 제공받은.
func creditEnds(rest string) bool {
	if n := utf8.RuneCountInString(rest); n < 3 || n == 3 && leadingParticle(rest) != "" {
		return false
	}
	return !text.StartsInAny(rest, []string{"하", "한", "할", "함", "해", "했", "합", "받", "되", "된", "될", "됐", "됨", "이라", "이었", "으로", "업체", "업자", "사업", "시스", "키로"})
}

// maxMail bounds an address of mail.
const maxMail = 80

// mailEnd says where the address of mail ends that s begins with; 0 where s
// begins with none. What a crawler glued behind it is a word of its own.
func mailEnd(s string) int {
	at := -1
	for i := 0; i < len(s) && i < maxMail; i++ {
		switch c := s[i]; {
		case c == '@' && at < 0 && i > 0:
			at = i
		case c == '.' || c == '-' || c == '_' || isDigit(c) || isLatinByte(c) && c < utf8.RuneSelf:
		default:
			return mailOf(s[:i], at)
		}
	}
	return mailOf(s[:min(len(s), maxMail)], at)
}

// mailOf is the length of an address whose @ stands at a byte, without a full
// stop behind it; 0 where it has none.
func mailOf(s string, at int) int {
	if s = strings.TrimRight(s, ".-_"); at < 0 || at >= len(s)-1 {
		return 0
	}
	return len(s)
}

// glued reports whether head ends in a particle or an adnominal ending, so
// that what follows is a word of its own.
func (c *cutter) glued(head, whole string) bool {
	if c.f.known(whole) {
		return false
	}
	if c.f.known(head) {
		return c.f.surelyNamed(head, "university") // 가나대|AI연구원
	}
	if d := afterDigits(head); d != head && (d == "일" || d == "월" || d == "년") {
		return true // 8일DB손해보험은
	}
	switch head {
	case "말", "초", "간", "중", "및", "등", "이어", "앞서", "한편", "또", "또한", "아울러", "이날", "최근", "이번", "가진":
		return true
	}
	if utf8.RuneCountInString(head) < 2 {
		return false
	}
	if c.f.common[head] || verbal(head) || c.f.lists.descriptors.End(head) || c.f.endsInKind(head) {
		return true
	}
	for _, e := range [...]string{"한", "된", "할", "될", "던", "인", "및", "간", "고", "며", "등"} {
		if strings.HasSuffix(head, e) {
			return true
		}
	}
	_, josa := text.SplitJosa(head)
	return josa != ""
}

// behindLatin reports whether an office stands glued behind the Latin letters that a name ends with, or a
// name behind an office in capitals: 가나AI|최고경영자는, CEO|김하늘.
func (f *Finder) behindLatin(head, rest string) bool {
	if f.positions[head] {
		name, _ := text.SplitJosa(rest)
		return f.isName(rest) || f.isName(name)
	}
	office, _ := text.SplitJosa(rest)
	if !f.positions[office] {
		office = rest
	}
	if !f.positions[office] || utf8.RuneCountInString(office) == 1 || f.known(head+rest) {
		return false
	}
	_, body := f.ending(office)
	return !body
}

// latinOffice reports whether s is an office in capitals, with its particle: 김하늘|CEO, 가나캐피탈|CFO는.
func (f *Finder) latinOffice(s string) bool {
	tail := strings.TrimLeft(s, capitals)
	switch tail {
	case "", "가", "는", "와", "의", "를", "도":
		return f.positions[s[:len(s)-len(tail)]]
	}
	return false
}

// endsInKind reports whether a word ends in one that says what kind of body a
// name is of: 해운선사.
func (f *Finder) endsInKind(s string) bool {
	for at := len(s) - 3; at >= 0 && at >= len(s)-12; at -= 3 {
		if at <= len(s)-6 && f.describe[s[at:]] {
			return true
		}
	}
	return false
}

// attachments reads parentheses, closing quotes and the particle after them.
func (c *cutter) attachments(u *Unit) {
	for c.pos < c.end && c.host[c.pos] != ' ' {
		r, n := c.rune()
		switch {
		case r == '(' || r == '（':
			inner, after, ok := c.paren()
			if !ok {
				return
			}
			if form := c.host[inner.Start:inner.End]; isLegal(form) {
				u.Legal = true
				c.spelledForm(u, form)
			} else {
				c.hold(u, inner)
			}
			c.pos, u.End = after, after
		case r == '[' && tickerEnd(c.host[c.pos:c.end]) > 0:
			c.pos += tickerEnd(c.host[c.pos:c.end])
			u.End = c.pos
		case r == '㈜':
			u.Legal = true
			c.pos += n
			u.End = c.pos
		case c.quote > 0 && (isCloseQuote(r) || isPlainQuote(r)):
			c.quote--
			u.ClosesQuote = true
			c.pos += n
			u.End = c.pos
		case isWord(r) && u.End > u.NameEnd:
			c.hang(u)
			return
		default:
			return
		}
	}
}

// spelledForm leaves off a name the word for a firm that a parenthesis spells: 가나|사(社).
func (c *cutter) spelledForm(u *Unit, form string) {
	base, ok := strings.CutSuffix(u.Stem, "사")
	if form != "社" || !ok || base == "" || u.NameEnd-u.Start != len(u.Stem) || c.f.known(u.Stem) {
		return
	}
	u.Stem = base
	u.NameEnd -= len("사")
}

// tickerDigits is how many digits the number of a share on the Korea Exchange has; beside the sign
// of a market it may have two fewer.
const tickerDigits = 6

// tickerEnd is where the number of a share in brackets ends that s begins with: [005930],
// [KS:005930]; 0 for none.
func tickerEnd(s string) int {
	digits, abroad := 0, false
	for i := 1; i < len(s) && i < 2*tickerDigits+2; i++ {
		switch c := s[i]; {
		case c == ']' && (digits == tickerDigits || abroad && digits >= tickerDigits-2):
			return i + 1
		case isDigit(c):
			digits++
		case c == '.' || c == ':':
			abroad = true
		case !isLatin(rune(c)):
			return 0
		}
	}
	return 0
}

// hold gives a word a parenthesis, with what that says of its bearer.
func (c *cutter) hold(u *Unit, inner Span) {
	s := c.host[inner.Start:inner.End]
	u.Parens = append(u.Parens, inner)
	u.Pictured = u.Pictured || c.f.places(s)
	u.Han = max(u.Han, charactersOf(s))
}

// charactersOf counts the characters of a parenthesis that holds nothing else, 1 where a
// space parts a family name from a given one; 0 for another.
func charactersOf(s string) int8 {
	n, parted := 0, false
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Han, r):
			n++
		case r == ' ' && n > 0 && !parted:
			parted = true
		default:
			return 0
		}
	}
	if parted {
		return 1
	}
	return int8(min(n, 100))
}

// hang takes the run of letters after a parenthesis or a quote: a particle,
// or the rest of the name ("세르네이(Cernay)시와").
func (c *cutter) hang(u *Unit) {
	stop := wordEnd(c.host, c.pos, c.end)
	run := strings.TrimPrefix(c.host[c.pos:stop], "社")
	if rest, ok := strings.CutPrefix(run, "사"); ok && (u.ClosesQuote || c.spelled(u)) && rest != "" && leadingParticle(rest) == rest {
		run, u.Legal = rest, true // ‘가나 리튬’사와
	}
	if j := leadingParticle(run); j == run {
		// it may agree with the last word within the parenthesis: (사장 권명호)는
		u.Josa = run
	} else if stem, josa := c.rest(u, run); stem != "" {
		u.Stem, u.Josa = u.Stem+stem, josa
	} else if j != "" && !u.Pictured { // a body glued to a caption: 대표(우)|이가나는
		u.Josa = j
		stop = c.pos + len(j)
	} else {
		return
	}
	c.pos, u.End = stop, stop
}

// spelled reports whether the last parenthesis of a word spells a name in Latin letters.
func (c *cutter) spelled(u *Unit) bool {
	if len(u.Parens) == 0 {
		return false
	}
	p := u.Parens[len(u.Parens)-1]
	for _, r := range c.host[p.Start:p.End] {
		if !isLatin(r) && r != ' ' && r != '.' && r != '&' && r != '-' {
			return false
		}
	}
	return p.End > p.Start
}

// rest takes letters after a parenthesis for the end of the name that it
// stands in: 세르네이(Cernay)|시|와, 엘지(LG)|에너지솔루션|과.
func (c *cutter) rest(u *Unit, run string) (stem, josa string) {
	if len(u.Parens) == 0 || u.ClosesQuote {
		return "", ""
	}
	stem, josa = run, ""
	if !c.f.known(u.Stem + run) {
		stem, josa = text.SplitJosa(run)
	}
	p := u.Parens[len(u.Parens)-1]
	inner := c.host[p.Start:p.End]
	n := utf8.RuneCountInString(stem)
	if _, ends := c.f.ending(stem); c.f.common[stem] && !ends && SpellLetters(inner) != u.Stem && !c.f.known(u.Stem+stem) && !c.f.known(inner+stem) {
		return "", "" // 가나홈(Ganahome)|지분
	}
	if hasHangul(inner) && latinized(inner) == "" || n > 12 || !text.IsHangul(firstRune(stem)) && !c.f.known(inner+stem) {
		return "", ""
	}
	if j := leadingParticle(run); j != "" && isLatin(firstRune(run[len(j):])) {
		return "", ""
	}
	if j := leadingParticle(run); j != "" && n > 1 && !c.f.known(u.Stem+stem) && !c.f.known(inner+stem) {
		if _, ok := c.f.ending(stem); !ok || strings.HasPrefix(run, "와") || strings.HasPrefix(run, "과") {
			return "", ""
		}
	}
	return stem, josa
}

func firstRune(s string) rune { return text.First(s) }

// leadingParticle gives the longest particle that s begins with, whatever
// stands before it.
func leadingParticle(s string) string {
	if j := text.LeadingJosa("가", s); j != "" {
		if k := text.LeadingJosa("각", s); len(k) > len(j) {
			return k
		}
		return j
	}
	return text.LeadingJosa("각", s)
}

// finish splits the particle off a word that nothing hangs on.
func (c *cutter) finish(u *Unit) {
	u.Raw = c.host[u.Start:u.End]
	if u.Josa != "" || u.End > u.NameEnd && len(u.Parens) == 0 && !u.ClosesQuote && !u.Legal {
		return
	}
	if u.End > u.NameEnd && u.Josa == "" && (len(u.Parens) > 0 || u.ClosesQuote || u.Legal) {
		return // the particle stands behind: 가나항만㈜|과
	}
	stem, josa, etc := c.f.part(u.Stem)
	if josa == "" && !etc {
		stem, josa = c.introduced(u)
	}
	if u.Legal && len(josa) == 6 && utf8.RuneCountInString(stem) == 1 {
		stem, josa = stem+josa[:3], josa[3:] // ㈜다와|는
	}
	if strings.HasPrefix(josa, "과") && (len(josa) > 3 || strings.HasSuffix(stem, "학") && !strings.HasSuffix(stem, "대학")) && c.inUniversity(u) {
		stem, josa = stem+"과", josa[3:] // 안동과학대 바이오제약과|는
	}
	u.NameEnd -= len(u.Stem) - len(stem)
	u.Stem, u.Josa, u.Etc = stem, josa, etc
}

// introduced parts a particle of the wrong form from a name that the word before it
// introduces: 업체인 가나오앤티|과.
func (c *cutter) introduced(u *Unit) (stem, josa string) {
	if r := lastRune(u.Stem); r != '과' && r != '와' {
		return u.Stem, ""
	}
	k := len(c.out) - 1
	if k >= 0 && u == &c.out[k] {
		k--
	}
	for _, j := range [...]string{"과", "와"} {
		base, ok := strings.CutSuffix(u.Stem, j)
		if ok && utf8.RuneCountInString(base) >= 3 && k >= 0 && c.out[k].Sep == "" && strings.HasSuffix(c.out[k].Raw, "인") && c.f.describes(&c.out[k]) && !c.f.known(u.Stem) && !c.f.common[u.Stem] {
			return base, j
		}
	}
	return u.Stem, ""
}

// inUniversity reports whether a word stands right behind the name of a university.
func (c *cutter) inUniversity(u *Unit) bool {
	k := len(c.out) - 1
	if k >= 0 && u == &c.out[k] {
		k--
	}
	if k < 0 || c.out[k].Josa != "" || c.out[k].Sep != "" || !strings.HasSuffix(c.out[k].Stem, "대") && !strings.HasSuffix(c.out[k].Stem, "대학교") {
		return false
	}
	return c.f.university(&c.out[k])
}

// part parts a word from what hangs on its end: a particle, or 등.
func (f *Finder) part(s string) (stem, josa string, etc bool) {
	if base := f.beforeEtc(s); base != "" {
		return base, "", true
	}
	stem, josa = text.SplitJosa(s)
	if base := f.beforeEtc(stem); base != "" && josa != "" {
		return base, josa, true // 협력MOU등|을
	}
	if base, ok := strings.CutSuffix(stem, "간"); ok && len(base) > 1 && (josa == "" || josa == "의") && !f.known(stem) && (f.known(base) || f.groupName(base) || endsInLatin(base)) {
		return base, "간" + josa, false // 가나그룹간, GNDR간
	}
	if base, ok := strings.CutSuffix(s, "향"); ok && len(base) > 3 && !f.known(s) && !f.common[s] && (f.surelyNamed(base, "company") || f.firmName(base)) {
		return base, "향", false // 가나전자향 | 장비
	}
	if josa == "" {
		if base := f.misspelt(s); base != "" {
			return base, s[len(base):], false
		}
		if base := f.beforeCopula(s); base != "" {
			return base, s[len(base):], false
		}
	}
	if josa == "도" && strings.HasSuffix(s, "철도") && utf8.RuneCountInString(stem) > 3 {
		return s, "", false // 남부도시철도, no 강철|도
	}
	if josa == "하고" && f.isInstrument(stem) {
		return s, "", false // 가나와 제휴하고
	}
	if josa == "" || f.known(s) || f.keeps(s) || strings.HasSuffix(s, "자치도") || josa == "도" && strings.HasSuffix(stem, "시") && !f.known(stem) {
		return s, "", false
	}
	if strings.HasPrefix(josa, "과") && strings.HasSuffix(stem, "학") && !strings.HasSuffix(stem, "대학") && len(josa) > 3 && !f.known(stem) && !f.groupName(stem) {
		stem, josa = stem+"과", josa[3:] // 의료기기산업학과|는
	}
	if strings.HasPrefix(josa, "과") && utf8.RuneCountInString(stem) >= 4 && f.lists.practices.EndLonger(stem) {
		stem, josa = stem+"과", josa[3:] // 가나다안과
	}
	if (josa == "라는" || josa == "라고") && (f.known(stem+"라") || josa == "라는" && !f.common[stem]) {
		stem, josa = stem+"라", josa[3:] // 코트라|는
	}
	return stem, josa, false
}

// beforeEtc gives the word that 등 is glued to: MOU등; "" for none.
func (f *Finder) beforeEtc(s string) string {
	base, ok := strings.CutSuffix(s, "등")
	if !ok || len(base) < 2 || f.known(s) || !f.known(base) && !endsInLatin(base) && !f.isInstrument(base) {
		return ""
	}
	return base
}

// groupName reports whether a word ends like the name of a firm, and is more
// than that end: 가나그룹.
func (f *Finder) groupName(s string) bool {
	e := f.endingOf(s)
	return e != nil && len(e.Ending) < len(s) && len(e.Ending) >= 6
}

// firmName reports whether a word ends like the name of a firm and like nothing
// else: 가나파트너스.
func (f *Finder) firmName(s string) bool {
	e := f.endingOf(s)
	return e != nil && !e.Weak && e.Kind == "company" && len(e.Ending) >= 9 && len(e.Ending) < len(s)
}

// misspelt gives the known name, or the word for an instrument, before a particle of the wrong form, as
// careless writing has it: 가나항공와, 업무협약를; "" for none.
func (f *Finder) misspelt(s string) string {
	switch lastRune(s) {
	case '와', '과', '은', '는', '을', '를':
		if base := s[:len(s)-len("와")]; len(base) >= 9 && f.known(base) || f.isInstrument(base) {
			return base
		}
	}
	if base, ok := strings.CutSuffix(s, "과"); ok && f.firmName(base) {
		return base
	}
	return ""
}

// beforeCopula gives the name of a body before what says that something is it: 가나병원이다;
// "" for none.
func (f *Finder) beforeCopula(s string) string {
	base, polite := strings.CutSuffix(s, "입니다")
	ok := polite
	if !polite {
		base, ok = strings.CutSuffix(s, "다")
	}
	if !ok || len(base) < 6 || !polite && len(base) < 9 || text.EndsInPast(base) {
		return ""
	}
	if long, ok := strings.CutSuffix(base, "이"); polite {
	} else if ok && closes(long) {
		base = long
	} else if closes(base) {
		return ""
	}
	if named := f.groupName(base) && !f.compound(base) && !f.common[base]; !named && !f.known(base) || f.known(s) {
		return ""
	}
	return base
}

// closes reports whether a word ends in a consonant.
func closes(s string) bool {
	final, known := text.HasFinal(s)
	return final && known
}

func isLegal(s string) bool {
	return slices.Contains(legalForms[:], s) || slices.Contains(firmForms[:], s)
}

func wordEnd(s string, pos, end int) int {
	pos, _ = wordRun(s, pos, end)
	return pos
}

// wordRun is wordEnd that also reports whether the word may hold a Latin letter.
func wordRun(s string, pos, end int) (stop int, latin bool) {
	for pos < end {
		if text.HangulAt(s[:end], pos) {
			pos += len("가")
			continue
		}
		if s[pos] == ' ' {
			break // most words end so
		}
		r, n := utf8.DecodeRuneInString(s[pos:end])
		if !isWord(r) && !joins(s, pos, n, end) {
			break
		}
		latin = latin || r >= 'A' && r < 0x250
		pos += n
	}
	return pos, latin
}

// joins reports whether the sign at pos is part of a word: & in KT&G, the
// point in 3.5 and in 1.2.3, the comma in 1,000.
func joins(s string, pos, n, end int) bool {
	c := s[pos]
	if pos+n >= end || pos == 0 {
		return false
	}
	if c >= utf8.RuneSelf {
		return ofEvent(s, pos, n, end)
	}
	next := s[pos+n]
	prev := s[pos-1]
	switch c {
	case '+':
		return isLatin(rune(prev)) && prev < utf8.RuneSelf && (next == ' ' || next >= utf8.RuneSelf || isLatin(rune(next))) // LINC+사업단
	case '&':
		return prev < utf8.RuneSelf && next < utf8.RuneSelf && isLatin(rune(next))
	case '.', ',':
		return isDigit(prev) && isDigit(next) || c == '.' && initialAt(s, pos-1) && (isCapital(next) || text.HangulAt(s[:end], pos+n))
	}
	return false
}

// initialAt reports whether a capital by itself stands at byte i, as in C.H.로빈슨.
func initialAt(s string, i int) bool { return isCapital(s[i]) && (i == 0 || !isLatinByte(s[i-1])) }

// isCapital is true for the capitals of ASCII.
func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }

// ofEvent reports whether the dot at pos stands in the day of an event that a name begins with:
// 4·3평화재단, 5·18기념재단. Behind other numbers a counter follows: 4·3차, 5·6일.
func ofEvent(s string, pos, n, end int) bool {
	if s[pos:pos+n] != "·" || !isDigit(s[pos-1]) || !isDigit(s[pos+n]) {
		return false
	}
	k := pos + n
	for k < end && isDigit(s[k]) {
		k++
	}
	stop := k
	for stop < end && text.HangulAt(s[:end], stop) {
		stop += len("가")
	}
	return stop-k >= 3*len("가") && !counters.Has(text.First(s[k:stop]))
}

// counters are the first letters of what numbers count.
var counters = text.NewSyllables("일월년대차명개호층단급세위인학부권장조항주분시초억만천건회동반공")

func endsInLatin(s string) bool { return isLatinByte(s[len(s)-1]) }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isLatin(r rune) bool {
	return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xC0 && r <= 0x24F
}

func isWord(r rune) bool {
	return text.IsHangul(r) || isLatin(r) || r >= '0' && r <= '9' || r == '%' || r == '$' || r == '€' || unicode.Is(unicode.Han, r)
}

func isSpace(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\u00a0' || r == '\u3000'
}

func isOpenQuote(r rune) bool {
	switch r {
	case '“', '‘', '「', '『', '《', '〈':
		return true
	}
	return false
}

func isCloseQuote(r rune) bool {
	switch r {
	case '”', '’', '」', '』', '》', '〉', '′':
		return true
	}
	return false
}

func isPlainQuote(r rune) bool { return r == '"' || r == '\'' || r == '`' }

// separator folds the signs that part the members of a list.
func separator(r rune) string {
	switch r {
	case ',', '，', '、', ';':
		return ","
	case '·', '∙', '•', '・', 'ㆍ', '‧', '?':
		return "·"
	case '-', '–', '—', '−', '~', '∼':
		return "-"
	case '/', '|':
		return "/"
	case ':', '：':
		return ":"
	case '.', '!', '…':
		return "."
	case '△', '▲', '▷', '▶', '◇', '◆', '■', '□', '○', '●', '①', '②', '③', '④', '⑤', '⑥', '⑦', '⑧', '⑨', '*', '※', '▵', '▪':
		return "△"
	}
	return ""
}
