package agreement

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAmounts(t *testing.T) {
	tests := []struct {
		name       string
		title      string
		paragraphs []string
		want       []string
	}{
		{"price in the clause", "가나전자, 다라건설과 계약",
			[]string{"가나전자는 20일 다라건설과 1200억원 규모의 설비 공급 계약을 체결했다고 밝혔다. 가나전자의 지난해 매출은 3조원이다."},
			[]string{"120000000000 KRW"}},
		{"price in a sentence of its own", "가나전자, 다라건설과 계약",
			[]string{"가나전자는 20일 다라건설과 설비 공급 계약을 체결했다고 밝혔다. 계약 금액은 총 3억달러(약 4100억원)다."},
			[]string{"300000000 USD = 410000000000 KRW"}},
		{"total and not its parts", "가나은행·마바시 업무협약",
			[]string{"가나은행은 20일 다라신용보증재단과 업무협약을 체결했다고 밝혔다. 이번 협약으로 가나은행이 7억원, 마바시가 2억원 등 총 9억원을 출연하고, 120억원 규모의 대출을 지원할 예정이다."},
			[]string{"900000000 KRW", "12000000000 KRW"}},
		{"the whole price and not the payment in advance", "가나제약, 다라바이오와 계약",
			[]string{"가나제약은 20일 다라바이오와 기술이전 계약을 체결하고, 선급금으로 500만달러를 받는다. 전체 계약 규모는 마일스톤을 포함해 최대 2억달러에 이른다."},
			[]string{"200000000 USD"}},
		{"the exact form of a rounded sum", "가나전자, 2조원 계약",
			[]string{"가나전자가 2조원 규모의 공급 계약을 따냈다. 가나전자는 20일 다라건설과 1조 9800억원 규모의 설비 공급 계약을 체결했다고 밝혔다."},
			[]string{"1980000000000 KRW"}},
		{"no budget, limit or market", "가나시·다라대 업무협약",
			[]string{"가나시는 20일 다라대학교와 창업 지원을 위한 업무협약을 체결했다고 밝혔다. 가나시의 올해 예산은 2조원이다. 업체당 5000만원 한도로 지원한다. 다라대학교는 연 30조원 규모의 바이오 시장에 주목한다."},
			nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, m := range detect(t, tt.title, tt.paragraphs...).Amounts {
				s := fmt.Sprint(m.Value, " ", m.Currency)
				if m.Equivalent != nil {
					s += fmt.Sprint(" = ", m.Equivalent.Value, " ", m.Equivalent.Currency)
				}
				got = append(got, s)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestSameSum(t *testing.T) {
	for _, tt := range []struct {
		a, b int64
		want bool
	}{{1_500, 1_490, true}, {100, 95, true}, {100, 90, false}, {0, 0, true}} {
		if got := sameSum(tt.a, tt.b); got != tt.want {
			t.Errorf("sameSum(%d, %d) = %v", tt.a, tt.b, got)
		}
	}
}
