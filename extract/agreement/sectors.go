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

// sectorSpans gives for each sector the first word that points to it: in the
// first telling that holds one, the word that stands first in its list. The
// span of a sector that none points to is empty.
func (st *state) sectorSpans(in *instance) []Span {
	m := st.d.sectors
	spans := make([]Span, len(st.d.sector))
	best := make([]int, len(spans)) // the word of a sector in one telling, by id+1
	for i := range in.events {
		s := in.events[i].found.Sentence
		clear(best)
		m.words.Each(s.Text(), func(id, _ int) {
			of := m.of[id].sector
			if spans[of].Rule == "" && (best[of] == 0 || id+1 < best[of]) && wordAt(s.Text(), m.of[id].word) >= 0 {
				best[of] = id + 1
			}
		})
		for of, id := range best {
			if id > 0 {
				word := m.of[id-1].word
				start := s.Start + wordAt(s.Text(), word)
				spans[of] = spanOf(s, start, start+len(word), "sectors")
			}
		}
	}
	return spans
}
