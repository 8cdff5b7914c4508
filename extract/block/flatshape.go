package block

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// proseShape says how much a line reads like sentences.
type proseShape struct {
	sentences int  // sentence ends with a full stop within the line
	ends      bool // the line ends as a sentence does
	nominal   bool // it ends as press releases do: -함, -음, 예정
	cut       bool // it breaks off with dots, as teasers do
}

// any reports whether the line holds a sentence.
func (s proseShape) any() bool { return s.sentences > 0 || s.ends || s.nominal }

// shapeOf reads the sentence shape of a folded line; kinds are those of its bytes.
func shapeOf(s string, runes int, kinds lineBytes) proseShape {
	var sh proseShape
	if runes < 6 {
		return sh
	}
	if kinds&byteDot != 0 {
		sh.sentences = sentenceEnds(s, '.')
	}
	if kinds&byteCall != 0 {
		sh.sentences += sentenceEnds(s, '?') + sentenceEnds(s, '!')
	}
	tail := strings.TrimRight(s, " \t\"'”’)]>」』》】")
	core := strings.TrimRight(tail, ".?!…")
	sh.cut = strings.HasSuffix(tail, "..") || strings.HasSuffix(tail, "…")
	stopped := len(core) < len(tail) && !sh.cut
	predicate := endsPredicate(core)
	sh.ends = predicate && (stopped || runes >= 45)
	if !sh.ends && runes >= 30 && stopped && endsNominal(core) {
		sh.nominal = true
	}
	if sh.ends && sh.sentences == 0 {
		sh.sentences = 1
	}
	if sh.cut && sh.sentences > 0 && runes < 60 {
		sh.cut = false
	}
	return sh
}

// sentenceEnds counts the sentences of s that a mark closes.
func sentenceEnds(s string, mark byte) int {
	n := 0
	for i := 0; i < len(s); i++ {
		at := strings.IndexByte(s[i:], mark)
		if at < 0 {
			break
		}
		if i += at; endsPredicate(s[:i]) {
			n++
		}
	}
	return n
}

// endsPredicate reports whether s ends in a syllable that closes a sentence.
func endsPredicate(s string) bool {
	r, size := utf8.DecodeLastRuneInString(s)
	switch r {
	case '다', '요', '죠', '까':
		prev, _ := utf8.DecodeLastRuneInString(s[:len(s)-size])
		return text.IsHangul(prev)
	case '”', '’', '"', '\'', ')':
		return size < len(s) && endsPredicateOnce(s[:len(s)-size])
	}
	return false
}

func endsPredicateOnce(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r == '다' || r == '요' || r == '죠' || r == '까'
}

// endsNominal reports whether s ends in a noun form that closes a sentence.
func endsNominal(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune("함음임됨것정획중점상황때문셈수데명곳", r)
}
