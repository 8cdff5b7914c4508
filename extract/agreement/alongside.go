package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
)

// alongside gives the telling of the instrument that stands right before another and is joined to
// it, with the same sides and the same predicate: "A는 B와 인재 양성 협약과 시설 이용 양해각서를
// 맺었다"; ok is false for none. i is the place of the other among the triggers of its sentence.
func (st *state) alongside(e *event, i int) (first event, ok bool) {
	fd, t := e.found, e.trigger
	if i == 0 || t.Pred < 0 || t.Relative || t.Kind != "conclude" || !oneOfSeveral(e) {
		return event{}, false
	}
	p := &fd.Triggers[i-1]
	if p.Pred >= 0 || p.Verb || p.Refers || p.Type == "accord" || p.First < e.from || p.Last >= t.First || !st.d.words.joinsNext(fd, p, t) {
		return event{}, false
	}
	shared := *t
	shared.First, shared.Last, shared.Start, shared.End = p.First, p.Last, p.Start, p.End
	shared.Type, shared.Text, shared.Rule = p.Type, p.Text, p.Rule
	first = *e
	first.trigger, first.another = &shared, false
	return first, true
}

// besides reports whether an event tells one more instrument of the sides of the one before it in its
// sentence, which shares its predicate: "A는 B와 인재 양성 협약, 시설 이용 양해각서를 맺었다".
func (w *wordLists) besides(before, e *event) bool {
	p, t := before.trigger, e.trigger
	if !before.borrowed || !oneOfSeveral(e) || !sameSides(before.parties(), e.parties()) {
		return false
	}
	us := e.found.Units
	return p.Last+1 < t.First && !text.StartsInAny(us[p.Last+1].Raw, w.comparing) && (p.Type != t.Type || ownWords(us, p))
}

// oneOfSeveral reports whether an event tells an instrument in a way in which another may stand before it:
// by name, in the words of the article and as its news. 협약서 is the paper of the one before it.
func oneOfSeveral(e *event) bool {
	t := e.trigger
	return !t.Verb && !t.Refers && t.Text != "협약서" && !e.quoted && !e.past && e.found.Sentence.Part == sentence.Body
}

// secondOf finds the agreement of the same sides and type that was told beside another before; -1 for
// none.
func secondOf(out []instance, e *event, ps []side) int {
	return slices.IndexFunc(out, func(in instance) bool {
		first := &in.events[0]
		return first.second && first.trigger.Type == e.trigger.Type && sameSides(in.parties, ps)
	})
}

// ownWords reports whether an instrument is told by more than its kind.
func ownWords(us []mention.Unit, t *mention.Trigger) bool {
	return us[t.Last].ClosesQuote || t.First > 0 && us[t.First-1].Josa == ""
}

// joinsNext reports whether an instrument is joined by 와 or 및 to a later one that is told by words
// of its own (계약과 양해각서 only sums up many), and nobody is named between the two with whom only
// the later is concluded. The earlier of two of one kind needs such words too.
func (w *wordLists) joinsNext(fd *mention.Found, p, t *mention.Trigger) bool {
	us, next := fd.Units, p.Last+1
	if next >= t.First || text.StartsInAny(us[next].Raw, w.comparing) {
		return false
	}
	switch josa := us[p.Last].Josa; {
	case josa == "" && us[next].Raw == "및":
		if next++; next == t.First {
			return false
		}
	case josa != "와" && josa != "과":
		return false
	}
	if p.Type == t.Type && !ownWords(us, p) {
		return false
	}
	if slices.ContainsFunc(us[next:t.First], func(u mention.Unit) bool { return u.Sep == "," }) {
		return false // an item of a longer list
	}
	if p.First > 0 && strings.HasSuffix(us[p.First-1].Raw, "간") {
		return false // 기업 간 의향서와 정부 간 양해각서
	}
	return !slices.ContainsFunc(fd.Bodies, func(b mention.Body) bool {
		r := roleOf(us[b.Last].Josa)
		return b.First > p.Last && b.Last < t.First && (r == subject || r == with)
	})
}
