package corpus

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

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
		response("z", html+"Content-Encoding: br\r\n", "\x0b\x02\x80") +
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
		"cut in a header": {good("a") + good("b")[:50], []seen{ok("a"), {Name: "-", Fault: CodeTruncated}}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { equal(t, fromStdin(t, tt.in, Options{Format: WARC}), tt.want) })
	}
}
