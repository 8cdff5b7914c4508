package page

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// broken breaks each line of a text at a width, within words or between them.
func broken(s string, limit int, byLetter bool, measure func(string) int, indent string) string {
	var out []string
	for _, para := range strings.Split(s, "\n") {
		line := ""
		add := func(part, sep string) {
			if line != "" && measure(line+sep+part) > limit {
				out = append(out, indent+line)
				line, sep = "", ""
			}
			if line == "" {
				sep = ""
			}
			line += sep + part
		}
		if byLetter {
			for _, r := range para {
				add(string(r), "")
			}
		} else {
			for _, w := range strings.Fields(para) {
				add(w, " ")
			}
		}
		out = append(out, indent+line)
	}
	return strings.Join(out, "\n")
}

const article = `나린시, 두레은행과 업무협약
나린시는 지난 28일 시청 대회의실에서 두레은행과 지역 기업 지원을 위한 업무협약을 체결했다고 29일 밝혔다. 이날 협약식에는 윤하솔 나린시장과 이나래 두레은행장 등 30여명이 참석해 협력 방안을 이야기했다.
두 기관은 앞으로 3년간 120억원을 들여 소상공인 2천 곳에 낮은 이자로 돈을 빌려주고 창업 교육과 상담도 함께 맡기로 했다. 시는 올해 예산으로 이자의 절반을 대신 낸다.
이나래 은행장은 “이번 협약으로 지역 경제가 살아나기를 바란다”며 “내년에는 이웃 도시로도 넓히겠다”고 말했다.
▲ 문의: 나린시청 기업지원과`

// columns is how many columns a terminal shows a text in.
func columns(s string) int { return extents(s)[inColumns].whole }

func TestReflow(t *testing.T) {
	for _, tt := range []struct {
		name     string
		limit    int
		byLetter bool
		measure  func(string) int
		indent   string
	}{
		{"mail, 72 columns", 72, false, columns, ""},
		{"text browser, 80 columns and an indent", 77, false, columns, "   "},
		{"40 letters", 40, false, utf8.RuneCountInString, ""},
		{"40 letters, within words", 40, true, utf8.RuneCountInString, ""},
		{"80 columns, within words", 80, true, columns, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := broken(article, tt.limit, tt.byLetter, tt.measure, tt.indent)
			want := strings.Split(article, "\n")
			got := strings.Split(Reflow(in), "\n")
			for i := range got {
				got[i] = strings.TrimSpace(got[i])
			}
			if strings.Join(got, "\n") != strings.Join(want, "\n") {
				t.Errorf("\n got %q\nwant %q", got, want)
			}
		})
	}
}

// TestReflowLeaves: texts that were not broken at one width stay as they are.
func TestReflowLeaves(t *testing.T) {
	teasers := strings.Repeat("나린시 소식\n"+strings.Repeat("가나다라마 ", 12)+"\n", 12)
	for name, s := range map[string]string{
		"an article":              article,
		"a menu":                  strings.Repeat("정치\n경제\n사회\n문화\n스포츠\n", 20),
		"headlines":               strings.Repeat("나린시, 두레은행과 소상공인 지원 업무협약\n가람대 새 총장에 김하늘 교수\n다온전자 신제품 공개 행사 열려 눈길\n누리도 폭우 피해 잇따라\n", 10),
		"teasers cut at a length": teasers,
		"a short text":            "나린시는 두레은행과\n업무협약을 맺었다.",
		"":                        "",
	} {
		if got := Reflow(s); got != s {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// FuzzReflow: only blanks change.
func FuzzReflow(f *testing.F) {
	f.Add(broken(article, 72, false, columns, ""))
	f.Add(broken(article, 30, true, utf8.RuneCountInString, " "))
	f.Add("a\n\n\nb\xff\n")
	f.Fuzz(func(t *testing.T, s string) {
		bare := func(s string) string {
			return strings.Map(func(r rune) rune {
				if unicode.IsSpace(r) {
					return -1
				}
				return r
			}, s)
		}
		if got := bare(Reflow(s)); got != bare(s) {
			t.Errorf("%q became %q", bare(s), got)
		}
	})
}
