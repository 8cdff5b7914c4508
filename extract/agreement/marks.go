package agreement

import (
	"koaccord/extract/text"
)

// told is what the lexicon says of a sentence up to the first quotation. It is
// asked for once by each agreement.
type told struct {
	text  string // the sentence before somebody's words begin
	marks uint8  // 1<<class for each class of signingWords that it holds a word of
	tells int8   // whether it tells who was at the signing: 0 not asked, 1 yes, -1 no
	read  bool
	seats int // persons of the roster, for the agreement being built; -1 where a quotation was left out
}

// The classes of signingWords.
const (
	classSigning = iota
	classPosing
	classPresent
	classCeremony
	classElsewise
)

func (t *told) has(class int) bool { return t.marks&(1<<class) != 0 }

// signingMatcher finds the words of all classes in one pass.
type signingMatcher struct {
	words   *text.Matcher
	classes []uint8 // by id of the word
}

func newSigningMatcher(w *signingWords) signingMatcher {
	var m signingMatcher
	var all []string
	for class, list := range [...][]string{w.signing, w.posing, w.present, w.ceremony, w.elsewise} {
		for _, s := range list {
			all = append(all, s)
			m.classes = append(m.classes, 1<<class)
		}
	}
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
		t.read, t.text = true, beforeQuote(st.found[i].Sentence.Text())
		m := &st.d.signing.matcher
		m.words.Each(t.text, func(id, _ int) { t.marks |= m.classes[id] })
	}
	return t
}
