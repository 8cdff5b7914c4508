package agreement

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTitleAndFields(t *testing.T) {
	tests := []struct {
		name   string
		text   string
		title  string
		fields []string
	}{
		{"purpose", "가나전자는 20일 다라건설과 청정수소 생산 및 저장기술 개발을 위한 업무협약을 체결했다고 밝혔다.",
			"청정수소 생산 및 저장기술 개발을 위한 업무협약", []string{"청정수소 생산", "저장기술 개발"}},
		{"quotation before the instrument", "가나전자는 20일 다라건설과 ‘푸른 골목 사업’ 업무협약을 체결했다고 밝혔다.",
			"‘푸른 골목 사업’ 업무협약", []string{"푸른 골목 사업"}},
		{"verb before 위한", "가나전자는 20일 다라건설과 소상공인을 지원하기 위한 업무협약을 체결했다고 밝혔다.",
			"소상공인을 지원하기 위한 업무협약", []string{"소상공인"}},
		{"words that say nothing", "가나전자는 20일 다라건설과 이같은 내용의 업무협약을 체결했다고 밝혔다.", "", nil},
		{"sum before the object", "가나전자는 20일 다라건설과 300억원 규모의 변압기 설치 계약을 체결했다고 밝혔다.",
			"300억원 규모의 변압기 설치 계약", []string{"변압기 설치"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := detect(t, "가나전자·다라건설 맞손", tt.text)
			title := ""
			if a.Title != nil {
				title = a.Title.Text
			}
			var fields []string
			for _, f := range a.Fields {
				fields = append(fields, f.Text)
			}
			if title != tt.title {
				t.Errorf("title = %q, want %q", title, tt.title)
			}
			if d := cmp.Diff(tt.fields, fields); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestCommitments(t *testing.T) {
	const lead = "가나전자는 20일 다라건설과 업무협약을 체결했다고 밝혔다."
	tests := []struct {
		name string
		text string
		want []string
	}{
		{"list", " 협약 내용은 △기술 정보 교환 △공동 연구 추진 △인력 교류 등이다.",
			[]string{"기술 정보 교환", "공동 연구 추진", "인력 교류"}},
		{"sentence", " 양사는 내년까지 시제품을 함께 만들기로 했다. 협약에 따라 가나전자는 부품을 다라건설에 공급한다.",
			[]string{"협약에 따라 가나전자는 부품을 다라건설에 공급한다."}},
		{"guests are no undertakings", " 협약식에는 △김하늘 대표 △박바다 사장이 참석했다.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range detect(t, "가나전자·다라건설 맞손", lead+tt.text).Commitments {
				got = append(got, c.Text)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestCommitmentsAreOfTheDeal(t *testing.T) {
	const deal = "가나전자는 20일 다라건설과 업무협약을 체결했다. "
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a list of other news", deal + "행사에서는 장관이 연설했다. 올해 계획은 ▲공장 자동화 확대 ▲규제 혁신 등이다.", nil},
		{"a list of the agreement", deal + "협약 내용은 ▲공장 자동화 확대 ▲규제 혁신 등이다.", []string{"공장 자동화 확대", "규제 혁신"}},
		{"contents told in sentences", deal + "협약의 주요 내용은 두 분야의 협력이다. 먼저 공장 자동화를 공동 추진하기로 했다.", []string{"먼저 공장 자동화를 공동 추진하기로 했다."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, c := range detect(t, "가나전자·다라건설 맞손", tt.text).Commitments {
				got = append(got, c.Text)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
