package corpus

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"net/http/httputil"
	"strings"
	"unicode/utf8"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"koaccord/extract/page"
)

// parseHeader reads "Name: value" lines; a folded line belongs to the one before.
func parseHeader(head []byte) map[string]string {
	h := map[string]string{}
	last := ""
	for l := range bytes.Lines(head) {
		s := strings.TrimRight(string(l), "\r\n")
		if s != "" && (s[0] == ' ' || s[0] == '\t') && last != "" {
			h[last] += " " + strings.TrimSpace(s)
			continue
		}
		key, value, ok := strings.Cut(s, ":")
		if !ok {
			continue
		}
		last = strings.ToLower(strings.TrimSpace(key))
		if _, twice := h[last]; !twice {
			h[last] = strings.TrimSpace(value)
		}
	}
	return h
}

// splitHead cuts an HTTP message after its empty line.
func splitHead(b []byte) (head, body []byte) {
	for i := 0; i < len(b) && i < maxHeader; {
		j := bytes.IndexByte(b[i:], '\n')
		if j < 0 {
			return b, nil
		}
		if len(bytes.TrimRight(b[i:i+j], "\r")) == 0 {
			return b[:i], b[i+j+1:]
		}
		i += j + 1
	}
	return b, nil
}

func headerOf(head []byte, key string) string { return parseHeader(head)[key] }

// decodeHTTP replaces an HTTP message by its body. Archives often keep the
// headers of a transfer that they have undone, so a coding that does not show
// in the bytes is taken as undone.
func decodeHTTP(d *Document, limit int) {
	head, body := splitHead(d.Data)
	header := parseHeader(head)
	if strings.Contains(strings.ToLower(header["transfer-encoding"]), "chunked") {
		var cut *Fault
		if body, cut = dechunk(body); cut != nil {
			d.Cut = cut
		}
	}
	body, cut, fault := decodeContent(body, strings.ToLower(header["content-encoding"]), limit)
	if fault == nil && len(body) > limit {
		fault = &Fault{CodeTooLarge, tooLarge(limit)}
	}
	if fault != nil {
		d.Data, d.Cut, d.Fault = nil, nil, fault
		return
	}
	if cut != nil {
		d.Cut = cut
	}
	d.Data = body
	contentType := header["content-type"]
	if _, params, err := mime.ParseMediaType(contentType); err == nil {
		d.Source.Charset = params["charset"]
	}
	if strings.Contains(strings.ToLower(contentType), "html") {
		d.Source.Format = page.HTML
	}
}

// dechunk undoes the chunks of a transfer. A body that is not in chunks stays
// as it is; one that ends within a chunk gives what is there.
func dechunk(body []byte) ([]byte, *Fault) {
	plain, err := io.ReadAll(httputil.NewChunkedReader(bytes.NewReader(body)))
	switch {
	case err == nil:
		return plain, nil
	case errors.Is(err, io.ErrUnexpectedEOF) && len(plain) > 0:
		return plain, &Fault{CodeTruncated, "the HTTP body ends too early; what came before is kept"}
	}
	return body, nil
}

// decodeContent undoes a Content-Encoding, to no more than limit bytes. Of a
// body that breaks off, cut says so beside what came before.
func decodeContent(body []byte, coding string, limit int) (out []byte, cut, fault *Fault) {
	codings := strings.Split(coding, ",")
	for i := len(codings) - 1; i >= 0 && fault == nil; i-- {
		var broken *Fault
		body, broken, fault = undo(body, strings.TrimSpace(codings[i]), limit)
		if broken != nil {
			cut = broken
		}
	}
	return body, cut, fault
}

// undo undoes one coding. What is no such coding stays as it is.
func undo(body []byte, coding string, limit int) (out []byte, cut, fault *Fault) {
	r, closeAll, fault := decoder(body, coding)
	if r == nil {
		return body, nil, fault
	}
	defer closeAll()
	var buf bytes.Buffer
	n, err := io.Copy(&buf, io.LimitReader(r, int64(limit)+1))
	switch {
	case n > int64(limit):
		return nil, nil, &Fault{CodeTooLarge, tooLarge(limit)}
	case err == nil:
		return buf.Bytes(), nil, nil
	case n > 0:
		return buf.Bytes(), &Fault{CodeTruncated, "the compressed HTTP body is damaged or ends too early; what came before is kept"}, nil
	case utf8.Valid(body):
		return body, nil, nil
	}
	return nil, nil, &Fault{CodeBrokenStream, "the compressed body is damaged (" + err.Error() + "); get the page again"}
}

// httpWindow is the largest window of zstd in HTTP (RFC 9659).
const httpWindow = 8 << 20

// decoder tells a coding by the bytes where they show it, else by its name. It
// gives nil for a body that is not coded.
func decoder(body []byte, coding string) (io.Reader, func(), *Fault) {
	nothing := func() {}
	in := bytes.NewReader(body)
	switch {
	case bytes.HasPrefix(body, gzipMagic):
		if gz, err := gzip.NewReader(in); err == nil {
			return gz, nothing, nil
		}
	case isZstd(body):
		if z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(httpWindow)); err == nil {
			return z, z.Close, nil
		}
	case len(body) == 0 || looksPlain(body):
	case coding == "deflate":
		return flate.NewReader(bytes.NewReader(withoutZlib(body))), nothing, nil
	case coding == "br":
		return brotli.NewReader(in), nothing, nil
	case coding == "compress" || coding == "x-compress" || coding == "dcb" || coding == "dcz":
		return nil, nil, &Fault{CodeEncoding, "the body is coded as " + coding + ", which is not read; archive it as gzip, br, zstd or plain"}
	}
	return nil, nil, nil
}

// withoutZlib takes the header of zlib (RFC 1950) off: some servers send
// deflate with it, as they should, and some without.
func withoutZlib(b []byte) []byte {
	if len(b) >= 2 && b[0]&0x0f == 8 && (int(b[0])<<8|int(b[1]))%31 == 0 {
		return b[2:]
	}
	return b
}

// looksPlain tells whether a body is markup already.
func looksPlain(body []byte) bool {
	b := bytes.TrimLeft(bytes.TrimPrefix(body, bom), " \t\r\n")
	return len(b) > 0 && b[0] == '<'
}
