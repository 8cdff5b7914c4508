package block

import (
	"strings"

	"koaccord/rules"
)

// literalIndex finds which of many literals stand in a short line, in one pass
// over its bytes: a bit for the hash of each four bytes tells most places off.
type literalIndex struct {
	bits    [1 << 10]uint64
	buckets map[uint32][]literal
	longest int // greatest Max of the rules with a literal here
}

// keyLen is the number of bytes that a literal is looked up by; a literal has
// at least as many (two syllables have six).
const keyLen = 4

func (x *literalIndex) add(l literal, most int) {
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
func (x *literalIndex) find(s string, runes int, list []rules.Boilerplate) int {
	if runes > x.longest {
		return -1
	}
	best := -1
	for i := 0; i+keyLen <= len(s); i++ {
		k := keyOf(s[i:])
		if h := hashKey(k); x.bits[h>>6]&(1<<(h&63)) == 0 {
			continue
		}
		for _, l := range x.buckets[k] {
			if (best < 0 || l.rule < best) && runes <= list[l.rule].Max && strings.HasPrefix(s[i:], l.text) {
				best = l.rule
			}
		}
	}
	return best
}
