package value

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// readTable reads the rows of a table in testdata/values.
func readTable(t *testing.T, path string, columns int) [][]string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(line, "\t")
		if len(row) != columns {
			t.Fatalf("%s: %d columns, want %d: %q", path, len(row), columns, line)
		}
		rows = append(rows, row)
	}
	return rows
}

func parseDay(t *testing.T, s string) Civil {
	t.Helper()
	var c Civil
	if s == "-" {
		return c
	}
	if n, _ := fmt.Sscanf(s, "%d-%d-%d", &c.Year, &c.Month, &c.Day); n == 0 {
		t.Fatalf("bad day %q", s)
	}
	return c
}

func parseContext(t *testing.T, s string) Context {
	t.Helper()
	var c Context
	for i, word := range strings.Fields(s) {
		anchor, isAnchor := strings.CutPrefix(word, "anchor=")
		bound, isBound := strings.CutPrefix(word, "bound=")
		switch {
		case i == 0:
			c.Published = parseDay(t, word)
		case isAnchor:
			c.Anchor = parseDay(t, anchor)
		case isBound:
			c.Bound = parseDay(t, bound)
		case word == "past":
			c.Past = true
		case word == "future":
			c.Future = true
		default:
			t.Fatalf("bad context %q", s)
		}
	}
	return c
}

// within keeps what lies on the wording inside its sentence.
func within[T any](t *testing.T, all []T, span func(T) Span, sentence, wording string) []T {
	t.Helper()
	start := strings.Index(sentence, wording)
	if start < 0 {
		t.Fatalf("wording %q not in sentence %q", wording, sentence)
	}
	var kept []T
	for _, v := range all {
		if s := span(v); s.Start < start+len(wording) && s.End > start {
			kept = append(kept, v)
		}
	}
	return kept
}

func describeDates(found []DateExpr, c Context) string {
	var parts []string
	for _, d := range found {
		edtf, _, basis, ok := d.Resolve(c)
		if !ok {
			edtf = "?"
		}
		parts = append(parts, strings.TrimSpace(edtf+" "+string(basis)))
	}
	if parts == nil {
		return "-"
	}
	return strings.Join(parts, "; ")
}

func TestDateTable(t *testing.T) {
	for _, row := range readTable(t, "../../testdata/values/dates.tsv", 6) {
		id, wording, sentence := row[0], row[1], row[5]
		c := parseContext(t, row[2])
		want := strings.TrimSpace(row[3] + " " + row[4])
		if got := describeDates(FindDates(wording), c); got != want {
			t.Errorf("%s: %q alone = %s, want %s", id, wording, got, want)
		}
		in := within(t, FindDates(sentence), func(d DateExpr) Span { return d.Span }, sentence, wording)
		if got := describeDates(in, c); got != want {
			t.Errorf("%s: %q in %q = %s, want %s", id, wording, sentence, got, want)
		}
	}
}

func describeAmount(m Money) string {
	s := fmt.Sprint(m.Value)
	if m.ValueTo != 0 {
		s += fmt.Sprintf("..%d", m.ValueTo)
	}
	s += " " + m.Currency
	if m.Approximate {
		s += " ~"
	}
	if m.Bound != "" {
		s += " " + m.Bound
	}
	return s
}

func describeMoney(found []Money) string {
	var parts []string
	for _, m := range found {
		s := describeAmount(m)
		if m.Equivalent != nil {
			s += " = " + describeAmount(*m.Equivalent)
		}
		parts = append(parts, s)
	}
	if parts == nil {
		return "-"
	}
	return strings.Join(parts, "; ")
}

func wantMoney(row []string) string {
	if row[2] == "-" {
		return "-"
	}
	want := row[2] + " " + row[3]
	if row[4] != "" {
		want += " " + row[4]
	}
	if row[5] != "" {
		want += " = " + row[5]
	}
	return want
}

func TestMoneyTable(t *testing.T) {
	for _, row := range readTable(t, "../../testdata/values/money.tsv", 7) {
		id, wording, sentence, want := row[0], row[1], row[6], wantMoney(row)
		if got := describeMoney(FindMoney(wording)); got != want {
			t.Errorf("%s: %q alone = %s, want %s", id, wording, got, want)
		}
		in := within(t, FindMoney(sentence), func(m Money) Span { return m.Span }, sentence, wording)
		if got := describeMoney(in); got != want {
			t.Errorf("%s: %q in %q = %s, want %s", id, wording, sentence, got, want)
		}
	}
}

func describePeriods(found []Period) string {
	var parts []string
	for _, p := range found {
		parts = append(parts, p.ISO)
	}
	if parts == nil {
		return "-"
	}
	return strings.Join(parts, "; ")
}

func TestPeriodTable(t *testing.T) {
	for _, row := range readTable(t, "../../testdata/values/periods.tsv", 4) {
		id, wording, want, sentence := row[0], row[1], row[2], row[3]
		if got := describePeriods(FindPeriods(wording)); got != want {
			t.Errorf("%s: %q alone = %s, want %s", id, wording, got, want)
		}
		in := within(t, FindPeriods(sentence), func(p Period) Span { return p.Span }, sentence, wording)
		if got := describePeriods(in); got != want {
			t.Errorf("%s: %q in %q = %s, want %s", id, wording, sentence, got, want)
		}
	}
}
