package agreement

import "testing"

func TestPlace(t *testing.T) {
	tests := []struct{ name, text, want, city, country string }{
		{"hotel in a city", "가나전자는 20일 서울 중구 다라호텔에서 마바건설과 업무협약을 체결했다고 밝혔다.", "서울 중구 다라호텔", "서울", "KR"},
		{"city abroad", "가나전자는 20일 독일 베를린에서 마바건설과 업무협약을 체결했다고 밝혔다.", "독일 베를린", "베를린", "DE"},
		{"city hall", "가나전자는 20일 인천시청에서 마바건설과 업무협약을 체결했다고 밝혔다.", "인천시청", "인천", "KR"},
		{"government complex", "가나전자는 20일 정부세종청사에서 마바건설과 업무협약을 체결했다고 밝혔다.", "정부세종청사", "세종", "KR"},
		{"none", "가나전자는 20일 이 분야에서 앞선 마바건설과 업무협약을 체결했다고 밝혔다.", "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := detect(t, "가나전자·마바건설 업무협약", tt.text).Place
			if p == nil {
				p = &Place{}
			}
			if p.Text != tt.want || p.City != tt.city || p.Country != tt.country {
				t.Errorf("got %q, %q, %q; want %q, %q, %q", p.Text, p.City, p.Country, tt.want, tt.city, tt.country)
			}
		})
	}
}
