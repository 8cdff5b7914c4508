package rules

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"gopkg.in/yaml.v3"
)

// Problem is one fault of a rules file, with its place.
type Problem struct {
	File   string
	Line   int // 1-based; 0 when the file as a whole is meant
	Column int // 1-based
	Rule   string
	Cause  string
}

// Error gives "file:line:column: rule: cause".
func (p Problem) Error() string {
	at := p.File
	if p.Line > 0 {
		at = fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
	}
	if p.Rule != "" {
		return fmt.Sprintf("%s: rules: %s: %s", at, p.Rule, p.Cause)
	}
	return fmt.Sprintf("%s: rules: %s", at, p.Cause)
}

// decode reads one YAML file into out, refusing keys that out does not have.
func decode(path string, data []byte, out any) error {
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return syntaxProblem(path, err)
	}
	if len(doc.Content) == 0 {
		return Problem{File: path, Cause: "empty file"}
	}
	root := doc.Content[0]
	if err := checkKeys(path, root, reflect.TypeOf(out).Elem()); err != nil {
		return err
	}
	if err := root.Decode(out); err != nil {
		return syntaxProblem(path, err)
	}
	return nil
}

// syntaxProblem gives the place that the YAML library prints in its message.
func syntaxProblem(path string, err error) error {
	cause := strings.TrimPrefix(err.Error(), "yaml: ")
	var te *yaml.TypeError
	if errors.As(err, &te) && len(te.Errors) > 0 {
		cause = te.Errors[0]
	}
	p := Problem{File: path, Cause: cause}
	if n, _ := fmt.Sscanf(cause, "line %d:", &p.Line); n == 1 {
		p.Column = 1
		if _, rest, ok := strings.Cut(cause, ": "); ok {
			p.Cause = rest
		}
	}
	return p
}

// checkKeys walks a node beside the type it will be decoded into. A type that
// decodes itself is trusted to check itself.
func checkKeys(path string, n *yaml.Node, t reflect.Type) error {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if n.Kind == yaml.AliasNode {
		return Problem{File: path, Line: n.Line, Column: n.Column, Cause: "aliases are not used in rules"}
	}
	switch {
	case n.Kind == yaml.SequenceNode && t.Kind() == reflect.Slice:
		for _, c := range n.Content {
			if err := checkKeys(path, c, t.Elem()); err != nil {
				return err
			}
		}
	case n.Kind == yaml.MappingNode && t.Kind() == reflect.Struct:
		return checkMapping(path, n, t)
	}
	return nil
}

func checkMapping(path string, n *yaml.Node, t reflect.Type) error {
	fields := yamlFields(t)
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, val := n.Content[i], n.Content[i+1]
		ft, ok := fields[key.Value]
		if !ok {
			return Problem{File: path, Line: key.Line, Column: key.Column,
				Rule: ruleID(n), Cause: fmt.Sprintf("unknown key %q; known: %s", key.Value, strings.Join(fieldNames(t), ", "))}
		}
		if seen[key.Value] {
			return Problem{File: path, Line: key.Line, Column: key.Column, Rule: ruleID(n), Cause: fmt.Sprintf("key %q stands twice", key.Value)}
		}
		seen[key.Value] = true
		if err := checkKeys(path, val, ft); err != nil {
			return err
		}
	}
	return nil
}

// ruleID is the id or name that a mapping gives itself.
func ruleID(n *yaml.Node) string {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if k := n.Content[i].Value; k == "id" || k == "name" {
			return n.Content[i+1].Value
		}
	}
	return ""
}

func yamlFields(t reflect.Type) map[string]reflect.Type {
	fields := map[string]reflect.Type{}
	for i := range t.NumField() {
		if name := yamlName(t.Field(i)); name != "" {
			fields[name] = t.Field(i).Type
		}
	}
	return fields
}

func fieldNames(t reflect.Type) []string {
	var names []string
	for i := range t.NumField() {
		if name := yamlName(t.Field(i)); name != "" {
			names = append(names, name)
		}
	}
	return names
}

func yamlName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
	if name == "-" || !f.IsExported() {
		return ""
	}
	if name == "" {
		return strings.ToLower(f.Name)
	}
	return name
}
