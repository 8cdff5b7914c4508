package block

import (
	"koaccord/extract/text"
	"koaccord/rules"
)

// literalIndex finds which of many literals stand in a short line, in one pass
// over its bytes: a bit for the hash of each four bytes tells most places off.
type literalIndex struct {
	bits    [1 << 10]uint64
	buckets map[uint32][]literal
	longest int // greatest Max of the rules with a literal here
}

// keyLen is the number of bytes that a literal is looked up by; shorter ones
// are left out (two syllables have six).
const keyLen = 4

func (x *literalIndex) add(l literal, most int) {
	if len(l.text) < keyLen {
		return
	}
	if x.buckets == nil {
		x.buckets = map[uint32][]literal{}
	}
	k := keyOf(l.text)
	x.buckets[k] = append(x.buckets[k], l)
	h := hashKey(k)
	x.bits[h>>6] |= 1 << (h & 63)
	x.longest = max(x.longest, most)
}

func keyOf(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// hashKey spreads a key over 16 bits (Knuth's multiplicative hash).
func hashKey(k uint32) uint32 { return k * 2654435761 >> 16 }

// find gives the first rule, in the order of the rules, one of whose literals
// stands in s; -1 for none.
func (x *literalIndex) find(s []byte, runes int, list []rules.Boilerplate) int {
	if runes > x.longest {
		return -1
	}
	best := -1
	for i := 0; i+keyLen <= len(s); i++ {
		if s[i]&0xC0 == 0x80 {
			continue // within a letter
		}
		k := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
		if h := hashKey(k); x.bits[h>>6]&(1<<(h&63)) == 0 {
			continue
		}
		for _, l := range x.buckets[k] {
			if (best < 0 || l.rule < best) && runes <= list[l.rule].Max && len(s)-i >= len(l.text) && string(s[i:i+len(l.text)]) == l.text {
				best = l.rule
			}
		}
	}
	return best
}

// shapeHint says which words of the shapes below stand in a line.
type shapeHint uint8

const (
	hintReporter shapeHint = 1 << iota // a word of bylines
	hintCredit                         // a word of picture credits and captions
)

// hintIndex finds hints in one pass.
type hintIndex struct {
	words *text.Matcher
	hints []shapeHint // by the word's place
}

func newHintIndex() *hintIndex {
	x := &hintIndex{}
	words := x.addAll(nil, hintReporter, "기자", "특파원", "위원", "앵커", "리포터", "통신원", "정리", "인턴", "디자이너", "취재", "아나운서", "본부장", "칼럼니스트", "글=", "글 ")
	words = x.addAll(words, hintCredit, "사진", "제공", "캡처", "캡쳐", "연합뉴스", "뉴시스", "뉴스1", "자료", "출처", "게티", "로이터", "그래픽", "영상",
		"이미지", "왼쪽", "오른쪽", "가운데", "기념 촬영", "기념촬영", "기자>", "/조선", "모습", "AFP=", "EPA=", "Getty", "기자")
	x.words = text.NewMatcher(words)
	return x
}

func (x *hintIndex) addAll(list []string, h shapeHint, words ...string) []string {
	for range words {
		x.hints = append(x.hints, h)
	}
	return append(list, words...)
}

// of gives the hints of a line.
func (x *hintIndex) of(s string) shapeHint {
	var h shapeHint
	x.words.Each(s, func(id, _ int) { h |= x.hints[id] })
	return h
}
