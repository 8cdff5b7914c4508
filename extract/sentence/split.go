package sentence

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"koaccord/extract/article"
	"koaccord/extract/text"
)

// Split lists the sentences of an article: title, subtitles, body, captions.
// The sentences of one string follow each other without a gap: white space
// between two belongs to the first.
func Split(a *article.Article) []Sentence {
	size := 0
	for _, s := range a.Paragraphs {
		size += len(s)
	}
	out := make([]Sentence, 0, 2*len(a.Paragraphs)+size/sentenceSize)
	out = appendOf(out, Title, "/article/title", 0, a.Title)
	for i, s := range a.Subtitles {
		out = appendOf(out, Subtitle, "/article/subtitles/"+strconv.Itoa(i), i, s)
	}
	for i, s := range a.Paragraphs {
		out = appendOf(out, Body, "/article/paragraphs/"+strconv.Itoa(i), i, s)
	}
	for i, s := range a.Captions {
		out = appendOf(out, Caption, "/article/captions/"+strconv.Itoa(i), i, s)
	}
	return out
}

// sentenceSize is how many bytes a sentence of the news has, more or less.
const sentenceSize = 160

func appendOf(out []Sentence, part Part, at string, index int, host string) []Sentence {
	start := 0
	for _, end := range ends(host) {
		out = append(out, Sentence{Part: part, At: at, Index: index, Host: host, Start: start, End: end})
		start = end
	}
	return out
}

// ends lists where the sentences of a string end; the last is its length.
// Empty for an empty string.
func ends(host string) []int {
	if host == "" {
		return nil
	}
	s := splitter{host: host, glued: gluedStarts(host)}
	for s.at < len(host) {
		s.step()
	}
	if n := len(s.out); n == 0 || s.out[n-1] != len(host) {
		s.out = append(s.out, len(host))
	}
	return s.out
}

// splitter reads a string once, byte by byte.
type splitter struct {
	host  string
	at    int
	out   []int
	glued []int  // where sentences begin without a space, those not yet passed
	next  [3]int // cached place of the next closer of each pair, -1 for none
	known [3]bool
}

// pair is a quote or bracket within which no sentence ends, with the greatest
// distance in bytes between its marks: a lost closer must not swallow the rest.
type pair struct {
	open, close string
	reach       int
}

var pairs = [3]pair{{"“", "”", 1800}, {"\"", "\"", 1800}, {"(", ")", 500}}

// marks are the bytes that step looks at.
var marks = [256]bool{'\n': true, '.': true, '?': true, '!': true, '"': true, '(': true, '[': true, '/': true, '=': true, 0xE2: true}

func (s *splitter) step() {
	c := s.host[s.at]
	switch {
	case c == '\n':
		s.at++
		s.cut(s.at)
	case c == '.' || c == '?' || c == '!':
		s.terminator()
	case c == '[' || c == '/' || c == '=':
		s.credit(s.at)
		s.at++
	case c == '"' || c == '(' || c == 0xE2:
		if c == '(' {
			s.credit(s.at)
		}
		s.open()
	default:
		s.at = s.beforeGlued(nextMark(s.host, s.at+1))
	}
}

// beforeGlued ends a sentence where one begins before mark that was glued to it, and gives that place;
// mark where none does.
func (s *splitter) beforeGlued(mark int) int {
	for len(s.glued) > 0 && s.glued[0] <= s.at {
		if s.glued[0] == s.at {
			s.cut(s.at) // behind a bracket
		}
		s.glued = s.glued[1:]
	}
	if len(s.glued) == 0 || s.glued[0] > mark {
		return mark
	}
	s.cut(s.glued[0])
	return s.glued[0]
}

// credit ends a sentence before the source of the photograph that it is about, where no full stop
// does: "… 서 있다 [사진=가나통신]", "… 서 있다/사진=가나통신". at is where the bracket, the stroke or
// the sign behind 사진 stands.
func (s *splitter) credit(at int) {
	before, after := s.host[:at], strings.TrimLeft(s.host[at+1:min(at+1+len(" 사진제공"), len(s.host))], " ")
	if s.host[at] == '=' {
		shown, ok := strings.CutSuffix(before, "사진")
		if !ok {
			return
		}
		before = shown
	} else if !strings.HasPrefix(after, "사진") && !strings.HasPrefix(after, "ⓒ") && !strings.HasPrefix(after, "©") {
		return
	}
	if strings.HasSuffix(strings.TrimRight(before, " "), "다") {
		s.cut(len(before))
	}
}

// nextMark is the first byte from i on that step looks at; no other begins or
// ends anything.
func nextMark(s string, i int) int {
	for i < len(s) && !marks[s[i]] {
		i++
	}
	return i
}

// open steps into a quote or bracket that closes soon enough. What ends
// sentences within it ends none outside; the mark before the closer is looked
// at when the closer is reached.
func (s *splitter) open() {
	if s.bullet() {
		return
	}
	for i := range pairs {
		p := &pairs[i]
		if !strings.HasPrefix(s.host[s.at:], p.open) {
			continue
		}
		from := s.at + len(p.open)
		end := s.closer(i, from)
		if end < 0 || end-s.at > p.reach || strings.Contains(s.host[from:end], "▷") {
			break
		}
		s.at = end + len(p.close)
		if newline := strings.IndexByte(s.host[from:end], '\n'); newline >= 0 {
			s.at = from + newline
			return
		}
		if p.open != "(" {
			s.quoteEnd(end)
		}
		return
	}
	s.at++
}

// bullet ends a sentence before ▷, ▶ and ※ with a space behind them, which
// begin the decks and notes of press releases; the bullets of a list within a
// sentence touch their items.
func (s *splitter) bullet() bool {
	for _, b := range [...]string{"▷ ", "▶ ", "※ "} {
		if strings.HasPrefix(s.host[s.at:], b) {
			s.cut(s.at)
			s.at += len(b)
			return true
		}
	}
	return false
}

// closer is the place of the next closer of pair i at or behind from, -1 for
// none. Each is searched for once, so that the whole stays linear.
func (s *splitter) closer(i, from int) int {
	if s.known[i] && (s.next[i] < 0 || s.next[i] >= from) {
		return s.next[i]
	}
	s.known[i] = true
	s.next[i] = -1
	if n := strings.Index(s.host[from:], pairs[i].close); n >= 0 {
		s.next[i] = from + n
	}
	return s.next[i]
}

// quoteEnd ends a sentence behind a quote that closes with a full stop, where
// the text does not go on from it: ”고, "라며.
func (s *splitter) quoteEnd(closer int) {
	if closer == 0 || !strings.ContainsRune(".?!", rune(s.host[closer-1])) {
		return
	}
	if s.at == len(s.host) || s.host[s.at] == ' ' && !continues(strings.TrimLeft(s.host[s.at:], " ")) {
		s.cutBehindSpace(s.at)
	}
}

// terminator reads a run of full stops, question and exclamation marks.
func (s *splitter) terminator() {
	from := s.at
	for s.at < len(s.host) && strings.IndexByte(".?!", s.host[s.at]) >= 0 {
		s.at++
	}
	end := s.closers(s.at)
	if !s.ends(from, end) {
		return
	}
	s.at = end
	s.cutBehindSpace(end)
}

// closers steps over the marks that close after a full stop.
func (s *splitter) closers(i int) int {
	for i < len(s.host) {
		r, n := utf8.DecodeRuneInString(s.host[i:])
		if !strings.ContainsRune("”’')]】」』〉》", r) {
			break
		}
		i += n
	}
	return i
}

// ends reports whether the mark at from, closed by end, ends a sentence.
func (s *splitter) ends(from, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(s.host[:from])
	after := s.host[end:]
	if after == "" {
		return true
	}
	next, _ := utf8.DecodeRuneInString(after)
	spaced := isSpace(next)
	rest := strings.TrimLeft(after[:min(len(after), 40)], " \u00a0")
	if end > s.at && !spaced {
		return text.IsHangul(next) && !continues(after) && isFinal(before)
	}
	if s.host[from] == '.' && before == '다' && (next >= '0' && next <= '9' || next == '*') {
		return true // the space before "13개 기관은" was lost
	}
	switch {
	case s.host[from] != '.':
		return spaced && !continues(rest)
	case text.IsHangul(before):
		return s.hangulEnds(before, next, spaced) || !spaced && text.IsHangul(next) && text.EndsInAny(s.host[:from], captionNouns[:])
	case before >= '0' && before <= '9':
		return false
	case isLatin(before):
		return spaced && startsHangul(rest) && !isAbbreviation(s.host[:from])
	case strings.ContainsRune(")]”’\"'」』", before):
		return spaced && !continues(rest)
	}
	return spaced
}

// captionNouns end captions that tell nothing, behind which crawlers lose the space: 협약식 모습.|가나시는,
// 다라전자 대표.|가나시는.
var captionNouns = [...]string{"모습", "전경", "조감도", "장면", " 사장", " 대표", " 회장", " 부회장", " 총장", " 장관", " 이사장", " 대표이사", " 원장", " 시장", " 의원"}

// hangulEnds reports whether a full stop behind a syllable ends a sentence.
func (s *splitter) hangulEnds(before, next rune, spaced bool) bool {
	if spaced {
		return true
	}
	if !isFinal(before) {
		return false
	}
	if next == '/' {
		return before == '다' // the credit of a photograph: "… 서 있다./가나통신"
	}
	return next != ',' && next != '.' && next != '·' && next != '…' && next != ')'
}

// isFinal reports whether a syllable closes a predicate: 다, 요, 죠, 까.
func isFinal(r rune) bool {
	return r == '다' || r == '요' || r == '죠' || r == '까' || r == '함' || r == '음'
}

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isSpace(r rune) bool {
	return r == ' ' || r == '\n' || r == '\t' || r == '\u00a0' || r == '\u3000'
}

func startsHangul(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return text.IsHangul(r) || strings.ContainsRune("‘“'\"△▲▷◇◆■", r)
}

// isAbbreviation reports whether s ends in a Latin word that a full stop
// shortens: Co, Ltd, a single capital.
func isAbbreviation(s string) bool {
	i := len(s)
	for i > 0 && isLatin(rune(s[i-1])) {
		i--
	}
	switch w := s[i:]; strings.ToLower(w) {
	case "co", "ltd", "inc", "corp", "no", "dr", "mr", "mrs", "ms", "st", "vs", "jr", "prof", "etc", "vol", "fig":
		return true
	default:
		return len(w) == 1
	}
}

// continues reports whether text goes on with what reports a quote, so that
// the sentence does too: 고 말했다, 라며, 는 것이다.
func continues(s string) bool {
	for _, w := range []string{"고 ", "라고", "이라고", "며 ", "며,", "라며", "이라며", "면서", "라면서", "이라면서", "는 ", "라는", "이라는", "라 ", "란 ", "이란 ", "하고", "이다", "이었다", "였다", "등 ", "등의", "등을", "등이", "을 ", "를 ", "의 ", "와 ", "과 ", "로 ", "으로", "에 ", "에서", "도 ", "만 ", "까지", "처럼"} {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// cutBehindSpace ends a sentence at i and the white space behind it.
func (s *splitter) cutBehindSpace(i int) {
	for i < len(s.host) {
		r, n := utf8.DecodeRuneInString(s.host[i:])
		if !isSpace(r) || r == '\n' {
			break
		}
		i += n
	}
	if at := behindCredit(s.host, i); at > 0 {
		i = at // the credit belongs to the caption before it
	}
	s.at = i
	s.cut(i)
}

func (s *splitter) cut(i int) {
	if n := len(s.out); n > 0 && s.out[n-1] >= i || i == 0 {
		return
	}
	s.out = append(s.out, i)
}
