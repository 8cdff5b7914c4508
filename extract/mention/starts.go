package mention

import (
	"unicode/utf8"

	"koaccord/extract/text"
)

// pairs tells by two letters, the first or the last ones, that strings are no
// names.
type pairs [1 << 11]uint64

func (t *pairs) put(h uint32) { t[h>>6] |= 1 << (h & 63) }

func (t *pairs) has(h uint32) bool { return t[h>>6]&(1<<(h&63)) != 0 }

// starts tells by their first two letters that strings are no names.
type starts struct{ pairs }

func (t *starts) add(s string) { t.put(startHash(s)) }

// may reports whether s may be among the names, folded or not.
func (t *starts) may(s string) bool { return t.has(startHash(s)) }

// ends tells by their last two letters that strings end no names.
type ends struct{ pairs }

// add takes in a name, folded, of any length.
func (t *ends) add(s string) {
	if h, ok := endHash(s); ok {
		t.put(h)
	}
}

// may reports whether a name may end with s, folded or not.
func (t *ends) may(s string) bool {
	h, ok := endHash(s)
	return !ok || t.has(h)
}

// startHash folds the first two letters of a folded name into 17 bits.
func startHash(s string) uint32 {
	h, n := uint32(0), 0
	for i := 0; i < len(s); {
		r := text.SyllableAt(s, i)
		if r != 0 {
			i += len("가")
		} else {
			var size int
			r, size = utf8.DecodeRuneInString(s[i:])
			i += size
			if foldsAway(r) {
				continue
			}
			r = lower(r)
		}
		h = (h + uint32(r)) * 0x9E3779B1
		if n++; n == 2 {
			break
		}
	}
	return h >> 15
}

// endHash folds the last two letters of a folded name into 17 bits; false where
// s has fewer.
func endHash(s string) (uint32, bool) {
	h, n := uint32(0), 0
	for len(s) > 0 {
		r := text.Last(s)
		if text.IsHangul(r) {
			s = s[:len(s)-len("가")]
		} else {
			_, size := utf8.DecodeLastRuneInString(s)
			s = s[:len(s)-size]
			if foldsAway(r) {
				continue
			}
			r = lower(r)
		}
		h = (h + uint32(r)) * 0x9E3779B1
		if n++; n == 2 {
			return h >> 15, true
		}
	}
	return 0, false
}

// foldsAway is true for the signs that fold leaves out.
func foldsAway(r rune) bool {
	return r == ' ' || r == '\u00a0' || r == '·' || r == 'ㆍ' || r == '-' || r == '∙' || r == '‧'
}
