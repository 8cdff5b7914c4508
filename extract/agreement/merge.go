package agreement

import (
	"slices"
	"strings"
	"unicode/utf8"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// instance is one agreement with all its tellings.
type instance struct {
	events  []event
	parties []side
	title   bool // told in the headline only
	past    bool
	earlier bool // of an earlier month than another of the same parties
	noun    bool // told in the body by the noun for it, not only by verbs, headlines and decks; kept while merging
}

// tell adds an event to those that tell an agreement.
func (in *instance) tell(e *event) {
	in.events = append(in.events, *e)
	in.noun = in.noun || !e.trigger.Verb && e.found.Sentence.Part == sentence.Body
}

// merge joins the tellings of one agreement. Body text is read first, for it
// names the parties in full; headline, decks and captions join what is there.
func (st *state) merge(all []event) []instance {
	var out []instance
	order := [...]sentence.Part{sentence.Body, sentence.Subtitle, sentence.Title, sentence.Caption}
	for _, part := range order {
		for i := range all {
			e := &all[i]
			if e.found.Sentence.Part != part {
				continue
			}
			out = st.put(out, e)
		}
	}
	return st.settle(out)
}

// put puts an event to the agreement that it tells again, or makes a new one.
func (st *state) put(out []instance, e *event) []instance {
	ps := e.parties()
	st.supplySubject(e, &ps)
	if e.partners && len(ps) == len(e.right) {
		return out // some of a crowd, and nobody who concluded with it
	}
	if len(ps) == 1 && (firmsTreaty(e) || ofDwelling(e)) || e.trigger.Type == "treaty" && e.trigger.Adnominal && slices.ContainsFunc(e.left, func(s side) bool { return s.entity.Kind == "company" }) {
		return out
	}
	if e.points && len(ps) == 0 && len(e.pair) >= 2 && (len(out) == 0 || e.states || e.another) {
		ps = e.pair
	}
	if k := st.d.words.byMinisters(out, e, ps); k >= 0 {
		out[k].tell(e)
		return out
	}
	k := st.match(out, e, ps)
	if e.second {
		k = secondOf(out, e, ps)
	}
	if k >= 0 && toCome(&out[k], e) {
		if len(ps) < 2 {
			ps = slices.Clone(out[k].parties)
		}
		k = st.d.words.sameContract(out, ps)
	}
	if k >= 0 && cameBefore(&out[k], e) {
		if len(ps) < 2 {
			ps = slices.Clone(out[k].parties)
		}
		k = -1
	}
	if k >= 0 && st.oneMoreToCome(&out[k], e) {
		if len(ps) < 2 {
			return out
		}
		k = -1
	}
	if k >= 0 && (len(ps) > 1 || len(ps) == 1 && e.trigger.Type != out[k].events[0].trigger.Type) && len(out[k].parties) > 1 && st.monthsApart(&out[k], e) {
		k = -1
	}
	if k >= 0 && !e.another && !otherTitle(&out[k], e) {
		in := &out[k]
		st.d.words.toFirms(in, ps, e)
		loose := !in.noun
		in.tell(e)
		if !e.past && !e.relative && !e.quoted && e.trigger.Pred >= 0 && (len(ps) >= 2 || e.points) {
			in.past = false
		}
		if !e.quoted || len(in.parties) < 2 {
			in.parties = st.d.words.union(in.parties, ps, e, loose)
		}
		return out
	}
	if k = toldThrough(out, e); k >= 0 {
		out[k].tell(e)
		return out
	}
	if len(ps) == 0 || e.quoted && len(out) > 0 || len(ps) < 2 && !e.anonymous && (e.trigger.Pred < 0 || e.relative || e.found.Sentence.Part != sentence.Body) {
		return out
	}
	in := instance{parties: ps, past: e.past || e.relative && !thisOne(e), title: e.found.Sentence.Part == sentence.Title}
	in.tell(e)
	return append(out, in)
}

// ofDwelling reports whether a contract is the sale of a flat: "가나빌은 지난 2월 전용 244㎡가 100억원에 매매 계약을".
func ofDwelling(e *event) bool {
	s := e.found.Sentence.Text()
	return e.trigger.Type == "contract" && strings.Contains(s, "전용") && text.ContainsAny(s, []string{"㎡", "m²", "제곱미터"})
}

// toldThrough finds the agreement with the partner of an event that a noun alone tells, as that through
// which something is done: "A의 서비스 B가 C와 업무협약을 맺었다. A는 C와 업무협약을 통해"; -1 for none.
func toldThrough(out []instance, e *event) int {
	if e.trigger.Pred >= 0 || e.trigger.Verb || e.borrowed || e.held || len(e.right) == 0 || e.found.Sentence.Part != sentence.Body {
		return -1
	}
	return slices.IndexFunc(out, func(in instance) bool {
		return in.events[0].trigger.Type == e.trigger.Type && len(in.parties) > 1 && len(without(e.right, in.parties)) == 0
	})
}

// ministersReach is how many sentences behind an instrument of states their ministers are told to
// sign it.
const ministersReach = 3

// byMinisters finds the instrument of states that their ministers are told to sign right behind it:
// "한국과 가나국은 … 협정을 체결했다. 협정에는 김하늘 외교부 장관과 박바다 가나국 외교부 장관이
// 서명했다"; -1 for none.
func (w *wordLists) byMinisters(out []instance, e *event, ps []side) int {
	k, t := len(out)-1, e.trigger
	if k < 0 || len(ps) < 2 || t.Verb || t.Pred < 0 || e.past || e.quoted || e.found.Sentence.Part != sentence.Body {
		return -1
	}
	in := &out[k]
	last := &in.events[len(in.events)-1]
	if in.past || last.trigger.Type != t.Type || e.index-last.index > ministersReach || e.index == last.index || !allNations(in.parties) || len(in.parties) != len(ps) {
		return -1
	}
	us := e.found.Units
	if k := t.First - 1; k >= 0 && us[k].Josa == "" && us[k].Sep == "" && !t.Refers && !w.titleAdverbs[us[k].Raw] || strings.HasSuffix(us[t.Last].Josa, "도") {
		return -1 // told with another matter
	}
	for _, p := range ps {
		of := func(s side) bool {
			return p.entity.Country == s.entity.Country || p.entity.Country == "" && strings.HasPrefix(p.entity.Name, s.entity.Name+" ")
		}
		if p.person == nil || p.entity.state || p.entity.Kind != "government" || !slices.ContainsFunc(in.parties, of) {
			return -1
		}
	}
	return k
}

// toCome reports whether an event tells the contract that is to follow a memorandum of
// the same parties: "MOU를 체결했다. … 다음 달 본계약을 맺을 예정이다".
func toCome(in *instance, e *event) bool {
	t, first := e.trigger, in.events[0].trigger
	if t.Type != "contract" && !(t.Type == "agreement" && first.Type == "loi") || t.Status != mention.Planned || t.Pred < 0 || t.Verb || e.quoted || e.past || e.found.Sentence.Part != sentence.Body {
		return false
	}
	switch first.Type {
	case "mou", "loi", "moa", "agreement":
		return first.Status == mention.Signed && first.Pred >= 0 && !in.past && len(in.parties) > 1
	}
	return false
}

// cameBefore reports whether an event tells the memorandum that a contract which is still to come
// follows: "본계약을 다음 달 체결한다. … 양측은 지난 14일 기본합의서를 교환했다".
func cameBefore(in *instance, e *event) bool {
	t, first := e.trigger, in.events[0].trigger
	if first.Type != "contract" || first.Status != mention.Planned || len(in.events) > 1 || t.Status != mention.Signed || t.Pred < 0 || t.Verb || t.Refers || e.quoted || e.found.Sentence.Part != sentence.Body {
		return false
	}
	switch t.Type {
	case "mou", "loi", "moa":
		return first.Pred >= 0 && len(in.parties) > 1
	}
	return false
}

// monthsApart reports whether an event and what was told of an agreement before are dated to months that lie apart, and makes the
// earlier of the two what went before: "A와 B가 지난 3월 협약을 체결하고 있다. A는 23일 B와 계약을 체결했다".
func (st *state) monthsApart(in *instance, e *event) bool {
	first := &in.events[0]
	if slices.ContainsFunc(in.events[1:], func(o event) bool { return !o.trigger.Verb }) || e.trigger.Verb && e.trigger.Type != "contract" || first.trigger.Verb || e.trigger.Status != mention.Signed || first.trigger.Status != mention.Signed {
		return false
	}
	now, then := st.monthOf(e), st.monthOf(first)
	if now == 0 || then == 0 || now-then < minApart && then-now < minApart || max(now, then) > st.published.Year*12+st.published.Month {
		return false
	}
	if now < then {
		e.past = true
	} else {
		in.past, in.earlier, first.past = true, true, true
	}
	return true
}

// minApart is how many months lie at least between two signings by the same.
const minApart = 2

// monthOf is the month that the clause of an event names, counted from the year 0, or that of publication where it names
// a day only; 0 where it names none.
func (st *state) monthOf(e *event) int {
	p := st.published
	days, month := st.clauseDates(e)
	if len(days) > 0 {
		month = days[0]
	}
	switch {
	case month == nil && st.toldNow(e):
		return p.Year*12 + p.Month
	case month == nil || p.Month == 0 || month.To != nil || month.Month == 0 && month.Day == 0:
		return 0
	case month.Month == 0:
		return p.Year*12 + p.Month
	case month.Year > 0:
		return month.Year*12 + month.Month
	case month.Month > p.Month:
		return (p.Year-1)*12 + month.Month
	}
	return p.Year*12 + month.Month
}

// oneMoreToCome reports whether an event tells that the sides of a contract of an earlier year are to conclude another:
// "2022년 8월 A는 B와 수출 계약을 체결했다. … A는 B와 잔여 물량의 계약을 앞두고 있다".
func (st *state) oneMoreToCome(in *instance, e *event) bool {
	t, first := e.trigger, &in.events[0]
	if !in.past || len(in.events) > 1 || len(in.parties) < 2 || t.Type != "contract" || first.trigger.Type != t.Type || first.trigger.Status != mention.Signed || e.past || e.quoted || t.Verb || t.Pred < 0 || e.index == first.index {
		return false
	}
	return (t.Status == mention.Planned || t.Status == mention.Proposed) && st.earlierYear(first.found, first.trigger, first.from)
}

// sameContract finds the contract of some parties that was told before; -1 for none.
func (w *wordLists) sameContract(out []instance, ps []side) int {
	for i := range out {
		if out[i].events[0].trigger.Type == "contract" && w.overlap(out[i].parties, ps) >= 0.5 {
			return i
		}
	}
	return -1
}

// otherTitle reports whether two countries conclude another instrument than
// the one told before: its title is given, and it differs.
func otherTitle(in *instance, e *event) bool {
	if e.listed && !e.past {
		for i := range in.events {
			if o := &in.events[i]; o.listed && o.index == e.index && o.trigger != e.trigger {
				return true
			}
		}
	}
	ofNations := len(e.left)+len(e.right) > 1 && allNations(e.parties())
	if !e.states && !ofNations || e.quoted {
		return false
	}
	title := quotedTitle(e)
	if !e.states && (title == "" || quotedTitle(&in.events[0]) == "") {
		return false
	}
	if title == "" && (e.trigger.Type == in.events[0].trigger.Type || e.trigger.Type == "accord") {
		return false
	}
	for i := range in.events {
		if quotedTitle(&in.events[i]) == title && in.events[i].trigger.Type == e.trigger.Type {
			return false
		}
	}
	return true
}

// quotedTitle is the quotation that an instrument stands in; "" for none.
func quotedTitle(e *event) string {
	start, end := quotedAround(e.found, e.trigger)
	if start < 0 {
		return ""
	}
	return mention.Fold(e.found.Sentence.Host[start:end])
}

// topicReach is for how many sentences the text goes on speaking of a body, and
// weakReach for how many of one that only its place in a sentence makes a name.
const topicReach, weakReach = 5, 3

// supplySubject adds the body that the text speaks of where a clause names
// only the partner.
func (st *state) supplySubject(e *event, ps *[]side) {
	if len(e.left) > 0 || e.joint || e.points || e.anonymous || len(e.right) == 0 || e.trigger.Pred < 0 && !e.borrowed || e.found.Sentence.Part != sentence.Body || firmsTreaty(e) || itemHead(e) {
		return
	}
	s := st.spokenOf(e)
	if s == nil || holds(*ps, s.entity) {
		return
	}
	if all := st.spokenOfWith(e, s); len(all) > 1 && !meets(all, *ps) {
		*ps = append(all, *ps...)
		return
	}
	*ps = append([]side{*s}, *ps...)
}

// spokenOfWith gives those of whom the sentence before a telling speaks together with a body: "A와 B는 사업을
// 준비 중이다. C와 협약을 맺었다"; nil for none.
func (st *state) spokenOfWith(e *event, s *side) []side {
	if s != e.topic || e.index-e.topicAt != 1 || e.trigger.Pred < 0 || e.trigger.Verb || e.trigger.Relative {
		return nil
	}
	for _, g := range st.groups(e.topicAt) {
		if g.topic && len(g.members) > 1 && !g.etc && allSure(&g) && !anyState(&g) {
			if list := st.sides(&st.found[e.topicAt], &g); holds(list, s.entity) {
				return list
			}
		}
	}
	return nil
}

// itemHead reports whether a telling is the heading of an item in a digest, which names both sides by
// itself: "가나전자, 다라건설과 부품 공급계약 체결".
func itemHead(e *event) bool {
	us := e.found.Units
	if len(e.right) != 2 || e.trigger.Pred != len(us)-1 || us[0].Start != e.right[0].span.Start {
		return false
	}
	comma := strings.HasPrefix(e.found.Sentence.Host[e.right[0].span.End:], ",")
	return comma && strings.HasSuffix(us[e.trigger.Pred].Raw, "체결")
}

// spokenOf is the body that the text speaks of where a telling stands: the
// subject before it, or that of the headline; nil for none.
func (st *state) spokenOf(e *event) *side {
	reach := topicReach
	if e.topic != nil && e.topic.entity.Strength <= mention.Weak {
		reach = weakReach
	}
	if e.topic != nil && e.index-e.topicAt <= reach {
		return e.topic
	}
	if e.trigger.Verb || e.trigger.Type == "treaty" || e.relative || e.quoted {
		return nil
	}
	if st.hero == nil && e.topic == nil && e.trigger.Type == "contract" {
		return st.titleFirm()
	}
	return st.hero
}

// titleFirm is the known firm that the headline begins with; nil for none.
func (st *state) titleFirm() *side {
	for i := range st.found {
		fd := &st.found[i]
		if fd.Sentence.Part != sentence.Title {
			continue
		}
		for j := range fd.Bodies {
			if b := &fd.Bodies[j]; b.First == 0 && b.Strength == mention.Known && b.Kind == "company" {
				if s, ok := st.bodySide(fd, b); ok {
					return &s
				}
			}
		}
	}
	return nil
}

// firmsTreaty reports whether a text that speaks of a firm mentions a treaty: that
// of others, "미국과 자유무역협정을 맺은 나라의 광물".
func firmsTreaty(e *event) bool {
	return e.trigger.Type == "treaty" && len(e.left) == 0 && !e.joint && !e.points && e.topic != nil && e.topic.entity.Kind == "company"
}

// matchReach is how many agreements back a telling is looked for; a bound on
// the work for texts without end.
const matchReach = 300

// match finds the agreement that an event tells again; -1 for none.
func (st *state) match(out []instance, e *event, ps []side) int {
	if e.points && len(ps) == 0 {
		return latest(out, e)
	}
	if e.faceless && len(ps) == 1 && e.trigger.Pred >= 0 && !e.trigger.Refers && namesAnother(out, e) {
		return -1
	}
	if len(ps) == 1 && !e.anonymous && e.trigger.Type == "contract" && e.trigger.Pred >= 0 && !e.trigger.Refers && !e.trigger.NounOnly && !e.quoted && e.past {
		return st.d.words.ofType(out, e, ps)
	}
	best, score := -1, 0.0
	for i := max(0, len(out)-matchReach); i < len(out); i++ {
		if in := &out[i]; e.trigger.Verb && in.events[0].trigger.Type == e.trigger.Type && !in.past && !e.past && !in.noun && ofStatesOnly(in.parties, ps) {
			return i
		}
		s := st.d.words.overlap(out[i].parties, ps)
		if s > 0 && (st.d.words.ofOthers(&out[i], e, ps) || crowdBefore(&out[i], e) || st.d.words.anotherBefore(&out[i], e, ps) || st.ofLastYear(&out[i], e, ps)) {
			continue
		}
		if s > score {
			best, score = i, s
		}
	}
	switch {
	case best < 0 && titlesPartner(e):
		return onlyAlone(out)
	case best < 0:
		return crowdOf(out, e, ps)
	case len(ps) == 1 && !e.anonymous:
		return best
	case score >= 0.5:
		return best
	}
	return crowdOf(out, e, ps)
}

// titlesPartner reports whether a headline names the partner apart from the body that the text is
// about: "가나시 청년 지원 속도…다라대와 맞손".
func titlesPartner(e *event) bool {
	return e.found.Sentence.Part == sentence.Title && len(e.left) == 0 && len(e.right) > 0 && !e.joint && !e.quoted && !e.past
}

// onlyAlone is the one agreement that is news, where a body is told to conclude it with nobody and
// a headline may name with whom; -1 for none.
func onlyAlone(out []instance) int {
	only := -1
	for i := range out {
		if out[i].past {
			continue
		}
		if only >= 0 || len(out[i].parties) != 1 || anonymous(&out[i]) || out[i].events[0].trigger.Type == "contract" {
			return -1 // of a contract the other side may be hidden
		}
		only = i
	}
	return only
}

// anotherBefore reports whether an event tells with whom a body concluded the like earlier, where
// that of today hides its partner: "A는 중국 소재 제조사와 …. 지난해에도 B와".
func (w *wordLists) anotherBefore(in *instance, e *event, ps []side) bool {
	if in.past || len(ps) < 2 || len(in.parties) != 1 {
		return false
	}
	if !e.past {
		return w.amongDeeds(in, e)
	}
	return e.trigger.Type == "contract" && in.events[0].faceless || experienced(e.found.Units, e.trigger)
}

// ofLastYear reports whether an event tells with whom a body concluded the like in an earlier year, where it is told
// today, by its day, with nobody else: "A는 22일 협약식을 열었다. … 지난해에는 B와 협약을 체결했다".
func (st *state) ofLastYear(in *instance, e *event, ps []side) bool {
	if in.past || !e.past || len(ps) < 2 || len(in.parties) != 1 || st.monthOf(&in.events[0]) == 0 {
		return false
	}
	return st.earlierYear(e.found, e.trigger, e.from) || slices.ContainsFunc(e.found.Dates(), func(d value.DateExpr) bool {
		return d.YearRef.Offset < 0 && d.Start >= e.found.Units[min(e.from, e.trigger.First)].Start && d.End <= e.trigger.Start
	})
}

// amongDeeds reports whether a sentence that ends in how a body fares names an agreement as one of its
// deeds: "A는 B와 협약을 체결하는 등 시장을 이끌고 있다".
func (w *wordLists) amongDeeds(in *instance, e *event) bool {
	us, k := e.found.Units, e.trigger.Pred+1
	if e.trigger.Pred < 0 || k >= len(us) || us[k].Raw != "등" || e.index <= in.events[0].index {
		return false
	}
	return text.StartsInAny(us[len(us)-1].Raw, w.faring)
}

// crowdBefore reports whether an event tells what a body concluded earlier with some
// who are only counted, by another instrument than that of today.
func crowdBefore(in *instance, e *event) bool {
	now, then := in.events[0].trigger.Type, e.trigger.Type
	return e.anonymous && e.past && !in.past && now != then && now != "accord" && then != "accord"
}

// ofOthers reports whether an instrument is another than one of a different type told
// before, as those of authorities and of their states are: the body names each with its
// own parties.
func (w *wordLists) ofOthers(in *instance, e *event, ps []side) bool {
	o := &in.events[0]
	if len(ps) < 2 || len(in.parties) < 2 || o.trigger.Type == e.trigger.Type || o.trigger.Verb || e.trigger.Verb || o.found.Sentence.Part != sentence.Body || e.found.Sentence.Part != sentence.Body {
		return false
	}
	for _, p := range ps {
		if holds(in.parties, p.entity) {
			return len(ps) == 2 && len(in.parties) == 2 && w.otherPartner(in.parties, ps) && w.otherPartner(ps, in.parties)
		}
	}
	return true
}

// otherPartner reports whether one of two parties is a known body that is none of the
// others, nor of the group of one.
func (w *wordLists) otherPartner(list, others []side) bool {
	for _, p := range list {
		if holds(others, p.entity) || p.entity.Strength < mention.Known {
			continue
		}
		kin := false
		for _, o := range others {
			kin = kin || w.ofGroup(p.entity, o.entity) || w.ofGroup(o.entity, p.entity) || isPart(p.entity, o.entity) || isPart(o.entity, p.entity)
		}
		if !kin {
			return true
		}
	}
	return false
}

// crowdReach is how many sentences after a counted crowd may name its members.
const crowdReach = 2

// crowdOf finds the agreement of one body with a counted crowd whose members a
// sentence soon after names: "A는 3개사와 …. B, C, D가 참석한 가운데 체결하고".
func crowdOf(out []instance, e *event, ps []side) int {
	if i := len(out) - 1; i >= 0 && len(out[i].parties) == 1 && anonymous(&out[i]) && !out[i].past && !e.past && len(ps) >= 2 {
		o := &out[i].events[len(out[i].events)-1]
		if o.trigger.Type == e.trigger.Type && e.index > o.index && e.index-o.index <= crowdReach && o.count > 1 && len(ps) >= o.count {
			return i
		}
	}
	return -1
}

// ofType finds the contract of a body that an earlier one, told by it alone,
// tells again; a memorandum of the same body is another thing.
func (w *wordLists) ofType(out []instance, e *event, ps []side) int {
	for i := len(out) - 1; i >= max(0, len(out)-matchReach); i-- {
		if t := out[i].events[0].trigger.Type; (t == e.trigger.Type || t == "accord") && w.overlap(out[i].parties, ps) > 0 {
			return i
		}
	}
	return -1
}

// namesAnother reports whether the same sentence told another agreement before,
// with a partner by name: "A는 B와 계약을 맺은 데 이어 유럽 업체와 계약을 따냈다".
func namesAnother(out []instance, e *event) bool {
	for i := range out {
		for k := range out[i].events {
			if o := &out[i].events[k]; o.found == e.found && len(o.right) > 0 {
				return true
			}
		}
	}
	return false
}

// latest is the agreement that an event which only points back means: that of the sentence right
// before it, or else the first that is news, the last of those that are not.
func latest(out []instance, e *event) int {
	best := -1
	for i := len(out) - 1; i >= 0; i-- {
		in := &out[i]
		if len(in.parties) < 2 {
			continue
		}
		if !in.past && in.tellsAt(e.index-1) {
			return i
		}
		if best < 0 || !in.past {
			best = i
		}
	}
	return best
}

// overlap is the share of the smaller set that stands in the larger one, but
// one shared body of two pairs is no overlap: a hub signs with many.
func (w *wordLists) overlap(a, b []side) float64 {
	n := 0
	for _, x := range b {
		if holds(a, x.entity) || w.akin(a, x.entity) || len(b) > 1 && owned(a, b, x.entity) {
			n++
		}
	}
	small := min(len(a), len(b))
	if small == 0 || n == 0 || loneFirm(a, b) || loneFirm(b, a) {
		return 0
	}
	if n == 1 && len(a) >= 2 && len(b) >= 2 {
		return 0.4
	}
	return float64(n) / float64(small)
}

// loneFirm reports whether a list is one firm alone and the other two countries, of which it is no side.
func loneFirm(a, b []side) bool {
	return len(a) == 1 && len(b) > 1 && firm(a[0].entity.Kind) && allNations(b)
}

// akin reports whether a list holds a body of the country that e is, or the
// country of the body that e is: a headline says 라트비아 for its ministry.
func (w *wordLists) akin(list []side, e *Entity) bool {
	for _, s := range list {
		if isPart(s.entity, e) || isPart(e, s.entity) || w.ofGroup(s.entity, e) || w.ofGroup(e, s.entity) || endOfName(e, s.entity) {
			return true
		}
		if s.entity.Country == e.Country && e.Country != "KR" && e.Country != "" && (s.entity.state || e.state) {
			return true
		}
	}
	return false
}

// endOfName reports whether what no list knows is the last words of the name of another body, as it is
// read behind the name of a person: 제이 정 가나머 | 다라 파트너스.
func endOfName(e, of *Entity) bool {
	return e.org == nil && strings.Contains(e.Name, " ") && strings.HasSuffix(of.Name, " "+e.Name)
}

// isPart reports whether one body is told as a part of the other.
func isPart(part, whole *Entity) bool {
	if part.Kind == "local_government" && whole.Kind == "local_government" {
		return false // a city concludes for itself, beside its province
	}
	return part.PartOf != "" && (part.PartOf == whole.Name || whole.org != nil && part.PartOf == whole.org.Name)
}

// ofGroup reports whether a firm bears the name of a group: 가나물산, 가나그룹.
func (w *wordLists) ofGroup(firm, group *Entity) bool {
	base, ok := strings.CutSuffix(group.Name, "그룹")
	if !ok && w.conglomerates[group.Name] && group.Strength <= mention.Weak {
		ok = true // 삼성은, of 삼성전자
	}
	return ok && (len(base) >= 6 && strings.HasPrefix(firm.Name, base) || firm.Name == base) && firm != group
}

// members puts the firms of a group in its place where a telling names two or
// more of them.
func (w *wordLists) members(a, b []side, e *event) []side {
	if e.found.Sentence.Part != sentence.Body || e.past || e.quoted {
		return a
	}
	for i := range a {
		n := 0
		for _, s := range b {
			if w.ofGroup(s.entity, a[i].entity) {
				n++
			}
		}
		if n >= 2 {
			return append(append([]side{}, a[:i]...), a[i+1:]...)
		}
	}
	return a
}

// owned reports whether a list holds the firm that owns e, or one that e owns, which the list that e
// is in does not.
func owned(list, own []side, e *Entity) bool {
	return slices.ContainsFunc(list, func(s side) bool {
		return (subsidiaryOf(e, s.entity) || subsidiaryOf(s.entity, e)) && !holds(own, s.entity)
	})
}

// subsidiaryOf reports whether the text calls a firm a subsidiary of another one.
func subsidiaryOf(firm, parent *Entity) bool {
	return firm.owner != "" && (firm.owner == parent.Name || parent.org != nil && firm.owner == parent.org.Name)
}

// toFirms puts a firm in the place of its parent, or of the group, for which so far only a headline, a deck or a verb told
// the agreement, where a sentence tells that the firm concludes the instrument: "가나그룹이 다라와 손잡고
// …. 가나물산은 다라와 업무협약을 맺었다".
func (w *wordLists) toFirms(in *instance, ps []side, e *event) {
	if e.trigger.Verb || e.trigger.Pred < 0 || e.past || e.quoted || e.relative || e.found.Sentence.Part != sentence.Body {
		return
	}
	for i := range in.parties {
		group := in.parties[i].entity
		var firm []side
		for _, s := range ps {
			if !holds(in.parties, s.entity) && (!in.noun && w.ofGroup(s.entity, group) || subsidiaryOf(s.entity, group)) {
				firm = append(firm, s)
			}
		}
		if (len(firm) == 1 || len(firm) > 1 && subsidiaryOf(firm[0].entity, group)) && !holds(ps, group) {
			in.parties[i] = firm[0]
		}
	}
}

// ofStatesOnly reports whether some parties are countries and others an authority of each of them.
func ofStatesOnly(states, list []side) bool {
	if len(states) != 2 || len(list) != 2 || !allNations(states) {
		return false
	}
	for _, s := range states {
		if !slices.ContainsFunc(list, func(o side) bool {
			return isAuthority(o.entity) && o.entity.Country == s.entity.Country
		}) {
			return false
		}
	}
	return true
}

// authorityOf reports whether a body is one of a country abroad, not the country itself: where it is named as
// the one that concludes, it is the party.
func authorityOf(e, state *Entity) bool {
	return state.state && isAuthority(e) && e.Country == state.Country && e.Country != "" && e.Country != "KR" && !strings.HasSuffix(e.Name, "정부")
}

// isAuthority reports whether a body is an authority of a country, not the country itself.
func isAuthority(e *Entity) bool {
	return !e.state && (e.Kind == "government" || e.Kind == "public_agency")
}

// narrow puts a part of a body in the place of the body that a deck named for it.
func narrow(a, b []side, e *event) {
	if e.found.Sentence.Part != sentence.Body || e.past || e.quoted {
		return
	}
	with := a
	if len(a) == 1 {
		with = slices.Concat(a, b) // so far only the country was told: B국과 계약을 맺은 A의 공장
	}
	firms := !(e.trigger.Verb && e.trigger.Type == "accord") && slices.ContainsFunc(with, func(s side) bool { return firm(s.entity.Kind) }) && !slices.ContainsFunc(with, func(s side) bool { return s.entity.Country == "KR" && s.entity.Kind == "government" })
	for i := range a {
		for _, s := range b {
			if (isPart(s.entity, a[i].entity) || firms && authorityOf(s.entity, a[i].entity)) && !holds(a, s.entity) {
				a[i] = s
			}
		}
	}
}

// longList is how many parties a telling names at least for an unknown word among them to be one too,
// toldAgain how many where all that were known are among them.
const longList, toldAgain = 5, 3

func (w *wordLists) union(a, b []side, e *event, loose bool) []side {
	narrow(a, b, e)
	a = w.members(a, b, e)
	if loose && ofStatesOnly(a, b) {
		return b // 한국과 중국이 …, then 국토교통부는 중국 민항총국과
	}
	fuller := loose && !e.trigger.Verb && !e.past && !e.relative && without(a, b) == nil // 손잡고, then who concludes the contract
	if len(a) >= 2 && !fuller && (e.found.Sentence.Part == sentence.Title || e.trigger.Type == "contract" || e.past || e.relative) {
		return a
	}
	vouches := len(a) < 2 || len(b) >= longList
	again := len(b) >= toldAgain && !slices.ContainsFunc(a, func(s side) bool { return !holds(b, s.entity) })
	for _, s := range b {
		if !holds(a, s.entity) && !w.akin(a, s.entity) && !owned(a, b, s.entity) && (vouches || s.entity.Strength > mention.Weak || again && (listedBeside(e.found.Sentence.Host, b, s) || len(e.left) == 1 && e.left[0].entity == s.entity)) {
			a = append(a, s)
		}
	}
	return a
}

// listedBeside reports whether nothing but what joins a list stands between a side and another one.
func listedBeside(host string, list []side, s side) bool {
	return slices.ContainsFunc(list, func(o side) bool {
		from, to := s.span.End, o.span.Start
		if from > to {
			from, to = o.span.End, s.span.Start
		}
		return o.entity != s.entity && from < to && to-from <= len("와, ") && strings.Trim(host[from:to], " ,·ㆍ와과") == ""
	})
}

// settle drops what the headline alone tells when the body tells more.
func (st *state) settle(in []instance) []instance {
	var out []instance
	body := false
	for i := range in {
		if !in[i].title && (len(in[i].parties) > 1 || anonymous(&in[i])) {
			body = true
		}
	}
	for i := range in {
		if in[i].title && body && !st.d.words.apart(&in[i], in) || st.loosely(&in[i], in) || st.depicts(&in[i], in) {
			continue
		}
		out = append(out, in[i])
	}
	return out
}

// depicts reports whether an agreement only tells, by the caption of its photograph, another whose parties
// bear other names there: 가나연구원 of 가나제약.
func (st *state) depicts(in *instance, all []instance) bool {
	if in.past || slices.ContainsFunc(in.events, func(e event) bool { return !st.says(e.index, classPosing) }) {
		return false
	}
	return slices.ContainsFunc(all, func(o instance) bool {
		same := o.events[0].trigger.Type == in.events[0].trigger.Type && !o.past && !o.title && len(o.parties) >= len(in.parties)
		return same && !st.says(o.events[0].index, classPosing) && st.d.words.namesake(in.parties, o.parties)
	})
}

// namesake reports whether each of some bodies is one of others, or bears a name that begins like
// that of one of them or is short for it.
func (w *wordLists) namesake(some, others []side) bool {
	for _, s := range some {
		k := slices.IndexFunc(others, func(o side) bool { return o.entity == s.entity })
		if k < 0 {
			k = slices.IndexFunc(others, func(o side) bool { return w.alike(s.entity, o.entity) })
		}
		if k < 0 {
			return false
		}
		others = slices.Concat(others[:k], others[k+1:])
	}
	return true
}

// sameBegin is how many bytes two names begin with alike that may be of one body.
const sameBegin = len("가나")

// alike reports whether two bodies may be one by their names, or one is a part of the other.
func (w *wordLists) alike(a, b *Entity) bool {
	if isPart(a, b) || isPart(b, a) || w.ofGroup(a, b) || w.ofGroup(b, a) {
		return true
	}
	if a.Kind == "local_government" || b.Kind == "local_government" || a.state || b.state {
		return false // 가나시, 가나군
	}
	if n := min(len(a.Name), len(b.Name), sameBegin); n == sameBegin && a.Name[:n] == b.Name[:n] {
		return true
	}
	return mention.Abbreviates(a.Name, b.Name) || mention.Abbreviates(b.Name, a.Name)
}

// loosely reports whether an accord only tells in short words what an instrument with the
// full names tells after it: "공단과 소방이 힘을 모으기로 했다. 가나공단과 다라소방서가 …
// 업무협약을 맺었다".
func (st *state) loosely(in *instance, all []instance) bool {
	for i := range in.events {
		if t := in.events[i].trigger; !t.Verb || t.Type != "accord" {
			return false
		}
	}
	for j := range all {
		o := &all[j]
		if o == in || o.past || o.title || len(o.parties) < len(in.parties) || o.events[0].trigger.Verb {
			continue
		}
		if !slices.ContainsFunc(in.parties, func(s side) bool {
			return !holds(o.parties, s.entity) && !toldLonger(s.entity, o.parties) && !st.d.words.groupOf(s.entity, o.parties)
		}) {
			return true
		}
	}
	return false
}

// groupOf reports whether a body is the group of a firm among some others: GS of GS에너지.
func (w *wordLists) groupOf(e *Entity, list []side) bool {
	return w.conglomerates[e.Name] && slices.ContainsFunc(list, func(s side) bool { return strings.HasPrefix(s.entity.Name, e.Name) })
}

// toldLonger reports whether one of some others is the same body as e by a fuller name: 가나협동조합 of
// 가나사회적협동조합, 가나공사 of its branch 가나공사 다라지사, SK가나재단 of 가나재단.
func toldLonger(e *Entity, list []side) bool {
	return slices.ContainsFunc(list, func(s side) bool {
		if e.org != nil && e.Kind == "company" {
			return false // 가나 is not 가나페이먼츠
		}
		short, full := mention.Fold(e.Name), mention.Fold(s.entity.Name)
		if isPart(s.entity, e) || len(full) > len(short) && strings.Contains(full, short) {
			return true
		}
		if before, ok := strings.CutSuffix(short, full); ok && !hasHangul(before) && utf8.RuneCountInString(full) >= minShort {
			return true
		}
		return utf8.RuneCountInString(short) >= minShort && text.First(short) == text.First(full) && text.Last(short) == text.Last(full) && mention.Abbreviates(short, full)
	})
}

// apart reports whether a headline tells of an agreement between sure bodies
// that no sentence of the body tells.
func (w *wordLists) apart(title *instance, all []instance) bool {
	if len(title.parties) != 2 || title.events[0].trigger.Type == "accord" {
		return false
	}
	known := false
	for _, p := range title.parties {
		if p.entity.Strength < mention.Strong || p.entity.state {
			return false
		}
		known = known || p.entity.Strength == mention.Known
	}
	if !known {
		return false
	}
	for i := range all {
		if !all[i].title && w.overlap(all[i].parties, title.parties) >= 0.5 {
			return false
		}
	}
	return true
}

// whole drops what has one party only in the end, but keeps a contract whose
// other side is not disclosed, and what was concluded with a counted crowd.
func (st *state) whole(in []instance) []instance {
	var out []instance
	for i := range in {
		only := len(in) == 1
		if len(in[i].parties) >= 2 || anonymous(&in[i]) || onlyNews(in, i) && st.titleTells(&in[i]) || st.undisclosed(&in[i], only) || st.alone(&in[i], only) {
			out = append(out, in[i])
		}
	}
	return out
}

// withoutSharedTails takes out the parties of an agreement that were read by the tail they seemed to share with the one
// behind them, where the article names the province or city of that name in full: 제주·가나항공과, of 제주특별자치도.
func (st *state) withoutSharedTails(in *instance) {
	all := in.parties
	in.parties = slices.DeleteFunc(slices.Clone(all), func(p side) bool {
		short := p.span.Text()
		if p.entity.org == nil || len(short) > len("가나다") || len(p.entity.Name) <= len(short) || !strings.HasPrefix(p.entity.Name, short) {
			return false
		}
		inFull := slices.ContainsFunc(all, func(q side) bool {
			return q.entity != p.entity && q.entity.Kind == "local_government" && strings.HasPrefix(q.entity.Name, short)
		})
		return inFull && !slices.ContainsFunc(st.found, func(fd mention.Found) bool { return strings.Contains(fd.Sentence.Text(), p.entity.Name) })
	})
}

// onlyNews reports whether all agreements but one are told as earlier ones.
func onlyNews(in []instance, one int) bool {
	for i := range in {
		if i != one && !in[i].past {
			return false
		}
	}
	return true
}

// alone reports whether an agreement is the news of an article or of an item of a column,
// though it is told by one side only.
func (st *state) alone(in *instance, only bool) bool {
	for i := range in.events {
		e := &in.events[i]
		t := e.trigger
		if t.Verb || t.Type == "accord" || t.Type == "contract" || t.Type == "treaty" || t.Type == "joint_statement" || t.Pred < 0 || t.NounOnly || t.Refers || t.Relative || t.Adnominal || e.past || e.quoted || t.Status != mention.Signed || len(in.parties) == 0 {
			continue
		}
		if !beginsItem(e.found) && (!only || e.index >= st.bodyStart+leadLength+2) {
			continue
		}
		if in.parties[0].entity.Strength >= mention.Strong && !in.parties[0].entity.state {
			return true
		}
	}
	return false
}

func anonymous(in *instance) bool {
	for i := range in.events {
		if in.events[i].anonymous {
			return true
		}
	}
	return false
}

// undisclosed reports whether an agreement is a contract told with its price, or announced as the news.
func (st *state) undisclosed(in *instance, only bool) bool {
	w := st.d.words
	for i := range in.events {
		e := &in.events[i]
		if e.trigger.Type != "contract" && !ofContract(e) || e.past || e.quoted && !e.ownWords() || e.trigger.Status != mention.Signed && !(e.trigger.Status == mention.Ended && e.faceless && e.trigger.Pred >= 0 && strings.HasSuffix(e.found.Units[e.trigger.Pred].Raw, "다고")) || len(in.parties) == 0 {
			continue
		}
		priced, told := len(e.found.Money()) > 0, w.toldAfter(e)
		if (w.won(e) || w.chosenToSupply(e)) && told && (e.index < st.bodyStart+leadLength || beginsItem(e.found)) {
			return true
		}
		if e.faceless || priced && (only || w.won(e) && e.index < leadLength+2 || told && e.trigger.Pred >= 0 && strings.HasSuffix(e.found.Units[e.trigger.Pred].Raw, "다고")) || only && told && e.index < leadLength+2 {
			return true
		}
	}
	return false
}

// titleTells reports whether the lead tells a contract of one firm that the headline names as well:
// "가나전자, 다라 부품 수주".
func (st *state) titleTells(in *instance) bool {
	if len(in.parties) == 0 || in.parties[0].entity.state || !text.ContainsAny(st.headline, []string{"수주", "계약"}) || !st.inTitle(in.parties[0].entity.Name) {
		return false
	}
	return slices.ContainsFunc(in.events, func(e event) bool {
		t := e.trigger
		news := (!e.past || t.Adnominal && e.index == st.bodyStart) && (!e.quoted || e.ownWords()) && !e.relative && e.found.Sentence.Part == sentence.Body && e.index < st.bodyStart+leadLength
		return news && t.Type == "contract" && t.Status == mention.Signed && t.Pred >= 0 && len(e.parties()) > 0
	})
}

// ofContract reports whether an event is of a letter or a memorandum of a contract: 공급계약 의향서를.
func ofContract(e *event) bool {
	t := e.trigger
	us := e.found.Units
	return t.First > 0 && (strings.HasSuffix(us[t.First-1].Stem, "계약") || strings.HasSuffix(us[t.First].Stem, "계약")) && us[t.First-1].Josa == ""
}

// split parts an agreement that one body concluded with each of several
// partners on its own: "A는 B·C·D와 업무협약 3건을 맺었다", "각각 체결했다".
func (w *wordLists) split(in []instance) []instance {
	var out []instance
	for i := range in {
		if pairs := w.pairsOf(&in[i]); len(pairs) > 1 {
			for _, p := range pairs {
				c := in[i]
				c.parties = p
				out = append(out, c)
			}
			continue
		}
		one, many := w.hubOf(&in[i])
		if one == nil {
			out = append(out, in[i])
			continue
		}
		for _, p := range many {
			c := in[i]
			c.parties = append(append([]side{}, one...), p)
			c.events = untilPartner(c.events, p)
			out = append(out, c)
		}
	}
	return out
}

// pairsOf gives the pairs of those who agreed two by two: "A와 B, C와 D가 각각 협약을 맺었다",
// governments also where no word says each; nil for none.
func (w *wordLists) pairsOf(in *instance) [][]side {
	for i := range in.events {
		e := &in.events[i]
		list := e.left
		if out := w.respectively(in, e); len(out) > 0 {
			return out
		}
		if len(list) < 4 || len(list)%2 != 0 || len(e.right) > 0 || len(in.parties) != len(list) || !w.eachForItself(e) && !governments(list) {
			continue
		}
		out := make([][]side, 0, len(list)/2)
		for k := 0; k < len(list) && paired(e, list[k:]); k += 2 {
			out = append(out, list[k:k+2:k+2])
		}
		if len(out) == len(list)/2 {
			return out
		}
	}
	return nil
}

// respectively gives the pairs of as many bodies as partners, told in one order: "A와 B는 각각 C, D와
// 계약을 맺었다"; nil for none. A place and its province are one side.
func (w *wordLists) respectively(in *instance, e *event) [][]side {
	n := len(e.left)
	if n < 2 || n != len(e.right) || len(in.parties) != 2*n || e.trigger.Pred < 0 || e.quoted || governments(e.left) || !w.eachForItself(e) {
		return nil
	}
	out := make([][]side, 0, n)
	for k := range e.left {
		out = append(out, []side{e.left[k], e.right[k]})
	}
	return out
}

// paired reports whether the first two of a list are joined by 와 and parted by a comma from
// the rest.
func paired(e *event, list []side) bool {
	a, b := unitEnding(e.found.Units, &list[0]), unitEnding(e.found.Units, &list[1])
	return a != nil && b != nil && roleOf(a.Josa) == with && a.Sep == "" && (len(list) == 2 || b.Josa == "" && b.Sep == ",")
}

// unitEnding is the word that the name or the office of a side ends in where it stands; nil
// where it stands in another sentence.
func unitEnding(us []mention.Unit, s *side) *mention.Unit {
	end := s.span.End
	for k := range us {
		if us[k].Start < end && end <= us[k].End {
			if s.person != nil {
				return &us[s.person.Last]
			}
			return &us[k]
		}
	}
	return nil
}

// untilPartner bounds the days of the tellings that give each partner its own at the name of
// one of them.
func untilPartner(events []event, p side) []event {
	out := append([]event{}, events...)
	for i := range out {
		if e := &out[i]; e.apart && p.span.At == e.found.Sentence.At {
			e.until = p.span.Start
		}
	}
	return out
}

// minCustomers is from how many firms on a list of partners of a contract stands
// for that many contracts.
const minCustomers = 4

// hubOf gives the hub and its partners where the text counts one instrument
// for each partner.
func (w *wordLists) hubOf(in *instance) (hub, partners []side) {
	for i := range in.events {
		e := &in.events[i]
		if e.trigger.Pred < 0 || e.quoted {
			continue
		}
		if len(e.left) > 1 && len(e.right) == 1 && w.inTurn(e) {
			if rest := without(in.parties, e.right); len(rest) == len(e.left) {
				return e.right, rest
			}
		}
		left := e.left
		if len(left) == 0 && e.topic != nil && holds(in.parties, e.topic.entity) && !holds(e.right, e.topic.entity) && w.eachForItself(e) {
			left = []side{*e.topic}
		}
		if len(left) > 1 && len(e.right) > 1 && w.eachForItself(e) && governments(left) && !governments(e.right) {
			if rest := without(in.parties, left); len(rest) == len(e.right) {
				return left, rest // A도와 B시는 C, D와 각각 투자협약을 맺었다
			}
		}
		if len(left) != 1 || e.trigger.Verb && !in.events[0].trigger.Verb {
			continue
		}
		rest := without(in.parties, left)
		if len(rest) < 2 || !w.each(e, len(rest)) && !(e.trigger.Type == "contract" && in.partnersTold(rest) >= minCustomers && w.customers(e, rest)) {
			continue
		}
		return left, rest
	}
	return nil, nil
}

// partnersTold is how many of a list the tellings of an agreement name as its partners; the others
// only take part by what sentences behind them say.
func (in *instance) partnersTold(list []side) int {
	n := 0
	for _, s := range list {
		if slices.ContainsFunc(in.events, func(e event) bool { return holds(e.right, s.entity) }) {
			n++
		}
	}
	return n
}

// customers reports whether the partners of a contract are firms that each buy
// for themselves.
func (w *wordLists) customers(e *event, list []side) bool {
	for _, s := range list {
		if !firm(s.entity.Kind) {
			return false
		}
	}
	return !text.ContainsAny(e.found.Sentence.Text(), w.joint)
}

func without(list, drop []side) []side {
	var out []side
	for _, s := range list {
		if !holds(drop, s.entity) {
			out = append(out, s)
		}
	}
	return out
}

// inTurn reports whether several are told to conclude one after the other, or each for
// itself: "A와 B가 차례로 C와 계약을 맺었다".
func (w *wordLists) inTurn(e *event) bool {
	us := e.found.Units
	for k := e.from; k < len(us) && k <= e.trigger.Pred; k++ {
		if w.turns[us[k].Raw] {
			return true
		}
		if us[k].Raw == "각각" {
			return e.from == 0 && sameKind(e.left) && !w.sharesOut(us, k)
		}
	}
	return false
}

// eachForItself reports whether a clause says 각각.
func (w *wordLists) eachForItself(e *event) bool {
	us := e.found.Units
	for k := e.from; k < e.trigger.Pred; k++ {
		if us[k].Raw == "각각" && !w.sharesOut(us, k) {
			return true
		}
	}
	return false
}

// sharesOut reports whether the 각각 at unit k says how much each takes of what they have in
// common, not that each concludes for itself: "각각 3분의 1씩 지분을 갖는 합작법인".
func (w *wordLists) sharesOut(us []mention.Unit, k int) bool {
	for k++; k+1 < len(us) && leadingNumber(us[k].Stem) > 0; k++ {
		if k+2 < len(us) && strings.HasSuffix(us[k].Raw, "분의") {
			k++ // 3분의 1씩
		}
		if strings.HasSuffix(us[k].Raw, "씩") {
			return text.StartsInAny(us[k+1].Raw, w.sharing)
		}
	}
	return false
}

// governments reports whether bodies are all of a government, a state's or a place's.
func governments(list []side) bool {
	return !slices.ContainsFunc(list, func(s side) bool { return s.entity.Kind != "local_government" && s.entity.Kind != "government" })
}

// sameKind reports whether bodies are all of one kind, as far as theirs is known.
func sameKind(list []side) bool {
	kind := ""
	for _, s := range list {
		if k := s.entity.Kind; k != "" && kind != "" && k != kind {
			return false
		} else if k != "" {
			kind = k
		}
	}
	return true
}

// each reports whether a clause says that there is one instrument for each of
// n partners.
func (w *wordLists) each(e *event, n int) bool {
	us := e.found.Units
	if e.apart {
		return true
	}
	if itemized(us, e) {
		return false // 각각 is said of the items
	}
	for k := e.from; k < len(us) && k <= e.trigger.Pred; k++ {
		if us[k].Raw == "각각" && !w.sharesOut(us, k) {
			return true
		}
		if w.turns[us[k].Raw] {
			return len(e.right) >= 2
		}
		if k > e.trigger.Last && leadingNumber(us[k].Stem) == n && hasCounter(us, k, "건") {
			return true
		}
	}
	return false
}

// itemized reports whether an instrument is told in an item of a list.
func itemized(us []mention.Unit, e *event) bool {
	return slices.ContainsFunc(us[max(0, e.from-1):max(e.from, e.trigger.First)], func(u mention.Unit) bool { return u.Sep == "△" })
}

// hasCounter reports whether the number at unit k counts by a word that it holds or that stands
// alone behind it: 16건의, 16 건. What it measures may begin like the word: 50억원에 건조하는.
func hasCounter(us []mention.Unit, k int, counter string) bool {
	rest := strings.TrimPrefix(strings.TrimLeft(us[k].Stem, "0123456789,"), "여")
	return strings.HasPrefix(rest, counter) || rest == "" && k+1 < len(us) && us[k+1].Stem == counter
}
