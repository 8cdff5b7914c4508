package article

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// kst is the zone of every time that a Korean page prints without one.
var kst = time.FixedZone("KST", 9*60*60)

// Oldest and newest year that a time on a page may name.
const (
	oldestYear = 1945
	newestYear = 2100
)

// timeRole says what a time on a page stands for.
type timeRole int

const (
	roleNone timeRole = iota
	rolePublished
	roleModified
)

// stamp is one time found in a line, with the label that stood before it.
type stamp struct {
	value string // RFC 3339 in KST, or an EDTF day
	role  timeRole
	start int // bytes in the line
	end   int
}

// parseTime reads the first time in s: RFC 3339 with +09:00 where the time of
// day is known, else an EDTF day. ok is false when s holds no full date.
func parseTime(s string) (value string, ok bool) {
	for i := 0; i < len(s); i++ {
		if st, found := stampAt(s, i); found {
			return st.value, true
		}
	}
	return englishTime(s)
}

// timesIn lists the times of a line in order, each with the role that the
// words before it give.
func timesIn(line string) []stamp {
	var out []stamp
	from := 0
	for i := 0; i < len(line); i++ {
		st, found := stampAt(line, i)
		if !found {
			continue
		}
		st.role = roleOf(line[from:i])
		out = append(out, st)
		from, i = st.end, st.end-1
	}
	if len(out) == 0 {
		if v, ok := englishTime(line); ok {
			out = append(out, stamp{value: v, role: roleOf(line), end: len(line)})
		}
	}
	return out
}

// publishedWords and modifiedWords are the labels that Korean pages print
// before a time.
var (
	publishedWords = []string{"입력", "등록", "승인", "송고", "작성", "게시", "발행", "배포", "게재", "보도시각", "보도일", "방송일", "방송", "올린", "Posted", "Published", "posted", "published"}
	modifiedWords  = []string{"수정", "업데이트", "갱신", "변경", "Updated", "Modified", "updated", "modified", "UPDATE"}
)

// roleOf reads the label nearest to the end of the words before a time.
func roleOf(before string) timeRole {
	pub, mod := lastOf(before, publishedWords), lastOf(before, modifiedWords)
	switch {
	case pub < 0 && mod < 0:
		return roleNone
	case mod > pub:
		return roleModified
	}
	return rolePublished
}

func lastOf(s string, words []string) int {
	last := -1
	for _, w := range words {
		if i := strings.LastIndex(s, w); i > last {
			last = i
		}
	}
	return last
}

// clock is a time of day; ok is false where the page gives none.
type clock struct {
	hour, minute, second int
	offset               int // minutes east of Greenwich
	zoned, ok            bool
}

// stampAt reads a date that begins at byte i of s.
func stampAt(s string, i int) (stamp, bool) {
	if !isDigit(s[i]) || i > 0 && (isDigit(s[i-1]) || s[i-1] == '-' && i > 1 && isDigit(s[i-2])) {
		return stamp{}, false
	}
	n := digitsAt(s, i)
	switch n {
	case 4:
		return dateAt(s, i, 4)
	case 2:
		return shortYearAt(s, i)
	case 8, 12, 14:
		return packedAt(s, i, n)
	}
	return stamp{}, false
}

// dateAt reads year, month and day with separators, then a time of day.
func dateAt(s string, i, width int) (stamp, bool) {
	year := number(s, i, width)
	if width == 2 {
		year += 2000
	}
	month, j, ok := fieldAfter(s, i+width, "년")
	if !ok {
		return stamp{}, false
	}
	day, j, ok := fieldAfter(s, j, "월")
	if !ok || !validDay(year, month, day) {
		return stamp{}, false
	}
	c, end := clockAfter(s, j)
	return stamp{value: format(year, month, day, c), start: i, end: end}, true
}

// shortYearAt reads "19.10.25 16:50": a two-digit year counts only with a
// time of day behind it.
func shortYearAt(s string, i int) (stamp, bool) {
	if i+2 >= len(s) || !strings.ContainsRune(".-/", rune(s[i+2])) {
		return stamp{}, false
	}
	st, ok := dateAt(s, i, 2)
	if !ok || len(st.value) <= len("2006-01-02") {
		return stamp{}, false
	}
	return st, true
}

// packedAt reads 20191025, 201910251650 and 20191025165006.
func packedAt(s string, i, n int) (stamp, bool) {
	year, month, day := number(s, i, 4), number(s, i+4, 2), number(s, i+6, 2)
	if !validDay(year, month, day) {
		return stamp{}, false
	}
	end := i + n
	if n == 8 {
		c, e := clockAfter(s, end)
		return stamp{value: format(year, month, day, c), start: i, end: e}, true
	}
	c := clock{hour: number(s, i+8, 2), minute: number(s, i+10, 2), ok: true}
	if n == 14 {
		c.second = number(s, i+12, 2)
	}
	if !c.valid() {
		return stamp{}, false
	}
	return stamp{value: format(year, month, day, c), start: i, end: end}, true
}

// fieldAfter reads a number of one or two digits behind a separator, which
// may be the Korean unit, a dot, a hyphen or a slash.
func fieldAfter(s string, i int, unit string) (value, next int, ok bool) {
	j := skipBlanks(s, i)
	switch {
	case strings.HasPrefix(s[j:], unit):
		j += len(unit)
	case j < len(s) && strings.IndexByte(".-/", s[j]) >= 0:
		j++
	default:
		return 0, i, false
	}
	j = skipBlanks(s, j)
	n := 0
	if j < len(s) {
		n = digitsAt(s, j)
	}
	if n < 1 || n > 2 {
		return 0, i, false
	}
	return number(s, j, n), j + n, true
}

// clockAfter reads a time of day behind a date: "T16:50:06+09:00",
// ". 오후 4:50", " (목) 16:50", "일 16시 50분", " (08:26)", " 04:50 PM".
func clockAfter(s string, i int) (clock, int) {
	j := skipClockLead(s, i)
	c := clock{}
	half, j := halfDay(s, j)
	n := 0
	if j < len(s) {
		n = digitsAt(s, j)
	}
	if n < 1 || n > 2 {
		return c, i
	}
	c.hour = number(s, j, n)
	j += n
	var ok bool
	if c.minute, j, ok = clockField(s, j, "시"); !ok {
		return clock{}, i
	}
	if sec, k, ok := clockField(s, j, "분"); ok {
		c.second, j = sec, k
	}
	j = skipFraction(s, j)
	if half == 0 {
		half, j = halfDayBehind(s, j)
	}
	c.hour = twentyFour(c.hour, half)
	c.ok = true
	if !c.valid() {
		return clock{}, i
	}
	return zoneAt(s, j, c)
}

// maxClockLead is how many bytes may stand between a day and its time.
const maxClockLead = 24

// skipClockLead passes what stands between the day and the time of day.
func skipClockLead(s string, i int) int {
	j := i
	if strings.HasPrefix(s[j:], "일") {
		j += len("일")
	}
	for j < len(s) && j-i < maxClockLead {
		r, size := utf8.DecodeRuneInString(s[j:])
		switch {
		case r == ' ' || r == '\u00a0' || r == '\t' || r == '\n' || r == '.' || r == ',' || r == '(' || r == ')' || r == '[' || r == ']' || r == '|' || r == 'T' || r == '-' || r == '·' || r == '/':
			j += size
		case strings.ContainsRune("월화수목금토일", r) && weekdayAt(s, j, size):
			j += size
			if strings.HasPrefix(s[j:], "요일") {
				j += len("요일")
			}
		default:
			return j
		}
	}
	return j
}

// weekdayAt reports whether the syllable at j stands alone or before 요일.
func weekdayAt(s string, j, size int) bool {
	rest := s[j+size:]
	return rest == "" || strings.HasPrefix(rest, "요일") || strings.IndexByte(") ].,\u00a0", rest[0]) >= 0
}

func clockField(s string, i int, unit string) (value, next int, ok bool) {
	j := i
	switch {
	case j < len(s) && s[j] == ':':
		j++
	case strings.HasPrefix(skipped(s, j), unit):
		j = skipBlanks(s, j) + len(unit)
		j = skipBlanks(s, j)
	default:
		return 0, i, false
	}
	if j >= len(s) || digitsAt(s, j) != 2 && !(digitsAt(s, j) == 1 && s[j-1] != ':') {
		return 0, i, false
	}
	n := digitsAt(s, j)
	return number(s, j, n), j + n, true
}

func skipFraction(s string, j int) int {
	for _, unit := range []string{"분", "초"} {
		if strings.HasPrefix(s[j:], unit) {
			j += len(unit)
		}
	}
	if j+1 < len(s) && s[j] == '.' && isDigit(s[j+1]) {
		j++
		j += digitsAt(s, j)
	}
	return j
}

// halfDay reads 오전 or 오후 and their kin: -1 before noon, 1 after, 0 none.
func halfDay(s string, i int) (int, int) {
	for _, h := range []struct {
		word string
		half int
	}{{"오전", -1}, {"오후", 1}, {"AM", -1}, {"PM", 1}, {"am", -1}, {"pm", 1}} {
		if strings.HasPrefix(s[i:], h.word) {
			return h.half, skipBlanks(s, i+len(h.word))
		}
	}
	return 0, i
}

func halfDayBehind(s string, i int) (int, int) {
	j := skipBlanks(s, i)
	half, _ := halfDay(s, j)
	if half == 0 {
		return 0, i
	}
	return half, j + 2
}

func twentyFour(hour, half int) int {
	switch {
	case half > 0 && hour < 12:
		return hour + 12
	case half < 0 && hour == 12:
		return 0
	}
	return hour
}

// zoneAt reads Z, +09:00 or +0900 behind a time.
func zoneAt(s string, i int, c clock) (clock, int) {
	j := i
	if j < len(s) && s[j] == 'Z' {
		c.zoned = true
		return c, j + 1
	}
	if j < len(s) && s[j] == ' ' {
		j++
	}
	if j+5 > len(s) || s[j] != '+' && s[j] != '-' || digitsAt(s, j+1) < 2 {
		return c, i
	}
	sign := 1
	if s[j] == '-' {
		sign = -1
	}
	hours, k := number(s, j+1, 2), j+3
	if k < len(s) && s[k] == ':' {
		k++
	}
	if k+2 > len(s) || digitsAt(s, k) != 2 || hours > 14 {
		return c, i
	}
	c.zoned, c.offset = true, sign*(hours*60+number(s, k, 2))
	return c, k + 2
}

func (c clock) valid() bool {
	return c.hour >= 0 && c.hour < 24 && c.minute >= 0 && c.minute < 60 && c.second >= 0 && c.second < 60
}

func validDay(year, month, day int) bool {
	if year < oldestYear || year > newestYear || month < 1 || month > 12 || day < 1 {
		return false
	}
	return day <= time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func format(year, month, day int, c clock) string {
	if !c.ok {
		return time.Date(year, time.Month(month), day, 0, 0, 0, 0, kst).Format("2006-01-02")
	}
	zone := kst
	if c.zoned {
		zone = time.FixedZone("", c.offset*60)
	}
	return time.Date(year, time.Month(month), day, c.hour, c.minute, c.second, 0, zone).In(kst).Format(time.RFC3339)
}

// englishLayouts are the times that feeds and English heads print.
var englishLayouts = []string{time.RFC1123Z, time.RFC1123, "Mon Jan 2 15:04:05 MST 2006", "Mon Jan 02 2006 15:04:05 GMT-0700",
	"Jan 2, 2006 3:04 PM", "January 2, 2006 3:04 PM", "Jan 2, 2006, 3:04 PM", "02 Jan 2006 15:04"}

// maxEnglish bounds what is tried against the English layouts.
const maxEnglish = 64

func englishTime(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) < 12 || len(s) > maxEnglish {
		return "", false
	}
	for _, layout := range englishLayouts {
		t, err := time.Parse(layout, s)
		if err != nil {
			continue
		}
		if strings.Contains(s, "KST") || !strings.Contains(layout, "MST") && !strings.Contains(layout, "-0700") {
			t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, kst)
		}
		return t.In(kst).Format(time.RFC3339), true
	}
	return "", false
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// digitsAt counts the ASCII digits of s from byte i on.
func digitsAt(s string, i int) int {
	n := 0
	for i+n < len(s) && isDigit(s[i+n]) {
		n++
	}
	return n
}

func number(s string, i, n int) int {
	v, _ := strconv.Atoi(s[i : i+n])
	return v
}

func skipped(s string, i int) string { return s[skipBlanks(s, i):] }

func skipBlanks(s string, i int) int {
	for i < len(s) {
		switch {
		case s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r':
			i++
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += len("\u00a0")
		default:
			return i
		}
	}
	return i
}
