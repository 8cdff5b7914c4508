package block

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// minTitleRunes is the length from which a line that a title begins with or
// holds is taken for the title itself.
const minTitleRunes = 8

// findTitle finds the line of the headline: the heading above the body that
// the page's own titles confirm, else the nearest heading above the body.
func (v *view) findTitle() int {
	best, score := -1, 0
	limit := len(v.segments)
	if v.body >= 0 {
		limit = min(len(v.segments), v.from+6)
	}
	lead := v.leadEnd()
	titles := v.knownTitles()
	longest := 0
	for _, t := range titles {
		longest = max(longest, len(t))
	}
	for i := 0; i < limit; i++ {
		s := &v.segments[i]
		if s.hint&hintHidden != 0 || s.runes < 2 || s.runes > 200 {
			continue
		}
		if s.level == 0 && s.hint&hintTitle == 0 && s.bold <= 90 && (s.runes < minTitleRunes || s.link > linkShare || len(s.text) > longest+longest/2+30) {
			continue
		}
		if n := v.titleScore(s, titles, i); n > score || n == score && n > 0 && i < lead && s.level > 0 && n < 10 {
			best, score = i, n
		}
	}
	return best
}

// leadEnd is the index of the first sentence of the body.
func (v *view) leadEnd() int {
	for i := v.from; i < v.to && v.body >= 0; i++ {
		if v.segments[i].prose.ends {
			return i
		}
	}
	return v.from
}

// knownTitles are the titles that head and JSON-LD state, squeezed.
func (v *view) knownTitles() []string {
	var out []string
	for _, c := range v.page.Meta.Titles {
		if s := letters(c.Value); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// letters keeps of s what two prints of a headline share: no space, no quotes.
func letters(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r <= ' ', r == '\u00a0', strings.ContainsRune("\"'“”‘’″′`´…·.,‥ㆍ∙•・", r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (v *view) titleScore(s *segment, titles []string, i int) int {
	n := 0
	switch {
	case s.level > 0 && s.level <= 4:
		n = 3
	case s.level > 0 || s.hint&hintTitle != 0:
		n = 2
	case s.bold > 90 && s.runes >= minTitleRunes && i < v.from && v.body >= 0:
		n = 1
	}
	if s.hint&hintRule != 0 && s.hint&hintTitle != 0 {
		n += 10
	}
	same := sameTitle(letters(s.text), titles)
	switch {
	case same:
		n += 10
	case n == 0 || s.link > linkShare || s.noise > 0 || s.class.kind != "" || s.hint&hintSubtitle != 0 || s.runes < 6 || s.time || s.byline:
		return 0
	case v.body >= 0 && i >= v.from && s.level == 0:
		return 0
	}
	if s.noise > 0 || s.link > linkShare {
		n -= 2
	}
	return n
}

// sameTitle reports whether a line is one of the known titles, or such a one
// without the outlet's name or a column's name.
func sameTitle(s string, titles []string) bool {
	if s == "" {
		return false
	}
	for _, t := range titles {
		if s == t {
			return true
		}
		long := utf8.RuneCountInString(s) >= minTitleRunes
		if long && (strings.HasPrefix(t, s) || strings.HasSuffix(t, s) && len(s)*2 > len(t)) {
			return true
		}
		if utf8.RuneCountInString(t) >= minTitleRunes && strings.HasSuffix(s, t) && len(t)*10 > len(s)*6 {
			return true
		}
	}
	return false
}

// settleTitle marks the headline and drops its copies.
func (v *view) settleTitle() {
	if v.title < 0 {
		return
	}
	t := &v.segments[v.title]
	t.kind, t.rule = Title, ruleHTMLTitle
	for i := range v.segments {
		s := &v.segments[i]
		if i != v.title && i < v.from+6 && s.text == t.text && s.kind != Noise {
			s.kind, s.rule = Noise, ruleHTMLTitleTwo
		}
	}
}

// topLines is how many lines above the body are looked at where no headline
// bounds them.
const topLines = 25

// settleTop says what stands between the headline and the body, and above
// the headline next to it.
func (v *view) settleTop() {
	from := max(0, v.from-topLines)
	if v.title >= 0 && v.title < v.from {
		from = max(0, min(v.title-8, v.from))
	}
	for i := from; i < v.from; i++ {
		v.settleMeta(i)
	}
	if v.title >= 0 {
		v.settleDecks()
	}
}

// settleMeta marks reporters and times in the frame around the body.
func (v *view) settleMeta(i int) {
	s := v.line(i)
	if s.hint&hintHidden != 0 {
		return
	}
	switch {
	case s.class.kind == Time || s.class.kind == Byline || s.class.kind == Outlet || s.class.kind == Caption:
		s.kind, s.rule = s.class.kind, s.class.rule
	case s.class.kind == Noise && s.runes <= maxStampLine/2 && holdsDate(s.text) && labelled(s.text):
		s.kind, s.rule = Time, ruleHTMLTime
	case s.class.kind != "":
	case s.time:
		s.kind, s.rule = Time, ruleHTMLTime
	case s.byline && (s.link <= linkShare || s.runes <= 12):
		s.kind, s.rule = Byline, ruleHTMLByline
	case s.hint&hintByline != 0 && s.noise == 0 && isName(strings.TrimPrefix(strings.TrimPrefix(s.text, "by "), "By ")):
		s.kind, s.rule = Byline, ruleHTMLByline
	case s.runes <= maxStampLine && holdsDate(s.text) && !s.prose.ends && s.link <= linkShare:
		s.kind, s.rule = Time, ruleHTMLTime
	}
}

// labelled reports whether a line names what its time is.
func labelled(s string) bool {
	for _, w := range timeLabels() {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// maxStampLine is the longest line that a date makes a line of times.
const maxStampLine = 70

// holdsDate reports whether a line holds a full date with a time of day.
func holdsDate(s string) bool {
	at := yearAt(s)
	if at < 0 {
		return false
	}
	n := looseDateLen(s[at:])
	return n > 0 && (strings.Contains(s[at:at+n], ":") || strings.Contains(s[at:at+n], "시"))
}

// deckLevels is how many levels above the headline's element a deck may hang.
const deckLevels = 3

// settleDecks takes lines near the headline for decks: those whose element
// says so, and those in the headline's own box.
func (v *view) settleDecks() {
	near := v.segments[v.title].parent
	for range deckLevels - 1 {
		if near != nil && near.Parent != nil && near.Parent.Data != "body" {
			near = near.Parent
		}
	}
	for i := max(0, v.title-3); i < v.from; i++ {
		s := v.line(i)
		if i == v.title || s.kind != Noise || !s.canBeDeck() || s.hint&hintHidden != 0 || s.noise > 0 || s.link > linkShare {
			continue
		}
		if sameTitle(letters(s.text), []string{letters(v.segments[v.title].text)}) {
			continue
		}
		if s.hint&hintSubtitle != 0 && s.runes >= 6 || i > v.title && s.runes >= 10 && !s.item && descends(s.parent, near) && v.headlineBox(s) {
			s.kind, s.rule = Subtitle, ruleHTMLDeck
		}
	}
}

// headlineBox reports whether a line shares the box of the headline and no
// time or reporter line stands in between.
func (v *view) headlineBox(s *segment) bool {
	for j := v.title + 1; j < s.no-1 && j < len(v.segments); j++ {
		k := v.segments[j].kind
		if k == Time || k == Byline {
			return false
		}
	}
	return s.class.kind == "" && (s.hint&(hintByline|hintTime) == 0)
}

// descends reports whether n stands in anc.
func descends(n, anc *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == anc {
			return true
		}
	}
	return false
}

// belowLines is how many lines below the body may still name reporters.
const belowLines = 40

// settleBelow marks reporters, times and the copyright line below the body.
func (v *view) settleBelow() {
	if v.body < 0 {
		return
	}
	box := false
	for i := v.to; i < len(v.segments) && i < v.to+belowLines; i++ {
		s := v.line(i)
		box = box || s.class.effect == effectBox
		switch {
		case s.class.kind == Outlet:
			s.kind, s.rule = Outlet, s.class.rule
		case s.class.kind == Noise:
			s.rule = s.class.rule
		case box && s.hint&hintByline == 0:
		case i < v.to+belowLines/4 || s.hint&hintByline != 0:
			v.settleMeta(i)
		}
	}
}
