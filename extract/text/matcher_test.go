package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestMatcher(t *testing.T) {
	words := []string{"협약", "협약식", "MOU", "△", "", "손을", "약식"}
	m := NewMatcher(words)
	type hit struct{ ID, At int }
	for _, c := range []struct {
		s    string
		want []hit
	}{
		{"", nil},
		{"가나다", nil},
		{"가나와 협약식", []hit{{0, 10}, {1, 10}, {6, 13}}},
		{"MOU△손을", []hit{{2, 0}, {3, 3}, {5, 6}}},
		{"\xed협약\xed", []hit{{0, 1}}},
	} {
		var got []hit
		m.Each(c.s, func(id, at int) { got = append(got, hit{id, at}) })
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("Each(%q): %s", c.s, diff)
		}
		if in := m.Any(c.s, func(int, int) bool { return true }); in != (len(c.want) > 0) {
			t.Errorf("Any(%q) = %v", c.s, in)
		}
	}
}

// FuzzMatcher: a word of whole letters is found where strings.Contains finds it.
func FuzzMatcher(f *testing.F) {
	words := []string{"협약", "MOU", "△", "가", "양해 각서"}
	m := NewMatcher(words)
	for _, s := range []string{"가나 협약", "\xea가\xb0", "△MOU", "양해 각서"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		found := make([]bool, len(words))
		m.Each(s, func(id, _ int) { found[id] = true })
		for id, w := range words {
			if found[id] != strings.Contains(s, w) {
				t.Errorf("%q in %q: %v", w, s, found[id])
			}
		}
	})
}
