package page

import (
	"bytes"
	"compress/gzip"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/unicode/norm"
)

const sample = "나루시는 5일 가람소프트와 업무협약을 체결했다고 밝혔다. 똠방각하 펲시콜라도 함께했다."

func euckr(t testing.TB, s string) []byte {
	t.Helper()
	out, err := korean.EUCKR.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func utf16le(s string) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return out
}

func utf16be(s string) []byte {
	out := utf16le(s)
	for i := 0; i+1 < len(out); i += 2 {
		out[i], out[i+1] = out[i+1], out[i]
	}
	return out
}

func htmlOf(charset, body string) string {
	return "<html><head>" + charset + "<title>x</title></head><body><p>" + body + "</p></body></html>"
}

func TestCharset(t *testing.T) {
	meta := func(label string) string { return `<meta charset="` + label + `">` }
	late := "<!--" + strings.Repeat("-", 5000) + "-->" + meta("euc-kr")
	for _, c := range []struct {
		name, declared string
		data           []byte
		want           string
	}{
		{"utf-8", "", []byte(htmlOf("", sample)), "utf-8"},
		{"utf-8 declared", "", []byte(htmlOf(meta("utf-8"), sample)), "utf-8"},
		{"utf-8 called euc-kr", "", []byte(htmlOf(meta("euc-kr"), sample)), "utf-8"},
		{"utf-8 with mark", "", append([]byte("\xef\xbb\xbf"), htmlOf("", sample)...), "utf-8"},
		{"euc-kr", "", euckr(t, htmlOf("", sample)), "euc-kr"},
		{"euc-kr declared", "", euckr(t, htmlOf(meta("EUC-KR"), sample)), "euc-kr"},
		{"euc-kr declared late", "", euckr(t, htmlOf(late, sample)), "euc-kr"},
		{"cp949", "", euckr(t, htmlOf(meta("cp949"), sample)), "euc-kr"},
		{"ms949", "", euckr(t, htmlOf(meta("ms949"), sample)), "euc-kr"},
		{"x-windows-949", "", euckr(t, htmlOf(meta("x-windows-949"), sample)), "euc-kr"},
		{"ks_c_5601-1987", "", euckr(t, htmlOf(meta("ks_c_5601-1987"), sample)), "euc-kr"},
		{"http-equiv", "", euckr(t, htmlOf(`<meta http-equiv=Content-Type content="text/html; charset=euc-kr">`, sample)), "euc-kr"},
		{"euc-kr called utf-8", "", euckr(t, htmlOf(meta("utf-8"), sample)), "euc-kr"},
		{"euc-kr called latin", "", euckr(t, htmlOf(meta("iso-8859-1"), sample)), "euc-kr"},
		{"euc-kr called nonsense", "", euckr(t, htmlOf(meta("hangul"), sample)), "euc-kr"},
		{"euc-kr by header", "euc_kr", euckr(t, htmlOf("", sample)), "euc-kr"},
		{"header wrong", "utf-8", euckr(t, htmlOf("", sample)), "euc-kr"},
		{"script's charset is none", "", []byte(htmlOf(`<script charset="euc-kr" src="a.js"></script>`, sample)), "utf-8"},
		{"utf-16 little", "", append([]byte("\xff\xfe"), utf16le(htmlOf("", sample))...), "utf-16le"},
		{"utf-16 big", "", append([]byte("\xfe\xff"), utf16be(htmlOf("", sample))...), "utf-16be"},
		{"utf-16 without mark", "", utf16le(htmlOf("", sample)), "utf-16le"},
		{"decomposed", "", []byte(norm.NFD.String(htmlOf("", sample))), "utf-8"},
	} {
		p, err := Read(c.data, Source{Charset: c.declared})
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got := strings.TrimSpace(textOf(p.Root)); p.Encoding != c.want || got != sample {
			t.Errorf("%s: %s %q, want %s", c.name, p.Encoding, got, c.want)
		}
		if len(p.Warnings) != 0 {
			t.Errorf("%s: warnings %v", c.name, p.Warnings)
		}
	}
}

// textOf joins the text of the body.
func textOf(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		if n.Type == html.ElementNode && (n.Data == "head" || n.Data == "script" || n.Data == "style") {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}

func TestMixedAndBadBytes(t *testing.T) {
	long := strings.Repeat(sample+" ", 5)
	one := []byte(long)
	one[len("나루시는 5일 가")+1] = 0xff
	p, err := Read(one, Source{Format: Text})
	if err != nil {
		t.Fatal(err)
	}
	if p.Encoding != "utf-8" || !strings.Contains(p.Text, "업무협약을 체결했다고") || codes(p) != WarnInvalidBytes {
		t.Errorf("one bad byte: %s %q %s", p.Encoding, p.Text, codes(p))
	}
	mixed := append([]byte(long), euckr(t, "강나루 물길 복원")...)
	p, err = Read(mixed, Source{Format: Text})
	if err != nil {
		t.Fatal(err)
	}
	if p.Encoding != "utf-8" || !strings.HasSuffix(p.Text, "강나루 물길 복원") {
		t.Errorf("euc-kr within utf-8: %s %q", p.Encoding, p.Text)
	}
	mixed = append(euckr(t, long), []byte("강나루 물길 복원")...)
	p, err = Read(mixed, Source{Format: Text})
	if err != nil {
		t.Fatal(err)
	}
	if p.Encoding != "euc-kr" || !strings.HasSuffix(p.Text, "강나루 물길 복원") {
		t.Errorf("utf-8 within euc-kr: %s %q", p.Encoding, p.Text)
	}
}

func codes(p *Page) string {
	var out []string
	for _, w := range p.Warnings {
		out = append(out, w.Code)
	}
	return strings.Join(out, ",")
}

func TestMojibake(t *testing.T) {
	text := strings.Repeat("나루시와 가람소프트는 스마트 나루터 조성을 위한 협약을 맺었다. 안내 시스템은 유월부터 공개된다.\n", 3)
	latin := func(b []byte) []byte {
		var out []rune
		for _, c := range b {
			out = append(out, rune(c))
		}
		return []byte(string(out))
	}
	misread := func(b []byte) []byte {
		out, _ := korean.EUCKR.NewDecoder().Bytes(b)
		return out
	}
	for _, c := range []struct {
		name string
		data []byte
		all  bool // every letter can be put back
	}{
		{"euc-kr read as latin-1", latin(euckr(t, text)), true},
		{"utf-8 read as latin-1", latin([]byte(text)), true},
		{"utf-8 read as cp949", misread([]byte(text)), false},
	} {
		p, err := Read(c.data, Source{Format: Text})
		if err != nil {
			t.Fatal(err)
		}
		if codes(p) != WarnMojibake {
			t.Errorf("%s: warnings %q", c.name, codes(p))
		}
		if c.all && p.Text != text {
			t.Errorf("%s: %q", c.name, p.Text)
		}
		if !strings.Contains(p.Text, "조성") || strings.Contains(p.Text, "議") {
			t.Errorf("%s: %q", c.name, p.Text)
		}
	}
	for _, clean := range []string{text, "Café Müller à São Paulo, naïve coöperation, Ærøskøbing.", "媛 濡 留 같은 한자가 한 글자씩 있는 글이다. 그래도 바뀌지 않는다."} {
		p, err := Read([]byte(clean), Source{Format: Text})
		if err != nil {
			t.Fatal(err)
		}
		if p.Text != clean || len(p.Warnings) != 0 {
			t.Errorf("clean text changed: %q %v", p.Text, p.Warnings)
		}
	}
}

func TestDamage(t *testing.T) {
	whole := "나루시 및 가람시는 이 협약에 따라 두 도시의 강을 따라 새 길을 내고 그 길을 누구나 걸을 수 있게 할 것이라고 밝혔다.\n"
	var lost []string
	for _, w := range strings.Fields(whole) {
		if len(w) > len("가") {
			lost = append(lost, w)
		}
	}
	for _, c := range []struct {
		text string
		want string
	}{
		{strings.Repeat(whole, 20), ""},
		{strings.Repeat(strings.Join(lost, " ")+"\n", 20), WarnDamaged},
		{strings.Join(lost, " "), ""},
		{strings.Repeat("정치 경제 사회 문화 스포츠\n", 200), ""},
	} {
		p, err := Read([]byte(c.text), Source{Format: Text})
		if err != nil {
			t.Fatal(err)
		}
		if codes(p) != c.want {
			t.Errorf("%.40q: warnings %q, want %q", c.text, codes(p), c.want)
		}
	}
}

func TestNoPage(t *testing.T) {
	var bomb bytes.Buffer
	z := gzip.NewWriter(&bomb)
	zeros := make([]byte, 1<<20)
	for range MaxBytes>>20 + 1 {
		z.Write(zeros)
	}
	z.Close()
	for _, c := range []struct {
		name string
		data []byte
		want error
	}{
		{"nothing", nil, ErrEmpty},
		{"white space", []byte(" \n\t\r\n"), ErrEmpty},
		{"mark alone", []byte("\xef\xbb\xbf \n"), ErrEmpty},
		{"pdf", []byte("%PDF-1.7\n1 0 obj\n"), ErrBinary},
		{"png", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), ErrBinary},
		{"zip", []byte("PK\x03\x04\x14\x00\x06\x00\x08\x00"), ErrBinary},
		{"program", append([]byte("\x7fELF\x02\x01\x01"), make([]byte, 100)...), ErrBinary},
		{"zeros", make([]byte, 4096), ErrBinary},
		{"controls", bytes.Repeat([]byte("ab\x01\x02"), 100), ErrBinary},
		{"gzip cut to its head", []byte("\x1f\x8b\x08\x00\x00"), ErrGzip},
		{"gzip bomb", bomb.Bytes(), ErrTooLarge},
		{"huge", bytes.Repeat([]byte("가나다라마바사아 "), MaxBytes/25+1), ErrTooLarge},
	} {
		if p, err := Read(c.data, Source{}); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v (%v)", c.name, err, c.want, p != nil)
		}
	}
}

func TestGzipDamaged(t *testing.T) {
	var buf bytes.Buffer
	z := gzip.NewWriter(&buf)
	z.Write([]byte(strings.Repeat(sample+"\n", 2000)))
	z.Close()
	for _, data := range [][]byte{append(buf.Bytes(), "garbage"...), buf.Bytes()[:buf.Len()-6]} {
		p, err := Read(data, Source{})
		if err != nil {
			t.Fatal(err)
		}
		if codes(p) != WarnGzip || !strings.HasPrefix(p.Text, sample) {
			t.Errorf("%q %.60q", codes(p), p.Text)
		}
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		text string
		want Format
	}{
		{"<!DOCTYPE html><p>가", HTML},
		{"\n<html><body>가</body></html>", HTML},
		{"<div><p>나루시는 협약을 맺었다.</p><p>둘째 문단이다.</p></div>", HTML},
		{"<p>나루시는 협약을 맺었다.</p>", HTML},
		{"나루시는 협약을 맺었다.<br>둘째 줄이다.<br>셋째 줄이다.<br/>넷째 줄이다.<br>", HTML},
		{"나루시는 협약을 맺었다. 관련 부처는 <중기부>, <앵커>이다.", Text},
		{"<앵커>\n나루시가 협약을 맺었습니다.\n<기자>\n서명식입니다.", Text},
		{"나루시는 협약을 맺었다.\n a < b 이고 c > d 이다. <b>", Text},
		{`{"text": "<p>나루시</p><p>협약</p><br><br>"}`, Text},
		{"메뉴\n나루일보\n본문이다.", Text},
	} {
		p, err := Read([]byte(c.text), Source{})
		if err != nil {
			t.Fatal(err)
		}
		if p.Format != c.want || (p.Root != nil) != (c.want == HTML) {
			t.Errorf("%q: %s, want %s", c.text, p.Format, c.want)
		}
	}
	p, err := Read([]byte("본문"), Source{Format: HTML})
	if err != nil || p.Root == nil {
		t.Errorf("forced HTML: %v %v", p, err)
	}
}

func TestLinkedData(t *testing.T) {
	for _, c := range []struct {
		name, json string
		want       Meta
	}{
		{"plain", `{"@type":"NewsArticle","headline":"가람 &quot;협약&quot;","datePublished":"2021-04-05T16:20:00+09:00","author":{"@type":"Person","name":"홍가람"},"publisher":{"@type":"Organization","name":"나루일보"},"articleBody":"본문"}`,
			Meta{Titles: []Candidate{{`가람 "협약"`, "jsonld/headline"}}, Published: []Candidate{{"2021-04-05T16:20:00+09:00", "jsonld/datePublished"}},
				Authors: []Candidate{{"홍가람", "jsonld/author"}}, Outlets: []Candidate{{"나루일보", "jsonld/publisher"}}, Body: "본문"}},
		{"array, list of authors, organisation", `[{"@type":"BreadcrumbList"},{"@type":["Thing","ReportageNewsArticle"],"headline":"가","author":[{"name":"홍가람"},{"@type":"NewsMediaOrganization","name":"나루일보"}]}]`,
			Meta{Titles: []Candidate{{"가", "jsonld/headline"}}, Authors: []Candidate{{"홍가람", "jsonld/author"}}, Outlets: []Candidate{{"나루일보", "jsonld/author-organization"}}}},
		{"raw line breaks and a comma too many", "{\"@graph\":[{\"@type\":\"Article\",\"headline\":\"가\n나\",}]}",
			Meta{Titles: []Candidate{{"가 나", "jsonld/headline"}}}},
		{"broken", `{"@type":"NewsArticle","headline":"가나","datePublished":"2021-04-05", "author":{"name":"홍가람"`,
			Meta{Titles: []Candidate{{"가나", "jsonld/headline"}}, Published: []Candidate{{"2021-04-05", "jsonld/datePublished"}}, Authors: []Candidate{{"홍가람", "jsonld/author"}}}},
		{"no article", `{"@type":"Organization","name":"나루일보"}`, Meta{}},
	} {
		p, err := Read([]byte(`<html><head><script type="application/ld+json">`+c.json+`</script></head><body></body></html>`), Source{})
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(c.want, p.Meta); d != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, d)
		}
	}
}

func TestSourceFirst(t *testing.T) {
	p, err := Read([]byte(`<html><head><meta property="og:title" content="둘"><link rel="canonical" href="https://b.example/2"></head><body>가</body></html>`),
		Source{Title: "하나", URL: "https://WWW.a.example:8080/1", Outlet: "나루일보", Authors: []string{"홍가람"}, Published: "2021-04-05"})
	if err != nil {
		t.Fatal(err)
	}
	want := Meta{Titles: []Candidate{{"하나", "source/title"}, {"둘", "meta/og:title"}}, URLs: []Candidate{{"https://WWW.a.example:8080/1", "source/url"}, {"https://b.example/2", "link/canonical"}},
		Outlets: []Candidate{{"나루일보", "source/outlet"}}, Authors: []Candidate{{"홍가람", "source/author"}}, Published: []Candidate{{"2021-04-05", "source/published"}}}
	if d := cmp.Diff(want, p.Meta); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
	if p.Host != "www.a.example" {
		t.Errorf("host %q", p.Host)
	}
}

// hostile are pages that make other parsers slow, large or forgetful.
func hostile() map[string]string {
	var bodies, fonts strings.Builder
	for i := range 8000 {
		bodies.WriteString("<body a" + string(rune('a'+i%26)) + strings.Repeat("b", i%7) + "=1>")
	}
	for i := range 400 {
		fonts.WriteString("<font size=" + string(rune('0'+i%10)) + strings.Repeat("1", i%9) + ">")
	}
	return map[string]string{
		"repeated body":   bodies.String() + "끝글",
		"open fonts":      fonts.String() + strings.Repeat("</p><p>x", 20000) + "끝글",
		"deep":            strings.Repeat("<div>", 200000) + "끝글",
		"deep tables":     strings.Repeat("<table><tr><td>", 50000) + "끝글",
		"open links":      strings.Repeat("<a href=1><b>", 100000) + "끝글",
		"end tags":        strings.Repeat("<div>", 150) + strings.Repeat("</span></p></li>", 100000) + "끝글",
		"attributes":      "<div " + strings.Repeat("a=1 ", 200000) + ">끝글",
		"long attribute":  "<div class=\"" + strings.Repeat("a ", 500000) + "\">끝글",
		"open comment":    "<p>끝글</p><!--" + strings.Repeat("-", 100000),
		"open tag":        "<p>끝글</p><a " + strings.Repeat("x", 100000),
		"entities":        strings.Repeat("&amp&#x;&lt", 100000) + "끝글",
		"list items":      strings.Repeat("<li>", 100000) + "끝글",
		"select":          "<select>" + strings.Repeat("<option>", 100000) + "</select>끝글",
		"elements":        strings.Repeat("<i></i>", 600000) + "끝글",
		"nested names":    strings.Repeat(`<div class="article_body comment reply">`, 5000) + "끝글",
		"script unclosed": "<p>끝글</p><script>" + strings.Repeat("a<b>", 100000),
	}
}

func TestHostileHTML(t *testing.T) {
	for name, text := range hostile() {
		p, err := Read([]byte(text), Source{Format: HTML})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := textOf(p.Root); !strings.Contains(got, "끝글") {
			t.Errorf("%s: the text is lost", name)
		}
		if d := depthOf(p.Root); d > maxDepth+4 {
			t.Errorf("%s: depth %d", name, d)
		}
	}
}

func depthOf(n *html.Node) int {
	deepest := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		deepest = max(deepest, depthOf(c)+1)
	}
	return deepest
}

// TestTreeText holds the builder to the words that the parser of x/net finds.
func TestTreeText(t *testing.T) {
	for _, text := range []string{
		"<p>가<p>나<div>다</p>라</div>마",
		"<ul><li>가<li>나<ul><li>다</ul><li>라</ul>마",
		"<table><tr><td>가<td>나<tr><td>다<table><tr><td>라</table>마</table>바",
		"<b>가<p>나</b>다</p>라<a href=1>마<a href=2>바</a>사",
		"<dl><dt>가<dd>나<dt>다</dl><h1>라</h2>마",
		"가</br>나<hr>다<img src=x>라<br/>마<font>바",
		"<title>가</title><body>나<script>다</script><style>라</style><textarea>마</textarea>바",
		"<center><table><tbody><tr><td>가</td></tr></tbody><tfoot><tr><td>나</table></center>다",
		"<select><option>가<option>나</select>다<button>라</button><svg><path d=1/><text>마</text></svg>바",
	} {
		p, err := Read([]byte(text), Source{Format: HTML})
		if err != nil {
			t.Fatal(err)
		}
		want, err := html.Parse(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		strip := func(n *html.Node) string { return strings.ReplaceAll(textOf(n), "마</t", "") }
		got := strip(p.Root)
		for _, r := range strip(want) {
			if !strings.ContainsRune(got, r) && r != '마' {
				t.Errorf("%s: %q lacks %q", text, got, r)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{htmlOf("", sample), sample, "<a b=c>&amp;\xff\xfe", "\xfe\xff\x00가", "<script>Fusion.globalContent={\"content_elements\":[{}]}</script>",
		"<script>self.__next_f.push([1,\"1:T3,abc\"])</script>", "<table><p><td></table></p>"} {
		f.Add([]byte(s))
	}
	f.Add(euckr(f, sample))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := Read(data, Source{})
		if err != nil {
			return
		}
		if (p.Root == nil) == (p.Text == "") && p.Format == HTML {
			t.Errorf("an HTML page needs a tree and no text: %v %q", p.Root, p.Text)
		}
		if p.Format == HTML {
			p.ScriptState()
		}
	})
}
