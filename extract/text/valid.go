package text

import (
	"encoding/binary"
	"unicode/utf8"
)

// Valid is utf8.Valid, faster for Korean text.
func Valid(data []byte) bool { return plainlyValid(data) || utf8.Valid(data) }

// ones has the lowest bit of each of eight bytes.
const ones = 0x0101010101010101

// plainlyValid reports whether data is valid UTF-8 without some rare letters: those
// of four bytes, and those that begin with 0xE0. It looks at eight bytes at once, of
// each at the lowest bit of what is shifted there, since no one can foresee where
// words end.
func plainlyValid(data []byte) bool {
	var wrong uint64
	var due uint64    // bytes that must go on with a letter
	var narrow uint64 // bytes that make a surrogate where 0x20 is set
	for len(data) > 0 {
		var w uint64
		if len(data) >= 8 {
			w, data = binary.LittleEndian.Uint64(data), data[8:]
		} else {
			var rest [8]byte
			copy(rest[:], data)
			w, data = binary.LittleEndian.Uint64(rest[:]), nil
		}
		high := w >> 7 & ones
		goesOn := high &^ (w >> 6)
		two := high & (w >> 6) &^ (w >> 5)
		three := high & (w >> 6) & (w >> 5)
		low := w>>1 | w>>2 | w>>3
		ed := three & w & (w >> 2) & (w >> 3) &^ (w >> 1)
		due |= (two|three)<<8 | three<<16
		narrow |= ed << 8
		wrong |= goesOn ^ due | three&(w>>4) | three&^(w|low) | two&^(w>>4|low) | narrow&(w>>5)
		due, narrow = (two|three)>>56|three>>48, ed>>56
	}
	return wrong == 0 && due == 0
}
