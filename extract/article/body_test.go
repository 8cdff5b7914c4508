package article

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"koaccord/extract/block"
	"koaccord/extract/page"
	"koaccord/rules"
)

func TestBodyEnds(t *testing.T) {
	tests := []struct {
		in       string
		body     []string
		authors  []Author
		captions []string
		decks    []string
	}{
		{in: "(누리=미르통신) 홍길동 기자 = 누리시는 협약을 맺었다.", body: []string{"누리시는 협약을 맺었다."}, authors: []Author{{Name: "홍길동", Role: "기자"}}},
		{in: "【누리=미르통신】홍길동 기자 = 누리시는 협약을 맺었다.", body: []string{"누리시는 협약을 맺었다."}, authors: []Author{{Name: "홍길동", Role: "기자"}}},
		{in: "(누리=미르통신) 누리시는 협약을 맺었다.", body: []string{"누리시는 협약을 맺었다."}},
		{in: "[미르경제=홍길동 기자] 누리시는 협약을 맺었다.", body: []string{"누리시는 협약을 맺었다."}, authors: []Author{{Name: "홍길동", Role: "기자"}}},
		{in: "[홍길동기자]누리시는 협약을 맺었다.", body: []string{"누리시는 협약을 맺었다."}, authors: []Author{{Name: "홍길동", Role: "기자"}}},
		{in: "시장도 참석 (미르경제=홍길동 기자)누리시는 협약을 맺었다.", body: []string{"누리시는 협약을 맺었다."}, authors: []Author{{Name: "홍길동", Role: "기자"}}, decks: []string{"시장도 참석"}},
		{in: "누리시는 협약을 맺었다. 홍길동 선임기자 hong@mirupress.kr", body: []string{"누리시는 협약을 맺었다."}, authors: []Author{{Name: "홍길동", Role: "선임기자", Email: "hong@mirupress.kr"}}},
		{in: "그는 “돕겠다”고 했다.홍길동 기자hong@mirupress.kr김누리 기자nuri@mirupress.kr", body: []string{"그는 “돕겠다”고 했다."},
			authors: []Author{{Name: "홍길동", Role: "기자", Email: "hong@mirupress.kr"}, {Name: "김누리", Role: "기자", Email: "nuri@mirupress.kr"}}},
		{in: "누리시는 협약을 맺었다. [저작권자(c) 미르통신 무단전재 및 재배포 금지]", body: []string{"누리시는 협약을 맺었다."}},
		{in: "미르뉴스 홍길동입니다. [hong@mirupress.kr]", body: []string{"미르뉴스 홍길동입니다."}, authors: []Author{{Name: "홍길동", Role: "기자"}}},
		{in: "누리시는 협약을 맺었다. /사진=홍길동 기자", body: []string{"누리시는 협약을 맺었다. /사진=홍길동 기자"}},
		{in: "누리시는 협약을 맺었다. ▶ 관련기사: 새빛대, 가온시와 업무협약 ▶ 다온전자 새 공장", body: []string{"누리시는 협약을 맺었다."}},
		{in: "누리시는 협약을 맺었다. ▶ 네이버에서 미르통신 구독하기", body: []string{"누리시는 협약을 맺었다."}},
		{in: "누리시는 협약을 맺었다. ▶ 교육 ▶ 창업 지원 등", body: []string{"누리시는 협약을 맺었다. ▶ 교육 ▶ 창업 지원 등"}},
		{in: "[인터뷰] 누리시는 협약을 맺었다.", body: []string{"[인터뷰] 누리시는 협약을 맺었다."}},
		{in: "홍길동 기자는 “협약이 맺어졌다”고 썼다.", body: []string{"홍길동 기자는 “협약이 맺어졌다”고 썼다."}},
		{in: "붙임 1. 협약서. 2. 질의응답. 끝.", body: []string{"붙임 1. 협약서. 2. 질의응답. 끝."}},
		{in: "누리시청 앞에 모인 시민들. 홍길동 기자photo@mirupress.kr누리시는 협약을 맺었다.", body: []string{"누리시는 협약을 맺었다."}, captions: []string{"누리시청 앞에 모인 시민들."}},
	}
	for _, tt := range tests {
		d := draft{page: &page.Page{Format: page.Text}, blocks: []block.Block{{Text: tt.in, Kind: block.Paragraph}}}
		d.collect()
		if diff := cmp.Diff(tt.body, d.paragraphs); diff != "" {
			t.Errorf("%q: body (-want +got):\n%s", tt.in, diff)
		}
		if diff := cmp.Diff(tt.authors, d.authors); diff != "" {
			t.Errorf("%q: authors (-want +got):\n%s", tt.in, diff)
		}
		if diff := cmp.Diff(tt.captions, d.captions); diff != "" {
			t.Errorf("%q: captions (-want +got):\n%s", tt.in, diff)
		}
		if diff := cmp.Diff(tt.decks, d.subtitles); diff != "" {
			t.Errorf("%q: decks (-want +got):\n%s", tt.in, diff)
		}
	}
}

func TestCopyrightName(t *testing.T) {
	tests := map[string]string{
		"Copyright ⓒ 2011-2024 미르통신신문. All rights reserved.": "미르통신신문",
		"저작권자 ⓒ 누리일보, 무단 전재 및 재배포 금지":                        "누리일보",
		"ⓒ ㈜누리일보 무단전재":                                       "누리일보",
		"무단전재 금지":                                            "",
	}
	for s, want := range tests {
		got, ok := copyrightName(s)
		if got != want && ok || ok != (want != "") {
			t.Errorf("copyrightName(%q) = %q, %v; want %q", s, got, ok, want)
		}
	}
}

func TestOutletOfLines(t *testing.T) {
	set := &rules.Set{Outlets: []rules.Outlet{
		{Name: "누리일보", Hosts: []string{"nuri.example.kr"}, Aliases: []string{"누리닷컴"}},
		{Name: "포털", Hosts: []string{"portal.example.kr"}, Portal: true},
	}}
	x := indexOutlets(set.Outlets)
	tests := []struct {
		block block.Block
		want  Outlet
	}{
		{block.Block{Text: "Copyright ⓒ 누리닷컴 & Nuri", Kind: block.Noise, Rule: "boilerplate/copyright"}, Outlet{Name: "누리일보", Domain: "nuri.example.kr"}},
		{block.Block{Text: "제호 : 새빛신문", Kind: block.Noise, Rule: "boilerplate/footer/registration"}, Outlet{Name: "새빛신문"}},
		{block.Block{Text: "홍길동 기자 hong@nuri.example.kr", Kind: block.Byline}, Outlet{Name: "누리일보", Domain: "nuri.example.kr"}},
		{block.Block{Text: "홍길동 기자 hong@saebit.example.kr", Kind: block.Byline}, Outlet{Domain: "saebit.example.kr"}},
		{block.Block{Text: "홍길동 기자 hong@naver.com", Kind: block.Byline}, Outlet{}},
		{block.Block{Text: "[새빛신문] 2011-02-23 14면", Kind: block.Time}, Outlet{Name: "새빛신문"}},
		{block.Block{Text: "포털", Kind: block.Noise}, Outlet{}},
	}
	for _, tt := range tests {
		d := draft{page: &page.Page{Format: page.Text}, blocks: []block.Block{tt.block}}
		d.collect()
		if got := x.fromLines(&d); got != tt.want {
			t.Errorf("%q: outlet %+v, want %+v", tt.block.Text, got, tt.want)
		}
	}
}

func TestSurelyComposed(t *testing.T) {
	tests := map[string]bool{
		"가힣 “한글” ·ㆍ①㈜ 漢字 カナ Ａ café°": true,
		"가\u11a8":            false,
		"\u1112\u1161\u11ab": false,
		"e\u0301":            false,
		"か\u3099":            false,
		"\uf900":             false,
		"\u212b":             false,
		"\u2adc":             false,
	}
	for s, want := range tests {
		got := surelyComposed(s)
		if got != want {
			t.Errorf("surelyComposed(%q) = %v, want %v", s, got, want)
		}
		if got && nfc(s) != s {
			t.Errorf("%q is not in normal form C", s)
		}
	}
	if got := nfc("\u1112\u1161\u11ab글"); got != "한글" {
		t.Errorf("nfc = %q", got)
	}
}

// Every letter that surelyComposed lets pass must be its own normal form, alone
// and behind a Hangul syllable.
func TestSurelyComposedIsSafe(t *testing.T) {
	for r := rune(0x80); r < 0x10000; r++ {
		if r >= 0xD800 && r < 0xE000 {
			continue
		}
		for _, s := range []string{string(r), "가" + string(r), "か" + string(r), "a" + string(r)} {
			if surelyComposed(s) && norm.NFC.String(s) != s {
				t.Fatalf("surelyComposed(%U in %q), but its normal form is %q", r, s, norm.NFC.String(s))
			}
		}
	}
}

func TestGluedCaption(t *testing.T) {
	rest := "누리시는 새빛대와 함께 청년 창업을 돕는 업무협약을 12일 시청에서 맺었다고 밝혔다. 두 기관은 3년 동안 교육 과정을 함께 연다."
	tests := []struct{ in, before, caption string }{
		{"12일 누리시청에서 협약식이 열리고 있다. 연합뉴스" + rest, "", "12일 누리시청에서 협약식이 열리고 있다. 연합뉴스"},
		{"누리시청에서 열린 협약식 모습. /누리시 제공" + rest, "", "누리시청에서 열린 협약식 모습. /누리시 제공"},
		{"협약식이 열린 누리시청 전경. [사진 누리시]" + rest, "", "협약식이 열린 누리시청 전경. [사진 누리시]"},
		{"청년을 위한 협약이 맺어졌다.누리시청에서 열린 협약식 모습./뉴스1" + rest, "청년을 위한 협약이 맺어졌다.", "누리시청에서 열린 협약식 모습./뉴스1"},
		{"누리항에서 배가 떠나고 있다. /AFP 연합뉴스" + rest, "", "누리항에서 배가 떠나고 있다. /AFP 연합뉴스"},
		{"마루한 시장이 발언하고 있다. 이날 행사에는 백 명이 모였다./뉴시스" + rest, "", "마루한 시장이 발언하고 있다. 이날 행사에는 백 명이 모였다./뉴시스"},
		{"마루한 누리시장(사진 왼쪽)은 웃었다. " + rest, "", ""},
		{"누리시는 협약을 맺었다. 연합뉴스가 이 소식을 전했다. " + rest, "", ""},
		{"누리시는 자료 제공과 교육에 힘을 모은다. " + rest, "", ""},
		{rest, "", ""},
		{"누리시청에서 열린 협약식 모습. 연합뉴스짧은 글.", "", ""},
	}
	for _, tt := range tests {
		before, caption, got, ok := gluedCaption(tt.in)
		if before != tt.before || caption != tt.caption || ok != (tt.caption != "") {
			t.Errorf("gluedCaption(%q) = %q, %q, %v", tt.in, before, caption, ok)
		}
		if ok && got != rest || !ok && got != tt.in {
			t.Errorf("gluedCaption(%q) leaves %q", tt.in, got)
		}
	}
}
