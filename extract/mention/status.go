package mention

import (
	"strings"

	"koaccord/extract/text"
)

// inflect reads status and negation off the words from the predicate on.
func (f *Finder) inflect(host string, us []Unit, t *Trigger, stem string) {
	start := us[t.Pred].Start
	if stem != "" {
		start += len(stem)
	} else if !t.Verb && t.Pred <= t.Last {
		start = t.End
	}
	end := clauseEnd(host, start, us[len(us)-1].End)
	rest := host[start:end]
	word := rest
	if i := strings.IndexByte(rest, ' '); i >= 0 {
		word = rest[:i]
	}
	if n := us[t.Pred].End - start; n > 0 && n < len(word) {
		word = word[:n] // a name that a crawler glued behind it
	}
	t.NounOnly = nounOnly(word)
	spoken := topicOfSigning(us, t, stem, word)
	t.Adnominal = adnominalForm(word, rest) && !spoken
	t.Then = (t.Adnominal || t.NounOnly) && text.StartsInAny(strings.TrimSpace(rest[len(word):]), f.lists.afterwards)
	switch {
	case spoken && text.ContainsAny(rest, []string{"없", "아니"}):
		t.Negated = true
	case t.Then && t.NounOnly && t.Kind == "conclude":
		t.Status = Signed // 체결 | 후
	case t.Kind == "end" && text.ContainsAny(head(rest, 24), f.lists.suspensions):
		t.Negated = true // 종료 유예
	case t.Kind == "renew" && text.ContainsAny(head(rest, 24), []string{"지 않기로", "지 않았", "지 않겠", "지 않고"}):
		t.Status = Ended
	case t.NounOnly && !t.Verb && f.idle(word, rest) || onTheWay(word, rest):
		t.Negated = true
	case text.ContainsAny(head(rest, 33), negations[:]) || f.denied(rest) || missed(rest) || helped(rest) || holdsHands(t, rest) || urged(word, rest) || pledged(host[us[0].Start:t.Start]) || rumoured(host[start:us[len(us)-1].End]) || connects(word) && onlyPossible(host, us):
		t.Negated = true
	case t.Kind == "initial" || t.Kind == "plan" || befell(word, rest, f.lists.postponements):
		t.Status = Planned
	case t.Kind == "end" || f.brokenOff(host, us, t) || befell(word, rest, f.lists.failures):
		t.Status = Ended
	case t.Kind == "renew" && text.StartsInAny(rest, []string{"을 위한", "을 위해"}):
		t.Status = Proposed
	case t.Kind == "renew" || t.Kind == "conclude" && (renewal(t.Text) || t.First > 0 && (t.Verb && renewal(us[t.First-1].Stem) || amends(&us[t.First-1])) || t.Pred > t.Last+1 && amends(&us[t.Pred-1])):
		t.Status = Renewed
	case t.Kind == "propose":
		t.Status = Proposed
	case strings.HasPrefix(rest, "에 속도") || purpose(word, rest) || conditional(word, rest) || !t.Verb && wished(rest) || !leadsOn(word) && text.ContainsAny(head(rest, 30), doubts[:]):
		t.Status = Proposed
	case tellsPlan(stem, word, rest) || (leadsOn(word) || word == "하는") && f.plansOn(host, us, t) || amongPlans(us, t.Pred, word):
		t.Status = Planned
	case !leadsOn(word) && text.ContainsAny(head(rest, 30), f.lists.proposals):
		t.Status = Proposed
	default:
		t.Status = Signed
	}
}

// renewal is true for an instrument that follows or changes another of the same sides by its name: 재계약,
// 변경계약.
func renewal(s string) bool {
	return text.StartsInAny(s, []string{"재계약", "재협약", "변경계약", "연장계약", "갱신계약", "변경협약", "연장협약"})
}

// amends is true for the word before an instrument that changes or prolongs the one before it: 변경 | 계약.
func amends(u *Unit) bool {
	return joinsNext(u) && (u.Stem == "변경" || u.Stem == "연장" || u.Stem == "갱신")
}

// fateReach is how many bytes behind a noun of signing may stand before what became of it.
const fateReach = 48

// befell reports whether one of some words says what became of a signing told by a noun: 체결|이
// 연기됐다, 체결|식은 무산됐다.
func befell(word, rest string, fates []string) bool {
	switch strings.TrimPrefix(word, "식") {
	case "이", "은", "을", "도":
		return text.ContainsAny(head(rest, fateReach), fates)
	}
	return false
}

// idle is true for a noun of signing that tells of no signing: 체결 등의 업무,
// 체결 여부, 체결 건수가, 체결률이, 성사에 총력전.
func (f *Finder) idle(word, rest string) bool {
	next := strings.TrimSpace(rest[len(word):])
	switch strings.TrimRight(word, ",.") {
	case "":
		if strings.HasPrefix(afterDigits(next), "주년") {
			return true // 협약 채택 20주년을 맞아
		}
		return text.StartsInAny(next, []string{"등의", "여부", "업무", "절차", "과정", "시 ", "때 ", "건수", "실적", "기준", "현황", "비율"}) || text.StartsInAny(next, f.lists.lawsuits)
	case "률이", "률은", "률을":
		return true
	case "에", "에도":
		return text.StartsInAny(next, f.lists.efforts)
	}
	return false
}

// onTheWay reports whether a predicate only says on the way to what something else came about: 체결|하는 과정에서.
func onTheWay(word, rest string) bool {
	return (word == "하는" || word == "는") && strings.HasPrefix(rest[len(word):], " 과정에")
}

// topicOfSigning is true for a noun of signing of which its clause speaks, whose 은 is that of a
// topic and not that of 맺은: 체결은 18일 시청에서 이뤄졌다.
func topicOfSigning(us []Unit, t *Trigger, stem, word string) bool {
	return !t.Verb && word == "은" && us[t.Pred].Josa == "은" && !text.EndsInAny(stem, []string{"맺", "받", "찍", "적", "갖"})
}

// adnominalForm is true for a predicate that only describes the noun after it:
// "체결한 나라", "맺은 바 있다".
func adnominalForm(word, rest string) bool {
	w := strings.TrimRight(word, ",.…\"'”’)")
	for _, e := range [...]string{"한", "은", "된", "했던", "었던", "던"} {
		if w == e && len(rest) > len(word) {
			return !text.StartsInAny(strings.TrimSpace(rest[len(word):]), []string{"가운데", "것이다", "것입니다"}) && !toldToBe(strings.TrimSpace(rest[len(word):]))
		}
	}
	return false
}

// toldToBe reports whether a clause goes on to tell that it came out, and maybe on what day: "것으로
// 알려졌다", "것으로 5일 확인됐다".
func toldToBe(rest string) bool {
	then, ok := strings.CutPrefix(rest, "것으로 ")
	if !ok || then == "" {
		return false
	}
	if isDigit(then[0]) {
		_, then, _ = strings.Cut(then, "일 ")
	}
	return text.StartsInAny(then, []string{"알려", "전해", "확인", "나타", "파악", "드러", "밝혀", "보도"})
}

// doubts make a future only possible.
var doubts = [...]string{"가능성", "할지", "할 수 있", "여부"}

// purpose is true for 체결하기 위해, 맺기 위한.
func purpose(word, rest string) bool {
	after := strings.TrimLeft(rest[len(word):], " ")
	if word == "을" {
		return strings.HasPrefix(after, "위") && !text.ContainsAny(after, []string{"식을", "식이", "식에", "서명"}) // 체결을 위한 협의
	}
	return (word == "하기" || word == "기") && strings.HasPrefix(after, "위")
}

// conditional is true for 체결하면, 맺으면, 체결할 경우, 맺든지.
func conditional(word, rest string) bool {
	if word == "할" || word == "을" {
		return text.StartsInAny(strings.TrimSpace(rest[len(word):]), []string{"경우", "때"})
	}
	for _, w := range [...]string{"하면", "되면", "으면", "한다면", "된다면", "하든", "되든", "든지"} {
		if rest, ok := strings.CutPrefix(word, w); ok {
			return !strings.HasPrefix(rest, "서") // 체결하면서
		}
	}
	return false
}

// holdsHands is true where hands are held and nothing is agreed: 손을 잡고 있는 모습.
func holdsHands(t *Trigger, rest string) bool {
	return t.Verb && t.Last > t.First && text.StartsInAny(rest, []string{"잡고 있", "맞잡고 있", "잡고 기념", "맞잡고 기념"})
}

// denied is true for a signing that is said not to have been, or not to be meant: 맺은 적이 없다,
// 체결할 계획은 없다.
func (f *Finder) denied(rest string) bool {
	rest = head(rest, denialReach)
	if text.StartsInAny(rest, []string{"이 없", "은 없", "도 없"}) {
		return true // 할 계획 | 이 없다
	}
	_, rest, ok := strings.Cut(rest, " ")
	if !ok {
		return false
	}
	for _, noun := range f.lists.denied {
		said, ok := strings.CutPrefix(rest, noun)
		if !ok {
			continue
		}
		for _, josa := range [...]string{"이", "가", "은", "는", "도"} {
			said = strings.TrimPrefix(said, josa)
		}
		if text.StartsInAny(strings.TrimLeft(said, " "), []string{"없", "전혀 없", "아직 없"}) {
			return true
		}
	}
	return false
}

// denialReach is within how many bytes of a predicate its denial begins.
const denialReach = 45

// missed is true for a signing that did not come about: 체결하는 데 실패했다.
func missed(rest string) bool {
	_, after, ok := strings.Cut(head(rest, denialReach), "는 데 ")
	return ok && strings.HasPrefix(after, "실패")
}

// wished is true for a signing that somebody only wants, has to come to or calls for: 맺고 싶다고,
// 맺어야 한다, 맺자고.
func wished(rest string) bool {
	return text.StartsInAny(rest, []string{"하고 싶", "고 싶", "해야 ", "어야 ", "하자고", "자고 ", "을 수 있", "을지 "})
}

// helped is true for an agreement that somebody only helps others to reach, that only
// seemed to come, or that is counted among its like: 체결할 수 있도록 돕고 있다, 체결할
// 것처럼 보였다, 맺기는 이번이 두 번째다.
func helped(rest string) bool {
	if text.StartsInAny(rest, []string{"할 것처럼", "을 것처럼", "기는 ", "기가 ", "하기는 "}) {
		return true
	}
	for _, w := range [...]string{"할 수 있도록 ", "을 수 있도록 ", "하도록 ", "도록 "} {
		if then, ok := strings.CutPrefix(rest, w); ok {
			return text.StartsInAny(then, []string{"돕", "도왔", "도와", "지원", "해야"})
		}
	}
	return false
}

// demands begin what is only demanded of others: 체결을 촉구했다.
var demands = [...]string{"을 촉구", "을 요구", "을 호소", "을 압박", "을 종용", "을 주문"}

// urged is true for an agreement that somebody only demands: 체결하라고 촉구했다.
func urged(word, rest string) bool {
	if text.StartsInAny(rest, demands[:]) || strings.Contains(rest, "공약했") || strings.Contains(rest, "공약을 ") {
		return true
	}
	return strings.HasPrefix(word, "하라") || strings.HasPrefix(word, "으라") || (strings.HasPrefix(word, "해야") || strings.HasPrefix(rest, "할 것")) && (strings.Contains(rest, "촉구") || strings.Contains(rest, "요구"))
}

// pledged is true behind what makes a signing the promise of a candidate: 당선되면.
func pledged(before string) bool {
	return text.ContainsAny(before, []string{"당선되면", "당선 시 ", "당선될 경우", "당선된다면"})
}

// rumoured is true for a signing of which only hearsay tells, or a report that is denied:
// 체결했다는 소문이 돌았다, 체결했다는 보도는 사실이 아니라고.
func rumoured(rest string) bool {
	i := strings.Index(rest, "다는 ")
	if i < 0 || i > 24 {
		return false
	}
	noun := rest[i+len("다는 "):]
	for _, w := range [...]string{"일부 ", "한 ", "언론 ", "언론의 ", "매체의 ", "일각의 ", "시장의 ", "증권가 "} {
		noun = strings.TrimPrefix(noun, w)
	}
	if text.StartsInAny(noun, []string{"소문", "루머", "풍문", "낭설", "의혹"}) {
		return true
	}
	return text.StartsInAny(noun, []string{"보도", "기사", "주장", "설은", "설에"}) && text.ContainsAny(noun, []string{"사실무근", "사실이 아니", "사실과 다르", "부인했", "오보", "허위"})
}

// connects is true for a predicate that goes on: 체결하고, 맺고, 체결해.
func connects(word string) bool {
	w := strings.TrimRight(word, ",")
	return w == "하고" || w == "고" || w == "해" || w == "하여" || w == "하면서" || w == "으면서"
}

// leadsOn is true for a predicate behind which the sentence tells something else, of which what is
// sought or discussed is said: 맺고 | 사업을 추진한다, 체결하며.
func leadsOn(word string) bool {
	w := strings.TrimRight(word, ",")
	return connects(w) || w == "어" || w == "하며" || w == "으며" || w == "며" || w == "하되"
}

// onlyPossible is true for a sentence that says what can or must be done.
func onlyPossible(host string, us []Unit) bool {
	tail := strings.TrimRight(host[:us[len(us)-1].End], " .”\"")
	if connectsPlea(tail) {
		return true
	}
	return strings.HasSuffix(tail, "수 있다") || strings.HasSuffix(tail, "가능하다") || strings.HasSuffix(tail, "해야 한다") || strings.HasSuffix(tail, "수 있습니다")
}

// connectsPlea reports whether a sentence ends in what somebody says must be done:
// 높여야 한다고 주장했다.
func connectsPlea(tail string) bool {
	i := text.LastIndex(tail, "야 한다고 ")
	return i >= 0 && text.StartsInAny(tail[i+len("야 한다고 "):], []string{"주장", "촉구", "강조", "지적", "요구", "목소리"})
}

// planNouns say of what stands before them that it is going to be done: 체결할 | 예정.
var planNouns = [...]string{"계획", "예정", "방침"}

// plansOn reports whether a clause that goes on is part of a plan: "내년 4월까지
// 협약을 체결하고 2026년 착공할 계획이다".
func (f *Finder) plansOn(host string, us []Unit, t *Trigger) bool {
	end := us[len(us)-1].End
	tail := strings.TrimRight(host[:end], " .”\"")
	if strings.HasSuffix(tail, "게 된다") {
		return true
	}
	if plan, ok := strings.CutSuffix(tail, "이다"); !(ok && text.EndsInAny(plan, planNouns[:])) && !foreseen(tail) && !meant(tail) {
		return false
	}
	clause := host[max(us[0].Start, t.Start-90):max(t.Start, t.PredEnd)]
	return f.looksAhead(clause)
}

// looksAhead reports whether a clause puts what it tells at a time to come.
func (f *Finder) looksAhead(clause string) bool {
	for _, mark := range f.lists.ahead {
		for from := 0; ; from += len(mark) {
			i := text.Index(clause[from:], mark)
			if i < 0 {
				break
			}
			if from += i; marksTime(clause[:from], mark) {
				return true
			}
		}
	}
	return false
}

// marksTime reports whether a mark behind some words is that of a time to come: a word of its own
// and not that of 지난 하반기, or one with a space behind it, which may hang on another. 오는 and
// no 가나오는, 6월|까지.
func marksTime(before, mark string) bool {
	if !strings.HasSuffix(mark, " ") && text.IsHangul(text.Last(before)) {
		return false
	}
	return !text.EndsInAny(strings.TrimRight(before, " "), []string{"지난해", "지난", "작년"})
}

// meant reports whether a sentence ends in what somebody says is going to be done: 협력해 나갈 것”이라고
// 했다, 추진할 계획이라고 5일 밝혔다.
func meant(tail string) bool {
	i := text.LastIndex(tail, "이라고 ")
	if i < 0 || strings.Count(tail[i:], " ") > 2 {
		return false
	}
	said := strings.TrimRight(tail[:i], "\"'”’")
	return text.EndsInAny(said, planNouns[:]) || strings.HasSuffix(said, " 것") && text.EndsInRieul(said[:len(said)-len(" 것")])
}

// foreseen reports whether a sentence ends in that what it tells is heard or expected to come:
// "인수 작업에 착수할 것으로 알려졌다", "체결하는 것으로 전해졌다".
func foreseen(tail string) bool {
	i := text.LastIndex(tail, " 것으로 ")
	if i < 0 || !text.EndsInRieul(tail[:i]) && !strings.HasSuffix(tail[:i], "하는") {
		return false
	}
	return text.EndsInAny(tail[i:], []string{"알려졌다", "전해졌다", "보인다", "전망된다", "예상된다", "관측된다"})
}

// amongPlans reports whether a predicate names one of the things that a sentence says are
// planned: "협약을 체결하는 등 5건에 서명할 예정이다".
func amongPlans(us []Unit, pred int, word string) bool {
	if word != "하는" && word != "는" || pred+1 >= len(us) || us[pred+1].Stem != "등" {
		return false
	}
	for k := pred + 2; k < len(us); k++ {
		if strings.ContainsFunc(us[k].Raw, func(r rune) bool { return text.EndsInPast(string(r)) && r != '있' }) {
			return false
		}
		if text.StartsInAny(us[k].Raw, planNouns[:]) && text.EndsInRieul(us[k-1].Raw) {
			return true
		}
	}
	return false
}

// nounOnly is true for 체결, 체결식 with nothing after them.
func nounOnly(word string) bool {
	w := strings.TrimRight(word, ",.…\"'”’)")
	if w == "" || w == "식" {
		return true
	}
	for _, p := range inflections {
		if strings.HasPrefix(w, p) {
			return false
		}
	}
	return true
}

// inflections begin what can hang on a predicate's stem; another begin is a
// word of its own that lost its space ("체결환경부는").
var inflections = [...]string{"받", "했", "하", "한", "할", "함", "해", "됐", "되", "된", "될", "됨", "돼", "식", "을", "를", "은", "는", "이", "가", "에", "로", "과", "와", "의", "었", "어", "았", "고", "자", "기", "키", "으", "음", "차", "권", "후", "시", "도", "부", "일", "중", "지", "려", "렸", "린", "여", "져", "겠", "들", "잡", "며"}

var negations = [...]string{"지 않", "지 못", "지 안", "지않", "지못"}

// plannedWords begin a future: 체결한다, 체결할 예정, 맺기로.
var plannedWords = [...]string{"한다", "합니다", "습니다", "할", "하기로", "키로", "는다", "을", "기로", "될", "된다", "됩니다", "어진다", "하겠", "겠", "을예정", "할예정", "린다", "립니다", "릴"}

// tellsPlan is true for a predicate whose form tells what is to come. Some stems say so, or do not,
// where the same end of others tells the contrary: 연|다, but 맺었|습니다.
func tellsPlan(stem, word, rest string) bool {
	switch {
	case stem == "쓴다", stem == "연" && strings.HasPrefix(word, "다"):
		return true
	case text.EndsInPast(stem) && strings.HasPrefix(word, "습니다"):
		return false
	}
	return beginsPlan(word, rest)
}

func beginsPlan(word, rest string) bool {
	if strings.HasSuffix(strings.TrimRight(word, ",.…\"'”’)"), "는다") || strings.HasSuffix(word, "는다고") {
		return true
	}
	if text.StartsInAny(rest, []string{"하게 된다", "하게 될", "게 된다", "게 될"}) {
		return true
	}
	for _, p := range plannedWords {
		if !strings.HasPrefix(word, p) {
			continue
		}
		if p == "을" { // 맺을 예정 is a plan, 체결을 is an object
			return text.StartsInAny(rest, []string{"을 예정", "을 계획", "을 방침", "을 앞두", "을 것으로", "을 것이", "을 전망"})
		}
		if p == "할" {
			return strings.HasPrefix(word, "할") && !strings.HasPrefix(rest, "할 수")
		}
		return true
	}
	if leadsOn(word) {
		return false // 체결해 | 12월부터 운영될 예정이다
	}
	return expected(head(rest, 36), word) || strings.Contains(head(rest, 30), "앞두고") || strings.Contains(head(rest, 30), "앞둔") || strings.Contains(head(rest, 36), "계획이다")
}

// expected is true where 예정 follows and says it of the predicate, not of a noun
// after another clause: "체결해 올해로 예정된 착공을".
func expected(rest, word string) bool {
	i := strings.Index(rest, "예정")
	if i < 0 || i > 30 {
		return false
	}
	after := rest[i+len("예정"):]
	if text.StartsInAny(after, []string{"됐던", "되었던", "이던"}) {
		return false
	}
	return !strings.HasPrefix(after, "된") || strings.HasPrefix(word, "이") || strings.HasPrefix(word, "을")
}

// head is the first n bytes of s, cut at a letter.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}

// clauseEnd is where the clause that begins at start stops: at a comma or a
// full stop, and after 120 bytes at the latest.
func clauseEnd(host string, start, end int) int {
	limit := min(end, start+120)
	for i := start; i < limit; i++ {
		if host[i] == ',' || host[i] == '.' {
			return i
		}
	}
	for limit < len(host) && limit > start && host[limit]&0xC0 == 0x80 {
		limit--
	}
	return limit
}
