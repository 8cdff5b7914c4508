package block

import (
	"strings"

	"koaccord/extract/page"
	"koaccord/extract/text"
)

// flatLine is one line of a flattened page with what is known about it.
type flatLine struct {
	text   string // white space folded, list mark off
	no     int    // 1-based line of the page
	runes  int
	class  *lineClass // never nil
	kind   Kind
	rule   string
	prose  proseShape
	marked bool // a crawler's list mark stood before it
	gap    bool // a blank line stood before it
	twice  bool // the same text stands on the page more than once
	byline bool
	time   bool
	credit bool // a caption by its shape
	digest bool // part of a summary made by a machine
}

// RuleOutside is the id of a line that lies outside the article, and of which
// nothing else is known.
const RuleOutside = "flat/outside-article"

// IsFooter reports whether a rule names the lines that say whose page it is:
// copyright, registration.
func IsFooter(rule string) bool {
	return rule == "boilerplate/copyright" || strings.HasPrefix(rule, "boilerplate/footer/")
}

// Ids of what the shape and place of a line said, where no boilerplate rule did.
const (
	ruleClock     = "boilerplate/page/clock" // the page's own clock, never a publication
	ruleProse     = "flat/prose"
	ruleHeading   = "flat/heading"
	ruleList      = "flat/list-item"
	ruleTitle     = "flat/title"
	ruleTitleAt   = "flat/title-repeated"
	ruleSource    = "flat/title-of-source"
	ruleDeck      = "flat/deck"
	ruleByline    = "flat/byline"
	ruleTime      = "flat/time"
	ruleCaption   = "flat/caption"
	ruleBeyond    = "flat/beyond-last-line"
	ruleDigest    = "flat/machine-summary"
	ruleRepeated  = "flat/repeated"
	ruleEmptyMark = "flat/mark-only"
	ruleWhole     = "flat/article-text"
)

// cutFlat classifies the lines of a page that a crawler flattened to text.
func (c *Cutter) cutFlat(p *page.Page) []Block {
	text, glued := p.Text, false
	if p.Source.Title == "" {
		text, glued = c.unglue(text)
	} else {
		text = spacedLines(text)
	}
	lines := c.readLines(text)
	if len(lines) == 0 {
		return nil
	}
	if bareArticle(p, lines) {
		keepAll(p, lines)
	} else {
		arrange(p, lines, glued)
	}
	blocks := make([]Block, len(lines))
	for i, l := range lines {
		blocks[i] = Block{Text: l.text, Kind: l.kind, Rule: l.rule, Line: l.no}
	}
	return blocks
}

// readLines lists the lines of a text that hold anything.
func (c *Cutter) readLines(text string) []flatLine {
	most := min(strings.Count(text, "\n")+1, mostLines)
	lines := make([]flatLine, 0, min(most, 1<<12))
	seen := newLineTable(c.seed, most)
	no, gap := 0, false
	for len(text) > 0 {
		raw := text
		if i := strings.IndexByte(text, '\n'); i >= 0 {
			raw, text = text[:i], text[i+1:]
		} else {
			text = ""
		}
		no++
		if len(lines) == mostLines {
			return append(lines, beyond(raw, no))
		}
		line, marked := splitMark(raw)
		kinds, folded := bytesOf(line)
		if !folded {
			line = foldSpace(line)
		}
		if line == "" {
			gap = true
			continue
		}
		l := c.readOnce(line, kinds, lines, seen)
		l.no, l.gap, l.marked, gap = no, gap, marked || numbered(raw), false
		lines = append(lines, l)
	}
	return lines
}

// mostLines is how many lines of a page are read. No page of an article has so
// many; a line costs some hundred bytes beside its text.
const mostLines = 1 << 18

// beyond stands for all lines from the first that is not read.
func beyond(raw string, no int) flatLine {
	text := foldSpace(strings.ToValidUTF8(raw[:min(len(raw), 200)], ""))
	if text == "" {
		text = "…"
	}
	return flatLine{text: text, no: no, class: &lineClass{kind: Noise, rule: ruleBeyond}}
}

// readOnce is readLine for a line that comes after others: menus stand on a
// page several times over.
func (c *Cutter) readOnce(line string, kinds lineBytes, lines []flatLine, seen *lineTable) flatLine {
	at := seen.place(line, lines)
	if at == len(lines) {
		return c.readLine(line, kinds)
	}
	lines[at].twice = true
	return lines[at]
}

// readLine says what is known about a line from its words alone; kinds are
// those of its bytes.
func (c *Cutter) readLine(line string, kinds lineBytes) flatLine {
	none := &c.lines.none
	l := flatLine{text: line, runes: text.Letters(line), class: none}
	l.prose = shapeOf(line, l.runes, kinds)
	if !l.reported() {
		l.class = c.lines.classify(line)
	}
	if l.class.kind == Caption && l.prose.ends && l.runes > 40 && !showsPlaces(line, l.runes) {
		l.class = none
	}
	if l.class.kind == Noise && l.class.effect == "" && l.class.rule != ruleClock && kinds&byteDigit != 0 && isTimeLine(line, l.runes) {
		l.class = none
	}
	if l.class.kind == "" && l.runes <= longestCaption {
		l.shape(c.hints, kinds)
	}
	return l
}

// shape reads what the shape of a line says, where its hints give cause to
// look; kinds are those of its bytes.
func (l *flatLine) shape(hints *hintIndex, kinds lineBytes) {
	if kinds&byteDigit != 0 {
		if l.time = isTimeLine(l.text, l.runes); l.time {
			return
		}
	}
	odd := kinds&byteAt != 0 || strings.HasPrefix(l.text, "By ") || kinds&byteStroke != 0 && strings.Contains(l.text, " / ")
	mark := odd || strings.HasPrefix(l.text, "▲") || strings.HasPrefix(l.text, "↑") || strings.HasSuffix(l.text, "]")
	if !mayBeByline(l.text, l.runes, l.prose) {
		// The shape of a long line is told by its ends, its hints by all of it.
		l.credit = hasCaptionShape(l.text, l.runes) && (mark || hints.of(l.text)&hintCredit != 0)
		return
	}
	h := hints.of(l.text)
	if h&hintReporter != 0 || odd {
		l.byline = isBylineLine(l.text, l.runes, l.prose)
	}
	if !l.byline && (mark || h&hintCredit != 0) {
		l.credit = hasCaptionShape(l.text, l.runes)
	}
}

// reported reports whether a line is the prose of a report, which no few words
// make part of the frame; frames address their readers (합니다, 하세요).
func (l *flatLine) reported() bool {
	return (l.prose.sentences > 1 || l.prose.ends && l.runes > 60) && !text.Contains(l.text, "니다") && !text.Contains(l.text, "세요")
}

// arrange finds the body among the lines of a whole page, and from it what
// stands around it.
func arrange(p *page.Page, lines []flatLine, glued bool) {
	markPhotoSlots(lines)
	markDigests(lines)
	start, end := bodyOf(lines)
	start = extendUp(lines, trimUp(lines, start, end))
	title := findTitle(p, lines, start, glued)
	if glued && title >= 0 {
		lines[title].text = newTitleFinder(lines, start).tail(lines[title].text)
	}
	for i := range lines {
		switch {
		case i >= start && i < end:
			lines[i].settleInside(lines, i)
		default:
			lines[i].kind, lines[i].rule = Noise, RuleOutside
			if lines[i].class.kind == Noise {
				lines[i].rule = lines[i].class.rule
			}
		}
	}
	dropRepeats(lines, start, end)
	settleHeader(lines, title, start)
	settleTail(lines, end)
	settleTitle(p, lines, title, start)
}

// settleInside says what a line within the body is.
func (l *flatLine) settleInside(lines []flatLine, i int) {
	switch {
	case l.class.kind != "":
		l.kind, l.rule = l.class.kind, l.class.rule
	case l.digest:
		l.kind, l.rule = Noise, ruleDigest
	case l.time:
		l.kind, l.rule = Time, ruleTime
	case l.byline:
		l.kind, l.rule = Byline, ruleByline
	case l.credit && !marksAround(lines, i):
		l.kind, l.rule = Caption, ruleCaption
	case !hasWord(l.text):
		l.kind, l.rule = Noise, ruleEmptyMark
	case l.prose.any():
		l.kind, l.rule = Paragraph, ruleProse
	case l.marked || isListMark(l.text):
		l.kind, l.rule = ListItem, ruleList
	default:
		l.kind, l.rule = Heading, ruleHeading
	}
}

// settleHeader says what the lines between the headline and the body are.
func settleHeader(lines []flatLine, title, start int) {
	from := title + 1
	if title < 0 {
		from = max(0, start-15)
	}
	settleMeta(lines, from, start)
	decksUp(lines, from, start)
	if title >= 0 {
		decksDown(lines, from, start)
	}
}

// settleMeta marks reporters, times and captions among lines of the frame.
func settleMeta(lines []flatLine, from, to int) {
	for i := from; i < to; i++ {
		l := &lines[i]
		switch {
		case l.class.kind != "" && l.class.kind != Noise && l.class.kind != Paragraph:
			l.kind, l.rule = l.class.kind, l.class.rule
		case l.class.kind != "":
		case l.time:
			l.kind, l.rule = Time, ruleTime
		case l.byline:
			l.kind, l.rule = Byline, ruleByline
		case l.credit:
			l.kind, l.rule = Caption, ruleCaption
		}
	}
}

// decksUp takes the lines right above the body for decks, up to the frame.
func decksUp(lines []flatLine, from, start int) {
	for i := start - 1; i >= from; i-- {
		l := &lines[i]
		if l.kind == Time || l.kind == Byline || l.kind == Caption {
			continue
		}
		if !l.canBeDeck() {
			return
		}
		l.kind, l.rule = Subtitle, ruleDeck
	}
}

// decksDown takes the lines right below the headline for decks, down to the frame.
func decksDown(lines []flatLine, from, start int) {
	for i := from; i < start; i++ {
		l := &lines[i]
		if !l.canBeDeck() || l.runes < 12 {
			return
		}
		l.kind, l.rule = Subtitle, ruleDeck
	}
}

func (l *flatLine) canBeDeck() bool {
	return l.class.kind == "" && !l.digest && !l.marked && l.runes >= 6 && l.runes <= 150 && hasWord(l.text) && !l.time && !l.byline && !l.credit
}

// tailLines is how many lines below the body may still say who wrote it.
const tailLines = 10

// settleTail keeps reporters, times and captions right below the body.
func settleTail(lines []flatLine, end int) {
	for i, n := end, 0; i < len(lines) && n < tailLines; i, n = i+1, n+1 {
		l := &lines[i]
		if l.class.effect == effectBox {
			return
		}
		settleMeta(lines, i, i+1)
	}
}
