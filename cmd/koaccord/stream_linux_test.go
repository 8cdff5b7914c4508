package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// repeated gives the same text n times.
type repeated struct {
	text string
	n    int
	rest string
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.rest == "" {
		if r.n <= 0 {
			return 0, io.EOF
		}
		r.n--
		r.rest = r.text
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// megabytes gives n MB of the letter x.
func megabytes(n int) io.Reader { return &repeated{text: strings.Repeat("x", 1e6), n: n} }

// packed gives what w makes of r, as it is read.
func packed(r io.Reader, pack func(io.Writer) io.WriteCloser) io.Reader {
	out, in := io.Pipe()
	go func() {
		w := pack(in)
		_, err := io.Copy(w, r)
		if err == nil {
			err = w.Close()
		}
		in.CloseWithError(err)
	}()
	return out
}

func asGzip(w io.Writer) io.WriteCloser {
	z, _ := gzip.NewWriterLevel(w, gzip.BestSpeed)
	return z
}

// asLongZstd asks for the largest window that is read.
func asLongZstd(w io.Writer) io.WriteCloser {
	z, _ := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithWindowSize(128<<20), zstd.WithEncoderConcurrency(1))
	return z
}

// piped runs the command over a stream and gives the codes of its error
// records, how many lines came out, its exit code and its largest size in MB.
func piped(t *testing.T, in io.Reader, args ...string) (codes []string, lines, exit, megabytes int) {
	t.Helper()
	cmd := exec.Command("koaccord", append([]string{"extract", "--format", "ndjson", "--quiet", "--fields", "source.name,error.code"}, args...)...)
	cmd.Stdin = in
	var out bytes.Buffer
	cmd.Stdout = &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	largest := make(chan int)
	go func() {
		most := 0
		for {
			select {
			case <-ended:
				largest <- most
				return
			case <-time.After(2 * time.Millisecond):
				most = max(most, highWater(cmd.Process.Pid))
			}
		}
	}()
	_ = cmd.Wait()
	close(ended)
	megabytes = <-largest
	for line := range bytes.Lines(out.Bytes()) {
		var rec struct{ Error struct{ Code string } }
		if err := json.Unmarshal(line, &rec); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		if lines++; rec.Error.Code != "" {
			codes = append(codes, rec.Error.Code)
		}
	}
	return codes, lines, cmd.ProcessState.ExitCode(), megabytes
}

// highWater is the most memory that a process has held so far, in MB; 0 when it
// is gone. What the system reports at the end will not do: it counts what this
// process held when it started the other.
func highWater(pid int) int {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	_, rest, _ := strings.Cut(string(data), "VmHWM:")
	kilobytes, _, _ := strings.Cut(strings.TrimSpace(rest), " ")
	n, _ := strconv.Atoi(kilobytes)
	return n >> 10
}

// TestGiantsTakeLittleMemory gives the command documents and bombs of a
// gigabyte in every container.
func TestGiantsTakeLittleMemory(t *testing.T) {
	const gigabyte, bound = 1000, 256
	good := `{"id":"g","text":"나루시는 도서관을 열었다."}` + "\n"
	around := func(r io.Reader) io.Reader {
		return io.MultiReader(strings.NewReader(good), r, strings.NewReader("\n"+good))
	}
	record := func(kind, contentType, block string, length int) string {
		return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s", kind, contentType, length, block)
	}
	html := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
	page := record("conversion", "text/plain", "나루시", 9) + "\r\n\r\n"
	tests := []struct {
		name  string
		in    io.Reader
		args  []string
		lines int
		codes string
		exit  int
	}{
		{"a line", around(megabytes(gigabyte)), []string{"--input-format", "jsonl"}, 3, "too-large", exitDone},
		{"a line, told by content", around(megabytes(gigabyte)), nil, 3, "too-large", exitDone},
		{"a text", megabytes(gigabyte), nil, 1, "too-large", exitInput},
		{"a record", io.MultiReader(strings.NewReader(page+record("response", "application/http", html, 1e9+len(html))), megabytes(gigabyte), strings.NewReader("\r\n\r\n"+page)),
			nil, 3, "too-large", exitDone},
		{"a record that is no page", io.MultiReader(strings.NewReader(page+record("resource", "video/mp4", "", 1e9)), megabytes(gigabyte), strings.NewReader("\r\n\r\n"+page)),
			nil, 2, "", exitDone},
		{"a header", io.MultiReader(strings.NewReader(page+"WARC/1.0\r\n"), megabytes(gigabyte), strings.NewReader("\r\n\r\n"+page)),
			nil, 4, "broken-warc broken-warc", exitDone},
		{"a bomb of gzip, a text", packed(megabytes(gigabyte), asGzip), nil, 1, "too-large", exitInput},
		{"a bomb of gzip, lines", packed(around(&repeated{text: strings.Repeat("\n", 1e6), n: gigabyte}), asGzip), []string{"--input-format", "jsonl"}, 2, "bomb", exitInput},
		{"a bomb of zstd, lines", packed(around(&repeated{text: strings.Repeat("\n", 1e6), n: gigabyte}), asLongZstd), []string{"--input-format", "jsonl"}, 2, "bomb", exitInput},
		{"a bomb of zstd, a line", packed(around(megabytes(gigabyte)), asLongZstd), []string{"--input-format", "jsonl"}, 3, "too-large bomb", exitInput},
		{"a list", megabytes(gigabyte), []string{"--files-from", "-"}, 1, "unreadable", exitInput},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			codes, lines, exit, size := piped(t, tt.in, tt.args...)
			if got := strings.Join(codes, " "); lines != tt.lines || got != tt.codes || exit != tt.exit {
				t.Errorf("%d records with %q, exit code %d, want %d with %q, %d", lines, got, exit, tt.lines, tt.codes, tt.exit)
			}
			if size > bound {
				t.Errorf("%d MB of memory, want at most %d", size, bound)
			}
			t.Logf("%d MB", size)
		})
	}
}

// TestBombsInRecords gives the command an archive of many bodies that unpack to
// the most that is allowed.
func TestBombsInRecords(t *testing.T) {
	var body bytes.Buffer
	w := asGzip(&body)
	fmt.Fprint(w, "<html><body><p>나루시는 도서관을 열었다.</p>", strings.Repeat("<p>나루시 시민 </p>", 15<<20/24))
	w.Close()
	block := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + body.String()
	rec := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(block), block)
	codes, lines, exit, size := piped(t, &repeated{text: rec, n: 4})
	if lines != 4 || exit != exitDone {
		t.Errorf("%d records, codes %v, exit code %d", lines, codes, exit)
	}
	if size > 300 {
		t.Errorf("%d MB of memory, want at most 300", size)
	}
	t.Logf("%d MB", size)
}

// streamDocuments are lines of JSON made of the pages of testdata: those that
// report an agreement and, three times as many, the same ones with every word
// of agreements exchanged, so that few of them report one.
func streamDocuments(t *testing.T) (lines []string) {
	t.Helper()
	files, err := filepath.Glob("../../testdata/pages/*/page.*")
	if err != nil || len(files) < 20 {
		t.Fatalf("%d pages: %v", len(files), err)
	}
	plain := strings.NewReplacer("협약", "행사", "계약", "축제", "협정", "강좌", "약정", "모임", "조약", "노래", "합의", "논의", "의향서", "안내서",
		"양해각서", "소식지", "각서", "책자", "선언", "발표", "MOU", "TV", "MOA", "TV", "LOI", "TV", "LOA", "TV", "체결", "시작", "맺", "열", "손잡", "만나", "서명", "참석")
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(data) {
			continue
		}
		key := "text"
		if strings.HasSuffix(f, ".html") {
			key = "html"
		}
		for _, text := range []string{string(data), plain.Replace(string(data)), plain.Replace(string(data)), plain.Replace(string(data))} {
			value, err := json.Marshal(text)
			if err != nil {
				t.Fatal(err)
			}
			lines = append(lines, fmt.Sprintf(`","%s":%s}`+"\n", key, value))
		}
	}
	return lines
}

// TestStreamTakesFlatMemory pipes a stream made of testdata into the command
// and watches its size. With KOACCORD_LONG=1 the stream has 2 GB, else 24 MB,
// which shows no more than that the start is right.
func TestStreamTakesFlatMemory(t *testing.T) {
	size := int64(24e6)
	if os.Getenv(longRun) != "" {
		size = 2e9
	}
	const bound = 300
	documents := streamDocuments(t)
	cmd := exec.Command("koaccord", "extract", "--input-format", "jsonl", "--format", "ndjson")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var summary bytes.Buffer
	cmd.Stderr = &summary
	start := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	read := make(chan int)
	go func() {
		n := 0
		for sc := bufio.NewReaderSize(out, 1<<20); ; n++ {
			if _, err := sc.ReadSlice('\n'); err != nil && err != bufio.ErrBufferFull {
				break
			}
		}
		read <- n
	}()
	var sizes [101]int // largest size in MB within each per cent
	written := 0
	w := bufio.NewWriter(in)
	for sent := int64(0); sent < size; written++ {
		n, err := fmt.Fprintf(w, `{"id":"%d%s`, written, documents[written%len(documents)])
		if err != nil {
			t.Fatal(err)
		}
		sent += int64(n)
		if per := sent * 100 / size; written%64 == 0 {
			sizes[per] = max(sizes[per], residentMegabytes(t, cmd.Process.Pid))
		}
	}
	w.Flush()
	in.Close()
	got := <-read
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v: %s", err, summary.String())
	}
	if got != written {
		t.Errorf("%d records of %d documents", got, written)
	}
	highest, early, late := 0, 0, 0
	for per, mb := range sizes {
		highest = max(highest, mb)
		if per < 10 {
			early = max(early, mb)
		}
		if per >= 90 {
			late = max(late, mb)
		}
	}
	t.Logf("%.0f MB in %s, at most %d MB of memory; by per cent: %v\n%s", float64(size)/1e6, time.Since(start).Round(time.Second), highest, sizes, summary.String())
	if highest > bound {
		t.Errorf("%d MB of memory, want at most %d", highest, bound)
	}
	if size > 1e9 && late > early+early/5 {
		t.Errorf("memory grew from %d MB in the first tenth to %d MB in the last", early, late)
	}
}

// residentMegabytes is how much memory a process holds.
func residentMegabytes(t *testing.T, pid int) int {
	t.Helper()
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		t.Fatal(err)
	}
	pages, err := strconv.Atoi(strings.Fields(string(data))[1])
	if err != nil {
		t.Fatal(err)
	}
	return pages * os.Getpagesize() >> 20
}
