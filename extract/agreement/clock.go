package agreement

import (
	"slices"
	"strconv"
	"strings"

	"koaccord/extract/article"
	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// clock resolves the dates of one article.
type clock struct {
	st      *state
	context value.Context
	named   []lastNamed // by sentence: what was named last before it; as far as it was asked for
}

// lastNamed are the days and the year that a word may point back to.
type lastNamed struct {
	day    value.Civil
	passed value.Civil // the same, of the days up to that of publication
	month  value.Civil // the month, of a day or without one; the zero value for none
	year   int         // 0 for none
}

func newClock(st *state, art *article.Article, reference value.Civil) *clock {
	c := &clock{st: st, context: value.Context{Published: civilOf(art.Published.Value), Bound: civilOf(art.Bound.Value)}}
	if c.context.Published == (value.Civil{}) {
		c.context.Published = reference
	}
	return c
}

// before gives what was named last before sentence i.
func (c *clock) before(i int) lastNamed {
	if c.named == nil {
		c.named = make([]lastNamed, 1, len(c.st.found)+1)
	}
	for k := len(c.named) - 1; k < i; k++ {
		c.named = append(c.named, c.after(k))
	}
	return c.named[i]
}

// after gives what is named last behind sentence i.
func (c *clock) after(i int) lastNamed {
	last, fd, w := c.before(i), &c.st.found[i], c.st.d.words
	event := false // 이날 after "28일 체결했다고 29일 밝혔다" is the 28th
	pictured := len(fd.Dates()) > 0 && w.pictured(fd)
	for j := range fd.Dates() {
		d := &fd.Dates()[j]
		if d.Year > 0 || d.YearRef.From > 0 {
			if _, day, ok := c.resolve(d, i, true, false); ok && day.Year > 0 {
				last.year = day.Year
			}
		}
		if month := c.monthOf(d, i); month.Month > 0 {
			last.month = month
		}
		if d.Day == 0 || w.aside(fd, d) || last.day.Day > 0 && (d.To == nil && bounds(fd, d) || pictured) {
			continue
		}
		if _, day, ok := c.resolve(d, i, false, c.ahead(fd, d)); ok && day.Day > 0 {
			telling := w.announces(fd, d)
			if !telling || !event {
				last.day = day
				if !c.toCome(day) {
					last.passed = day
				}
			} else if c.toCome(last.day) {
				last.passed = day // that on which what is to come was announced
			}
			event = event || !telling
		}
	}
	return last
}

// monthOf is the month that a wording of sentence i names, by itself or for a day; the zero value for
// one that names none.
func (c *clock) monthOf(d *value.DateExpr, i int) value.Civil {
	if d.Month == 0 && d.MonthRef.From == value.FromNone {
		return value.Civil{}
	}
	_, day, ok := c.resolve(d, i, true, false)
	if !ok || day.Year == 0 || day.Month == 0 {
		return value.Civil{}
	}
	return value.Civil{Year: day.Year, Month: day.Month}
}

// monthBefore is the month named last before a wording of sentence i: "5월 … 물러났다. 같은 달 27일".
func (c *clock) monthBefore(d *value.DateExpr, i int) value.Civil {
	list := c.st.found[i].Dates()
	for j := len(list) - 1; j >= 0; j-- {
		if o := &list[j]; o.End <= d.Start && o.MonthRef.From != value.FromAnchor {
			if month := c.monthOf(o, i); month.Month > 0 {
				return month
			}
		}
	}
	return c.before(i).month
}

// pictured reports whether a sentence of the body is the caption of a photograph, whose day is that of the
// photograph: "20일 A 대표가 B 장관과 악수하고 있다". 이날 behind it goes on with the text before it. One
// that tells of the signing is as good as any sentence.
func (w *wordLists) pictured(fd *mention.Found) bool {
	return fd.Sentence.Part == sentence.Body && len(fd.Triggers) == 0 && w.photographed.End(strings.TrimRight(fd.Sentence.Text(), " ."))
}

// toCome reports whether a day lies behind that of publication.
func (c *clock) toCome(day value.Civil) bool {
	return c.context.Published.IsDay() && day.Compare(c.context.Published) > 0
}

// daysToCome leaves out the days of a sentence that do not lie behind that of publication: "A는 오는
// 22일 행사를 연다. 양측은 협약을 맺을 예정이다".
func (c *clock) daysToCome(days []*value.DateExpr, index int) []*value.DateExpr {
	return slices.DeleteFunc(days, func(d *value.DateExpr) bool {
		_, day, ok := c.resolve(d, index, false, true)
		return !ok || !c.toCome(day)
	})
}

// aside reports whether a day only describes what stands behind it: "15일 방한한 A
// 대표는 이날 …", "12일 종가는". 이날 later does not point at it.
func (w *wordLists) aside(fd *mention.Found, d *value.DateExpr) bool {
	rest, ok := strings.CutPrefix(fd.Sentence.Host[d.End:fd.Sentence.End], " ")
	if !ok {
		return false
	}
	word, rest, _ := strings.Cut(rest, " ")
	if text.StartsInAny(word, w.dayNouns) {
		return true
	}
	return (strings.HasSuffix(word, "한") || strings.HasSuffix(word, "된") || strings.HasSuffix(word, "온")) && strings.Contains(rest, "이날")
}

// ahead reports whether a sentence without a past tense names a day after the
// publication: "22일 런던에서 포럼이 열린다" on the 21st, "22일 포럼을 연다고 밝혔다".
func (c *clock) ahead(fd *mention.Found, d *value.DateExpr) bool {
	return d.Day > c.context.Published.Day && (!text.EndsInPast(strings.TrimRight(fd.Sentence.Text(), " .\"”’)다")) || saidToCome(fd.Sentence.Host[d.End:fd.Sentence.End]))
}

// saidToCome reports whether the words behind a day tell that something is announced to be done:
// "예정이라고 22일 밝혔다", "연다고 밝혔다".
func saidToCome(s string) bool {
	for _, w := range [...]string{"예정이라고 ", "계획이라고 ", "방침이라고 "} {
		if strings.Contains(s, w) {
			return true
		}
	}
	i := text.LastIndex(s, "다고 ")
	return i >= 0 && text.EndsInPresent(s[:i+len("다")])
}

// soonDays is how many days before it is told news is published ahead of time.
const soonDays = 2

// soon reports whether a day without a month is one right after that of publication:
// who reads that something was announced on it reads it ahead of time.
func (c *clock) soon(d *value.DateExpr) bool {
	if d.Day == 0 || d.Month > 0 || d.Year > 0 || d.MonthRef.From != value.FromNone || d.Past || !c.context.Published.IsDay() {
		return false
	}
	ahead := d.Day - c.context.Published.Day
	return ahead > 0 && ahead <= soonDays
}

// resolve gives the EDTF of a date of sentence i.
func (c *clock) resolve(d *value.DateExpr, i int, past, future bool) (Date, value.Civil, bool) {
	ctx := c.context
	if d.PointsBack() {
		last := c.before(i)
		ctx.Anchor, ctx.AnchorYear = last.day, last.year
		if past && d.DayRef.From != value.FromNone && c.toCome(last.day) {
			ctx.Anchor = last.passed
		}
		if d.MonthRef.From == value.FromAnchor {
			if month := c.monthBefore(d, i); month.Month > 0 {
				ctx.Anchor = month
			}
		}
	}
	ctx.Past, ctx.Future = past, future
	edtf, day, basis, ok := d.Resolve(ctx)
	return Date{EDTF: certain(d, edtf), Text: d.Text, Basis: string(basis)}, day, ok
}

// certain leaves out the mark of approximation where a text names a part of a
// month or year (이달 초, 지난해 말): what was concluded then was concluded in that
// month or year. 3일께 keeps it.
func certain(d *value.DateExpr, edtf string) string {
	if d.Approximate || d.To != nil && d.To.Approximate {
		return edtf
	}
	return strings.ReplaceAll(edtf, "~", "")
}

// resolveAt gives the EDTF of a date that is told from a day.
func (c *clock) resolveAt(d *value.DateExpr, anchor value.Civil) (Date, value.Civil, bool) {
	ctx := c.context
	ctx.Anchor, ctx.Past = anchor, true
	edtf, day, basis, ok := d.Resolve(ctx)
	return Date{EDTF: certain(d, edtf), Text: d.Text, Basis: string(basis)}, day, ok
}

// civilOf reads the day off "2019-10-25T…" or an EDTF of that form; none off "".
func civilOf(s string) value.Civil {
	if s == "" {
		return value.Civil{}
	}
	day, _, _ := strings.Cut(s, "T")
	var c value.Civil
	for i, part := range strings.SplitN(day, "-", 3) {
		n, err := strconv.Atoi(part)
		if err != nil {
			break
		}
		switch i {
		case 0:
			c.Year = n
		case 1:
			c.Month = n
		case 2:
			c.Day = n
		}
	}
	return c
}
