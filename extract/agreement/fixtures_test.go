package agreement_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"

	"koaccord/extract/agreement"
	"koaccord/extract/article"
	"koaccord/extract/mention"
	"koaccord/extract/page"
	"koaccord/extract/record"
	"koaccord/extract/sentence"
	"koaccord/rules"
)

// fixture is one invented article and the agreements that it reports.
type fixture struct {
	Name       string          `yaml:"name"`
	Title      string          `yaml:"title"`
	Published  *string         `yaml:"published"` // fixtureDay when left out
	Paragraphs []string        `yaml:"paragraphs"`
	Captions   []string        `yaml:"captions"`
	Agreements []wantAgreement `yaml:"agreements"`

	// Words and Type are a short form: what 나린시 and 두레은행 did.
	Words string `yaml:"words"`
	Type  string `yaml:"type"`
}

// wantAgreement is what an agreement must be; a date left out must be absent.
type wantAgreement struct {
	Type       string      `yaml:"type"`
	Status     string      `yaml:"status"`
	Date       string      `yaml:"date"`
	Announced  string      `yaml:"announced"`
	Background bool        `yaml:"background"`
	Aggregate  bool        `yaml:"aggregate"`
	Count      int         `yaml:"count"`
	Parties    []wantParty `yaml:"parties"`
}

// wantParty is a name, or a name with what else must be right of the party.
type wantParty struct {
	Name     string   `yaml:"name"`
	Mentions []string `yaml:"mentions"`
	Kind     string   `yaml:"kind"`
	Country  string   `yaml:"country"`
	PartOf   string   `yaml:"part_of"`
}

func (p *wantParty) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		p.Name = n.Value
		return nil
	}
	type plain wantParty
	return n.Decode((*plain)(p))
}

// fixtureDay is when an article appeared whose fixture does not say.
const fixtureDay = "2024-05-30"

const fixtureDir = "../../testdata/agreements"

func readFixtures(t testing.TB) map[string][]fixture {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(fixtureDir, "*.yaml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures in %s: %v", fixtureDir, err)
	}
	out := map[string][]fixture{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var list []fixture
		d := yaml.NewDecoder(bytes.NewReader(data))
		d.KnownFields(true)
		if err := d.Decode(&list); err != nil && !errors.Is(err, io.EOF) {
			t.Fatalf("%s: %v", name, err)
		}
		for i := range list {
			list[i].expand()
		}
		out[strings.TrimSuffix(filepath.Base(name), ".yaml")] = list
	}
	return out
}

func (f *fixture) expand() {
	if f.Words == "" {
		return
	}
	f.Paragraphs = []string{"나린시와 두레은행은 28일 " + f.Words + "."}
	f.Agreements = []wantAgreement{{Type: f.Type, Status: "signed", Date: "2024-05-28", Parties: []wantParty{{Name: "나린시"}, {Name: "두레은행"}}}}
}

func (f *fixture) article() *article.Article {
	day := fixtureDay
	if f.Published != nil {
		day = *f.Published
	}
	return &article.Article{Title: f.Title, Published: article.Time{Value: day}, Paragraphs: f.Paragraphs, Captions: f.Captions}
}

// reader holds the stages from the sentences to the record.
type reader struct {
	finder   *mention.Finder
	detector *agreement.Detector
}

var newReader = sync.OnceValues(func() (*reader, error) {
	set, err := rules.Default()
	if err != nil {
		return nil, err
	}
	f := mention.New(set)
	return &reader{f, agreement.New(set, f)}, nil
})

func theReader(t testing.TB) *reader {
	t.Helper()
	r, err := newReader()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func (r *reader) read(a *article.Article) *record.Record {
	found := r.finder.Find(sentence.Split(a))
	return record.From(&page.Page{}, a, r.detector.Detect(a, found, ""))
}

func TestAgreementFixtures(t *testing.T) {
	r := theReader(t)
	for family, list := range readFixtures(t) {
		for _, f := range list {
			t.Run(family+"/"+f.Name, func(t *testing.T) {
				got := r.read(f.article())
				if diff := cmp.Diff(f.wanted(), summaries(got, f.Agreements)); diff != "" {
					t.Errorf("%s\n(-want +got):\n%s", strings.Join(f.Paragraphs, "\n"), diff)
				}
				checkEvidence(t, got)
			})
		}
	}
}

// wanted gives the agreements of a fixture in an order of their own, for a
// fixture says nothing of the order.
func (f *fixture) wanted() []wantAgreement {
	out := append([]wantAgreement(nil), f.Agreements...) // nil where there is none
	for i := range out {
		out[i].Parties = slices.Clone(out[i].Parties)
		slices.SortFunc(out[i].Parties, func(a, b wantParty) int { return strings.Compare(a.Name, b.Name) })
	}
	slices.SortFunc(out, compareWants)
	return out
}

func compareWants(a, b wantAgreement) int { return strings.Compare(a.key(), b.key()) }

func (w wantAgreement) key() string { return fmt.Sprint(w.Parties, w.Type, w.Status, w.Date) }

// summaries reduces a record to what the fixture speaks of: of a party that it
// only names, the name.
func summaries(r *record.Record, wants []wantAgreement) []wantAgreement {
	detail := map[string]wantParty{}
	for _, w := range wants {
		for _, p := range w.Parties {
			detail[p.Name] = p
		}
	}
	var out []wantAgreement
	for _, a := range r.Agreements {
		w := wantAgreement{Type: a.Type, Status: a.Status, Background: a.Background, Aggregate: a.Aggregate, Count: a.Count}
		if a.Date != nil {
			w.Date = a.Date.EDTF
		}
		if a.Announced != nil {
			w.Announced = a.Announced.EDTF
		}
		for _, p := range a.Parties {
			w.Parties = append(w.Parties, reduced(p, detail[p.Name]))
		}
		slices.SortFunc(w.Parties, func(a, b wantParty) int { return strings.Compare(a.Name, b.Name) })
		out = append(out, w)
	}
	slices.SortFunc(out, compareWants)
	return out
}

func reduced(p record.Party, want wantParty) wantParty {
	out := wantParty{Name: p.Name}
	if want.Mentions != nil {
		out.Mentions = p.Mentions
	}
	if want.Kind != "" {
		out.Kind = p.Kind
	}
	if want.Country != "" {
		out.Country = p.Country
	}
	if want.PartOf != "" {
		out.PartOf = p.PartOf
	}
	return out
}

// checkEvidence holds every piece of evidence to the words that it points at.
func checkEvidence(t testing.TB, r *record.Record) {
	t.Helper()
	for _, a := range r.Agreements {
		fields := map[string]bool{}
		for _, ev := range a.Evidence {
			fields[ev.Field] = true
			host, ok := hostAt(r, ev.At)
			if !ok {
				t.Errorf("%s %s: nothing at %s", a.ID, ev.Field, ev.At)
				continue
			}
			if got, ok := slice(host, ev.Start, ev.End); !ok || got != ev.Text {
				t.Errorf("%s %s: %s[%d:%d] is %q, the evidence says %q", a.ID, ev.Field, ev.At, ev.Start, ev.End, got, ev.Text)
			}
			if ev.Rule == "" {
				t.Errorf("%s %s: no rule", a.ID, ev.Field)
			}
		}
		for _, f := range valuesOf(a) {
			if !fields[f] {
				t.Errorf("%s: no evidence for %s", a.ID, f)
			}
		}
	}
}

func hostAt(r *record.Record, at string) (string, bool) {
	if at == "/article/title" {
		return r.Article.Title, true
	}
	for _, part := range []struct {
		prefix string
		list   []string
	}{{"/article/subtitles/", r.Article.Subtitles}, {"/article/paragraphs/", r.Article.Paragraphs}, {"/article/captions/", r.Article.Captions}} {
		var i int
		if rest, ok := strings.CutPrefix(at, part.prefix); ok {
			if _, err := fmt.Sscanf(rest, "%d", &i); err == nil && i >= 0 && i < len(part.list) {
				return part.list[i], true
			}
		}
	}
	return "", false
}

// slice counts in code points.
func slice(s string, start, end int) (string, bool) {
	if start < 0 || start >= end || end > utf8.RuneCountInString(s) {
		return "", false
	}
	return string([]rune(s)[start:end]), true
}

func valuesOf(a record.Agreement) []string {
	out := []string{"type", "status"}
	if a.Date != nil {
		out = append(out, "date")
	}
	if a.Announced != nil {
		out = append(out, "announced")
	}
	for i := range a.Parties {
		out = append(out, fmt.Sprintf("parties/%d", i))
	}
	for i := range a.Signatories {
		out = append(out, fmt.Sprintf("signatories/%d", i))
	}
	return out
}
