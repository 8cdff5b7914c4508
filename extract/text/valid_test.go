package text

import (
	"testing"
	"unicode/utf8"
)

func FuzzValid(f *testing.F) {
	for _, s := range []string{"", "abcdefghij", "가나다 라마바사", "é", "🙂", "\xed\xa0\x80", "\xed\x9f\xbf", "가\xea", "\xea\xb0", "\xe0\xa0\x80", "\xe0\x80\x80",
		"\xf4\x90\x80\x80", "\xf1\x80\x80\x80", "\xf1\x80\x80a", "\xc0\x80", "\xc1\xbf", "\x80", "가abcdefgh\x80", "abcdefg\xc3abcdefgh", "abcdefg\xed\xa0\x80", "abcde가", "abcdef가", "\xff", "\xea\xb0\x80\x80"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if got, want := plainlyValid(data), utf8.Valid(data); got && !want {
			t.Errorf("%q is taken for UTF-8", data)
		}
		if got, want := Valid(data), utf8.Valid(data); got != want {
			t.Errorf("Valid(%q) = %v, want %v", data, got, want)
		}
	})
}

// TestPlainlyValid: the letters of the news need no second look.
func TestPlainlyValid(t *testing.T) {
	for s, want := range map[string]bool{"가나다 MOU 12건을 “맺었다”…": true, "é漢🙂": false, "é漢·힣": true, "가\xea": false, "\xed\xa0\x80": false} {
		if got := plainlyValid([]byte(s)); got != want {
			t.Errorf("plainlyValid(%q) = %v, want %v", s, got, want)
		}
	}
}
