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
	future := a.Status == mention.Planned
	st.labelledDay(a, main, cl)
	order := append([]*event{main}, others(in, main)...)
	var from *event // the event that gave the day of the signing
	for _, e := range order {
		if (e.relative || e.past && !e.aside && !main.past && !in.past) && e != main {
			continue
		}
		st.announcedIn(a, e.found, e.index, cl)
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
	if a.Announced == nil && !in.past && !st.longBefore(a, in) && !st.announcesOther(in, main) {
		st.announcedInLead(a, cl)
	}
	if a.Date == nil && !in.past && a.Status == mention.Signed && (st.bundle != "" || len(in.events) > 0 && st.summit()) {
		st.summitDay(a, cl)
	}
	completeMonth(a, st.found)
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

// ofTelling reports whether the first word of a sentence that tells is a day:
// "3일 가나부는 … 확대하기로 했다고 밝혔다".
func (w *wordLists) ofTelling(fd *mention.Found, d *value.DateExpr) bool {
	s := strings.TrimRight(fd.Sentence.Text(), " .")
	told, ok := strings.CutSuffix(s[strings.LastIndexByte(s, ' ')+1:], "다")
	return ok && strings.TrimSpace(fd.Sentence.Host[fd.Sentence.Start:d.Start]) == "" && slices.Contains(w.reporting, told)
}

// announcedIn takes the day right before a verb that announces.
func (st *state) announcedIn(a *Agreement, fd *mention.Found, index int, cl *clock) {
	for j := range fd.Dates() {
		if d := &fd.Dates()[j]; a.Announced == nil && (st.d.words.announces(fd, d) || st.d.words.disclosed(fd, d) && predicated(fd)) {
			st.setDate(&a.Announced, fd, index, d, cl, cl.soon(d))
		}
	}
}

// disclosed reports whether a day is that on which what a sentence tells was disclosed: "17일 금융감독원
// 전자공시시스템에 따르면".
func (w *wordLists) disclosed(fd *mention.Found, d *value.DateExpr) bool {
	rest := strings.TrimLeft(fd.Sentence.Host[d.End:fd.Sentence.End], " ")
	return text.StartsInAny(rest, w.disclosing) && w.cites(fd, d, fd.Sentence.End)
}

// newsDays, leadDays and laterDays are within how many days of a signing the news of it is told:
// where headline or deck tell it, where only the lead does, and where it is told behind or beside
// other news.
const newsDays, leadDays, laterDays = 45, 20, 7

// longBefore reports whether an agreement was signed so long before publication
// that what is announced in the lead, where it does not tell it, is something else:
// "A는 제품을 선보였다고 17일 밝혔다. A는 지난 2월 B와 협약을 맺었다".
func (st *state) longBefore(a *Agreement, in *instance) bool {
	at := st.announcing()
	if a.Date == nil || a.Status == mention.Planned || !st.published.IsDay() || st.news(in, at, a.Date) {
		return false
	}
	first, last, ok := strings.Cut(a.Date.EDTF, "/")
	switch {
	case strings.Contains(first, "X"):
		return false
	case !ok || len(last) < len("2006-01-02"):
		last = first
	}
	if len(last) < len("2006-01") {
		return true // no news of today is put at a year
	}
	day := civilOf(strings.TrimSuffix(last, "~"))
	day.Day = max(day.Day, 1)
	return day.AddDays(st.toldWithin(in, at)).Compare(st.published) < 0
}

// toldWithin is within how many days of its signing an agreement is told that the sentence at
// an index does not tell.
func (st *state) toldWithin(in *instance, at int) int {
	days := laterDays
	for i := range in.events {
		switch e := &in.events[i]; {
		case e.found.Sentence.Part == sentence.Title || e.found.Sentence.Part == sentence.Subtitle:
			return newsDays
		case !e.past && !e.relative && e.index < st.bodyStart+leadLength-1 && !st.tellsAny(at):
			days = leadDays
		}
	}
	return days
}

// news reports whether the sentence at an index tells an agreement, or one of the lead does
// apart from its day.
func (st *state) news(in *instance, at int, day *Date) bool {
	return slices.ContainsFunc(in.events, func(e event) bool {
		s := e.found.Sentence
		of := day.Span.At == s.At && day.Span.Start >= s.Start && day.Span.Start < s.End
		return !e.past && !e.relative && (e.index == at || !of && s.Part == sentence.Body && e.index < st.bodyStart+leadLength-1)
	})
}

// announcing is the first sentence of the lead that a day and a verb announce; -1 for none.
func (st *state) announcing() int {
	for i := st.bodyStart; i < len(st.found) && i < st.bodyStart+leadLength; i++ {
		if st.found[i].Sentence.Part == sentence.Body && st.d.words.announcesAny(&st.found[i]) {
			return i
		}
	}
	return -1
}

// tellsFirst reports whether the day that a sentence begins with is that of its telling: "8일 A는 … 선보인다고
// 밝혔다".
func (w *wordLists) tellsFirst(fd *mention.Found) bool {
	return fd.Sentence.Part == sentence.Body && !predicated(fd) && len(fd.Dates()) > 0 && w.ofTelling(fd, &fd.Dates()[0])
}

// announcesOther reports whether the sentence that announces is of news other than an agreement that it
// does not name a party of: another item of a column, the doings of another firm, or an agreement that
// the one who announces has with others.
func (st *state) announcesOther(in *instance, main *event) bool {
	at := st.announcing()
	for i := st.bodyStart; at < 0 && i < len(st.found) && i < st.bodyStart+leadLength; i++ {
		if st.d.words.tellsFirst(&st.found[i]) {
			at = i
		}
	}
	if at < 0 || main.index <= at || st.d.words.toldAfter(main) || slices.ContainsFunc(in.events, func(e event) bool { return e.index == at }) {
		return false
	}
	if beginsItem(main.found) {
		return true
	}
	alike := func(u mention.Unit) bool { return u.Stem == "이날" || u.Josa == "도" }
	if slices.ContainsFunc(main.found.Units[:main.trigger.First], alike) {
		return false // 다라전자도, 다라전자는 이날
	}
	teller := st.teller(at)
	if teller == nil || st.namesAny(at, in.parties) {
		return false
	}
	return teller.Kind == "company" || slices.ContainsFunc(st.cases, func(o instance) bool {
		return o.tellsAt(at) && holds(o.parties, teller) && !meets(o.parties, in.parties)
	})
}

// teller is the body that is the first subject of a sentence; nil for none.
func (st *state) teller(index int) *Entity {
	for _, g := range st.groups(index) {
		if g.role != subject || g.points() {
			continue
		}
		if list := st.sides(&st.found[index], &g); len(list) > 0 {
			return list[0].entity
		}
	}
	return nil
}

// namesAny reports whether a sentence names one of some bodies.
func (st *state) namesAny(index int, list []side) bool {
	fd := &st.found[index]
	for i := range fd.Bodies {
		if s, ok := st.bodySide(fd, &fd.Bodies[i]); ok && holds(list, s.entity) {
			return true
		}
	}
	for i := range fd.Persons {
		if s, ok := st.personSide(fd, &fd.Persons[i]); ok && holds(list, s.entity) {
			return true
		}
	}
	return false
}

// leadLength is how many sentences of the body tell the news.
const leadLength = 4

// announcedInLead takes the day on which the news as a whole was made known, which is none before
// that of the signing.
func (st *state) announcedInLead(a *Agreement, cl *clock) {
	if a.Announced != nil {
		return
	}
	st.announcedAnywhere(a, cl)
	if a.Announced != nil && a.Date != nil && a.Status == mention.Signed && isDay(a.Date.EDTF) && isDay(a.Announced.EDTF) && a.Announced.EDTF < a.Date.EDTF {
		a.Announced = nil
	}
}

// isDay reports whether a date is one whole day: 2024-05-06.
func isDay(edtf string) bool {
	return len(edtf) == len("2006-01-02") && !strings.ContainsAny(edtf, "X/~?")
}

// announcedAnywhere takes the day of the first sentence of the lead that announces.
func (st *state) announcedAnywhere(a *Agreement, cl *clock) {
	for i := st.bodyStart; i < len(st.found) && i < st.bodyStart+leadLength; i++ {
		if st.found[i].Sentence.Part == sentence.Body {
			st.announcedIn(a, &st.found[i], i, cl)
		}
	}
	if st.bodyStart < len(st.found) {
		fd := &st.found[st.bodyStart]
		if s := fd.Sentence.Text(); a.Announced == nil && len(fd.Dates()) > 0 && dayLevel(&fd.Dates()[0]) && holdsAny(st.d.words.digests, s) {
			st.setDate(&a.Announced, fd, st.bodyStart, &fd.Dates()[0], cl, false) // 20일 장 마감 후 주요공시다
		}
	}
	for i := st.bodyStart; i < len(st.found) && i < st.bodyStart+leadLength; i++ {
		fd := &st.found[i]
		if a.Announced == nil && st.d.words.tellsFirst(fd) {
			st.setDate(&a.Announced, fd, i, &fd.Dates()[0], cl, false)
		}
	}
}

// predicated reports whether a sentence says of an instrument what becomes of it.
func predicated(fd *mention.Found) bool {
	for i := range fd.Triggers {
		if fd.Triggers[i].Pred >= 0 {
			return true
		}
	}
	return false
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

// toldLater takes the day of a second telling of a signing: where one of the
// two sentences announces and its day is the later one, it is the day of the
// announcement ("지난 17일 … 체결했다"; "18일 A는 … 맺었다고 밝혔다").
func (st *state) toldLater(a *Agreement, e, from *event, fd *mention.Found, index int, d *value.DateExpr, cl *clock) {
	var other *Date
	st.setDate(&other, fd, index, d, cl, false)
	if other == nil || len(other.EDTF) != len("2006-01-02") || len(a.Date.EDTF) != len(other.EDTF) {
		return
	}
	switch {
	case other.EDTF > a.Date.EDTF && st.d.words.toldAfter(e):
		a.Announced = other
	case other.EDTF < a.Date.EDTF && st.d.words.toldAfter(from) && !st.d.words.toldAfter(e):
		a.Announced, a.Date = a.Date, other
	}
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

func (w *wordLists) announcesAny(fd *mention.Found) bool {
	for j := range fd.Dates() {
		if w.announces(fd, &fd.Dates()[j]) {
			return true
		}
	}
	return false
}

// toldAfter reports whether the sentence of an event ends in a verb that tells.
func (w *wordLists) toldAfter(e *event) bool {
	if e.trigger.Pred < 0 {
		return false
	}
	rest := e.found.Sentence.Host[e.trigger.PredEnd:e.found.Sentence.End]
	return holdsAny(w.telling, rest)
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
		case d.Month > 0 || monthWord(d.Text) || e.past || e.relative:
			month = d
		}
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
	return st.inClause(e, d) && !w.announces(e.found, d) && !w.ofFirst(e, d) && !w.cites(e.found, d, e.trigger.Start) && !bounds(e.found, d) && !undated(e, d.End)
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

// bounds reports whether a date bounds a span of time (2030년까지, 5월부터).
func bounds(fd *mention.Found, d *value.DateExpr) bool {
	rest := fd.Sentence.Host[d.End:fd.Sentence.End]
	for _, part := range dayParts {
		if after, ok := strings.CutPrefix(strings.TrimPrefix(rest, " "), part); ok && (strings.HasPrefix(after, "부터") || strings.HasPrefix(after, "까지")) {
			return true
		}
	}
	return d.Open && d.Day == 0 || strings.HasPrefix(rest, "까지") || strings.HasPrefix(rest, "부터") || strings.HasPrefix(rest, "로 ") || strings.HasPrefix(rest, " 현재") || d.Day == 0 && strings.HasPrefix(rest, "에서 ") || strings.HasSuffix(d.Text, "까지") || strings.HasSuffix(d.Text, "부터")
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

// announcementDay is the day that a sentence is announced on: 전날 in it is the
// day before ("전날 체결했다고 5일 밝혔다").
func (w *wordLists) announcementDay(fd *mention.Found, index int, cl *clock) (value.Civil, bool) {
	for j := range fd.Dates() {
		if d := &fd.Dates()[j]; w.announces(fd, d) {
			_, day, ok := cl.resolve(d, index, true, false)
			return day, ok && day.Day > 0
		}
	}
	return value.Civil{}, false
}

// announces reports whether a day stands right before a verb that announces,
// at most one short word between them (25일 오전 밝혔다).
func (w *wordLists) announces(fd *mention.Found, d *value.DateExpr) bool {
	behind := fd.Sentence.Host[d.End:fd.Sentence.End]
	rest := strings.TrimLeft(behind, " )’”\"'")
	if w.tells(rest) || d.Day > 0 && (strings.HasPrefix(rest, "에 공시했") || strings.HasPrefix(rest, "에 밝혔")) {
		return true
	}
	for _, hours := range w.marketHours {
		rest = strings.TrimPrefix(rest, hours) // 1일 장 마감 후 공시했다
	}
	if w.tells(rest) {
		return true
	}
	word, after, ok := strings.Cut(rest, " ")
	if w.announcingAdverbs[word] && ok && w.tells(strings.TrimPrefix(after, "통해 ")) {
		return true
	}
	return d.Day > 0 && w.announcesQuote(strings.TrimLeft(behind, " )"))
}

// speakerLength is how many bytes may stand between the day of a quotation and
// its opening mark: one speaker.
const speakerLength = 80

// announcesQuote reports whether a text goes on with a speaker and their words,
// told by a verb that announces: "(22일) A는 “… 맺었다”고 밝혔다". A place
// between (12일 협약식에서 “…”) makes it the day of an event, what was done before the
// words (12일 B와 협약을 맺었다며 “…”) that of the deed.
func (w *wordLists) announcesQuote(s string) bool {
	mark, end := "“", "”"
	open := strings.Index(s, mark)
	if straight := strings.IndexByte(s, '"'); open < 0 || straight >= 0 && straight < open {
		mark, end, open = `"`, `"`, straight
	}
	if open < 0 || open > speakerLength || text.ContainsAny(s[:open], []string{"다며 ", "다면서 "}) || strings.Contains(s[:open], "에서") && !text.ContainsAny(s[:open], w.briefings) {
		return false
	}
	last := strings.LastIndex(s, end)
	if last < open+len(mark) {
		return false
	}
	after := s[last+len(end):]
	for _, cite := range [...]string{"이라고 ", "라고 ", "고 "} {
		if rest, ok := strings.CutPrefix(after, cite); ok {
			return w.tells(rest)
		}
	}
	return false
}

// tells reports whether a text begins with a verb that announces.
func (w *wordLists) tells(s string) bool { return text.StartsInAny(s, w.announcing) }

// told reports whether a date in the clause of the signing belongs to the
// verb that announces it: the day stands before the subject of the signing
// ("A는 19일 B가 C와 … 체결했다고 밝혔다"), or the clause is disclosed (공시했다).
func (st *state) told(e *event, d *value.DateExpr) bool {
	if e.trigger.Pred < 0 {
		return false
	}
	rest := e.found.Sentence.Host[e.trigger.PredEnd:e.found.Sentence.End]
	if d.Start > e.trigger.End {
		return false // between the instrument and its verb
	}
	if strings.HasPrefix(strings.TrimSpace(rest), "공시") && !st.d.words.announcesAny(e.found) {
		return true
	}
	if !text.ContainsAny(rest, st.d.words.reporting) {
		return false
	}
	if st.d.words.announcesAny(e.found) {
		return e.topicSkipped > 0 && d.End <= e.topicSkipped
	}
	if st.d.words.released(e.found, d, e.trigger.Start) {
		return true
	}
	if e.trigger.Verb && e.trigger.Type != "contract" && !located(e.found, d) || e.trigger.Status == mention.Planned && bareDay(d) && d.Day <= st.published.Day && st.justBefore(d.Day) && (strings.Contains(rest, "예정이라고") || strings.Contains(rest, "계획이라고")) {
		return true // 21일 … 체결할 예정이라고 밝혔다
	}
	return e.topicSkipped > 0 && d.End <= e.topicSkipped || e.trigger.Status == mention.Signed && st.justBefore(d.Day) && dayBeforeTopic(e, d)
}

// dayBeforeTopic reports whether a day opens a sentence, right before the one whom it speaks of and who
// tells: "8일 A는 B와 … 체결했다고 밝혔다".
func dayBeforeTopic(e *event, d *value.DateExpr) bool {
	fd := e.found
	if d.Day == 0 || d.Start != fd.Units[0].Start {
		return false
	}
	for k := range fd.Units[:e.trigger.First] {
		switch u := &fd.Units[k]; {
		case u.Start < d.End:
		case isTopic(u.Josa):
			return true
		case u.Josa != "" || u.Sep == ",":
			return false
		}
	}
	return false
}

// maxMedium is how many words a medium is told in, behind its day.
const maxMedium = 5

// released reports whether a day is that on which the words behind it, before a byte, made something
// known: "17일 보도자료를 내고 …", "17일 자사 홈페이지를 통해 …".
func (w *wordLists) released(fd *mention.Found, d *value.DateExpr, until int) bool {
	us, n := fd.Units, 0
	for k := range us {
		if us[k].Start < d.End {
			continue
		}
		if n++; n > maxMedium || us[k].End > until || roleOf(us[k].Josa) == with || isTopic(us[k].Josa) {
			return false
		}
		if w.media[us[k].Stem] && k+1 < len(us) && w.spread(us[k].Josa, us[k+1].Raw) {
			return true
		}
	}
	return false
}

// spread reports whether the particle of a medium and the word behind it tell that something was
// made known by it: 자료|를 내고, 홈페이지|를 통해, 회견|에서.
func (w *wordLists) spread(josa, next string) bool {
	switch josa {
	case "을", "를":
		return text.StartsInAny(next, w.spreading)
	case "에서", "에":
		return true
	}
	return false
}

// located reports whether a day stands beside a place where something was done on it, or is
// told as that of the place: "10일 헬싱키에서", "현지시간 10일".
func located(fd *mention.Found, d *value.DateExpr) bool {
	us := fd.Units
	for k := range us {
		switch {
		case us[k].End <= d.Start && us[k].Stem == "현지시간" && k+1 < len(us) && us[k+1].Start >= d.Start:
			return true
		case us[k].Start >= d.End:
			return us[k].Josa == "에서" || k+1 < len(us) && us[k].Josa == "" && us[k].Sep == "" && us[k+1].Josa == "에서"
		}
	}
	return false
}

// cites reports whether a day belongs to a source: "23일 업계에 따르면".
func (w *wordLists) cites(fd *mention.Found, d *value.DateExpr, until int) bool {
	if until <= d.End {
		return false
	}
	rest := fd.Sentence.Host[d.End:until]
	for _, c := range w.citing {
		if i := text.Index(rest, c); i >= 0 && i < 90 {
			return true
		}
	}
	return false
}

// inClause reports whether a date stands in the clause of an event.
func (st *state) inClause(e *event, d *value.DateExpr) bool {
	at := e.trigger.End
	if e.trigger.Pred >= 0 {
		at = max(at, e.trigger.PredEnd, e.trigger.Broken)
	}
	if e.from > 0 && e.from < len(e.found.Units) && d.Start < e.found.Units[e.from].Start {
		return false
	}
	return d.Start < at && d.Start >= e.found.Sentence.Start
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
		if at < 0 || future && st.tellsOther(in, i) {
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
