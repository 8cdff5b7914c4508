package extract_test

import (
	"testing"

	"koaccord/extract"
	"koaccord/rules"
)

// TestRuleExamples holds every built-in rule to its own examples.
func TestRuleExamples(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range extract.New(set).CheckExamples(set) {
		t.Error(p)
	}
}
