package agreement

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
	"koaccord/rules"
)

// wordLists are the lists of rules/lexicon with which tellings are read, in the
// form in which they are asked. It is immutable once made.
type wordLists struct {
	announcing    []string        // announcing_verbs
	past          []string        // past_marks
	terms         []string        // term_labels
	joining       []string        // joining_verbs
	labels        []string        // party_labels
	ceremonies    []string        // signing_ceremonies
	ceremonyEnd   string          // the letters that they all end in
	conglomerates map[string]bool // conglomerates
	pointers      map[string]bool // pointers
	pointerKinds  map[string]bool // pointer_kinds
	pointerStarts starts          // the first letters of pointers
	ranks         ranks
}

func newWordLists(set *rules.Set) *wordLists {
	pointers := set.Words("pointers")
	return &wordLists{
		announcing: set.Words("announcing_verbs"), past: set.Words("past_marks"), terms: set.Words("term_labels"),
		joining: set.Words("joining_verbs"), labels: set.Words("party_labels"),
		ceremonies: set.Words("signing_ceremonies"), ceremonyEnd: commonEnd(set.Words("signing_ceremonies")),
		conglomerates: setOf(set.Words("conglomerates")),
		pointers:      setOf(pointers), pointerKinds: setOf(set.Words("pointer_kinds")),
		pointerStarts: startsOf(append([]string{"양", "두", "세"}, pointers...)),
		ranks:         ranks{heads: set.Words("rank_heads"), divisions: set.Words("rank_division_heads"), executives: set.Words("rank_executives")},
	}
}

// starts are the first letters of words.
type starts struct {
	syllables *text.Syllables
	others    map[rune]bool
}

func startsOf(words []string) starts {
	s, all := starts{others: map[rune]bool{}}, ""
	for _, w := range words {
		r := text.First(w)
		if all += string(r); !text.IsHangul(r) {
			s.others[r] = true
		}
	}
	s.syllables = text.NewSyllables(all)
	return s
}

// begin reports whether a word may be one of the list.
func (s *starts) begin(word string) bool {
	r := text.First(word)
	return s.syllables.Has(r) || !text.IsHangul(r) && s.others[r]
}

// commonEnd gives the letters that all words end in; "" where they share none.
func commonEnd(words []string) string {
	if len(words) == 0 {
		return ""
	}
	end := words[0]
	for _, w := range words[1:] {
		for !strings.HasSuffix(w, end) {
			_, n := utf8.DecodeRuneInString(end)
			end = end[n:]
		}
	}
	return end
}
