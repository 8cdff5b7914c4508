package rules

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestOutletFaults(t *testing.T) {
	good := "id: naru\nname: 나루일보\nhosts: [naruilbo.example]\n"
	for _, c := range []struct{ name, text, want string }{
		{"whole", good + "layouts: [{body: .a}]\nexamples: [{page: html-ndsoft}]\n", ""},
		{"no name", "id: naru\nhosts: [naruilbo.example]\n", "needs a name"},
		{"no host", "id: naru\nname: 나루일보\n", "needs a name and a host"},
		{"address for a host", "id: naru\nname: 나루일보\nhosts: [\"https://naruilbo.example/\"]\n", "is no host"},
		{"bad selector", good + "layouts: [{body: \"div[\"}]\nexamples: [{page: x}]\n", "selector"},
		{"no body", good + "layouts: [{title: h1}]\nexamples: [{page: x}]\n", "needs a body"},
		{"bad day", good + "layouts: [{body: .a, since: \"2020\"}]\nexamples: [{page: x}]\n", "is no day"},
		{"no example", good + "layouts: [{body: .a}]\n", "need an example"},
		{"unknown key", good + "layout: []\n", "unknown key"},
	} {
		_, err := Load(fstest.MapFS{"outlets/naru.yaml": {Data: []byte(c.text)}})
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "outlets/naru.yaml")):
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
}

func TestOutletReplaced(t *testing.T) {
	first := fstest.MapFS{"outlets/index.yaml": {Data: []byte("outlets:\n  - {name: 나루일보, hosts: [naruilbo.example]}\n")}}
	second := fstest.MapFS{"outlets/naru.yaml": {Data: []byte("id: naruilbo.example\nname: 새나루일보\nhosts: [naruilbo.example]\n")}}
	set, err := Load(first, second)
	if err != nil {
		t.Fatal(err)
	}
	if len(set.Outlets) != 1 || set.Outlets[0].Name != "새나루일보" {
		t.Errorf("%+v", set.Outlets)
	}
}
