package value

// startClass says what a syllable may begin.
type startClass uint8

const (
	startDate startClass = 1 << iota
	startNumeral
	startPeriod
)

const (
	firstSyllable = '가'
	lastSyllable  = '힣'
)

// startClasses is what each syllable may begin, by its place after 가.
var startClasses = classifyStarts()

func classifyStarts() (t [lastSyllable - firstSyllable + 1]startClass) {
	for r := rune(firstSyllable); r <= lastSyllable; r++ {
		c := &t[r-firstSyllable]
		if startsDateWord(r) {
			*c |= startDate
		}
		if startsNumeral(r) {
			*c |= startNumeral
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

// mayBeginDate reports whether a word for a date may stand at the syllable r at i.
func mayBeginDate(s string, i int, r rune) bool {
	return begins(r, startDate) && hangulBefore(s, i) == 0 && (r == '올' || dateStarts.may(s, i))
}

// periodStarts holds the lengths without figures.
var periodStarts = newPeriodStarts()

func newPeriodStarts() *wordStarts {
	t := &wordStarts{}
	for _, p := range spokenPeriods {
		t.add(p.word)
	}
	return t
}

// mayBeginPeriod reports whether a length without figures may stand at the
// syllable r at i.
func mayBeginPeriod(s string, i int, r rune) bool {
	return begins(r, startPeriod) && hangulBefore(s, i) == 0 && periodStarts.may(s, i)
}

// skipHangul steps over the rest of a run of syllables, in which no word begins.
func skipHangul(s string, i int) int {
	for i+hangulLen <= len(s) {
		switch c := s[i]; {
		case (c == 0xEB || c == 0xEC) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80: // syllables all
		case c < 0xEA || c > 0xED || hangulAt(s, i) == 0:
			return i
		}
		i += hangulLen
	}
	return i
}

// skipToNumeral steps over the syllable at i and those behind it, but not over
// one behind 약 or 총, where a numeral may stand.
func skipToNumeral(s string, i int) int {
	for {
		last := s[i : i+hangulLen]
		i += hangulLen
		if last == "약" || last == "총" || i+hangulLen > len(s) {
			return i
		}
		switch c := s[i]; {
		case (c == 0xEB || c == 0xEC) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80: // syllables all
		case c < 0xEA || c > 0xED || hangulAt(s, i) == 0:
			return i
		}
	}
}

// mayBeginNumeral reports whether a spoken numeral may stand at the syllable r
// at i: at the begin of a word, or behind 약 or 총.
func mayBeginNumeral(s string, i int, r rune) bool {
	if !begins(r, startNumeral) {
		return false
	}
	before := hangulBefore(s, i)
	return before == 0 || before == '약' || before == '총'
}
