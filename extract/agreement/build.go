package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// build fills the fields of an agreement from its tellings.
func (st *state) build(in *instance, cl *clock) Agreement {
	a := Agreement{}
	main := st.mainEvent(in)
	a.Type, a.TypeSpan, a.Instrument = st.typeOf(in, main)
	a.Status, a.StatusSpan = st.statusOf(in, main)
	for _, s := range in.parties {
		a.Parties = append(a.Parties, Party{Entity: s.entity, Span: s.span})
	}
	if a.Type == "treaty" && notOnlyStates(in.parties) {
		a.Type = "agreement" // 인터라인 협정, 학점교류 협정
	}
	if len(in.parties) < 2 && main.anonymous {
		a.Aggregate, a.Count, a.CountSpan = true, main.count, main.countSpan
	} else if n := packageCount(main.found.Units, main.trigger); n >= minPackage && a.Type != "treaty" && a.Type != "joint_statement" && allNations(in.parties) {
		a.Aggregate, a.Count, a.CountSpan = true, n, spanOf(main.found.Sentence, main.trigger.Start, main.trigger.End, "aggregate/counted-instruments") // 한·미 간 23건의 MOU
	}
	a.Background = in.past && !st.recent(in, main, cl)
	if a.Background && st.ending && !st.fresh {
		a.Background, a.Status, st.ending = false, mention.Ended, false
	}
	st.dates(&a, in, main, cl)
	st.amounts(&a, in)
	st.signatories(&a, in)
	st.titleOf(&a, in, main)
	st.fields(&a)
	st.sectors(&a, in)
	st.place(&a, in, main)
	st.term(&a, in, main)
	st.commitments(&a, in)
	a.Confidence = confidence(&a)
	return a
}

// notOnlyStates reports whether a party is known to be no state, or none is known to be one: what
// they conclude is no treaty.
func notOnlyStates(parties []side) bool {
	states := false
	for _, p := range parties {
		switch p.entity.Kind {
		case "government", "international", "other":
			states = true
		case "":
		default:
			return true
		}
	}
	return !states
}

// recent reports whether an agreement that is told as earlier (앞서 지난 7일)
// still is the news: no other is told, and its day lies within two weeks.
func (st *state) recent(in *instance, main *event, cl *clock) bool {
	posed := main.trigger.Then && main.trigger.Adnominal && st.says(main.index, classPosing) // 체결한 뒤 기념촬영을 하고 있다
	if st.fresh || main.relative || main.trigger.Adnominal && !posed || main.quoted || cl.context.Published.Day == 0 {
		return false
	}
	days, _ := st.clauseDates(main)
	if len(days) == 0 {
		return false
	}
	_, day, ok := cl.resolve(days[0], main.index, true, false)
	return ok && day.Day > 0 && day.AddDays(14).Compare(cl.context.Published) >= 0
}

// mainEvent is the telling that names the instrument in the body.
func (st *state) mainEvent(in *instance) *event {
	best := &in.events[0]
	for i := range in.events {
		e := &in.events[i]
		if rank(e, in) > rank(best, in) {
			best = e
		}
	}
	return best
}

// rank says how well an event tells the agreement as a whole.
func rank(e *event, in *instance) int {
	r := 0
	if len(in.parties) > 1 && len(e.left)+len(e.right) == 1 {
		r -= 3
	}
	if e.found.Sentence.Part == sentence.Body {
		r += 4
	}
	if !e.trigger.Verb && e.trigger.Type != "accord" {
		r += 8
	}
	if (e.trigger.Pred >= 0 || e.borrowed) && !e.trigger.Relative {
		r += 2
	}
	if e.quoted {
		r -= 6
	}
	if e.past {
		r -= 5
	}
	if e.trigger.NounOnly && e.trigger.Pred >= 0 {
		r -= 3
	}
	if ahead(e) && signedOtherwise(e, in) {
		r -= 9
	}
	return r
}

func ahead(e *event) bool {
	return e.trigger.Status == mention.Planned || e.trigger.Status == mention.Proposed
}

// signedOtherwise reports whether an instrument of another type was signed
// between the same bodies: a contract is planned after a memorandum.
func signedOtherwise(e *event, in *instance) bool {
	for i := range in.events {
		o := &in.events[i]
		if o.trigger.Type != e.trigger.Type && o.trigger.Type != "accord" && o.trigger.Status == mention.Signed && o.trigger.Pred >= 0 && !o.past && !o.quoted && !o.trigger.NounOnly && !o.trigger.Verb && o.found.Sentence.Part == sentence.Body {
			return true
		}
	}
	return false
}

func (st *state) typeOf(in *instance, main *event) (string, Span, string) {
	t := main.trigger
	if t.Type == "agreement" && strings.HasPrefix(t.Text, "협약") {
		if full := fullName(in); full != nil {
			main, t = full, full.trigger
		}
	}
	if t.Verb && t.Type == "accord" && !in.past {
		if fd, named := st.namedBehind(main); named != nil {
			return named.Type, spanOf(fd.Sentence, named.Start, named.End, named.Rule), named.Text
		}
	}
	return t.Type, spanOf(main.found.Sentence, t.Start, t.End, t.Rule), t.Text
}

// namedBehind is the instrument by which a sentence behind an accord told by a verb points back at
// it or names its ceremony: "A가 B와 협력하기로 했다. 이번 업무협약에 따라 …"; nil for none. Where there
// are several agreements, it is the sentence right behind.
func (st *state) namedBehind(main *event) (*mention.Found, *mention.Trigger) {
	for i := range st.found {
		fd := &st.found[i]
		if i <= main.index && fd.Sentence.Part == sentence.Body || fd.Sentence.Part == sentence.Title || st.several && i != main.index+1 {
			continue
		}
		for k := range fd.Triggers {
			t := &fd.Triggers[k]
			if !t.Verb && (!st.several || t.Refers) && t.Type != "accord" && !t.Negated && !inSpeech(fd, t.Start) && (t.Refers || st.ceremonyAround(fd, t)) {
				return fd, t
			}
		}
	}
	return nil, nil
}

// fullName is the telling that calls the instrument a 업무협약 which another calls 협약 or 협약식
// only; nil for none.
func fullName(in *instance) *event {
	for i := range in.events {
		e := &in.events[i]
		if t := e.trigger; t.Type == "mou" && !t.Verb && !e.past && strings.Contains(t.Text, "협약") {
			return e
		}
	}
	return nil
}

func (st *state) statusOf(in *instance, main *event) (string, Span) {
	t := main.trigger
	s := t.Status
	if s == "" {
		s = mention.Signed
	}
	if s == mention.Signed && (st.due(main) || st.undatedPresent(main) && st.scheduled(in, main)) || s == mention.Proposed && st.scheduled(in, main) {
		s = mention.Planned
	}
	if done := concluded(in, main); s == mention.Planned && done != nil {
		main, t, s = done, done.trigger, mention.Signed
	}
	at := t.First
	if t.Pred >= 0 {
		at = t.Pred
	}
	u := main.found.Units[at]
	return s, spanOf(main.found.Sentence, u.Start, u.End, "status/"+s)
}

// undatedPresent reports whether a telling that goes on in the present tense names no day.
func (st *state) undatedPresent(e *event) bool {
	if !goesOnInPresent(e) {
		return false
	}
	days, month := st.clauseDates(e)
	return len(days) == 0 && month == nil
}

// scheduled reports whether another sentence of the body says that the signing is at hand:
// "협약식은 20일 열린다".
func (st *state) scheduled(in *instance, main *event) bool {
	atHand := func(e event) bool {
		return e.index != main.index && e.trigger.Status == mention.Planned && (e.trigger.Kind == "hold" || e.trigger.Kind == "plan") && !e.past && !e.quoted && !e.relative && e.found.Sentence.Part == sentence.Body
	}
	near := func(e event) bool { return atHand(e) && e.index >= main.index-1 && e.index <= main.index+1 }
	return slices.ContainsFunc(in.events, atHand) || slices.ContainsFunc(st.partyless, near)
}

// maxDue is within how many days of publication a day of the same month is one to come.
const maxDue = 21

// due reports whether a telling that goes on in the present tense is of a day that is yet to come:
// on the 13th, "15일 양해각서를 교환하고 설명회를 연다".
func (st *state) due(e *event) bool {
	if e.trigger.Status != mention.Signed || !st.published.IsDay() || !goesOnInPresent(e) {
		return false
	}
	if st.futureDated(e) {
		return true
	}
	days, month := st.clauseDates(e)
	if d := st.partOfYear(e); len(days) == 0 && month == nil && d != nil {
		return d.YearRef == value.Ref{From: value.FromPublished} && withinYear(e.found, d) // 올 상반기 중 … 체결해 추진한다
	}
	if len(days) != 1 {
		return false
	}
	d := days[0]
	return d.Year == 0 && d.Month == 0 && d.MonthRef == (value.Ref{}) && !d.Past && d.To == nil && d.Day > st.published.Day && d.Day <= st.published.Day+maxDue
}

// futureDated reports whether the clause of an instrument that is signed names its time by a word of
// the future, or by a year to come: 오는 5일, 내년 1월, 다음 주, 2031년. Behind a verb alone (손잡고) it
// is what they do together that is then.
func (st *state) futureDated(e *event) bool {
	for j := range e.found.Dates() {
		if d := &e.found.Dates()[j]; (d.Future && !e.trigger.Verb || st.inLaterYear(d) && e.trigger.Type != "accord") && st.inDatedClause(e, d) {
			return true
		}
	}
	return false
}

// inLaterYear reports whether a wording names a year, or a month of the year of publication, behind that
// of publication.
func (st *state) inLaterYear(d *value.DateExpr) bool {
	return d.Year > st.published.Year || d.Year == st.published.Year && d.Month > st.published.Month
}

// goesOnInPresent reports whether the sentence that tells an event as the news, or what it says was
// told, ends in the present tense: "맺고 … 연다", "맺고 … 나선다고 밝혔다".
func goesOnInPresent(e *event) bool {
	if e.past || e.relative || e.trigger.Pred < 0 {
		return false
	}
	us := e.found.Units
	if text.EndsInPresent(us[len(us)-1].Raw) {
		return true
	}
	for k := len(us) - 2; k > e.trigger.Pred && k >= len(us)-maxTeller; k-- {
		if said, ok := strings.CutSuffix(us[k].Raw, "고"); ok && text.EndsInPresent(said) {
			return true
		}
	}
	return false
}

// maxTeller is how many words the end of a sentence has at most that says who told it and when.
const maxTeller = 5

// concluded finds the telling after the lead that says that what it told in
// the present ("체결한다고 밝혔다") was concluded; nil for none.
func concluded(in *instance, main *event) *event {
	for i := range in.events {
		e := &in.events[i]
		if e.index > main.index && sameWord(e.trigger.Text, main.trigger.Text) && e.trigger.Pred >= 0 && e.trigger.Status == mention.Signed && !e.trigger.NounOnly && !e.trigger.Verb && !e.trigger.Refers && !e.relative && !e.past && e.found.Sentence.Part == sentence.Body {
			return e
		}
	}
	return nil
}

// sameWord reports whether two wordings name an instrument by the same word:
// 계약 and 장기공급계약.
func sameWord(a, b string) bool {
	a, b = strings.ReplaceAll(a, " ", ""), strings.ReplaceAll(b, " ", "")
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}
