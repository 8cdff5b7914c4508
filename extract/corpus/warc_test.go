package corpus

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zstd"

	"koaccord/extract/page"
)

func record(id, kind, contentType, block string, length int) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:%s>\r\nWARC-Target-URI: https://garam.example/%s\r\n"+
		"WARC-Date: 2024-06-05T01:02:03Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", kind, id, id, contentType, length, block)
}

func response(id, head, body string) string {
	block := "HTTP/1.1 200 OK\r\n" + head + "\r\n" + body
	return record(id, "response", "application/http; msgtype=response", block, len(block))
}

func TestWARC(t *testing.T) {
	html := "Content-Type: text/html; charset=euc-kr\r\n"
	warc := record("i", "warcinfo", "application/warc-fields", "software: test\r\n", 16) +
		response("a", html, "<p>가</p>") +
		record("q", "request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n", 18) +
		response("p", "Content-Type: image/png\r\n", "\x89PNG") +
		response("g", html+"Content-Encoding: gzip\r\n", gz("<p>나</p>")) +
		response("k", html+"Transfer-Encoding: chunked\r\n", "a\r\n<p>다</p>\r\n0\r\n\r\n") +
		response("u", html+"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", "<p>라</p>") +
		response("z", html+"Content-Encoding: compress\r\n", "\x1f\x9d\x80") +
		strings.Replace(response("e", html, "<p>없음</p>"), "200 OK", "404 No", 1) +
		record("w", "conversion", "text/plain", "마\n바", len("마\n바"))
	want := []seen{
		{Name: "urn:uuid:a", Data: "<p>가</p>"},
		{Name: "urn:uuid:g", Data: "<p>나</p>"},
		{Name: "urn:uuid:k", Data: "<p>다</p>"},
		{Name: "urn:uuid:u", Data: "<p>라</p>"},
		{Name: "urn:uuid:z", Fault: CodeEncoding},
		{Name: "urn:uuid:w", Data: "마\n바"},
	}
	equal(t, fromStdin(t, warc, Options{}), want)
	equal(t, fromStdin(t, gz(warc), Options{}), want)

	var perRecord string
	for _, rec := range strings.SplitAfter(warc, "\r\n\r\nWARC/1.0\r\n") {
		perRecord += gz(rec)
	}
	equal(t, fromStdin(t, perRecord, Options{Format: WARC}), want)

	r, _ := New(Options{Stdin: strings.NewReader(warc)})
	for d := range r.Documents(context.Background(), slices.Values([]string{Stdin})) {
		d = d.Resolve()
		equal(t, d.Source, page.Source{Name: "urn:uuid:a", Format: page.HTML, Charset: "euc-kr",
			URL: "https://garam.example/a", Crawled: "2024-06-05T01:02:03Z"})
		break
	}
}

func TestBrokenWARC(t *testing.T) {
	text := func(id, block string, length int) string {
		return record(id, "conversion", "text/plain", block, length)
	}
	good := func(id string) string { return text(id, "가나다라", len("가나다라")) }
	ok := func(id string) seen { return seen{Name: "urn:uuid:" + id, Data: "가나다라"} }
	tests := map[string]struct {
		in   string
		want []seen
	}{
		"length too short": {text("x", "가나다라", 3) + good("b"), []seen{{Name: "-:1", Fault: CodeBrokenWARC},
			{Name: "urn:uuid:x", Data: "가"}, {Name: "-:2", Fault: CodeBrokenWARC}, ok("b")}},
		"length too long": {text("x", "가나다라", 60) + good("b") + good("c"),
			[]seen{{Name: "-:1", Fault: CodeBrokenWARC}, ok("x"), ok("b"), ok("c")}},
		"length beyond all": {text("x", "가나다라", 1<<50) + good("b"),
			[]seen{{Name: "-:1", Fault: CodeBrokenWARC}, {Name: "urn:uuid:x", Fault: CodeTooLarge}, ok("b")}},
		"length is a word": {strings.Replace(good("x"), "Length: 12", "Length: many", 1) + good("b"),
			[]seen{{Name: "-:1", Fault: CodeBrokenWARC}, {Name: "-:2", Fault: CodeBrokenWARC}, ok("b")}},
		"garbage between": {good("a") + "garbage\r\nmore\r\n" + good("b"),
			[]seen{ok("a"), {Name: "-:2", Fault: CodeBrokenWARC}, ok("b")}},
		"cut in a block": {good("a") + good("b")[:len(good("b"))-8],
			[]seen{ok("a"), {Name: "-:2", Fault: CodeBrokenWARC}, {Name: "urn:uuid:b", Data: "가나다"[:8]}}},
		"length too long, bare line feeds": {strings.ReplaceAll(text("x", "가나다라", 60)+good("b")+good("c"), "\r", ""),
			[]seen{{Name: "-:1", Fault: CodeBrokenWARC}, ok("x"), ok("b"), ok("c")}},
		"bare line feeds": {strings.ReplaceAll(good("a")+good("b"), "\r", ""), []seen{ok("a"), ok("b")}},
		"a record within a record": {text("x", good("in"), len(good("in"))) + good("b"),
			[]seen{{Name: "urn:uuid:x", Data: good("in")}, ok("b")}},
		"cut in a header": {good("a") + good("b")[:50], []seen{ok("a"), {Name: "-", Fault: CodeTruncated}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { equal(t, fromStdin(t, tt.in, Options{Format: WARC}), tt.want) })
	}
}

// TestHTTPCodings undoes every coding that servers use, whole and cut.
func TestHTTPCodings(t *testing.T) {
	plain := "<p>" + strings.Repeat("나루시는 도서관을 열었다. ", 400) + "</p>"
	deflated := func(zlib string) string {
		var b bytes.Buffer
		w, _ := flate.NewWriter(&b, 6)
		io.WriteString(w, plain)
		w.Close()
		return zlib + b.String()
	}
	var br bytes.Buffer
	w := brotli.NewWriter(&br)
	io.WriteString(w, plain)
	w.Close()
	chunked := func(s string) string { return fmt.Sprintf("5\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n", s[:5], len(s)-5, s[5:]) }
	tests := []struct {
		name, head, body, want, fault string
	}{
		{"gzip", "Content-Encoding: gzip", gz(plain), plain, ""},
		{"x-gzip", "Content-Encoding: x-gzip", gz(plain), plain, ""},
		{"gzip undone", "Content-Encoding: gzip", plain, plain, ""},
		{"gzip cut", "Content-Encoding: gzip", gz(plain)[:len(gz(plain))-12], "", "cut:" + CodeTruncated},
		{"deflate", "Content-Encoding: deflate", deflated(""), plain, ""},
		{"deflate with zlib", "Content-Encoding: deflate", deflated("\x78\x9c"), plain, ""},
		{"deflate with zlib, fast", "Content-Encoding: deflate", deflated("\x78\x01"), plain, ""},
		{"deflate with zlib, best", "Content-Encoding: deflate", deflated("\x78\xda"), plain, ""},
		{"brotli", "Content-Encoding: br", br.String(), plain, ""},
		{"brotli undone", "Content-Encoding: br", plain, plain, ""},
		{"brotli undone, text", "Content-Encoding: br", "나루시는 도서관을 열었다.", "나루시는 도서관을 열었다.", ""},
		{"brotli broken", "Content-Encoding: br", "\x0b\x02\x80", "", CodeBrokenStream},
		{"zstd", "Content-Encoding: zstd", zst(plain), plain, ""},
		{"zstd of a huge window", "Content-Encoding: zstd", zstdOfWindow(t, 64<<20), "", CodeBrokenStream},
		{"two", "Content-Encoding: br, gzip", gz(br.String()), plain, ""},
		{"chunks", "Transfer-Encoding: chunked", chunked(plain), plain, ""},
		{"chunks of gzip", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip", chunked(gz(plain)), plain, ""},
		{"chunks cut", "Transfer-Encoding: chunked", chunked(plain)[:60], "", "cut:" + CodeTruncated},
		{"unknown", "Content-Encoding: utf-8", plain, plain, ""},
		{"bomb", "Content-Encoding: gzip", gz(strings.Repeat("x", 2<<20)), "", CodeTooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := response("a", "Content-Type: text/html\r\n"+tt.head+"\r\n", tt.body)
			got := fromStdin(t, in, Options{Format: WARC, MaxBytes: 1 << 20})
			if tt.want == "" && strings.HasPrefix(tt.fault, "cut:") && len(got) == 1 {
				if got[0].Data == "" || !strings.HasPrefix(plain, got[0].Data) {
					t.Errorf("of a cut body comes %q", got[0].Data)
				}
				tt.want = got[0].Data
			}
			if want := []seen{{Name: "urn:uuid:a", Data: tt.want, Fault: tt.fault}}; !slices.Equal(got, want) {
				t.Errorf("got %.300q, want %.300q", got, want)
			}
		})
	}
}

// TestTruncatedByCrawler wants the mark of a crawler that kept only a part.
func TestTruncatedByCrawler(t *testing.T) {
	mark := func(s string) string {
		return strings.Replace(s, "WARC-Date:", "WARC-Truncated: length\r\nWARC-Date:", 1)
	}
	in := mark(response("a", "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", "5\r\n<p>ab\r\n0\r\n\r\n")) + mark(record("b", "conversion", "text/plain", "ab", 2))
	equal(t, fromStdin(t, in, Options{}), []seen{
		{Name: "urn:uuid:a", Data: "<p>ab", Fault: "cut:" + CodeTruncated}, {Name: "urn:uuid:b", Data: "ab", Fault: "cut:" + CodeTruncated}})
}

// zstdOfWindow is a frame that asks for a window of that size.
func zstdOfWindow(t *testing.T, size int) string {
	t.Helper()
	var b bytes.Buffer
	w, err := zstd.NewWriter(&b, zstd.WithWindowSize(size), zstd.WithSingleSegment(false))
	if err != nil {
		t.Fatal(err)
	}
	io.Copy(w, &endless{1 << 20})
	w.Close()
	return b.String()
}

// TestWARCHoldsToMaxBytes wants the limit kept to the byte, and nothing said of
// what is large but no page.
func TestWARCHoldsToMaxBytes(t *testing.T) {
	html := "Content-Type: text/html\r\n"
	text := func(id string, n int) string {
		return record(id, "conversion", "text/plain", strings.Repeat("x", n), n)
	}
	large := strings.Repeat("x", 3<<20)
	in := text("a", 1000) + text("b", 1001) + response("c", html, strings.Repeat("x", 1000)) + response("d", html, strings.Repeat("x", 1001)) +
		response("image", "Content-Type: image/png\r\n", large) + response("e", html, large) +
		record("video", "resource", "video/mp4", large, len(large)) + text("f", 3<<20) + text("g", 5)
	var skipped []string
	got := fromStdin(t, in, Options{Format: WARC, MaxBytes: 1000, Skip: func(name, _ string) { skipped = append(skipped, name) }})
	for i := range got {
		got[i].Data = ""
	}
	equal(t, got, []seen{{Name: "urn:uuid:a"}, {Name: "urn:uuid:b", Fault: CodeTooLarge}, {Name: "urn:uuid:c"}, {Name: "urn:uuid:d", Fault: CodeTooLarge},
		{Name: "urn:uuid:e", Fault: CodeTooLarge}, {Name: "urn:uuid:f", Fault: CodeTooLarge}, {Name: "urn:uuid:g"}})
	equal(t, skipped, []string{"urn:uuid:image", "urn:uuid:video"})
}

// TestManyWrongLengths reads an archive whose every length is far too large:
// the work must grow with the archive, not with the lengths.
func TestManyWrongLengths(t *testing.T) {
	var in strings.Builder
	const records = 3000
	for i := range records {
		in.WriteString(record(fmt.Sprint(i), "conversion", "text/plain", strings.Repeat("가나다라 ", 300), 15<<20))
	}
	r, _ := New(Options{Format: WARC, Stdin: strings.NewReader(in.String())})
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	pages := 0
	for d := range r.Documents(context.Background(), slices.Values([]string{Stdin})) {
		if d.Fault == nil {
			pages++
		}
	}
	runtime.ReadMemStats(&after)
	if pages != records {
		t.Errorf("%d pages of %d", pages, records)
	}
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 200<<20 {
		t.Errorf("%d MB allocated for an archive of %d MB", grown>>20, in.Len()>>20)
	}
}
