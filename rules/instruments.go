package rules

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
	s.Predicates = append(s.Predicates, f.Predicates...)
	return nil
}
