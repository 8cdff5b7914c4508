package rules

import (
	"strings"
	"testing"
)

func TestBoilerplateFaults(t *testing.T) {
	tests := map[string]string{
		`{id: boilerplate/x, kind: noise, exact: [가], counterexamples: [나]}`:                              "no examples",
		`{id: boilerplate/x, kind: noise, exact: [가], examples: [가]}`:                                     "no counterexamples",
		`{id: boilerplate/x, kind: joke, exact: [가], examples: [가], counterexamples: [나]}`:                "unknown kind",
		`{id: boilerplate/x, kind: noise, examples: [가], counterexamples: [나]}`:                           "nothing to match",
		`{id: boilerplate/x, kind: noise, effect: bang, exact: [가], examples: [가], counterexamples: [나]}`: "unknown effect",
		`{id: x, kind: noise, exact: [가], examples: [가], counterexamples: [나]}`:                           "does not begin with",
		`{id: boilerplate/x, kind: noise, pattern: ["가{what}"], examples: [가], counterexamples: [나]}`:     "unknown placeholder {what}",
		`{id: boilerplate/x, kind: noise, prefix: [" "], examples: [가], counterexamples: [나]}`:            "matches every line",
		`{id: boilerplate/x, kind: noise, exakt: [가], examples: [가], counterexamples: [나]}`:               "unknown key",
	}
	for stanza, want := range tests {
		err := readBoilerplate(&Set{}, "boilerplate/t.yaml", []byte("rules:\n  - "+stanza+"\n"))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "boilerplate/t.yaml") {
			t.Errorf("%s: error %v, want one with the file and %q", stanza, err, want)
		}
	}
}

func TestBoilerplateOverlay(t *testing.T) {
	set := &Set{}
	first := "rules:\n  - {id: boilerplate/x, kind: noise, exact: [가], examples: [가], counterexamples: [나]}\n"
	second := "rules:\n  - {id: boilerplate/x, kind: time, exact: [다], examples: [다], counterexamples: [나]}\n"
	for _, data := range []string{first, second} {
		if err := readBoilerplate(set, "boilerplate/t.yaml", []byte(data)); err != nil {
			t.Fatal(err)
		}
	}
	if len(set.Boilerplate) != 1 || set.Boilerplate[0].Kind != "time" || set.Boilerplate[0].Max != DefaultMax {
		t.Errorf("overlay gives %+v", set.Boilerplate)
	}
}
