package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/text/width"
)

// Bounds of a text that was broken into lines of one width, as mail, newswires and text browsers break it.
const (
	minColumns = 24    // of such a line
	maxColumns = 200   // the same
	minFull    = 4     // lines that no other word would have fitted into
	sureFull   = 8     // as many of a page that has many other lines
	minDotted  = 20    // one line in so many holds the end of a sentence
	maxLooked  = 20000 // lines that the width is looked for in
	slack      = 24    // columns that may stay free at the end of a line: a long word
)

// wrapped is one line of a text with its extents by each measure.
type wrapped struct {
	text   string
	by     [measures]extent
	ends   bool // it ends as a sentence or a heading in brackets does
	dotted bool // a full stop stands in it
}

// extent is how wide a line is.
type extent struct {
	line  int // without the blanks at its end
	whole int // with them
	first int // its first word
}

// Measures of a line: columns of a terminal, of which a letter of Hangul takes two, and letters.
const (
	inColumns = iota
	inLetters
	measures
)

// Reflow joins the lines of a text that was broken at one width, so that no sentence is cut; any other text
// stays as it is.
func Reflow(s string) string {
	if !mayBeWrapped(s) {
		return s
	}
	lines := linesOf(s)
	br := breakOf(lines)
	if br.limit == 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	goesOn := false
	for i := range lines {
		line := lines[i].text
		if goesOn && !br.byLetter {
			line = strings.TrimLeft(line, " \t") // the indent of a text browser
		}
		b.WriteString(line)
		if i+1 == len(lines) {
			break
		}
		goesOn = br.runsOn(&lines[i], &lines[i+1])
		switch {
		case !goesOn:
			b.WriteByte('\n')
		case !br.byLetter:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// reflowPreformatted joins the lines of the texts that a page shows as they were typed.
func reflowPreformatted(root *html.Node) {
	for n := range root.Descendants() {
		if n.Type == html.TextNode && n.Parent != nil && n.Parent.DataAtom == atom.Pre {
			n.Data = Reflow(n.Data)
		}
	}
}

// mayBeWrapped rules out most texts at a glance: hardly any of their lines end within a sentence.
func mayBeWrapped(s string) bool {
	open, long := 0, 0
	for len(s) > 0 {
		line, rest, _ := strings.Cut(s, "\n")
		s = rest
		if len(line) < minColumns {
			continue
		}
		if long++; !endsSentence(line) {
			open++
		}
	}
	return open >= minFull && 3*open >= long
}

func linesOf(s string) []wrapped {
	out := make([]wrapped, 0, strings.Count(s, "\n")+1)
	for {
		line, rest, more := strings.Cut(s, "\n")
		out = append(out, wrapped{text: line, by: extents(line), ends: endsSentence(line), dotted: strings.IndexByte(line, '.') >= 0})
		if !more {
			return out
		}
		s = rest
	}
}

// extents measures a line.
func extents(s string) [measures]extent {
	var cols, letters extent
	start, first := len(s)-len(strings.TrimLeft(s, " \t")), -1
	for i := 0; i < len(s); {
		c, n, size := s[i], 1, 1
		switch {
		case c < utf8.RuneSelf:
		case c >= firstWide && c <= lastWide && i+3 <= len(s):
			n, size = 2, 3
		default:
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			n = columnsOf(r)
		}
		if c != ' ' && c != '\t' {
			cols.line, letters.line = cols.whole+n, letters.whole+1
		} else if first < 0 && i >= start {
			first = cols.whole
			cols.first, letters.first = cols.whole-start, letters.whole-start
		}
		cols.whole += n
		letters.whole++
		i += size
	}
	if first < 0 {
		cols.first, letters.first = max(0, cols.line-start), max(0, letters.line-start)
	}
	return [measures]extent{cols, letters}
}

// firstWide and lastWide are the first bytes between which all letters are Chinese or Hangul.
const firstWide, lastWide = 0xE4, 0xED

// columnsOf is how many columns a terminal shows a letter in.
func columnsOf(r rune) int {
	if r < 0x1100 {
		return 1
	}
	if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
		return 2
	}
	return 1
}

// endsSentence reports whether a line ends where a sentence does, or with a sign that closes something.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, " \t")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".?!…\"'”’)]>》」』", r)
}

// lineBreak is how a text was broken into lines.
type lineBreak struct {
	measure  int
	limit    int  // the width; 0 for a text that was not broken
	byLetter bool // within words
}

// breakOf finds how lines were broken, by the measure that more of them agree with.
func breakOf(lines []wrapped) lineBreak {
	lines = lines[:min(len(lines), maxLooked)]
	var best lineBreak
	most := 0
	for m := range measures {
		limit, byLetter, n := columnLimit(lines, m)
		if n > most {
			best, most = lineBreak{m, limit, byLetter}, n
		}
	}
	return best
}

// span is the widths from lo to hi; empty where lo is greater.
type span struct{ lo, hi int }

func (s span) and(o span) span { return span{max(s.lo, o.lo), min(s.hi, o.hi)} }

// tally counts by width how many lines say something; it is kept as the differences between neighbours.
type tally [maxColumns + 2]int

func (t *tally) add(s span, n int) {
	if s = s.and(span{minColumns, maxColumns}); s.lo <= s.hi {
		t[s.lo] += n
		t[s.hi+1] -= n
	}
}

// columnLimit finds the width at which lines were broken, whether within words, and how many say so; 0 for lines
// that were not.
func columnLimit(lines []wrapped, m int) (limit int, byLetter bool, most int) {
	var full, open, exact, chained, dotted, over tally
	for i := range lines {
		a := &lines[i]
		w := a.by[m].line
		wide := span{w, 2*w + 1} // at which it is no short line
		over.add(span{minColumns, w - 1}, 1)
		if a.dotted {
			dotted.add(wide, 1)
		}
		if a.ends || i+1 == len(lines) || lines[i+1].by[m].line == 0 {
			continue
		}
		open.add(wide, 1)
		exact.add(wide.and(span{0, a.by[m].whole + 1}), 1)
		f := fullAt(lines, i, m).and(wide)
		before, behind := f.and(fullAt(lines, i-1, m)), f.and(fullAt(lines, i+1, m))
		full.add(f, 1)
		chained.add(before, 1)
		chained.add(behind, 1)
		chained.add(before.and(behind), -1)
	}
	var sum struct{ full, open, exact, chained, dotted, over int }
	for w := minColumns; w <= maxColumns; w++ {
		sum.full += full[w]
		sum.open += open[w]
		sum.exact += exact[w]
		sum.chained += chained[w]
		sum.dotted += dotted[w]
		sum.over += over[w]
		if sum.full < minFull || 3*sum.chained < sum.full || sum.over > sum.full/4 || minDotted*sum.dotted < sum.full {
			continue // teasers that are cut at one length stand alone, menus have no sentences
		}
		if 2*sum.full < sum.open && (sum.full < sureFull || sum.over > sum.full/sureFull) {
			continue // a page with long headlines has paragraphs that are longer still
		}
		if n := sum.full - sum.over; n > most {
			most, limit, byLetter = n, w, 10*sum.exact >= 9*sum.open
		}
	}
	return limit, byLetter, most
}

// fullAt gives the widths at which the first word of the next line would not have fitted into line i.
func fullAt(lines []wrapped, i, m int) span {
	if i < 0 || i+1 >= len(lines) || lines[i+1].by[m].line == 0 {
		return span{1, 0}
	}
	a, b := &lines[i].by[m], &lines[i+1].by[m]
	return span{max(a.line, b.line), a.line + min(b.first, slack-1)}
}

// runsOn reports whether a text goes on from a line to the next.
func (br lineBreak) runsOn(a, b *wrapped) bool {
	x, y := &a.by[br.measure], &b.by[br.measure]
	if x.line > br.limit || y.line == 0 || beginsItem(b.text) {
		return false
	}
	if br.byLetter {
		return x.whole >= br.limit-1
	}
	return y.line <= br.limit && x.line+1+y.first > br.limit && x.line > br.limit-slack
}

// beginsItem reports whether a line begins with the sign of an item of a list, or of a heading.
func beginsItem(line string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, " \t"))
	return strings.ContainsRune("·•∙*-–—△▲▷▶◇◆□■○●◎※☞①②③④⑤⑥⑦⑧⑨[【<〈《", r)
}
