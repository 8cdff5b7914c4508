package agreement

import (
	"slices"

	"koaccord/extract/text"
)

// told is what the lexicon says of a sentence. All its lists are looked for in
// one pass, when the first of them is asked for.
type told struct {
	text  string // the sentence before somebody's words begin
	marks marks  // the classes that it holds a word of there
	all   marks  // those that the whole sentence does
	tells int8   // whether it tells who was at the signing: 0 not asked, 1 yes, -1 no
	read  bool
	seats int // persons of the roster, for the agreement being built; -1 where a quotation was left out
}

// marks is a set of classes of words.
type marks uint16

const (
	classSigning  marks = 1 << iota // signing_acts
	classPosing                     // signing_poses
	classPresent                    // signing_attendance
	classCeremony                   // signing_marks
	classElsewise                   // signing_others
	classSigners                    // words of a list of signers
	classJoined                     // joined_instruments
	classRite                       // signing_ceremonies
	classPast                       // past_marks
	classTerms                      // term_labels
	classContents                   // undertakings_heads
	classSums                       // sum_pointers
	classPrice                      // heads of a sentence on the price or the work
)

func (m marks) has(class marks) bool { return m&class != 0 }

// markMatcher finds the words of all classes in one pass.
type markMatcher struct {
	words *text.Matcher
	of    []markWord // by id of the word
}

type markWord struct {
	class  marks
	length int
}

func newMarkMatcher(s *signingWords, w *wordLists, sum *sumWords) *markMatcher {
	m := &markMatcher{}
	var all []string
	add := func(class marks, words ...string) {
		for _, s := range words {
			all = append(all, s)
			m.of = append(m.of, markWord{class, len(s)})
		}
	}
	add(classSigning, s.signing...)
	add(classPosing, s.posing...)
	add(classPresent, s.present...)
	add(classCeremony, s.ceremony...)
	add(classElsewise, s.elsewise...)
	add(classSigners, s.lists...)
	add(classJoined, w.joined...)
	add(classRite, w.ceremonies...)
	add(classPast, w.past...)
	add(classTerms, w.terms...)
	add(classContents, w.undertakings.heads...)
	add(classSums, sum.pointers...)
	add(classPrice, slices.Concat(sum.priceHeads, sum.sizeHeads, sum.workHeads)...)
	m.words = text.NewMatcher(all)
	return m
}

// toldAt reads sentence i once.
func (st *state) toldAt(i int) *told {
	if st.marks == nil {
		st.marks = make([]told, len(st.found))
	}
	t := &st.marks[i]
	if !t.read {
		s := st.found[i].Sentence.Text()
		t.read, t.text = true, beforeQuote(s)
		m := st.d.marks
		m.words.Each(s, func(id, at int) {
			w := &m.of[id]
			t.all |= w.class
			if at+w.length <= len(t.text) {
				t.marks |= w.class
			}
		})
	}
	return t
}

// says reports whether sentence i holds a word of a class.
func (st *state) says(i int, class marks) bool { return st.toldAt(i).all.has(class) }
