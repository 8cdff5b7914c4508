package value

import (
	"fmt"
	"strings"
)

// Period is a length of time found in a text.
type Period struct {
	// Span covers the length with 향후, 앞으로 before it and 간 or 동안 after it.
	Span
	// Text is the slice of the text that Span names.
	Text string
	// ISO is the length as an ISO 8601 duration: P5Y, P3M, P2Y6M, P2W, P30D.
	ISO string
}

// FindPeriods returns every length of time of s in order, without overlap, in
// years, months, weeks or days. Time gone by is none (10년 만에, 3년 전, 5년째, 3년
// 연속), nor is a year (2025년), a range (3~5년) or a bare "3일", which is a day.
func FindPeriods(s string) []Period {
	var room [roomStarts]start
	return findPeriods(s, startsOf(s, 0, room[:0]))
}

func findPeriods(s string, marks []start) []Period {
	var found []Period
	c := cursor{s: s, rest: marks, class: startPeriod}
	for i := c.next(0); i < len(s); {
		iso, end := readPeriod(s, i)
		if end < 0 {
			i = c.next(afterMiss(s, i))
			continue
		}
		start := i
		if e := wordBack(s, skipBlankBack(s, i), []string{"향후", "앞으로"}); e >= 0 {
			start = e
		}
		found = append(found, Period{Span: Span{start, end}, Text: s[start:end], ISO: iso})
		i = c.next(end)
	}
	return found
}

func startsSpokenPeriod(r rune) bool {
	switch r {
	case '일', '한', '두', '석', '세', '넉', '네', '다', '여', '열', '이', '사', '나', '닷', '보', '반':
		return true
	}
	return false
}

// spokenPeriods are lengths without figures. Those that are unsure need 간 or 동안
// after them.
var spokenPeriods = []struct {
	word, iso string
	unsure    bool
}{
	{"일주일", "P1W", false}, {"한 달", "P1M", true}, {"한달", "P1M", true}, {"두 달", "P2M", true}, {"두달", "P2M", true},
	{"석 달", "P3M", true}, {"석달", "P3M", true}, {"세 달", "P3M", true}, {"넉 달", "P4M", true}, {"넉달", "P4M", true},
	{"반년", "P6M", true}, {"이틀", "P2D", true}, {"사흘", "P3D", true}, {"나흘", "P4D", true}, {"닷새", "P5D", true},
	{"열흘", "P10D", true}, {"보름", "P15D", true}, {"일 년", "P1Y", true}, {"일년", "P1Y", true}, {"한 해", "P1Y", true},
}

// readPeriod reads one length at i and returns its end or -1.
func readPeriod(s string, i int) (iso string, end int) {
	if !isDigit(s[i]) {
		return readSpokenPeriod(s, i)
	}
	if !startsNumber(s, i) || afterTilde(s, i) || i > 0 && openQuoteBefore(s, i) {
		return "", -1
	}
	n, e := digits(s, i, 3)
	if n <= 0 {
		return "", -1
	}
	switch {
	case hangulAt(s, e) == '년' || strings.HasPrefix(at(s, e), "개년"):
		return readYears(s, n, e)
	case oneOf(s, e, []string{"개월", "달간", "달 동안"}) >= 0:
		e = oneOf(s, e, []string{"개월", "달"})
		return closePeriod(s, e, fmt.Sprintf("P%dM", n))
	case oneOf(s, e, []string{"주일", "주간", "주 동안", "주 간"}) >= 0:
		return readWeeks(s, n, e)
	case hangulAt(s, e) == '일':
		return readDays(s, i, n, e+hangulLen)
	case hangulAt(s, e) == '박':
		return readNights(s, e+hangulLen)
	}
	return "", -1
}

func openQuoteBefore(s string, i int) bool {
	for _, q := range [...]string{"’", "‘", "'", "`"} {
		if strings.HasSuffix(s[:i], q) && i >= len(q) && openQuote(s, i-len(q)) > 0 && (q == "’" || q == "'") {
			return true
		}
	}
	return false
}

// afterTilde reports the high end of a range.
func afterTilde(s string, i int) bool {
	i = skipBlankBack(s, i)
	for _, t := range tildes {
		if strings.HasSuffix(s[:i], t) {
			return true
		}
	}
	return false
}

// readYears reads 5년, 5개년, 2년 6개월, 1년 반; the unit starts at e.
func readYears(s string, n, e int) (iso string, end int) {
	spelt := hangulAt(s, e) == '개'
	e = oneOf(s, e, []string{"개년", "년"})
	if n > 100 {
		return "", -1
	}
	next := skipBlank(s, e)
	if m, me := digits(s, next, 2); m > 0 {
		if strings.HasPrefix(at(s, me), "개월") {
			return closePeriod(s, me+len("개월"), fmt.Sprintf("P%dY%dM", n, m))
		}
		if hangulAt(s, me) == '월' {
			return "", -1
		}
	}
	if h := literal(s, next, "반"); h >= 0 && standsAlone(s, h, []string{"간", "동안", "이", "의", "에", "을"}) {
		return closePeriod(s, h, fmt.Sprintf("P%dY6M", n))
	}
	if !spelt && oneOf(s, e, []string{"도", "대", "생", "산", "식", "형", "제", "새", "물", "치"}) >= 0 {
		return "", -1
	}
	return closePeriod(s, e, fmt.Sprintf("P%dY", n))
}

func readWeeks(s string, n, e int) (iso string, end int) {
	if e2 := literal(s, e, "주일"); e2 >= 0 {
		e = e2
	} else {
		e += hangulLen
	}
	return closePeriod(s, e, fmt.Sprintf("P%dW", n))
}

// readDays reads N일 as a length only beside a word that makes it one.
func readDays(s string, start, n, e int) (iso string, end int) {
	next := skipBlank(s, e)
	if oneOf(s, e, []string{"간"}) < 0 && oneOf(s, next, []string{"동안", "이내"}) < 0 && (next == e || !aloneWord(s, next, "간")) {
		return "", -1
	}
	return closePeriod(s, e, fmt.Sprintf("P%dD", n))
}

func aloneWord(s string, i int, w string) bool {
	e := literal(s, i, w)
	return e >= 0 && hangulAt(s, e) == 0
}

// readNights reads "2박 3일" as three days.
func readNights(s string, e int) (iso string, end int) {
	n, e := digits(s, skipBlank(s, e), 2)
	if n <= 0 || hangulAt(s, e) != '일' {
		return "", -1
	}
	e += hangulLen
	if e2 := literal(s, e, "간"); e2 >= 0 {
		e = e2
	}
	return fmt.Sprintf("P%dD", n), e
}

func readSpokenPeriod(s string, i int) (iso string, end int) {
	for _, p := range spokenPeriods {
		e := literal(s, i, p.word)
		if e < 0 {
			continue
		}
		iso, end = closePeriod(s, e, p.iso)
		if end < 0 || p.unsure && end == e {
			return "", -1
		}
		return iso, end
	}
	return "", -1
}

// goneAfter are words after a length that make it time gone by or a distance.
var goneAfter = []string{
	"만에", "만의", "만이", "만인", "만 ", "째", "차", "연속", "전에", "전부터", "전인", "전과", "전보다", "전의", "전까", "후에", "후의", "후부터", "후면", "후인", "뒤", "새 ", "앞두", "넘게 ", "지난", "가까이 ",
}

// closePeriod takes in 여, 간 and 동안 after a length, and refuses time gone by.
func closePeriod(s string, e int, iso string) (string, int) {
	i := e
	if x := literal(s, i, "여"); x >= 0 {
		i = x
	}
	next := skipBlank(s, i)
	if oneOf(s, next, goneAfter) >= 0 || aloneWord(s, next, "전") || aloneWord(s, next, "후") {
		return "", -1
	}
	if x := literal(s, next, "동안"); x >= 0 {
		return iso, x
	}
	if x := literal(s, next, "간"); x >= 0 && standsAlone(s, x, []string{"의", "에", "은", "이", "을", "으로", "만", "총", "매", "약", "연"}) {
		return iso, x
	}
	return iso, i
}
