package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// earlierDeal reports whether the words between a sum and the instrument end
// a clause on something earlier: "… 계약을 체결한 데 이어".
func earlierDeal(between string) bool {
	for _, w := range [...]string{" 데 이어", "한 뒤 ", "은 뒤 ", "한 바 있", "했고 ", "했으며"} {
		if strings.Contains(between, w) {
			return true
		}
	}
	return false
}

// lookingBack reports whether the words before a sum date it in the past: a
// sentence beside the telling then speaks of something else.
func (st *state) lookingBack(fd *mention.Found, m *value.Money) bool {
	before := fd.Sentence.Host[fd.Sentence.Start:m.Start]
	if text.ContainsAny(before, st.d.sums.past) || st.inPastYear(fd, m) {
		return true
	}
	i := strings.Index(before, "지난 ")
	if i < 0 {
		return false
	}
	rest := strings.TrimLeft(before[i+len("지난 "):], "0123456789")
	return strings.HasPrefix(rest, "월") || strings.HasPrefix(rest, "년")
}

// inPastYear reports whether a year before that of publication stands before a
// sum, other than as the begin of a span of time or in brackets behind a name or
// another sum.
func (st *state) inPastYear(fd *mention.Found, m *value.Money) bool {
	for i := range fd.Dates() {
		if d := &fd.Dates()[i]; d.End <= m.Start && d.Year > 0 && d.Year < st.published.Year && !bounds(fd, d) && !strings.HasPrefix(fd.Sentence.Host[d.End:], ")") {
			return true
		}
	}
	return false
}

// smallestSum is the least sum in won that an agreement is about; smaller ones
// are prices of single things.
const smallestSum = 1_000_000

// rejected reports whether the words around a sum say that it is something
// else: sales, a budget, a limit for each, one share of many.
func (st *state) rejected(fd *mention.Found, m *value.Money) bool {
	return st.otherBefore(fd, m, false) || st.otherAfter(fd, m, nil)
}

// countsSeveral reports whether the words before a sum end in a count of deals, whose total it
// then is: "온천 단지 조성 등 3건, | 2360억원 규모의".
func countsSeveral(before string) bool {
	before, ok := strings.CutSuffix(strings.TrimRight(before, " ,"), "건")
	digits := len(before) - len(strings.TrimRight(before, "0123456789"))
	return ok && digits > 0 && before[len(before)-digits:] != "1"
}

// otherBefore reports whether the words before a sum say so. Where the agreement itself is dated
// in the past, a word that dates the sum so does not.
func (st *state) otherBefore(fd *mention.Found, m *value.Money, past bool) bool {
	if m.Value < smallestSum && (m.Currency == "KRW" || m.Currency == "") {
		return true
	}
	host := fd.Sentence.Host
	before := tail(host[fd.Sentence.Start:m.Start], sumBefore)
	if all := host[fd.Sentence.Start:m.Start]; strings.Contains(all, "이로써 올해") || strings.Contains(tail(all, sumPurpose), "누적") {
		return true
	}
	if len(st.cases) > 1 && countsSeveral(before) {
		return true
	}
	if i := strings.LastIndexAny(before, ",.;"); i >= 0 {
		before = before[i+1:]
	}
	if st.d.sums.namesOther(before, past) {
		return true
	}
	yearly := strings.TrimRight(before, " ")
	return text.EndsInAny(yearly, st.d.sums.rates)
}

// namesOther reports whether the words before a sum name another kind of sum,
// other than to measure by it or to say that it is included: "사업비의 95% 규모인",
// "부채를 포함해". Words that date it count only where the past is another.
func (w *sumWords) namesOther(before string, past bool) bool {
	if !holdsAny(w.anyBefore, before) {
		return false
	}
	for _, o := range w.otherBefore {
		if past && slices.Contains(w.past, o) {
			continue
		}
		if i := wordAt(before, o); i >= 0 && !isShare(before[i+len(o):]) && !strings.HasPrefix(before[i+len(o):], "를 포함") && !goesInto(o, before[i+len(o):]) {
			return true
		}
	}
	return false
}

// goesInto reports whether a pronoun with 중 is the particle of a subject and the
// begin of the next word: "다솔솔루션이 중동 선사와".
func goesInto(word, rest string) bool {
	return strings.HasSuffix(word, "중") && text.IsHangul(text.First(rest))
}

// isShare reports whether a text goes on with a share: 의 95%.
func isShare(s string) bool {
	rest, ok := strings.CutPrefix(s, "의 ")
	if !ok {
		return false
	}
	rest = strings.TrimPrefix(rest, "약 ")
	number := strings.TrimLeft(rest, "0123456789.")
	return len(number) < len(rest) && strings.HasPrefix(number, "%")
}

// pricedReach is how many bytes behind 짜리 the instrument stands that costs so much:
// 4억달러짜리 계약, 30억원짜리 납품 계약.
const pricedReach = 40

// otherAfter reports whether the words after a sum, but for some, say that it is
// something else.
func (st *state) otherAfter(fd *mention.Found, m *value.Money, but []string) bool {
	host := fd.Sentence.Host
	after := head(host[m.End:fd.Sentence.End], sumAfter)
	if strings.HasPrefix(strings.TrimLeft(after, " "), "규모의") {
		after = head(host[m.End:fd.Sentence.End], sumPurpose)
	}
	if i := strings.IndexAny(after, ",."); i >= 0 {
		after = after[:i]
	}
	if rest, ok := strings.CutPrefix(after, "까지"); ok && !strings.HasPrefix(rest, " 출자") && !strings.HasPrefix(rest, " 투자") {
		return true
	}
	if holdsAny(st.d.sums.anyAfter, after) {
		for _, w := range st.d.sums.otherAft {
			if wordAt(after, w) >= 0 && !slices.Contains(but, w) {
				return true
			}
		}
	}
	return strings.HasPrefix(after, "씩") || strings.HasPrefix(after, "짜리") && !text.ContainsAny(head(after, pricedReach), st.d.sums.instruments)
}
