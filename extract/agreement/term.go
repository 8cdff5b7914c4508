package agreement

import (
	"fmt"
	"strconv"
	"strings"

	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/value"
)

// term finds how long an agreement runs: a period in the clause of its
// telling, or in a sentence on its duration.
func (st *state) term(a *Agreement, in *instance, main *event) {
	if in.past {
		return
	}
	if p := clausePeriod(main); p != nil && lasts(p) {
		st.setTerm(a, main.found, p)
		return
	}
	for i := st.bodyStart; i < len(st.found); i++ {
		if st.found[i].Sentence.Part != sentence.Body || !st.says(i, classTerms) {
			continue
		}
		if fd := &st.found[i]; len(fd.Periods()) > 0 && lasts(&fd.Periods()[0]) {
			st.setTerm(a, fd, &fd.Periods()[0])
			return
		}
	}
}

// lasts reports whether a period is one of months or years: days are those of
// an event.
func lasts(p *value.Period) bool {
	_, ok := monthsOf(p.ISO)
	return ok
}

// clausePeriod is a period told with 간 or 동안 before the predicate.
func clausePeriod(e *event) *value.Period {
	end := max(e.trigger.End, e.trigger.PredEnd)
	for i := range e.found.Periods() {
		p := &e.found.Periods()[i]
		if p.End > end || e.from > 0 && e.from < len(e.found.Units) && p.Start < e.found.Units[e.from].Start {
			continue
		}
		rest := e.found.Sentence.Host[p.End:e.found.Sentence.End]
		if strings.HasSuffix(p.Text, "간") || strings.HasPrefix(rest, "간") || strings.HasPrefix(strings.TrimSpace(rest), "동안") {
			return p
		}
	}
	return nil
}

func (st *state) setTerm(a *Agreement, fd *mention.Found, p *value.Period) {
	a.Term = &Term{Text: p.Text, EDTF: interval(a.Date, p.ISO), Span: spanOf(fd.Sentence, p.Start, p.End, "term")}
}

// interval counts a period of whole years or months from the signing; "" where
// the day of the signing or the period does not say enough.
func interval(d *Date, iso string) string {
	if d == nil || len(d.EDTF) < 7 || strings.Contains(d.EDTF, "X") || strings.Contains(d.EDTF, "/") || d.EDTF[4] != '-' {
		return ""
	}
	year, err1 := strconv.Atoi(d.EDTF[:4])
	month, err2 := strconv.Atoi(d.EDTF[5:7])
	months, ok := monthsOf(iso)
	if err1 != nil || err2 != nil || !ok || month < 1 || month > 12 {
		return ""
	}
	total := year*12 + month - 1 + months
	return fmt.Sprintf("%04d-%02d/%04d-%02d", year, month, total/12, total%12+1)
}

// monthsOf reads P2Y, P6M and P2Y6M.
func monthsOf(iso string) (int, bool) {
	rest, ok := strings.CutPrefix(iso, "P")
	if !ok || rest == "" {
		return 0, false
	}
	months := 0
	for rest != "" {
		i := 0
		for i < len(rest) && rest[i] >= '0' && rest[i] <= '9' {
			i++
		}
		n, err := strconv.Atoi(rest[:i])
		if err != nil || i == len(rest) || n > 999 {
			return 0, false
		}
		switch rest[i] {
		case 'Y':
			months += 12 * n
		case 'M':
			months += n
		default:
			return 0, false
		}
		rest = rest[i+1:]
	}
	return months, true
}
