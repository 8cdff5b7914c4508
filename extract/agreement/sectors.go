package agreement

import (
	"koaccord/extract/text"
	"koaccord/rules"
)

// sectorMatcher finds the words of all sectors in one pass.
type sectorMatcher struct {
	words *text.Matcher
	of    []sectorWord // by id of the word
}

type sectorWord struct {
	sector int
	word   string
}

func newSectorMatcher(list []rules.Sector) *sectorMatcher {
	m := &sectorMatcher{}
	var all []string
	for i := range list {
		for _, w := range list[i].Words {
			all = append(all, w)
			m.of = append(m.of, sectorWord{i, w})
		}
	}
	m.words = text.NewMatcher(all)
	return m
}

// pointed is the word that first points to a sector, by its id+1, and the telling
// that holds it.
type pointed struct{ event, word int }

// pointers gives for each sector the first word that points to it: in the
// first telling that holds one, the word that stands first in its list.
func (st *state) pointers(in *instance) []pointed {
	m := st.d.sectors
	out := make([]pointed, len(st.d.sector))
	for i := range in.events {
		e := &in.events[i]
		if toldIn(in.events[:i], e.index) {
			continue
		}
		s := e.found.Sentence.Text()
		m.words.Each(s, func(id, _ int) {
			p := &out[m.of[id].sector]
			if (p.word == 0 || p.event == i && id+1 < p.word) && wordAt(s, m.of[id].word) >= 0 {
				*p = pointed{i, id + 1}
			}
		})
	}
	return out
}

// toldIn reports whether a sentence holds one of the tellings.
func toldIn(list []event, index int) bool {
	for i := range list {
		if list[i].index == index {
			return true
		}
	}
	return false
}
