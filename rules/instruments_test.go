package rules

import "testing"

func TestPredicateFault(t *testing.T) {
	for _, c := range []struct {
		predicate Predicate
		want      string
	}{
		{Predicate{Stem: "맺", Kind: "conclude"}, ""},
		{Predicate{Stem: "예정돼", Kind: "plan", Of: "subject"}, ""},
		{Predicate{Kind: "plan"}, "a predicate without a stem"},
		{Predicate{Stem: "맺", Kind: "sign"}, `unknown kind "sign"`},
		{Predicate{Stem: "예정돼", Kind: "plan", Of: "object"}, `of is "object", not subject`},
		{Predicate{Stem: "맺", Kind: "conclude", Of: "subject"}, "only a plan has of"},
	} {
		if got := c.predicate.fault(); got != c.want {
			t.Errorf("fault of %+v: %q, wanted %q", c.predicate, got, c.want)
		}
	}
}
