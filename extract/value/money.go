package value

import "strings"

// Money is an amount found in a text.
type Money struct {
	// Span covers the figures with 미화, 한화 or a sign before them and the currency
	// after them, without 약, 최대, 이상 and the like.
	Span
	// Text is the slice of the text that Span names.
	Text string
	// Value is the amount, or the low end of a range, in whole units of the currency,
	// rounded half up.
	Value int64
	// ValueTo is the high end of a range: 30억~50억원, 1조원대, 수십억 원. 0 = no range.
	ValueTo int64
	// Currency is the ISO 4217 code; "" when the text does not say which (페소).
	Currency string
	// Approximate is set by 약, 여, 대, 수십, 가량, 안팎, 내외, 정도, 수준, 남짓 and the
	// like; not by 규모 and 상당, which only say what the money is for.
	Approximate bool
	// Bound is "max" (최대, 이하, 미만), "min" (최소, 이상, 넘는) or "".
	Bound string
	// Equivalent is the same amount in another currency, told in brackets right after:
	// 3천500만유로(한화 약 463억). Its Span lies outside this one. nil = none.
	Equivalent *Money
}

// FindMoney returns every amount of s in order, without overlap. It takes linear
// time and, for a sentence that holds none, allocates nothing.
//
// A number without a currency word is not money, with two exceptions: told in 억
// or 조 it is KRW right beside a word for money (463억 규모, 한화 463억, 계약금
// 463억, 투자), and so it is when the whole of s is nothing but that number, as in
// the cell of a table. Denominations (10만원권) are not amounts.
func FindMoney(s string) []Money {
	var room [roomStarts]start
	return findMoney(s, startsOf(s, 0, room[:0]))
}

func findMoney(s string, marks []start) []Money {
	var found []Money
	c := cursor{s: s, rest: marks, class: startMoney}
	for i := c.next(0); i < len(s); {
		var m Money
		end := readMoney(s, i, &m, false)
		if end < 0 {
			i = c.next(afterMoneyMiss(s, i))
			continue
		}
		next := readEquivalent(s, end, &m)
		readMoneyWords(s, next, &m)
		found = append(found, m)
		i = c.next(next)
	}
	return found
}

// afterMoneyMiss steps over a whole run of digits, commas and dots.
func afterMoneyMiss(s string, i int) int {
	if !isDigit(s[i]) {
		return i + runeSize(s, i)
	}
	for i < len(s) && (isDigit(s[i]) || (s[i] == ',' || s[i] == '.') && i+1 < len(s) && isDigit(s[i+1])) {
		i++
	}
	return i
}

func signStarts(s string, i int) bool {
	if i+1 >= len(s) || s[i+1] != '$' && (i+2 >= len(s) || !isSignByte(s[i+1]) || !isSignByte(s[i+2])) {
		return false
	}
	_, end := matchSign(s, i)
	if end < 0 {
		return false
	}
	end = skipBlank(s, end)
	return end < len(s) && isDigit(s[end])
}

// isSignByte reports bytes after the first of an ISO code or of HK$.
func isSignByte(b byte) bool { return b >= 'A' && b <= 'Z' || b == '$' }

func startsNumeral(r rune) bool {
	switch r {
	case '수', '몇', '십', '백', '천':
		return true
	}
	return spokenDigit(r) > 0
}

// maySign reports the second bytes of £ ¥ € ₩ and the full-width signs; the
// quotation marks, which share the first byte, are far more common.
func maySign(b byte) bool { return b == 0xA3 || b == 0xA5 || b == 0x82 || b == 0xBC || b == 0xBF }

// spokenStarts reports whether a Hangul numeral at i begins a word and is
// followed by more of a numeral or, after 십, 백 and 천, by a currency.
func spokenStarts(s string, i int) bool {
	next := hangulAt(s, i+hangulLen)
	if multiplierAt(s, i) == 1 && multiplierAt(s, i+hangulLen) == 1 && unitAt(s, i+hangulLen) == 1 || next == '안' {
		return false
	}
	before := hangulBefore(s, i)
	return before == 0 || before == '약' || before == '총'
}

// readMoney reads one amount at i and returns its end or -1. won says that a
// number in 억 or 조 counts as KRW.
func readMoney(s string, i int, m *Money, won bool) int {
	var a amount
	if !readAmount(s, i, won, &a) {
		return -1
	}
	last := a.last()
	m.Value, m.ValueTo, m.Currency = a.low.value, a.high.value, a.code
	if a.low.vague {
		m.ValueTo = a.low.top
	}
	m.Approximate = a.low.vague || a.low.about || last.vague || last.about
	end := readDecade(s, a.end, m)
	m.Start, m.End = namedBefore(s, i, m), end
	m.Text = s[m.Start:m.End]
	return end
}

// amount is what the figures of an amount say.
type amount struct {
	low, high numeral // high.end is 0 where there is no range
	code      string
	end       int
}

func (a *amount) last() *numeral {
	if a.high.end > 0 {
		return &a.high
	}
	return &a.low
}

// readAmount reads figures and their currency at i.
func readAmount(s string, i int, won bool, a *amount) (ok bool) {
	if code, end := matchSign(s, i); end >= 0 {
		a.code = code
		return readSigned(s, i, end, a)
	}
	if isDigit(s[i]) && insideNumber(s, i) {
		return false
	}
	if a.low, ok = readNumeral(s, i); !ok {
		return false
	}
	if next := readTilde(s, a.low.end); next >= 0 {
		a.high = readRangeTop(s, a.low.end, next, &a.low)
	}
	if a.code, a.end = readCurrency(s, a.last()); a.end >= 0 {
		readSecondAmount(s, a)
	} else {
		a.code, a.end = readBare(s, i, a.last(), won)
	}
	return a.end >= 0 && a.low.value > 0
}

// insideNumber reports whether the digits at i go on from what stands before: a
// product name, the decimals of a longer figure.
func insideNumber(s string, i int) bool {
	if i == 0 {
		return false
	}
	return isLatin(s[i-1]) || s[i-1] == '_' || s[i-1] == '.' && i > 1 && isDigit(s[i-2])
}

// readSigned reads the figures after a currency sign that spans s[start:end].
func readSigned(s string, start, end int, a *amount) (ok bool) {
	i := skipBlank(s, end)
	if a.low, ok = readNumeral(s, i); !ok {
		return false
	}
	a.end = readSignedUnit(s, &a.low)
	if i == end && isLatin(s[start]) && s[i-1] != '$' && a.low.unit == 1 && a.low.value < 1000 {
		return false // a product name: GBP77
	}
	return a.low.value > 0
}

// readSecondAmount reads the high end of 10억원~20억원, where both ends have the
// currency.
func readSecondAmount(s string, a *amount) {
	next := readTilde(s, a.end)
	if next < 0 || a.high.end > 0 || a.low.vague {
		return
	}
	high, ok := readNumeral(s, next)
	if !ok || high.vague || high.value <= a.low.value {
		return
	}
	if code, end := readCurrency(s, &high); end >= 0 && code == a.code {
		a.high, a.end = high, end
	}
}

// readRangeTop reads the high end of a range and gives the low end the unit that
// it leaves out: 30~50억.
func readRangeTop(s string, end, next int, low *numeral) numeral {
	high, ok := readNumeral(s, next)
	if !ok || high.spoken && !high.ascii || high.vague || low.vague {
		return numeral{}
	}
	if low.unit == 1 && high.unit > 1 {
		scaled, ok := addScaled(0, low.value, high.unit, 1)
		if !ok {
			return numeral{}
		}
		if g, ok := readGroupBack(s, low.end, end); ok {
			if scaled, ok = addScaled(0, g.n, high.unit, g.scale); !ok {
				return numeral{}
			}
		}
		low.value = scaled
	}
	if high.value <= low.value {
		return numeral{}
	}
	return high
}

// readGroupBack reads the decimals of a low end that was rounded: 1.5~2조.
func readGroupBack(s string, lowEnd, end int) (group, bool) {
	start := lowEnd
	for start > 0 && (isDigit(s[start-1]) || s[start-1] == '.' || s[start-1] == ',') && end-start < maxDigits {
		start--
	}
	if start == lowEnd || !isDigit(s[start]) {
		return group{}, false
	}
	g, ok := readGroup(s, start)
	return g, ok && g.end == lowEnd
}

// readCurrency reads the currency after a numeral, dropping its doubtful last
// group when that alone lets one follow.
func readCurrency(s string, num *numeral) (code string, end int) {
	if code, end = currencyAfter(s, num); end >= 0 {
		return code, end
	}
	if num.shorter == 0 {
		return "", -1
	}
	short := num.trim()
	if code, end = currencyAfter(s, &short); end >= 0 {
		*num = short
	}
	return code, end
}

func currencyAfter(s string, num *numeral) (code string, end int) {
	i := num.end
	if e := literal(s, i, "여"); e >= 0 {
		num.about = true
		i = e
	}
	next := skipBlank(s, i)
	if num.unit == 1 && looksLikeYear(s, num) {
		return "", -1
	}
	if num.spoken && !num.ascii && num.value < 10 {
		return "", -1
	}
	code, end = matchCurrency(s, next, num.value, num.unit > 1)
	if end < 0 || next > i && code == "KRW" && num.unit == 1 && num.value < 100 {
		return "", -1
	}
	return code, end
}

// looksLikeYear reports "2025엔": four figures that name a year, before a word
// that is also a particle.
func looksLikeYear(s string, num *numeral) bool {
	return num.value >= minYear && num.value <= maxYear && hangulAt(s, num.end) == '엔'
}

// signedUnits are English units after a sign: $1.5B, $3 billion.
var signedUnits = []struct {
	word string
	unit int64
}{
	{"billion", 1e9}, {"bn", 1e9}, {"million", 1e6}, {"mn", 1e6}, {"trillion", 1e12}, {"B", 1e9}, {"M", 1e6}, {"K", 1e3},
}

// readSignedUnit reads what may follow the figures after a sign.
func readSignedUnit(s string, num *numeral) int {
	if num.shorter > 0 {
		*num = num.trim()
	}
	next := skipBlank(s, num.end)
	for _, u := range signedUnits {
		e := literal(s, next, u.word)
		if e < 0 || e < len(s) && isLatin(s[e]) || num.unit > 1 {
			continue
		}
		g, ok := readGroupBack(s, num.end, num.end)
		if !ok {
			return num.end
		}
		if v, ok := addScaled(0, g.n, u.unit, g.scale); ok {
			num.value, num.unit = v, u.unit
			return e
		}
	}
	return num.end
}

// moneyAfter are words after a number without a currency that make it money.
var moneyAfter = []string{
	"규모", "상당", "투자", "계약", "상담", "매출", "예산", "지원", "출연", "펀드", "수주", "수출", "기부", "후원", "조성", "투입", "융자", "대출", "보증", "들여", "유치",
	"출자", "기탁", "공급계약", "어치", "기금", "장학금", "상당의", "사업비", "성금", "특별보증", "협약보증", "출연금", "보조금", "지원금", "자금", "손실", "적자", "흑자",
}

// moneyBefore are whole words before such a number that make it money; nouns with
// one of moneyEndings do as well.
var moneyBefore = []string{
	"한화", "한화로", "원화", "원화로", "우리돈", "우리 돈", "우리돈으로", "우리 돈으로", "규모", "예산", "매출", "펀드", "영업이익", "순이익", "투자", "계약", "수주", "수출",
}

// readBare decides on a number without a currency.
func readBare(s string, start int, num *numeral, won bool) (code string, end int) {
	if num.shorter > 0 {
		*num = num.trim()
	}
	if num.unit < eok || num.spoken && !num.ascii && !num.vague {
		return "", -1
	}
	end = num.end
	if won || bareAll(s, start, end) {
		return "KRW", end
	}
	after := end
	if e := oneOf(s, end, []string{"여", "대"}); e >= 0 && hangulAt(s, e) == 0 {
		after = e
		num.about = true
	}
	if e := oneOf(s, end, []string{"을 ", "의 "}); e >= 0 && oneOf(s, e, moneyAfter) >= 0 {
		return "KRW", end
	}
	if hangulBefore(s, start) != '제' && (oneOf(s, skipBlank(s, after), moneyAfter) >= 0 || moneyWordBefore(s, start)) && bareEnds(s, after) {
		return "KRW", end
	}
	return "", -1
}

// bareAll reports whether s is nothing but the number.
func bareAll(s string, start, end int) bool {
	return strings.TrimSpace(s[end:min(len(s), end+8)]) == "" && strings.TrimSpace(s[max(0, start-8):start]) == "" && len(s)-end < 8 && start < 8
}

// bareEnds reports whether no counter follows: 3억 명, 2조 개.
func bareEnds(s string, end int) bool {
	return oneOf(s, skipBlank(s, end), bareCounters) < 0
}

var bareCounters = []string{"명", "개", "대 ", "건", "톤", "t", "회", "뷰", "인", "가구", "달성", "주", "배", "평", "㎡", "분의", "번", "장", "마리", "그루", "%", "kg", "㎏", "km", "리터", "ℓ", "식", "곳", "셀", "병", "박스"}

// moneyEndings are endings of nouns for money.
var moneyEndings = []string{
	"사업비", "공사비", "계약금", "투자금", "출연금", "지원금", "기금", "성금", "상금", "자금", "장학금", "기부금", "후원금", "과징금", "보조금", "융자금", "대금",
	"계약액", "투자액", "매출액", "수출액", "수주액", "금액", "총액", "예산", "매출",
}

// moneyWordBefore reports a word for money right before start, 약 and the like
// left out.
func moneyWordBefore(s string, start int) bool {
	i := start
	for range 2 {
		i = skipBlankBack(s, i)
		if e := wordBack(s, i, amountMarks); e >= 0 {
			i = e
			continue
		}
		break
	}
	i = skipBlankBack(s, i)
	if endsWithWord(s, i, moneyBefore) {
		return true
	}
	if r := hangulBefore(s, i); r == '은' || r == '는' || r == '이' || r == '가' || r == '을' || r == '를' {
		i -= hangulLen
	}
	for _, w := range moneyEndings {
		if strings.HasSuffix(s[:i], w) {
			return true
		}
	}
	return false
}

// amountMarks stand between a money word and its number.
var amountMarks = []string{"약", "총", "최대", "최소", "무려", "대략", "모두", "연간", "각각", "각"}

// wordBack steps back over one of words that ends at i, or returns -1.
func wordBack(s string, i int, words []string) int {
	for _, w := range words {
		if strings.HasSuffix(s[:i], w) && hangulBefore(s, i-len(w)) == 0 {
			return i - len(w)
		}
	}
	return -1
}

// namedBefore takes in 미화 or 한화 before the figures, which also settle 달러 and
// a bare number, and returns the start.
func namedBefore(s string, start int, m *Money) int {
	i := skipBlankBack(s, start)
	if e := wordBack(s, i, []string{"약"}); e >= 0 {
		i = skipBlankBack(s, e)
	}
	for _, w := range [...]struct{ word, code string }{{"미화", "USD"}, {"한화", "KRW"}, {"원화", "KRW"}} {
		if e := wordBack(s, i, []string{w.word}); e >= 0 && m.Currency == w.code {
			return e
		}
	}
	return start
}

// readDecade reads 대 after an amount: 1조원대 is 1조 to 2조.
func readDecade(s string, end int, m *Money) int {
	e := literal(s, end, "대")
	if e < 0 || m.ValueTo > 0 {
		return end
	}
	if !standsAlone(s, e, []string{"로", "의", "에", "를", "을", "가", "는", "까지", "다", "인", "라", "초", "중", "후", "규모"}) {
		return end
	}
	m.Approximate = true
	if step := lowestPlace(m.Value); m.Value <= (1<<62) && step > 0 {
		m.ValueTo = m.Value + step
	}
	return e
}

// lowestPlace is the power of ten of the last figure that is not 0.
func lowestPlace(n int64) int64 {
	step := int64(1)
	for n > 0 && n%10 == 0 {
		n, step = n/10, step*10
	}
	return step
}

// equivalentWindow is the longest bracket read for an equivalent.
const equivalentWindow = 90

// readEquivalent reads the bracket after an amount; it returns the end of the
// bracket, or end when that says something else.
func readEquivalent(s string, end int, m *Money) int {
	open := literal(s, skipBlank(s, end), "(")
	if open < 0 {
		return end
	}
	n := strings.IndexByte(s[open:min(len(s), open+equivalentWindow)], ')')
	if n < 0 {
		return end
	}
	inside := s[:open+n]
	i := open
	var room [roomStarts]start
	c := cursor{s: inside, rest: startsOf(inside, open, room[:0]), class: startMoney}
	for i = c.next(i); i < len(inside); i = c.next(afterMoneyMiss(inside, i)) {
		var eq Money
		e := readMoney(inside, i, &eq, m.Currency != "KRW")
		if e < 0 {
			continue
		}
		if isExchangeRate(inside, eq) {
			continue
		}
		if eq.Currency == "" || eq.Currency == m.Currency {
			return end
		}
		readMoneyWords(inside, e, &eq)
		m.Equivalent = &eq
		return open + n + 1
	}
	return end
}

// isExchangeRate reports the rate that an equivalent was reckoned with: 환율
// 1340원 기준.
func isExchangeRate(s string, m Money) bool {
	i := skipBlankBack(s, m.Start)
	return endsWithWord(s, i, []string{"환율", "환율은"}) || oneOf(s, skipBlank(s, m.End), []string{"기준", "당 "}) >= 0 && m.Value < 10000
}

var (
	aboutBefore = []string{"약", "대략", "거의", "얼추", "어림잡아", "줄잡아", "한"}
	maxBefore   = []string{"최대", "최고", "최다"}
	minBefore   = []string{"최소", "최저", "적어도"}
	moneyFiller = []string{"총", "한화", "미화", "원화", "한화로", "미화로", "우리돈", "우리 돈", "무려", "모두", "연", "연간", "각"}

	aboutAfter = []string{"가량", "안팎", "내외", "정도", "남짓", "쯤", "수준", "선 ", "선으로", "선에", "여 ", "여를", "여의", "여에"}
	minAfter   = []string{"이상", "초과", "이 넘", "을 넘", "가 넘", "를 넘", "을 웃도", "를 웃도", "을 상회", "를 상회", "넘는", "넘게"}
	maxAfter   = []string{"이하", "미만", "이내", "한도", "까지", "을 밑도", "를 밑도", "에 못 미치"}
)

// readMoneyWords reads 약, 최대, 이상 and the like round an amount that ends, with
// its bracket, at end.
func readMoneyWords(s string, end int, m *Money) {
	i := m.Start
	for range 4 {
		i = skipBlankBack(s, i)
		e := -1
		switch {
		case set(&e, wordBack(s, i, aboutBefore)):
			m.Approximate = true
		case set(&e, wordBack(s, i, maxBefore)):
			m.Bound = "max"
		case set(&e, wordBack(s, i, minBefore)):
			m.Bound = "min"
		case set(&e, wordBack(s, i, moneyFiller)):
		}
		if e < 0 {
			break
		}
		i = e
	}
	if strings.Contains(m.Text, "약 ") {
		m.Approximate = true
	}
	for _, at := range [...]int{m.End, end} {
		readWordsAfter(s, skipBlank(s, at), m)
	}
}

func readWordsAfter(s string, i int, m *Money) {
	switch {
	case oneOf(s, i, aboutAfter) >= 0:
		m.Approximate = true
	case oneOf(s, i, minAfter) >= 0:
		m.Bound = "min"
	case oneOf(s, i, maxAfter) >= 0:
		m.Bound = "max"
	}
}

// set stores n in e and reports whether it is a place.
func set(e *int, n int) bool {
	*e = n
	return n >= 0
}
