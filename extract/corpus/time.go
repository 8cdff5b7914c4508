package corpus

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// kst is the zone of a time that names none: the pages are Korean.
var kst = time.FixedZone("KST", 9*60*60)

// timeOf reads a time as corpora write it (ISO 8601 with its variants, a
// compact day, seconds or milliseconds since 1970, RFC 1123 as in feeds, Korean
// with its units) and gives it as the record
// prints it: RFC 3339 where a time of day is known, else EDTF. A midnight
// without a zone is a day. "" stands for what is no time.
func timeOf(s string) string {
	if s = strings.TrimSpace(s); s == "" {
		return ""
	}
	if len(s) == len(time.DateOnly) { // what most corpora write; every layout that fails costs
		if t, err := time.Parse(time.DateOnly, s); err == nil && plausible(t) {
			return s
		}
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil && plausible(t) {
		return t.Format(time.RFC3339)
	}
	if t := epoch(s); t != "" {
		return t
	}
	norm := separated(s)
	for _, layout := range []string{"2006-1-2T15:4:5Z0700", "2006-1-2T15:4:5 Z0700", "2006-1-2T15:4:5.999999999Z07:00"} {
		if t, err := time.Parse(layout, norm); err == nil && plausible(t) {
			return t.Format(time.RFC3339)
		}
	}
	for _, layout := range []string{"2006-1-2T15:4:5", "2006-1-2T15:4", "20060102T150405", "20060102150405", "200601021504"} {
		if t, err := time.ParseInLocation(layout, norm, kst); err == nil && plausible(t) {
			if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 {
				return t.Format(time.DateOnly)
			}
			return t.Format(time.RFC3339)
		}
	}
	for _, layout := range []struct{ in, out string }{{"2006-1-2", time.DateOnly}, {"20060102", time.DateOnly}, {"2006-1", "2006-01"}, {"2006", "2006"}} {
		if t, err := time.Parse(layout.in, norm); err == nil && plausible(t) {
			return t.Format(layout.out)
		}
	}
	return spelledTime(s)
}

// spelled are the forms in which feeds and English pages write a time.
var spelled = [...]string{time.RFC1123Z, time.RFC1123, "Mon, 2 Jan 2006 15:04:05 -0700", "Mon, 2 Jan 2006 15:04:05 MST", time.RFC850, time.ANSIC, time.RubyDate}

// spelledDays are those in which they write a day.
var spelledDays = [...]string{"January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "2 January 2006", "2 Jan 2006"}

// koreanTime is a day with its Korean units or dots, behind a label or not, and the time of the day: "입력 2024년 5월 3일 (금)
// 오후 2시 10분".
var koreanTime = regexp.MustCompile(`^\D{0,30}?([0-9]{4})\s*[년.\-/]\s*([0-9]{1,2})\s*[월.\-/]\s*([0-9]{1,2})\s*일?\.?\s*(?:\([월화수목금토일]\))?[\sT]*(?:(오전|오후|AM|PM)?\s*([0-9]{1,2})\s*[시:]\s*(?:([0-9]{1,2})\s*분?)?(?::?\s*([0-9]{1,2})\s*초?)?)?\s*$`)

// spelledTime reads a time that is written in words; "" for none.
func spelledTime(s string) string {
	for _, layout := range spelled {
		if t, err := time.Parse(layout, s); err == nil && plausible(t) {
			return t.In(kst).Format(time.RFC3339)
		}
	}
	for _, layout := range spelledDays {
		if t, err := time.Parse(layout, s); err == nil && plausible(t) {
			return t.Format(time.DateOnly)
		}
	}
	m := koreanTime.FindStringSubmatch(s)
	if m == nil {
		return ""
	}
	n := func(i int) int { v, _ := strconv.Atoi(m[i]); return v }
	hour := n(5)
	if (m[4] == "오후" || m[4] == "PM") && hour < 12 {
		hour += 12
	} else if (m[4] == "오전" || m[4] == "AM") && hour == 12 {
		hour = 0
	}
	t := time.Date(n(1), time.Month(n(2)), n(3), hour, n(6), n(7), 0, kst)
	switch {
	case int(t.Month()) != n(2) || t.Day() != n(3) || t.Hour() != hour || !plausible(t):
		return "" // 31일 of a month that has none
	case m[5] == "":
		return t.Format(time.DateOnly)
	}
	return t.Format(time.RFC3339)
}

// separated brings "2019. 10. 25. 16:50" and "2019/10/25 16:50" to the form
// "2019-10-25T16:50".
func separated(s string) string {
	var b strings.Builder
	digit := false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '.' && strings.IndexByte(s[:i], ':') >= 0, c != '.' && c != '/' && c != ' ':
			b.WriteByte(c)
		case c == ' ' && digit:
			b.WriteByte('T')
		case c == ' ':
			if rest := s[i:]; strings.IndexByte(rest, ':') >= 0 && strings.IndexByte(rest, '.') < 0 && strings.Count(b.String(), "-") >= 3 {
				trimmed := strings.TrimSuffix(b.String(), "-")
				b.Reset()
				b.WriteString(trimmed + "T")
			}
		default:
			b.WriteByte('-')
		}
		digit = c >= '0' && c <= '9'
	}
	return strings.TrimSuffix(b.String(), "-")
}

// epoch reads seconds or milliseconds since 1970.
func epoch(s string) string {
	n, err := strconv.ParseFloat(s, 64)
	if err != nil || n < 3e8 {
		return ""
	}
	if n >= 1e11 && n < 1e13 {
		n /= 1000
	}
	if n >= 4e9 {
		return ""
	}
	return time.Unix(int64(n), 0).In(kst).Format(time.RFC3339)
}

func plausible(t time.Time) bool { return t.Year() >= 1900 && t.Year() <= 2100 }
