package block

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/page"
)

// titleReach is how many lines above the body are looked at for the headline.
const titleReach = 300

// findTitle gives the line of the headline above the body, -1 for none.
func findTitle(p *page.Page, lines []flatLine, start int) int {
	if want := squeeze(p.Source.Title); want != "" {
		for i := start - 1; i >= 0; i-- {
			if squeeze(lines[i].text) == want {
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
		scores[i-from] = s
		if at < 0 && s > 0 || at >= 0 && (s > scores[at-from] || s == scores[at-from] && lines[i].text == lines[at].text) {
			at = i
		}
	}
	return aboveDeck(lines, scores, from, at)
}

// aboveDeck moves from a line that may be a deck up to the headline over it:
// one nearly as good, with at most two lines of the frame between.
func aboveDeck(lines []flatLine, scores []float64, from, at int) int {
	if at < 0 {
		return at
	}
	best := scores[at-from]
	for i, gap := at-1, 0; i >= from && gap <= 2; i-- {
		s := scores[i-from]
		switch {
		case lines[i].marked, lines[i].class.effect != "":
			return at
		case s >= best-2 && s >= 3.5:
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
	head  string         // beginning of the body
	count map[string]int // how often a line stands on the page
}

func newTitleFinder(lines []flatLine, start int) *titleFinder {
	f := &titleFinder{lines: lines, start: start, count: map[string]int{}}
	for i := range lines {
		if r := lines[i].runes; r >= 8 && r <= 120 {
			f.count[lines[i].text]++
		}
	}
	var b strings.Builder
	for i := start; i < len(lines) && b.Len() < 4000; i++ {
		b.WriteString(lines[i].text)
		b.WriteByte('\n')
	}
	f.head = b.String()
	return f
}

// score says how much line i looks like the headline; 0 when it cannot be.
func (f *titleFinder) score(i int) float64 {
	l := &f.lines[i]
	if l.class.kind != "" || l.time || l.byline || l.runes < 6 || l.runes > 130 || !hasWord(l.text) {
		return 0
	}
	s := 1 + 5*f.overlap(l.text)
	if f.count[l.text] > 1 {
		s += 3
	}
	if l.prose.ends && l.runes > 30 {
		s -= 3
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
	s += f.metaNear(i)
	if f.start-i > 40 {
		s--
	}
	return max(0, s)
}

// metaNear rewards a line with a reporter or a time soon below it.
func (f *titleFinder) metaNear(i int) float64 {
	for j := i + 1; j < f.start && j <= i+6; j++ {
		if f.lines[j].time {
			return 3 - 0.3*float64(j-i-1)
		}
		if f.lines[j].byline {
			return 2.5 - 0.3*float64(j-i-1)
		}
	}
	return 0
}

// overlap is the share of a line's words that the body begins with too, told
// by their first two letters.
func (f *titleFinder) overlap(s string) float64 {
	words, found := 0, 0
	for _, w := range strings.FieldsFunc(s, isWordGap) {
		stem := firstRunes(w, 2)
		if stem == "" {
			continue
		}
		words++
		if strings.Contains(f.head, stem) {
			found++
		}
	}
	if words < 2 {
		return 0
	}
	return float64(found) / float64(words)
}

func isWordGap(r rune) bool {
	return strings.ContainsRune(" ,.·…\"'“”‘’[]()<>「」『』-–—/|:;!?=ㆍ", r)
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
	text := lines[title].text
	for i := range lines {
		if lines[i].text == text && i != title {
			lines[i].kind, lines[i].rule = Noise, ruleTitleAt
		}
	}
	lines[title].kind, lines[title].rule = Title, rule
}
