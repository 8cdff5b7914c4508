package value

// Found is all that Find found in a text.
type Found struct {
	Dates   []DateExpr
	Money   []Money
	Periods []Period
}

// Find is FindDates, FindMoney and FindPeriods in one: the text is gone through
// once for the places where any of them may begin.
func Find(s string) Found {
	var room [roomStarts]start
	marks := startsOf(s, 0, room[:0])
	if len(marks) == 0 {
		return Found{}
	}
	return Found{Dates: findDates(s, marks), Money: findMoney(s, marks), Periods: findPeriods(s, marks)}
}

// start is a place where a value may begin.
type start struct {
	at    int
	class startClass
}

// roomStarts is how many places most sentences have at most.
const roomStarts = 48

// cursor goes through the places of one class.
type cursor struct {
	s     string
	rest  []start
	class startClass
}

// next is the next place at or after i where a value may begin; the length of
// the text for none. Within a run of digits every place is one.
func (c *cursor) next(i int) int {
	if i < len(c.s) && isDigit(c.s[i]) {
		return i
	}
	for k := range c.rest {
		if m := &c.rest[k]; m.at >= i && m.class&c.class != 0 {
			c.rest = c.rest[k+1:]
			return m.at
		}
	}
	c.rest = nil
	return len(c.s)
}

// startsOf appends the places of s from i on where a value may begin, in order:
// of a run of digits the first, and of a run of Hangul, where words begin at its
// begin and numerals also behind 약 and 총.
func startsOf(s string, i int, marks []start) []start {
	for i < len(s) {
		b := s[i]
		switch {
		case isDigit(b):
			first := i
			i = skipDigits(s, i)
			marks = append(marks, start{first, figureClass(s, i)})
		case b >= 0xEA && b <= 0xED:
			r := hangulAt(s, i)
			if r == 0 {
				i++
				continue
			}
			marks, i = hangulStarts(s, i, r, marks)
		case b < 0x80 && !signByte[b]:
			i++
		default:
			if c := signClass(s, i); c != 0 {
				marks = append(marks, start{i, c})
			}
			i++
		}
	}
	return marks
}

// figureClass tells by the letter behind figures, which end at i, what they may
// begin: a length of time has its unit right there, and a date a unit or a sign.
func figureClass(s string, i int) startClass {
	switch hangulAt(s, i) {
	case '년', '일':
		return startDate | startMoney | startPeriod
	case '개', '달', '주', '박':
		return startMoney | startPeriod
	case '월', '분', 0:
		return startDate | startMoney
	}
	return startMoney
}

// hangulStarts is startsOf for the run of Hangul at i, of which r is the first; it
// gives the end of it. A numeral may follow 약 and 총.
func hangulStarts(s string, i int, r rune, marks []start) ([]start, int) {
	if c := wordClass(s, i, r); c != 0 {
		marks = append(marks, start{i, c})
	}
	for {
		before := r
		i += hangulLen
		if r = hangulAt(s, i); r == 0 {
			return marks, i
		}
		if (before == '약' || before == '총') && begins(r, startMoney) && spokenStarts(s, i) {
			marks = append(marks, start{i, startMoney})
		}
	}
}

// wordClass tells what the word that begins at i with r may be.
func wordClass(s string, i int, r rune) startClass {
	if !startSyllables.Has(r) {
		return 0
	}
	c := startClasses[r-firstSyllable]
	if c&startDate != 0 && r != '올' && !dateStarts.may(s, i) {
		c &^= startDate
	}
	if c&startMoney != 0 && !spokenStarts(s, i) {
		c &^= startMoney
	}
	if c&startPeriod != 0 && !periodStarts.may(s, i) {
		c &^= startPeriod
	}
	return c
}

// signByte are the ASCII signs that a value may begin with.
var signByte = newSignBytes()

func newSignBytes() (t [0x80]bool) {
	t['\''], t['`'], t['$'] = true, true, true
	for b := 'A'; b <= 'U'; b++ {
		t[b] = true
	}
	return t
}

// signClass tells what a sign at i may begin: the quotation mark of a year, or
// that of a currency.
func signClass(s string, i int) startClass {
	var c startClass
	switch b := s[i]; {
	case b == '\'' || b == '`':
		if i+1 < len(s) && isDigit(s[i+1]) {
			c = startDate
		}
	case b == '$' || b >= 'A' && b <= 'U' && signStarts(s, i):
		c = startMoney
	case (b == 0xC2 || b == 0xE2 || b == 0xEF) && i+1 < len(s) && maySign(s[i+1]):
		if _, end := matchSign(s, i); end >= 0 {
			c = startMoney
		}
	}
	if s[i] == 0xE2 && openQuote(s, i) > 0 {
		c |= startDate
	}
	return c
}
