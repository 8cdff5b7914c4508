package agreement

import "testing"

func TestTerm(t *testing.T) {
	tests := []struct{ name, text, want, edtf string }{
		{"in the clause", "가나전자는 20일 다라건설과 3년간 부품을 공급하는 계약을 체결했다고 밝혔다.", "3년간", "2024-05/2027-05"},
		{"in a sentence of its own", "가나전자는 20일 다라건설과 공급 계약을 체결했다. 계약 기간은 2년이다.", "2년", "2024-05/2026-05"},
		{"days are those of an event", "가나전자는 20일 다라건설과 3일간 열리는 전시회에서 업무협약을 체결했다.", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := detect(t, "가나전자·다라건설 계약", tt.text).Term
			if p == nil {
				p = &Term{}
			}
			if p.Text != tt.want || p.EDTF != tt.edtf {
				t.Errorf("got %q, %q; want %q, %q", p.Text, p.EDTF, tt.want, tt.edtf)
			}
		})
	}
}

func TestMonthsOf(t *testing.T) {
	for _, tt := range []struct {
		iso    string
		months int
		ok     bool
	}{{"P2Y", 24, true}, {"P2Y6M", 30, true}, {"P6D", 0, false}, {"", 0, false}, {"P1", 0, false}} {
		if n, ok := monthsOf(tt.iso); n != tt.months || ok != tt.ok {
			t.Errorf("monthsOf(%q) = %d, %v", tt.iso, n, ok)
		}
	}
}
