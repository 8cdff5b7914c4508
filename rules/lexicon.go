package rules

import "fmt"

// Country is a state with the names that news gives it.
type Country struct {
	Code    string   `yaml:"code"` // ISO 3166-1 alpha-2
	Name    string   `yaml:"name"`
	Aliases []string `yaml:"aliases"`
	Letters []string `yaml:"letters"` // one-letter forms: 美, 미
	Leaders []string `yaml:"leaders"` // heads of state and of government, as news calls them: 바이든
}

// City is a city with its country.
type City struct {
	Name    string   `yaml:"name"`
	Country string   `yaml:"country"`
	Aliases []string `yaml:"aliases"`
}

// Sector is one entry of the closed list of sectors.
type Sector struct {
	ID    string   `yaml:"id"`
	Name  string   `yaml:"name"`
	Words []string `yaml:"words"` // words of a text that point to it
}

// Lexicon is a list of words, named after its file.
type Lexicon struct {
	Name  string
	Words []string
}

// Ending is the end of a word that makes it the name of a body.
type Ending struct {
	Ending string `yaml:"ending"`
	Kind   string `yaml:"kind"`
	Weak   bool   `yaml:"weak"` // also the end of ordinary nouns
}

func readCountries(s *Set, path string, data []byte) error {
	var f struct {
		Source    string    `yaml:"source"`
		Countries []Country `yaml:"countries"`
	}
	if err := decode(path, data, &f); err != nil {
		return err
	}
	for _, c := range f.Countries {
		if len(c.Code) != 2 {
			return Problem{File: path, Rule: c.Name, Cause: fmt.Sprintf("code %q is not ISO 3166-1 alpha-2", c.Code)}
		}
	}
	s.Countries = append(s.Countries, f.Countries...)
	return nil
}

func readCities(s *Set, path string, data []byte) error {
	var f struct {
		Source string `yaml:"source"`
		Cities []City `yaml:"cities"`
	}
	if err := decode(path, data, &f); err != nil {
		return err
	}
	s.Cities = append(s.Cities, f.Cities...)
	return nil
}

func readSectors(s *Set, path string, data []byte) error {
	var f struct {
		Source  string   `yaml:"source"`
		Sectors []Sector `yaml:"sectors"`
	}
	if err := decode(path, data, &f); err != nil {
		return err
	}
	s.Sectors = append(s.Sectors, f.Sectors...)
	return nil
}

func readLexicon(s *Set, path string, data []byte) error {
	var f struct {
		Source  string   `yaml:"source"`
		Words   []string `yaml:"words"`
		Endings []Ending `yaml:"endings"`
	}
	if err := decode(path, data, &f); err != nil {
		return err
	}
	s.Endings = append(s.Endings, f.Endings...)
	if len(f.Words) > 0 {
		if !isRead(path) {
			return Problem{File: path, Rule: lexiconName(path), Cause: "no word list has this name; rules/README.md names them"}
		}
		s.Lexicons = append(s.Lexicons, Lexicon{Name: lexiconName(path), Words: f.Words})
	}
	return nil
}

// isRead reports whether a word list is built in: one of another name would be
// passed over in silence.
func isRead(path string) bool {
	f, err := embedded.Open(path)
	if err != nil {
		return false
	}
	return f.Close() == nil
}

func lexiconName(path string) string {
	base := path[len("lexicon/"):]
	return base[:len(base)-len(".yaml")]
}

// Words gives the lists of that name joined; nil when there is none.
func (s *Set) Words(name string) []string {
	var words []string
	for _, l := range s.Lexicons {
		if l.Name == name {
			words = append(words, l.Words...)
		}
	}
	return words
}
