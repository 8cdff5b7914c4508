package corpus

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// benchRead reads and decodes one stream.
func benchRead(b *testing.B, format Format, in string, plain, documents int) {
	b.SetBytes(int64(plain))
	b.ReportAllocs()
	for b.Loop() {
		r, err := New(Options{Format: format, Stdin: strings.NewReader(in)})
		if err != nil {
			b.Fatal(err)
		}
		n := 0
		for d := range r.Documents(context.Background(), slices.Values([]string{Stdin})) {
			if d = d.Resolve(); d.Fault != nil {
				b.Fatal(d.Fault)
			}
			n++
		}
		if n != documents {
			b.Fatalf("%d documents, want %d", n, documents)
		}
	}
	b.ReportMetric(float64(b.N*documents)/b.Elapsed().Seconds(), "docs/s")
}

// BenchmarkJSONL reads lines of the size of an article.
func BenchmarkJSONL(b *testing.B) {
	var in strings.Builder
	body := strings.Repeat(`누리시는 12일 미르재단과 “청년 창업”을 위한 업무협약을 체결했다고 밝혔다.\n`, 30)
	for i := range 500 {
		fmt.Fprintf(&in, `{"id":"d%d","title":"누리시-미르재단 업무협약","text":"%s","published":"2021-04-12"}`+"\n", i, body)
	}
	plain := in.String()
	for name, packed := range map[string]string{"plain": plain, "gzip": gz(plain), "zstd": zst(plain)} {
		b.Run(name, func(b *testing.B) { benchRead(b, JSONL, packed, len(plain), 500) })
	}
}

// BenchmarkWARC reads the pages of testdata as a crawler keeps them, each
// record compressed by itself.
func BenchmarkWARC(b *testing.B) {
	files, err := filepath.Glob("../../testdata/pages/*/page.html")
	if err != nil || len(files) == 0 {
		b.Fatal("no pages", err)
	}
	var plain, packed strings.Builder
	for i, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		rec := response(fmt.Sprint(i), "Content-Type: text/html\r\n", string(data))
		plain.WriteString(rec)
		packed.WriteString(gz(rec))
	}
	b.Run("plain", func(b *testing.B) { benchRead(b, WARC, plain.String(), plain.Len(), len(files)) })
	b.Run("gzip", func(b *testing.B) { benchRead(b, WARC, packed.String(), plain.Len(), len(files)) })
}
