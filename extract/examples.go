package extract

import (
	"fmt"
	"strings"

	"koaccord/extract/page"
	"koaccord/rules"
)

// CheckExamples runs the examples and counterexamples of every rule of a set
// through the whole way and gives a Problem for each that does not hold. The
// extractor must have been made of that set.
func (e *Extractor) CheckExamples(set *rules.Set) []rules.Problem {
	var problems []rules.Problem
	check := func(id string, examples, counterexamples []string, applies func(string) bool) {
		for _, s := range examples {
			if !applies(s) {
				problems = append(problems, rules.Problem{Rule: id, Cause: fmt.Sprintf("the example %q is not found", s)})
			}
		}
		for _, s := range counterexamples {
			if applies(s) {
				problems = append(problems, rules.Problem{Rule: id, Cause: fmt.Sprintf("the counterexample %q is found", s)})
			}
		}
	}
	for _, r := range set.Instruments {
		check(r.ID, r.Examples, r.Counterexamples, func(s string) bool { return e.reports(s, r.ID) })
	}
	for _, r := range set.Boilerplate {
		check(r.ID, r.Examples, r.Counterexamples, func(s string) bool { return e.classifies(s, r.ID) })
	}
	return problems
}

// reports tells whether a sentence gives an agreement whose type comes from a
// rule.
func (e *Extractor) reports(s, id string) bool {
	res, err := e.ExtractBytes([]byte(s), page.Source{Name: id, Format: page.Text, Title: "-", Published: exampleDay})
	if err != nil {
		return false
	}
	for _, a := range res.Record.Agreements {
		for _, ev := range a.Evidence {
			if ev.Field == "type" && ev.Rule == id {
				return true
			}
		}
	}
	return false
}

// exampleDay is the publication of an example.
const exampleDay = "2024-05-30"

// exampleTop and exampleEnd are what a line stands between when a boilerplate
// rule is tried: it must be found among prose.
const (
	exampleTop = "가나시, 다라대학교와 도서관을 잇는다\n2024-05-30 14:20\n" + exampleEnd
	exampleEnd = "가나시는 30일 다라대학교와 함께 시민 도서관을 열고 책을 나누어 쓰기로 했다고 밝혔다.\n" +
		"두 기관은 앞으로 사서를 서로 보내고 강좌를 함께 마련해 시민이 쉽게 배울 수 있게 할 계획이다.\n"
)

// classifies tells whether a boilerplate rule claims a line.
func (e *Extractor) classifies(s, id string) bool {
	for _, doc := range []string{exampleTop + s + "\n" + exampleEnd, s + "\n" + exampleTop, exampleTop + s + "\n"} {
		res, err := e.ExtractBytes([]byte(doc), page.Source{Name: id, Format: page.Text})
		if err != nil {
			continue
		}
		for _, b := range res.Blocks {
			if b.Rule == id && strings.Contains(squash(s), squash(b.Text)) {
				return true
			}
		}
	}
	return false
}

func squash(s string) string { return strings.Join(strings.Fields(s), "") }
