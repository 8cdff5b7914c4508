package block

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/page"
	"koaccord/rules"
)

func htmlCutter(t testing.TB, opts ...Options) *Cutter {
	t.Helper()
	set, err := rules.Load(rules.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return New(set, opts...)
}

// kindsOf prints the blocks that are kept, one a line: "kind text".
func kindsOf(t testing.TB, c *Cutter, text string) []string {
	t.Helper()
	p, err := page.Read([]byte(text), page.Source{Format: page.HTML})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range c.Cut(p) {
		if b.Kind == "" || b.Rule == "" {
			t.Errorf("a block without kind or rule: %+v", b)
		}
		if !b.Dropped() {
			out = append(out, fmt.Sprintf("%s %s", b.Kind, b.Text))
		}
	}
	return out
}

const (
	para1 = "나루시는 5일 가람소프트와 스마트 나루터 조성을 위한 업무협약을 체결했다고 밝혔다."
	para2 = "가람소프트는 3년간 12억원을 들여 안내 시스템을 만들고 해마다 실습생을 받기로 했다."
	para3 = "도나루 시장은 “강을 오가는 사람이 다시 늘어날 수 있도록 힘을 모으겠다”고 말했다."
)

func TestCutHTML(t *testing.T) {
	c := htmlCutter(t)
	menu := "<ul><li><a href=1>정치</a><li><a href=2>경제</a><li><a href=3>“별빛 축제 연다”고 밝혀</a></ul>"
	body := "<p>" + para1 + "</p><p>" + para2 + "</p><p>" + para3 + "</p>"
	kept := []string{"paragraph " + para1, "paragraph " + para2, "paragraph " + para3}
	for _, tc := range []struct {
		name, html string
		want       []string
	}{
		{"plain", menu + "<div>" + body + "</div>" + menu, kept},
		{"heading", "<h1>나루터에 안내 시스템 선다</h1><div>" + body + "</div>", append([]string{"title 나루터에 안내 시스템 선다"}, kept...)},
		{"text nodes and breaks", menu + "<div>" + para1 + "<br><br>" + para2 + "<img src=a>" + para3 + "</div>", []string{"paragraph " + para1, "paragraph " + para2 + para3}},
		{"inline tags join", "<div><p>나루시는 <b>5일</b> 가람소프트와 <a href=1>스마트 나루터</a> 조성을 위한 업무협약을 체결했다고 밝혔다.</p><p>" + para2 + "</p></div>", kept[:2]},
		{"caption element", "<div><figure><img><figcaption>협약식에 나온 사람들</figcaption></figure>" + body + "</div>", append([]string{"caption 협약식에 나온 사람들"}, kept...)},
		{"table with a picture", "<div><table><tr><td><img></td></tr><tr><td>협약식에 나온 사람들</td></tr></table>" + body + "</div>", append([]string{"caption 협약식에 나온 사람들"}, kept...)},
		{"related box within", "<div><p>" + para1 + "</p><div class='related_news'><p>옛 나루터를 되살리는 공사가 지난달 시작됐다.</p></div><p>" + para2 + "</p><p>" + para3 + "</p></div>", kept},
		{"hidden copy", "<div><div id=a>" + body + "</div><div style='display:none'>" + body + "</div></div>", kept},
		{"shown copy", "<div><div id=a>" + body + "</div><div>" + body + "</div></div>", kept},
		{"comments", "<div>" + body + "</div><div class=comment_list><p>반가운 소식입니다. 꼭 가 보겠습니다.</p><p>주차장이 모자랄까 걱정입니다.</p></div>", kept},
		{"bold deck", "<div><strong>내년 6월 시민에게 공개</strong><br><br>" + body + "</div>", append([]string{"subtitle 내년 6월 시민에게 공개"}, kept...)},
		{"sub-heading", "<div><p>" + para1 + "</p><p><b>안내 시스템 내년에 선다</b></p><p>" + para2 + "</p></div>", []string{kept[0], "heading 안내 시스템 내년에 선다", kept[1]}},
		{"byline", "<div>" + body + "<p>홍가람 기자 garam@naruilbo.example</p></div>", append(append([]string{}, kept...), "byline 홍가람 기자 garam@naruilbo.example")},
		{"named body of one line", "<h1>사진으로 보는 나루터</h1><div class='article_body'>안개 걷힌 새벽 나루터</div><div><p>다른 글이다.</p></div>", []string{"title 사진으로 보는 나루터", "heading 안개 걷힌 새벽 나루터"}},
		{"body not shown until a script runs", "<div style='visibility:hidden'><div id=articleBody>" + body + "</div></div>", kept},
		{"deep", strings.Repeat("<div>", 1000) + body, kept},
	} {
		if d := cmp.Diff(tc.want, kindsOf(t, c, tc.html)); d != "" {
			t.Errorf("%s (-want +got):\n%s", tc.name, d)
		}
	}
}

func TestHints(t *testing.T) {
	h := &hints{known: map[string]hint{}, bodies: bodyNames()}
	for _, tc := range []struct {
		name string
		want hint
	}{
		{"article-veiw-body view-page", hintBody},
		{"news_body_id", hintBody},
		{"relatedNews", hintNoise},
		{"reply-list", hintNoise},
		{"img_desc", hintCaption},
		{"viewimg_comment", hintCaption},
		{"byline_p", hintByline},
		{"news-date", hintTime},
		{"sub_title01", hintSubtitle | hintTitle},
		{"is_blind", hintHidden},
		{"wrap", 0},
		{"download", hintNoise},
		{"", 0},
	} {
		if got := h.named(tc.name); got != tc.want {
			t.Errorf("%q: %b, want %b", tc.name, got, tc.want)
		}
	}
}

func TestOutletLayout(t *testing.T) {
	set := &rules.Set{Outlets: []rules.Outlet{{ID: "naru", Name: "나루일보", Hosts: []string{"naruilbo.example"}, Layouts: []rules.Layout{
		{Until: "2015-12-31", Body: "#old"}, {Since: "2016-01-01", Body: "#new", Strip: []string{".box"}}}}}}
	text := `<html><head><link rel=canonical href="https://news.naruilbo.example/1"><meta property="article:published_time" content="%s"></head><body>
<div id=old><p>옛 틀에 있는 짧은 글이다.</p></div><div id=new><p>새 틀에 있는 짧은 글이다.</p><div class=box><p>상자에 든 글은 빠져야 한다.</p></div></div><div>` + para1 + para2 + `</div></body></html>`
	for _, tc := range []struct {
		day  string
		opts Options
		want []string
	}{
		{"2014-05-01", Options{}, []string{"paragraph 옛 틀에 있는 짧은 글이다."}},
		{"2020-05-01", Options{}, []string{"paragraph 새 틀에 있는 짧은 글이다."}},
		{"2020-05-01", Options{NoOutletRules: true}, []string{"paragraph 옛 틀에 있는 짧은 글이다.", "paragraph 새 틀에 있는 짧은 글이다.", "paragraph 상자에 든 글은 빠져야 한다.", "paragraph " + para1 + para2}},
	} {
		if d := cmp.Diff(tc.want, kindsOf(t, New(set, tc.opts), fmt.Sprintf(text, tc.day))); d != "" {
			t.Errorf("%s %v (-want +got):\n%s", tc.day, tc.opts, d)
		}
	}
}

func TestHostilePages(t *testing.T) {
	c := htmlCutter(t)
	for name, text := range map[string]string{
		"captions": strings.Repeat("<figure><figcaption>"+para1+"</figcaption>", 5000),
		"noise":    strings.Repeat("<div class=reply><p>"+para1+"</p>", 5000),
		"links":    strings.Repeat("<a href=1>"+para1+"</a>", 20000),
		"one line": "<p>" + strings.Repeat(para1+" ", 20000) + "</p>",
		"breaks":   "<p>" + strings.Repeat(para1+"<br>", 20000) + "</p>",
		"tables":   strings.Repeat("<table><tr><td><img>"+para1, 5000),
		"titles":   "<title>" + para1 + "</title>" + strings.Repeat("<h1>"+para1+"</h1>", 20000),
		"bylines":  strings.Repeat("<p>홍가람 기자 a@b.example</p>", 20000),
		"classes":  strings.Repeat("<div class='"+strings.Repeat("reply article_body ", 50)+"'>가</div>", 5000),
	} {
		p, err := page.Read([]byte(text), page.Source{Format: page.HTML})
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		blocks := c.Cut(p)
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: %v for %d bytes", name, took, len(text))
		}
		if len(blocks) == 0 {
			t.Errorf("%s: no block", name)
		}
	}
}

func FuzzCutHTML(f *testing.F) {
	c := htmlCutter(f)
	f.Add("<h1>가</h1><p>" + para1 + "</p>")
	f.Add("<script>Fusion.globalContent={\"content_elements\":[{\"type\":\"text\",\"content\":\"" + para1 + "\"}]};</script>")
	f.Add("<table><td>" + para2 + "<br></p><b class=reply>가")
	f.Fuzz(func(t *testing.T, text string) {
		p, err := page.Read([]byte(text), page.Source{Format: page.HTML})
		if err != nil {
			return
		}
		for i, b := range c.Cut(p) {
			if b.Text == "" || b.Kind == "" || b.Rule == "" || b.Line != i+1 {
				t.Errorf("block %d: %+v", i, b)
			}
		}
	})
}
