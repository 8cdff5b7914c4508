package value

import "koaccord/extract/text"

// startClass says what a syllable may begin.
type startClass uint8

const (
	startDate startClass = 1 << iota
	startMoney
	startPeriod
)

const (
	firstSyllable = '가'
	lastSyllable  = '힣'
)

// startClasses is what each syllable may begin, by its place after 가.
var startClasses = classifyStarts()

// startSyllables are those that may begin anything: a look at them spares most
// looks at startClasses, which is larger.
var startSyllables = newStartSyllables()

func newStartSyllables() *text.Syllables {
	var all []rune
	for i, c := range startClasses {
		if c != 0 {
			all = append(all, rune(firstSyllable+i))
		}
	}
	return text.NewSyllables(string(all))
}

func classifyStarts() (t [lastSyllable - firstSyllable + 1]startClass) {
	for r := rune(firstSyllable); r <= lastSyllable; r++ {
		c := &t[r-firstSyllable]
		if startsDateWord(r) {
			*c |= startDate
		}
		if startsNumeral(r) {
			*c |= startMoney
		}
		if startsSpokenPeriod(r) {
			*c |= startPeriod
		}
	}
	return t
}

// begins reports whether the syllable r may begin something of class c.
func begins(r rune, c startClass) bool { return startClasses[r-firstSyllable]&c != 0 }

// wordStarts tells by its first four bytes, a syllable and the byte after it
// or the last of the syllable after it, that a word is none of a list.
type wordStarts [4]uint64

func (t *wordStarts) add(word string) {
	h := wordHash(word, 0)
	t[h>>6] |= 1 << (h & 63)
}

func (t *wordStarts) may(s string, i int) bool {
	h := wordHash(s, i)
	return t[h>>6]&(1<<(h&63)) != 0
}

// wordHash folds the syllable at i and the letter after it into eight bits.
func wordHash(s string, i int) uint32 {
	r := hangulAt(s, i+hangulLen)
	if r == 0 && i+hangulLen < len(s) {
		r = rune(s[i+hangulLen])
	}
	return (uint32(hangulAt(s, i))*0x9E3779B1 ^ uint32(r)*0x85EBCA6B) >> 24
}

// dateStarts holds the words that a date may begin with, but for 올, which any
// letter may follow.
var dateStarts = newDateStarts()

func newDateStarts() *wordStarts {
	t := &wordStarts{}
	for _, w := range relativeWords {
		t.add(w.word)
	}
	for _, w := range yearEnd {
		t.add(w.word)
	}
	for _, w := range localMarks {
		t.add(w)
	}
	for _, w := range directionMarks {
		t.add(w)
	}
	return t
}

// directionMarks are the words that directionMark reads.
var directionMarks = []string{"지난", "오는", "다가오는", "돌아오는"}

// periodStarts holds the lengths without figures.
var periodStarts = newPeriodStarts()

func newPeriodStarts() *wordStarts {
	t := &wordStarts{}
	for _, p := range spokenPeriods {
		t.add(p.word)
	}
	return t
}
