package value

import "time"

// Civil is a calendar day without a time zone. The zero value is no day; Day, or
// Day and Month, may be 0 where they are not known. Year 0 is an unknown year.
type Civil struct{ Year, Month, Day int }

// IsZero reports whether nothing of c is known.
func (c Civil) IsZero() bool { return c == Civil{} }

// IsDay reports whether c names one whole day.
func (c Civil) IsDay() bool { return c.Year > 0 && c.Month > 0 && c.Day > 0 }

// AddDays moves a whole day by n days.
func (c Civil) AddDays(n int) Civil { return civilOf(c.time().AddDate(0, 0, n)) }

// Compare orders a and b by the parts that both know.
func (c Civil) Compare(b Civil) int {
	for _, p := range [3][2]int{{c.Year, b.Year}, {c.Month, b.Month}, {c.Day, b.Day}} {
		switch {
		case p[0] == 0 || p[1] == 0:
			return 0
		case p[0] < p[1]:
			return -1
		case p[0] > p[1]:
			return 1
		}
	}
	return 0
}

// addMonths moves the month of c by n; the day is dropped.
func (c Civil) addMonths(n int) Civil {
	m := c.Year*12 + c.Month - 1 + n
	return Civil{Year: m / 12, Month: m%12 + 1}
}

// weekday is 1 for Monday to 7 for Sunday.
func (c Civil) weekday() int { return (int(c.time().Weekday())+6)%7 + 1 }

// daysTo is how many days lie from c to b.
func (c Civil) daysTo(b Civil) int { return int(b.time().Sub(c.time()).Hours() / 24) }

func (c Civil) time() time.Time {
	return time.Date(c.Year, time.Month(c.Month), c.Day, 0, 0, 0, 0, time.UTC)
}

func civilOf(t time.Time) Civil {
	return Civil{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}

// exists reports whether the day lies in its month; an unknown year may be a
// leap year, an unknown month may have 31 days.
func (c Civil) exists() bool {
	if c.Month == 0 {
		return c.Day <= 31
	}
	return c.Day <= monthDays(c.Year, c.Month)
}

func monthDays(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year == 0 || year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
