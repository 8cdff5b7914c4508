package agreement

import (
	"slices"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/extract/value"
)

// priceSums gives the sums of the sentences whose subject is the price.
func (st *state) priceSums(a *Agreement, in *instance) []candidate {
	var out []candidate
	var owned []bool
	for i := st.bodyStart; i < len(st.found); i++ {
		if st.found[i].Sentence.Part != sentence.Body || !st.says(i, classPrice) && !(i > 0 && in.tellsAt(i-1)) {
			continue
		}
		fd := &st.found[i]
		var own []candidate
		for j := range fd.Money() {
			m := &fd.Money()[j]
			if st.priced(a, in, i, m) {
				own = append(own, st.candidate(fd, m, true))
			}
		}
		if len(own) > 0 && owned == nil {
			owned = st.owned(in, len(st.found))
		}
		if len(own) > 0 && (owned[i] || namesTwo(in, fd)) {
			out = append(out, totals(own)...)
		}
	}
	return out
}

// priced reports whether a sum of sentence i is told as the price. What it is
// measured by behind it ("… 1200억원으로 매출의 10%에 해당한다") does not matter.
func (st *state) priced(a *Agreement, in *instance, i int, m *value.Money) bool {
	fd := &st.found[i]
	if st.otherBefore(fd, m, false) || st.otherAfter(fd, m, st.d.sums.measures) || st.withStrangers(a, i, m) {
		return false
	}
	before := fd.Sentence.Host[fd.Sentence.Start:m.Start]
	return st.d.sums.pricedBefore(before) ||
		a.Type == "contract" && st.d.sums.worksBefore(before) && sizeNext(fd, m) ||
		(a.Type == "contract" || a.Type == "loi") && i > 0 && in.tellsAt(i-1) && st.d.sums.bareSize(fd, m)
}

// worksBefore reports whether the words before a sum name the work of a contract
// as a whole: 이번 사업은.
func (w *sumWords) worksBefore(before string) bool {
	for _, h := range w.workHeads {
		if headAt(before, h) >= 0 {
			return true
		}
	}
	return false
}

// sizeNext reports whether 규모 follows a sum.
func sizeNext(fd *mention.Found, m *value.Money) bool {
	return strings.HasPrefix(strings.TrimLeft(behind(fd, m), " "), "규모")
}

// bareSize reports whether a sentence says nothing but a size before it is told:
// "모두 합해 120억원 규모다.", "규모는 120억원대로 알려졌다.", "큰 배 2척, 작은 배
// 6척으로, 총 120억원 규모다."
func (w *sumWords) bareSize(fd *mention.Found, m *value.Money) bool {
	before := fd.Sentence.Host[fd.Sentence.Start:m.Start]
	clause := before
	if i := strings.LastIndex(before, "로, "); i >= 0 {
		clause = before[i+len("로, "):]
	}
	total, head := false, false
	for _, word := range strings.Fields(clause) {
		switch {
		case text.EndsInAny(word, w.totals):
			total = true
		case slices.Contains(w.sizeHeads, asTopic(word)):
			head = true
		case word != "약" && word != "최대" && !slices.Contains(w.sizeOf, word):
			return false
		}
	}
	if len(clause) < len(before) && !total {
		return false
	}
	rest := strings.Trim(behind(fd, m), " .")
	switch rest {
	case "규모다", "규모이다", "이다", "다", "규모로 알려졌다":
		return true
	}
	return strings.HasPrefix(rest, "규모로, ") || head && (strings.HasPrefix(rest, "로 알려") || strings.HasPrefix(rest, "으로 알려") || strings.HasPrefix(rest, "에 달"))
}

// asTopic gives a subject the particle of a topic: 규모가 as 규모는.
func asTopic(word string) string {
	if s, ok := strings.CutSuffix(word, "가"); ok {
		return s + "는"
	}
	if s, ok := strings.CutSuffix(word, "이"); ok {
		return s + "은"
	}
	return word
}

// behind is what follows a sum and its equivalent in brackets.
func behind(fd *mention.Found, m *value.Money) string {
	end := m.End
	if eq := m.Equivalent; eq != nil {
		end = max(end, fd.Sentence.Start+eq.End) // its span counts from the sentence
		for _, mark := range [...]string{")", "）"} {
			if strings.HasPrefix(fd.Sentence.Host[end:], mark) {
				end += len(mark)
			}
		}
	}
	return fd.Sentence.Host[min(end, fd.Sentence.End):fd.Sentence.End]
}

// pricedBefore reports whether the words before a sum name a price: a head that
// says so itself, or one of a size with a word of the deal before it, and not of
// a market or a plant.
func (w *sumWords) pricedBefore(before string) bool {
	for _, h := range w.priceHeads {
		if headAt(before, h) >= 0 {
			return true
		}
	}
	for _, h := range w.sizeHeads {
		if i := headAt(before, h); i >= 0 && w.sizeOfDeal(before[:i]) {
			return true
		}
	}
	return false
}

// sizeOfDeal reports whether the words before a head of a size make it that of the
// deal: 총 계약 규모는, 인수금액은, but not 증가액은 or 투자 시장 규모는.
func (w *sumWords) sizeOfDeal(before string) bool {
	if word := strings.TrimRight(before, " "); word == before {
		return text.EndsInAny(before, w.sizeOf)
	}
	return text.ContainsAny(tail(before, 24), w.sizeOf) && !strings.HasSuffix(before, "시장 ")
}

// headReach is within how many bytes before a sum the head of its price stands.
const headReach = 300

// headAt finds the last head before a sum; -1 for none within reach.
func headAt(before, head string) int {
	if i := text.LastIndex(before, head); i >= 0 && len(before)-i <= headReach {
		return i
	}
	return -1
}
