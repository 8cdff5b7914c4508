package text

import (
	"testing"
	"unicode/utf8"
)

func FuzzLetters(f *testing.F) {
	for _, s := range []string{"", "가", "나라의 MOU 3건을 “맺었다”", "abcdefgh", "🙂가나다라마바사\u00a0é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		if got, want := Letters(s), utf8.RuneCountInString(s); got != want {
			t.Errorf("Letters(%q) = %d, want %d", s, got, want)
		}
	})
}
