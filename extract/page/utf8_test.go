package page

import (
	"testing"
	"unicode/utf8"
)

func FuzzValidUTF8(f *testing.F) {
	for _, s := range []string{"", "abcdefghij", "가나다 라마바사", "é", "🙂", "\xed\xa0\x80", "\xed\x9f\xbf", "가\xea", "\xea\xb0", "\xe0\xa0\x80", "\xe0\x80\x80",
		"\xf4\x90\x80\x80", "\xf1\x80\x80\x80", "\xf1\x80\x80a", "\xc0\x80", "\x80", "가abcdefgh\x80", "abcdefg\xc3abcdefgh", "\xff", "\xea\xb0\x80\x80"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if got, want := plainlyUTF8(data), utf8.Valid(data); got && !want {
			t.Errorf("%q is taken for UTF-8", data)
		}
		if got, want := validUTF8(data), utf8.Valid(data); got != want {
			t.Errorf("validUTF8(%q) = %v, want %v", data, got, want)
		}
	})
}

// TestPlainlyUTF8: the letters of the news need no second look.
func TestPlainlyUTF8(t *testing.T) {
	for s, want := range map[string]bool{"가나다 MOU 12건을 “맺었다”…": true, "é漢🙂": false, "é漢·힣": true, "가\xea": false, "\xed\xa0\x80": false} {
		if got := plainlyUTF8([]byte(s)); got != want {
			t.Errorf("plainlyUTF8(%q) = %v, want %v", s, got, want)
		}
	}
}
