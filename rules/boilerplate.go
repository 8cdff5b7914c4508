package rules

// Boilerplate is one rule that classifies or drops lines of a page.
type Boilerplate struct {
	ID              string   `yaml:"id"`
	Examples        []string `yaml:"examples"`
	Counterexamples []string `yaml:"counterexamples"`
}

func readBoilerplate(s *Set, path string, data []byte) error {
	var f struct {
		Rules []Boilerplate `yaml:"rules"`
	}
	if err := decode(path, data, &f); err != nil {
		return err
	}
	s.Boilerplate = append(s.Boilerplate, f.Rules...)
	return nil
}
