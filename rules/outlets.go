package rules

import (
	"fmt"
	"path"
	"strings"
	"time"

	"github.com/andybalholm/cascadia"
)

// Outlet is one publisher: its names, its hosts, and how its pages are laid
// out where the general mechanism needs telling.
type Outlet struct {
	ID       string          `yaml:"id"`      // "" is the first host
	Name     string          `yaml:"name"`    // as records print it
	Hosts    []string        `yaml:"hosts"`   // a host stands for those below it too
	Aliases  []string        `yaml:"aliases"` // other names in heads, copyright lines and datelines
	Portal   bool            `yaml:"portal"`  // carries others' articles; never the outlet itself
	Layouts  []Layout        `yaml:"layouts"`
	Examples []OutletExample `yaml:"examples"`
}

// Layout is where the pages of one time keep the parts of an article, as CSS
// selectors; "" leaves a part to the general mechanism. Body and the others
// may match several elements, all of which count.
type Layout struct {
	Since     string   `yaml:"since"` // first day of use, ISO 8601; "" is always
	Until     string   `yaml:"until"` // last day
	Body      string   `yaml:"body"`
	Title     string   `yaml:"title"`
	Subtitle  string   `yaml:"subtitle"`
	Byline    string   `yaml:"byline"`
	Published string   `yaml:"published"`
	Modified  string   `yaml:"modified"`
	Strip     []string `yaml:"strip"` // dropped wherever they stand
}

// OutletExample is a fixture that holds a layout to what it promises.
type OutletExample struct {
	Page string `yaml:"page"` // folder below testdata/pages
}

// outletIndex is the file that lists the outlets without a layout.
const outletIndex = "index.yaml"

func readOutlets(s *Set, file string, data []byte) error {
	if path.Base(file) == outletIndex {
		return readOutletIndex(s, file, data)
	}
	var o Outlet
	if err := decode(file, data, &o); err != nil {
		return err
	}
	return s.addOutlet(file, o)
}

func readOutletIndex(s *Set, file string, data []byte) error {
	var f struct {
		Source  string   `yaml:"source"`
		Outlets []Outlet `yaml:"outlets"`
	}
	if err := decode(file, data, &f); err != nil {
		return err
	}
	for _, o := range f.Outlets {
		if len(o.Layouts) > 0 {
			return Problem{File: file, Rule: o.Name, Cause: "an outlet with layouts needs a file of its own"}
		}
		if err := s.addOutlet(file, o); err != nil {
			return err
		}
	}
	return nil
}

// addOutlet checks an outlet and lets it replace one of the same id.
func (s *Set) addOutlet(file string, o Outlet) error {
	if o.Name == "" || len(o.Hosts) == 0 {
		return Problem{File: file, Rule: o.ID, Cause: "an outlet needs a name and a host"}
	}
	for _, h := range o.Hosts {
		if h != strings.ToLower(h) || !strings.Contains(h, ".") || strings.ContainsAny(h, "/: ") {
			return Problem{File: file, Rule: o.Name, Cause: fmt.Sprintf("%q is no host in lower case", h)}
		}
	}
	if err := o.checkLayouts(file); err != nil {
		return err
	}
	if o.ID == "" {
		o.ID = o.Hosts[0]
	}
	for i := range s.Outlets {
		if s.Outlets[i].ID == o.ID {
			s.Outlets[i] = o
			return nil
		}
	}
	s.Outlets = append(s.Outlets, o)
	return nil
}

// checkLayouts refuses layouts without a body, with a bad selector or a bad day.
func (o *Outlet) checkLayouts(file string) error {
	for _, l := range o.Layouts {
		if l.Body == "" {
			return Problem{File: file, Rule: o.ID, Cause: "a layout needs a body"}
		}
		for _, s := range append([]string{l.Body, l.Title, l.Subtitle, l.Byline, l.Published, l.Modified}, l.Strip...) {
			if s == "" {
				continue
			}
			if _, err := cascadia.ParseGroup(s); err != nil {
				return Problem{File: file, Rule: o.ID, Cause: fmt.Sprintf("selector %q: %v", s, err)}
			}
		}
		for _, day := range []string{l.Since, l.Until} {
			if _, err := time.Parse(time.DateOnly, day); day != "" && err != nil {
				return Problem{File: file, Rule: o.ID, Cause: fmt.Sprintf("%q is no day as 2006-01-02", day)}
			}
		}
	}
	if len(o.Layouts) > 0 && len(o.Examples) == 0 {
		return Problem{File: file, Rule: o.ID, Cause: "layouts need an example, a folder below testdata/pages"}
	}
	return nil
}
