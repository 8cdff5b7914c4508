package corpus

import (
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
)

// TestDamagedInputsEnd damages inputs of every kind in thousands of ways: each
// must be read to its end, and the undamaged ones before them in full.
func TestDamagedInputsEnd(t *testing.T) {
	jsonl := strings.Repeat(`{"id":"a","text":"누리시는 12일 미르재단과 협약을 맺었다."}`+"\n", 20)
	warc := ""
	for _, id := range []string{"a", "b", "c", "d"} {
		warc += response(id, "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", "a\r\n<p>다</p>\r\n0\r\n\r\n") +
			response(id+"z", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", gz("<p>나</p>"))
	}
	perRecord := ""
	for _, part := range strings.SplitAfter(warc, "\r\n\r\nWARC") {
		perRecord += gz(part)
	}
	inputs := []struct {
		format Format
		data   string
	}{{JSONL, jsonl}, {JSONL, gz(jsonl)}, {JSONL, zst(jsonl)}, {WARC, warc}, {WARC, gz(warc)}, {WARC, perRecord}, {Auto, warc}, {Auto, gz(jsonl)}}
	rng := rand.New(rand.NewPCG(5, 6))
	for round := range 4000 {
		in := inputs[round%len(inputs)]
		data := []byte(in.data)
		for range 1 + rng.IntN(4) {
			data[rng.IntN(len(data))] = byte(rng.Uint32())
		}
		if rng.IntN(3) == 0 {
			data = data[:rng.IntN(len(data))]
		}
		got := fromStdin(t, string(data), Options{Format: in.format, MaxBytes: 1 << 16})
		for _, s := range got {
			if s.Name == "" || s.Fault != "" && s.Data != "" && !strings.HasPrefix(s.Fault, "cut:") {
				t.Fatalf("round %d: %+v", round, s)
			}
		}
	}
}

// TestContainersDoNotShow packs the same lines and records in every way and
// hands them over in pieces of every size: the documents are the same.
func TestContainersDoNotShow(t *testing.T) {
	jsonl, warc := "", ""
	for i := range 60 {
		body := strings.Repeat("나루시는 도서관을 열었다. ", i%7*i)
		jsonl += fmt.Sprintf(`{"id":"d%d","text":"가%s"}`+"\n", i, body)
		warc += response(fmt.Sprint(i), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", fmt.Sprintf("%x\r\n<p>%s\r\n0\r\n\r\n", 3+len(body), body))
	}
	rng := rand.New(rand.NewPCG(3, 4))
	pieces := func(s string, pack func(string) string) string {
		out := ""
		for len(s) > 0 {
			n := 1 + rng.IntN(len(s))
			out += pack(s[:n])
			s = s[n:]
		}
		return out
	}
	readers := []func(io.Reader) io.Reader{iotest.OneByteReader, iotest.HalfReader, iotest.DataErrReader, func(r io.Reader) io.Reader { return r }}
	for _, plain := range []string{jsonl, warc} {
		want := fromStdin(t, plain, Options{})
		if len(want) != 60 {
			t.Fatalf("%d documents", len(want))
		}
		for range 30 {
			for _, packed := range []string{plain, pieces(plain, gz), pieces(plain, zst), pieces(plain, gz) + "\x00\x00\x00"} {
				in := readers[rng.IntN(len(readers))](strings.NewReader(packed))
				if got := collect(t, Options{Stdin: in}, Stdin); !slices.Equal(got, want) {
					t.Fatalf("%d documents of %d, or other ones", len(got), len(want))
				}
			}
		}
	}
}
