package block

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// roleWords are what follows a reporter's name.
func roleWords() []string {
	return []string{"기자", "특파원", "논설위원", "앵커", "리포터", "통신원", "편집위원", "객원기자", "PD", "아나운서", "칼럼니스트"}
}

// timeLabels are the words that name a time on a page.
func timeLabels() []string {
	return []string{"입력", "등록", "승인", "송고", "수정", "작성", "게시", "발행", "업데이트", "게재", "보도", "날짜", "일시", "일자"}
}

// isTimeLine reports whether a line states when the article was published.
func isTimeLine(s string, runes int) bool {
	if runes > 110 {
		return false
	}
	at := yearAt(s)
	if at < 0 {
		return false
	}
	n := looseDateLen(s[at:])
	if n == 0 {
		return false
	}
	before, after := s[:at], s[at+n:]
	for _, w := range timeLabels() {
		if strings.Contains(before, w) && utf8.RuneCountInString(before) <= 40 {
			return !endsPredicate(strings.TrimRight(s, "."))
		}
	}
	return bareDate(before, after)
}

// bareDate reports whether a date stands alone, or between an outlet's name
// in brackets and page data.
func bareDate(before, after string) bool {
	before = strings.TrimSpace(before)
	if before != "" && !(strings.HasPrefix(before, "[") && strings.HasSuffix(before, "]") && len(before) <= 60) {
		return false
	}
	after = strings.TrimSpace(after)
	return after == "" || before != "" && utf8.RuneCountInString(after) <= 60 && !strings.Contains(after, "다.") ||
		utf8.RuneCountInString(after) <= 30 && strings.ContainsAny(after, "|/·") || strings.HasPrefix(after, "조회") || strings.HasPrefix(after, "수정")
}

// yearAt is the first place of a four-digit year from 1990 to 2099 with a
// separator after it, -1 for none.
func yearAt(s string) int {
	for i := 0; i+6 < len(s); i++ {
		if (s[i] == '1' && s[i+1] == '9' || s[i] == '2' && s[i+1] == '0') && allDigits(s[i:i+4]) && (i == 0 || s[i-1] < '0' || s[i-1] > '9') {
			rest := s[i+4:]
			if strings.HasPrefix(rest, "년") || rest[0] == '.' || rest[0] == '-' || rest[0] == '/' {
				return i
			}
		}
	}
	return -1
}

// looseDateLen is the length of a date with its time of day at the start of
// s, white space allowed; 0 when month and day are not both there.
func looseDateLen(s string) int {
	n, groups, digits := 0, 0, false
	for n < len(s) {
		r, size := utf8.DecodeRuneInString(s[n:])
		switch {
		case r >= '0' && r <= '9':
			if !digits {
				groups++
			}
			digits = true
		case strings.ContainsRune(".-/: ()T년월일시분초월화수목금토오전후요", r):
			digits = false
		default:
			return dateOf(n, groups)
		}
		n += size
	}
	return dateOf(n, groups)
}

func dateOf(n, groups int) int {
	if groups < 3 {
		return 0
	}
	return n
}

// isBylineLine reports whether a line is nothing but who wrote the article.
func isBylineLine(s string, runes int, sh proseShape) bool {
	if runes > 90 || sh.sentences > 0 || strings.HasPrefix(s, "▶") || strings.HasPrefix(s, "#") {
		return false
	}
	mail := strings.IndexByte(s, '@')
	if mail > 0 && runes <= 60 && !strings.Contains(s, ":") {
		return mailLine(s)
	}
	for _, w := range roleWords() {
		if i := strings.Index(s, w); i > 0 && namedBefore(s[:i]) && runes <= 45 && closesName(s[i+len(w):]) {
			return true
		}
	}
	return creditedName(s)
}

// mailLine reports whether a line with an address holds little else than names.
func mailLine(s string) bool {
	words := 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" /,()[]=·|", r) }) {
		if !strings.Contains(w, "@") {
			words++
		}
	}
	return words <= 6
}

// namedBefore reports whether s ends in something like a name.
func namedBefore(s string) bool {
	s = strings.TrimRight(s, " ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return text.IsHangul(r)
}

// closesName reports whether what follows a role leaves it a byline: nothing,
// punctuation, a mail address, another name, but no particle.
func closesName(s string) bool {
	if s == "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return !text.IsHangul(r)
}

// creditedName reports whether a line is a bare name with the credit of its
// pictures after a stroke ("홍길동 / 화면캡처 누리TV"), or a name after a role.
func creditedName(s string) bool {
	if name, rest, ok := strings.Cut(s, " / "); ok && isName(name) {
		return strings.HasPrefix(rest, "사진") || strings.HasPrefix(rest, "화면") || strings.HasPrefix(rest, "영상") || strings.HasPrefix(rest, "캡처")
	}
	role, name, ok := strings.Cut(s, " ")
	if !ok || !isName(name) {
		return false
	}
	switch role {
	case "인턴", "디자이너", "글", "취재", "기획", "정리", "글·사진":
		return true
	}
	return false
}

// isName reports whether s is two to four Hangul syllables.
func isName(s string) bool {
	n := nameLen(s)
	return n > 0 && n == len(s)
}
