package block

import (
	"strings"
	"testing"
	"time"

	"koaccord/extract/page"
)

func FuzzCutFlat(f *testing.F) {
	c := embedded(f)
	for _, s := range []string{"", "가", "• \n  1. 가\n\xff\n", "홍길동 기자\n입력 2024.03.12 20:23\n누리시는 협약을 맺었다.", "로그인 회원가입 " + strings.Repeat("누리시는 협약을 맺었다. ", 40) + "무단전재",
		"사진 확대\n사진=\n▲\n[", "AI 요약\n\n가나다라마바사\n관련기사"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, b := range c.Cut(&page.Page{Format: page.Text, Text: text}) {
			if b.Line < last || b.Kind == "" || b.Rule == "" || b.Text == "" {
				t.Fatalf("block %+v after line %d", b, last)
			}
			last = b.Line
		}
	})
}

// Hostile pages must cost no more than their length: each of these would take
// minutes if any step looked at all other lines for every line.
func TestCutFlatIsLinear(t *testing.T) {
	c := embedded(t)
	pages := map[string]string{
		"one line":       strings.Repeat("누리시는협약을맺었다 ", 300_000),
		"equal lines":    strings.Repeat("누리시는 새빛대와 함께 청년을 돕는 협약을 맺었다고 밝혔다.\n", 60_000),
		"headlines":      strings.Repeat("누리시-새빛대, 청년 창업에 손잡았다\n", 100_000),
		"open quotes":    strings.Repeat("“누리시 \"는 (협약을 [맺었다.\n", 100_000),
		"photo slots":    strings.Repeat("사진 확대\n누리시청 전경\n", 100_000),
		"summary frames": strings.Repeat("AI 요약\n누리시가 협약을 맺었다.\n", 100_000),
	}
	for name, text := range pages {
		begin := time.Now()
		blocks := c.Cut(&page.Page{Format: page.Text, Text: text})
		if took := time.Since(begin); took > 20*time.Second || len(blocks) == 0 {
			t.Errorf("%s: %d bytes into %d blocks took %v", name, len(text), len(blocks), took)
		}
	}
}

func TestCutFlatStopsAtMostLines(t *testing.T) {
	blocks := embedded(t).Cut(&page.Page{Format: page.Text, Text: strings.Repeat("가나\n", mostLines+5)})
	if n := len(blocks); n != mostLines+1 || blocks[n-1].Rule != ruleBeyond || blocks[n-1].Line != mostLines+1 {
		t.Errorf("%d blocks, the last %+v", n, blocks[n-1])
	}
}

func TestBareArticleKeepsItsSentences(t *testing.T) {
	c := embedded(t)
	text := "사진=누리시누리시는 새빛대와 협약을 맺고 청년 창업을 돕기로 했다고 밝혔다.\n이 기사는 2024년 5월 3일 9시 누리일보 사이트에 표출됐습니다.\n두 기관은 로그인 없이 쓰는 교육 누리집도 함께 연다. 개인정보처리방침은 따로 둔다."
	var kept []string
	for _, b := range c.Cut(&page.Page{Format: page.Text, Text: text, Source: page.Source{Title: "누리시-새빛대 협약"}}) {
		if b.Kind == Paragraph {
			kept = append(kept, b.Text)
		}
	}
	lines := strings.Split(text, "\n")
	if len(kept) != 2 || kept[0] != lines[0] || kept[1] != lines[2] {
		t.Errorf("kept %q", kept)
	}
}

// TestCaptionAboveTheDateline: where the headline came with the text, the caption that the text begins with
// is none.
func TestCaptionAboveTheDateline(t *testing.T) {
	caption := "김하늘 누리전자 사업담당(왼쪽)과 박바람 새빛의사회 회장이 MOU 체결 후 기념촬영을 하는 모습. [사진=누리전자]"
	text := caption + "\n\n\n[누리일보 홍길동 기자] 누리전자가 돌봄 사업을 넓히고자 15일 새빛의사회와 업무협약(MOU)을 체결했다고 15일 밝혔다.\n누리전자와 새빛의사회는 진료 교육도 함께 연다.\n\n\n홍길동 기자\nhong@nuri.example\n다른기사 보기\n\n키워드\n#누리전자\n\n저작권자 © 누리일보 무단전재 및 재배포 금지\n\n공유\n이메일\n기사저장\n"
	blocks := embedded(t).Cut(&page.Page{Format: page.Text, Text: text, Source: page.Source{Title: "누리전자, 새빛의사회와 MOU 체결"}})
	if len(blocks) == 0 || blocks[0].Text != caption || blocks[0].Kind != Caption {
		t.Errorf("first block %+v", blocks[0])
	}
}

func BenchmarkCutFlat(b *testing.B) {
	c := embedded(b)
	menu := strings.Repeat("  • 정치\n  • 경제\n  • 누리 이야기\n\n", 40)
	body := strings.Repeat("누리시는 새빛대와 함께 청년 창업을 돕는 업무협약을 12일 시청에서 맺었다고 밝혔다. 두 기관은 3년 동안 교육 과정을 함께 연다.\n\n", 15)
	text := menu + "누리시-새빛대, 청년 창업에 손잡았다\n\n홍길동 기자\n입력 2024.03.12 20:23\n\n" + body + "관련기사\n" + menu
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		c.Cut(&page.Page{Format: page.Text, Text: text})
	}
}

func TestSpacedLines(t *testing.T) {
	tests := map[string]string{
		"▷ 교육 과정 함께 열어  ▷ 작업장 나눠 쓰기로   누리시는 협약을 맺었다.": "▷ 교육 과정 함께 열어\n▷ 작업장 나눠 쓰기로\n누리시는 협약을 맺었다.",
		"누리시는 협약을 맺었다.  두 기관은 힘을 모은다.":                "누리시는 협약을 맺었다.\n두 기관은 힘을 모은다.",
		"누리시는 작업장   건설을 맡고 새빛대는  교육을 맡는다.":            "누리시는 작업장   건설을 맡고 새빛대는  교육을 맡는다.",
		"붙임  1. 협약서.        2. 질의응답.  끝.":             "붙임  1. 협약서.        2. 질의응답.  끝.",
		"첫 줄이다.  그대로\n둘째 줄":                           "첫 줄이다.  그대로\n둘째 줄",
		"한 줄":                                         "한 줄",
	}
	for in, want := range tests {
		if got := spacedLines(in); got != want {
			t.Errorf("spacedLines(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestRecordTail: headlines of others behind the text of a record are none of its article; a box within it leaves
// what follows.
func TestRecordTail(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"누리시는 새빛대와 협약을 맺었다.\n\n관련기사\n가온시, 다온전자와 업무협약\n두레은행-새빛대 MOU", "누리시는 새빛대와 협약을 맺었다."},
		{"누리시는 새빛대와 협약을 맺었다.\n많이 본 뉴스\n1 가온시, 다온전자와 업무협약\n2 두레은행-새빛대 MOU", "누리시는 새빛대와 협약을 맺었다."},
		{"누리시는 새빛대와 협약을 맺었다.\n관련기사\n청년 교육\n두 기관은 청년을 가르친다.", "누리시는 새빛대와 협약을 맺었다.|청년 교육|두 기관은 청년을 가르친다."},
	} {
		var kept []string
		for _, b := range embedded(t).Cut(&page.Page{Format: page.Text, Text: tt.text, Source: page.Source{Title: "누리시-새빛대 협약"}}) {
			if b.Kind != Noise {
				kept = append(kept, b.Text)
			}
		}
		if got := strings.Join(kept, "|"); got != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}
