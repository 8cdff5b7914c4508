package corpus

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// BenchmarkJSONL reads and decodes lines of the size of an article.
func BenchmarkJSONL(b *testing.B) {
	var in strings.Builder
	body := strings.Repeat(`누리시는 12일 미르재단과 “청년 창업”을 위한 업무협약을 체결했다고 밝혔다.\n`, 30)
	for i := range 500 {
		fmt.Fprintf(&in, `{"id":"d%d","title":"누리시-미르재단 업무협약","text":"%s","published":"2021-04-12"}`+"\n", i, body)
	}
	b.SetBytes(int64(in.Len()))
	b.ReportAllocs()
	for b.Loop() {
		r, err := New(Options{Format: JSONL, Stdin: strings.NewReader(in.String())})
		if err != nil {
			b.Fatal(err)
		}
		for d := range r.Documents(context.Background(), slices.Values([]string{Stdin})) {
			if d = d.Resolve(); d.Fault != nil {
				b.Fatal(d.Fault)
			}
		}
	}
}
