package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/value"
)

// sumWords say right before or after a sum that it is the agreement's own.
var sumWords = [...]string{"규모", "계약금", "계약 금액", "계약금액", "계약 규모", "총액", "투자", "출연", "출자", "기금", "펀드", "대출", "보증", "약정", "조달", "상당", "공급", "수주", "매입", "인수", "기부", "후원", "기탁", "지원", "융자", "어치", "협약", "계약"}

// notSums are the words around money that is not the agreement's own.
var notSums = [...]string{"매출", "영업이익", "시가총액", "자산", "예산", "총사업비", "사업비", "주가", "종가", "목표", "누적", "지난해", "작년", "시장", "한도", "업체당", "기업당", "1인당", "최대주주", "연봉", "수출액", "손실", "이익", "추정", "전망", "절감", "달할", "관리자산", "운용자산", "생산액", "경제효과"}

// amounts finds the sums that belong to an agreement: in the clause of its
// telling, or in a sentence that speaks of this agreement's price.
func (st *state) amounts(a *Agreement, in *instance, found []mention.Found) {
	for i := range in.events {
		e := &in.events[i]
		if e.found.Sentence.Part == sentence.Title && len(in.events) > 1 {
			continue
		}
		for j := range e.found.Money {
			m := &e.found.Money[j]
			if st.ownSum(e, m) {
				a.Amounts = addSum(a.Amounts, e.found, m)
			}
		}
	}
	if len(a.Amounts) > 0 || in.past {
		return
	}
	for i := range found {
		fd := &found[i]
		if fd.Sentence.Part != sentence.Body || !priceSentence(fd.Sentence.Text()) {
			continue
		}
		for j := range fd.Money {
			if m := &fd.Money[j]; !rejected(fd, m) {
				a.Amounts = addSum(a.Amounts, fd, m)
				break
			}
		}
		if len(a.Amounts) > 0 {
			return
		}
	}
}

// priceSentences begin what tells the price of the agreement.
var priceSentences = [...]string{"계약 금액은", "계약금액은", "계약 규모는", "계약규모는", "수주 금액은", "총 계약 금액", "공급 규모는", "투자 규모는", "투자금은", "투자 금액은", "계약금은", "인수 금액은", "인수가는", "거래 금액은", "총 규모는", "펀드 규모는", "협약에 따라", "협약을 통해", "협약으로"}

func priceSentence(s string) bool {
	for _, p := range priceSentences {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}

// ownSum reports whether a sum in the sentence of the telling is the
// agreement's own: it stands in its clause before the verb.
func (st *state) ownSum(e *event, m *value.Money) bool {
	end := e.trigger.End
	if e.trigger.Pred >= 0 {
		end = max(end, e.trigger.PredEnd)
	}
	if rejected(e.found, m) {
		return false
	}
	if e.from > 0 && e.from < len(e.found.Units) && m.Start < e.found.Units[e.from].Start {
		return false
	}
	return m.Start < end || e.trigger.Verb
}

func rejected(fd *mention.Found, m *value.Money) bool {
	host := fd.Sentence.Host
	before := tail(host[fd.Sentence.Start:m.Start], 45)
	after := head(host[m.End:fd.Sentence.End], 24)
	for _, w := range notSums {
		if strings.Contains(before, w) || strings.Contains(after, w) {
			return true
		}
	}
	return strings.HasPrefix(after, "씩") || strings.HasPrefix(after, "짜리")
}

func addSum(list []Money, fd *mention.Found, m *value.Money) []Money {
	sum := moneyOf(m)
	for _, old := range list {
		if old.Currency == sum.Currency && old.Value == sum.Value || old.Equivalent != nil && old.Equivalent.Value == sum.Value {
			return list
		}
	}
	sum.Span = spanOf(fd.Sentence, m.Start, m.End, "money")
	return append(list, sum)
}

func moneyOf(m *value.Money) Money {
	out := Money{Value: m.Value, ValueTo: m.ValueTo, Currency: m.Currency, Approximate: m.Approximate, Bound: m.Bound, Text: m.Text}
	if out.Currency == "" {
		out.Currency = "KRW"
	}
	if m.Equivalent != nil {
		eq := moneyOf(m.Equivalent)
		out.Equivalent = &eq
	}
	return out
}

// tail and head cut a string to at most n bytes at a letter.
func tail(s string, n int) string {
	if len(s) <= n {
		return s
	}
	i := len(s) - n
	for i < len(s) && s[i]&0xC0 == 0x80 {
		i++
	}
	return s[i:]
}

func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n]
}
