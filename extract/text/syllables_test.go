package text

import "testing"

func TestSyllables(t *testing.T) {
	set := NewSyllables("가나힣A重")
	for r, want := range map[rune]bool{'가': true, '나': true, '힣': true, '다': false, '각': false, 'A': false, '重': false, -1: false} {
		if got := set.Has(r); got != want {
			t.Errorf("Has(%q) = %v, want %v", r, got, want)
		}
	}
}
