package agreement

import (
	"fmt"
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// dates finds the signing and the announcement of an agreement.
func (st *state) dates(a *Agreement, in *instance, main *event, cl *clock) {
	future := a.Status == mention.Planned && !initialled(main)
	for i := 0; i < len(in.events) && a.Date == nil && !future; i++ {
		if e := &in.events[i]; whenTold(e.found, e.trigger) != nil {
			st.setDate(&a.Date, e.found, e.index, whenTold(e.found, e.trigger), cl, false)
		}
	}
	st.labelledDay(a, main, cl)
	order := append([]*event{main}, others(in, main)...)
	var from *event // the event that gave the day of the signing
	for _, e := range order {
		if (e.relative || e.past && !e.aside && !main.past && !in.past) && e != main {
			continue
		}
		st.announcedIn(a, e.found, e.index, cl)
		if a.Status == mention.Ended && e != main && (e.quoted || inSpeech(e.found, e.trigger.Start)) {
			continue // somebody gives the grounds
		}
		st.signedIn(a, e, from, cl, future)
		if a.Date != nil && from == nil {
			from = e
		}
	}
	st.withinSpan(a, order, cl)
	for i := 0; i < len(order) && a.Date == nil; i++ {
		if e := order[i]; e == main || in.past || !e.relative && !e.past && !st.says(e.index, classPast) && (e.trigger.Type == main.trigger.Type || e.found == main.found) {
			st.signedMonth(a, e, cl, future)
		}
	}
	for i := 0; i < len(order) && a.Date == nil && !in.past && !future; i++ {
		if e := order[i]; e.past && !e.relative && e.trigger.Type == main.trigger.Type && len(e.left) > 0 && len(e.right) > 0 {
			st.signedIn(a, e, nil, cl, false)
			st.monthIfNone(a, e, cl)
			if a.Date != nil && !st.ofLate(a.Date.EDTF) {
				a.Date = nil // another, long ago
			}
		}
	}
	if a.Date == nil && !in.past && !undated(main, main.found.Sentence.Start) {
		st.ceremony(a, in, cl, future)
	} else if from != nil && st.d.words.toldAfter(from) && a.Announced == nil && !in.past && !future {
		st.ceremonyBefore(a, in, cl)
	}
	if a.Date == nil && !main.past {
		st.signedInYear(a, main, cl, future)
	}
	if a.Date == nil && future && !in.past {
		st.signedBy(a, main, cl)
	}
	if a.Announced == nil && !in.past && !st.longBefore(a, in) && !st.announcesOther(in, main) {
		st.announcedInLead(a, cl)
	}
	if a.Date == nil && a.Status == mention.Signed {
		st.signedInPassing(a, in, cl)
	}
	if a.Date == nil && !in.past && a.Status == mention.Signed && (st.bundle != "" || len(in.events) > 0 && (st.summit() || allNations(in.parties) && st.summitBefore(main.index))) {
		st.summitDay(a, cl)
	}
	completeMonth(a, st.found)
	st.announcedThen(a, main)
}

// freshDays is within how many days news of an announcement is printed.
const freshDays = 2

// announcedThen takes the day of the signing for that of the announcement where one sentence tells both by the
// same number, some time before the publication: "지난해 12월 22일 … 체결했다고 22일 밝혔다".
func (st *state) announcedThen(a *Agreement, main *event) {
	if a.Date == nil || a.Announced == nil || !isDay(a.Date.EDTF) || !isDay(a.Announced.EDTF) || a.Announced.EDTF <= a.Date.EDTF || a.Announced.EDTF[8:] != a.Date.EDTF[8:] || !st.published.IsDay() {
		return
	}
	s := main.found.Sentence
	within := func(sp Span) bool { return sp.At == s.At && sp.Start >= s.Start && sp.End <= s.End }
	if within(a.Date.Span) && within(a.Announced.Span) && civilOf(a.Announced.EDTF).AddDays(freshDays).Compare(st.published) < 0 {
		a.Announced.EDTF, a.Announced.Basis = a.Date.EDTF, string(value.BasisContext)
	}
}

// maxTerm is how many words stand at most between a term and the instrument that is to be concluded within it.
const maxTerm = 3

// signedBy takes the day, the month or the year by which an instrument is to be concluded: ../2025-04 of "내년
// 4월까지 실시협약을 체결하고".
func (st *state) signedBy(a *Agreement, e *event, cl *clock) {
	us, t := e.found.Units, e.trigger
	for j := range e.found.Dates() {
		d := &e.found.Dates()[j]
		if d.To != nil || !st.inClause(e, d) || d.End > t.Start || !strings.HasSuffix(d.Text, "까지") && !strings.HasPrefix(e.found.Sentence.Host[d.End:], "까지") {
			continue
		}
		k := slices.IndexFunc(us, func(u mention.Unit) bool { return u.End >= d.End })
		if k < 0 || t.First-k > maxTerm+1 || slices.ContainsFunc(us[k+1:t.First], func(u mention.Unit) bool { return u.Josa != "" && u.Josa != "과" && u.Josa != "와" || u.Sep == "," }) {
			continue
		}
		if st.setDate(&a.Date, e.found, e.index, d, cl, true); a.Date != nil && !strings.Contains(a.Date.EDTF, "/") {
			a.Date.EDTF = "../" + a.Date.EDTF
		}
	}
}

// maxWhen is how many bytes may stand between 것은 and the day on which it was.
const maxWhen = 12

// whenTold is the day or month of a sentence that tells only when an instrument was concluded: "A가 B와 협약을
// 체결한 것은 지난 3일이다"; nil for none.
func whenTold(fd *mention.Found, t *mention.Trigger) *value.DateExpr {
	us, k := fd.Units, t.Pred+1
	if t.Pred <= t.Last || t.Verb || k >= len(us) || us[k].Raw != "것은" && us[k].Raw != "건" {
		return nil
	}
	for j := range fd.Dates() {
		d := &fd.Dates()[j]
		if d.Start >= us[k].End && d.Start <= us[k].End+maxWhen && (dayLevel(d) || d.Month > 0 || monthWord(d.Text)) && text.StartsInAny(fd.Sentence.Host[d.End:fd.Sentence.End], []string{"이다", "이었", "이고", "이며", "로 ", "이라", "다.", "입니다"}) {
			return d
		}
	}
	return nil
}

// initialled reports whether an instrument was initialled, which lies behind though its conclusion is to come.
func initialled(e *event) bool {
	return e.trigger.Kind == "initial" && e.trigger.Pred >= 0 && text.ContainsAny(e.found.Units[e.trigger.Pred].Raw, []string{"했", "하였", "됐", "되었"})
}

// signedInPassing takes the day or month that a telling in passing gives together with the parties: "A는
// “지난해 11월 B와 체결한 계약을 공개한다”고 밝혔다".
func (st *state) signedInPassing(a *Agreement, in *instance, cl *clock) {
	for i := range in.events {
		e := &in.events[i]
		if !e.relative || e.points || len(e.parties()) < 2 && len(e.pair) < 2 { // 작년 1월 양사가 맺은 협약을 넓혔다
			continue
		}
		st.signedIn(a, e, nil, cl, false)
		st.monthIfNone(a, e, cl)
		if a.Date != nil && (len(a.Date.EDTF) < len("2006-01") || !st.ofLate(a.Date.EDTF)) {
			a.Date = nil
		}
		if a.Date != nil {
			return
		}
	}
}

// labelReach is how many sentences behind the telling of a signing may give its day.
const labelReach = 3

// labelledDay takes the day that a sentence behind the telling gives as that of the
// signing: "계약일은 8일이며", "서명은 지난 11일 이뤄졌다".
func (st *state) labelledDay(a *Agreement, main *event, cl *clock) {
	if main.found.Sentence.Part != sentence.Body || main.past && a.Status != mention.Ended {
		return
	}
	for i := main.index + 1; i < len(st.found) && i <= main.index+labelReach; i++ {
		fd := &st.found[i]
		at := st.d.words.dayLabel(fd)
		if at < 0 || len(st.cases) > 1 && st.tellsAny(i) {
			continue
		}
		for j := range fd.Dates() {
			d := &fd.Dates()[j]
			if d.Start > fd.Units[at].Start && dayLevel(d) && (d.Day > 0 || d.Text == "어제" || d.Text == "전날") && !bounds(fd, d) && !ofGround(fd, d) && !st.d.words.announces(fd, d) {
				st.setDate(&a.Date, fd, i, d, cl, a.Status == mention.Planned)
				return
			}
			if d.Start > fd.Units[at].End+maxLabelGap {
				break
			}
		}
	}
}

// ofGround reports whether a date is that of what a signing is told to have come of: "협약식은 작년
// 10월 18일 만나 합의함에 따라 이뤄졌다".
func ofGround(fd *mention.Found, d *value.DateExpr) bool {
	return strings.Contains(fd.Sentence.Host[d.End:fd.Sentence.End], "함에 따라")
}

// maxLabelGap is how many bytes may stand between the label of a day and the day.
const maxLabelGap = 20

// dayLabel is the unit that begins a sentence, or what follows its source ("공시에 따르면 …"), as
// the label of a day, or as the instrument of which the sentence tells when it was signed; -1 for
// none.
func (w *wordLists) dayLabel(fd *mention.Found) int {
	us := fd.Units
	from := 1 + slices.IndexFunc(us, func(u mention.Unit) bool { return u.Raw == "따르면" })
	for k := from; k < len(us) && k < from+maxLabelUnits; k++ {
		if isTopic(us[k].Josa) && (w.dayLabels[us[k].Stem] || signedOn(fd, k)) {
			return k
		}
	}
	return -1
}

// maxLabelUnits is within how many words of its sentence the label of a day ends.
const maxLabelUnits = 3

// signedOn reports whether unit k is the instrument that its sentence says to be concluded:
// "협약은 지난 3일 본관에서 체결됐다".
func signedOn(fd *mention.Found, k int) bool {
	for i := range fd.Triggers {
		t := &fd.Triggers[i]
		if t.Last == k && t.Pred > k && !t.Verb && t.Kind == "conclude" && t.Status == mention.Signed {
			return text.ContainsAny(fd.Units[t.Pred].Raw, []string{"됐", "되었", "뤄졌", "루어졌", "된"})
		}
	}
	return false
}

// tellsAny reports whether a sentence tells one of several agreements.
func (st *state) tellsAny(i int) bool {
	for k := range st.cases {
		if st.cases[k].tellsAt(i) {
			return true
		}
	}
	return false
}

func others(in *instance, main *event) []*event {
	var out []*event
	for i := range in.events {
		if e := &in.events[i]; e != main && e.trigger != main.trigger {
			out = append(out, e)
		}
	}
	return out
}

// summit reports whether an article tells of a meeting of states at which its
// instruments were signed.
func (st *state) summit() bool {
	for i := 0; i < len(st.found) && i < st.bodyStart+2; i++ {
		if holdsAny(st.d.words.summits, st.found[i].Sentence.Text()) {
			return true
		}
	}
	return false
}

// summitBefore reports whether a sentence up to one tells of such a meeting.
func (st *state) summitBefore(i int) bool {
	return slices.ContainsFunc(st.found[:i+1], func(fd mention.Found) bool { return strings.Contains(fd.Sentence.Text(), "정상회담") })
}

// summitDay takes the day of such a meeting, told in the lead.
func (st *state) summitDay(a *Agreement, cl *clock) {
	for i := range st.found {
		fd := &st.found[i]
		if fd.Sentence.Part != sentence.Body && fd.Sentence.Part != sentence.Caption || fd.Sentence.Part == sentence.Body && i >= st.bodyStart+4 {
			continue
		}
		for j := range fd.Dates() {
			if d := &fd.Dates()[j]; dayLevel(d) && d.Day > 0 && !st.d.words.announces(fd, d) && !bounds(fd, d) && !st.d.words.ofTelling(fd, d) && !st.d.words.cites(fd, d, fd.Sentence.End) {
				st.setDate(&a.Date, fd, i, d, cl, false)
				if a.Date != nil {
					return
				}
			}
		}
	}
}

// newsDays, leadDays and laterDays are within how many days of a signing the news of it is told:
// where headline or deck tell it, where only the lead does, and where it is told behind or beside
// other news.
const newsDays, leadDays, laterDays = 45, 20, 7

// isDay reports whether a date is one whole day: 2024-05-06.
func isDay(edtf string) bool {
	return len(edtf) == len("2006-01-02") && !strings.ContainsAny(edtf, "X/~?")
}

// signedIn takes the day of the signing out of the clause of an event. Of two
// days in a clause that is told ("16일 A는 B와 지난 12일 … 체결했다고 밝혔다")
// the first is that of the telling.
func (st *state) signedIn(a *Agreement, e, from *event, cl *clock, future bool) {
	days, month := st.clauseDates(e)
	if len(days) == 0 && month == nil && e.from > 0 && !e.past && !st.says(e.index, classPast) {
		whole := *e
		whole.from = 0
		days, _ = st.clauseDates(&whole)
	}
	fd, index := e.found, e.index
	if d := endedOn(e); d != nil && a.Date == nil {
		st.setDate(&a.Date, fd, index, d, cl, false)
	}
	if said, told := saidDays(e, days); len(said) > 0 && len(told) > 0 {
		if a.Announced == nil {
			st.setDate(&a.Announced, fd, index, told[0], cl, false)
		}
		days = said
	}
	if e.points && len(days) == 0 && e.index > 0 && (!future || month == nil) {
		fd, index = &st.found[e.index-1], e.index-1
		days = st.d.words.daysOf(fd)
	}
	if len(days) == 0 && month == nil && !e.past && !future {
		fd, index, days = st.occasion(e)
	}
	switch {
	case !future:
		days = st.upToNow(days, index, cl)
	case fd != e.found:
		days = cl.daysToCome(days, index)
	default:
		days = st.fromNow(e, days, cl)
	}
	tells, parted := st.d.words.toldAfter(e), false // parted: the first of two days is that of the telling
	if len(days) >= 2 && tells && !st.d.words.announcesAny(e.found) {
		if a.Announced == nil {
			st.setDate(&a.Announced, fd, index, days[0], cl, false)
		}
		days, parted = days[1:], true
	}
	switch {
	case len(days) > 0 && fd == e.found && !parted && st.told(e, days[0]):
		if a.Announced == nil {
			st.setDate(&a.Announced, fd, index, days[0], cl, false)
		}
	case len(days) > 0 && a.Date == nil:
		st.setDate(&a.Date, fd, index, days[0], cl, future)
	case len(days) > 0 && !future && a.Announced == nil && from != nil && !e.quoted:
		st.toldLater(a, e, from, fd, index, days[0], cl)
	}
}

// endedOn is the day between an instrument and the verb that tells its end: "계약이 지난달 31일로
// 만료됐다"; nil for none.
func endedOn(e *event) *value.DateExpr {
	t := e.trigger
	if t.Status != mention.Ended || t.Pred <= t.Last {
		return nil
	}
	for j := range e.found.Dates() {
		if d := &e.found.Dates()[j]; d.Start >= t.End && d.End <= e.found.Units[t.Pred].Start && d.Day > 0 {
			return d
		}
	}
	return nil
}

// saidDays parts the days of the clause of an event in somebody's words into those of the words and
// those on which they were said: "A는 19일 “지난달 31일 B와 … 체결하고 …”라고 답했다".
func saidDays(e *event, days []*value.DateExpr) (said, told []*value.DateExpr) {
	for _, d := range days {
		if e.quoted && inSpeech(e.found, d.Start) {
			said = append(said, d)
		} else {
			told = append(told, d)
		}
	}
	return said, told
}

// ofFirst reports whether a date before an instrument that was ended or renewed is the one of its
// conclusion, or of its term: "2021년 11월 B와 체결한 계약이 해지됐다", "이달 말 끝나는 협정을 갱신했다".
func (w *wordLists) ofFirst(e *event, d *value.DateExpr) bool {
	t := e.trigger
	if t.Broken > 0 {
		return d.Start < t.PredEnd // 3월 체결했으나 16일 해지했다
	}
	if t.Status != mention.Ended && t.Status != mention.Renewed || d.End > t.Start || d.End < e.found.Sentence.Start {
		return false
	}
	between := e.found.Sentence.Host[d.End:t.Start]
	if text.StartsInAny(between, []string{"자로", "부로"}) {
		return false // 14일자로 … 해지했다
	}
	if text.StartsInAny(strings.TrimLeft(between, " "), w.expiring) {
		return true
	}
	for j := range e.found.Dates() {
		if o := &e.found.Dates()[j]; o.Start >= d.End && o.End <= t.Start && w.wasConcluded(e.found.Sentence.Host[o.End:t.Start]) {
			return false // the later day is that of the conclusion: 어제 … 지난 14일 맺은 각서를 해지했다
		}
	}
	if bareDay(d) && text.ContainsAny(between, []string{"와 ", "과 "}) {
		return false // 16일 B와 맺은 계약을 해지했다
	}
	ofYear := d.Year > 0 || d.YearRef != (value.Ref{})
	return (t.Status == mention.Ended || ofYear) && w.wasConcluded(between)
}

// wasConcluded reports whether words before an instrument say that it was concluded earlier, so
// that what is told of it is what became of it: 체결한, 맺었던.
func (w *wordLists) wasConcluded(s string) bool {
	return text.ContainsAny(s, w.concludedBefore)
}

// upToNow leaves out the days behind that of publication: what is signed was not
// signed on a day to come, which is that of something else ("오는 12월 문을 여는").
func (st *state) upToNow(days []*value.DateExpr, index int, cl *clock) []*value.DateExpr {
	if !st.published.IsDay() {
		return days
	}
	var out []*value.DateExpr
	for _, d := range days {
		got, _, ok := cl.resolve(d, index, true, false)
		first, _, _ := strings.Cut(got.EDTF, "/")
		if !ok || civilOf(strings.TrimSuffix(first, "~")).Compare(st.published) <= 0 {
			out = append(out, d)
		}
	}
	return out
}

// fromNow leaves out the days before that of publication: what is still to come is not put at one,
// which is that of something else ("15일 이사회를 열고 … 체결하기로 했다"). A bare day is
// that of news printed late where nothing was resolved on it, and one of initialling has passed.
func (st *state) fromNow(e *event, days []*value.DateExpr, cl *clock) []*value.DateExpr {
	if !st.published.IsDay() || e.trigger.Kind == "initial" {
		return days
	}
	var out []*value.DateExpr
	for _, d := range days {
		if late := bareDay(d) && !resolved(e); late || st.told(e, d) || !st.passed(d, e.index, cl) {
			out = append(out, d)
		}
	}
	return out
}

// resolved reports whether an event is one that somebody decided: 체결하기로 했다, 맺기로.
func resolved(e *event) bool {
	return e.trigger.Pred >= 0 && text.ContainsAny(e.found.Units[e.trigger.Pred].Raw, []string{"기로", "키로"})
}

// passed reports whether a day or month lies before that of publication.
func (st *state) passed(d *value.DateExpr, index int, cl *clock) bool {
	got, _, ok := cl.resolve(d, index, false, true)
	last := civilOf(strings.TrimSuffix(got.EDTF[strings.LastIndex(got.EDTF, "/")+1:], "~"))
	now := st.published
	if last.Day == 0 {
		now.Day = 0
	}
	if last.Month == 0 {
		now.Month = 0
	}
	return ok && last.Year > 0 && last.Compare(now) < 0
}

// bareDay reports whether a wording is a day and nothing more: 15일.
func bareDay(d *value.DateExpr) bool {
	return d.Day > 0 && d.Month == 0 && d.Year == 0 && d.MonthRef == (value.Ref{}) && d.YearRef == (value.Ref{}) && !d.Past && d.To == nil
}

// withinSpan takes the day of the signing where the lead tells the days of a
// journey ("9~12일 방문해 … 체결했다") and a later telling the day within it.
func (st *state) withinSpan(a *Agreement, order []*event, cl *clock) {
	if a.Date == nil {
		return
	}
	first, last, ok := strings.Cut(a.Date.EDTF, "/")
	if !ok {
		return
	}
	for _, e := range order {
		if e.relative || e.past || e.quoted {
			continue
		}
		days, _ := st.clauseDates(e)
		for _, d := range days {
			got, day, ok := cl.resolve(d, e.index, true, false)
			if ok && day.Day > 0 && got.EDTF >= first && got.EDTF <= last && !strings.Contains(got.EDTF, "/") {
				st.setDate(&a.Date, e.found, e.index, d, cl, false)
				return
			}
		}
	}
}

// signedMonth takes the month or year of a signing that names no day.
func (st *state) signedMonth(a *Agreement, e *event, cl *clock, future bool) {
	_, month := st.clauseDates(e)
	if month == nil {
		return
	}
	one := []*value.DateExpr{month}
	if future {
		one = st.fromNow(e, one, cl)
	} else {
		one = st.upToNow(one, e.index, cl)
	}
	if len(one) > 0 {
		st.setDate(&a.Date, e.found, e.index, month, cl, future)
	}
}

// signedInYear takes the part of a year in which a signing is put that names no month. What was
// signed was not signed 연내: "연내 출시하기 위한 계약을 체결했다".
func (st *state) signedInYear(a *Agreement, e *event, cl *clock, future bool) {
	d := st.partOfYear(e)
	if d != nil && (future || (d.Part != value.PartNone || d.WeekRef.From != value.FromNone) && len(st.upToNow([]*value.DateExpr{d}, e.index, cl)) > 0) {
		st.setDate(&a.Date, e.found, e.index, d, cl, future)
	}
}

// ofLate reports whether a day or month lies within the year of publication or
// the one before.
func (st *state) ofLate(edtf string) bool {
	return len(edtf) >= len("2006-01") && civilOf(edtf).Year >= st.published.Year-1
}

// monthIfNone takes the month of a signing where no day is told.
func (st *state) monthIfNone(a *Agreement, e *event, cl *clock) {
	if a.Date == nil {
		st.signedMonth(a, e, cl, false)
	}
}

// daysOf takes the days of a sentence of the body that a later one points back
// to.
func (w *wordLists) daysOf(fd *mention.Found) []*value.DateExpr {
	if fd.Sentence.Part != sentence.Body {
		return nil
	}
	var out []*value.DateExpr
	for j := range fd.Dates() {
		if d := &fd.Dates()[j]; dayLevel(d) && !w.announces(fd, d) && !bounds(fd, d) {
			out = append(out, d)
		}
	}
	return out
}

// clauseDates lists the days in the clause of an event, and the last wording
// that names a month only.
func (st *state) clauseDates(e *event) (days []*value.DateExpr, month *value.DateExpr) {
	for j := range e.found.Dates() {
		d := &e.found.Dates()[j]
		switch {
		case !st.inDatedClause(e, d):
		case dayLevel(d):
			days = append(days, d)
		case e.until > 0 && d.Start > e.until: // that of the next partner
		case d.Month > 0 || monthWord(d.Text) || e.past || e.relative:
			month = d
		}
	}
	if month != nil && inSpeech(e.found, month.Start) && inSpeech(e.found, e.trigger.Start) {
		days = slices.DeleteFunc(days, func(d *value.DateExpr) bool { return !inSpeech(e.found, d.Start) }) // 이날 A부는 “2021년 말 B와 C가 계약을
	}
	if n := len(days) - 1; n > 0 && days[n].MonthRef.From == value.FromAnchor && days[n].End <= e.trigger.Start {
		days = days[n:] // 3월 2일 공장을 열고 같은 달 27일 B와
	}
	for len(days) > 1 && e.until > 0 && (days[len(days)-1].Start > e.until || days[1].End <= e.until) {
		if days[len(days)-1].Start > e.until {
			days = days[:len(days)-1]
		} else {
			days[1] = inMonthOf(days[0], days[1])
			days = days[1:]
		}
	}
	return days, month
}

// inDatedClause reports whether a wording stands where the clause of an event says when it was.
func (st *state) inDatedClause(e *event, d *value.DateExpr) bool {
	w := st.d.words
	return st.inClause(e, d) && !ofOuterTopic(e, d) && !w.announces(e.found, d) && !w.ofFirst(e, d) && !w.cites(e.found, d, e.trigger.Start) && !bounds(e.found, d) && !beginsSeries(e, d) && !undated(e, d.End)
}

// ofOuterTopic reports whether a day stands behind a topic of its own and before all sides of an instrument that
// is told in passing: "법원은 20일 A와 B가 맺은 계약이".
func ofOuterTopic(e *event, d *value.DateExpr) bool {
	if !e.relative && !e.trigger.Adnominal || len(e.left) == 0 || !dayLevel(d) {
		return false
	}
	for _, s := range e.parties() {
		if s.span.At != e.found.Sentence.At || s.span.Start < d.End {
			return false
		}
	}
	for k := range e.found.Units {
		if u := &e.found.Units[k]; u.End >= d.Start {
			return k > 0 && isTopic(e.found.Units[k-1].Josa)
		}
	}
	return false
}

// inMonthOf gives a day of a list that goes on without a month that of the day before it: "지난
// 4월 19일 A, 21일 B를".
func inMonthOf(before, d *value.DateExpr) *value.DateExpr {
	if before.Month == 0 || d.Month > 0 || d.Year > 0 || d.Day <= before.Day || d.MonthRef.From != value.FromNone {
		return d
	}
	full := *d
	full.Year, full.Month, full.Past = before.Year, before.Month, before.Past
	return &full
}

// undated reports whether a signing is put at no day (최근) behind an offset of
// its sentence. A date before that is one of something else: "지난해 7월 앱을 낸
// A는 최근 B와 협약을 맺었다".
func undated(e *event, from int) bool {
	return from < e.trigger.Start && strings.Contains(e.found.Sentence.Host[from:e.trigger.Start], " 최근 ")
}

// completeMonth fills the month of a day where the article names the same day
// with its month elsewhere, and that of the announcement from the signing.
func completeMonth(a *Agreement, found []mention.Found) {
	const open = "XXXX-XX-"
	if a.Date != nil && strings.HasPrefix(a.Date.EDTF, open) {
		for i := range found {
			for j := range found[i].Dates() {
				d := &found[i].Dates()[j]
				if d.Month > 0 && d.Year == 0 && fmt.Sprintf("%02d", d.Day) == a.Date.EDTF[len(open):] {
					a.Date.EDTF = fmt.Sprintf("XXXX-%02d-%02d", d.Month, d.Day)
					a.Date.Basis = string(value.BasisContext)
				}
			}
		}
	}
	if a.Date != nil && a.Announced != nil && strings.HasPrefix(a.Announced.EDTF, open) && len(a.Date.EDTF) == 10 && a.Announced.EDTF[8:] >= a.Date.EDTF[8:] {
		a.Announced.EDTF = a.Date.EDTF[:8] + a.Announced.EDTF[8:]
		a.Announced.Basis = string(value.BasisContext)
	}
}

// dayLevel reports whether a wording names a day.
func dayLevel(d *value.DateExpr) bool {
	if d.Day > 0 {
		return true
	}
	for _, w := range [...]string{"이날", "당일", "같은 날", "전날", "어제", "오늘", "내일", "이튿날", "그날", "요일", "모레", "하루 전", "그제", "그저께"} {
		if strings.Contains(d.Text, w) {
			return true
		}
	}
	return false
}

func monthWord(s string) bool {
	for _, w := range [...]string{"지난달", "이달", "내달", "다음 달", "다음달"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// partOfYear is the wording in the clause of an event that names a part of a year, or says that
// something falls within one; nil for none: 올해 초, 내년 상반기, 1분기, 연내, 올해 안에.
func (st *state) partOfYear(e *event) *value.DateExpr {
	for j := range e.found.Dates() {
		d := &e.found.Dates()[j]
		if !dayLevel(d) && d.Month == 0 && (d.Part != value.PartNone || ofWeek(e.found, d) || withinYear(e.found, d)) && st.inDatedClause(e, d) {
			return d
		}
	}
	return nil
}

// ofWeek reports whether a date is a whole week, which no word makes the earliest one.
func ofWeek(fd *mention.Found, d *value.DateExpr) bool {
	return d.WeekRef.From != value.FromNone && !strings.HasSuffix(strings.TrimRight(fd.Sentence.Host[fd.Sentence.Start:d.Start], " "), "이르면")
}

// withinYear reports whether a wording leaves open when in a year something falls: 연내, 올해 안에,
// 올 상반기 중.
func withinYear(fd *mention.Found, d *value.DateExpr) bool {
	rest := fd.Sentence.Host[d.End:fd.Sentence.End]
	return d.Text == "연내" || text.StartsInAny(rest, []string{" 안에 ", " 안으로 ", " 중 ", " 중에 ", " 중으로 ", " 내 ", " 내에 ", " 내로 "})
}

// dayParts are the parts of a day.
var dayParts = [...]string{"오전", "오후", "밤", "새벽", "저녁"}

// goesBefore reports whether a date is that of another time before: 지난 5월에 이어.
func goesBefore(fd *mention.Found, d *value.DateExpr) bool {
	return strings.HasPrefix(fd.Sentence.Host[d.End:fd.Sentence.End], "에 이어")
}

// beginsSeries reports whether a date is that of the first of a series that an instrument ends: "3월 첫
// 계약을 시작으로 9건의 계약을".
func beginsSeries(e *event, d *value.DateExpr) bool {
	us := e.found.Units
	return slices.ContainsFunc(e.found.Triggers, func(t mention.Trigger) bool {
		return d.End < t.Start && t.Last < e.trigger.First && us[t.Last+1].Raw == "시작으로"
	})
}

// bounds reports whether a date bounds a span of time (2030년까지, 5월부터), or is that of another time
// before (지난 5월에 이어).
func bounds(fd *mention.Found, d *value.DateExpr) bool {
	rest := fd.Sentence.Host[d.End:fd.Sentence.End]
	for _, part := range dayParts {
		if after, ok := strings.CutPrefix(strings.TrimPrefix(rest, " "), part); ok && (strings.HasPrefix(after, "부터") || strings.HasPrefix(after, "까지")) {
			return true
		}
	}
	return d.Open && d.Day == 0 || strings.HasPrefix(rest, "까지") || strings.HasPrefix(rest, "부터") || goesBefore(fd, d) || strings.HasPrefix(rest, "로 ") || strings.HasPrefix(rest, " 현재") || d.Day == 0 && strings.HasPrefix(rest, "에서 ") || strings.HasSuffix(d.Text, "까지") || strings.HasSuffix(d.Text, "부터")
}

func (st *state) setDate(to **Date, fd *mention.Found, index int, d *value.DateExpr, cl *clock, future bool) {
	got, _, ok := cl.resolve(d, index, !future, future)
	if strings.Contains(d.Text, "전날") || strings.Contains(d.Text, "하루 전") {
		var day value.Civil
		told := false
		if !st.d.words.announces(fd, d) { // 전날 밝혔다 counts from no announcement
			day, told = st.d.words.announcementDay(fd, index, cl)
		}
		if !told {
			day, told = dayOver(fd, index, d, cl)
		}
		if told {
			got, _, ok = cl.resolveAt(d, day)
		}
	}
	if day, told := st.d.words.sameSentence(fd, index, d, cl); told {
		got, _, ok = cl.resolveAt(d, day)
	}
	if day, told := st.eventDay(fd, index, d, cl); told {
		got, _, ok = cl.resolveAt(d, day)
	}
	if year := yearOver(fd, d); year > 0 {
		got, _, ok = cl.resolveAt(d, value.Civil{Year: year})
	}
	if !ok {
		got, ok = st.monthBefore(index, d, cl)
	}
	if !ok {
		return
	}
	got.Span = spanOf(fd.Sentence, d.Start, d.End, "dates/"+got.Basis)
	*to = &got
}

// yearOver is the year that its sentence names last before 이듬해: "2007년 … 체결했지만 이듬해
// 무산됐다"; 0 for none, or for another date.
func yearOver(fd *mention.Found, d *value.DateExpr) int {
	year := 0
	if d.YearRef.From != value.FromAnchor {
		return year
	}
	for j := range fd.Dates() {
		if o := &fd.Dates()[j]; o.End <= d.Start && o.Year > 0 {
			year = o.Year
		}
	}
	return year
}

// dayOver is the day that its sentence names before 전날: "30일 A는 전날 B와 … 밝혔다".
func dayOver(fd *mention.Found, index int, d *value.DateExpr, cl *clock) (value.Civil, bool) {
	return dayNamed(fd, index, d, cl, func(*value.DateExpr) bool { return true })
}

// sameSentence is the day that 이날 points at within its own sentence: "16일 A에
// 따르면 B는 이날 …", "A는 16일 B와 … 맺었다고 이날 밝혔다".
func (w *wordLists) sameSentence(fd *mention.Found, index int, d *value.DateExpr, cl *clock) (value.Civil, bool) {
	if d.Text != "이날" {
		return value.Civil{}, false
	}
	made := w.announces(fd, d)
	return dayNamed(fd, index, d, cl, func(o *value.DateExpr) bool {
		return w.cites(fd, o, d.Start) || made && !o.Past && !o.Future && !bounds(fd, o) && !cl.ahead(fd, o)
	})
}

// dayNamed is the first day of some that a sentence names before a date.
func dayNamed(fd *mention.Found, index int, d *value.DateExpr, cl *clock, some func(*value.DateExpr) bool) (value.Civil, bool) {
	for j := range fd.Dates() {
		if o := &fd.Dates()[j]; o.End <= d.Start && o.Day > 0 && some(o) {
			_, day, ok := cl.resolve(o, index, true, false)
			return day, ok && day.Day > 0
		}
	}
	return value.Civil{}, false
}

// monthBefore is what 이날 points at where no day is told and the sentence before
// tells a month:
// "지난 4월 A 대표가 B를 찾았다. 이날 A는 …".
func (st *state) monthBefore(index int, d *value.DateExpr, cl *clock) (Date, bool) {
	if d.Text != "이날" || index <= st.bodyStart {
		return Date{}, false
	}
	of := &st.found[index-1]
	if len(of.Dates()) != 1 || !text.EndsInPast(strings.TrimRight(of.Sentence.Text(), " .다")) {
		return Date{}, false
	}
	o := &of.Dates()[0]
	if o.Day > 0 || o.Month == 0 && !monthWord(o.Text) || bounds(of, o) {
		return Date{}, false
	}
	got, _, ok := cl.resolve(o, index-1, true, false)
	got.Text = d.Text
	return got, ok
}

// eventReach is how many sentences back the day of an event is looked for.
const eventReach = 12

// eventDay is the day of the event that 이날 points at where the event is named:
// "이날 행사에서" is the day of the sentence that told of the 행사.
func (st *state) eventDay(fd *mention.Found, index int, d *value.DateExpr, cl *clock) (value.Civil, bool) {
	rest, ok := strings.CutPrefix(fd.Sentence.Host[d.End:fd.Sentence.End], " ")
	if !ok || d.Text != "이날" {
		return value.Civil{}, false
	}
	word, _, _ := strings.Cut(rest, " ")
	name, at := strings.CutSuffix(word, "에서")
	if !st.d.words.gatherings[name] {
		return value.Civil{}, false
	}
	for i := index - 1; at && i >= 0 && i >= index-eventReach; i-- {
		of := &st.found[i]
		if !strings.Contains(of.Sentence.Text(), name) {
			continue
		}
		for j := range of.Dates() {
			if o := &of.Dates()[j]; o.Day > 0 && !st.d.words.announces(of, o) && !st.d.words.ofTelling(of, o) {
				if _, day, ok := cl.resolve(o, i, true, false); ok && day.Day > 0 {
					return day, true
				}
			}
		}
	}
	return value.Civil{}, false
}

// occasion finds the day of a signing that is told as part of an occasion named
// before: "이 자리에서 …", "선포식에 이어 …". The sentence right before may say
// 이날 itself: "A는 이날 행사를 열었다. A는 이 자리에서 …".
func (st *state) occasion(e *event) (*mention.Found, int, []*value.DateExpr) {
	s := strings.TrimLeft(e.found.Sentence.Text(), " ◇△▲")
	here := strings.HasPrefix(s, "이자리에서") || strings.Contains(s, "이 자리에서") || strings.Contains(s, "그 자리에서") || beforeOccasion(s) || strings.HasPrefix(s, "행사에서") || sameDay(e)
	if !here && !strings.HasPrefix(s, "이어 ") {
		return e.found, e.index, nil
	}
	for i := e.index - 1; i >= st.bodyStart && i >= e.index-eventReach; i-- {
		of := &st.found[i]
		if of.Sentence.Part != sentence.Body {
			continue
		}
		for j := len(of.Dates()) - 1; j >= 0; j-- {
			if d := &of.Dates()[j]; (d.Day > 0 || here && (d.Text == "이날" || d.Text == "오늘") && i == e.index-1 && !inSpeech(of, d.Start)) && !st.d.words.announces(of, d) && !bounds(of, d) && !st.d.words.ofTelling(of, d) && !st.d.words.cites(of, d, of.Sentence.End) {
				return of, i, []*value.DateExpr{d}
			}
		}
	}
	return e.found, e.index, nil
}

// sameDay reports whether the clause of an event goes on with the day of the sentence before
// it, by an hour or a word: "오후에는 B와도 …", "A는 이어 B와 …".
func sameDay(e *event) bool {
	us := e.found.Units
	for k := e.from; k < e.trigger.First; k++ {
		if slices.Contains(dayParts[:], us[k].Stem) && (us[k].Josa == "에는" || us[k].Josa == "에" || us[k].Raw == us[k].Stem+"엔") {
			return true
		}
		if us[k].Stem == "이어" && k > 0 && isTopic(us[k-1].Josa) {
			return true
		}
	}
	return false
}

// speakerLength is how many bytes may stand between the day of a quotation and
// its opening mark: one speaker.
const speakerLength = 80

// maxMedium is how many words a medium is told in, behind its day.
const maxMedium = 5

// inClause reports whether a date stands in the clause of an event.
func (st *state) inClause(e *event, d *value.DateExpr) bool {
	at := e.trigger.End
	if e.trigger.Pred >= 0 {
		at = max(at, e.trigger.PredEnd, e.trigger.Broken)
	}
	if e.from > 0 && e.from < len(e.found.Units) && d.Start < e.found.Units[e.from].Start {
		return false
	}
	return d.Start < at && d.Start >= e.found.Sentence.Start && !ofInner(e, d)
}

// ofInner reports whether a day or a month stands right before the verb by which another instrument is only described: "A는
// B와 C가 지난 5월 체결한 협약에 따라 D와 협약을 맺었다".
func ofInner(e *event, d *value.DateExpr) bool {
	us := e.found.Units
	return slices.ContainsFunc(e.found.Triggers, func(t mention.Trigger) bool {
		return t.Relative && t.Pred > 0 && t.Pred < t.First && t.Last < e.trigger.First && e.from < t.Pred && d.End <= us[t.Pred].Start && d.End+1 >= us[t.Pred].Start
	})
}

// ceremony takes the day from a sentence or a caption, which it gives, that tells of
// the signing itself: "전날 구청에서 열린 협약식에는 …". One that tells another agreement is not
// that of what is still to come.
func (st *state) ceremony(a *Agreement, in *instance, cl *clock, future bool) *mention.Found {
	for i := range st.found {
		fd := &st.found[i]
		if fd.Sentence.Part == sentence.Title {
			continue
		}
		at := st.ceremonyAt(i)
		if at < 0 && st.d.words.timeLabel(fd) {
			at = fd.Sentence.End
		}
		if at < 0 || future && st.tellsOther(in, i) || st.ofStrangers(a, i) {
			continue
		}
		for j := range fd.Dates() {
			d := &fd.Dates()[j]
			if dayLevel(d) && !st.d.words.announces(fd, d) && !st.d.words.cites(fd, d, at) && !bounds(fd, d) && !ofGround(fd, d) && (d.Start < at || d.Start < at+60) {
				st.setDate(&a.Date, fd, i, d, cl, future)
				if a.Date != nil {
					return fd
				}
			}
		}
	}
	return nil
}

// ofStrangers reports whether the caption of a photograph that begins at sentence i is of a signing at which
// only others stand: "9일 열린 협약식. (왼쪽부터) 김하늘 가나 대표, …".
func (st *state) ofStrangers(a *Agreement, i int) bool {
	if i+1 >= len(st.found) || namesParty(a, &st.found[i]) || st.says(i, classPosing) || !st.says(i+1, classPosing) {
		return false
	}
	next := &st.found[i+1]
	return len(next.Persons) > 0 && len(next.Bodies)+len(next.Persons) > 1 && !namesParty(a, next)
}

// ceremonyBefore takes the day of the ceremony where it lies before that of a
// telling ("25일 A는 … 체결했다고 밝혔다"; a caption: "A 대표가 23일 … 체결식에서").
func (st *state) ceremonyBefore(a *Agreement, in *instance, cl *clock) {
	held := Agreement{Parties: a.Parties}
	of := st.ceremony(&held, in, cl, false)
	d := held.Date
	if d == nil || len(d.EDTF) != len(a.Date.EDTF) || len(d.EDTF) != len("2006-01-02") || d.EDTF >= a.Date.EDTF {
		return
	}
	if strings.Contains(d.Text, "지난") || namesParty(a, of) {
		a.Announced, a.Date = a.Date, d
	}
}

// namesParty reports whether a sentence names a party of an agreement.
func namesParty(a *Agreement, fd *mention.Found) bool {
	for i := range a.Parties {
		if namedIn(fd.Sentence.Text(), a.Parties[i].Entity) {
			return true
		}
	}
	return false
}

// ceremonyAt finds the word for the act of signing in a sentence; -1 for none.
func (st *state) ceremonyAt(i int) int {
	if !st.says(i, classRite) {
		return -1
	}
	s := st.found[i].Sentence
	for _, c := range st.d.words.ceremonies {
		if at := text.Index(s.Text(), c); at >= 0 {
			return s.Start + at
		}
	}
	return -1
}

// timeLabel reports whether a sentence is a line that states the day: "일시·장소 : …".
func (w *wordLists) timeLabel(fd *mention.Found) bool {
	s := strings.TrimLeft(fd.Sentence.Text(), "*※△▲▷▶○●◦-· (")
	return text.StartsInAny(s, w.dayHeadings)
}
