package value

// DateExpr is a date wording found in a text, not yet resolved.
type DateExpr struct {
	// Span covers the wording with its range, weekday and 현지시간 marks and
	// with 지난, 오는 before it, but not the particle after it (까지, 부터, 에).
	Span
	// Text is the slice of the text that Span names.
	Text string
	// Year, Month and Day are what the text says in figures, 0 = not said. A year
	// of two digits is written out: 60 to 99 are 19xx, the others 20xx.
	Year, Month, Day int
	// YearRef, MonthRef, WeekRef and DayRef are what the text says by a word
	// (지난해, 내달, 지난주, 이날). The zero value is no word.
	YearRef, MonthRef, WeekRef, DayRef Ref
	// Part narrows a month or a year. The zero value is the whole of it.
	Part Part
	// Weekday is 1 for Monday to 7 for Sunday, 0 = not said.
	Weekday int
	// To is the last day of a range (22∼24일), nil = no range. Parts that it
	// leaves out are those of the first day.
	To *DateExpr
	// Approximate is set by 께, 경, 쯤, 무렵.
	Approximate bool
	// LocalTime is set where the day is told in the local time of a foreign place.
	LocalTime bool
	// Past and Future are set by the wording itself: 지난 5일, 오는 5일, 내달.
	Past, Future bool
	// Open is set by a following 부터 or 이후, Until by a following 까지.
	Open, Until bool

	compact bool // written as figures with a year of two digits: 21.3.16
}

// PointsBack reports whether what the wording names hangs on the day or year named last in
// the text.
func (d *DateExpr) PointsBack() bool {
	return d.YearRef.From == FromAnchor || d.MonthRef.From == FromAnchor || d.DayRef.From == FromAnchor || d.To != nil && d.To.PointsBack()
}

// Ref says by how many units, and from which day, a word such as 지난달 counts.
type Ref struct {
	From   From
	Offset int
}

// From is the day from which a relative word counts.
type From uint8

const (
	// FromNone means that there is no relative word.
	FromNone From = iota
	// FromPublished counts from the day on which the text was written.
	FromPublished
	// FromAnchor counts from the day named last in the text.
	FromAnchor
)

// Part is a part of a month or of a year.
type Part uint8

// The parts of a month or year (초, 중순, 말) and of a year.
const (
	PartNone   Part = iota
	PartEarly       // 초, 상순, 초순, 연초
	PartMid         // 중순
	PartLate        // 말, 하순, 연말
	FirstHalf       // 상반기
	SecondHalf      // 하반기
	FirstQuarter
	SecondQuarter
	ThirdQuarter
	FourthQuarter
	Spring
	Summer
	Autumn
	Winter
)

// Basis says how a date was got; the values are those of date.basis in the
// record.
type Basis string

const (
	// BasisExplicit means that the text says all that the date holds.
	BasisExplicit Basis = "explicit"
	// BasisPublished means that parts come from the publication day.
	BasisPublished Basis = "published"
	// BasisReference is for callers whose publication day was given by the user;
	// Resolve itself never returns it.
	BasisReference Basis = "reference"
	// BasisContext means that parts come from the day named last in the text.
	BasisContext Basis = "context"
)

// Context says when a text was written.
type Context struct {
	// Published is the publication day. Zero = unknown; the day, or day and month,
	// may be 0.
	Published Civil
	// Bound is the latest possible publication day, that of the crawl. It only
	// rejects readings and never fills a date.
	Bound Civil
	// Anchor is the day named last in the text, for 이날, 같은 달, 전날.
	Anchor Civil
	// AnchorYear is the year named last in the text, for 그해; 0 for that of Anchor.
	AnchorYear int
	// Past and Future are the tense of the clause, where the caller knows it.
	Past, Future bool
}
