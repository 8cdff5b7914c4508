package value

import (
	"strings"
	"testing"
)

// benchText is article-like: about one date and one amount in 200 bytes.
var benchText = strings.Repeat("가온전자는 지난달 18일 서울 누리회관에서 먼나라 온누리공사와 전기차 부품 공급을 위한 업무협약을 체결했다고 25일 밝혔다. "+
	"두 회사는 앞으로 5년간 약 1조2천억원을 들여 충남 누리시에 연 3만 대 규모의 공장을 짓고, 청년 300명을 새로 뽑을 계획이다. "+
	"이나래 대표는 “이번 협약을 바탕으로 지역과 함께 성장하겠다”고 말했다.\n", 400)

func BenchmarkFindDates(b *testing.B) {
	b.SetBytes(int64(len(benchText)))
	for b.Loop() {
		FindDates(benchText)
	}
}

func BenchmarkFindMoney(b *testing.B) {
	b.SetBytes(int64(len(benchText)))
	for b.Loop() {
		FindMoney(benchText)
	}
}

func BenchmarkFindPeriods(b *testing.B) {
	b.SetBytes(int64(len(benchText)))
	for b.Loop() {
		FindPeriods(benchText)
	}
}
