package article_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/article"
	"koaccord/extract/block"
	"koaccord/extract/page"
	"koaccord/rules"
)

// flatWant is what a fixture of a flattened page expects; a field left out is
// expected to be empty.
type flatWant struct {
	Title      string   `json:"title"`
	Subtitles  []string `json:"subtitles"`
	Authors    []string `json:"authors"`
	Published  string   `json:"published"`
	Modified   string   `json:"modified"`
	Outlet     string   `json:"outlet"`
	Domain     string   `json:"domain"`
	Captions   []string `json:"captions"`
	Paragraphs []string `json:"paragraphs"`
}

func TestFlatFixtures(t *testing.T) {
	dirs, err := filepath.Glob("../../testdata/pages/flat-*")
	if err != nil || len(dirs) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	c, a := flatStages(t)
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(dir, "page.txt"))
			if err != nil {
				t.Fatal(err)
			}
			p, err := page.Read(data, page.Source{Name: "page.txt", Format: page.Text})
			if err != nil {
				t.Fatal(err)
			}
			got := flatWantOf(a.Assemble(p, c.Cut(p)))
			if diff := cmp.Diff(readFlatWant(t, dir), got); diff != "" {
				t.Errorf("article (-want +got):\n%s", diff)
			}
		})
	}
}

func flatStages(t testing.TB) (*block.Cutter, *article.Assembler) {
	t.Helper()
	set, err := rules.Load(rules.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return block.New(set), article.New(set)
}

func readFlatWant(t *testing.T, dir string) flatWant {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, "want.json"))
	if err != nil {
		t.Fatal(err)
	}
	var w flatWant
	if err := json.Unmarshal(data, &w); err != nil {
		t.Fatal(err)
	}
	return w
}

func flatWantOf(a *article.Article) flatWant {
	w := flatWant{Title: a.Title, Subtitles: a.Subtitles, Published: a.Published.Value, Modified: a.Modified.Value,
		Outlet: a.Outlet.Name, Domain: a.Outlet.Domain, Captions: a.Captions, Paragraphs: a.Paragraphs}
	for _, x := range a.Authors {
		w.Authors = append(w.Authors, x.Name)
	}
	return w
}
