package block

import "hash/maphash"

// lineTable finds the first of equal lines: a hash table with open addressing
// that holds places in a list of lines, without a pointer to be followed.
type lineTable struct {
	seed  maphash.Seed
	slots []int32 // place + 1; 0 is free
}

// newLineTable prepares a table for so many lines; one slot in two stays free.
func newLineTable(seed maphash.Seed, most int) *lineTable {
	size := 16
	for size < 2*most {
		size *= 2
	}
	return &lineTable{seed, make([]int32, size)}
}

// place gives the place of the first line with a text, which is the end of the
// list where there is none; the line that will stand there is noted.
func (t *lineTable) place(text string, lines []flatLine) int {
	mask := uint64(len(t.slots) - 1)
	for h := maphash.String(t.seed, text) & mask; ; h = (h + 1) & mask {
		at := int(t.slots[h]) - 1
		if at < 0 {
			t.slots[h] = int32(len(lines)) + 1
			return len(lines)
		}
		if lines[at].text == text {
			return at
		}
	}
}
