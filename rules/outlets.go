package rules

// Outlet is one publisher: how its pages are laid out.
type Outlet struct {
	ID    string   `yaml:"id"`
	Name  string   `yaml:"name"`
	Hosts []string `yaml:"hosts"`
}

func readOutlets(s *Set, path string, data []byte) error {
	var f Outlet
	if err := decode(path, data, &f); err != nil {
		return err
	}
	s.Outlets = append(s.Outlets, f)
	return nil
}
