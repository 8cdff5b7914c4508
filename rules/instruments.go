package rules

import (
	"fmt"
	"slices"
)

// Instrument is one type of instrument with the words that name it.
type Instrument struct {
	ID              string   `yaml:"id"`    // "instruments/mou"
	Type            string   `yaml:"type"`  // value of the record's type
	Words           []string `yaml:"words"` // ends of a noun phrase, spaces left out: 업무협약, 양해각서
	Verbs           []string `yaml:"verbs"` // begins of a word that tells it without an instrument: 손잡, 맞손
	Source          string   `yaml:"source"`
	Examples        []string `yaml:"examples"`        // sentences in which the rule must find the type
	Counterexamples []string `yaml:"counterexamples"` // sentences in which it must not
}

// Predicate is a verb that says what happens to an instrument.
type Predicate struct {
	Stem string `yaml:"stem"` // begin of the word: 체결, 맺, 서명
	Kind string `yaml:"kind"` // conclude, hold, initial, plan, propose, renew, end
	Type string `yaml:"type"` // the one type of instrument that it is said of; "" for all
	Of   string `yaml:"of"`   // "subject" where a plan is said of its subject: 협약이 예정돼; "" of its object
}

// predicateKinds are the kinds that a predicate can have.
var predicateKinds = []string{"conclude", "hold", "initial", "plan", "propose", "renew", "end"}

// fault is what is wrong with a predicate; "" for nothing.
func (p Predicate) fault() string {
	switch {
	case p.Stem == "":
		return "a predicate without a stem"
	case !slices.Contains(predicateKinds, p.Kind):
		return fmt.Sprintf("unknown kind %q", p.Kind)
	case p.Of != "" && p.Of != "subject":
		return fmt.Sprintf("of is %q, not subject", p.Of)
	case p.Of != "" && p.Kind != "plan":
		return "only a plan has of"
	}
	return ""
}

func readInstruments(s *Set, path string, data []byte) error {
	var f Instrument
	if err := decode(path, data, &f); err != nil {
		return err
	}
	if len(f.Examples) == 0 || len(f.Counterexamples) == 0 {
		return Problem{File: path, Line: 1, Column: 1, Rule: f.ID, Cause: "examples and counterexamples are wanted"}
	}
	s.Instruments = append(s.Instruments, f)
	return nil
}

func readPredicates(s *Set, path string, data []byte) error {
	var f struct {
		Source     string      `yaml:"source"`
		Predicates []Predicate `yaml:"predicates"`
	}
	if err := decode(path, data, &f); err != nil {
		return err
	}
	for _, p := range f.Predicates {
		if cause := p.fault(); cause != "" {
			return Problem{File: path, Rule: p.Stem, Cause: cause}
		}
	}
	s.Predicates = append(s.Predicates, f.Predicates...)
	return nil
}
