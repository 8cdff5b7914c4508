package rules

import (
	"fmt"
	"strings"
)

// Boilerplate is one rule that says what a line of a page is, by its words
// alone. A line is compared without its white space and without the list mark
// that a crawler printed before it.
//
// Of the five ways to match, at least one is given; one that matches is
// enough. Placeholders of Patterns are {n} (digits with , and .), {name} (two
// to four syllables), {email}, {date} (2024-05-30, 2024.05.30 and the like,
// with or without a time of day) and {any} (one rune or more).
type Boilerplate struct {
	ID       string   `yaml:"id"`
	Kind     string   `yaml:"kind"`     // one of BoilerplateKinds
	Effect   string   `yaml:"effect"`   // "" or one of BoilerplateEffects
	Max      int      `yaml:"max"`      // longest line in runes, white space left out; 0 is DefaultMax
	Exact    []string `yaml:"exact"`    // the whole line
	Prefix   []string `yaml:"prefix"`   // its beginning
	Suffix   []string `yaml:"suffix"`   // its end
	Contains []string `yaml:"contains"` // anything in it
	Pattern  []string `yaml:"pattern"`  // the whole line, with placeholders

	Examples        []string `yaml:"examples"`
	Counterexamples []string `yaml:"counterexamples"`
}

// DefaultMax is the length, in runes without white space, above which a line
// is too long to be told by a few words of it.
const DefaultMax = 60

// BoilerplateKinds are the values of a rule's kind: what the line is.
func BoilerplateKinds() []string {
	return []string{"noise", "byline", "time", "caption", "outlet", "label"}
}

// BoilerplateEffects are the values of a rule's effect: what the line says of
// those after it. "box" opens a box of other things (related, ranking);
// "end" stands below an article (copyright); "summary" opens a summary that a
// machine made of the article.
func BoilerplateEffects() []string { return []string{"box", "end", "summary"} }

// Placeholders are the names that may stand in braces in a pattern.
func Placeholders() []string { return []string{"n", "name", "email", "date", "any"} }

func readBoilerplate(s *Set, path string, data []byte) error {
	var f struct {
		Source string        `yaml:"source"`
		Rules  []Boilerplate `yaml:"rules"`
	}
	if err := decode(path, data, &f); err != nil {
		return err
	}
	seen := map[string]bool{}
	for i, b := range f.Rules {
		if b.Max == 0 {
			f.Rules[i].Max = DefaultMax
		}
		if seen[b.ID] {
			return Problem{File: path, Rule: b.ID, Cause: "id stands twice"}
		}
		seen[b.ID] = true
		if cause := b.fault(); cause != "" {
			return Problem{File: path, Rule: b.ID, Cause: cause}
		}
		s.Boilerplate = putBoilerplate(s.Boilerplate, f.Rules[i])
	}
	return nil
}

// putBoilerplate replaces the rule of the same id, or appends.
func putBoilerplate(list []Boilerplate, b Boilerplate) []Boilerplate {
	for i := range list {
		if list[i].ID == b.ID {
			list[i] = b
			return list
		}
	}
	return append(list, b)
}

// fault says what is wrong with a rule; "" when nothing is.
func (b Boilerplate) fault() string {
	switch {
	case !strings.HasPrefix(b.ID, "boilerplate/"):
		return `the id does not begin with "boilerplate/"`
	case !contains(BoilerplateKinds(), b.Kind):
		return fmt.Sprintf("unknown kind %q; known: %s", b.Kind, strings.Join(BoilerplateKinds(), ", "))
	case b.Effect != "" && !contains(BoilerplateEffects(), b.Effect):
		return fmt.Sprintf("unknown effect %q; known: %s", b.Effect, strings.Join(BoilerplateEffects(), ", "))
	case len(b.Exact)+len(b.Prefix)+len(b.Suffix)+len(b.Contains)+len(b.Pattern) == 0:
		return "nothing to match: give exact, prefix, suffix, contains or pattern"
	case len(b.Examples) == 0:
		return "no examples"
	case len(b.Counterexamples) == 0:
		return "no counterexamples"
	}
	return b.patternFault()
}

func (b Boilerplate) patternFault() string {
	for _, list := range [][]string{b.Exact, b.Prefix, b.Suffix, b.Contains, b.Pattern} {
		for _, s := range list {
			if strings.TrimSpace(s) == "" {
				return "an empty string matches every line"
			}
		}
	}
	for _, p := range b.Pattern {
		for rest := p; ; {
			_, after, open := strings.Cut(rest, "{")
			if !open {
				break
			}
			name, tail, closed := strings.Cut(after, "}")
			if !closed || !contains(Placeholders(), name) {
				return fmt.Sprintf("pattern %q: unknown placeholder {%s}; known: %s", p, name, strings.Join(Placeholders(), ", "))
			}
			rest = tail
		}
	}
	return ""
}
