package value

import (
	"fmt"
	"strconv"
)

// Resolve turns the wording into EDTF (level 1 or 2), the first day that it
// names, and how that was got. Parts that c cannot tell stay open
// ("XXXX-06-04", "XXXX-XX-04"); they never fall back to the publication day.
// ok is false when the wording names no date in this context: a word without the
// day from which it counts, or a day that cannot be.
//
// A figure without year or month is the nearest one at or before Published;
// 오는, 내달 and the tense Future point forward, and a following 까지 keeps it in
// the month or year of Published; a month told without a year and without a tense
// may also lie up to two months ahead. A month's or year's 초, 중순 and 말 is the
// month or year with the mark of approximation: 내달 초 is "2022-10~". Halves
// are intervals of months, quarters the codes 33 to 36, seasons 21 to 24. The
// publication day counts as Published whether the page or the user told it.
func (d DateExpr) Resolve(c Context) (edtf string, civil Civil, basis Basis, ok bool) {
	if d.To != nil {
		return d.resolveRange(c)
	}
	p, ok := d.point(c)
	if !ok {
		return "", Civil{}, "", false
	}
	return p.edtf(), p.first(), p.basis, true
}

// point is a resolved wording without a range.
type point struct {
	Civil
	part  Part
	about bool
	week  bool // Civil is the Monday of a whole week
	basis Basis
}

// edtf writes p; a year that is not known reads XXXX, and so on.
func (p point) edtf() string {
	if p.week {
		return day(p.Civil) + "/" + day(p.AddDays(6))
	}
	if p.part < FirstHalf {
		if p.about || p.part != PartNone {
			return day(p.Civil) + "~"
		}
		return day(p.Civil)
	}
	year := day(Civil{Year: p.Year})
	switch {
	case p.part == FirstHalf:
		return year + "-01/" + year + "-06"
	case p.part == SecondHalf:
		return year + "-07/" + year + "-12"
	case p.part <= FourthQuarter:
		return fmt.Sprintf("%s-%d", year, 33+p.part-FirstQuarter)
	default:
		return fmt.Sprintf("%s-%d", year, 21+p.part-Spring)
	}
}

// day writes a calendar day with its open parts.
func day(c Civil) string {
	var room [len("YYYY-MM-DD")]byte
	b := appendPart(room[:0], c.Year, "XXXX")
	if c.Month > 0 || c.Day > 0 {
		b = appendPart(append(b, '-'), c.Month, "XX")
	}
	if c.Day > 0 {
		b = appendPart(append(b, '-'), c.Day, "XX")
	}
	return string(b)
}

// appendPart appends a figure with as many digits as its open form has letters,
// or that form where it is not known.
func appendPart(b []byte, n int, open string) []byte {
	if n <= 0 {
		return append(b, open...)
	}
	for k, limit := 1, 10; k < len(open); k, limit = k+1, 10*limit {
		if n < limit {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// first is the first month of a part of the year, or the day itself.
func (p point) first() Civil {
	c := p.Civil
	switch {
	case p.part == FirstHalf:
		c.Month = 1
	case p.part == SecondHalf:
		c.Month = 7
	case p.part >= FirstQuarter && p.part <= FourthQuarter:
		c.Month = 1 + 3*int(p.part-FirstQuarter)
	}
	return c
}

// point resolves the first day of d.
func (d DateExpr) point(c Context) (point, bool) {
	p := point{part: d.Part, about: d.Approximate, basis: BasisExplicit}
	var ok bool
	switch {
	case d.DayRef.From != FromNone:
		ok = d.relativeDay(c, &p)
	case d.WeekRef.From != FromNone || d.Weekday > 0 && d.Day == 0:
		ok = d.weekDay(c, &p)
	default:
		ok = d.calendarDay(c, &p)
	}
	if !ok || !p.exists() || d.beyond(c, p.Civil) {
		return point{}, false
	}
	return p, true
}

// maxAhead is how many years after the text figures such as 21.3.16 may lie
// before they are taken for something else than a date.
const maxAhead = 20

// beyond reports a reading that the time of writing makes impossible.
func (d DateExpr) beyond(c Context, got Civil) bool {
	last := c.Published
	if last.Year == 0 {
		last = c.Bound
	}
	if last.Year == 0 || got.Year == 0 {
		return false
	}
	if d.compact && got.Year > last.Year+maxAhead {
		return true
	}
	return d.Past && c.Bound.Year > 0 && got.Compare(c.Bound) > 0
}

// relativeDay resolves 어제, 이날, 전날 and checks it by the day in brackets.
func (d DateExpr) relativeDay(c Context, p *point) bool {
	base, basis := c.from(d.DayRef.From)
	if d.DayRef.From == FromAnchor && d.DayRef.Offset < 0 && !base.IsDay() {
		base, basis = c.Published, BasisPublished
	}
	if !base.IsDay() {
		if d.DayRef.Offset == 0 && !base.IsZero() && d.Day == 0 {
			p.Civil, p.basis = base, basis
			return true
		}
		return d.Day > 0 && d.calendarDay(c, p)
	}
	got := base.AddDays(d.DayRef.Offset)
	if d.Day > 0 && (d.Day != got.Day || d.Month > 0 && d.Month != got.Month) {
		return d.calendarDay(c, p)
	}
	p.Civil, p.basis = got, basis
	return true
}

// from is the day from which a relative word counts.
func (c Context) from(f From) (Civil, Basis) {
	if f == FromAnchor {
		return c.Anchor, BasisContext
	}
	return c.Published, BasisPublished
}

// weekDay resolves 지난주 금요일, 다음 주, 오는 금요일. Weeks begin on Monday.
func (d DateExpr) weekDay(c Context, p *point) bool {
	base := c.Published
	if !base.IsDay() {
		return false
	}
	p.basis = BasisPublished
	if d.WeekRef.From == FromNone {
		p.Civil = nearestWeekday(base, d.Weekday, d.Future)
		return true
	}
	monday := base.AddDays(1 - base.weekday() + 7*d.WeekRef.Offset)
	if d.Weekday == 0 {
		p.Civil, p.week = monday, true
		return true
	}
	p.Civil = monday.AddDays(d.Weekday - 1)
	return true
}

func nearestWeekday(base Civil, weekday int, future bool) Civil {
	if future {
		return base.AddDays((weekday-base.weekday()+6)%7 + 1)
	}
	return base.AddDays(-((base.weekday()-weekday+6)%7 + 1))
}

// calendarDay resolves figures, with the year or month told by a word.
func (d DateExpr) calendarDay(c Context, p *point) bool {
	p.Civil = Civil{d.Year, d.Month, d.Day}
	p.basis = BasisExplicit
	if d.MonthRef.From != FromNone {
		d.month(c, p)
	} else if d.YearRef.From != FromNone && d.Year == 0 {
		d.year(c, p)
	} else if d.Year == 0 {
		d.infer(c, p)
	}
	return !p.IsZero() || p.part != PartNone && d.Part != PartEarly && d.Part != PartLate
}

// month fills year and month from 지난달, 이달, 같은 달.
func (d DateExpr) month(c Context, p *point) {
	base, basis := c.from(d.MonthRef.From)
	if base.Month == 0 {
		return
	}
	got := Civil{Month: base.Month}
	switch {
	case base.Year > 0:
		got = base.addMonths(d.MonthRef.Offset)
	case d.MonthRef.Offset != 0:
		return
	}
	if d.Month > 0 && d.Month != got.Month {
		return
	}
	p.Month, p.basis = got.Month, basis
	if d.Year == 0 {
		p.Year = got.Year
	}
}

// year fills the year from 지난해, 올해, 그해.
func (d DateExpr) year(c Context, p *point) {
	base, basis := c.from(d.YearRef.From)
	if d.YearRef.From == FromAnchor && c.AnchorYear != 0 {
		base.Year, basis = c.AnchorYear, BasisContext
	}
	if base.Year == 0 {
		return
	}
	p.Year, p.basis = base.Year+d.YearRef.Offset, basis
}

// infer fills a year, or a month and year, that the text leaves out.
func (d DateExpr) infer(c Context, p *point) {
	if c.Published.Year == 0 {
		return
	}
	p.basis = BasisPublished
	switch {
	case d.Month > 0:
		p.Year = d.inferYear(c)
	case d.Day > 0:
		d.inferMonth(c, p)
	default:
		p.Year = d.inferPartYear(c, *p)
		return
	}
	d.agreeWeekday(p)
}

// inferPartYear is the year of 3분기 or 연말 alone: that of publication, and the
// one before where the text looks back on a part that has not begun.
func (d DateExpr) inferPartYear(c Context, p point) int {
	year := c.Published.Year
	p.Year = year
	switch {
	case d.Past && p.first().Compare(c.Published) >= 0:
		return year - 1
	case d.Future && p.first().Compare(c.Published) < 0 && p.first().Month > 0:
		return year + 1
	}
	return year
}

// inferYear finds the year of a month, or of a month and day.
func (d DateExpr) inferYear(c Context) int {
	pub := c.Published
	here := Civil{pub.Year, d.Month, d.Day}
	order := here.Compare(pub)
	switch {
	case d.Future && order < 0, !d.Past && c.Future && order < 0 && nearerNextYear(here, pub):
		return withDay(here, 1)
	case d.Past && order == 0 && d.Day == 0 && pub.Month > 0:
		return pub.Year - 1
	case order > 0 && !d.staysAhead(c, here):
		here.Year--
		return withDay(here, -1)
	}
	return withDay(here, -1)
}

// monthsAhead is how far ahead a month without a year may lie when neither the
// wording nor the tense says which way to look: the same month of the year
// before would hardly be told without 지난해.
const monthsAhead = 2

// staysAhead reports whether a month or day after publication keeps its year.
func (d DateExpr) staysAhead(c Context, here Civil) bool {
	switch {
	case d.Past:
		return false
	case d.Future:
		return true
	case c.Past:
		return here.IsDay() && here.exists() && c.Published.IsDay() && c.Published.daysTo(here) == 1
	case c.Future || d.Until:
		return true
	}
	return here.Month-c.Published.Month <= monthsAhead
}

// withDay steps by whole years to one that has the day: 29 February.
func withDay(c Civil, step int) int {
	if step > 0 {
		c.Year++
	}
	for range 8 {
		if c.exists() {
			break
		}
		c.Year += step
	}
	return c.Year
}

// nearerNextYear reports whether next year's day is nearer than this year's,
// which lies behind.
func nearerNextYear(here, pub Civil) bool {
	if pub.Month == 0 {
		return false
	}
	return pub.Month-here.Month > 6
}

// staleDays is how far a plain day may lie behind in a clause of future tense: a
// release is often printed a few days late.
const staleDays = 7

// inferMonth finds the month of a bare day.
func (d DateExpr) inferMonth(c Context, p *point) {
	pub := c.Published
	if pub.Month == 0 {
		p.Year = 0
		p.basis = BasisExplicit
		return
	}
	month := Civil{Year: pub.Year, Month: pub.Month}
	step := 0
	switch {
	case pub.Day == 0:
	case d.Day < pub.Day && (d.Future || c.Future && !d.Past && !c.Past && pub.Day-d.Day > staleDays):
		step = 1
	case d.Day > pub.Day && (d.Past || !d.Future && !c.Future && (!d.Until || c.Past)):
		step = -1
	}
	p.Year, p.Month = monthWithDay(month, d.Day, step, d.Future || c.Future && !d.Past)
}

// monthWithDay moves month by step, and on until it has the day.
func monthWithDay(month Civil, day, step int, forward bool) (year, m int) {
	month = month.addMonths(step)
	if step == 0 {
		step = -1
		if forward {
			step = 1
		}
	}
	for month.Day = day; !month.exists(); {
		month = month.addMonths(step)
		month.Day = day
	}
	return month.Year, month.Month
}

// agreeWeekday moves p to the neighbouring month or year whose weekday is the
// one that the text says; without one p stays.
func (d DateExpr) agreeWeekday(p *point) {
	if d.Weekday == 0 || !p.IsDay() || p.weekday() == d.Weekday {
		return
	}
	for _, step := range [2]int{-1, 1} {
		got := p.Civil
		if d.Month > 0 {
			got.Year += step
		} else {
			got = got.addMonths(step)
			got.Day = d.Day
		}
		if got.exists() && got.weekday() == d.Weekday {
			p.Civil = got
			return
		}
	}
}

// resolveRange resolves both ends of d; what one leaves out comes from the other.
func (d DateExpr) resolveRange(c Context) (string, Civil, Basis, bool) {
	from, to := d, *d.To
	from.To, to.To = nil, nil
	to.Past, to.Future = to.Past || d.Past, to.Future || d.Future && to.MonthRef.From == FromNone
	to.Until = to.Until || d.Until
	to.Approximate = to.Approximate || d.Approximate
	var a, b point
	var ok bool
	if from.Day > 0 && !from.hasMonth() && from.DayRef.From == FromNone && to.hasMonth() {
		to.Until = true
		if b, ok = to.point(c); ok {
			a, ok = from.dayBefore(c, b)
		}
	} else if a, ok = from.point(c); ok {
		b, ok = to.pointAfter(c, a, d.To.Past || d.To.Future)
	}
	if !ok || a.Year > 0 && a.Compare(b.Civil) > 0 {
		return "", Civil{}, "", false
	}
	return rangeEDTF(a, b), a.first(), a.basis, true
}

// pointAfter resolves d as the end of a range that starts at a. marked says that
// d has a 지난 or 오는 of its own, and so counts from publication.
func (d DateExpr) pointAfter(c Context, a point, marked bool) (point, bool) {
	c.Anchor = a.first()
	if marked && d.Year == 0 {
		if b, ok := d.point(c); ok && a.Compare(b.Civil) <= 0 {
			return b, true
		}
	}
	d.completeFrom(a)
	return d.point(c)
}

// dayBefore resolves a bare day as the start of a range that ends at b: in the
// month of publication, or in the last month that has it before b.
func (d DateExpr) dayBefore(c Context, b point) (point, bool) {
	p := point{about: d.Approximate, basis: b.basis}
	p.Civil = Civil{c.Published.Year, c.Published.Month, d.Day}
	if !p.IsDay() || !p.exists() || p.Compare(b.Civil) > 0 {
		p.Civil = Civil{b.Year, b.Month, d.Day}
		if d.Day > b.Day && b.Day > 0 {
			p.Year, p.Month = monthBack(b.Civil)
		}
	} else {
		p.basis = BasisPublished
	}
	return p, p.exists()
}

// monthBack is the month before c; an unknown year stays unknown.
func monthBack(c Civil) (year, month int) {
	if c.Year == 0 {
		return 0, (c.Month+10)%12 + 1
	}
	before := c.addMonths(-1)
	return before.Year, before.Month
}

// rangeEDTF spans the start of a and the end of b.
func rangeEDTF(a, b point) string {
	from, to := a.edtf(), b.edtf()
	if a.part == FirstHalf || a.part == SecondHalf || a.week {
		from = from[:(len(from)-1)/2]
	}
	if b.part == FirstHalf || b.part == SecondHalf || b.week {
		to = to[(len(to)+1)/2:]
	}
	return from + "/" + to
}

// completeFrom gives the end of a range what it shares with the start.
func (d *DateExpr) completeFrom(a point) {
	if d.Year > 0 || d.YearRef.From != FromNone || d.MonthRef.From != FromNone || d.DayRef.From != FromNone || d.WeekRef.From != FromNone {
		return
	}
	if a.Year == 0 && a.Month == 0 {
		return
	}
	d.Year = a.Year
	switch {
	case d.Weekday > 0 && d.Day == 0, d.Month == 0 && d.Day == 0 && d.Part != PartNone && d.Part < FirstHalf:
	case d.Month > 0:
		if d.Year > 0 && a.Month > 0 && d.Month < a.Month {
			d.Year++
		}
	case d.Day > 0:
		d.Month = a.Month
		if a.Day > d.Day {
			next := Civil{a.Year, a.Month, 1}.addMonths(1)
			d.Year, d.Month = next.Year, next.Month
			if a.Year == 0 {
				d.Year = 0
			}
		}
	}
}
