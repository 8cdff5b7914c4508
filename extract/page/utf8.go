package page

import (
	"encoding/binary"
	"unicode/utf8"
)

// Kinds of bytes of UTF-8. The bits of first bytes say which of the three bytes
// behind them go on with the letter.
const (
	goesOn = 1 << iota
	oneMore
	twoMore
	threeMore
	unsure    // no byte of UTF-8, or one whose second byte has a narrower range
	highTail  // a second byte that makes a surrogate behind 0xED
	surrogate // 0xED
)

var utf8Kinds = kindsOfUTF8()

func kindsOfUTF8() *[256]uint8 {
	var kinds [256]uint8
	for c := 0x80; c < len(kinds); c++ {
		switch {
		case c < 0xA0:
			kinds[c] = goesOn
		case c < 0xC0:
			kinds[c] = goesOn | highTail
		case c < 0xC2 || c == 0xE0 || c == 0xF0 || c >= 0xF4:
			kinds[c] = unsure
		case c < 0xE0:
			kinds[c] = oneMore
		case c < 0xF0:
			kinds[c] = oneMore | twoMore
		default:
			kinds[c] = oneMore | twoMore | threeMore
		}
	}
	kinds[0xED] |= surrogate
	return &kinds
}

// validUTF8 is utf8.Valid, faster for Korean text.
func validUTF8(data []byte) bool { return plainlyUTF8(data) || utf8.Valid(data) }

// plainlyUTF8 reports whether data is valid UTF-8 without some rare letters. It
// has no branch for a byte, since no one can foresee where words end, and steps
// over ASCII eight bytes at a time.
func plainlyUTF8(data []byte) bool {
	var k1, k2, k3, wrong uint8 // the kinds of the three bytes before
	for i := 0; i < len(data); {
		end := min(i+8, len(data))
		if end == i+8 && (k1|k2|k3)&^(goesOn|highTail) == 0 && binary.LittleEndian.Uint64(data[i:])&0x8080808080808080 == 0 {
			i, k1, k2, k3 = end, 0, 0, 0
			continue
		}
		for _, c := range data[i:end] {
			k := utf8Kinds[c]
			wrong |= (k^(k1>>1|k2>>2|k3>>3))&goesOn | k&unsure | k1>>1&k&highTail
			k1, k2, k3 = k, k1, k2
		}
		i = end
	}
	return wrong == 0 && (k1>>1|k2>>2|k3>>3)&goesOn == 0
}
