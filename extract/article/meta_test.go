package article

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/block"
	"koaccord/extract/page"
	"koaccord/rules"
)

func TestCutSuffix(t *testing.T) {
	names := []string{"나루일보", "naruilbo.example"}
	for _, c := range []struct{ in, want string }{
		{"나루터에 안내 시스템 선다 | 나루일보", "나루터에 안내 시스템 선다"},
		{"나루터에 안내 시스템 선다 - 나루일보", "나루터에 안내 시스템 선다"},
		{"나루터에 안내 시스템 선다 < 지역 < 기사본문 - 나루일보", "나루터에 안내 시스템 선다"},
		{"나루터에 안내 시스템 선다 : 지역뉴스 : 나루일보", "나루터에 안내 시스템 선다"},
		{"나루터에 안내 시스템 선다 :: 공감언론 나루통신 ::", "나루터에 안내 시스템 선다"},
		{"[단독] 나루터에 안내 시스템 선다", "[단독] 나루터에 안내 시스템 선다"},
		{"나루터에 안내 시스템 선다 - 내년 6월 시민에게 공개", "나루터에 안내 시스템 선다 - 내년 6월 시민에게 공개"},
		{"“강이 부른다” - 도나루 시장 “다시 걷자”", "“강이 부른다” - 도나루 시장 “다시 걷자”"},
		{"나루일보", "나루일보"},
		{"", ""},
	} {
		if got := cutSuffix(c.in, names); got != c.want {
			t.Errorf("cutSuffix(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func metaOf(p *page.Page, blocks []block.Block) *Article {
	set := &rules.Set{Outlets: []rules.Outlet{
		{ID: "naru", Name: "나루일보", Hosts: []string{"naruilbo.example"}, Aliases: []string{"나루닷컴"}},
		{ID: "garam", Name: "가람통신", Hosts: []string{"garam.example"}},
		{ID: "port", Name: "한포털", Hosts: []string{"port.example"}, Portal: true},
	}}
	a := &Article{}
	New(set).resolveMeta(p, blocks, a)
	return a
}

func TestOutlet(t *testing.T) {
	candidate := func(v, rule string) []page.Candidate { return []page.Candidate{{Value: v, Rule: rule}} }
	for _, c := range []struct {
		name   string
		page   page.Page
		blocks []block.Block
		want   Outlet
	}{
		{"by host", page.Page{Host: "m.naruilbo.example"}, nil, Outlet{"나루일보", "naruilbo.example"}},
		{"by site name", page.Page{Meta: page.Meta{Outlets: candidate("나루닷컴", "meta/og:site_name")}}, nil, Outlet{"나루일보", "naruilbo.example"}},
		{"portal's author", page.Page{Host: "news.port.example", Meta: page.Meta{Outlets: candidate("한포털", "meta/og:site_name"), Authors: candidate("가람통신 | 한포털", "meta/og:article:author")}}, nil, Outlet{"가람통신", "garam.example"}},
		{"portal's copyright line", page.Page{Host: "port.example"}, []block.Block{{Kind: block.Paragraph, Text: "글이다."}, {Kind: block.Noise, Text: "Copyright ⓒ 가람통신. All rights reserved. 무단 전재 금지"}}, Outlet{"가람통신", "garam.example"}},
		{"portal with nothing", page.Page{Host: "port.example"}, nil, Outlet{}},
		{"name line", page.Page{}, []block.Block{{Kind: block.Time, Text: "[물길신문] 2012-03-05 14면"}, {Kind: block.Paragraph, Text: "글이다."}}, Outlet{"물길신문", ""}},
		{"unknown host", page.Page{Host: "www.mulgil.example", Meta: page.Meta{Outlets: candidate("물길신문", "meta/og:site_name")}}, nil, Outlet{"물길신문", "mulgil.example"}},
		{"Korean name before a foreign one", page.Page{Host: "www.mulgil.example", Meta: page.Meta{Outlets: candidate("물길시청", "meta/og:site_name")}}, []block.Block{{Kind: block.Noise, Text: "ⓒ MULGIL CITY. ALL RIGHTS RESERVED."}}, Outlet{"물길시청", "mulgil.example"}},
		{"dateline", page.Page{}, []block.Block{{Kind: block.Paragraph, Text: "[나루=가람통신] 나루시는 협약을 맺었다."}}, Outlet{"가람통신", "garam.example"}},
	} {
		c.page.Format = page.HTML
		if got := metaOf(&c.page, c.blocks).Outlet; got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
}

func TestAuthorsAndTimes(t *testing.T) {
	p := &page.Page{Format: page.HTML, Meta: page.Meta{
		Titles:    []page.Candidate{{Value: "나루터에 안내 시스템 선다", Rule: "meta/og:title"}},
		Authors:   []page.Candidate{{Value: "나루일보", Rule: "meta/author"}, {Value: "홍가람 외 1명", Rule: "meta/article:author"}},
		Published: []page.Candidate{{Value: "2021-04-05", Rule: "meta/date"}, {Value: "2021-04-05T07:20:11Z", Rule: "meta/article:published_time"}},
		URLs:      []page.Candidate{{Value: "/a/1", Rule: "link/canonical"}, {Value: "//naruilbo.example/a/1", Rule: "meta/og:url"}},
	}}
	blocks := []block.Block{
		{Kind: block.Title, Text: "나루터에 안내 시스템 선다"},
		{Kind: block.Byline, Text: "기자명 홍가람 기자"},
		{Kind: block.Byline, Text: "garam@naruilbo.example"},
		{Kind: block.Byline, Text: "한누리 기자"},
		{Kind: block.Time, Text: "입력 2021.04.05 16:20 수정 2021.04.05 17:02"},
		{Kind: block.Subtitle, Text: "- 내년 6월 공개 -"},
		{Kind: block.Paragraph, Text: "나루시는 협약을 맺었다."},
		{Kind: block.Time, Text: "2024-01-01 09:00"},
	}
	got := metaOf(p, blocks)
	want := &Article{
		Title: "나루터에 안내 시스템 선다", Subtitles: []string{"내년 6월 공개"}, URL: "https://naruilbo.example/a/1",
		Authors:   []Author{{Name: "홍가람", Role: "기자", Email: "garam@naruilbo.example"}, {Name: "한누리", Role: "기자"}},
		Published: Time{Value: "2021-04-05T16:20:11+09:00", Rule: "meta/article:published_time"},
		Modified:  Time{Value: "2021-04-05T17:02:00+09:00"},
		Outlet:    got.Outlet,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// TestOutletExamples holds every layout to a page of its own.
func TestOutletExamples(t *testing.T) {
	set, err := rules.Load(rules.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	layouts := 0
	for _, o := range set.Outlets {
		layouts += len(o.Layouts)
		for _, e := range o.Examples {
			data, err := os.ReadFile(filepath.Join("../../testdata/pages", e.Page, "page.html"))
			if err != nil {
				t.Errorf("%s: %v", o.ID, err)
				continue
			}
			p, err := page.Read(data, page.Source{})
			if err != nil {
				t.Fatal(err)
			}
			if got := New(set).Assemble(p, block.New(set).Cut(p)).Outlet.Name; got != o.Name {
				t.Errorf("%s: the page of the example is by %q", o.ID, got)
			}
		}
	}
	if layouts == 0 {
		t.Error("no layout among the rules")
	}
}
