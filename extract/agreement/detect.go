package agreement

import (
	"slices"

	"sync"

	"koaccord/extract/article"
	"koaccord/extract/mention"
	"koaccord/extract/sentence"
)

// Detect gives the agreements that an article reports, in the order of their
// first telling.
func (d *Detector) Detect(art *article.Article, found []mention.Found, reference string) []Agreement {
	if !anyTrigger(found) {
		return nil
	}
	namesakes(found)
	published := civilOf(art.Published.Value)
	st := &state{d: d, found: found, table: newTable(d, published.Year), headline: mention.Fold(art.Title), published: published, lists: make([]lists, len(found)), seen: seen(found), rates: sync.OnceValue(func() bool { return d.words.ratesShares(art) })}
	st.shortNames()
	st.table.collect(found)
	for st.bodyStart < len(found) && found[st.bodyStart].Sentence.Part != sentence.Body {
		st.bodyStart++
	}
	var all []event
	st.bundle = packageType(found, st.bodyStart)
	for i := range found {
		told := st.events(&found[i], i)
		if len(told) == 0 && st.bundle != "" {
			told = st.packageItem(&found[i], i)
		}
		if st.bundle != "" {
			told = append(told, st.packageList(&found[i], i, told)...)
		}
		all = append(all, told...)
	}
	soldByOthers(all)
	cases := st.merge(all)
	for _, find := range lastResorts {
		if !anyFresh(cases) {
			cases = find(st, cases)
		}
	}
	if len(cases) == 0 {
		return nil
	}
	st.ending = endsInLead(found, st.bodyStart)
	st.cases = cases
	st.complete(cases)
	st.adopt(cases)
	st.consortiumOf(cases)
	cases = d.words.split(st.whole(cases))
	for i := range cases {
		st.withoutSharedTails(&cases[i])
	}
	st.monthsBefore(cases)
	for i := range cases {
		st.several = st.several || st.fresh && !cases[i].past
		st.fresh = st.fresh || !cases[i].past
	}
	st.cases = cases
	out := make([]Agreement, 0, len(cases))
	cl := newClock(st, art, civilOf(reference))
	for i := range cases {
		out = append(out, st.build(&cases[i], cl))
	}
	return out
}

// monthsBefore sets agreements apart as earlier ones that a party of one which is told now, before them, concluded in a
// month long before it: "A는 B와 계약을 체결했다고 20일 밝혔다. 지난 5월 C와 계약을 체결했다".
func (st *state) monthsBefore(cases []instance) {
	for i := range cases {
		c := &cases[i]
		e := &c.events[0]
		if c.past || e.found.Sentence.Part != sentence.Body || e.trigger.Status != mention.Signed {
			continue
		}
		days, month := st.clauseDates(e)
		if n := st.monthOf(e); len(days) > 0 || month == nil || n == 0 || n > st.published.Year*12+st.published.Month-minApart {
			continue
		}
		c.past = slices.ContainsFunc(cases, func(o instance) bool {
			f := &o.events[0]
			return !o.past && f.index < e.index && f.found.Sentence.Part == sentence.Body && meets(o.parties, c.parties) && (st.d.words.toldAfter(f) || st.monthOf(f) == st.published.Year*12+st.published.Month)
		})
	}
}

func anyTrigger(found []mention.Found) bool {
	for i := range found {
		if len(found[i].Triggers)+len(found[i].Deals) > 0 {
			return true
		}
	}
	return false
}

// lead reports whether a sentence stands where news tells its news: headline,
// deck, or the first sentences of the body.
func lead(s sentence.Sentence, body int) bool {
	return s.Part == sentence.Title || s.Part == sentence.Subtitle || s.Part == sentence.Body && body < 3
}

// seen counts the names that stand where a party can: with the particle of a
// subject or a partner.
func seen(found []mention.Found) map[string]int {
	n := map[string]int{}
	for i := range found {
		fd := &found[i]
		for j := range fd.Bodies {
			b := &fd.Bodies[j]
			switch roleOf(fd.Units[b.Last].Josa) {
			case subject, with:
				n[mention.Fold(b.Name)]++
			case other:
				if fd.Units[b.Last].Josa == "의" {
					n[mention.Fold(b.Name)]++
				}
			}
		}
	}
	return n
}

// endsInLead reports whether headline, deck or lead say that an instrument was
// broken off.
func endsInLead(found []mention.Found, bodyStart int) bool {
	for i := range found {
		if i > bodyStart+1 {
			return false
		}
		for j := range found[i].Triggers {
			if found[i].Triggers[j].Kind == "end" {
				return true
			}
		}
	}
	return false
}
