package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

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
			word, behind, _ := strings.Cut(rest, " ")
			return w.tells(rest) || w.announcingAdverbs[word] && w.tells(behind)
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
