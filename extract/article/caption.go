package article

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// agencies are the sources of pictures whose names crawlers glue to the first
// sentence of the text.
func agencies() []string {
	return []string{"연합뉴스", "뉴시스", "뉴스1", "로이터", "게티이미지뱅크", "게티이미지코리아", "게티이미지", "EPA", "AFP"}
}

// Bounds of a caption that is glued to the beginning of an article.
const (
	shortestCaption = 12  // runes
	longestCaption  = 230 // runes
	shortestRest    = 150 // bytes of text that must follow
)

// gluedCaption parts the first paragraph of an article at the credit of a
// picture that stands right before its text without a space: what comes before
// the caption, the caption with its credit, the text. ok is false for none.
func gluedCaption(s string) (before, caption, rest string, ok bool) {
	reach := s[:cutRune(s, min(len(s), leadReach))]
	from, end := firstCredit(reach)
	if from <= 0 || len(s)-end < shortestRest {
		return "", "", s, false
	}
	start := captionStart(s[:from])
	caption = strings.TrimSpace(s[start:end])
	n := utf8.RuneCountInString(caption)
	if n < shortestCaption || n > longestCaption {
		return "", "", s, false
	}
	return strings.TrimSpace(s[:start]), caption, strings.TrimSpace(s[end:]), true
}

// firstCredit is the place of the first credit in s that text follows without
// a space; from is 0 for none.
func firstCredit(s string) (from, end int) {
	for i := 0; i < len(s); i++ {
		if !mayBeCredit(s, i) {
			continue
		}
		n := creditAt(s, i)
		if n > 0 && gluedTo(s[i+n:]) {
			return i, i + n
		}
	}
	return 0, 0
}

// mayBeCredit rules out most places by the byte there and the two before it.
func mayBeCredit(s string, i int) bool {
	switch s[i] {
	case '[', '(', '/':
		return true
	}
	return i > 1 && (s[i-1] == '/' || s[i-1] == ' ' && (s[i-2] == '.' || s[i-2] == '/'))
}

// creditAt is the length of a credit that begins at byte i: an agency behind a
// full stop or a stroke, "/… 제공", "[사진 …]". 0 for none.
func creditAt(s string, i int) int {
	switch c := s[i]; {
	case c == '[' || c == '(':
		if inner, size := bracket(s[i:]); i > 0 && creditInBracket(inner) {
			return size
		}
	case c == '/':
		return suppliedBy(s[i:])
	case mayBeCredit(s, i):
		for _, a := range agencies() {
			if strings.HasPrefix(s[i:], a) && !particleFollows(s[i+len(a):]) {
				return len(a) + nextAgency(s[i+len(a):])
			}
		}
	}
	return 0
}

// nextAgency is the length of a second agency behind the first: "AFP 연합뉴스".
func nextAgency(s string) int {
	t := strings.TrimLeft(s, " =·/")
	for _, a := range agencies() {
		if strings.HasPrefix(t, a) {
			return len(s) - len(t) + len(a)
		}
	}
	return 0
}

// creditInBracket reports whether a bracket names who supplied a picture, and
// does not point at a side of it: "(사진 왼쪽)".
func creditInBracket(inner string) bool {
	rest, ok := strings.CutPrefix(inner, "사진")
	if !ok {
		rest, ok = strings.CutPrefix(inner, "자료")
	}
	if !ok || !strings.HasPrefix(rest, " ") && !strings.HasPrefix(rest, "=") && !strings.HasPrefix(rest, ":") {
		return false
	}
	for _, w := range []string{"왼쪽", "오른쪽", "가운데", "위", "아래", "앞", "뒤", "속", "참조"} {
		if strings.HasPrefix(strings.TrimLeft(rest, " =:"), w) {
			return false
		}
	}
	return true
}

// suppliedBy is the length of "/누리시 제공" at the start of s, 0 for none.
func suppliedBy(s string) int {
	reach := s[:cutRune(s, min(len(s), 48))]
	end := strings.Index(reach, "제공")
	if end <= 1 || strings.ContainsAny(reach[1:end], "./,") {
		return 0
	}
	return end + len("제공")
}

// gluedTo reports whether text goes on at the start of s without a space.
func gluedTo(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return text.IsHangul(r) || strings.ContainsRune("“‘\"'", r) || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z'
}

// particleFollows reports whether an agency's name goes on as the word of a
// sentence does: 연합뉴스가 보도했다.
func particleFollows(s string) bool {
	for _, p := range []string{"가 ", "는 ", "와 ", "에 ", "의 ", "도 ", "를 ", "로 ", "은 ", "이 ", "과 ", "을 ", "TV", "에 따르면", "와의"} {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// captionStart is where the caption that ends s begins: with its last sentence,
// and with those before it that tell what a picture shows too.
func captionStart(s string) int {
	start := sentenceStart(s)
	for start > 0 && tellsPicture(s[:start]) {
		prev := sentenceStart(s[:start])
		if utf8.RuneCountInString(s[prev:]) > longestCaption {
			break
		}
		start = prev
	}
	return start
}

// tellsPicture reports whether s ends in a sentence about what goes on in a
// picture.
func tellsPicture(s string) bool {
	t := strings.TrimRight(s, " ")
	return strings.HasSuffix(t, "고 있다.") || strings.HasSuffix(t, "어 있다.") || strings.HasSuffix(t, "모습이다.")
}

// sentenceStart is where the last sentence of s begins: behind the full stop
// before it.
func sentenceStart(s string) int {
	t := strings.TrimRight(s, " /[(.")
	for i := len(t) - 1; i > 0; i-- {
		if t[i] == '.' && predicateBefore(t[:i]) {
			return i + 1
		}
	}
	return 0
}
