package text

import (
	"strings"
	"testing"
)

func TestEndings(t *testing.T) {
	e := NewEndings([]string{"시", "도시", "", "MOU", "重", "구 청"})
	for _, c := range []struct {
		s           string
		end, longer bool
	}{
		{"", false, false}, {"시", true, false}, {"가시", true, true}, {"도시", true, true}, {"도", false, false}, {"청", false, false},
		{"MOU", true, false}, {"가MOU", true, true}, {"OU", false, false}, {"重", true, false}, {"가重", true, true}, {"중", false, false},
		{"구 청", true, false}, {"가구 청", true, true}, {"구청", false, false}, {"시\xff", false, false},
	} {
		if got := e.End(c.s); got != c.end {
			t.Errorf("End(%q) = %v", c.s, got)
		}
		if got := e.EndLonger(c.s); got != c.longer {
			t.Errorf("EndLonger(%q) = %v", c.s, got)
		}
	}
}

// FuzzEndings: a word ends with one of the list where strings.HasSuffix says so.
func FuzzEndings(f *testing.F) {
	words := []string{"시", "도시", "MOU", "重", "들에게"}
	e := NewEndings(words)
	for _, s := range []string{"가도시", "MOU", "", "들에게", "\xed시"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := false
		for _, w := range words {
			want = want || strings.HasSuffix(s, w)
		}
		if got := e.End(s); got != want {
			t.Errorf("End(%q) = %v", s, got)
		}
	})
}
