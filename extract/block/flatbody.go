package block

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/page"
	"koaccord/extract/text"
)

// Weights of lines in the search for the body. They were set on real pages;
// only their order of size matters: one footer outweighs a few sentences, one
// box of other articles' headlines outweighs one, a menu line none.
const (
	weightNoise  = -4.0
	weightBox    = -25.0
	weightEnd    = -60.0
	weightMarked = -3.0
	weightShort  = -1.5
	weightMeta   = -2.0
	weightCredit = 2.0
	weightLabel  = 3.0
)

// weight says how much a line looks like body.
func (l *flatLine) weight() float64 {
	switch {
	case l.digest:
		return weightMeta
	case l.class.effect == effectEnd:
		return weightEnd
	case l.class.effect == effectBox, l.class.effect == effectSummary:
		return weightBox
	case l.class.kind == Noise:
		return weightNoise
	case l.class.kind == Paragraph:
		return weightLabel
	case l.class.kind == Caption, l.credit:
		return weightCredit
	case l.class.kind != "", l.time, l.byline:
		return weightMeta
	case l.prose.any():
		return l.proseWeight()
	case l.marked:
		return weightMarked
	case isSpeech(l.text):
		return 1
	case l.runes >= 60:
		return 1
	}
	return weightShort
}

func (l *flatLine) proseWeight() float64 {
	w := min(20, 2+float64(l.runes)/10)
	switch {
	case l.prose.cut:
		return -2
	case l.marked && !l.prose.ends:
		return -1
	case l.marked:
		return min(5, float64(l.runes)/20)
	case !l.prose.ends:
		return w / 2
	}
	return w
}

// stretch is a run of lines with the sum of their weights.
type stretch struct {
	start, end int
	sum        float64
}

// headBonus is what a stretch gains from a reporter or a time right above it:
// an article has its head there, a box of teasers has none.
const headBonus = 30.0

// densest gives the stretch of lines that looks most like the body; both
// numbers are 0 when the page holds no line that could be.
func densest(lines []flatLine) (start, end int) {
	best, score := stretch{}, 0.0
	for _, s := range stretches(lines) {
		v := s.sum
		if headed(lines, s.start) {
			v += min(headBonus, s.sum)
		}
		if v > score {
			best, score = s, v
		}
	}
	if score == 0 {
		return fallbackBody(lines)
	}
	return best.start, best.end
}

// stretches lists the stretches of greatest sum between the places where the
// sum of weights falls to nothing.
func stretches(lines []flatLine) []stretch {
	var out []stretch
	cur, sum := stretch{}, 0.0
	for i := range lines {
		if sum <= 0 {
			if cur.sum > 0 {
				out = append(out, cur)
			}
			cur, sum = stretch{start: i}, 0
		}
		sum += weightAt(lines, i)
		if sum > cur.sum {
			cur.sum, cur.end = sum, i+1
		}
	}
	if cur.sum > 0 {
		out = append(out, cur)
	}
	return out
}

// weightAt is the weight of line i, less when it is the teaser below the
// headline of another article in a list.
func weightAt(lines []flatLine, i int) float64 {
	w := lines[i].weight()
	if i > 0 && w > 1 && !lines[i].marked && lines[i-1].marked && !lines[i-1].prose.ends && !lines[i].gap {
		return 1
	}
	return w
}

// headed reports whether a reporter or a time stands in the lines above.
func headed(lines []flatLine, start int) bool {
	for i := start - 1; i >= 0 && i >= start-50; i-- {
		if lines[i].time || lines[i].byline && start-i <= 15 {
			return true
		}
		if lines[i].class.effect != "" && start-i > 15 {
			return false
		}
	}
	return false
}

// bodyOf is densest, save that a headline that reads like a sentence, with a
// time below it, is not taken for the whole body.
func bodyOf(lines []flatLine) (start, end int) {
	start, end = densest(lines)
	if end-start != 1 || lines[start].runes > 60 {
		return start, end
	}
	for i := end; i < len(lines) && i < end+12; i++ {
		if lines[i].time {
			s, e := densest(lines[i+1:])
			if e > s {
				return s + i + 1, e + i + 1
			}
		}
	}
	return start, end
}

// fallbackBody takes the longest line that no rule knows, for pages that hold
// no sentence at all.
func fallbackBody(lines []flatLine) (start, end int) {
	longest := -1
	for i := range lines {
		l := &lines[i]
		if l.class.kind == "" && !l.time && !l.byline && !l.marked && (longest < 0 || l.runes > lines[longest].runes) {
			longest = i
		}
	}
	if longest < 0 {
		return 0, 0
	}
	return longest, longest + 1
}

// trimUp leaves out the lines above the first sentence of a body: decks.
func trimUp(lines []flatLine, start, end int) int {
	for i := start; i < end; i++ {
		l := &lines[i]
		if l.class.kind == Paragraph || l.prose.ends || l.prose.sentences > 0 || isSpeech(l.text) && strings.Contains(l.text, ":") || l.class.kind == "" && isOpeningData(l.text) {
			return i
		}
	}
	return start
}

// extendUp takes in the label and data lines that open a body above its first
// sentence: "[앵커]", "■ 방송 : …".
func extendUp(lines []flatLine, start int) int {
	for start > 0 {
		l := &lines[start-1]
		if l.class.kind != Paragraph && (l.class.kind != "" || !isOpeningData(l.text)) {
			break
		}
		start--
	}
	return start
}

// isOpeningData reports whether a line is data under a writer's mark.
func isOpeningData(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("■□◆◇○●▷", r) && strings.Contains(s, ":")
}

// isSpeech reports whether a line names who speaks, as broadcasts print it.
func isSpeech(s string) bool {
	return strings.HasPrefix(s, "▶") || strings.HasPrefix(s, "▷") || strings.HasPrefix(s, "◀") || strings.HasPrefix(s, "【")
}

// isListMark reports whether a line begins with a mark that writers set
// before list items and sub-headings.
func isListMark(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case strings.ContainsRune("▲△▶▷◆◇■□●○◦※★☆①②③④⑤⑥⑦⑧⑨⑩·ㆍ―", r):
		return true
	case r == '-' || r == '*':
		return size < len(s)
	}
	return false
}

// marksAround reports whether the line before or after begins with the same
// mark, so that the line is one of a list.
func marksAround(lines []flatLine, i int) bool {
	r, _ := utf8.DecodeRuneInString(lines[i].text)
	if !strings.ContainsRune("▲△", r) {
		return false
	}
	return i > 0 && strings.HasPrefix(lines[i-1].text, string(r)) || i+1 < len(lines) && strings.HasPrefix(lines[i+1].text, string(r))
}

// hasWord reports whether s holds a letter or a Hangul syllable.
func hasWord(s string) bool {
	for _, r := range s {
		if text.IsHangul(r) || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0x4E00 && r <= 0x9FFF {
			return true
		}
	}
	return false
}

// dropRepeats drops the second copy of lines that a page prints twice. A copy
// is told by a long line; short lines go with the copy that they stand in.
func dropRepeats(lines []flatLine, start, end int) {
	first := map[string]int{}
	for i := start; i < end; i++ {
		l := &lines[i]
		if !l.twice || l.runes < 25 || l.rule == ruleRepeated {
			continue
		}
		j, seen := first[l.text]
		if !seen {
			first[l.text] = i
			continue
		}
		repeatRun(lines, i, j, start, end)
	}
}

// repeatRun drops line i, a copy of line j, with the equal lines around both.
func repeatRun(lines []flatLine, i, j, start, end int) {
	for a, b := i, j; a < end && b < i && lines[a].text == lines[b].text; a, b = a+1, b+1 {
		lines[a].repeat()
	}
	for a, b := i-1, j-1; b >= start && a > j && lines[a].text == lines[b].text && lines[a].kind != Noise; a, b = a-1, b-1 {
		lines[a].repeat()
	}
}

func (l *flatLine) repeat() { l.kind, l.rule = Noise, ruleRepeated }

// markPhotoSlots takes the line right below a photo's button for its caption,
// where it is no sentence.
func markPhotoSlots(lines []flatLine) {
	for i := 1; i < len(lines); i++ {
		l := &lines[i]
		if l.class.kind != "" || l.time || l.byline {
			continue
		}
		if !l.gap && !l.prose.ends && isPhotoButton(lines[i-1].text) || l.prose.sentences <= 1 && isPhotoHeading(lines[i-1].text) {
			l.credit = true
		}
	}
}

// isPhotoHeading reports whether a line announces the caption in the next.
func isPhotoHeading(s string) bool {
	if len(s) > 50 || !text.Contains(s, "설명") {
		return false
	}
	return strings.Trim(squeeze(s), "◇■□※<>[]():") == "사진설명"
}

func isPhotoButton(s string) bool {
	if len(s) > 40 || !strings.HasSuffix(s, "대") && !strings.HasSuffix(s, "기") {
		return false
	}
	switch squeeze(s) {
	case "사진확대", "이미지확대", "이미지확대하기", "이미지크게보기", "확대":
		return true
	}
	return false
}

// markDigests marks the lines of a summary that a machine made: those below
// its header up to the frame.
func markDigests(lines []flatLine) {
	for i := range lines {
		if lines[i].class.effect != effectSummary {
			continue
		}
		j := i + 1
		for j < len(lines) && j <= i+8 && lines[j].class.kind != "" {
			j++
		}
		for n := 0; j < len(lines) && n < 6 && lines[j].class.kind == ""; j, n = j+1, n+1 {
			lines[j].digest = true
		}
	}
}

// bareArticle reports whether the text holds an article and nothing else: a
// corpus record with its title beside, or a few lines.
func bareArticle(p *page.Page, lines []flatLine) bool {
	if p.Source.Title != "" {
		return !framed(lines)
	}
	return len(lines) <= 2 && lines[0].prose.any()
}

// framed reports whether the lines of a record still hold the frame of a page.
func framed(lines []flatLine) bool {
	noise := 0
	for i := range lines {
		if lines[i].class.kind == Noise {
			noise++
		}
	}
	return noise >= 6 && noise*4 >= len(lines)
}

// lastProse is the last line that holds a sentence; -1 for none.
func lastProse(lines []flatLine) int {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].prose.ends || lines[i].prose.sentences > 0 {
			return i
		}
	}
	return -1
}

// keepAll keeps every line of an article's bare text, save those that a rule
// names.
func keepAll(p *page.Page, lines []flatLine) {
	want := squeeze(p.Source.Title)
	boxed, last := false, lastProse(lines)
	for i := range lines {
		l := &lines[i]
		l.settleInside(lines, i)
		boxed = boxed || i > last && l.class.effect == effectBox
		switch {
		case boxed && l.kind != Noise:
			l.kind, l.rule = Noise, RuleOutside // headlines of others behind the article
		case want != "" && squeezesTo(l.text, want):
			l.kind, l.rule = Title, ruleSource
		case l.kind == Noise && (l.prose.ends && l.runes > 60 || l.prose.sentences > 1):
			l.kind, l.rule = Paragraph, ruleWhole
		case l.kind == Caption && l.prose.sentences > 1:
			l.kind, l.rule = Paragraph, ruleWhole
		}
	}
}
