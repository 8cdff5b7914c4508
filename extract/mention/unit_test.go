package mention

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/sentence"
	"koaccord/rules"
)

var newFinder = sync.OnceValues(func() (*Finder, error) {
	set, err := rules.Default()
	if err != nil {
		return nil, err
	}
	return New(set), nil
})

func theFinder(t testing.TB) *Finder {
	t.Helper()
	f, err := newFinder()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// find reads one sentence of the body.
func find(t testing.TB, s string) Found {
	t.Helper()
	f := theFinder(t)
	list := []Found{{Sentence: sentence.Sentence{Part: sentence.Body, At: "/article/paragraphs/0", Host: s, End: len(s)}, Units: f.units(s, 0, len(s))}}
	f.read(list)
	return list[0]
}

// shape writes units down: stem|particle, then what hangs on the word — (…)
// parentheses, ㈜ a legal form, " a quoted word — and the separator behind it.
func shape(host string, us []Unit) string {
	var b strings.Builder
	for i, u := range us {
		if i > 0 {
			b.WriteByte(' ')
		}
		if u.Quoted {
			b.WriteByte('"')
		}
		b.WriteString(u.Stem)
		if u.Legal {
			b.WriteString("㈜")
		}
		for _, p := range u.Parens {
			b.WriteString("(" + host[p.Start:p.End] + ")")
		}
		if u.Josa != "" {
			b.WriteString("|" + u.Josa)
		}
		b.WriteString(u.Sep)
	}
	return b.String()
}

func TestUnits(t *testing.T) {
	f := theFinder(t)
	for _, c := range []struct{ name, in, want string }{
		{"particles", "다솔전자는 미르내대학교와 협약을 맺었다.", "다솔전자|는 미르내대학교|와 협약|을 맺었다."},
		{"a parenthesis before the particle", "두레은행(DRB)과 만났다", "두레은행(DRB)|과 만났다"},
		{"a parenthesis with head and alias", "솔빛진흥원(원장 한도윤, 솔진원)은", "솔빛진흥원(원장 한도윤, 솔진원)|은"},
		{"the particle agrees with the parenthesis", "솔빛재단(이사장 최온)는", "솔빛재단(이사장 최온)|는"},
		{"two parentheses", "노르벡(Norvek)(대표 윤솔)과", "노르벡(Norvek)(대표 윤솔)|과"},
		{"a nested parenthesis", "다솔(옛 다솔(주))과", "다솔(옛 다솔(주))|과"},
		{"a space before the parenthesis", "솔빛재단 (이사장 최온)은", "솔빛재단(이사장 최온)|은"},
		{"legal form before", "(주)다솔전자는", "다솔전자㈜|는"},
		{"legal form behind", "다솔전자(주)와", "다솔전자㈜|와"},
		{"legal sign before", "㈜다솔전자는", "다솔전자㈜|는"},
		{"legal sign behind", "다솔전자㈜와", "다솔전자㈜|와"},
		{"legal sign and a lost particle", "다솔전자㈜ 와 만났다", "다솔전자㈜|와 만났다"},
		{"a foundation's form", "(재)솔빛재단과", "솔빛재단㈜|과"},
		{"typographic quotes", "‘다솔’과 “마루”를", "\"다솔|과 \"마루|를"},
		{"plain quotes", "'다솔'과 \"마루\"를", "\"다솔|과 \"마루|를"},
		{"quoted words", "‘스마트 도시’ 사업", "\"스마트 \"도시 사업"},
		{"middle dots", "다솔·마루ㆍ누리∙하람", "다솔· 마루· 누리· 하람"},
		{"commas", "다솔, 마루, 누리와", "다솔, 마루, 누리|와"},
		{"a dash", "다솔-마루, 맞손", "다솔- 마루, 맞손"},
		{"a long dash", "다솔–마루 맞손", "다솔- 마루 맞손"},
		{"및", "다솔 및 마루와", "다솔 및 마루|와"},
		{"a colon", "협약당사자 : 다솔전자", "협약당사자: 다솔전자"},
		{"bullets", "△다솔전자 △마루소재", "다솔전자△ 마루소재"},
		{"figures with comma and point", "1,250억원과 3.5%를", "1,250억원|과 3.5%를"},
		{"an ampersand within", "D&M과 협력", "D&M|과 협력"},
		{"Latin glued to a particle", "다솔전자와MOU를 맺었다", "다솔전자|와 MOU|를 맺었다"},
		{"Latin glued to an adnominal", "체결한MOU는", "체결한 MOU|는"},
		{"the rest of a name behind a parenthesis", "세르네이(Cernay)시와", "세르네이시(Cernay)|와"},
		{"an unclosed parenthesis", "다솔전자(대표 윤솔", "다솔전자 대표 윤솔"},
		{"only signs", "…·,()", ""},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, shape(c.in, f.units(c.in, 0, len(c.in)))); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.in, diff)
			}
		})
	}
}

func TestUnitsOfAPart(t *testing.T) {
	host := "앞말. 다솔전자는 왔다. 뒷말"
	start, end := strings.Index(host, "다솔"), strings.Index(host, " 뒷")
	us := theFinder(t).units(host, start, end)
	if got := shape(host, us); got != "다솔전자|는 왔다." {
		t.Errorf("got %q", got)
	}
	if got := host[us[0].Start:us[0].NameEnd]; got != "다솔전자" {
		t.Errorf("the first word spans %q", got)
	}
}

// checkUnits holds units to their order and their bounds.
func checkUnits(t *testing.T, host string, us []Unit) {
	t.Helper()
	at := 0
	for i, u := range us {
		if u.Start < at || u.NameEnd < u.Start || u.End < u.NameEnd || u.End > len(host) {
			t.Fatalf("unit %d of %q: %d-%d-%d after %d", i, host, u.Start, u.NameEnd, u.End, at)
		}
		for _, p := range u.Parens {
			if p.Start > p.End || p.Start < u.Start || p.End > len(host) {
				t.Fatalf("unit %d of %q: parenthesis %v", i, host, p)
			}
		}
		if utf8.ValidString(host) && (!utf8.ValidString(host[u.Start:u.NameEnd]) || !utf8.ValidString(u.Stem)) {
			t.Fatalf("unit %d of %q is cut within a letter", i, host)
		}
		at = u.Start
	}
}

func FuzzUnits(f *testing.F) {
	for _, s := range []string{"다솔전자(주)와 MOU를", "㈜ 와", "((((", "))))", "'\"‘’", "가(나(다)라)와", "\xea\xb0(", "다솔·,-/및", "세르네이(Cernay)시와", "(주)(주)와"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		checkUnits(t, s, theFinder(t).units(s, 0, len(s)))
	})
}
