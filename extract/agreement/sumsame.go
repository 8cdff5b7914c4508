package agreement

import (
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/value"
)

// totals drops the parts where a sentence tells their total.
func totals(list []candidate) []candidate {
	var out []candidate
	for i := range list {
		part := addend(&list[i])
		for j := range list {
			part = part || i != j && shareOf(&list[i], &list[j])
		}
		if !part {
			out = append(out, list[i])
		}
	}
	return out
}

// addend reports whether the sums told right before a greater one of the sentence
// add up to it and this is one of them: "A의 80억원과 B의 20억원으로 100억원을".
func addend(c *candidate) bool {
	list := c.fd.Money()
	for k := range list {
		if list[k].Value <= c.money.Value || list[k].Start <= c.money.Start {
			continue
		}
		left := list[k].Value
		for i := k - 1; i >= 0 && left > 0; i-- {
			if list[i].Currency != list[k].Currency {
				break
			}
			left -= list[i].Value
			if left == 0 && i < k-1 && list[i].Start <= c.money.Start {
				return true
			}
		}
	}
	return false
}

// shareOf reports whether a sum is a part of a total in the same sentence: told
// before it and not the object of a clause of its own, or in brackets after it.
func shareOf(c, sum *candidate) bool {
	if !sum.total || c.total || c.fd != sum.fd || c.money.Currency != sum.money.Currency || c.money.Value >= sum.money.Value {
		return false
	}
	host := c.fd.Sentence.Host
	if c.money.Start > sum.money.End {
		return strings.HasPrefix(strings.TrimLeft(host[sum.money.End:c.money.Start], " "), "(") && !strings.Contains(host[sum.money.End:c.money.Start], ")") || c.purpose == sum.purpose
	}
	after := strings.TrimLeft(host[c.money.End:c.fd.Sentence.End], " ")
	for _, w := range [...]string{"을", "를", "규모", "의"} {
		if strings.HasPrefix(after, w) {
			return false
		}
	}
	return true
}

// finer reports whether a tells the same sum as b with more digits.
func finer(a, b *value.Money) bool {
	return a.Currency == b.Currency && moreExact(a.Value, b.Value)
}

// withoutRounded drops a sum that another tells with more digits.
func withoutRounded(list []Money) []Money {
	var out []Money
	for i, m := range list {
		rounded := false
		for j, o := range list {
			rounded = rounded || i != j && o.Currency == m.Currency && moreExact(o.Value, m.Value)
		}
		if !rounded {
			out = append(out, m)
		}
	}
	return out
}

// moreExact reports whether a is the same sum as b with more digits.
func moreExact(a, b int64) bool { return sameSum(a, b) && digits(a) > digits(b) }

// sameSum reports whether two values differ by no more than rounding does.
func sameSum(a, b int64) bool {
	d := a - b
	if d < 0 {
		d = -d
	}
	return d <= max(a, b)/20
}

// digits counts the digits of n without the zeros at its end.
func digits(n int64) int {
	for n != 0 && n%10 == 0 {
		n /= 10
	}
	k := 0
	for ; n != 0; n /= 10 {
		k++
	}
	return k
}

// converted finds the sum in another currency of which the text gives the won
// in a sentence on the same agreement: an article tells 4조원 here and "30억달러(약
// 4조원)" there. A sum that is told again with its equivalent takes it too. nil for
// neither.
func (st *state) converted(a *Agreement, m *value.Money) (*mention.Found, *value.Money) {
	if m.Equivalent != nil {
		return nil, nil
	}
	for i := range st.found {
		if strings.IndexByte(st.found[i].Sentence.Text(), '(') < 0 || !st.speaksOf(a, i) {
			continue // it tells no equivalent, or of another
		}
		fd := &st.found[i]
		for j := range fd.Money() {
			o := &fd.Money()[j]
			if o.Equivalent != nil && (within(m, o.Equivalent) || o.Currency == m.Currency && o.Value == m.Value) && !st.rejected(fd, o) && !st.lookingBack(fd, o) {
				return fd, o
			}
		}
	}
	return nil, nil
}

// within reports whether two wordings in one currency name the same sum: one may
// be rounded, or told as a range (4조원대).
func within(a, b *value.Money) bool {
	if a.Currency != b.Currency {
		return false
	}
	return roundsTo(a.Value, b.Value) || a.ValueTo > 0 && a.Value <= b.Value && b.Value < a.ValueTo
}

// roundsTo reports whether exact gives round when it is told with fewer digits,
// cut or rounded: 4조 2528억 is told as 4조 2500억 and 4조 3천억.
func roundsTo(round, exact int64) bool {
	unit := int64(1)
	for round > 0 && round/unit%10 == 0 {
		unit *= 10
	}
	d := exact - round
	return -unit/2 <= d && d < unit && max(d, -d) <= round/10
}

// withoutVague drops sums without figures (수억원) beside others.
func withoutVague(list []candidate) []candidate {
	var out []candidate
	for _, c := range list {
		if !strings.HasPrefix(c.money.Text, "수") {
			out = append(out, c)
		}
	}
	if len(out) == 0 {
		return list
	}
	return out
}
