package article_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"koaccord/extract/article"
	"koaccord/extract/block"
	"koaccord/extract/page"
	"koaccord/rules"
)

// pageWant is what article.yaml beside a page says of it.
type pageWant struct {
	Encoding  string       `yaml:"encoding"`
	Title     string       `yaml:"title"`
	Subtitles []string     `yaml:"subtitles"`
	Outlet    outletWant   `yaml:"outlet"`
	Authors   []authorWant `yaml:"authors"`
	Published string       `yaml:"published_at"`
	Modified  string       `yaml:"modified_at"`
	URL       string       `yaml:"url"`
	Section   string       `yaml:"section"`
	Captions  []string     `yaml:"captions"`
	Body      []string     `yaml:"paragraphs"`
	Warnings  []string     `yaml:"warnings"`
}

type outletWant struct{ Name, Domain string }

type authorWant struct{ Name, Role, Email string }

func TestHTMLPages(t *testing.T) {
	set, err := rules.Load(rules.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	folders, _ := filepath.Glob("../../testdata/pages/html-*")
	if len(folders) < 12 {
		t.Fatalf("%d folders below testdata/pages", len(folders))
	}
	assembler := article.New(set)
	generic, whole := block.New(set, block.Options{NoOutletRules: true}), block.New(set)
	for _, folder := range folders {
		t.Run(filepath.Base(folder), func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(folder, "page.html"))
			if err != nil {
				t.Fatal(err)
			}
			want := readWant(t, filepath.Join(folder, "article.yaml"))
			p, err := page.Read(data, page.Source{Name: folder})
			if err != nil {
				t.Fatal(err)
			}
			cutter := generic
			if strings.HasPrefix(filepath.Base(folder), "html-layout-") {
				cutter = whole
			}
			got := wantOf(p, assembler.Assemble(p, cutter.Cut(p)))
			if d := cmp.Diff(want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func readWant(t *testing.T, name string) pageWant {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	var w pageWant
	if err := dec.Decode(&w); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return w
}

func wantOf(p *page.Page, a *article.Article) pageWant {
	w := pageWant{Encoding: p.Encoding, Title: a.Title, Subtitles: a.Subtitles, Outlet: outletWant(a.Outlet), Published: a.Published.Value,
		Modified: a.Modified.Value, URL: a.URL, Section: a.Section, Captions: a.Captions, Body: a.Paragraphs}
	for _, x := range a.Authors {
		w.Authors = append(w.Authors, authorWant(x))
	}
	for _, x := range p.Warnings {
		w.Warnings = append(w.Warnings, x.Code)
	}
	return w
}
