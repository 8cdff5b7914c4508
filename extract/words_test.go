package extract_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"koaccord/extract"
	"koaccord/extract/page"
	"koaccord/rules"
)

// TestDateToldInTheParagraphBefore holds the evidence of a day to the paragraph
// that names it, where the signing is told in the next, shorter one.
func TestDateToldInTheParagraphBefore(t *testing.T) {
	const text = "솔빛시, 다온은행과 손잡다\n\n골목 상권을 살리려는 움직임이 이어지는 가운데 지역 상인들의 오랜 바람을 담아 솔빛시와 다온은행이 지난 19일 시청 회의실에서 머리를 맞댔다.\n\n양 기관은 업무협약을 체결했다.\n"
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	res, err := extract.New(set).ExtractBytes([]byte(text), page.Source{Name: "a.txt", Published: "2024-08-30"})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Record.Agreements) != 1 {
		t.Fatalf("%d agreements, want 1", len(res.Record.Agreements))
	}
	for _, e := range res.Record.Agreements[0].Evidence {
		if e.Field == "date" {
			if e.At != "/article/paragraphs/0" || e.Text != "지난 19일" || e.Start != 55 {
				t.Errorf("date rests on %s %d %q", e.At, e.Start, e.Text)
			}
			return
		}
	}
	t.Error("the date has no evidence")
}

// TestWordsInAnyOrder runs the whole way over words of agreements strung
// together at random: nothing may panic, every evidence is whole text.
func TestWordsInAnyOrder(t *testing.T) {
	words := strings.Fields("솔빛시 환경부 한국은행 프랑스 미국 보건복지부 컨소시엄 지역본부 광주 전남지부 연구소 장관 시장 대표 김한별 브루스 해럴 시애틀 업무협약 계약 의향서 양해각서(MOU) 합의 ‘가나몰 인도네시아’ 국영회사(NEC) 기업 업체인 가나(GA) 다라-마바 사업부 위원회 정부 시 구 공사 양사 두 기관 등 3개 체결하고 참석한 27일 지난 5월 이날 같은 날 9~12일 이달 100억원 비롯한 각각 간 및 그리고 △ ▲ · GBGB 8일GB 하늘&바다 보유한 주식매매 모델 따르면 협약식에는 왼쪽부터 전 회장 재단 대학교 병원 현")
	particles := []string{"", "", "", "은", "는", "이", "가", "와", "과", "을", "를", "에", "에서", "의", "로", "도", "인", ",", "·", "(대표 김한별)", "(이하 가나)", "(GA)"}
	ends := []string{"업무협약을 체결했다.", "계약을 맺었다고 28일 밝혔다.", "협약을 체결할 예정이다.", "끝"}
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	ex := extract.New(set)
	r := rand.New(rand.NewPCG(1, 2))
	line := func(b *strings.Builder) {
		for range 3 + r.IntN(10) {
			b.WriteString(words[r.IntN(len(words))] + particles[r.IntN(len(particles))] + " ")
		}
		b.WriteString(ends[r.IntN(len(ends))] + "\n")
	}
	for range 3000 {
		var b strings.Builder
		for range 1 + r.IntN(6) {
			line(&b)
		}
		res, err := ex.ExtractBytes([]byte(b.String()), page.Source{Name: "a", Title: "협약", Published: "2024-05-30", Format: "text"})
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range res.Record.Agreements {
			for _, e := range a.Evidence {
				if !utf8.ValidString(e.Text) || !strings.Contains(b.String(), e.Text) && e.At != "/article/title" {
					t.Errorf("%s rests on %q, which the text does not hold: %s", e.Field, e.Text, b.String())
				}
			}
		}
	}
}
