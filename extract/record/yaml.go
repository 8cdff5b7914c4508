package record

import (
	"bytes"
	"encoding/base64"
	"strings"

	"gopkg.in/yaml.v3"
)

// AppendYAML appends a value as one YAML document in block style, with no mark
// before or after it. What a terminal could obey stands as escapes.
func AppendYAML(dst []byte, value any) ([]byte, error) {
	var node yaml.Node
	if err := node.Encode(value); err != nil {
		return dst, err
	}
	quoted := quoteObeyed(&node)
	var buf bytes.Buffer
	enc := yaml.NewEncoder(&buf)
	enc.SetIndent(2)
	if err := enc.Encode(&node); err != nil {
		return dst, err
	}
	if err := enc.Close(); err != nil {
		return dst, err
	}
	if quoted {
		return appendQuiet(dst, buf.Bytes()), nil
	}
	return append(dst, buf.Bytes()...), nil
}

// quoteObeyed puts strings that need escapes into double quotes, the one style
// of YAML that knows escapes, and makes invalid UTF-8 valid, as JSON does; it
// reports whether there were strings to escape.
func quoteObeyed(n *yaml.Node) bool {
	found := false
	if n.Kind == yaml.ScalarNode {
		if n.Tag == "!!binary" { // how the library writes a string of invalid UTF-8
			raw, _ := base64.StdEncoding.DecodeString(n.Value)
			n.Tag, n.Value = "!!str", strings.ToValidUTF8(string(raw), "\ufffd")
		}
		for _, r := range n.Value {
			if Obeyed(r) {
				n.Style = yaml.DoubleQuotedStyle
				return true
			}
		}
		return false
	}
	for _, c := range n.Content {
		found = quoteObeyed(c) || found
	}
	return found
}
