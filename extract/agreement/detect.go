package agreement

import (
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
	st := &state{d: d, table: newTable(d.finder)}
	st.table.collect(found)
	var all []event
	for i := range found {
		all = append(all, st.events(&found[i], i)...)
	}
	cases := st.merge(all)
	out := make([]Agreement, 0, len(cases))
	cl := newClock(art, found, civilOf(reference))
	for i := range cases {
		out = append(out, st.build(&cases[i], found, cl))
	}
	return out
}

func anyTrigger(found []mention.Found) bool {
	for i := range found {
		if len(found[i].Triggers) > 0 {
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
