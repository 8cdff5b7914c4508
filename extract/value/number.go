package value

import (
	"math"
	"math/bits"
	"strings"
)

const (
	man = 1e4  // 만
	eok = 1e8  // 억
	jo  = 1e12 // 조

	gyeong = 1e16 // 경
)

// NativeNumber is the number that stands as a word before what it counts: 두 회사, 다섯 곳;
// 0 for another word. Those below two count nothing together.
func NativeNumber(s string) int {
	switch s {
	case "두":
		return 2
	case "세":
		return 3
	case "네":
		return 4
	case "다섯":
		return 5
	case "여섯":
		return 6
	case "일곱":
		return 7
	case "여덟":
		return 8
	case "아홉":
		return 9
	case "열":
		return 10
	}
	return 0
}

// ParseNumber reads a whole Korean numeral in whole units: "3천500만", "1조2천억",
// "1억 2,345만 6,789", "3.5조", "이백만", "천만", "만". ok is false when s is
// anything else, when it says only a magnitude ("수십억") or does not fit an int64.
func ParseNumber(s string) (n int64, ok bool) {
	s = strings.TrimSpace(s)
	if unit := unitAt(s, 0); unit > 1 && len(s) == hangulLen {
		return unit, true
	}
	num, ok := readNumeral(s, 0)
	if !ok || num.end != len(s) || num.vague {
		return 0, false
	}
	return num.value, true
}

// numeral is a number found in a text.
type numeral struct {
	value  int64 // low end, rounded to whole units
	top    int64 // high end of a magnitude such as 수십억, otherwise 0
	unit   int64 // first of 조, 억, 만 said, otherwise 1
	end    int
	vague  bool // 수십억, 몇백만
	about  bool // 여 inside: 100여억
	spoken bool // starts with a Hangul numeral, which only a currency makes sure
	ascii  bool // holds a digit

	// shorter is where the numeral ends when the last group, set apart by a
	// space and without a unit, is no part of it ("3조 3교대"); 0 = no doubt.
	shorter      int
	shorterValue int64
}

// trim drops the doubtful last group.
func (n numeral) trim() numeral {
	n.end, n.value, n.shorter = n.shorter, n.shorterValue, 0
	return n
}

// group is one part of a numeral below 조, 억 or 만.
type group struct {
	n, scale int64 // the value is n/scale
	end      int
	vague    bool
	spoken   bool
	ascii    bool
	ends     int64 // 10, 100, 1000 when a Hangul multiplier closes it
}

// readNumeral reads the longest numeral that starts at i.
func readNumeral(s string, i int) (numeral, bool) {
	g, ok := readGroup(s, i)
	if !ok {
		return numeral{}, false
	}
	num := numeral{unit: 1, spoken: g.spoken, vague: g.vague}
	last := int64(math.MaxInt64)
	for more := true; more; {
		var unit int64
		if unit, ok = num.add(s, g, last); !ok {
			return numeral{}, false
		}
		if unit <= 1 || g.vague {
			break
		}
		last = unit
		next := startOf(s, num.end)
		g, more = readGroup(s, next)
		more = more && !g.vague && fitsBelow(s, g, last, next > num.end)
	}
	if num.end == 0 {
		return numeral{}, false
	}
	if num.vague {
		return magnitude(num)
	}
	return num, true
}

// add takes a group with its unit into num. unit is the unit that stands after
// it: 1 when there is none, 0 when the group does not belong to num because its
// unit is not smaller than last. ok is false on overflow.
func (num *numeral) add(s string, g group, last int64) (unit int64, ok bool) {
	end, about := skipOver(s, g.end)
	unit = unitAt(s, end)
	if unit >= last {
		return 0, true
	}
	factor := unit
	if unit == 1 {
		end, about = g.end, false
		factor = impliedUnit(g, last)
		if num.end > 0 && num.end != startOf(s, num.end) {
			num.shorter, num.shorterValue = num.end, num.value
		}
	} else {
		end += hangulLen
		if num.end == 0 {
			num.unit = unit
		}
	}
	num.value, ok = addScaled(num.value, g.n, factor, g.scale)
	num.end = end
	num.ascii = num.ascii || g.ascii
	num.about = num.about || about
	return unit, ok
}

// startOf is where the next group of a numeral may start.
func startOf(s string, i int) int { return skipBlank(s, i) }

// fitsBelow reports whether g may follow a unit: it is smaller than the unit,
// and set apart by a space it is written in digits or closed by a unit.
func fitsBelow(s string, g group, last int64, apart bool) bool {
	if g.n/g.scale >= last {
		return false
	}
	end, _ := skipOver(s, g.end)
	return g.ascii || !apart || unitAt(s, end) > 1
}

// impliedUnit is the unit of a last group that leaves it out: "1억5천" is
// 1억5천만, while "3만5000" is what it says.
func impliedUnit(g group, last int64) int64 {
	if g.ends == 1000 && last != math.MaxInt64 && last > man {
		return last / man
	}
	return 1
}

// magnitude turns 수십억, read as 1 × 10 × 억, into 20억 to 100억.
func magnitude(num numeral) (numeral, bool) {
	if num.value > math.MaxInt64/10 {
		return numeral{}, false
	}
	num.top = num.value * 10
	num.value *= 2
	return num, true
}

// skipOver steps over 여 where a unit follows it: 100여억.
func skipOver(s string, i int) (int, bool) {
	if hangulAt(s, i) != '여' {
		return i, false
	}
	if next := skipBlank(s, i+hangulLen); unitAt(s, next) > 1 {
		return next, true
	}
	return i, false
}

func unitAt(s string, i int) int64 {
	switch hangulAt(s, i) {
	case '만':
		return man
	case '억':
		return eok
	case '조':
		return jo
	case '경':
		return gyeong
	}
	return 1
}

func multiplierAt(s string, i int) int64 {
	switch hangulAt(s, i) {
	case '십':
		return 10
	case '백':
		return 100
	case '천':
		return 1000
	}
	return 1
}

// readGroup reads a number below 만, or any run of digits: 3천500, 4천5백, 2,345,
// 3.5, 이백, 수십, 천. A Hangul digit counts only before 십, 백, 천, 만, 억, 조.
func readGroup(s string, i int) (group, bool) {
	g := group{scale: 1, end: i}
	last := int64(math.MaxInt64)
	for {
		n, scale, end, kind := readCoefficient(s, g.end)
		mult := multiplierAt(s, end)
		if mult >= last || (kind == coefficientNone && mult == 1) {
			break
		}
		if kind == coefficientSpoken && mult == 1 && unitAt(s, end) == 1 {
			break
		}
		if kind == coefficientVague && (last != math.MaxInt64 || mult == 1 && unitAt(s, end) == 1) {
			break
		}
		if last != math.MaxInt64 && (g.scale > 1 || scale > 1 || n*mult >= last) {
			break
		}
		sum, ok := addScaled(g.n, n, mult, 1)
		if !ok {
			return group{}, false
		}
		if g.end == i {
			g.spoken = kind != coefficientDigits
		}
		g.n, g.scale, g.end, g.ends = sum, scale, end, 0
		g.vague = g.vague || kind == coefficientVague
		g.ascii = g.ascii || kind == coefficientDigits
		if mult == 1 {
			break
		}
		g.end += hangulLen
		g.ends = mult
		if g.vague {
			break
		}
		last = mult
	}
	return g, g.end > i
}

type coefficient uint8

const (
	coefficientNone   coefficient = iota // nothing said: 천 is 1천
	coefficientDigits                    // 3, 2,345, 3.5
	coefficientSpoken                    // 삼
	coefficientVague                     // 수, 몇
)

func readCoefficient(s string, i int) (n, scale int64, end int, kind coefficient) {
	if i < len(s) && isDigit(s[i]) {
		n, scale, end, ok := readDecimal(s, i)
		if !ok {
			return 1, 1, i, coefficientNone
		}
		return n, scale, end, coefficientDigits
	}
	switch r := hangulAt(s, i); r {
	case '수', '몇':
		return 1, 1, i + hangulLen, coefficientVague
	default:
		if n := spokenDigit(r); n > 0 {
			return n, 1, i + hangulLen, coefficientSpoken
		}
	}
	return 1, 1, i, coefficientNone
}

func spokenDigit(r rune) int64 {
	switch r {
	case '일':
		return 1
	case '이':
		return 2
	case '삼':
		return 3
	case '사':
		return 4
	case '오':
		return 5
	case '육':
		return 6
	case '칠':
		return 7
	case '팔':
		return 8
	case '구':
		return 9
	}
	return 0
}

const (
	maxDigits = 18 // fits int64
)

// readDecimal reads digits with thousands commas and decimals. ok is false for
// more digits than a value can hold.
func readDecimal(s string, i int) (n, scale int64, end int, ok bool) {
	end, count := i, 0
	for end < len(s) {
		switch {
		case isDigit(s[end]):
			if count++; count > maxDigits {
				return 0, 1, i, false
			}
			n = n*10 + int64(s[end]-'0')
			end++
			continue
		case s[end] == ',' && isThousands(s, end+1):
			end++
			continue
		}
		break
	}
	scale = 1
	if end+1 >= len(s) || s[end] != '.' || !isDigit(s[end+1]) {
		return n, scale, end, true
	}
	for end++; end < len(s) && isDigit(s[end]); end++ {
		if scale < 1e6 && count < maxDigits {
			n, scale = n*10+int64(s[end]-'0'), scale*10
			count++
		}
	}
	return n, scale, end, true
}

// isThousands reports whether exactly three digits stand at i.
func isThousands(s string, i int) bool {
	if i+3 > len(s) || !isDigit(s[i]) || !isDigit(s[i+1]) || !isDigit(s[i+2]) {
		return false
	}
	return i+3 == len(s) || !isDigit(s[i+3])
}

// addScaled is sum + n×unit/scale, rounded half up; ok is false on overflow.
func addScaled(sum, n, unit, scale int64) (int64, bool) {
	hi, lo := bits.Mul64(uint64(n), uint64(unit))
	lo, carry := bits.Add64(lo, uint64(scale/2), 0)
	hi += carry
	if hi >= uint64(scale) {
		return 0, false
	}
	q, _ := bits.Div64(hi, lo, uint64(scale))
	if q > math.MaxInt64-uint64(sum) {
		return 0, false
	}
	return sum + int64(q), true
}
