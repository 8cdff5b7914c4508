package rules

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

func folder(files ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(files); i += 2 {
		fsys[files[i]] = &fstest.MapFile{Data: []byte(files[i+1])}
	}
	return fsys
}

func TestOverlay(t *testing.T) {
	base := &Set{
		Organizations: []Organization{
			{Name: "가온상사", Kind: "company", Country: "KR"},
			{Name: "중구", PartOf: "나루시", Kind: "local_government"},
			{Name: "중구", PartOf: "누리시", Kind: "local_government"},
		},
		Lexicons: []Lexicon{{Name: "pointers", Words: []string{"하나", "둘"}}},
	}
	got, err := Overlay(base, folder(
		"organizations/mine.yaml", "kind: company\ncountry: KR\norganizations:\n"+
			"  - {name: 가온상사, aliases: [가온]}\n  - 다온상사\n  - {name: 중구, part_of: 누리시, kind: local_government, aliases: [누리 중구]}\n",
		"lexicon/pointers.yaml", "words: [둘, 셋]\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Organization{
		{Name: "가온상사", Aliases: []string{"가온"}, Kind: "company", Country: "KR"},
		{Name: "중구", PartOf: "나루시", Kind: "local_government"},
		{Name: "중구", PartOf: "누리시", Aliases: []string{"누리 중구"}, Kind: "local_government", Country: "KR"},
		{Name: "다온상사", Kind: "company", Country: "KR"},
	}
	if diff := cmp.Diff(want, got.Organizations); diff != "" {
		t.Errorf("organizations (-want +got)\n%s", diff)
	}
	if diff := cmp.Diff([]string{"하나", "둘", "셋"}, got.Words("pointers")); diff != "" {
		t.Errorf("words (-want +got)\n%s", diff)
	}
	if base.Organizations[0].Aliases != nil || len(base.Lexicons[0].Words) != 2 {
		t.Errorf("the base was changed: %+v", base)
	}
}

func TestOverlayFaults(t *testing.T) {
	tests := []struct {
		name string
		fsys fstest.MapFS
		want string
	}{
		{"unknown key", folder("organizations/a.yaml", "kind: company\norganizations:\n  - {name: 가, nick: 나}\n"), `organizations/a.yaml:3:15: rules: 가: unknown key "nick"`},
		{"key twice", folder("organizations/a.yaml", "kind: company\nkind: school\n"), `organizations/a.yaml:2:1: rules: key "kind" stands twice`},
		{"syntax", folder("organizations/a.yaml", "kind: [company\n"), "organizations/a.yaml:1:1: rules: "},
		{"wrong type", folder("organizations/a.yaml", "kind: company\norganizations: 5\n"), "organizations/a.yaml:2:1: rules: "},
		{"stray file", folder("organization/a.yaml", "kind: company\n"), "organization/a.yaml: rules: no rules are read from here; known: organizations/*.yaml"},
		{"word list that nobody reads", folder("lexicon/pointer.yaml", "words: [쌍방]\n"), "lexicon/pointer.yaml: rules: pointer: no word list has this name"},
		{"nothing", folder("readme.txt", ""), "rules: no rules files; known: organizations/*.yaml"},
		{"empty", folder("sectors.yaml", ""), "sectors.yaml: rules: empty file"},
		{"kind", folder("organizations/a.yaml", "kind: firm\norganizations: [가]\n"), `unknown kind "firm"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Overlay(&Set{}, tt.fsys)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q in it", err, tt.want)
			}
			if problems := Lint(tt.fsys); len(problems) == 0 || !strings.Contains(problems[0].Error(), tt.want) && tt.name != "nothing" {
				t.Errorf("lint gives %v, want %q", problems, tt.want)
			}
		})
	}
}

func TestLintGoesOn(t *testing.T) {
	problems := Lint(folder(
		"organizations/a.yaml", "kind: firm\norganizations: [가]\n",
		"organizations/b.yaml", "kind: company\norganizations: [가온상사, 가온상사]\n",
		"stray.yaml", "x: 1\n"))
	if len(problems) != 3 {
		t.Errorf("%d problems, want 3: %v", len(problems), problems)
	}
}

func TestBuiltInRulesAreClean(t *testing.T) {
	for _, p := range Lint(embedded) {
		t.Error(p)
	}
}
