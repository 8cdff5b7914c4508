package mention

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// capitals are the letters that abbreviate names.
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

func isLatinByte(b byte) bool { return b < utf8.RuneSelf && isLatin(rune(b)) }

// verbStems end the stems of verbs, after which 는 is no particle: 발생하|는,
// 가까워지|는, 이같|은.
var verbStems = [...]string{"하", "되", "있", "없", "시키", "않", "같", "많", "높", "낮", "만드", "어지", "아지", "워지", "해지", "어오", "아오", "해오", "열리", "불리", "꼽히", "밝히", "이르", "담기", "쓰이", "높이", "줄이", "늘리", "살리", "올리", "알리", "내리", "누리", "벌이", "보이", "모이", "쌓이", "움직이", "맡기", "옮기", "지키", "도와주", "가져오", "내세우", "키우", "이끄", "갖추", "어가", "아가", "해주", "어주", "아주", "여주", "려가", "여가", "려오", "드러나", "늘어나", "일어나", "맺", "내놓", "가져가", "설익", "알려주", "주고받", "하려", "되려", "시키려", "으려"}

var verbStemEnds = text.NewEndings(verbStems[:])

// verbStem reports whether a word is the stem of a verb before 는; what stands before 누리 in one word makes
// it a name, 가나누리는.
func verbStem(s string) bool {
	return verbStemEnds.End(s) && (s == "누리" || !strings.HasSuffix(s, "누리"))
}

// attributiveEnds are how verbs end that describe the noun behind them: 추진한, 조성될, 운영 중인.
var attributiveEnds = text.NewEndings([]string{"한", "된", "할", "될", "하는", "되는", "있는", "던", "중인"})

// Attributive reports whether a word is a verb in a form that describes the noun behind it.
func (u *Unit) Attributive() bool {
	return u.Josa == "" && attributiveEnds.End(u.Raw) || u.Josa == "는" && verbStem(u.Stem)
}

// goesOn is true for verbs that go on, whose end looks like that of a school:
// 세우고, 꾸리고, 따냈고.
func goesOn(s string) bool {
	stem := strings.TrimSuffix(s, "고")
	r, _ := utf8.DecodeLastRuneInString(stem)
	return text.EndsInPast(stem) || strings.ContainsRune("우누루두꾸추쓰들치키리히이지하되싣갖짓맺잡믿얻걷넣놓쌓받막앞열풀팔늘걸주기르끄크뜨들갈", r)
}

func hasLatin(s string) bool {
	for i := 0; i < len(s); i++ {
		if isLatinByte(s[i]) {
			return true
		}
	}
	return false
}

// pieces is true for a count of things made: 30대, 4척. What is counted so is
// delivered and delivers nothing.
func pieces(s string) bool {
	return s != "" && isDigit(s[0]) && text.EndsInAny(strings.TrimLeft(s, "0123456789,"), []string{"대", "척", "기", "량", "톤", "문"})
}

// onlyLetters reports whether a word is nothing but the names of Latin letters, whose last may end
// it like the word for a person does: 케이엔씨.
func onlyLetters(s string) bool {
	latin, rest := letters(s)
	return rest == "" && len(latin) >= 3
}

// readsProper is isProper for a word that was not asked for yet; bare says that
// it bears no particle.
func (f *Finder) readsProper(w *word, bare bool) bool {
	s := w.text
	n := text.Letters(s)
	if n < 2 || n > 16 || s[0] >= '0' && s[0] <= '9' || verbal(s) && !onlyLetters(s) || casedEnds.End(s) || bare && (gerundEnds.End(s) || adnominal(s)) || f.placeLike(s) || numberedKind(s) || kindOnly(s) || strings.Contains(s, "@") {
		return false
	}
	if strings.HasSuffix(s, "학과") || strings.HasSuffix(s, "법") || bare && n >= 4 && strings.HasSuffix(s, "용") || strings.HasPrefix(s, "제") && len(s) > 3 && isDigit(s[3]) {
		return false // 반도체공학과, 감축법, 배터리용, 제34
	}
	if f.ask(w, askCommon) || f.ask(w, askDescribe) || f.mayHold(s) && f.positions[s] || f.ask(w, askInstrument) || f.ask(w, askCompound) {
		return false
	}
	return !f.ask(w, askPosition) || n > 5 || hasLatin(s) || f.positionOf(w) == "사장"
}

// cased are the ends of words that are no names whatever particle follows: a
// particle after 들, a demand ("해달라"는).
var cased = [...]string{"달라", "들에게", "들에서", "들에는", "들로부터", "일지", "할지", "될지", "있기", "없기"}

var casedEnds, gerundEnds = text.NewEndings(cased[:]), text.NewEndings(gerunds[:])

// gerunds end verbs that go on; a name without a particle rarely does.
var gerunds = [...]string{"고", "며", "서", "고자", "달라", "해요", "세요", "눠요", "일지", "을지", "할지", "하자", "보이자", "나서자", "되자", "지자", "려", "려고"}

// placeLike is true for the letters of anonymous firms (A사) and for places
// that conclude nothing themselves: a station, a plant.
func (f *Finder) placeLike(s string) bool {
	if len(s) == 4 && isLatinByte(s[0]) && strings.HasSuffix(s, "사") {
		return true
	}
	return f.lists.sites.EndLonger(s) && !strings.HasSuffix(s, "구역")
}

// compound reports whether a word is made of ordinary nouns only, be they those of Korea (K방산) or
// with a figure (패키지1).
func (f *Finder) compound(s string) bool {
	if n := len(s) - 1; n > 3 && isDigit(s[n]) && !isDigit(s[n-1]) {
		s = s[:n]
	}
	if after, ok := strings.CutPrefix(s, "K"); ok && after != "" {
		s = strings.TrimPrefix(after, "-")
	}
	may := f.commonStarts.may(s)
	if may && f.common[s] {
		return true
	}
	if len(s) > 36 || !may && text.IsHangul(firstRune(s)) && !f.commonOnes.Has(firstRune(s)) {
		return false // no ordinary noun begins it
	}
	if len(s)%2 == 0 && s[:len(s)/2] == s[len(s)/2:] {
		return false // 케이케이
	}
	for i := 3; i+3 <= len(s); i += 3 {
		if !utf8.RuneStart(s[i]) {
			return false
		}
		if f.common[s[:i]] && f.compound(s[i:]) {
			return true
		}
	}
	return false
}

var adnominals = [...]string{"한", "된", "는", "인", "던", "할", "될", "적", "적인", "위한", "대한", "통한", "있는", "없는", "같은", "로운", "러운", "다운", "따른", "관한", "열린", "올린", "걸린", "늘린", "해온", "어온", "아온", "져온", "일어난", "늘어난", "드러난", "지난", "시킨", "일으킨", "만난", "려진", "어진", "해진", "워진", "혀진", "모인", "보낸", "치른", "나눈", "꾸린", "이끈", "찾은", "맡은", "마친", "만든", "벌인", "밝힌", "알린", "맡긴", "옮긴", "넘긴", "받아들인", "끌어들인", "가진", "갖춘", "지닌", "거둔", "앞둔", "내세운", "다룬", "펼친", "이룬", "품은", "받은", "높은", "넓은", "많은", "젊은", "내놓은"}

var adnominalEnds = text.NewEndings(adnominals[:])

// longAdnominalEnds are those of adnominals that have two letters or more.
var longAdnominalEnds = longEndings(adnominals[:])

// longEndings are those of some endings that have two letters or more.
func longEndings(endings []string) *text.Endings {
	var long []string
	for _, e := range endings {
		if len(e) > len("가") {
			long = append(long, e)
		}
	}
	return text.NewEndings(long)
}

func adnominal(s string) bool {
	if len(s) <= 3 && utf8.RuneCountInString(s) < 2 {
		return false
	}
	return adnominalEnds.End(s)
}

var verbals = [...]string{"하고", "하며", "했고", "으며", "면서", "지만", "하여", "해서", "되어", "하게", "위해", "통해", "따라", "대해", "관해", "동안", "이후", "이전", "경우", "때문", "했다", "한다", "된다", "있다", "이다", "밝혔다", "맺고", "맺은", "했던", "했으며", "따르면", "하기", "되고", "됐다", "돼", "있고", "하면", "하도록", "까지", "부터", "위하여", "해", "서며", "이며", "에서", "으로", "받아", "받고", "들은", "들이", "들", "으로써", "으로서", "면", "하자", "니다", "어요", "아요", "였다", "겠다", "는데", "는지", "든지", "거나", "듯이", "도록", "씩", "째", "쯤", "여명", "여개", "개월", "년간", "개국", "만원", "억원", "달러", "여건", "씨", "찾아", "만나", "맺어", "열어", "나서", "옮겨", "맡겨", "남겨", "넘겨", "거쳐", "펼쳐", "합쳐", "알려", "늘려", "올려", "말고", "여겨본", "이뤄", "꾸려", "거둬", "나눠", "바꿔", "벌여", "높여", "줄여", "갖춰", "맞춰", "들여", "세워", "키워", "채워", "될까", "할까", "일까", "올까", "몰려", "두고", "맞서", "은데", "큰데", "없다"}

var verbalEnds = text.NewEndings(verbals[:])

func verbal(s string) bool {
	if len(s) > 0 && s[len(s)-1] < utf8.RuneSelf {
		return false
	}
	return verbalEnds.End(s) || strings.HasSuffix(s, "다") && (utf8.RuneCountInString(s) >= 3 || text.EndsInPast(strings.TrimSuffix(s, "다")))
}

// converb reports whether unit k is a verb that goes on behind its object: 보훈의 달을 | 맞아.
func converb(us []Unit, k int) bool {
	return k > 0 && (us[k-1].Josa == "을" || us[k-1].Josa == "를") && us[k].Josa == "" && text.EndsInConnective(us[k].Stem)
}

// longVerbal is verbal by an ending of two letters or more: the last letter of
// a person's name may be any.
func longVerbal(s string) bool { return longVerbalEnds.End(s) || strings.HasSuffix(s, "다") }

// longVerbalEnds are those of verbalEnds that have two letters or more.
var longVerbalEnds = longEndings(verbals[:])

// isNumber is true for figures with or without a counter: 3개, 34개사, 1000억.
func isNumber(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' && !hasLatin(s) }

// afterDigits is a word without the figures that it begins with.
func afterDigits(s string) string {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return s[n:]
}

// beginsInNumber reports whether a word may be a name that begins with a number:
// 24lab, 88도시락. Behind that of a measure stand a unit (24kWh) or one or two
// syllables (24개).
func (l *wordLists) beginsInNumber(s string) bool {
	rest := afterDigits(s)
	if len(rest) == len(s) || len(rest) < 2 {
		return false
	}
	if isLatinByte(rest[0]) {
		return !l.units[rest]
	}
	return text.IsHangul(text.First(rest)) && len(rest) >= 9 && !text.StartsInAny(rest, []string{"개", "여", "만", "천", "백", "억", "조", "년", "월", "명", "호", "차", "세대", "일", "회"})
}

func hasHangul(s string) bool {
	for _, r := range s {
		if text.IsHangul(r) {
			return true
		}
	}
	return false
}
