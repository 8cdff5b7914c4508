package text

import (
	"strings"
	"testing"
)

func TestIndex(t *testing.T) {
	for _, c := range []struct {
		s, word string
		want    int
	}{
		{"가나와 다라는", "다라", 10}, {"가나와 다라는", "나라", -1}, {"가나", "가나다", -1}, {"가나", "", 0}, {"", "가", -1},
		{"가나 참석자: 다라", "참석자:", 7}, {"참석자 ", "참석자:", -1}, {"MOU를 맺", "MOU", 0}, {"가 관련", " 관련", 3}, {"다다다라", "다라", 6},
	} {
		if got := Index(c.s, c.word); got != c.want {
			t.Errorf("Index(%q, %q) = %d, want %d", c.s, c.word, got, c.want)
		}
		if Contains(c.s, c.word) != (c.want >= 0) || ContainsAny(c.s, []string{"없음", c.word}) != (c.want >= 0) {
			t.Errorf("Contains(%q, %q) does not agree with Index", c.s, c.word)
		}
	}
}

func TestEndsInAny(t *testing.T) {
	words := []string{"협약", "식", ""}
	for s, want := range map[string]bool{"업무협약": true, "협약": true, "약": false, "체결식": true, "가나": false, "": false} {
		if got := EndsInAny(s, words); got != want {
			t.Errorf("EndsInAny(%q) = %v, want %v", s, got, want)
		}
	}
}

func FuzzIndex(f *testing.F) {
	f.Add("가나와 다라는", "다라")
	f.Add("다다다라", "다라:")
	f.Add("\xb8\xb8", "\xb8")
	f.Fuzz(func(t *testing.T, s, word string) {
		if got, want := Index(s, word), strings.Index(s, word); got != want {
			t.Errorf("Index(%q, %q) = %d, want %d", s, word, got, want)
		}
		if got, want := LastIndex(s, word), strings.LastIndex(s, word); got != want {
			t.Errorf("LastIndex(%q, %q) = %d, want %d", s, word, got, want)
		}
	})
}
