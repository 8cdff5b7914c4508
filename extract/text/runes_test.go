package text

import (
	"testing"
	"unicode/utf8"
)

func FuzzFirstLast(f *testing.F) {
	for _, s := range []string{"", "가", "MOU", "나라MOU", "힣", "\xed\x9e\xa4", "é가", "가\x80", "\xea\xb0", "가重"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if want, _ := utf8.DecodeRuneInString(s); First(s) != want {
			t.Errorf("First(%q) = %q, want %q", s, First(s), want)
		}
		if want, _ := utf8.DecodeLastRuneInString(s); Last(s) != want {
			t.Errorf("Last(%q) = %q, want %q", s, Last(s), want)
		}
	})
}
