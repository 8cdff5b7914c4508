package rules

// Instrument is a kind of instrument with the words that name it.
type Instrument struct {
	ID              string   `yaml:"id"`   // "instruments/mou"
	Type            string   `yaml:"type"` // value of the record's type
	Words           []string `yaml:"words"`
	Examples        []string `yaml:"examples"`
	Counterexamples []string `yaml:"counterexamples"`
}

func readInstruments(s *Set, path string, data []byte) error {
	var f Instrument
	if err := decode(path, data, &f); err != nil {
		return err
	}
	s.Instruments = append(s.Instruments, f)
	return nil
}
