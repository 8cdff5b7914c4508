package value

// The lists of this file come from the words that stand beside N일, N월 and N년
// in ../shared/corpus/unlabelled, counted.

// dayParticles may follow N일 or a word for a day without a space.
var dayParticles = []string{
	"에", "엔", "은", "이후", "이전", "이며", "이고", "이다", "이었", "이라", "이면", "이지", "이던", "입니", "임", "인", "을", "과", "와", "의", "로",
	"부턴", "부터", "부로", "까지", "께", "쯤", "경", "무렵", "자로", "자 ", "도", "보다", "밤", "낮", "새벽", "아침", "저녁", "오전", "오후",
	"현지", "기준", "양일", "현재", "는", "가 ", "를", "중", "월요", "화요", "수요", "목요", "금요", "토요",
	"개최", "체결", "열린", "밝", "일요일",
}

// dayIs holds the particles 이 and 가, which also start other words and so need
// the end of the word after them.
var dayIs = []string{"이"}

// durationAfter are words after "N일" that make it a length of time.
var durationAfter = []string{
	"동안", "만에", "만의", "만이", "간의", "간에", "이내", "이상", "이하", "미만", "연속", "정도", "가량", "안팎", "넘게", "남짓",
	"내에", "근무", "째", "앞두", "앞으로 다가", "남았", "남은", "남기", "남겨", "내내", "넘는", "짜리", "걸리", "걸려", "소요", "전부터",
	"전에", "후에", "뒤에", "뒤인", "후인", "전인", "후부터", "뒤부터",
}

// durationWord are such words that must stand alone.
var durationWord = []string{"간", "내", "뒤", "후", "전", "차", "여", "만", "씩"}

// durationBefore are whole words before "N일" that make it a length or a
// recurring day.
var durationBefore = []string{
	"총", "약", "최장", "최대", "최소", "주", "월", "단", "불과", "무려", "꼬박", "매달", "매월", "매주", "매년", "향후", "최근", "만", "연", "앞으로",
	"매해", "무박", "해마다", "달마다", "제", "연간", "거의", "영업일",
}

// rateAfter are words after "1일" that make it a rate.
var rateAfter = []string{"평균", "최대", "생산", "처리", "이용", "방문", "섭취", "사용", "권장", "체험", "용량", "가능", "일식", "확진", "유동", "교통"}

// rateUnits are counters after "1일 3".
var rateUnits = []string{"회", "명", "인", "톤", "t", "개", "잔", "만", "시간", "편", "건", "식", "㎏", "kg", "g", "천", "ℓ", "L", "대", "차례", "번", "끼", "정"}

// monthParticles may follow N월 or a word for a month without a space.
var monthParticles = []string{
	"에", "엔", "은", "이후", "이전", "이며", "이고", "이다", "이었", "인", "을", "과", "와", "의 ", "로",
	"이 ", "이라", "이면", "이지", "부턴", "부터", "까지", "께", "쯤", "경", "무렵", "도", "보다", "초", "말", "중", "하순", "상순", "현재", "기준", "첫", "둘째", "셋째",
	"마지막", "분 ", "는", "내", "들어", "한달", "한 달",
}

// yearDuration are words after a year that make it a length of time or a kind of
// thing.
var yearDuration = []string{
	"간", "동안", "만에", "만의", "째", "차", "생", "대", "산", "식", "형", "여", "제", "치", "새", "물", "연속", "짜리", "넘게", "이상", "이하", "미만",
	"가량", "안팎", "정도", "남짓", "이내", "후", "뒤", "앞",
}

// quotedYearDuration are words after a quoted year of two digits.
var quotedYearDuration = []string{"의", "지기", "을"}

// localMarks stand before a day told in local time.
var localMarks = []string{"현지시간으로", "현지시각으로", "현지 시간으로", "현지 시각으로", "현지시간 기준", "현지시각 기준", "현지시간", "현지시각", "현지 시간", "현지 시각"}

// relativeWord is a word that names a day, week, month or year by another.
type relativeWord struct {
	word   string
	unit   byte // 'd', 'w', 'm', 'y'
	ref    Ref
	after  []string // what may follow without a space; nil = anything
	never  []string // what must not follow
	past   bool
	future bool
	bound  bool // counts only where a month or day follows
}

// relativeWords holds longer words before their own beginnings.
var relativeWords = []relativeWord{
	{word: "이날", unit: 'd', ref: Ref{FromAnchor, 0}},
	{word: "이튿날", unit: 'd', ref: Ref{FromAnchor, 1}},
	{word: "이듬해", unit: 'y', ref: Ref{FromAnchor, 1}},
	{word: "이달", unit: 'm', ref: Ref{FromPublished, 0}, never: []string{"의"}},
	{word: "이번 달", unit: 'm', ref: Ref{FromPublished, 0}, never: []string{"의"}},
	{word: "이번달", unit: 'm', ref: Ref{FromPublished, 0}, never: []string{"의"}},
	{word: "이번 주", unit: 'w', ref: Ref{FromPublished, 0}, after: weekAfter},
	{word: "이번주", unit: 'w', ref: Ref{FromPublished, 0}, after: weekAfter},
	{word: "당일", unit: 'd', ref: Ref{FromAnchor, 0}, after: dayParticles, never: []string{" 배송", " 배달", " 출고", " 치기"}},
	{word: "같은 날", unit: 'd', ref: Ref{FromAnchor, 0}, after: dayParticles},
	{word: "같은날", unit: 'd', ref: Ref{FromAnchor, 0}, after: dayParticles},
	{word: "같은 달", unit: 'm', ref: Ref{FromAnchor, 0}, after: monthParticles},
	{word: "같은달", unit: 'm', ref: Ref{FromAnchor, 0}, after: monthParticles},
	{word: "같은 해", unit: 'y', ref: Ref{FromAnchor, 0}, after: monthParticles},
	{word: "같은해", unit: 'y', ref: Ref{FromAnchor, 0}, after: monthParticles},
	{word: "그날", unit: 'd', ref: Ref{FromAnchor, 0}, after: dayParticles, never: []string{"의"}},
	{word: "그달", unit: 'm', ref: Ref{FromAnchor, 0}, after: monthParticles},
	{word: "그해", unit: 'y', ref: Ref{FromAnchor, 0}, after: monthParticles},
	{word: "그제", unit: 'd', ref: Ref{FromPublished, -2}, after: []string{"는", " "}, past: true},
	{word: "그저께", unit: 'd', ref: Ref{FromPublished, -2}, after: dayParticles, past: true},
	{word: "엊그제", unit: 'd', ref: Ref{FromPublished, -2}, after: dayParticles, past: true},
	{word: "동월", unit: 'm', ref: Ref{FromAnchor, 0}, bound: true},
	{word: "동년", unit: 'y', ref: Ref{FromAnchor, 0}, bound: true},
	{word: "전날", unit: 'd', ref: Ref{FromAnchor, -1}, after: dayParticles},
	{word: "전년도", unit: 'y', ref: Ref{FromAnchor, -1}, bound: true},
	{word: "전년", unit: 'y', ref: Ref{FromAnchor, -1}, bound: true},
	{word: "하루 전날", unit: 'd', ref: Ref{FromAnchor, -1}, after: dayParticles},
	{word: "하루 전", unit: 'd', ref: Ref{FromAnchor, -1}, after: dayParticles},
	{word: "하루 뒤", unit: 'd', ref: Ref{FromAnchor, 1}, after: dayParticles},
	{word: "하루 앞", unit: 'd', ref: Ref{FromAnchor, -1}, after: []string{"선"}},
	{word: "이틀 전", unit: 'd', ref: Ref{FromAnchor, -2}, after: dayParticles},
	{word: "이틀 뒤", unit: 'd', ref: Ref{FromAnchor, 2}, after: dayParticles},
	{word: "사흘 전", unit: 'd', ref: Ref{FromAnchor, -3}, after: dayParticles},
	{word: "사흘 뒤", unit: 'd', ref: Ref{FromAnchor, 3}, after: dayParticles},
	{word: "어제", unit: 'd', ref: Ref{FromPublished, -1}, after: dayParticles, never: []string{"의"}, past: true},
	{word: "오늘", unit: 'd', ref: Ref{FromPublished, 0}, after: dayParticles, never: []string{"의집", "날"}},
	{word: "금일", unit: 'd', ref: Ref{FromPublished, 0}, after: dayParticles},
	{word: "내일", unit: 'd', ref: Ref{FromPublished, 1}, after: []string{"은", "부터", "까지", "오전", "오후", "과 모레"}, future: true},
	{word: "모레", unit: 'd', ref: Ref{FromPublished, 2}, after: []string{"는", "부터", "까지"}, future: true},
	{word: "익일", unit: 'd', ref: Ref{FromAnchor, 1}, after: dayParticles, never: []string{" 배송", " 배달", " 출고"}},
	{word: "내달", unit: 'm', ref: Ref{FromPublished, 1}, after: monthParticles, future: true},
	{word: "새달", unit: 'm', ref: Ref{FromPublished, 1}, after: monthParticles, future: true},
	{word: "내년도", unit: 'y', ref: Ref{FromPublished, 1}, future: true},
	{word: "내년", unit: 'y', ref: Ref{FromPublished, 1}, future: true},
	{word: "내주", unit: 'w', ref: Ref{FromPublished, 1}, after: []string{"에", "엔", "부터", "까지", "중", "초", "말"}, never: []string{" 것", " 수"}, future: true},
	{word: "명년", unit: 'y', ref: Ref{FromPublished, 1}, after: monthParticles, future: true},
	{word: "차주", unit: 'w', ref: Ref{FromPublished, 1}, after: []string{"에는", "중"}, never: []string{"의", "가", "는"}, bound: true, future: true},
	{word: "금주", unit: 'w', ref: Ref{FromPublished, 0}, after: []string{"에", "중"}, bound: true},
	{word: "다음 날", unit: 'd', ref: Ref{FromAnchor, 1}, after: dayParticles},
	{word: "다음날", unit: 'd', ref: Ref{FromAnchor, 1}, after: dayParticles},
	{word: "다음 달", unit: 'm', ref: Ref{FromPublished, 1}, after: monthParticles, future: true},
	{word: "다음달", unit: 'm', ref: Ref{FromPublished, 1}, after: monthParticles, future: true},
	{word: "다음 주", unit: 'w', ref: Ref{FromPublished, 1}, after: weekAfter, future: true},
	{word: "다음주", unit: 'w', ref: Ref{FromPublished, 1}, after: weekAfter, future: true},
	{word: "다음 해", unit: 'y', ref: Ref{FromAnchor, 1}, after: monthParticles},
	{word: "지지난해", unit: 'y', ref: Ref{FromPublished, -2}, past: true},
	{word: "지지난달", unit: 'm', ref: Ref{FromPublished, -2}, past: true},
	{word: "지난달", unit: 'm', ref: Ref{FromPublished, -1}, past: true},
	{word: "지난 달", unit: 'm', ref: Ref{FromPublished, -1}, after: monthParticles, past: true},
	{word: "지난해", unit: 'y', ref: Ref{FromPublished, -1}, past: true},
	{word: "지난 해", unit: 'y', ref: Ref{FromPublished, -1}, after: monthParticles, past: true},
	{word: "지난주", unit: 'w', ref: Ref{FromPublished, -1}, after: weekAfter, past: true},
	{word: "지난 주", unit: 'w', ref: Ref{FromPublished, -1}, after: weekAfter, past: true},
	{word: "재작년", unit: 'y', ref: Ref{FromPublished, -2}, past: true},
	{word: "작년도", unit: 'y', ref: Ref{FromPublished, -1}, past: true},
	{word: "작년", unit: 'y', ref: Ref{FromPublished, -1}, past: true},
	{word: "올해", unit: 'y', ref: Ref{FromPublished, 0}, never: []string{"의 "}},
	{word: "금년도", unit: 'y', ref: Ref{FromPublished, 0}, after: monthParticles},
	{word: "금년", unit: 'y', ref: Ref{FromPublished, 0}, after: monthParticles},
	{word: "올", unit: 'y', ref: Ref{FromPublished, 0}, bound: true},
	{word: "연내", unit: 'y', ref: Ref{FromPublished, 0}, after: []string{"에", "로"}},
}

// wordsByStart is relativeWords by first syllable, in their order.
var wordsByStart = groupByStart(relativeWords)

func groupByStart(words []relativeWord) map[rune][]relativeWord {
	groups := make(map[rune][]relativeWord)
	for _, w := range words {
		start := hangulAt(w.word, 0)
		groups[start] = append(groups[start], w)
	}
	return groups
}

var weekAfter = []string{"에", "엔", "부터", "까지", "중", "쯤", "초", "말", "월", "화", "수", "목", "금", "토", "일", "는"}

// yearEnd are words for a part of the year that may stand without a year.
var yearEnd = []struct {
	word  string
	part  Part
	never []string
}{
	{"연말연시", PartNone, []string{""}},
	{"연말", PartLate, []string{"정산", "연시", "께서", "결산"}},
	{"연초", PartEarly, []string{"제조", "박"}},
	{"상반기", FirstHalf, nil},
	{"하반기", SecondHalf, nil},
}
