package page

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestReadFolds(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"digits and letters of double width", "나린시는 １３일 ＬＧ전자（대표 김하늘）와 ５０％를, ３억원을", "나린시는 13일 LG전자(대표 김하늘)와 50%를, 3억원을"},
		{"one parenthesis alone", "나린시）는 １일", "나린시）는 1일"},
		{"signs that stay", "누가？ 정말！ 시간：오후～저녁", "누가？ 정말！ 시간：오후～저녁"},
		{"what no reader sees", "나\u00ad린\u200b시는 \ufeff두레\u2060은행과", "나린시는 두레은행과"},
		{"rare middle dots", "나린･두레⋅가람", "나린·두레·가람"},
		{"breaks", "협약을 맺었다.<br/><br />이어 <p class=\"a\">말했다.</p>", "협약을 맺었다.\n\n이어 \n말했다.\n"},
		{"stress and links of HTML", "<b>나린시</b>는 <a href=\"https://a.kr/?b=1\">두레은행</a>과", "나린시는 두레은행과"},
		{"titles in angle brackets", "<나린의 꿈>을 <b와 c> 함께, 1 < 2", "<나린의 꿈>을 <b와 c> 함께, 1 < 2"},
		{"Markdown", "**나린시**는 [두레은행](https://a.kr/b)과 ![사진](https://a.kr/c.jpg) 협약", "나린시는 두레은행과  협약"},
		{"brackets without an address", "[나린=뉴스](종합) [단독]", "[나린=뉴스](종합) [단독]"},
		{"line ends spelled out", `맺었다.\n\n이날 "좋다"\r\n고`, "맺었다.\n\n이날 \"좋다\"\n고"},
		{"units apart from their numbers", "나린시는 2024 년 5 월 3 일 10 억 5000 만원을 3 일간", "나린시는 2024년 5월 3일 10억 5000만원을 3일간"},
		{"units apart here and there", "나린시는 5월 3일 상위 10 일자리, 3 월드컵, 5 년", "나린시는 5월 3일 상위 10 일자리, 3 월드컵, 5 년"},
		{"a path", `C:\new 폴더`, `C:\new 폴더`},
	} {
		p, err := Read([]byte(tt.in), Source{Format: Text})
		if err != nil {
			t.Fatal(err)
		}
		if p.Text != tt.want {
			t.Errorf("%s: %q\n got %q\nwant %q", tt.name, tt.in, p.Text, tt.want)
		}
	}
}

func TestReadHTMLWithoutUnseen(t *testing.T) {
	p, err := Read([]byte("<html><body><p>나&shy;린&#8203;시는 두레&ZeroWidthSpace;은행과</p></body></html>"), Source{})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for n := range p.Root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	if got := b.String(); got != "나린시는 두레은행과" {
		t.Errorf("%q", got)
	}
}
