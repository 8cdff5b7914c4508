package text

import (
	"testing"
	"unicode/utf8"
)

func TestHasFinal(t *testing.T) {
	for _, c := range []struct {
		s            string
		final, known bool
	}{
		{"은행", true, true}, {"나라", false, true}, {"물", true, true},
		{"MOU", false, true}, {"SOL", true, true}, {"LGU", false, true}, {"FM", true, true}, {"KAIN", true, true}, {"AIR", true, true},
		{"2020", true, true}, {"21", true, true}, {"2", false, true}, {"13", true, true}, {"4", false, true}, {"5", false, true}, {"6", true, true}, {"7", true, true}, {"8", true, true}, {"9", false, true},
		{"㈜", false, false}, {"", false, false}, {"重", false, false}, {"ㄱ", false, false},
	} {
		if final, known := HasFinal(c.s); final != c.final || known != c.known {
			t.Errorf("HasFinal(%q) = %v, %v; want %v, %v", c.s, final, known, c.final, c.known)
		}
	}
}

func TestEndsInRieul(t *testing.T) {
	for s, want := range map[string]bool{"서울": true, "부산": false, "나라": false, "1": true, "7": true, "8": true, "3": false, "L": true, "r": true, "N": false, "": false, "!": false} {
		if got := EndsInRieul(s); got != want {
			t.Errorf("EndsInRieul(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestEndsInPresent(t *testing.T) {
	for s, want := range map[string]bool{"한다": true, "연다": true, "맺는다": true, "했다": false, "이다": false, "있다": false, "한": false, "다": false, "": false, "LN다": false} {
		if got := EndsInPresent(s); got != want {
			t.Errorf("EndsInPresent(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestEndsInConnective(t *testing.T) {
	for s, want := range map[string]bool{"맞아": true, "위해": true, "열어": true, "넓혀": true, "도와": true, "돼": true, "세워": true, "나라": true, "맺고": false, "맞은": false, "하루": false, "서울": false, "A": false, "": false} {
		if got := EndsInConnective(s); got != want {
			t.Errorf("EndsInConnective(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestSplitJosa(t *testing.T) {
	for _, c := range []struct{ word, stem, josa string }{
		// final consonants agree
		{"은행은", "은행", "은"}, {"회사는", "회사", "는"}, {"은행이", "은행", "이"}, {"나라가", "나라", "가"},
		{"은행을", "은행", "을"}, {"나라를", "나라", "를"}, {"은행과", "은행", "과"}, {"나라와", "나라", "와"},
		// and where they do not, the letter belongs to the noun
		{"은행와", "은행와", ""}, {"나라과", "나라과", ""}, {"나라은", "나라은", ""}, {"은행는", "은행는", ""}, {"나라이", "나라이", ""}, {"은행를", "은행를", ""},
		// 로 after an open syllable or ㄹ, 으로 after any other
		{"나라로", "나라", "로"}, {"서울로", "서울", "로"}, {"은행으로", "은행", "으로"}, {"은행로", "은행로", ""},
		{"서울로부터", "서울", "로부터"}, {"은행으로부터", "은행", "으로부터"}, {"나라로부터", "나라", "로부터"}, {"나라로서", "나라", "로서"}, {"은행으로서", "은행", "으로서"},
		// any stem
		{"은행의", "은행", "의"}, {"나라에", "나라", "에"}, {"은행에서", "은행", "에서"}, {"은행까지", "은행", "까지"}, {"나라도", "나라", "도"},
		// the longest particle wins
		{"은행과의", "은행", "과의"}, {"나라와의", "나라", "와의"}, {"은행에서는", "은행", "에서는"}, {"은행에서의", "은행", "에서의"}, {"나라와는", "나라", "와는"},
		// Latin letters leave the reading open
		{"MOU를", "MOU", "를"}, {"MOU을", "MOU", "을"}, {"SOL은", "SOL", "은"}, {"SOL는", "SOL", "는"}, {"AIR로", "AIR", "로"},
		// digits are read aloud
		{"3과", "3", "과"}, {"2와", "2", "와"}, {"3와", "3와", ""}, {"1로", "1", "로"}, {"2024는", "2024", "는"},
		// closing parenthesis and headline signs
		{"나라(주)와", "나라(주)", "와"}, {"나라(주)과", "나라(주)", "과"}, {"重과", "重", "과"}, {"重와", "重", "와"},
		// no particle, and none that is the whole word
		{"나라", "나라", ""}, {"은", "은", ""}, {"", "", ""}, {"MOU", "MOU", ""},
	} {
		if stem, josa := SplitJosa(c.word); stem != c.stem || josa != c.josa {
			t.Errorf("SplitJosa(%q) = %q, %q; want %q, %q", c.word, stem, josa, c.stem, c.josa)
		}
	}
}

func TestIsJosa(t *testing.T) {
	for _, c := range []struct {
		stem, s string
		want    bool
	}{{"은행", "과", true}, {"은행", "와", false}, {"나라", "와", true}, {"서울", "로", true}, {"은행", "로", false}, {"나라", "와함께", false}, {"나라", "", false}, {"MOU", "를", true}} {
		if got := IsJosa(c.stem, c.s); got != c.want {
			t.Errorf("IsJosa(%q, %q) = %v, want %v", c.stem, c.s, got, c.want)
		}
	}
}

func TestLeadingJosa(t *testing.T) {
	for _, c := range []struct{ stem, s, want string }{
		{"은행", "과업무협약을", "과"}, {"나라", "와의협약", "와의"}, {"나라", "과업", ""}, {"은행", "으로부터수주", "으로부터"}, {"나라", "로부터수주", "로부터"}, {"나라", "협약", ""}, {"나라", "", ""},
	} {
		if got := LeadingJosa(c.stem, c.s); got != c.want {
			t.Errorf("LeadingJosa(%q, %q) = %q, want %q", c.stem, c.s, got, c.want)
		}
	}
}

func TestNFC(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain ASCII", "plain ASCII"}, {"나라", "나라"}, {"\u1102\u1161\u1105\u1161", "나라"}, {"\u1112\u1167\u11b8약", "협약"}, {"e\u0301", "é"}, {"", ""}, {"\xff나", "\xff나"},
	} {
		if got := NFC(c.in); got != c.want {
			t.Errorf("NFC(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestIsHangul(t *testing.T) {
	for r, want := range map[rune]bool{'가': true, '힣': true, 'ㄱ': false, '한': true, '韓': false, 'A': false, 0x1112: false, 0xd7a4: false} {
		if got := IsHangul(r); got != want {
			t.Errorf("IsHangul(%q) = %v, want %v", r, got, want)
		}
	}
}

// FuzzHangulAt: a syllable stands where the first letter is one.
func FuzzHangulAt(f *testing.F) {
	for _, s := range []string{"", "가", "힣", "\xed\x9e\xa4", "\xea\xaf\xbf", "\xed가\xea\xb0", "a韓ㄱ가나\xeb\xff\x80\xec\x80"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for i := 0; i <= len(s); i++ {
			r, _ := utf8.DecodeRuneInString(s[i:])
			if got := HangulAt(s, i); got != IsHangul(r) {
				t.Errorf("HangulAt(%q, %d) = %v", s, i, got)
			}
		}
	})
}

// FuzzSplitJosa: stem and particle make up the word again, and the stem is
// never empty where the word is not.
func FuzzSplitJosa(f *testing.F) {
	for _, s := range []string{"나라와", "은행으로부터", "MOU를", "가", "", "\xea\xb0", "나라(주)와"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		stem, josa := SplitJosa(s)
		if stem+josa != s || stem == "" && s != "" {
			t.Errorf("SplitJosa(%q) = %q, %q", s, stem, josa)
		}
		if josa != "" && !IsJosa(stem, josa) {
			t.Errorf("%q is no particle after %q", josa, stem)
		}
		if utf8.ValidString(s) && !utf8.ValidString(stem) {
			t.Errorf("%q is cut within a letter", s)
		}
	})
}
