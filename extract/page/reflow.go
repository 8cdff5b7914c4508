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
	minDotted  = 10    // one line in so many holds the end of a sentence
	maxLooked  = 20000 // lines that the width is looked for in
	slack      = 24    // columns that may stay free at the end of a line: a long word
)

// wrapped is one line of a text with its width, in columns, of which a letter of Hangul takes two, or in letters.
type wrapped struct {
	text    string
	columns int
	whole   int  // the same with the blanks at its end
	first   int  // columns of its first word
	dotted  bool // a full stop stands in it
	ends    bool // it ends as a sentence or a heading in brackets does
}

// Reflow joins the lines of a text that was broken at one width, so that no sentence is cut; any other text
// stays as it is.
func Reflow(s string) string {
	if !mayBeWrapped(s) {
		return s
	}
	lines, limit, byLetter := brokenAt(s)
	if limit == 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	goesOn := false
	for i := range lines {
		line := lines[i].text
		if goesOn && !byLetter {
			line = strings.TrimLeft(line, " \t") // the indent of a text browser
		}
		b.WriteString(line)
		if i+1 == len(lines) {
			break
		}
		goesOn = runsOn(&lines[i], &lines[i+1], limit, byLetter)
		switch {
		case !goesOn:
			b.WriteByte('\n')
		case !byLetter:
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

// brokenAt cuts a text into lines and finds the width at which it was broken, in columns or in letters, and
// whether within words; the width is 0 for a text that was not.
func brokenAt(s string) (lines []wrapped, limit int, byLetter bool) {
	most := 0
	for _, measure := range [...]func(string) int{columns, utf8.RuneCountInString} {
		list := linesOf(s, measure)
		if w, cut, n := columnLimit(list[:min(len(list), maxLooked)]); n > most {
			lines, limit, byLetter, most = list, w, cut, n
		}
	}
	return lines, limit, byLetter
}

func linesOf(s string, measure func(string) int) []wrapped {
	var out []wrapped
	for {
		line, rest, more := strings.Cut(s, "\n")
		w := wrapped{text: line, columns: measure(strings.TrimRight(line, " \t")), whole: measure(line), ends: endsSentence(line), dotted: strings.Contains(line, ".")}
		word, _, _ := strings.Cut(strings.TrimLeft(line, " \t"), " ")
		w.first = measure(word)
		out = append(out, w)
		if !more {
			return out
		}
		s = rest
	}
}

// columns is how many columns a terminal shows a text in.
func columns(s string) int {
	n := 0
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
				n++
			}
		}
		n++
		i += size
	}
	return n
}

// endsSentence reports whether a line ends where a sentence does, or with a sign that closes something.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, " \t")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".?!…\"'”’)]>》」』", r)
}

// columnLimit finds the width at which lines were broken, whether within words, and how many say so; 0 for lines
// that were not.
func columnLimit(lines []wrapped) (limit int, byLetter bool, most int) {
	for w := minColumns; w <= maxColumns; w++ {
		full, exact, open, chained, dotted := 0, 0, 0, 0, 0
		for i := 0; i+1 < len(lines); i++ {
			a, b := &lines[i], &lines[i+1]
			if a.columns < w/2 || a.columns > w {
				continue
			}
			if a.dotted {
				dotted++
			}
			if a.ends || b.columns == 0 {
				continue
			}
			open++
			if isFull(a, b, w) {
				full++
				if i > 0 && isFull(&lines[i-1], a, w) || i+2 < len(lines) && isFull(b, &lines[i+2], w) {
					chained++
				}
			}
			if a.whole >= w-1 {
				exact++
			}
		}
		over := 0
		for i := range lines {
			if lines[i].columns > w {
				over++
			}
		}
		if full < minFull || 3*chained < full || over > full/4 || minDotted*dotted < full {
			continue // teasers that are cut at one length stand alone, menus have no sentences
		}
		if 2*full < open && (full < sureFull || over > full/sureFull) {
			continue // a page with long headlines has paragraphs that are longer still
		}
		if n := full - over; n > most {
			most, limit, byLetter = n, w, 10*exact >= 9*open
		}
	}
	return limit, byLetter, most
}

// isFull reports whether the first word of the next line would not have fitted into a line.
func isFull(a, b *wrapped, limit int) bool {
	return a.columns+1+b.first > limit && a.columns > limit-slack && a.columns <= limit && b.columns > 0 && b.columns <= limit
}

// runsOn reports whether a text that was broken at some width goes on from a line to the next.
func runsOn(a, b *wrapped, limit int, byLetter bool) bool {
	if a.columns > limit || b.columns == 0 || beginsItem(b.text) {
		return false
	}
	if byLetter {
		return a.whole >= limit-1
	}
	return isFull(a, b, limit)
}

// beginsItem reports whether a line begins with the sign of an item of a list, or of a heading.
func beginsItem(line string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, " \t"))
	return strings.ContainsRune("·•∙*-–—△▲▷▶◇◆□■○●◎※☞①②③④⑤⑥⑦⑧⑨[【<〈《", r)
}
