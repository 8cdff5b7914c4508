package block

import (
	"strings"
	"unicode/utf8"
)

// creditWords betray who supplied a picture.
func creditWords() []string {
	return []string{"사진", "제공", "캡처", "캡쳐", "연합뉴스", "뉴시스", "뉴스1", "자료", "출처", "게티", "로이터", "AFP", "AP", "DB", "ⓒ", "©", "EPA", "Getty"}
}

// hasCaptionShape reports whether a line is the caption of a picture: it ends
// in a credit, or shows who stands where.
func hasCaptionShape(s string, runes int) bool {
	if runes > longestCaption {
		return false
	}
	if strings.HasPrefix(s, "▲") || strings.HasPrefix(s, "↑") {
		return !strings.Contains(s[len("▲"):], "▲") && !strings.Contains(s, "다. ")
	}
	return endsInCredit(s) || showsPlaces(s, runes) || agencyStamp(s)
}

// longestCaption is how many letters a caption has at most. No other shape is
// that of a longer line.
const longestCaption = 260

// endsInCredit reports whether the last words name the source of a picture:
// in brackets, after a stroke, after "사진=", or before "제공".
func endsInCredit(s string) bool {
	t := strings.TrimRight(s, " .")
	if open := bracketTail(t); open >= 0 {
		inner := t[open:]
		if strings.HasPrefix(inner, "<") && strings.Contains(inner, "기자") && open > 0 {
			return true
		}
		return creditBracket(inner)
	}
	if i := strings.LastIndexByte(t, '/'); i >= 0 && len(t)-i <= 60 {
		tail := strings.TrimSpace(t[i+1:])
		return utf8.RuneCountInString(tail) <= 18 && (hasCredit(tail) || strings.HasSuffix(tail, "기자")) && !strings.Contains(tail, "다.")
	}
	end := t[len(t)-min(len(t), 30*utf8.UTFMax):] // no farther back can a credit begin
	for _, w := range []string{"사진=", "사진 =", "사진출처", "사진 출처", "사진제공", "사진 제공", "자료사진", "그래픽=", "자료=", "출처="} {
		if i := strings.LastIndex(end, w); i >= 0 && utf8.RuneCountInString(end[i:]) <= 30 && !strings.Contains(end[i:], "다.") && !strings.Contains(end[i:], ". ") {
			return true
		}
	}
	return strings.HasSuffix(t, " 제공") && utf8.RuneCountInString(t) <= 110
}

// bracketTail is where the bracket that closes t opens, -1 when t does not end
// in one of at most 45 runes.
func bracketTail(t string) int {
	pairs := []string{"[]", "()", "<>", "【】", "〈〉"}
	for _, p := range pairs {
		open, size := utf8.DecodeRuneInString(p)
		if strings.HasSuffix(t, p[size:]) {
			i := strings.LastIndex(t, string(open))
			if i >= 0 && utf8.RuneCountInString(t[i:]) <= 45 {
				return i
			}
			return -1
		}
	}
	return -1
}

// creditBracket reports whether a bracket names the source of a picture.
func creditBracket(b string) bool {
	inner := strings.Trim(b, "[]()<>【】〈〉 ")
	for _, w := range []string{"사진", "자료", "출처", "그래픽", "이미지", "캡처", "영상"} {
		if strings.HasPrefix(inner, w) && len(inner) > len(w) {
			return strings.ContainsAny(inner, "=:") || hasCredit(inner[len(w):]) || strings.HasPrefix(inner[len(w):], " ")
		}
	}
	return strings.HasSuffix(inner, "제공") || strings.HasSuffix(inner, "캡처") || strings.HasPrefix(inner, "ⓒ") ||
		inner == "연합뉴스" || inner == "뉴시스" || inner == "뉴스1"
}

func hasCredit(s string) bool {
	for _, w := range creditWords() {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// showsPlaces reports whether a single sentence tells who stands where.
func showsPlaces(s string, runes int) bool {
	if strings.IndexByte(s, '(') >= 0 && strings.Contains(s, " 사진)") {
		for _, w := range []string{"(왼쪽 사진)", "(오른쪽 사진)", "(위 사진)", "(아래 사진)", "(작은 사진)", "(큰 사진)"} {
			if strings.Contains(s, w) {
				return true
			}
		}
	}
	if runes > 170 || !strings.HasSuffix(s, "있다.") && !strings.HasSuffix(s, "모습.") && !strings.HasSuffix(s, "모습") && !strings.HasSuffix(s, "했다.") {
		return false
	}
	if strings.Count(s, "다.") > 1 {
		return false
	}
	for _, w := range []string{"(왼쪽", "(오른쪽", "왼쪽부터", "왼쪽에서", "오른쪽에서", "(가운데", "기념촬영", "기념사진", "기념 촬영", "기념 사진"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// agencyStamp reports whether a line ends in the date and address that an
// agency stamps on its pictures.
func agencyStamp(s string) bool {
	at := strings.LastIndexByte(s, '@')
	if at < 0 || len(s)-at > 40 {
		return false
	}
	head := strings.TrimRight(s[:at], "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
	head = strings.TrimRight(head, " ")
	return len(head) > 12 && yearAt(head[len(head)-min(len(head), 14):]+"  ") >= 0
}
