package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/value"
)

// dates finds the signing and the announcement of an agreement.
func (st *state) dates(a *Agreement, in *instance, main *event, found []mention.Found, cl *clock) {
	future := a.Status == mention.Planned
	for i := range in.events {
		e := &in.events[i]
		if e.relative && e != main {
			continue
		}
		for j := range e.found.Dates {
			d := &e.found.Dates[j]
			if announces(e.found, d) {
				if a.Announced == nil {
					st.setDate(&a.Announced, e, d, cl, false)
				}
				continue
			}
			if a.Date == nil && st.inClause(e, d) && !cites(e.found, d, e.trigger.Start) {
				st.setDate(&a.Date, e, d, cl, future)
			}
		}
	}
}

func (st *state) setDate(to **Date, e *event, d *value.DateExpr, cl *clock, future bool) {
	got, _, ok := cl.resolve(d, e.index, !future, future)
	if !ok {
		return
	}
	got.Span = spanOf(e.found.Sentence, d.Start, d.End, "dates/"+got.Basis)
	*to = &got
}

// tellers are the verbs that announce: a day right before one is the
// announcement's.
var tellers = [...]string{"밝혔", "전했", "공시", "발표", "말했", "알렸", "밝힌", "전한", "설명했"}

// announces reports whether a day stands right before a verb that announces.
func announces(fd *mention.Found, d *value.DateExpr) bool {
	rest := strings.TrimLeft(fd.Sentence.Host[d.End:fd.Sentence.End], " )’”\"'")
	for _, t := range tellers {
		if strings.HasPrefix(rest, t) {
			return true
		}
	}
	return false
}

// cites reports whether a day belongs to a source: "23일 업계에 따르면".
func cites(fd *mention.Found, d *value.DateExpr, until int) bool {
	if until <= d.End {
		return false
	}
	rest := fd.Sentence.Host[d.End:until]
	i := strings.Index(rest, "따르면")
	return i >= 0 && i < 90
}

// inClause reports whether a date stands in the clause of an event.
func (st *state) inClause(e *event, d *value.DateExpr) bool {
	at := e.trigger.End
	if e.trigger.Pred >= 0 {
		at = max(at, e.trigger.PredEnd)
	}
	return d.Start < at
}
