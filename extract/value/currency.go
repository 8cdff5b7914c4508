package value

import (
	"strings"
	"unicode/utf8"
)

// currencyName is a wording of a currency after a number.
type currencyName struct {
	word string
	code string // ISO 4217; "" where the word alone does not say which
	min  int64  // smallest amount that counts: short words are other words as well
	loud bool   // long enough to be sure whatever follows, never aside
	not  []string
}

// currencyNames holds longer words before their own beginnings. The codes are
// those of ISO 4217; the names are those that Korean news prints. Where several
// countries share a name, the bare word is the one that news means by it (달러,
// 파운드, 프랑, 루피, 리얄) or has no code (페소, 크로네, 디나르).
var currencyNames = []currencyName{
	{word: "호주달러", code: "AUD", loud: true}, {word: "호주 달러", code: "AUD", loud: true},
	{word: "캐나다달러", code: "CAD", loud: true}, {word: "캐나다 달러", code: "CAD", loud: true},
	{word: "싱가포르달러", code: "SGD", loud: true}, {word: "싱가포르 달러", code: "SGD", loud: true},
	{word: "싱가폴달러", code: "SGD", loud: true}, {word: "싱가폴 달러", code: "SGD", loud: true},
	{word: "홍콩달러", code: "HKD", loud: true}, {word: "홍콩 달러", code: "HKD", loud: true},
	{word: "대만달러", code: "TWD", loud: true}, {word: "대만 달러", code: "TWD", loud: true},
	{word: "뉴질랜드달러", code: "NZD", loud: true}, {word: "뉴질랜드 달러", code: "NZD", loud: true},
	{word: "미국달러", code: "USD", loud: true}, {word: "미국 달러", code: "USD", loud: true},
	{word: "미 달러", code: "USD", loud: true}, {word: "미달러", code: "USD", loud: true},
	{word: "달러", code: "USD", loud: true},
	{word: "유로", code: "EUR", loud: true, not: []string{"존", "파", "넥", "스", "폴"}},
	{word: "파운드", code: "GBP", loud: true, not: []string{"리"}},
	{word: "위안", code: "CNY", loud: true, not: []string{"부", "소", "밍", "핑", "펑", "룽", "쥔", "을 얻", "을 주"}},
	{word: "인도네시아 루피아", code: "IDR", loud: true}, {word: "루피아", code: "IDR", loud: true},
	{word: "파키스탄 루피", code: "PKR", loud: true}, {word: "인도 루피", code: "INR", loud: true}, {word: "루피", code: "INR", loud: true},
	{word: "태국 바트", code: "THB", loud: true}, {word: "바트", code: "THB", loud: true},
	{word: "말레이시아 링깃", code: "MYR", loud: true}, {word: "링깃", code: "MYR", loud: true},
	{word: "디르함", code: "AED", loud: true},
	{word: "카타르 리얄", code: "QAR", loud: true}, {word: "오만 리얄", code: "OMR", loud: true}, {word: "이란 리얄", code: "IRR", loud: true},
	{word: "사우디 리얄", code: "SAR", loud: true}, {word: "사우디리얄", code: "SAR", loud: true}, {word: "리얄", code: "SAR", loud: true},
	{word: "루블", code: "RUB", loud: true},
	{word: "스위스 프랑", code: "CHF", loud: true}, {word: "스위스프랑", code: "CHF", loud: true}, {word: "프랑", code: "CHF", loud: true, not: []string{"스", "켄", "크"}},
	{word: "스웨덴 크로나", code: "SEK", loud: true}, {word: "크로나", code: "SEK", loud: true},
	{word: "노르웨이 크로네", code: "NOK", loud: true}, {word: "덴마크 크로네", code: "DKK", loud: true}, {word: "크로네", code: "", loud: true},
	{word: "필리핀 페소", code: "PHP", loud: true}, {word: "필리핀페소", code: "PHP", loud: true},
	{word: "멕시코 페소", code: "MXN", loud: true}, {word: "칠레 페소", code: "CLP", loud: true}, {word: "아르헨티나 페소", code: "ARS", loud: true},
	{word: "콜롬비아 페소", code: "COP", loud: true}, {word: "페소", code: "", loud: true},
	{word: "헤알", code: "BRL", loud: true}, {word: "즈워티", code: "PLN", loud: true}, {word: "포린트", code: "HUF", loud: true},
	{word: "코루나", code: "CZK", loud: true}, {word: "셰켈", code: "ILS", loud: true}, {word: "텡게", code: "KZT", loud: true},
	{word: "투그릭", code: "MNT", loud: true}, {word: "튀르키예 리라", code: "TRY", loud: true}, {word: "리라", code: "TRY", min: man},
	{word: "쿠웨이트 디나르", code: "KWD", loud: true}, {word: "디나르", code: "", loud: true},
	{word: "남아공 랜드", code: "ZAR", loud: true}, {word: "랜드", code: "ZAR", min: man},
	{word: "베트남 동", code: "VND"}, {word: "베트남동", code: "VND"}, {word: "동", code: "VND", min: man, not: []string{"의"}},
	{word: "원정", code: "KRW", not: []string{"대", "경기"}}, {word: "원", code: "KRW"},
	{word: "엔", code: "JPY"}, {word: "円", code: "JPY", loud: true}, {word: "元", code: "CNY", loud: true},
	{word: "불", code: "USD", min: 10},
	{word: "US달러", code: "USD", loud: true}, {word: "US$", code: "USD", loud: true}, {word: "$", code: "USD", loud: true}, {word: "＄", code: "USD", loud: true},
	{word: "€", code: "EUR", loud: true}, {word: "￦", code: "KRW", loud: true}, {word: "₩", code: "KRW", loud: true},
	{word: "USD", code: "USD"}, {word: "EUR", code: "EUR"}, {word: "KRW", code: "KRW"}, {word: "JPY", code: "JPY"}, {word: "CNY", code: "CNY"}, {word: "GBP", code: "GBP"},
}

// currencyByStart is currencyNames by first rune, in their order.
var currencyByStart = groupCurrencies(currencyNames)

func groupCurrencies(names []currencyName) map[rune][]currencyName {
	groups := make(map[rune][]currencyName)
	for _, c := range names {
		first, _ := utf8.DecodeRuneInString(c.word)
		groups[first] = append(groups[first], c)
	}
	return groups
}

// currencySigns stand before a number; longer ones first. ¥ is the yen, as
// Korean news writes 위안 out.
var currencySigns = []struct{ sign, code string }{
	{"US$", "USD"}, {"A$", "AUD"}, {"C$", "CAD"}, {"S$", "SGD"}, {"HK$", "HKD"}, {"NT$", "TWD"}, {"USD", "USD"}, {"EUR", "EUR"},
	{"KRW", "KRW"}, {"JPY", "JPY"}, {"CNY", "CNY"}, {"RMB", "CNY"}, {"GBP", "GBP"}, {"AUD", "AUD"}, {"CAD", "CAD"}, {"SGD", "SGD"},
	{"$", "USD"}, {"＄", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"￡", "GBP"}, {"¥", "JPY"}, {"￥", "JPY"}, {"₩", "KRW"}, {"￦", "KRW"},
}

// moneyParticles may follow a currency word that is also the beginning of
// another word.
var moneyParticles = []string{
	"을", "를", "이다", "이며", "이었", "이고", "이상", "이하", "이내", "이라", "이 ", "이,", "이.", "이지", "이던", "이든", "이나", "이 넘", "은", "의", "에", "으로", "과", "와", "도", "만 ", "씩", "까지", "부터", "보다", "인 ", "인데", "인 것",
	"대", "가량", "규모", "상당", "수준", "안팎", "내외", "정도", "미만", "초과", "남짓", "여", "쯤", "어치", "짜리", "선", "하는", "투자", "지원", "기부", "후원", "전달", "조성",
	"이", "화",
}

// matchCurrency reads the name of a currency at i for an amount; end is -1 when
// there is none. big says that the amount is told with 만, 억 or 조.
func matchCurrency(s string, i int, amount int64, big bool) (code string, end int) {
	if i >= len(s) || isDigit(s[i]) {
		return "", -1
	}
	first, _ := utf8.DecodeRuneInString(s[i:])
	names := currencyByStart[first]
	for k := range names {
		c := &names[k]
		end := literal(s, i, c.word)
		if end < 0 {
			continue
		}
		if amount < c.min && !(c.min > 10 && big) || oneOf(s, end, c.not) >= 0 {
			return "", -1
		}
		if !currencyEnds(s, end, c, big) {
			return "", -1
		}
		if e := literal(s, end, "화"); e >= 0 && c.loud && hangulAt(s, e) == 0 {
			end = e
		}
		return c.code, end
	}
	return "", -1
}

// wonNot are syllables that make 원 another word even after a large amount.
var wonNot = []string{"칙", "룸", "정대", "전 ", "전사", "전수", "전건", "전시", "전을", "전이", "자력", "천기", "산지", "권"}

func currencyEnds(s string, end int, c *currencyName, big bool) bool {
	if end < len(s) && isLatin(s[end]) && isLatin(c.word[len(c.word)-1]) {
		return false
	}
	if c.loud || hangulAt(s, end) == 0 {
		return true
	}
	if oneOf(s, end, wonNot) >= 0 {
		return false
	}
	if oneOf(s, end, moneyParticles) >= 0 {
		return true
	}
	return big && c.code == "KRW" && !strings.HasPrefix(s[end:], "인")
}

// matchSign reads a currency sign before a number at i.
func matchSign(s string, i int) (code string, end int) {
	b := s[i]
	if isDigit(b) || b >= 0xEA && b <= 0xED {
		return "", -1 // no sign begins with a figure or a syllable
	}
	if isLatin(b) && i > 0 && (isLatin(s[i-1]) || isDigit(s[i-1])) {
		return "", -1
	}
	for _, c := range currencySigns {
		if end := literal(s, i, c.sign); end >= 0 {
			return c.code, end
		}
	}
	return "", -1
}
