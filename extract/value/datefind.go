package value

import "strings"

// FindDates returns every date wording of s in order, without overlap. It takes
// linear time and, for a sentence that holds none, allocates nothing. A wording that only looks
// like a date yields nothing: lengths of time (100일 동안, 3일 만에), counts (2일차),
// recurring days (매달 10일), versions, telephone numbers, scores, decades.
func FindDates(s string) []DateExpr {
	var room [roomStarts]start
	return findDates(s, startsOf(s, 0, room[:0]))
}

func findDates(s string, marks []start) []DateExpr {
	var found []DateExpr
	c := cursor{s: s, rest: marks, class: startDate}
	for i := c.next(0); i < len(s); {
		var d DateExpr
		end := readDate(s, i, &d)
		if end < 0 {
			i = c.next(afterMiss(s, i))
			continue
		}
		d.Span = Span{i, end}
		d.Text = s[i:end]
		if n := len(found); n > 0 && joinsDay(s, found[n-1], d) {
			inherit(&d, found[n-1])
		}
		found = append(found, d)
		i = c.next(end)
	}
	return found
}

// afterMiss steps over what a failed reading began with: a run of digits as a
// whole, so that long runs stay linear.
func afterMiss(s string, i int) int {
	if isDigit(s[i]) {
		return skipDigits(s, i)
	}
	return i + runeSize(s, i)
}

func startsDateWord(r rune) bool {
	switch r {
	case '이', '당', '같', '그', '엊', '동', '전', '하', '사', '어', '오', '금', '내', '명', '모', '익', '새', '차', '다', '지', '재', '작', '올', '연', '돌', '상', '현':
		return true
	}
	return false
}

// openQuote is the length of a quotation mark before a digit, or 0.
func openQuote(s string, i int) int {
	for _, q := range [...]string{"’", "‘", "'", "`", "′"} {
		if n := len(q); strings.HasPrefix(at(s, i), q) && i+n < len(s) && isDigit(s[i+n]) {
			return n
		}
	}
	return 0
}

// readDate reads the whole wording at i with its marks, tail and range, and
// returns its end or -1.
func readDate(s string, i int, d *DateExpr) int {
	start := readMarks(s, i, d)
	end := readPoint(s, start, d)
	if end < 0 {
		return -1
	}
	end = readTail(s, end, d)
	end = readRange(s, end, d)
	last := d
	if d.To != nil {
		last = d.To
	}
	if d.Day > 0 && last.Day > 0 && !d.hasMonth() && readsAsDuration(s, start, end) {
		return -1
	}
	readFlags(s, end, d)
	return end
}

// hasMonth reports whether the text says the month of d.
func (d *DateExpr) hasMonth() bool { return d.Month > 0 || d.MonthRef.From > 0 }

// readMarks steps over 지난, 오는 and 현지시간 before a date.
func readMarks(s string, i int, d *DateExpr) int {
	for range 3 {
		end := localMark(s, i)
		if end >= 0 {
			d.LocalTime = true
			i = skipBlank(s, end)
			continue
		}
		if end = directionMark(s, i, d); end < 0 {
			return i
		}
		i = end
	}
	return i
}

func localMark(s string, i int) int {
	if hangulAt(s, i) != '현' {
		return -1
	}
	return oneOf(s, i, localMarks)
}

// directionMark reads 지난 or 오는 where a figure or a weekday follows.
func directionMark(s string, i int, d *DateExpr) int {
	var end int
	past := false
	switch hangulAt(s, i) {
	case '지':
		end, past = literal(s, i, "지난"), true
	case '오':
		end = literal(s, i, "오는")
	case '다':
		end = literal(s, i, "다가오는")
	case '돌':
		end = literal(s, i, "돌아오는")
	default:
		return -1
	}
	if end < 0 {
		return -1
	}
	next := skipBlank(s, end)
	if next >= len(s) || !isDigit(s[next]) && openQuote(s, next) == 0 && weekdayWord(s, next) == 0 && !startsRelative(s, next) {
		return -1
	}
	d.Past, d.Future = past, !past
	return next
}

// startsRelative reports words that 지난 and 오는 may stand before.
func startsRelative(s string, i int) bool {
	return oneOf(s, i, []string{"연말", "연초", "상반기", "하반기", "새달", "내달", "내년", "작년", "현지"}) >= 0
}

// readPoint reads one day, month, year or part of a year.
func readPoint(s string, i int, d *DateExpr) int {
	if i >= len(s) {
		return -1
	}
	if n := openQuote(s, i); n > 0 {
		return readQuotedYear(s, i, n, d)
	}
	if isDigit(s[i]) {
		return readFigures(s, i, d)
	}
	if n := weekdayWord(s, i); n > 0 && (d.Past || d.Future) {
		d.Weekday = n
		return i + len("월요일")
	}
	return readWord(s, i, d)
}

// readFigures reads a date that starts with digits.
func readFigures(s string, i int, d *DateExpr) int {
	if !startsNumber(s, i) {
		return -1
	}
	n, end := digits(s, i, 4)
	if n < 0 {
		return -1
	}
	if e := readCompact(s, i, 0, d); e >= 0 {
		return e
	}
	if e := readMonthDayWeekday(s, i, d); e >= 0 {
		return e
	}
	next := hangulAt(s, end)
	if next != '년' && next != '월' && next != '일' && next != '분' {
		return readElided(s, i, n, end, d)
	}
	switch {
	case next == '년' && end-i == 4:
		return readYear(s, n, end+hangulLen, d)
	case next == '년' && end-i == 2:
		return readShortYear(s, n, end+hangulLen, d)
	case next == '월':
		return readMonth(s, i, n, end+hangulLen, d)
	case next == '일':
		return readDay(s, i, n, end+hangulLen, d)
	case next == '분' && end-i == 1:
		return readQuarter(s, i, d)
	}
	return -1
}

// startsNumber reports whether digits at i begin a number of their own.
func startsNumber(s string, i int) bool {
	if i == 0 {
		return true
	}
	switch b := s[i-1]; {
	case isLatin(b):
		return afterDomain(s, i)
	case isDigit(b) || b == '_' || b == '#' || b == '@' || b == '$' || b == '=' || b == '+':
		return false
	case b == '.' || b == ',' || b == ':' || b == '/':
		return i < 2 || !isDigit(s[i-2])
	case b == '-':
		return i < 2 || !isDigit(s[i-2]) && !isLatin(s[i-2])
	}
	return hangulBefore(s, i) != '제'
}

// afterDomain reports a mail address or domain that a crawler glued to what
// follows.
func afterDomain(s string, i int) bool {
	return strings.HasSuffix(s[:i], ".kr") || strings.HasSuffix(s[:i], ".com") || strings.HasSuffix(s[:i], ".net")
}

const (
	minYear = 1800 // earlier figures before 년 are lengths of time or history
	maxYear = 2199
)

// readYear reads what follows a year of four digits.
func readYear(s string, year, end int, d *DateExpr) int {
	if year < minYear || year > maxYear || oneOf(s, end, yearDuration) >= 0 || year%100 == 0 && lengthFollows(s, end) {
		return -1 // 2000년 전 is a length, 2021년 전 세계 is not
	}
	if e := literal(s, end, "도"); e >= 0 {
		end = e
	}
	d.Year = year
	return readYearTail(s, end, d)
}

// readShortYear reads "20년 3월": two digits are a year only before a month.
func readShortYear(s string, n, end int, d *DateExpr) int {
	next := skipBlank(s, end)
	month, e := digits(s, next, 2)
	if month < 0 || hangulAt(s, e) != '월' {
		return -1
	}
	e = readMonth(s, next, month, e+hangulLen, d)
	if e < 0 {
		return -1
	}
	d.Year = fullYear(n)
	return e
}

// fullYear writes out a year of two digits.
func fullYear(n int) int {
	if n < 60 {
		return 2000 + n
	}
	return 1900 + n
}

// lengthFollows reports a word after a blank that makes the figure a length.
func lengthFollows(s string, end int) bool {
	next := skipBlank(s, end)
	if next == end {
		return false
	}
	if oneOf(s, next, durationAfter) >= 0 {
		return true
	}
	for _, w := range durationWord {
		if e := literal(s, next, w); e >= 0 && hangulAt(s, e) == 0 {
			return true
		}
	}
	return false
}

// readYearTail reads the month, day or part after a year.
func readYearTail(s string, end int, d *DateExpr) int {
	next := skipBlank(s, end)
	if next < len(s) && isDigit(s[next]) {
		n, e := digits(s, next, 2)
		switch {
		case n > 0 && hangulAt(s, e) == '월':
			if e = readMonth(s, next, n, e+hangulLen, d); e >= 0 {
				return e
			}
		case n > 0 && hangulAt(s, e) == '분':
			if e = readQuarter(s, next, d); e >= 0 {
				return e
			}
		case n > 0:
			var m DateExpr
			if e = readElided(s, next, n, e, &m); e >= 0 && m.Month > 0 && m.Year == 0 {
				d.Month, d.Day, d.To = m.Month, m.Day, m.To
				return e
			}
		}
		return end
	}
	if e := readYearPart(s, next, d); e >= 0 {
		return e
	}
	return end
}

var yearParts = []struct {
	word string
	part Part
}{
	{"상반기", FirstHalf}, {"하반기", SecondHalf}, {"연초", PartEarly}, {"연말", PartLate},
	{"초여름", Summer}, {"여름", Summer}, {"가을", Autumn}, {"겨울", Winter}, {"봄", Spring},
	{"초", PartEarly}, {"중순", PartMid}, {"말", PartLate},
}

// readYearPart reads 초, 말, 상반기, 여름 after a year.
func readYearPart(s string, i int, d *DateExpr) int {
	for _, p := range yearParts {
		e := literal(s, i, p.word)
		if e >= 0 && standsAlone(s, e, monthParticles) {
			d.Part = p.part
			return e
		}
	}
	return -1
}

// readQuarter reads "3분기".
func readQuarter(s string, i int, d *DateExpr) int {
	q := int(s[i] - '0')
	e := literal(s, i+1, "분기")
	if e < 0 || q < 1 || q > 4 {
		return -1
	}
	d.Part = FirstQuarter + Part(q-1)
	return e
}

// readMonth reads what follows N월, whose figure starts at start.
func readMonth(s string, start, month, end int, d *DateExpr) int {
	if month < 1 || month > 12 || precededBy(s, start, recurring) {
		return -1
	}
	d.Month = month
	if e := readMonthTail(s, end, d); e >= 0 {
		return e
	}
	if !standsAlone(s, end, monthParticles) || impossibleDay(s, end, month) {
		d.Month = 0
		return -1
	}
	return end
}

// impossibleDay reports a day after the month that the month does not have.
func impossibleDay(s string, end, month int) bool {
	n, e := digits(s, skipBlank(s, end), 2)
	return n > monthDays(0, month) && hangulAt(s, e) == '일'
}

var recurring = []string{"매년", "해마다", "매해"}

func precededBy(s string, i int, words []string) bool {
	return endsWithWord(s, skipBlankBack(s, i), words)
}

// readMonthTail reads the day or part after a month, or returns -1.
func readMonthTail(s string, end int, d *DateExpr) int {
	next := skipBlank(s, end)
	if next < len(s) && isDigit(s[next]) {
		n, e := digits(s, next, 2)
		if n < 0 {
			return -1
		}
		var day DateExpr
		if hangulAt(s, e) == '일' {
			e = readDay(s, next, n, e+hangulLen, &day)
		} else {
			e = readElided(s, next, n, e, &day)
		}
		if e < 0 || day.Day == 0 || day.Month > 0 || d.Month > 0 && day.Day > monthDays(d.Year, d.Month) {
			return -1
		}
		d.Day, d.To = day.Day, day.To
		return e
	}
	return readMonthPart(s, next, d)
}

var monthParts = []struct {
	word string
	part Part
}{
	{"초순", PartEarly}, {"상순", PartEarly}, {"초", PartEarly}, {"중순", PartMid}, {"하순", PartLate}, {"말", PartLate},
}

func readMonthPart(s string, i int, d *DateExpr) int {
	for _, p := range monthParts {
		e := literal(s, i, p.word)
		if e >= 0 && standsAlone(s, e, monthParticles) {
			d.Part = p.part
			return e
		}
	}
	return -1
}

// readDay reads N일 whose figure starts at start.
func readDay(s string, start, day, end int, d *DateExpr) int {
	if day < 1 || day > 31 || !dayEnds(s, end) || day == 1 && isRate(s, end) {
		return -1
	}
	d.Day = day
	return end
}

// dayEnds reports whether N일 is a whole word or followed by a particle.
func dayEnds(s string, end int) bool {
	if standsAlone(s, end, dayParticles) {
		return true
	}
	for _, w := range dayIs {
		if e := literal(s, end, w); e >= 0 && hangulAt(s, e) == 0 {
			return true
		}
	}
	return false
}

// isRate reports "1일 3회", "1일 평균".
func isRate(s string, end int) bool {
	next := skipBlank(s, end)
	if oneOf(s, next, rateAfter) >= 0 {
		return true
	}
	if next == end || next >= len(s) || !isDigit(s[next]) {
		return false
	}
	_, _, e, ok := readDecimal(s, next)
	return ok && oneOf(s, skipBlank(s, e), rateUnits) >= 0
}

// readsAsDuration reports whether the days in s[start:end] are a length of time
// by the words round them.
func readsAsDuration(s string, start, end int) bool {
	if oneOf(s, end, []string{"동안", "간"}) >= 0 || lengthFollows(s, end) {
		return true
	}
	before := skipBlankBack(s, start)
	if hangulBefore(s, before) == '박' && before > hangulLen && isDigit(s[before-hangulLen-1]) {
		return true
	}
	return endsWithWord(s, before, durationBefore)
}

// readElided reads figures of which only the last has its unit: 22∼24일, 3·4일,
// 3~5월, 2022~2024년. n is the first figure, which ends at end.
func readElided(s string, i, n, end int, d *DateExpr) int {
	next, list := readTilde(s, end), false
	if next < 0 {
		if next = readListMark(s, end); next < 0 {
			return -1
		}
		list = true
	}
	m, e := digits(s, next, 4)
	if m < 0 {
		return -1
	}
	var to DateExpr
	switch hangulAt(s, e) {
	case '일':
		if full := n/10*10 + m; e-next == 1 && m < n && !list && n < full && full <= 31 {
			m = full // 25∼6일 is 25일 to 26일
		}
		e = readDay(s, next, m, e+hangulLen, &to)
		d.Day = n
	case '월':
		e = readMonth(s, next, m, e+hangulLen, &to)
		d.Month = n
	case '년':
		e = readElidedYear(s, n, m, e, &to)
		d.Year = n
	default:
		return -1
	}
	if e < 0 || !validElided(*d, to, end-i, list) {
		*d = DateExpr{LocalTime: d.LocalTime, Past: d.Past, Future: d.Future}
		return -1
	}
	if list && n+1 != m {
		if s[end] == ',' {
			*d = DateExpr{LocalTime: d.LocalTime, Past: d.Past, Future: d.Future}
			return -1
		}
		return end
	}
	d.To = &to
	return e
}

// readElidedYear reads the end of 2022~2024년 and 2022~24년.
func readElidedYear(s string, from, to, end int, d *DateExpr) int {
	if to < 100 {
		to += from / 100 * 100
	}
	return readYear(s, to, end+hangulLen, d)
}

func validElided(d, to DateExpr, width int, list bool) bool {
	switch {
	case d.Day > 0:
		return d.Day <= 31 && (!list || d.Day < to.Day)
	case d.Month > 0:
		return d.Month <= 12 && (!list || d.Month < to.Month)
	}
	return width == 4 && d.Year >= minYear && d.Year < to.Year
}

// readListMark steps over the mark between two days: 3·4일, 28, 29일.
func readListMark(s string, i int) int {
	if i >= len(s) || s[i] != ',' && (s[i] < 0xC2 || s[i] > 0xE3) {
		return -1
	}
	return oneOf(s, i, []string{"·", "ㆍ", "・", "∙", "•", "‧", ", ", ","})
}

// readQuotedYear reads '20년, ’24.3.5; n is the length of the quotation mark.
func readQuotedYear(s string, i, n int, d *DateExpr) int {
	year, end := digits(s, i+n, 2)
	if year < 0 || i > 0 && (isDigit(s[i-1]) || isLatin(s[i-1])) {
		return -1
	}
	if e := readCompact(s, i+n, n, d); e >= 0 {
		return e
	}
	if end-i-n != 2 || hangulAt(s, end) != '년' {
		return -1
	}
	end += hangulLen
	if oneOf(s, end, yearDuration) >= 0 || oneOf(s, end, quotedYearDuration) >= 0 || lengthFollows(s, end) || quoteCloses(s, i, end) {
		return -1
	}
	if e := literal(s, end, "도"); e >= 0 {
		end = e
	}
	d.Year = fullYear(year)
	return readYearTail(s, end, d)
}

// quoteWindow is how far an opening quotation mark is searched for its end.
const quoteWindow = 90

// quoteCloses reports whether ‘ at i opens a quotation instead of standing for
// the century.
func quoteCloses(s string, i, end int) bool {
	if !strings.HasPrefix(s[i:], "‘") {
		return false
	}
	rest := s[end:min(len(s), end+quoteWindow)]
	closing, opening := strings.Index(rest, "’"), strings.Index(rest, "‘")
	return closing >= 0 && (opening < 0 || closing < opening)
}

// readCompact reads a date in figures only: 2020. 1. 16, 2020-01-16, 2020/1/16,
// 21.3.16. quote is the length of a quotation mark before the year.
func readCompact(s string, i, quote int, d *DateExpr) int {
	year, end := digits(s, i, 4)
	width := end - i
	if year < 0 || end >= len(s) || !compactSeparator(s[end], width) {
		return -1
	}
	sep := s[end]
	month, end := readCompactPart(s, end, sep)
	day, dayEnd := readCompactPart(s, end, sep)
	if month < 1 || month > 12 || day == 0 || day > 31 {
		return -1
	}
	if width == 2 {
		if quote == 0 && (year < 10 || versionBefore(s, i)) {
			return -1
		}
		year = fullYear(year)
	}
	if year < minYear || year > maxYear {
		return -1
	}
	if day < 0 {
		return readCompactMonth(s, i, end, sep, quote, year, month, d)
	}
	if day > monthDays(year, month) || !compactEnds(s, dayEnd, sep) {
		return -1
	}
	d.Year, d.Month, d.Day = year, month, day
	d.compact = width == 2 && quote == 0
	return closingDot(s, dayEnd, sep)
}

// compactSeparator reports whether b may follow a year of width digits: two
// digits are a year only before a dot.
func compactSeparator(b byte, width int) bool {
	return b == '.' && (width == 2 || width == 4) || width == 4 && (b == '-' || b == '/')
}

// readCompactPart reads the separator and one or two digits; n is -1 when they
// are not there.
func readCompactPart(s string, i int, sep byte) (n, end int) {
	if i >= len(s) || s[i] != sep {
		return -1, i
	}
	next := i + 1
	if sep == '.' {
		next = skipBlank(s, next)
	}
	n, end = digits(s, next, 2)
	if n < 0 {
		return -1, i
	}
	return n, end
}

// compactEnds reports whether figures that end at i are not the beginning of
// something longer: a version, an address, a telephone number.
func compactEnds(s string, i int, sep byte) bool {
	if i >= len(s) {
		return true
	}
	b := s[i]
	if b == '%' || b == '-' || b == '/' && sep == '/' {
		return i+1 >= len(s) || !isDigit(s[i+1]) && b != '%'
	}
	if b == '.' || b == ',' {
		return i+1 >= len(s) || !isDigit(s[i+1])
	}
	if isLatin(b) {
		return b == 'T' && i+1 < len(s) && isDigit(s[i+1])
	}
	return true
}

// closingDot takes in the last dot of "2020.01.16." where a bracket, a mark or
// the end of the line follows; before a blank it may end the sentence as well,
// and is left out.
func closingDot(s string, i int, sep byte) int {
	if sep == '.' && i < len(s) && s[i] == '.' && (strings.HasPrefix(at(s, i+1), "(") || strings.HasPrefix(at(s, i+1), ")")) {
		return i + 1
	}
	return i
}

// readCompactMonth reads "(2022.3.)" and "’24. 3.": without a day the figures
// count only inside brackets, after a quotation mark or before a range mark.
func readCompactMonth(s string, i, end int, sep byte, quote, year, month int, d *DateExpr) int {
	if sep == '/' || end-i < 4 {
		return -1
	}
	dotted := sep == '.' && strings.HasPrefix(at(s, end), ".")
	inside := i > 0 && s[i-1] == '('
	if quote == 0 && !inside || sep == '.' && !dotted && quote == 0 || !compactEnds(s, end, sep) {
		return -1
	}
	d.Year, d.Month = year, month
	if dotted && strings.HasPrefix(at(s, end+1), ")") {
		end++
	}
	return end
}

// versionBefore reports whether a version mark or a Latin word stands before i.
func versionBefore(s string, i int) bool {
	i = skipBlankBack(s, i)
	if i > 0 && isLatin(s[i-1]) {
		return true
	}
	return endsWithWord(s, i, []string{"버전", "펌웨어", "제"})
}

// readMonthDayWeekday reads 3.16(목), 5. 16.(목), 3/16(목): a month and day in
// figures, sure only by the weekday.
func readMonthDayWeekday(s string, i int, d *DateExpr) int {
	month, end := digits(s, i, 2)
	if month < 1 || month > 12 || end >= len(s) || s[end] != '.' && s[end] != '/' {
		return -1
	}
	sep := s[end]
	day, end := readCompactPart(s, end, sep)
	if day < 1 || day > monthDays(0, month) {
		return -1
	}
	if sep == '.' && end < len(s) && s[end] == '.' {
		end++
	}
	var tail DateExpr
	if readBracket(s, end, &tail) < 0 || tail.Weekday == 0 {
		return -1
	}
	d.Month, d.Day = month, day
	return end
}

// readWord reads a date that starts with a relative word or a part of a year.
func readWord(s string, i int, d *DateExpr) int {
	words := wordsByStart[hangulAt(s, i)]
	for k := range words {
		w := &words[k]
		end := literal(s, i, w.word)
		if end < 0 {
			continue
		}
		if e := readRelative(s, end, w, d); e >= 0 {
			return e
		}
	}
	for _, p := range yearEnd {
		end := literal(s, i, p.word)
		if end < 0 {
			continue
		}
		if oneOf(s, end, p.never) >= 0 || !standsAlone(s, end, monthParticles) {
			return -1
		}
		d.Part = p.part
		return end
	}
	return -1
}

// readRelative reads what follows a relative word that ends at end.
func readRelative(s string, end int, w *relativeWord, d *DateExpr) int {
	if oneOf(s, end, w.never) >= 0 {
		return -1
	}
	saved := *d
	tail := -1
	switch w.unit {
	case 'd':
		d.DayRef = w.ref
	case 'w':
		d.WeekRef = w.ref
		tail = readWeekTail(s, end, d)
	case 'm':
		d.MonthRef = w.ref
		tail = readMonthTail(s, end, d)
	case 'y':
		d.YearRef = w.ref
		if tail = readYearTail(s, end, d); tail == end {
			tail = -1
		}
	}
	if tail < 0 && (w.bound || w.after != nil && !standsAlone(s, end, w.after) || w.after == nil && !looseEnd(s, end)) {
		*d = saved
		return -1
	}
	d.Past, d.Future = d.Past || w.past, d.Future || w.future
	return max(tail, end)
}

// looseEnd holds for words that are hardly ever part of another: any particle
// may follow, so that only the commonest compounds are kept out.
func looseEnd(s string, end int) bool {
	return oneOf(s, end, []string{"치", "생", "산 ", "형"}) < 0
}

// readWeekTail reads the weekday after 지난주.
func readWeekTail(s string, end int, d *DateExpr) int {
	next := skipBlank(s, end)
	n := weekdayWord(s, next)
	if n == 0 {
		return -1
	}
	d.Weekday = n
	return next + len("월요일")
}

// weekdayWord is the weekday of 월요일 to 일요일 at i, or 0.
func weekdayWord(s string, i int) int {
	n := weekdayOf(hangulAt(s, i))
	if n == 0 || literal(s, i+hangulLen, "요일") < 0 {
		return 0
	}
	return n
}

func weekdayOf(r rune) int {
	switch r {
	case '월':
		return 1
	case '화':
		return 2
	case '수':
		return 3
	case '목':
		return 4
	case '금':
		return 5
	case '토':
		return 6
	case '일':
		return 7
	}
	return 0
}

// readTail reads the weekday, 현지시간 mark or second wording after a date.
func readTail(s string, end int, d *DateExpr) int {
	for range 2 {
		e := readBracket(s, end, d)
		if e < 0 {
			break
		}
		end = e
	}
	if next := skipBlank(s, end); d.Weekday == 0 && d.Day > 0 {
		if n := weekdayWord(s, next); n > 0 {
			d.Weekday = n
			return next + len("월요일")
		}
	}
	return end
}

// bracketWindow is the longest bracket that belongs to a date.
const bracketWindow = 60

// readBracket reads (목), (현지시간), (목·현지시간), (12일), or the () that a damaged
// page left of (목), and returns the end or -1.
func readBracket(s string, end int, d *DateExpr) int {
	open := skipBlank(s, end)
	body, rest := bracketBody(s, open)
	if rest < 0 {
		return -1
	}
	inside := s[body.Start:body.End]
	if strings.TrimSpace(inside) == "" {
		if d.Year > 0 && d.Day > 0 && open == end {
			return rest
		}
		return -1
	}
	if readWeekdayMark(inside, d) || readLocalMark(inside, d) {
		return rest
	}
	if d.readsAgain() && readAgain(s, body, d) {
		return rest
	}
	return -1
}

func bracketBody(s string, i int) (Span, int) {
	for _, b := range [...][2]string{{"(", ")"}, {"（", "）"}, {"[", "]"}} {
		start := literal(s, i, b[0])
		if start < 0 {
			continue
		}
		n := strings.Index(s[start:min(len(s), start+bracketWindow)], b[1])
		if n < 0 {
			return Span{}, -1
		}
		return Span{start, start + n}, start + n + len(b[1])
	}
	return Span{}, -1
}

// readWeekdayMark reads 목, 목요일 and 목·현지시간.
func readWeekdayMark(inside string, d *DateExpr) bool {
	inside = strings.TrimSpace(inside)
	n := weekdayOf(hangulAt(inside, 0))
	if n == 0 {
		return false
	}
	end := hangulLen
	if e := literal(inside, end, "요일"); e >= 0 {
		end = e
	}
	rest := strings.TrimLeft(inside[end:], " ,·ㆍ/")
	if rest != "" && (rest == inside[end:] || !readLocalMark(rest, d)) {
		return false
	}
	d.Weekday = n
	return true
}

// readLocalMark reads 현지시간, 이하 현지시각, 미국시간, 한국시간.
func readLocalMark(inside string, d *DateExpr) bool {
	inside = strings.TrimSpace(inside)
	if !strings.HasSuffix(inside, "시간") && !strings.HasSuffix(inside, "시각") || strings.ContainsAny(inside, "0123456789") {
		return false
	}
	d.LocalTime = !strings.Contains(inside, "한국")
	return true
}

// readsAgain reports whether a bracket may tell the date once more: 어제(12일).
func (d *DateExpr) readsAgain() bool {
	return d.DayRef.From > 0 || d.MonthRef.From > 0 || d.YearRef.From > 0 || d.WeekRef.From > 0 || d.Year == 0
}

// readAgain merges the date that fills the bracket into d.
func readAgain(s string, body Span, d *DateExpr) bool {
	inside := s[:body.End]
	var again DateExpr
	i := readMarks(inside, skipBlank(inside, body.Start), &again)
	end := readPoint(inside, i, &again)
	if end < 0 {
		return false
	}
	end = oneWeekday(inside, end, &again)
	if end != body.End || again.To != nil || d.Day > 0 && again.Day != d.Day || again.Part != PartNone {
		return false
	}
	if again.Month > 0 && d.Month > 0 && again.Month != d.Month {
		return false
	}
	d.Year = max(d.Year, again.Year)
	d.Month = max(d.Month, again.Month)
	d.Day = max(d.Day, again.Day)
	if again.Weekday > 0 {
		d.Weekday = again.Weekday
	}
	d.LocalTime = d.LocalTime || again.LocalTime
	return true
}

// oneWeekday reads ", 목요일" at the end of a bracket.
func oneWeekday(s string, end int, d *DateExpr) int {
	next := skipBlank(s, end)
	if next < len(s) && s[next] == ',' {
		next = skipBlank(s, next+1)
	}
	if n := weekdayWord(s, next); n > 0 {
		d.Weekday = n
		return next + len("월요일")
	}
	return end
}

// readRange reads the second day of a range: ∼7월 2일, 부터 3일까지, 과 3일 양일간.
func readRange(s string, end int, d *DateExpr) int {
	if d.To != nil {
		return bothDays(s, end)
	}
	if next := readTilde(s, end); next >= 0 {
		if e := readRangeEnd(s, next, d); e >= 0 {
			return e
		}
	}
	if next := literal(s, end, "부터"); next >= 0 {
		if e := readRangeEnd(s, skipBlank(s, next), d); e >= 0 && strings.HasPrefix(at(s, e), "까지") {
			return e
		}
		d.To = nil
	}
	if next := oneOf(s, end, []string{"과 ", "와 ", ", ", "·"}); next >= 0 && d.Day > 0 {
		return readNextDay(s, end, next, d)
	}
	return end
}

// readRangeEnd reads the last day at i into d.To.
func readRangeEnd(s string, i int, d *DateExpr) int {
	var to DateExpr
	start := readMarks(s, i, &to)
	e := readPoint(s, start, &to)
	if e < 0 || to.To != nil || to.DayRef.From == FromAnchor || !sameGrain(*d, to) {
		return -1
	}
	e = readTail(s, e, &to)
	if to.Day > 0 && (oneOf(s, e, []string{"간", "동안"}) >= 0 || lengthFollows(s, e)) {
		return -1
	}
	d.To = &to
	return e
}

// sameGrain reports whether both ends of a range name days, or both do not.
func sameGrain(d, to DateExpr) bool {
	day := func(d DateExpr) bool { return d.Day > 0 || d.DayRef.From > 0 || d.Weekday > 0 }
	return day(d) == day(to)
}

// readNextDay reads "과 3일 양일간" after the day before it; other lists of days
// are dates of their own.
func readNextDay(s string, end, next int, d *DateExpr) int {
	n, e := digits(s, skipBlank(s, next), 2)
	if n != d.Day+1 || hangulAt(s, e) != '일' {
		return end
	}
	var to DateExpr
	if e = readDay(s, next, n, e+hangulLen, &to); e < 0 || lengthFollows(s, e) {
		return end
	}
	e = readTail(s, e, &to)
	both := bothDays(s, e)
	if both == e {
		return end
	}
	d.To = &to
	return both
}

// bothDays takes in 양일간 after two days.
func bothDays(s string, end int) int {
	next := skipBlank(s, end)
	if e := oneOf(s, next, []string{"양일간", "양일", "이틀간", "이틀", "사흘간", "사흘", "나흘간", "닷새간"}); e >= 0 {
		return e
	}
	return end
}

// readFlags reads the particle after the wording.
func readFlags(s string, end int, d *DateExpr) {
	next := skipBlank(s, end)
	switch {
	case oneOf(s, end, []string{"까지", "안에"}) >= 0 || oneOf(s, next, []string{"안에", "까지"}) >= 0:
		d.Until = true
	case oneOf(s, end, []string{"부터", "이후"}) >= 0 || oneOf(s, next, []string{"이후"}) >= 0:
		d.Open = true
	case oneOf(s, end, []string{"께", "경", "쯤", "무렵"}) >= 0 || literal(s, next, "무렵") >= 0:
		d.Approximate = true
	}
}

// joinsDay reports whether d is a bare day joined to the date before it: 6월 22일과
// 24일.
func joinsDay(s string, before, d DateExpr) bool {
	if d.Day == 0 || d.Month > 0 || d.Year > 0 || d.MonthRef.From > 0 || d.YearRef.From > 0 || d.DayRef.From > 0 || d.Past || d.Future {
		return false
	}
	if before.Day == 0 || before.Day >= d.Day || before.To != nil {
		return false
	}
	gap := s[before.End:d.Start]
	switch strings.TrimSpace(gap) {
	case "과", "와", "·", ",", "및", "ㆍ":
		return true
	}
	return false
}

// inherit gives d the month that was said once for both.
func inherit(d *DateExpr, before DateExpr) {
	d.Year, d.Month = before.Year, before.Month
	d.YearRef, d.MonthRef = before.YearRef, before.MonthRef
	d.Past, d.Future = before.Past, before.Future
}
