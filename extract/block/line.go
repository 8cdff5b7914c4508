package block

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
	"koaccord/rules"
)

// lineClass is what the words of a line alone say about it.
type lineClass struct {
	kind   Kind   // "" when no rule knows the line
	rule   string // id of the rule
	effect string // "", "box" or "end": see rules.Boilerplate
}

// effects of a line on those after it.
const (
	effectBox     = "box"
	effectEnd     = "end"
	effectSummary = "summary"
)

// classifyLine says what a line is by the boilerplate rules alone; Kind is ""
// for a line that none of them knows.
func (c *Cutter) classifyLine(line string) *lineClass { return c.lines.classify(stripMark(line)) }

// lineRules are boilerplate rules prepared for one look at a line: exact
// lines by map, beginnings and ends by their first and last rune.
type lineRules struct {
	rules    []rules.Boilerplate
	classes  []lineClass // of each rule
	none     lineClass   // of a line that no rule knows
	exact    map[string]int
	prefixes map[rune][]literal
	suffixes map[rune][]literal
	contains literalIndex
	patterns []pattern
	starts   [256][]int // patterns by the first byte that they can match
}

// literal is a string of one rule.
type literal struct {
	text string
	rule int
}

func compileLines(list []rules.Boilerplate) *lineRules {
	lr := &lineRules{rules: list, exact: map[string]int{}, prefixes: map[rune][]literal{}, suffixes: map[rune][]literal{}}
	for i, b := range list {
		lr.classes = append(lr.classes, lineClass{kind: lineKind(b.Kind), rule: b.ID, effect: b.Effect})
		for _, s := range b.Exact {
			if _, ok := lr.exact[squeeze(s)]; !ok {
				lr.exact[squeeze(s)] = i
			}
		}
		for _, s := range b.Prefix {
			s = squeeze(s)
			r, _ := utf8.DecodeRuneInString(s)
			lr.prefixes[r] = append(lr.prefixes[r], literal{s, i})
		}
		for _, s := range b.Suffix {
			s = squeeze(s)
			r, _ := utf8.DecodeLastRuneInString(s)
			lr.suffixes[r] = append(lr.suffixes[r], literal{s, i})
		}
		for _, s := range b.Contains {
			lr.contains.add(literal{squeeze(s), i}, b.Max)
		}
		for _, s := range b.Pattern {
			lr.patterns = append(lr.patterns, compilePattern(s, i))
		}
	}
	for i := range lr.patterns {
		for c := range lr.starts {
			if lr.patterns[i].mayBegin(byte(c)) {
				lr.starts[c] = append(lr.starts[c], i)
			}
		}
	}
	return lr
}

// longestRuled is the length in bytes above which no rule applies; it spares
// long paragraphs any matching.
const longestRuled = 800

// classify is classifyLine for a line without a crawler's list mark. It works
// on bytes of its own stack, since most lines of a page are short and many.
func (lr *lineRules) classify(line string) *lineClass {
	if len(line) > longestRuled {
		return &lr.none
	}
	var buf [longestRuled]byte
	s := squeezeShort(&buf, line)
	if len(s) == 0 {
		return &lr.none
	}
	if i, ok := lr.exact[string(s)]; ok {
		return &lr.classes[i]
	}
	if i := lr.match(s, text.Letters(s)); i >= 0 {
		return &lr.classes[i]
	}
	return &lr.none
}

func (lr *lineRules) match(s []byte, runes int) int {
	first, _ := utf8.DecodeRune(s)
	for _, l := range lr.prefixes[first] {
		if len(l.text) <= len(s) && string(s[:len(l.text)]) == l.text && runes <= lr.rules[l.rule].Max {
			return l.rule
		}
	}
	last, _ := utf8.DecodeLastRune(s)
	for _, l := range lr.suffixes[last] {
		if len(l.text) <= len(s) && string(s[len(s)-len(l.text):]) == l.text && runes <= lr.rules[l.rule].Max {
			return l.rule
		}
	}
	if i := lr.contains.find(s, runes, lr.rules); i >= 0 {
		return i
	}
	for _, i := range lr.starts[s[0]] {
		if p := &lr.patterns[i]; p.mayEnd(s[len(s)-1]) && runes <= lr.rules[p.rule].Max && p.matches(s) {
			return p.rule
		}
	}
	return -1
}

// lineKind is the block kind of a rule's kind; a label is spoken text's own
// heading and stays.
func lineKind(kind string) Kind {
	if kind == "label" {
		return Paragraph
	}
	return Kind(kind)
}

// squeeze leaves out all white space.
func squeeze(s string) string {
	if !hasSpace(s) {
		return s
	}
	return string(appendSqueezed(make([]byte, 0, len(s)), s))
}

// squeezeShort is appendSqueezed for a line that fits; most have no white space
// but single spaces, and are copied without a look at each.
func squeezeShort(buf *[longestRuled]byte, s string) []byte {
	n := 0
	var all lineBytes
	for i := 0; i < len(s) && n < len(buf); i++ {
		buf[n] = s[i]
		k := byteKinds[s[i]]
		all |= k
		n += int(^k & byteSpace)
	}
	if all&byteGap != 0 {
		return appendSqueezed(buf[:0], s)
	}
	return buf[:n]
}

// appendSqueezed appends s without its white space to b.
func appendSqueezed(b []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c > ' ' && c != 0xC2 && c != 0xE2 && c != 0xE3 && c != 0xEF {
			b = append(b, c)
			i++
			continue
		}
		if n := spaceLen(s[i:]); n > 0 {
			i += n
			continue
		}
		b = append(b, s[i])
		i++
	}
	return b
}

// squeezesTo reports whether s without its white space is want, which has none.
func squeezesTo(s, want string) bool {
	at := 0
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' || c == 0xC2 || c == 0xE2 || c == 0xE3 || c == 0xEF {
			if n := spaceLen(s[i:]); n > 0 {
				i += n - 1
				continue
			}
		}
		if at == len(want) || want[at] != s[i] {
			return false
		}
		at++
	}
	return at == len(want)
}

func hasSpace(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] <= ' ' || s[i] == 0xC2 || s[i] == 0xE2 || s[i] == 0xE3 || s[i] == 0xEF {
			return true
		}
	}
	return false
}

// spaceLen is the length of the white space character that s begins with, 0
// for any other: ASCII space and controls, NBSP, U+2000 to U+200B, U+3000, BOM.
func spaceLen(s string) int {
	switch {
	case s[0] <= ' ':
		return 1
	case strings.HasPrefix(s, "\u00a0"):
		return 2
	case len(s) >= 3 && s[0] == 0xE2 && s[1] == 0x80 && s[2] >= 0x80 && s[2] <= 0x8B:
		return 3
	case strings.HasPrefix(s, "\u3000"), strings.HasPrefix(s, "\ufeff"):
		return 3
	}
	return 0
}

// foldSpace trims s and makes every run of white space one space.
func foldSpace(s string) string {
	if tidy(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		if n := spaceLen(s[i:]); n > 0 {
			i += n
			continue
		}
		from := i
		for i++; i < len(s) && (byteKinds[s[i]]&(byteSpace|byteGap) == 0 || spaceLen(s[i:]) == 0); i++ {
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(s[from:i])
	}
	return b.String()
}

// tidy reports whether s needs no folding, by its bytes.
func tidy(s string) bool {
	space := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == 0xEA || c == 0xEB || c == 0xEC:
			space = false // a syllable, with bytes that begin no space
			if i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80 {
				i += 2
			}
		case c == ' ':
			if space {
				return false
			}
			space = true
		case c < ' ', c == 0xC2 && (i+1 == len(s) || s[i+1] == 0xA0), c == 0xE3 && strings.HasPrefix(s[i:], "\u3000"), c == 0xEF && strings.HasPrefix(s[i:], "\ufeff"),
			c == 0xE2 && i+2 < len(s) && s[i+1] == 0x80 && s[i+2] <= 0x8B:
			return spaceFreeTail(s[i:], space)
		default:
			space = false
		}
	}
	return !space || s == ""
}

// spaceFreeTail finishes tidy for a string with bytes that may begin a wide
// space; it is slower and exact.
func spaceFreeTail(s string, space bool) bool {
	for i := 0; i < len(s); {
		n := spaceLen(s[i:])
		if n > 1 || n == 1 && (s[i] != ' ' || space) {
			return false
		}
		space = n == 1
		if n == 0 {
			n = 1
		}
		i += n
	}
	return !space
}

// stripMark takes the list mark of a crawler ("• ", "1. ") off a line.
func stripMark(line string) string {
	text, _ := splitMark(line)
	return text
}

// splitMark parts the list mark that a crawler printed from the text of a
// line. Marks are "•" and "12." with a space after them; marks that writers
// set themselves (▲, ◆, -, ○) belong to the text.
func splitMark(line string) (text string, marked bool) {
	if n := len(line); n == 0 || plainEnd(line[0]) && plainEnd(line[n-1]) {
		return line, false
	}
	s := strings.TrimLeft(line, " \t\u00a0")
	if rest, ok := strings.CutPrefix(s, "•"); ok {
		return strings.TrimSpace(rest), true
	}
	return strings.TrimRight(s, " \t\r\u00a0"), false
}

// plainEnd reports whether a line that begins or ends with byte c has neither
// a list mark nor white space there: ASCII that is seen, or most of Hangul.
func plainEnd(c byte) bool { return c > ' ' && c != 0xC2 && c != 0xE2 && c != 0xA0 }

// numbered reports whether an indented line is a numbered list item as
// crawlers print it: white space, digits, a full stop, a space.
func numbered(line string) bool {
	s := strings.TrimLeft(line, " ")
	if len(s) == len(line) {
		return false
	}
	n := 0
	for n < len(s) && n < 3 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n > 0 && strings.HasPrefix(s[n:], ". ")
}
