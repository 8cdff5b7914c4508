package corpus

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"koaccord/extract/page"
)

// seen is what a test looks at of a document.
type seen struct {
	Name, Data, Fault string
}

func collect(t *testing.T, opt Options, paths ...string) []seen {
	t.Helper()
	r, err := New(opt)
	if err != nil {
		t.Fatal(err)
	}
	var out []seen
	for d := range r.Documents(context.Background(), slices.Values(paths)) {
		out = append(out, seenOf(d))
	}
	return out
}

func seenOf(d Document) seen {
	d = d.Resolve()
	s := seen{Name: d.Source.Name, Data: string(d.Data)}
	if d.Fault != nil {
		s.Fault = d.Fault.Code
	} else if d.Cut != nil {
		s.Fault = "cut:" + d.Cut.Code
	}
	return s
}

func fromStdin(t *testing.T, data string, opt Options) []seen {
	t.Helper()
	opt.Stdin = strings.NewReader(data)
	return collect(t, opt, Stdin)
}

func equal(t *testing.T, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func write(t *testing.T, path, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func zst(s string) string {
	enc, _ := zstd.NewWriter(nil)
	return string(enc.EncodeAll([]byte(s), nil))
}

func TestJSONL(t *testing.T) {
	lines := `{"id":"k1","text":"가람대는 협약을 맺었다.","title":"협약"}
{"id":2,"content":"나루시는 밝혔다."}

{"body":"다온상사"}
broken
{"id":"k5","title":"본문 없음"}
["list"]
{"text":"끝","id":null}`
	want := []seen{
		{Name: "k1", Data: "가람대는 협약을 맺었다."},
		{Name: "2", Data: "나루시는 밝혔다."},
		{Name: "-:4", Data: "다온상사"},
		{Name: "-:5", Fault: CodeBrokenJSON},
		{Name: "k5", Fault: CodeNoText},
		{Name: "-:7", Fault: CodeBrokenJSON},
		{Name: "-:8", Data: "끝"},
	}
	equal(t, fromStdin(t, lines, Options{}), want)
	equal(t, fromStdin(t, "\ufeff"+strings.ReplaceAll(lines, "\n", "\r\n"), Options{Format: JSONL}), want)
	for name, packed := range map[string]string{"gzip": gz(lines), "two members": gz(lines[:100]) + gz(lines[100:]), "zstd": zst(lines)} {
		t.Run(name, func(t *testing.T) { equal(t, fromStdin(t, packed, Options{}), want) })
	}
}

func TestJSONLKeys(t *testing.T) {
	tests := []struct {
		line string
		want page.Source
	}{
		{`{"text":"본문","published":"2024-06-04","outlet":"가람일보","url":"https://garam.example/1"}`,
			page.Source{Format: page.Text, Published: "2024-06-04", Outlet: "가람일보", URL: "https://garam.example/1"}},
		{`{"content":"<p>본문</p>","date":"2019.10.25 16:50","media":"나루방송"}`,
			page.Source{Format: page.HTML, Published: "2019-10-25T16:50:00+09:00", Outlet: "나루방송"}},
		{`{"html":"<p>본문","text":"다른 글","timestamp":"2020-01-02T03:04:05Z"}`,
			page.Source{Format: page.HTML, Crawled: "2020-01-02T03:04:05Z"}},
		{`{"text":"본문","crawled":1571989806,"publisher":"다온신문","author":"홍길동"}`,
			page.Source{Format: page.Text, Crawled: "2019-10-25T16:50:06+09:00", Outlet: "다온신문", Authors: []string{"홍길동"}}},
		{`{"text":"본문","published_at":{"day":1},"date":"어제","authors":["홍길동",null,"김하나"]}`,
			page.Source{Format: page.Text, Authors: []string{"홍길동", "김하나"}}},
		{`{"body":"< 표 1 > 본문"}`, page.Source{Format: page.Text}},
		{`{"maintext":"본문","headline":"제목","date_publish":"2024-06-04 09:30:00","source_url":"https://nuri.example/1","sitename":"다온신문","byline":"홍길동"}`,
			page.Source{Format: page.Text, Title: "제목", URL: "https://nuri.example/1", Outlet: "다온신문", Authors: []string{"홍길동"}, Published: "2024-06-04T09:30:00+09:00"}},
		{`{"기고자":"홍길동","일자":20240604,"언론사":"다온신문","제목":"제목","본문":"본문","URL":"https://nuri.example/1"}`,
			page.Source{Format: page.Text, Title: "제목", URL: "https://nuri.example/1", Outlet: "다온신문", Authors: []string{"홍길동"}, Published: "2024-06-04"}},
		{`{"article":"남","text":"본문","pubdate":"2024-06-05","pubDate":"Tue, 04 Jun 2024 09:30:00 +0900","headline":"","title":"제목","reporter":"가","byline":"나"}`,
			page.Source{Format: page.Text, Title: "제목", Authors: []string{"나"}, Published: "2024-06-04T09:30:00+09:00"}},
	}
	for _, tt := range tests {
		r, _ := New(Options{Format: JSONL, Stdin: strings.NewReader(tt.line)})
		for d := range r.Documents(context.Background(), slices.Values([]string{Stdin})) {
			d = d.Resolve()
			tt.want.Name, tt.want.Charset = "-:1", "utf-8"
			equal(t, d.Source, tt.want)
		}
	}
}

func TestTimeOf(t *testing.T) {
	for in, want := range map[string]string{
		"2024-06-04":                "2024-06-04",
		"2024-6-4":                  "2024-06-04",
		"2024.06.04.":               "2024-06-04",
		"2024. 6. 4.":               "2024-06-04",
		"2024/06/04":                "2024-06-04",
		"20240604":                  "2024-06-04",
		"2024-06":                   "2024-06",
		"2024-06-04T00:00:00":       "2024-06-04",
		"2024-06-04 00:00:00":       "2024-06-04",
		"2024-06-04 09:30":          "2024-06-04T09:30:00+09:00",
		"2024. 6. 4. 9:30":          "2024-06-04T09:30:00+09:00",
		"20240604093015":            "2024-06-04T09:30:15+09:00",
		"2024-06-04T09:30:15+0900":  "2024-06-04T09:30:15+09:00",
		"2024-06-04T09:30:15+09:00": "2024-06-04T09:30:15+09:00",
		"2024-06-04T00:30:15Z":      "2024-06-04T00:30:15Z",
		"1717461015":                "2024-06-04T09:30:15+09:00",
		"1717461015000":             "2024-06-04T09:30:15+09:00",
		"":                          "",
		"어제":                        "",
		"2024-13-04":                "",
		"12345":                     "",
		"2024년 6월 4일":               "2024-06-04",
		"2024년6월4일(화) 오후 2시 10분":    "2024-06-04T14:10:00+09:00",
		"입력 2024.06.04 09:30":       "2024-06-04T09:30:00+09:00",
		"기사입력 : 2024-06-04 오전 12:05:09":   "2024-06-04T00:05:09+09:00",
		"2024년 6월 31일":                    "",
		"Tue, 04 Jun 2024 09:30:00 +0900": "2024-06-04T09:30:00+09:00",
		"Tue, 04 Jun 2024 00:30:00 GMT":   "2024-06-04T09:30:00+09:00",
		"June 4, 2024":                    "2024-06-04",
		"Jun 4, 2024":                     "2024-06-04",
		"99999999999999999":               "",
		"0001-01-01":                      "",
	} {
		if got := timeOf(in); got != want {
			t.Errorf("timeOf(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestLongLineIsOneFault(t *testing.T) {
	long := `{"text":"` + strings.Repeat("가", 1000) + `"}`
	in := `{"text":"앞"}` + "\n" + long + "\n" + `{"text":"뒤"}`
	want := []seen{{Name: "-:1", Data: "앞"}, {Name: "-:2", Fault: CodeTooLarge}, {Name: "-:3", Data: "뒤"}}
	equal(t, fromStdin(t, in, Options{Format: JSONL, MaxBytes: 500}), want)
}

// endless gives the same byte for ever, up to a size.
type endless struct{ left int }

func (e *endless) Read(p []byte) (int, error) {
	if e.left <= 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.left)
	for i := range p[:n] {
		p[i] = 'x'
	}
	e.left -= n
	return n, nil
}

func TestHugeLineTakesNoMemory(t *testing.T) {
	r, _ := New(Options{Format: JSONL, MaxBytes: 1 << 20})
	allocs := testing.Benchmark(func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			r.opt.Stdin = &endless{64 << 20}
			for range r.Documents(context.Background(), slices.Values([]string{Stdin})) {
			}
		}
	})
	if got := allocs.AllocedBytesPerOp(); got > 16<<20 {
		t.Errorf("a line of 64 MiB under a limit of 1 MiB allocates %d bytes", got)
	}
}

func TestTruncatedStreams(t *testing.T) {
	lines := ""
	for i := range 2000 {
		lines += fmt.Sprintf(`{"id":"d%d","text":"나루시는 %d번째 협약을 맺었다."}`+"\n", i, i*7919)
	}
	for name, packed := range map[string]string{"gzip": gz(lines), "zstd": zst(lines)} {
		t.Run(name, func(t *testing.T) {
			got := fromStdin(t, packed[:len(packed)*3/4], Options{Format: JSONL})
			last := got[len(got)-1]
			if last.Fault != CodeTruncated || last.Name != Stdin {
				t.Errorf("last document %+v, want the fault %s of the stream", last, CodeTruncated)
			}
			if name == "gzip" && len(got) < 500 {
				t.Errorf("%d documents before the cut, want most of three quarters of 2000", len(got)-1)
			}
			for i, s := range got[:len(got)-1] {
				if s.Fault != "" || s.Name != fmt.Sprintf("d%d", i) {
					t.Fatalf("document %d is %+v", i, s)
				}
			}
		})
	}
	got := fromStdin(t, gz(strings.Repeat("나루시 협약 ", 500) + "끝")[:60], Options{})
	if len(got) != 1 || got[0].Fault != "cut:"+CodeTruncated || !strings.HasPrefix(got[0].Data, "나루시") {
		t.Errorf("a cut page gives %+v", got)
	}
}

// TestCutAnywhere cuts a file of several members or frames at every byte: only
// a cut between two of them can go unseen.
func TestCutAnywhere(t *testing.T) {
	var lines []string
	for i := range 4 {
		lines = append(lines, fmt.Sprintf(`{"id":"d%d","text":"나루시 %d"}`+"\n", i, i))
	}
	for name, pack := range map[string]func(string) string{"gzip": gz, "zstd": zst} {
		whole, ends := "", map[int]int{}
		for i, l := range lines {
			whole += pack(l)
			ends[len(whole)] = i + 1
		}
		least := 0
		for cut := 4; cut < len(whole); cut++ {
			got := fromStdin(t, whole[:cut], Options{Format: JSONL})
			if n, ok := ends[cut]; ok {
				least = n
				if len(got) != n || got[n-1].Fault != "" {
					t.Errorf("%s cut between members at %d gives %+v", name, cut, got)
				}
				continue
			}
			if len(got) <= least || got[len(got)-1].Fault != CodeTruncated {
				t.Errorf("%s cut at %d gives %+v, want %d lines and the fault", name, cut, got, least)
			}
		}
	}
}

func TestBombs(t *testing.T) {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.Copy(w, &endless{320 << 20})
	w.Close()
	want := []seen{{Name: Stdin, Fault: CodeTooLarge}}
	equal(t, fromStdin(t, b.String(), Options{}), want)
	got := fromStdin(t, b.String(), Options{Format: JSONL, MaxBytes: 1 << 20})
	equal(t, got[len(got)-1], seen{Name: Stdin, Fault: CodeBomb})

	b.Reset()
	z, _ := zstd.NewWriter(&b)
	io.Copy(z, &endless{320 << 20})
	z.Close()
	equal(t, fromStdin(t, b.String(), Options{}), want)
}

func TestDamagedMember(t *testing.T) {
	first, second, third := gz(`{"id":"a","text":"가"}`+"\n"), gz(`{"id":"b","text":"나"}`+"\n"), gz(`{"id":"c","text":"다"}`+"\n")
	broken := []byte(second)
	broken[len(broken)-6] ^= 0xff
	got := fromStdin(t, first+string(broken)+third, Options{Format: JSONL})
	if len(got) < 3 || got[0].Name != "a" || got[len(got)-2].Name != "c" || got[len(got)-1].Fault != CodeBrokenStream {
		t.Errorf("%+v", got)
	}
	equal(t, fromStdin(t, first+"garbage", Options{Format: JSONL}), []seen{{Name: "a", Data: "가"}})
}

func TestFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.html", "a/2.txt", "a/1.txt", "a/skip.png", ".hidden/x.txt", "c.txt.gz", "a-z.htm"} {
		data := name
		if strings.HasSuffix(name, ".gz") {
			data = gz(name)
		}
		write(t, filepath.Join(dir, name), data)
	}
	if err := os.Symlink(dir, filepath.Join(dir, "a", "loop")); err != nil {
		t.Skip(err)
	}
	os.Symlink("nowhere", filepath.Join(dir, "dangling.txt"))
	if err := syscall.Mkfifo(filepath.Join(dir, "fifo.txt"), 0o644); err != nil {
		t.Skip(err)
	}
	var skipped []string
	skip := func(name, _ string) { skipped = append(skipped, strings.TrimPrefix(name, dir+"/")) }
	names := func(list []seen) []string {
		var out []string
		for _, s := range list {
			out = append(out, strings.TrimPrefix(s.Name, dir+"/")+"="+s.Data+s.Fault)
		}
		return out
	}
	equal(t, names(collect(t, Options{Skip: skip}, dir)), []string{
		"a/1.txt=a/1.txt", "a/2.txt=a/2.txt", "a-z.htm=a-z.htm", "b.html=b.html", "c.txt.gz=c.txt.gz", "dangling.txt=" + CodeUnreadable})
	equal(t, skipped, []string{"a/loop", "a/skip.png", "fifo.txt"})
	equal(t, names(collect(t, Options{Include: []string{"*.png", "b.*"}}, dir)), []string{"a/skip.png=a/skip.png", "b.html=b.html"})
	equal(t, names(collect(t, Options{Include: []string{"a/**"}, Exclude: []string{"*.png"}}, dir)), []string{"a/1.txt=a/1.txt", "a/2.txt=a/2.txt"})
	equal(t, names(collect(t, Options{}, filepath.Join(dir, ".hidden"), filepath.Join(dir, "none"))), []string{".hidden/x.txt=.hidden/x.txt", "none=" + CodeUnreadable})

	empty := t.TempDir()
	equal(t, collect(t, Options{}, empty), []seen{{Name: empty, Fault: CodeUnreadable}})
}

func TestList(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "b c.html", "last"} {
		write(t, filepath.Join(dir, name), name)
	}
	t.Chdir(dir)
	listed := func(list io.Reader) []seen {
		r, _ := New(Options{Stdin: strings.NewReader("x")})
		var out []seen
		for d := range r.FromList(context.Background(), "list", list) {
			out = append(out, seenOf(d))
		}
		return out
	}
	equal(t, listed(strings.NewReader("\ufeffa.txt\r\n\nb c.html\n-\n-\nlast")), []seen{
		{Name: "a.txt", Data: "a.txt"}, {Name: "b c.html", Data: "b c.html"}, {Name: Stdin, Data: "x"},
		{Name: Stdin, Fault: CodeUnreadable}, {Name: "last", Data: "last"}})
	equal(t, listed(io.MultiReader(strings.NewReader("a.txt\n"), iotest.ErrReader(fmt.Errorf("gone")))), []seen{
		{Name: "a.txt", Data: "a.txt"}, {Name: "list", Fault: CodeUnreadable}})
	equal(t, listed(io.MultiReader(strings.NewReader("a.txt\n"), &endless{1 << 30})), []seen{
		{Name: "a.txt", Data: "a.txt"}, {Name: "list", Fault: CodeUnreadable}})
}

// TestNames wants a name of its own for every path.
func TestNames(t *testing.T) {
	for in, want := range map[string]string{"가.txt": "가.txt", "a\xff\xea\xb0": `a\xff\xea\xb0`, "\ufffd": "\ufffd"} {
		if got := nameOf(in); got != want {
			t.Errorf("nameOf(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestLayout tells containers from pages by their first bytes.
func TestLayout(t *testing.T) {
	tests := []struct {
		in   string
		want []seen
	}{
		{`{"text":"가`, []seen{{Name: "-:1", Fault: CodeBrokenJSON}}},
		{`{"text":"가` + "\n" + `{"text":"나"}`, []seen{{Name: "-:1", Fault: CodeBrokenJSON}, {Name: "-:2", Data: "나"}}},
		{`{}` + "\n" + `{"text":"나"}`, []seen{{Name: "-:1", Fault: CodeNoText}, {Name: "-:2", Data: "나"}}},
		{"\ufeff { \"text\":\"나\"}\r\n", []seen{{Name: "-:1", Data: "나"}}},
		{`[{"text":"가"},{"text":"나"}]`, []seen{{Name: Stdin, Fault: CodeBrokenJSON}}},
		{"[\n {\"text\":\"가\"}\n]", []seen{{Name: Stdin, Fault: CodeBrokenJSON}}},
		{"{\n \"text\":\"가\"\n}", []seen{{Name: Stdin, Fault: CodeBrokenJSON}}},
		{"[나루=가람] 협약", []seen{{Name: Stdin, Data: "[나루=가람] 협약"}}},
		{"{나루} 협약", []seen{{Name: Stdin, Data: "{나루} 협약"}}},
	}
	for _, tt := range tests {
		equal(t, fromStdin(t, tt.in, Options{}), tt.want)
	}
}

// TestBytes wants the size of what would be read, and nothing read.
func TestBytes(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.txt"), "12345")
	write(t, filepath.Join(dir, "b", "c.jsonl.gz"), "1234567")
	write(t, filepath.Join(dir, "no.png"), "1234567")
	read := 0
	r, _ := New(Options{Progress: func(n int) { read += n }, Avoid: func(p string) bool { return filepath.Base(p) == "avoid.txt" }})
	write(t, filepath.Join(dir, "avoid.txt"), "123")
	in := slices.Values([]string{dir, filepath.Join(dir, "a.txt")})
	if got := r.Bytes(context.Background(), in); got != 17 || read != 0 {
		t.Errorf("%d bytes, %d read, want 17 and none", got, read)
	}
	for range r.Documents(context.Background(), in) {
	}
	if read != 17 {
		t.Errorf("%d bytes told of 17", read)
	}
	if got := r.Bytes(context.Background(), slices.Values([]string{dir, Stdin})); got != -1 {
		t.Errorf("standard input has the size %d", got)
	}
}

func TestNewRefuses(t *testing.T) {
	for _, opt := range []Options{{Format: "pdf"}, {Include: []string{"[a"}}, {Exclude: []string{"{a"}}} {
		if _, err := New(opt); err == nil {
			t.Errorf("%+v: no error", opt)
		}
	}
}

func TestRunKeepsOrder(t *testing.T) {
	docs := func(yield func(Document) bool) {
		for i := range 500 {
			if !yield(Document{Data: make([]byte, i%90), Size: i}) {
				return
			}
		}
	}
	for _, workers := range []int{1, 8} {
		next := 0
		work := func(d Document) int {
			for range rand.IntN(2000) {
			}
			return d.Size
		}
		emit := func(n int) error {
			if n != next {
				return fmt.Errorf("document %d came in place of %d", n, next)
			}
			next++
			return nil
		}
		if err := Run(context.Background(), docs, workers, 100, work, emit); err != nil || next != 500 {
			t.Errorf("%d workers: %d documents, %v", workers, next, err)
		}
	}
}

func TestRunStops(t *testing.T) {
	endless := func(yield func(Document) bool) {
		for yield(Document{}) {
		}
	}
	full := fmt.Errorf("full")
	n := 0
	err := Run(context.Background(), endless, 4, 1<<20, func(Document) int { return 0 }, func(int) error {
		if n++; n == 10 {
			return full
		}
		return nil
	})
	if err != full {
		t.Errorf("error %v, want that of emit", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	err = Run(ctx, endless, 4, 1<<20, func(Document) int { return 0 }, func(int) error { cancel(); return nil })
	if err != context.Canceled {
		t.Errorf("error %v, want that of the context", err)
	}
}

// TestNamesByContent wants names of lines that say nothing of their place.
func TestNamesByContent(t *testing.T) {
	lines := []string{`{"text":"다온상사"}`, `broken`, `{"id":"k","text":"끝"}`, strings.Repeat("가", 50), `["list"]`}
	opt := Options{Format: JSONL, NameByContent: true, MaxBytes: 100}
	want := []seen{
		{Name: contentName([]byte(lines[0])), Data: "다온상사"},
		{Name: contentName([]byte(lines[1])), Fault: CodeBrokenJSON},
		{Name: "k", Data: "끝"},
		{Name: contentName([]byte(lines[3][:100])), Fault: CodeTooLarge},
		{Name: contentName([]byte(lines[4])), Fault: CodeBrokenJSON},
	}
	for _, end := range []string{"\n", "\r\n", "\n\n"} {
		equal(t, fromStdin(t, strings.Join(lines, end), opt), want)
	}
	for i, l := range lines {
		equal(t, fromStdin(t, l+"\n", opt), want[i:i+1])
	}
	equal(t, fromStdin(t, lines[0]+"\n\ufeff"+lines[2]+"\n", opt), []seen{want[0], want[2]})
	path := filepath.Join(t.TempDir(), "in.jsonl")
	write(t, path, "broken\n")
	equal(t, collect(t, opt, path), []seen{{Name: path + ":1", Fault: CodeBrokenJSON}})
}

// TestStream reads an open input as the file whose name it bears.
func TestStream(t *testing.T) {
	r, err := New(Options{})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for d := range r.Stream(context.Background(), "store/in.jsonl.gz", strings.NewReader(gz("{\"text\":\"가\"}\n\n{\"id\":\"b\",\"text\":\"나\"}\n")), 0) {
		names = append(names, d.Resolve().Source.Name)
	}
	equal(t, names, []string{"store/in.jsonl.gz:1", "b"})
}
