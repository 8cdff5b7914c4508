package agreement_test

import (
	"testing"

	"koaccord/extract/article"
)

// inflection is one form of a verb of signing, with and without 하다, and what it tells: a status,
// "" for no agreement.
type inflection struct {
	hada, maetda string // 체결|했다, 맺|었다; "" for none
	status       string
}

var inflections = []inflection{
	{"했다", "었다", "signed"},
	{"했습니다", "었습니다", "signed"},
	{"했다고 9일 밝혔다", "었다고 9일 밝혔다", "signed"},
	{"하고 협력하기로 했다", "고 협력하기로 했다", "signed"},
	{"했으며 협력에 나선다", "었으며 협력에 나선다", "signed"},
	{"하면서 협력을 다짐했다", "으면서 협력을 다짐했다", "signed"},
	{"해 협력하기로 했다", "어 협력하기로 했다", "signed"},
	{"한 것으로 알려졌다", "은 것으로 알려졌다", "signed"},
	{"한 것으로 확인됐다", "은 것으로 확인됐다", "signed"},
	{"했다는 소식이다", "었다는 소식이다", "signed"},
	{"함", "", "signed"},
	{"한다", "는다", "planned"},
	{"합니다", "습니다", "planned"},
	{"한다고 9일 밝혔다", "는다고 9일 밝혔다", "planned"},
	{"할 예정이다", "을 예정이다", "planned"},
	{"할 계획이다", "을 계획이다", "planned"},
	{"할 방침이다", "을 방침이다", "planned"},
	{"하기로 했다", "기로 했다", "planned"},
	{"할 것으로 알려졌다", "을 것으로 알려졌다", "planned"},
	{"할 전망이다", "을 전망이다", "planned"},
	{"하게 된다", "게 된다", "planned"},
	{"하겠다고 밝혔다", "겠다고 밝혔다", "planned"},
	{"하면 사업이 빨라진다", "으면 사업이 빨라진다", "proposed"},
	{"할 경우 사업이 빨라진다", "을 경우 사업이 빨라진다", "proposed"},
	{"할 수 있다", "을 수 있다", "proposed"},
	{"해야 한다", "어야 한다", "proposed"},
	{"하자고 제안했다", "자고 제안했다", "proposed"},
	{"하는 방안을 검토하고 있다", "는 방안을 검토하고 있다", "proposed"},
	{"하기 위해 협의했다", "기 위해 협의했다", "proposed"},
	{"할지 관심이 쏠린다", "을지 관심이 쏠린다", "proposed"},
	{"하고 싶다고 말했다", "고 싶다고 말했다", "proposed"},
	{"하지 않았다", "지 않았다", ""},
	{"하지 못했다", "지 못했다", ""},
	{"하지 않기로 했다", "지 않기로 했다", ""},
	{"한 적이 없다", "은 적이 없다", ""},
	{"할 계획은 없다", "을 계획은 없다", ""},
	{"하는 데 실패했다", "는 데 실패했다", ""},
}

// TestInflections tells an agreement by every verb of signing in every form that news uses.
func TestInflections(t *testing.T) {
	r := theReader(t)
	tell := func(sentence, want string) {
		a := &article.Article{Published: article.Time{Value: fixtureDay}, Paragraphs: []string{sentence}}
		got := ""
		switch list := r.read(a).Agreements; {
		case len(list) == 1 && len(list[0].Parties) == 2:
			got = list[0].Status
		case len(list) > 0:
			got = "other agreements"
		}
		if got != want {
			t.Errorf("%s: %q, want %q", sentence, got, want)
		}
	}
	for _, f := range inflections {
		for _, verb := range []string{"업무협약을 체결", "업무협약에 서명", "양해각서를 교환", "협약서에 조인", "업무협약식을 개최", "업무협약 체결식을 진행", "업무협약 체결", "업무협약을 "} {
			tell("나린시는 다라전자와 "+verb+f.hada+".", f.status)
		}
		if f.maetda != "" {
			tell("나린시는 다라전자와 업무협약을 맺"+f.maetda+".", f.status)
		}
	}
	for sentence, status := range map[string]string{
		"나린시와 다라전자의 협약식이 6월 20일 열립니다.":         "planned",
		"나린시와 다라전자의 협약식이 6월 20일 열릴 예정이다.":      "planned",
		"나린시와 다라전자의 협약식이 28일 열렸습니다.":           "signed",
		"나린시는 다라전자와 6월 20일 협약식을 엽니다.":          "planned",
		"나린시는 다라전자와 28일 협약식을 가졌습니다.":           "signed",
		"나린시는 다라전자와 6월 20일 협약식을 가진다.":          "planned",
		"나린시는 다라전자로부터 300억원 규모의 공급 계약을 따냈습니다.": "signed",
		"나린시와 다라전자의 업무협약이 이뤄졌습니다.":             "signed",
		"나린시와 다라전자의 업무협약이 이뤄질 전망이다.":           "planned",
	} {
		tell(sentence, status)
	}
}
