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
		{"a size by itself after the telling", "가나조선, 다라해운과 계약",
			[]string{"가나조선은 다라해운과 컨테이너선 4척의 건조 계약을 체결했다고 20일 밝혔다. 모두 합해 6100억원 규모다. 배는 2027년 인도한다."},
			[]string{"610000000000 KRW"}},
		{"a price measured by sales", "가나전자, 다라건설과 계약",
			[]string{"가나전자는 다라건설과 설비 공급 계약을 체결했다고 20일 밝혔다. 계약 금액은 310억원으로 지난해 매출의 12.5%에 해당한다."},
			[]string{"31000000000 KRW"}},
		{"a price by the amount", "가나항공, 다라항공기와 계약",
			[]string{"가나항공은 다라항공기와 항공기 33대의 구매 계약을 체결할 예정이라고 20일 밝혔다. 대형 27대, 소형 6대로, 금액 기준으로는 37억달러(약 5조원) 규모다."},
			[]string{"3700000000 USD = 5000000000000 KRW"}},
		{"the work of a contract", "가나전선, 다라전력과 계약",
			[]string{"가나전선은 다라전력과 해저 전력망 공급 계약을 체결했다고 20일 밝혔다. 이번 사업은 낡은 망을 바꾸는 것으로 1890억원 규모다."},
			[]string{"189000000000 KRW"}},
		{"the currency of the contract", "가나화학, 4조원 투자",
			[]string{"가나화학이 4조원을 투자해 공장을 세운다. 가나화학은 20일 마바시와 공장 설립을 위한 업무협약을 체결했다. 이번 협약에 따라 가나화학은 내년부터 31억달러(약 4조 1200억원)를 투자한다."},
			[]string{"3100000000 USD = 4120000000000 KRW"}},
		{"the equivalent of another's sum", "가나화학·마바시 업무협약",
			[]string{"가나화학은 20일 마바시와 4조원을 투자하는 업무협약을 체결했다. 세 번째 공장도 30억달러(약 4조원)를 들인 것으로 알려졌다."},
			[]string{"4000000000000 KRW"}},
		{"measured by the cost of the project", "가나전력, 다라은행과 계약",
			[]string{"가나전력은 20일 다라은행과 전체 사업비의 95% 규모인 약 2억달러를 조달하는 금융 계약을 체결했다."},
			[]string{"200000000 USD"}},
		{"paid in up to a sum", "가나식품, 다라바이오와 계약",
			[]string{"가나식품은 20일 다라바이오와 합작 계약을 체결했다. 가나식품은 합작회사에 자본금을 165억원까지 출자할 계획이다."},
			[]string{"16500000000 KRW"}},
		{"no growth, estimate, debt or past year", "가나전자, 다라건설과 계약",
			[]string{"가나전자는 20일 다라건설과 설비 공급 계약을 체결했다고 밝혔다. 이로써 가나전자의 수주 규모는 총 52조원을 넘어서게 됐다. 매각가는 400억원으로 예상된다. 투자 시장 규모는 545억원이다. 가나전자는 총 부채가 12조원인데 공급이 늘고 있다. 가나전자는 지난 한 해 105억원을 투입한 공장을 연다. 가나전자는 마바로봇에 700억원을 투자한 바 있다."},
			nil},
		{"told below the lead", "가나시 소식",
			[]string{"구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 가나식품은 20일 다라대학교와 기부 협약을 맺고, 10억원 상당의 기계를 전달했다."},
			[]string{"1000000000 KRW"}},
		{"the next item of a column", "가나시 소식",
			[]string{"구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. 구름이 낀 하늘 아래 상인들이 물건을 날랐다. ◇ 가나식품은 20일 다라대학교와 기부 협약을 맺었다.", "◇ 마바은행은 20일 가나식품에 3억원을 대출했다."},
			nil},
		{"parts that add up", "가나극단·다라축제 업무협약",
			[]string{"가나극단과 다라축제 조직위원회가 20일 업무협약을 맺었다. 제작비는 가나극단이 6억원, 다라축제 조직위원회가 4억원을 출연해 모두 10억원을 투입한다."},
			[]string{"1000000000 KRW"}},
		{"orders won before a memorandum", "가나조선·다라조선소 업무협약",
			[]string{"가나조선은 20일 다라조선소와 업무협약을 체결했다. 가나조선은 지난 4월 다라조선소에서 총 4억달러 규모의 함정 4척 계약을 따냈다."},
			nil},
		{"a price of a past year", "가나전자, 다라건설과 계약",
			[]string{"가나전자는 20일 다라건설과 설비 공급 계약을 체결했다. 가나전자는 2018년 마바로봇을 3100억원에 인수했다."},
			nil},
		{"invested in what is named behind", "가나전자, 다라건설과 계약",
			[]string{"가나전자는 20일 다라건설과 설비 공급 계약을 체결했다. 가나전자는 3조원을 투자하는 생산기지를 중심으로 시장을 넓힌다."},
			nil},
		{"a contract signed by a subsidiary", "가나전선, 공급 계약",
			[]string{"가나전선은 판매법인 마바가 미국에서 1900억원 규모의 공급 계약을 체결했다고 25일 밝혔다."},
			[]string{"190000000000 KRW"}},
		{"a sentence that goes on", "가나전자·다라건설 협약",
			[]string{"가나전자는 20일 다라건설과 원자재 공급 협약을 맺었다. 10조원을 투자해 원자재부터 전지까지 만든다는 내용이다."},
			[]string{"10000000000000 KRW"}},
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
