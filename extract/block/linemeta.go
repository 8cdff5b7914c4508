package block

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/byline"
)

// timeLabels are the words that name a time on a page.
func timeLabels() []string {
	return []string{"입력", "등록", "승인", "송고", "수정", "작성", "게시", "발행", "업데이트", "게재", "보도일", "보도시각", "배포일", "방송일"}
}

// isTimeLine reports whether a line states when the article was published.
func isTimeLine(s string, runes int) bool {
	if runes > 110 || isListMark(s) {
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
	return bareDate(before, after) || shortDate(before, s[at:at+n], after)
}

// shortDate reports whether a date with a time of day follows one short word:
// "마을소식 2020. 3. 12. 14:05".
func shortDate(before, date, after string) bool {
	before = strings.TrimSpace(before)
	return strings.TrimSpace(after) == "" && strings.Contains(date, ":") && !strings.ContainsAny(before, ".,:") &&
		utf8.RuneCountInString(before) <= 12 && strings.Count(before, " ") <= 1
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
	if !mayBeByline(s, runes, sh) {
		return false
	}
	if byline.Only(s) {
		return true
	}
	mails, words := byline.Mails(s)
	return len(mails) > 0 && words <= 5 && !strings.Contains(s, ":")
}

// mayBeByline rules out most lines by their length and their beginning.
func mayBeByline(s string, runes int, sh proseShape) bool {
	return runes <= 90 && runes >= 4 && sh.sentences == 0 && !strings.HasPrefix(s, "▶") && !strings.HasPrefix(s, "#")
}

// isName reports whether s can be the name of a Korean.
func isName(s string) bool { return byline.IsName(s) }
