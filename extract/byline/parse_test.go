package byline

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	tests := map[string][]Reporter{
		"홍길동 기자":                           {{Name: "홍길동", Role: "기자"}},
		"홍길동·김누리 기자":                       {{Name: "홍길동", Role: "기자"}, {Name: "김누리", Role: "기자"}},
		"홍길동 김누리 기자":                       {{Name: "홍길동", Role: "기자"}, {Name: "김누리", Role: "기자"}},
		"홍길동기자 , 김누리기자":                    {{Name: "홍길동", Role: "기자"}, {Name: "김누리", Role: "기자"}},
		"홍길동 기자 외 1명":                      {{Name: "홍길동", Role: "기자"}},
		"홍길동 선임기자 hong@nuri.kr":            {{Name: "홍길동", Role: "선임기자", Email: "hong@nuri.kr"}},
		"홍길동 복지전문기자":                       {{Name: "홍길동", Role: "복지전문기자"}},
		"워싱턴=홍길동 특파원":                      {{Name: "홍길동", Role: "특파원"}},
		"[누리신문=홍길동기자]":                     {{Name: "홍길동", Role: "기자"}},
		"(누리연예뉴스 홍길동 기자)":                  {{Name: "홍길동", Role: "기자"}},
		"[홍길동 누리스타 기자]":                    {{Name: "홍길동", Role: "기자"}},
		"정리=홍길동 기자":                        {{Name: "홍길동", Role: "기자"}},
		"글·사진=홍길동 기자":                      {{Name: "홍길동", Role: "기자"}},
		"홍길동 기자(hong@nuri.kr)":             {{Name: "홍길동", Role: "기자", Email: "hong@nuri.kr"}},
		"남궁누리 (nuri@nuri.kr)":              {{Name: "남궁누리", Email: "nuri@nuri.kr"}},
		"경주=홍길동 hong@nuri.kr /김누리·박새빛 기자":  {{Name: "홍길동", Email: "hong@nuri.kr"}, {Name: "김누리", Role: "기자"}, {Name: "박새빛", Role: "기자"}},
		"홍길동 기자l기사입력 2023-04-04 19:01":     {{Name: "홍길동", Role: "기자"}},
		"홍길동 입력 2018. 05. 16. 16:23":       {{Name: "홍길동"}},
		"홍길동 / 화면캡처 누리TV":                  {{Name: "홍길동"}},
		"By Hong Gil-dong, Staff Reporter": {{Name: "Hong Gil-dong"}},
		"디자이너 홍길동":                         {{Name: "홍길동"}},
		"사진=홍길동 기자":                        nil,
		"그래픽=홍길동 기자":                       nil,
		"영상취재 : 홍길동 기자":                    nil,
		"촬영기자 : 홍길동":                       nil,
		"과학 기자 늘려야":                        nil,
		"기자 프로필":                           nil,
		"서울 기자":                            nil,
		"":                                 nil,
	}
	for line, want := range tests {
		if diff := cmp.Diff(want, Parse(line)); diff != "" {
			t.Errorf("Parse(%q) (-want +got):\n%s", line, diff)
		}
	}
}

func TestIsName(t *testing.T) {
	tests := map[string]bool{"홍길동": true, "남궁누리": true, "김솔": true, "서울": false, "누리일보사": false, "뷁길동": false, "Kim": false, "홍": false, "온라인": false}
	for s, want := range tests {
		if got := IsName(s); got != want {
			t.Errorf("IsName(%q) = %v, want %v", s, got, want)
		}
	}
}

func TestMails(t *testing.T) {
	mails, words := Mails("홍길동 기자 <hong.g@nuri.co.kr>, a@b 그리고 x@새빛.kr")
	if diff := cmp.Diff([]string{"hong.g@nuri.co.kr"}, mails); diff != "" || words < 3 {
		t.Errorf("Mails: %d words, %s", words, diff)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"홍길동·김누리 기자 a@b.kr", "By A B", "=·,/기자", "\xff기자", "@@..@a.b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, line string) {
		for _, r := range Parse(line) {
			if r.Name == "" {
				t.Fatalf("Parse(%q): a reporter without a name", line)
			}
		}
	})
}
