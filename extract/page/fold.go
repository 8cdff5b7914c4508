package page

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// folded leaves out what no reader sees and writes letters and digits of double width, as Korean pages of the
// nineties have them, and rare middle dots like all others.
func folded(s string) string {
	if !mayFold(s) {
		return s
	}
	paired := strings.Count(s, "（") == strings.Count(s, "）") // one alone is a slip of the keyboard and stays
	var b strings.Builder
	b.Grow(len(s))
	last := 0
	for i := 0; i < len(s); {
		if c := s[i]; c != 0xC2 && c != 0xE2 && c != 0xEF { // the first bytes of all that changes
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if to := foldLetter(r); to != r && (paired || r != '（' && r != '）') {
			b.WriteString(s[last:i])
			if to >= 0 {
				b.WriteRune(to)
			}
			last = i + size
		}
		i += size
	}
	b.WriteString(s[last:])
	return b.String()
}

// foldLetter is what a letter is written as; -1 for one that is left out.
func foldLetter(r rune) rune {
	switch {
	case r == '\u200b' || r == '\u200c' || r == '\u2060' || r == '\ufeff' || r == '\u00ad':
		return -1
	case r == '･' || r == '⋅':
		return '·'
	case double(r):
		return r - 'Ａ' + 'A'
	}
	return r
}

// unseenEntities are what unseen characters are spelled by in HTML.
var unseenEntities = [...]string{"&shy;", "&#173;", "&#xad;", "&#xAD;", "&ZeroWidthSpace;", "&#8203;", "&#x200b;", "&#x200B;", "&#65279;", "&#xfeff;", "&#xFEFF;"}

// withoutUnseen leaves out of HTML what spells characters that no reader sees.
func withoutUnseen(s string) string {
	if !spellsUnseen(s) {
		return s
	}
	for _, e := range unseenEntities {
		s = strings.ReplaceAll(s, e, "")
	}
	return s
}

// spellsUnseen looks at the entities of HTML.
func spellsUnseen(s string) bool {
	for {
		k := strings.IndexByte(s, '&')
		if k < 0 {
			return false
		}
		if s = s[k:]; len(s) > 1 && (s[1] == 's' || s[1] == '#' || s[1] == 'Z') && text.StartsInAny(s, unseenEntities[:]) {
			return true
		}
		s = s[1:]
	}
}

// double is true for the letters and signs of double width that have a narrow form here.
func double(r rune) bool {
	return r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ' || r == '（' || r == '）' || r == '，' || r == '．' || r == '％' || r == '＆'
}

// mayFold looks for what folded changes by the first bytes of its letters.
func mayFold(s string) bool {
	changes := func(r rune) bool { return foldLetter(r) != r }
	return strings.Contains(s, "\u00ad") || holdsLetter(s, '\xef', changes) || holdsLetter(s, '\xe2', changes)
}

// holdsLetter reports whether one of some letters that begin with a byte stands in a text.
func holdsLetter(s string, lead byte, is func(r rune) bool) bool {
	for {
		k := strings.IndexByte(s, lead)
		if k < 0 {
			return false
		}
		r, _ := utf8.DecodeRuneInString(s[k:])
		if is(r) {
			return true
		}
		s = s[k+1:]
	}
}

// Marks that crawlers leave in text: tags of HTML, links, pictures and stress of Markdown, line ends spelled out.
var (
	breakTag  = regexp.MustCompile(`(?i)</?(?:br|p|div|li|ul|ol|tr|table|h[1-6]|figure|figcaption|section|article|blockquote)(?:\s[^<>]*)?/?>`)
	inlineTag = regexp.MustCompile(`(?i)</?(?:b|strong|em|i|u|a|span|font|img|small|sup|sub|mark|td|th|tbody)(?:\s[^<>]*)?/?>`)
	picture   = regexp.MustCompile(`!\[[^\[\]\n]*\]\([^()\s]+\)`)
	link      = regexp.MustCompile(`\[([^\[\]\n]+)\]\((?:https?:|/|#)[^()\s]*(?:\s"[^"\n]*")?\)`)
	stress    = regexp.MustCompile(`\*\*([^*\n]+)\*\*|__([^_\n]+)__`)
	lineEnd   = regexp.MustCompile(`\\r\\n|\\n`)
)

// unmarked leaves the text of what a crawler kept the marks of.
func unmarked(s string) string {
	if holdsTag(s) {
		s = inlineTag.ReplaceAllString(breakTag.ReplaceAllString(s, "\n"), "")
	}
	if strings.Contains(s, "](") {
		s = link.ReplaceAllString(picture.ReplaceAllString(s, ""), "$1")
	}
	if strings.Contains(s, "**") || strings.Contains(s, "__") {
		s = stress.ReplaceAllString(s, "$1$2")
	}
	if strings.Contains(s, `\n`) && !pathsOnly(s) {
		s = lineEnd.ReplaceAllString(s, "\n")
	}
	return s
}

// holdsTag reports whether a < with a letter or a stroke behind it stands in a text, before a >.
func holdsTag(s string) bool {
	for {
		k := strings.IndexByte(s, '<')
		if k < 0 || k+1 >= len(s) {
			return false
		}
		s = s[k+1:]
		if c := s[0] | 0x20; (s[0] == '/' || c >= 'a' && c <= 'z') && strings.IndexByte(s, '>') > 0 {
			return true
		}
	}
}

// pathsOnly reports whether each backslash before an n stands behind a letter or a colon, as in C:\new.
func pathsOnly(s string) bool {
	for i := 0; ; {
		k := strings.Index(s[i:], `\n`)
		if k < 0 {
			return true
		}
		r, _ := utf8.DecodeLastRuneInString(s[:i+k])
		if !(r == ':' || r == '\\' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z') {
			return false
		}
		i += k + len(`\n`)
	}
}

// unitWords finds units right behind their numbers and apart from them; what follows tells 3 일 from 3 일본인.
type unitWords struct{ tight, spaced *regexp.Regexp }

// behindUnit is what may follow a unit.
const behindUnit = `((?:$|[ ,.~·)\]"'’”(]|\n|[은는이가을를에의로과와도간자께]|부터|까지|현재|밤|오[전후]|만|억|원|달러|유로|[0-9]))`

// unitKinds are those of time and those of money.
var unitKinds = [...]unitWords{
	{regexp.MustCompile(`[0-9](?:년|월|일)`), regexp.MustCompile(`([0-9]) (년|월|일)` + behindUnit)},
	{regexp.MustCompile(`[0-9](?:억|조|만|천|백)`), regexp.MustCompile(`([0-9]) (억|조|만|천만|백만|천억|천|백억)` + behindUnit)},
}

// tightened puts the units of time and money behind their numbers in a text that parts them throughout, as some
// crawlers cut words: 2024 년 5 월 3 일.
func tightened(s string) string {
	if !partsUnits(s) {
		return s
	}
	for _, kind := range unitKinds {
		if len(kind.spaced.FindAllStringIndex(s, -1)) <= len(kind.tight.FindAllStringIndex(s, -1)) {
			continue
		}
		for range 2 { // what follows one may begin the next
			s = kind.spaced.ReplaceAllString(s, "$1$2$3")
		}
	}
	return s
}

// partsUnits reports whether more units stand apart from their numbers than behind them, of time or of money.
func partsUnits(s string) bool {
	var tight, spaced [len(unitKinds)]int
	for i := 0; i+len("일") < len(s); i++ {
		if s[i] < '0' || s[i] > '9' {
			continue
		}
		if s[i+1] >= 0xEA {
			if k := unitAt(s[i+1:]); k >= 0 {
				tight[k]++
			}
		} else if s[i+1] == ' ' {
			if k := unitAt(s[i+2:]); k >= 0 {
				spaced[k]++
			}
		}
	}
	return spaced[0] > tight[0] || spaced[1] > tight[1]
}

// unitAt is the kind of the unit that a text begins with; -1 for none.
func unitAt(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[size:]); text.IsHangul(next) && !strings.ContainsRune("은는이가을를에의로과와도간자께부까현밤오만억원달유", next) {
		return -1 // 3 일본인
	}
	switch r {
	case '년', '월', '일':
		return 0
	case '억', '조', '만', '천', '백':
		return 1
	}
	return -1
}
