package block

import (
	"testing"
	"unicode/utf8"

	"koaccord/rules"
)

func embedded(t testing.TB) *Cutter {
	t.Helper()
	set, err := rules.Load(rules.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return New(set)
}

func TestBoilerplateExamples(t *testing.T) {
	c := embedded(t)
	if len(c.set.Boilerplate) == 0 {
		t.Fatal("no boilerplate rules are built in")
	}
	for _, r := range c.set.Boilerplate {
		for _, s := range r.Examples {
			if got := c.classifyLine(s); got.rule != r.ID {
				t.Errorf("%s: example %q is classified by %q", r.ID, s, got.rule)
			}
		}
		for _, s := range r.Counterexamples {
			if got := c.classifyLine(s); got.rule == r.ID {
				t.Errorf("%s: counterexample %q is classified by it", r.ID, s)
			}
		}
	}
}

func TestIsTimeLine(t *testing.T) {
	tests := map[string]bool{
		"기사입력 : 2019-10-25 16:50:06":                     true,
		"승인 2022.09.19 20:23":                            true,
		"입력 2023.04.07 (08:26) 수정 2023.04.07 (08:30) 국제": true,
		"홍길동 입력 2018. 05. 16. 16:23":                     true,
		"[누리일보] 2011-02-23 14면  20판  지역":                 true,
		"2025-05-30 00:23:35":                            true,
		"작성일 : 2025-12-05 17:09 96":                      true,
		"등록일 2025.12.05 16:40":                           true,
		"일시·장소 : 2020. 1. 16(목), 누리호텔 대연회장":              false,
		"■ 일자 : 2023년 4월 20일 (목)":                        false,
		"누리시는 2023년 4월 20일 협약을 맺었다고 밝혔다.":                false,
		"정치":                  false,
		"2023년 예산안이 3월 2일 통과": false,
	}
	for s, want := range tests {
		if got := isTimeLine(s, utf8.RuneCountInString(s)); got != want {
			t.Errorf("isTimeLine(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestIsBylineLine(t *testing.T) {
	tests := map[string]bool{
		"홍길동 기자":                          true,
		"홍길동기자 , 김누리기자":                   true,
		"홍길동 기자 hong@nuri.kr":             true,
		"경주=홍길동 hong@nuri.kr /김누리·박새빛 기자": true,
		"[홍길동 누리스타 기자]":                   true,
		"정리=홍길동 기자":                       true,
		"hong@nuri.kr":                    true,
		"홍길동 / 화면캡처 누리TV":                 true,
		"디자이너 홍길동":                        true,
		"안심귀가 위해 과학 기자 늘려야 한다는 지적":        false,
		"홍길동 기자입니다.":                      false,
		"▶ 스탠딩 : 홍길동 / 기자":                false,
		"기자 프로필":                          false,
	}
	for s, want := range tests {
		n := utf8.RuneCountInString(s)
		if got := isBylineLine(s, n, shapeOf(s, n, bytesIn(s))); got != want {
			t.Errorf("isBylineLine(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestHasCaptionShape(t *testing.T) {
	tests := map[string]bool{
		"▲ 지난달 누리시청에서 열린 협약식":                                true,
		"홍길동 누리시장이 축사를 하고 있다. [사진=누리시]":                      true,
		"누리시 청사 전경. /누리일보DB":                                 true,
		"행사장에 모인 시민들. <홍길동 기자>":                              true,
		"누리대 본관. 누리대 제공":                                     true,
		"홍길동 시장(왼쪽)과 김누리 총장이 협약서를 들고 있다.":                    true,
		"[누리=뉴시스]홍길동 기자 = 협약식. 2024.05.30. hong@nuri.kr":     true,
		"누리시는 새빛대와 협약을 맺었다고 3일 밝혔다.":                         false,
		"시는 사진 공모전을 연다. 작품은 다음 달까지 받는다.":                     false,
		"두 기관은 자료 제공과 교육에 힘을 모으기로 했다.":                       false,
		"그는 널리 알리겠다고 말했다. 붙임 1. 사업 개요. 2. 자료사진. 3. 질의응답. 끝.": false,
	}
	for s, want := range tests {
		if got := hasCaptionShape(s, utf8.RuneCountInString(s)); got != want {
			t.Errorf("hasCaptionShape(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestShapeOf(t *testing.T) {
	tests := map[string]proseShape{
		"누리시는 협약을 맺었다. 기간은 2년이다.":                                    {sentences: 2, ends: true},
		"그는 “함께 가겠다”고 말했다.":                                          {sentences: 1, ends: true},
		"“주차장에서 멧돼지 만날 뻔” 운전자들 조심":                                   {},
		"누리시, 골목 경제 살린다":                                             {},
		"시는 다음 달부터 다섯 개 동에서 시범 사업을 벌이기로 하고 참여할 주민을 모집할 예정.":          {nominal: true},
		"봄이 왔음을 알렸다. 새해 들어 가장 먼저 꽃을 피워 봄의 전령으로 불리는 꽃으로 이름난 이 식물은 ..": {sentences: 1},
	}
	for s, want := range tests {
		got := shapeOf(s, utf8.RuneCountInString(s), bytesIn(s))
		if got != want {
			t.Errorf("shapeOf(%q) = %+v, want %+v", s, got, want)
		}
	}
}

func TestFoldSpace(t *testing.T) {
	tests := map[string]string{
		"가 나":           "가 나",
		"  가\u00a0 나\t": "가 나",
		"가\u3000나":      "가 나",
		"‘가’ 나":         "‘가’ 나",
		"":              "",
		" ":             "",
		"\ufeff가":       "가",
	}
	for s, want := range tests {
		if got := foldSpace(s); got != want {
			t.Errorf("foldSpace(%q) = %q, want %q", s, got, want)
		}
	}
}

func TestPattern(t *testing.T) {
	tests := []struct {
		pattern, line string
		want          bool
	}{
		{"댓글{n}", "댓글12", true},
		{"댓글{n}", "댓글12개", false},
		{"{name}기자{email}", "홍길동기자hong@nuri.kr", true},
		{"{date}기준", "2024-05-3019:59기준", true},
		{"이기사는{any}표출됐습니다.", "이기사는3월누리일보에표출됐습니다.", true},
		{"이기사는{any}표출됐습니다.", "이기사는표출됐습니다.", false},
		{"{any}끝", "처음과끝", true},
		{"{n}{n}", "12", false},
	}
	for _, tt := range tests {
		p := compilePattern(tt.pattern, 0)
		if got := p.matches([]byte(tt.line)); got != tt.want {
			t.Errorf("%q on %q = %v, want %v", tt.pattern, tt.line, got, tt.want)
		}
	}
}

func bytesIn(s string) lineBytes {
	kinds, _ := bytesOf(s)
	return kinds
}

// TestFolded holds the look at bytes against the folding itself.
func TestFolded(t *testing.T) {
	tests := map[string]bool{
		"": false, " ": false, "가": true, "가 나": true, "가  나": false, " 가": false, "가 ": false, "가\t나": false,
		"가\u00a0나": false, "“가”": true, "가\u2003나": false, "가\u3000나": false, "가\ufeff": false, "가「나」": true, "ㆍ가": true, "a.b": true,
	}
	for s, want := range tests {
		if _, got := bytesOf(s); got != want {
			t.Errorf("bytesOf(%q) folded = %v, want %v", s, got, want)
		}
		if s != "" && (foldSpace(s) == s) != want {
			t.Errorf("foldSpace(%q) = %q", s, foldSpace(s))
		}
	}
}
