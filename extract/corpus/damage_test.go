package corpus

import (
	"math/rand/v2"
	"strings"
	"testing"
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
