package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// unseen are the characters that no reader sees, which some sites put within words: blanks of no width, the soft
// hyphen, joiners.
var unseen = [...]string{"\u200b", "\u200c", "\u2060", "\ufeff", "\u00ad"}

// folded leaves out what no reader sees and writes letters and digits of double width, as Korean pages of the
// nineties have them, and rare middle dots like all others.
func folded(s string) string {
	if !mayFold(s) {
		return s
	}
	paired := strings.Count(s, "（") == strings.Count(s, "）") // one alone is a slip of the keyboard and stays
	return strings.Map(func(r rune) rune {
		switch {
		case (r == '（' || r == '）') && !paired:
			return r
		case r == '\u200b' || r == '\u200c' || r == '\u2060' || r == '\ufeff' || r == '\u00ad':
			return -1
		case r == '･' || r == '⋅':
			return '·'
		case r >= '０' && r <= '９' || r >= 'Ａ' && r <= 'Ｚ' || r >= 'ａ' && r <= 'ｚ' || r == '（' || r == '）' || r == '，' || r == '．' || r == '％' || r == '＆':
			return r - 'Ａ' + 'A'
		}
		return r
	}, s)
}

// unseenEntities are what unseen characters are spelled by in HTML.
var unseenEntities = [...]string{"&shy;", "&#173;", "&#xad;", "&#xAD;", "&ZeroWidthSpace;", "&#8203;", "&#x200b;", "&#x200B;", "&#65279;", "&#xfeff;", "&#xFEFF;"}

// withoutUnseen leaves out of HTML what spells characters that no reader sees.
func withoutUnseen(s string) string {
	for _, e := range unseenEntities {
		if strings.Contains(s, e) {
			s = strings.ReplaceAll(s, e, "")
		}
	}
	return s
}

// mayFold looks for the first bytes of what folded changes.
func mayFold(s string) bool {
	for _, u := range unseen {
		if strings.Contains(s, u) {
			return true
		}
	}
	return strings.Contains(s, "\xef\xbc") || strings.Contains(s, "\xef\xbd") || strings.Contains(s, "⋅")
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
	if strings.Contains(s, "<") && strings.Contains(s, ">") {
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

// partsUnits looks for a unit apart from its number.
func partsUnits(s string) bool {
	for i := 0; ; i++ {
		k := strings.IndexByte(s[i:], ' ')
		if k < 0 {
			return false
		}
		i += k
		if i == 0 || s[i-1] < '0' || s[i-1] > '9' {
			continue
		}
		for _, unit := range [...]string{"일", "월", "년", "억", "조", "만"} {
			if strings.HasPrefix(s[i+1:], unit) {
				return true
			}
		}
	}
}
