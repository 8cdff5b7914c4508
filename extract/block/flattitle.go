package block

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/page"
	"koaccord/extract/text"
)

// titleReach is how many lines above the body are looked at for the headline.
const titleReach = 300

// findTitle gives the line of the headline above the body, -1 for none.
func findTitle(p *page.Page, lines []flatLine, start int, glued bool) int {
	if want := squeeze(p.Source.Title); want != "" {
		for i := start - 1; i >= 0; i-- {
			if squeezesTo(lines[i].text, want) {
				return i
			}
		}
	}
	f := newTitleFinder(lines, start)
	from := max(0, start-titleReach)
	scores := make([]float64, start-from)
	at := -1
	for i := from; i < start; i++ {
		s := f.score(i)
		if lines[i].credit && p.Source.Title != "" {
			s = 0 // the headline came with the text, which begins with a caption
		}
		if glued && s > 0 && f.overlap(lines[i].text) < 0.3 {
			s = 0
		}
		scores[i-from] = s
		if at < 0 && s > 0 || at >= 0 && (s > scores[at-from] || s == scores[at-from] && lines[i].text == lines[at].text) {
			at = i
		}
	}
	return f.aboveDeck(scores, from, at)
}

// printedTwice reports whether a line stands on the page twice that is of the
// length of a headline.
func (l *flatLine) printedTwice() bool { return l.twice && l.runes >= 8 && l.runes <= 120 }

// aboveDeck moves from a line that may be a deck up to the headline over it:
// one nearly as good that the body takes up too, with at most one line of the
// frame between, and none where a reporter or a time stands below. A line that the page prints twice is no deck.
func (f *titleFinder) aboveDeck(scores []float64, from, at int) int {
	if at < 0 || f.lines[at].printedTwice() {
		return at
	}
	best := scores[at-from]
	room := 1
	if f.metaNear(at) > 0 {
		room = 0
	}
	for i, gap := at-1, 0; i >= from && gap <= room; i-- {
		l := &f.lines[i]
		switch {
		case l.marked, l.class.effect != "":
			return at
		case scores[i-from] >= best-2 && l.runes >= 10 && f.overlap(l.text) >= 0.5:
			at, gap = i, 0
		default:
			gap++
		}
	}
	return at
}

// titleFinder weighs lines as headlines.
type titleFinder struct {
	lines []flatLine
	start int
	grams [1 << 10]uint64 // a bit for the hash of every two and three letters of head
}

func newTitleFinder(lines []flatLine, start int) *titleFinder {
	f := &titleFinder{lines: lines, start: start}
	for i, n := start, 0; i < len(lines) && n < headReach; i++ {
		f.addGrams(lines[i].text)
		n += len(lines[i].text)
	}
	return f
}

// headReach is how many bytes of the body a headline is compared with.
const headReach = 8000

// addGrams notes every two and three letters that follow each other in s.
func (f *titleFinder) addGrams(s string) {
	var a, b rune
	for _, c := range s[:min(len(s), headReach)] {
		f.note(gramHash(0, b, c))
		f.note(gramHash(a, b, c))
		a, b = b, c
	}
}

func (f *titleFinder) note(h uint32) { f.grams[h>>6] |= 1 << (h & 63) }

func (f *titleFinder) noted(h uint32) bool { return f.grams[h>>6]&(1<<(h&63)) != 0 }

// gramHash spreads two or three letters over 16 bits; a is 0 for two.
func gramHash(a, b, c rune) uint32 {
	return ((uint32(a)*31+uint32(b))*31 + uint32(c)) * 2654435761 >> 16
}

// holds reports whether the body seems to have a stem: each two or three
// letters of it do. One stem in thirty is taken for one that stands there.
func (f *titleFinder) holds(stem string) bool {
	var a, b rune
	n := 0
	for _, c := range stem {
		n++
		switch {
		case n == 2 && !f.noted(gramHash(0, b, c)), n > 2 && !f.noted(gramHash(a, b, c)):
			return false
		}
		a, b = b, c
	}
	return true
}

// score says how much line i looks like the headline; 0 when it cannot be.
func (f *titleFinder) score(i int) float64 {
	l := &f.lines[i]
	if l.class.kind != "" || l.digest || l.time || l.byline || l.runes < 6 || l.runes > 130 || !hasWord(l.text) || isTrail(l.text) {
		return 0
	}
	s := 1.0
	if l.runes >= 8 {
		s += 5 * f.overlap(l.text)
	}
	if l.printedTwice() {
		s += 3
	}
	meta := f.metaNear(i)
	if l.prose.ends && l.runes > 30 && strings.HasSuffix(strings.TrimRight(l.text, "\"'”’) "), ".") {
		s -= 5 - min(meta, 3)
	}
	if isButton(l.text) {
		s -= 2
	}
	if !hasHangul(l.text) {
		s -= 2
	}
	if l.runes < 10 {
		s -= 2
	}
	if l.marked {
		s -= 3
	}
	if strings.HasSuffix(l.text, ".") {
		s--
	}
	if strings.HasPrefix(l.text, "-") || strings.HasPrefix(l.text, "ㆍ") || strings.HasPrefix(l.text, "·") || strings.HasPrefix(l.text, "[서울=") {
		s -= 2
	}
	s += meta
	if f.start-i > 40 {
		s--
	}
	return max(0, s)
}

// isButton reports whether a line ends as the labels of buttons do.
func isButton(s string) bool {
	for _, end := range []string{"하기", "보기", "가기", "닫기", "열기", "설정", "설정합니다."} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// isTrail reports whether a line is the trail of sections to the page: 뉴스 > 경제.
func isTrail(s string) bool {
	return strings.Contains(s, " > ") || strings.Contains(s, " 〉 ") || strings.Contains(s, " » ")
}

// metaNear rewards a line with a reporter or a time soon below it.
func (f *titleFinder) metaNear(i int) float64 {
	steps := 0
	for j := i + 1; j < f.start && j <= i+15 && steps < 6; j++ {
		switch {
		case f.lines[j].time:
			return max(0, 3-0.7*float64(steps))
		case f.lines[j].byline:
			return max(0, 2.5-0.7*float64(steps))
		case f.lines[j].class.kind == "":
			steps++
		}
	}
	return 0
}

// overlap is the share of a line's words that the body begins with too, told
// by their stems, so that a particle does not count.
func (f *titleFinder) overlap(s string) float64 {
	words, found := 0, 0
	for w := range strings.FieldsFuncSeq(s, isWordGap) {
		stem := stemOf(w)
		if stem == "" {
			continue
		}
		words++
		if f.holds(stem) {
			found++
		}
	}
	if words < 2 {
		return 0
	}
	return float64(found) / float64(words)
}

func isWordGap(r rune) bool {
	if text.IsHangul(r) || r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return false
	}
	return strings.ContainsRune(" ,.·…\"'“”‘’[]()<>「」『』-–—/|:;!?=ㆍ", r)
}

// tail is the end of a line whose words the body takes up, without the words
// of a menu before it.
func (f *titleFinder) tail(line string) string {
	words := strings.Fields(line)
	best, sum, from := 0.0, 0.0, 0
	for i := len(words) - 1; i >= 0; i-- {
		sum -= 0.45
		if f.overlap("가나 "+words[i]) > 0 {
			sum += 1.45
		}
		if sum >= best {
			best, from = sum, i
		}
	}
	if best <= 0 {
		return line
	}
	return strings.Join(words[from:], " ")
}

func hasHangul(s string) bool {
	for _, r := range s {
		if text.IsHangul(r) {
			return true
		}
	}
	return false
}

// stemOf is a word without the letter that may be a particle: all of a word of
// two letters, two of three, all but the last of a longer one, four at most.
func stemOf(w string) string {
	n := utf8.RuneCountInString(w)
	if n > 2 {
		n = min(n-1, 4)
	}
	return firstRunes(w, max(2, n))
}

// firstRunes is the first n runes of s, "" when s is shorter.
func firstRunes(s string, n int) string {
	i := 0
	for ; n > 0; n-- {
		if i == len(s) {
			return ""
		}
		_, size := utf8.DecodeRuneInString(s[i:])
		i += size
	}
	return s[:i]
}

// settleTitle marks the headline, and its other copies as such.
func settleTitle(p *page.Page, lines []flatLine, title, start int) {
	if title < 0 {
		return
	}
	rule := ruleTitle
	if p.Source.Title != "" && squeeze(lines[title].text) == squeeze(p.Source.Title) {
		rule = ruleSource
	}
	headline := lines[title].text
	for i := range lines {
		if lines[i].text == headline && i != title {
			lines[i].kind, lines[i].rule = Noise, ruleTitleAt
		}
	}
	lines[title].kind, lines[title].rule = Title, rule
}
