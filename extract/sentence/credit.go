package sentence

import (
	"strings"

	"koaccord/extract/text"
)

// source is a word that ends the credit of a photograph or the name of a writer.
type source struct {
	word   string
	whole  bool     // it stands behind a space or Latin letters, and others end in it: 국제공항
	within []string // how the rest of longer words begins
}

// sources are the ends of credits behind which crawlers lose the space: 가나시 제공|가나시는.
// The longer of two that begin alike comes first.
var sources = [...]source{
	{"제공", true, []string{"하", "한", "할", "했", "해", "되", "된", "될", "됐", "돼", "받", "자", "처", "량", "업", "기관", "사", "키", "중", "및", "예정", "계획", "용", "함", "됨", "기간", "기업", "서비스", "으로", "에"}},
	{"연합뉴스", false, []string{"TV", "에", "기자"}},
	{"뉴시스", false, []string{"에", "기자"}},
	{"뉴스1", false, []string{"에", "기자"}},
	{"중앙포토", false, nil},
	{"사진공동취재단", false, nil},
	{"사진기자단", false, nil},
	{"공동취재단", false, nil},
	{"공동취재사진", false, nil},
	{"공동취재", false, []string{"진", "단", "사진", "팀", "기자"}},
	{"게티이미지뱅크", false, nil},
	{"게티이미지코리아", false, nil},
	{"셔터스톡", false, nil},
	{"캡처", false, []string{"하", "한", "해", "했", "본", "된", "화면", "사진", "이미지"}},
	{"캡쳐", false, []string{"하", "한", "해", "했", "본", "된", "화면", "사진", "이미지"}},
	{"기자", true, []string{"회", "간", "단", "실", "협", "들", "상", "증", "출", "라", "로", "였", "이자", "이며", "이다", "입", "에", "수", "석"}},
	{"특파원", true, []string{"들", "단", "으로", "에", "협"}},
}

var sourceMatcher = newSourceMatcher()

func newSourceMatcher() *text.Matcher {
	var words []string
	for i := range sources {
		words = append(words, sources[i].word)
	}
	return text.NewMatcher(words)
}

// firstWords is as much of a text as a credit may take.
func firstWords(s string) string {
	spaces := 0
	for i := range len(s) {
		switch s[i] {
		case ' ':
			if spaces++; spaces > maxCreditWords {
				return s[:i]
			}
		case '.', '\n':
			return s[:i]
		}
		if i >= maxCreditWords*maxCreditWord {
			return s[:i]
		}
	}
	return s
}

// Bounds of a credit: how many words it has, and how many bytes each.
const (
	maxCreditWords = 4
	maxCreditWord  = 60
)

// behindCredit gives where the text goes on that is glued to a credit which begins at byte i, where a
// sentence does; 0 for none: "… 서 있다. 가나시 제공|가나시는", "… 서 있다. 김하늘 기자|다라전자는".
func behindCredit(host string, i int) int {
	if !sourceMatcher.Any(firstWords(host[i:]), func(int, int) bool { return true }) {
		return 0
	}
	for n := 0; n < maxCreditWords && i < len(host); n++ {
		for i < len(host) && (host[i] == '/' || host[i] == ' ') {
			i++
		}
		word := host[i:min(i+maxCreditWord, len(host))]
		if end := strings.IndexAny(word, " .,\n"); end >= 0 {
			word = word[:end]
		}
		if at := endOfCredit(word, n); at > 0 {
			return i + at
		}
		if i += len(word); i >= len(host) || host[i] != ' ' {
			return 0
		}
	}
	return 0
}

// endOfCredit is the byte of a word, the n-th of its sentence, where a credit ends to which another word
// is glued; 0 for none.
func endOfCredit(word string, n int) int {
	for i := range sources {
		s := &sources[i]
		at := strings.Index(word, s.word)
		if at < 0 || s.whole && at > 0 && text.IsHangul(text.Last(word[:at])) || n == 0 && at == 0 && s.whole {
			continue
		}
		rest := word[at+len(s.word):]
		if rest == "" || strings.ContainsAny(word[:at], "([<") || text.StartsInAny(rest, s.within) || !beginsWord(word[:at+len(s.word)], rest) {
			return 0
		}
		return at + len(s.word)
	}
	return 0
}

// beginsWord reports whether what follows a credit is another word, no particle of it.
func beginsWord(credit, rest string) bool {
	r := text.First(rest)
	if !text.IsHangul(r) {
		return r >= 'A' && r <= 'Z' || r == '‘' || r == '“'
	}
	end := 0
	for text.HangulAt(rest, end) {
		end += len("가")
	}
	return end > len("가") && !text.IsJosa(credit, rest[:end])
}
