package rules

import (
	"fmt"

	"gopkg.in/yaml.v3"
)

// Organization is one body that can be a party.
type Organization struct {
	Name      string   `yaml:"name"`      // fullest proper name, without legal forms
	Aliases   []string `yaml:"aliases"`   // other names that safely mean this body
	Ambiguous []string `yaml:"ambiguous"` // forms that mean it only where the text supports it
	Former    []string `yaml:"former"`    // earlier names; recognised, reported as the text has them
	Kind      string   `yaml:"kind"`
	Country   string   `yaml:"country"` // ISO 3166-1 alpha-2
	PartOf    string   `yaml:"part_of"`
	Valid     string   `yaml:"valid"` // years: 2013/2017, 2017/, /2013; "" is always
}

// UnmarshalYAML takes a bare name or a mapping.
func (o *Organization) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		o.Name = n.Value
		return nil
	}
	type plain Organization
	return n.Decode((*plain)(o))
}

// Province is a province or metropolitan city with all that lies in it; its
// districts become organisations with the aliases that news uses.
type Province struct {
	Name      string   `yaml:"name"`
	Short     []string `yaml:"short"`
	Former    []string `yaml:"former"`
	Valid     string   `yaml:"valid"`
	Cities    CityRows `yaml:"cities"`
	Counties  []string `yaml:"counties"`
	Districts []string `yaml:"districts"`
}

// CityRow is a city with its non-autonomous districts.
type CityRow struct {
	Name      string
	Districts []string
}

// CityRows keeps the order of the file.
type CityRows []CityRow

// UnmarshalYAML reads a mapping of city to districts, or an empty list.
func (c *CityRows) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.SequenceNode {
		var names []string
		if err := n.Decode(&names); err != nil {
			return err
		}
		for _, name := range names {
			*c = append(*c, CityRow{Name: name})
		}
		return nil
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		row := CityRow{Name: n.Content[i].Value}
		if err := n.Content[i+1].Decode(&row.Districts); err != nil {
			return err
		}
		*c = append(*c, row)
	}
	return nil
}

type organizationFile struct {
	Kind          string         `yaml:"kind"`
	Country       string         `yaml:"country"`
	Source        string         `yaml:"source"`
	Provinces     []Province     `yaml:"provinces"`
	Organizations []Organization `yaml:"organizations"`
}

// Kinds are the values of an organisation's kind (record.md, parties).
func Kinds() []string {
	return []string{"government", "local_government", "public_agency", "company", "university", "research",
		"association", "international", "hospital", "school", "person", "other"}
}

func readOrganizations(s *Set, path string, data []byte) error {
	var f organizationFile
	if err := decode(path, data, &f); err != nil {
		return err
	}
	for _, p := range f.Provinces {
		s.Organizations = append(s.Organizations, p.organizations()...)
	}
	for _, o := range f.Organizations {
		if o.Name == "" {
			return Problem{File: path, Cause: "an organisation without a name"}
		}
		if o.Kind == "" {
			o.Kind = f.Kind
		}
		if o.Country == "" {
			o.Country = f.Country
		}
		if !contains(Kinds(), o.Kind) {
			return Problem{File: path, Rule: o.Name, Cause: fmt.Sprintf("unknown kind %q", o.Kind)}
		}
		s.Organizations = append(s.Organizations, o)
	}
	return nil
}

// organizations spells a province out into one organisation for each body.
func (p Province) organizations() []Organization {
	body := Organization{Name: p.Name, Aliases: p.Short, Former: p.Former, Valid: p.Valid, Kind: "local_government", Country: "KR"}
	out := []Organization{body}
	for _, c := range p.Cities {
		out = append(out, p.district(c.Name, p.Name, ""))
		for _, d := range c.Districts {
			out = append(out, p.district(d, c.Name, c.Name+" "))
		}
	}
	for _, d := range append(append([]string{}, p.Counties...), p.Districts...) {
		out = append(out, p.district(d, p.Name, ""))
	}
	return out
}

// district is a city, county or gu with the forms that name it by its parent.
func (p Province) district(name, parent, prefix string) Organization {
	o := Organization{Name: prefix + name, Kind: "local_government", Country: "KR", PartOf: parent}
	if prefix != "" {
		o.Ambiguous = append(o.Ambiguous, name)
	}
	for _, s := range append([]string{p.Name}, p.Short...) {
		o.Aliases = append(o.Aliases, s+" "+prefix+name)
	}
	o.Aliases = append(o.Aliases, prefix+name+"청")
	return o
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
