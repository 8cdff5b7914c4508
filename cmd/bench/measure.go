package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/unicode/norm"
	"unicode/utf8"
)

const rfc3339 = time.RFC3339

var kst = time.FixedZone("KST", 9*60*60)

// document is a page with what is to be found on it.
type document struct {
	name string
	raw  []byte
	utf8 []byte
	want gold
}

// gold is the article part of a gold file; absent parts are not asked for.
type gold struct {
	Title     texts     `json:"title"`
	Authors   *[]string `json:"authors"`
	Published *string   `json:"published_at"`
	Outlet    texts     `json:"outlet"`
	Body      string    `json:"body"`
}

// texts is one string or several that are all right.
type texts []string

// UnmarshalJSON takes a string or a list of strings.
func (t *texts) UnmarshalJSON(data []byte) error {
	var one string
	if json.Unmarshal(data, &one) == nil {
		*t = texts{one}
		return nil
	}
	return json.Unmarshal(data, (*[]string)(t))
}

func readDocument(name, goldDir string) (document, error) {
	raw, err := os.ReadFile(name)
	if err != nil {
		return document{}, err
	}
	base := strings.TrimSuffix(filepath.Base(name), filepath.Ext(name))
	data, err := os.ReadFile(filepath.Join(goldDir, base+".json"))
	if err != nil {
		return document{}, err
	}
	var g struct {
		Article gold `json:"article"`
	}
	if err := json.Unmarshal(data, &g); err != nil {
		return document{}, fmt.Errorf("%s: %w", base, err)
	}
	d := document{name: base, raw: raw, utf8: raw, want: g.Article}
	if !utf8.Valid(raw) {
		if d.utf8, err = korean.EUCKR.NewDecoder().Bytes(raw); err != nil {
			return document{}, fmt.Errorf("%s: %w", base, err)
		}
	}
	return d, nil
}

// share counts right answers, or sums parts of one.
type share struct {
	sum   float64
	asked int
}

func (s *share) add(v float64) { s.sum += v; s.asked++ }

func (s *share) ask(right bool) {
	s.asked++
	if right {
		s.sum++
	}
}

func (s share) mean() float64 {
	if s.asked == 0 {
		return 0
	}
	return s.sum / float64(s.asked)
}

// result is how one extractor did.
type result struct {
	body, title, authors, published, outlet share
	worst                                   float64
	failed                                  int
	speed                                   float64 // MB a second
}

func measure(t extractor, docs []document) result {
	r := result{worst: 1}
	var bytes int
	var took time.Duration
	for _, d := range docs {
		data := d.utf8
		if t.raw {
			data = d.raw
		}
		start := time.Now()
		f, err := t.extract(data)
		took += time.Since(start)
		bytes += len(data)
		if err != nil {
			r.failed++
		}
		r.judge(f, d.want)
	}
	r.speed = float64(bytes) / 1e6 / took.Seconds()
	return r
}

func (r *result) judge(f found, want gold) {
	if len(want.Title) > 0 {
		r.title.ask(oneOf(f.title, want.Title))
	}
	if want.Authors != nil {
		r.authors.ask(slices.Equal(folded(f.authors), folded(*want.Authors)))
	}
	if want.Published != nil {
		r.published.ask(strings.HasPrefix(f.published, *want.Published))
	}
	if len(want.Outlet) > 0 {
		r.outlet.ask(oneOf(f.outlet, want.Outlet) || oneOf(f.domain, want.Outlet))
	}
	if want.Body != "" {
		v := pairF1(f.body, want.Body)
		r.body.add(v)
		r.worst = min(r.worst, v)
	}
}

func oneOf(got string, want []string) bool {
	return got != "" && slices.ContainsFunc(want, func(w string) bool { return fold(w) == fold(got) })
}

func folded(list []string) []string {
	out := make([]string, 0, len(list))
	for _, s := range list {
		out = append(out, fold(s))
	}
	slices.Sort(out)
	return out
}

// fold leaves letters and digits alone, in lower case.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFC.String(s))
}

// pairF1 is the F1 of the pairs of neighbouring letters, white space aside.
func pairF1(got, want string) float64 {
	a, b := pairs(got), pairs(want)
	shared, na, nb := 0, 0, 0
	for k, n := range a {
		shared += min(n, b[k])
		na += n
	}
	for _, n := range b {
		nb += n
	}
	if na == 0 || nb == 0 {
		return 0
	}
	return 2 * float64(shared) / float64(na+nb)
}

func pairs(s string) map[[2]rune]int {
	out := map[[2]rune]int{}
	last := rune(-1)
	for _, r := range norm.NFC.String(s) {
		if unicode.IsSpace(r) {
			continue
		}
		if last >= 0 {
			out[[2]rune{last, r}]++
		}
		last = r
	}
	return out
}
