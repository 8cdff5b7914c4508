package value

import (
	"testing"
	"unicode/utf8"
)

func seed(f *testing.F) {
	for _, s := range []string{
		"25일 협약", "2020. 1. 16(목)", "’20년", "22∼24일(현지시간)", "어제(12일)", "2일과 3일 양일간", "1일~30%", "지난 2015년 9월",
		"3천500만유로(한화 약 463억)", "30~50억원", "1억 2,345만 6,789원", "수십억 원대", "$1.5B", "미화 약 200만불",
		"2박 3일", "1년 반 동안", "\xea\xb0", "12\xed\x95일", "(", "9999999999999999999조원",
	} {
		f.Add(s)
	}
}

// checkSpan holds that a span lies in order within s and that text is its slice.
func checkSpan(t *testing.T, s string, after int, span Span, text string) {
	t.Helper()
	if span.Start < after || span.End <= span.Start || span.End > len(s) {
		t.Fatalf("span %v after %d of %d bytes in %q", span, after, len(s), s)
	}
	if s[span.Start:span.End] != text {
		t.Fatalf("span %v is %q, text %q", span, s[span.Start:span.End], text)
	}
	if utf8.ValidString(s) && !utf8.ValidString(text) {
		t.Fatalf("span %v cuts a rune of %q", span, s)
	}
}

func FuzzFindDates(f *testing.F) {
	seed(f)
	contexts := []Context{
		{},
		{Published: Civil{2022, 9, 19}, Anchor: Civil{2022, 8, 31}},
		{Published: Civil{2024, 2, 29}, Future: true},
		{Published: Civil{2023, 1, 0}, Anchor: Civil{2022, 0, 0}, Past: true},
		{Published: Civil{2023, 0, 0}, Bound: Civil{2022, 12, 31}},
	}
	f.Fuzz(func(t *testing.T, s string) {
		after := 0
		for _, d := range FindDates(s) {
			checkSpan(t, s, after, d.Span, d.Text)
			after = d.End
			for _, c := range contexts {
				edtf, civil, basis, ok := d.Resolve(c)
				if ok != (edtf != "") || ok != (basis != "") || !ok && !civil.IsZero() {
					t.Fatalf("%q: %q %v %q %v", d.Text, edtf, civil, basis, ok)
				}
				if civil.IsDay() && !civil.exists() {
					t.Fatalf("%q: no such day %v", d.Text, civil)
				}
			}
		}
	})
}

func FuzzFindMoney(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		after := 0
		for _, m := range FindMoney(s) {
			checkSpan(t, s, after, m.Span, m.Text)
			after = m.End
			if m.Value < 0 || m.ValueTo != 0 && m.ValueTo <= m.Value {
				t.Fatalf("%q: %d to %d", m.Text, m.Value, m.ValueTo)
			}
			if eq := m.Equivalent; eq != nil {
				checkSpan(t, s, after, eq.Span, eq.Text)
				after = eq.End
			}
		}
	})
}

func FuzzFindPeriods(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		after := 0
		for _, p := range FindPeriods(s) {
			checkSpan(t, s, after, p.Span, p.Text)
			after = p.End
			if len(p.ISO) < 3 || p.ISO[0] != 'P' {
				t.Fatalf("%q: %q", p.Text, p.ISO)
			}
		}
	})
}
