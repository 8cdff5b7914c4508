package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract"
	"koaccord/extract/record"
	"koaccord/rules"
)

// corpusLines are lines of JSON with ids, good ones and ones without text.
func corpusLines() []string {
	var lines []string
	for i := range 40 {
		switch i % 5 {
		case 0:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","text":"누리시는 %d일 미르재단과 업무협약을 체결했다고 밝혔다.","date":"2021-04-30"}`, i, i%28+1))
		case 1:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","title":"제목\t%d"}`, i, i))
		case 2:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","html":"<p>다온상사는 가람대학교와\t공급계약을 맺었다.</p>"}`, i))
		case 3:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","text":"나루시는 도서관을 열었다."}`, i))
		case 4:
			lines = append(lines, fmt.Sprintf(`{"id":"d%d","text":"  "}`, i))
		}
	}
	return lines
}

// filterLimit is --max-bytes of the filters in these tests.
const filterLimit = 2000

// roughLines are lines as an engine meets them: with and without an id, and
// broken in every way.
func roughLines() []string {
	var lines []string
	for i, l := range corpusLines() {
		lines = append(lines, l)
		switch i % 8 {
		case 0:
			lines = append(lines, fmt.Sprintf(`{"text":"누리시는 %d일 미르재단과 업무협약을 체결했다."}`, i%28+1))
		case 1:
			lines = append(lines, fmt.Sprintf(`{"id":"cut%d","text":"누리시`, i))
		case 2:
			lines = append(lines, fmt.Sprintf("no\tJSON %d", i))
		case 3:
			lines = append(lines, fmt.Sprintf("[%d]", i))
		case 4:
			lines = append(lines, fmt.Sprintf("{\"text\":\"\xff\xfe%d\"}", i))
		case 5:
			lines = append(lines, "\ufeff"+`{"text":"이어 붙인 파일의 첫 줄"}`)
		case 6:
			lines = append(lines, fmt.Sprintf(`{"text":"%d%s"}`, i, strings.Repeat("가", filterLimit)))
		case 7:
			lines = append(lines, "{\"text\":\"a\tb\u2028\"}")
		}
	}
	return lines
}

// filter runs extract over standard input as an engine does.
func filter(t *testing.T, ex *extract.Extractor, input io.Reader) []byte {
	t.Helper()
	f := &extractFlags{format: "ndjson", inputFormat: "jsonl", logFormat: "text", quiet: true, jobs: 2, maxBytes: filterLimit}
	p, err := f.plan(nil)
	if err != nil {
		t.Fatal(err)
	}
	var out, notes bytes.Buffer
	if err := p.run(context.Background(), streams{input, &out, &notes}, ex); err != nil {
		t.Fatalf("a filter must end with 0: %v", err)
	}
	if notes.Len() > 0 {
		t.Fatalf("a filter must say nothing on standard error: %s", notes.String())
	}
	return out.Bytes()
}

// drops gives what it holds in pieces of random length.
type drops struct {
	rest string
	rng  *rand.Rand
}

func (d *drops) Read(p []byte) (int, error) {
	if d.rest == "" {
		return 0, io.EOF
	}
	n := copy(p, d.rest[:min(len(d.rest), 1+d.rng.IntN(5000))])
	d.rest = d.rest[n:]
	return n, nil
}

// TestFilterDoesNotSeeCuts cuts a corpus between lines a thousand times, also
// into pieces that hold nothing, with either line break, the last one with and
// without: the records of the pieces, put together, are those of the whole.
func TestFilterDoesNotSeeCuts(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	ex := extract.New(set)
	lines := roughLines()
	want := filter(t, ex, strings.NewReader(strings.Join(lines, "\n")))
	checkRecords(t, lines, want)
	for round := range 1000 {
		rng := rand.New(rand.NewPCG(7, uint64(round)))
		lineBreak := []string{"\n", "\r\n", "\n\n"}[rng.IntN(3)]
		var got []byte
		for from := 0; from < len(lines); {
			to := min(len(lines), from+rng.IntN(len(lines)))
			piece := strings.Join(lines[from:to], lineBreak)
			if rng.IntN(2) == 0 {
				piece += lineBreak
			}
			got = append(got, filter(t, ex, &drops{piece, rng})...)
			from = to
		}
		if !bytes.Equal(got, want) {
			t.Fatalf("round %d: the pieces differ from the whole", round)
		}
	}
}

// checkRecords wants one record a line, and an error in it where the line has
// no text.
func checkRecords(t *testing.T, lines []string, out []byte) {
	t.Helper()
	records := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(records) != len(lines) {
		t.Fatalf("%d records of %d lines", len(records), len(lines))
	}
	codes := map[string]int{}
	for i, r := range records {
		if strings.Contains(r, "\t") {
			t.Errorf("a raw tab: %s", r)
		}
		var rec record.Record
		if err := json.Unmarshal([]byte(r), &rec); err != nil {
			t.Fatalf("%s: %v", r, err)
		}
		var line struct{ ID string }
		if json.Unmarshal([]byte(lines[i]), &line) == nil && line.ID != "" && rec.Source.Name != line.ID {
			t.Errorf("the record of %s is named %s", line.ID, rec.Source.Name)
		}
		if rec.Error != nil {
			codes[rec.Error.Code]++
		}
	}
	if diff := cmp.Diff(map[string]int{"no-text": 16, "broken-json": 25, "too-large": 5}, codes); diff != "" {
		t.Errorf("error records (-want +got)\n%s", diff)
	}
}

// TestFilterAnswersAtOnce wants the record of a line before the next line is
// there, and nothing at all of an engine's empty part.
func TestFilterAnswersAtOnce(t *testing.T) {
	command := func() *exec.Cmd {
		return exec.Command("koaccord", "extract", "--input-format", "jsonl", "--format", "ndjson", "--quiet")
	}
	if out, err := command().CombinedOutput(); err != nil || len(out) > 0 {
		t.Errorf("an empty part gives %q, %v", out, err)
	}
	cmd := command()
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	records := bufio.NewReader(out)
	for _, line := range roughLines()[:10] {
		fmt.Fprintln(in, line)
		if _, err := records.ReadString('\n'); err != nil {
			t.Fatalf("after %s: %v", line, err)
		}
	}
	in.Close()
	if rest, err := io.ReadAll(records); err != nil || len(rest) > 0 {
		t.Errorf("at the end: %q, %v", rest, err)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}
