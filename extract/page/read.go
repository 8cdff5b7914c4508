package page

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Why a document is no page. The errors of Read wrap one of these.
var (
	ErrEmpty    = errors.New("the document is empty")
	ErrBinary   = errors.New("the document is no text")
	ErrTooLarge = errors.New("the document is too large")
	ErrGzip     = errors.New("the gzip data cannot be unpacked")
)

// MaxBytes is the size up to which a document is read, unpacked.
const MaxBytes = 64 << 20

// Codes of the warnings that Read gives.
const (
	WarnInvalidBytes = "invalid-bytes"     // some bytes could not be decoded
	WarnMojibake     = "mojibake-repaired" // text read in the wrong encoding was put back
	WarnDamaged      = "damaged-text"      // the page lost its one-syllable words
	WarnGzip         = "gzip-damaged"      // the gzip data was cut or had garbage behind it
	WarnTooDeep      = "page-too-complex"  // the tree was flattened: too deep or too many elements
)

// Read decodes one document: unpacks gzip, finds the encoding, tells HTML
// from text, parses, and collects what the page says about itself. The error
// wraps ErrEmpty, ErrBinary, ErrTooLarge or ErrGzip.
func Read(data []byte, source Source) (*Page, error) {
	sum := sha256.Sum256(data)
	p := &Page{Source: source, SHA256: hex.EncodeToString(sum[:]), Bytes: len(data)}
	data, err := p.unpack(data)
	if err != nil {
		return nil, err
	}
	if len(data) > MaxBytes {
		return nil, fmt.Errorf("%w: %d MB; the limit is %d MB", ErrTooLarge, len(data)>>20, MaxBytes>>20)
	}
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, ErrEmpty
	}
	if kind := binaryKind(data); kind != "" {
		return nil, fmt.Errorf("%w: it is %s", ErrBinary, kind)
	}
	text := p.decode(data)
	if strings.TrimSpace(text) == "" {
		return nil, ErrEmpty
	}
	p.fill(text)
	return p, nil
}

// decode sets the encoding and gives the text, repaired where it was read in
// the wrong encoding once before.
func (p *Page) decode(data []byte) string {
	d := decode(data, p.Source.Charset)
	p.Encoding = d.name
	if d.invalid > 0 {
		p.warn(WarnInvalidBytes, fmt.Sprintf("%d bytes are not valid %s and were replaced", d.invalid, d.name))
	}
	text := strings.TrimPrefix(d.text, "\uFEFF")
	if strings.IndexByte(text, 0) >= 0 {
		text = strings.ReplaceAll(text, "\x00", "")
	}
	text = composed(text)
	text, share := repairMojibake(text)
	text = folded(text)
	if share > 0 {
		p.warn(WarnMojibake, fmt.Sprintf("%.1f %% of the letters had been read in the wrong encoding and were put back", share*100))
	}
	return text
}

// fill parses the text and collects meta data.
func (p *Page) fill(text string) {
	p.Format = p.Source.Format
	if p.Format != HTML && p.Format != Text {
		p.Format = Text
		if looksLikeHTML(text) {
			p.Format = HTML
		}
	}
	if p.Format == Text {
		p.Text = tightened(Reflow(unmarked(folded(unescaped(unixLines(text))))))
		if damagedText(p.Text) {
			p.warn(WarnDamaged, damageMessage)
		}
		p.addSource()
		p.Host = hostOf(p.Source.URL)
		return
	}
	t := parse(withoutUnseen(text))
	p.Root, p.scripts = t.root, t.scripts
	if strings.Contains(text, "<pre") || strings.Contains(text, "<PRE") {
		reflowPreformatted(p.Root)
	}
	if t.flattened {
		p.warn(WarnTooDeep, "the page nests too deep or has too many elements; its structure was simplified, its text is whole")
	}
	if damaged(t.runs) {
		p.warn(WarnDamaged, damageMessage)
	}
	p.addSource()
	p.readHead(t)
	p.Host = p.findHost()
}

// findHost gives the host of the page's address.
func (p *Page) findHost() string {
	if h := hostOf(p.Source.URL); h != "" {
		return h
	}
	for _, c := range p.Meta.URLs {
		if h := hostOf(c.Value); h != "" {
			return h
		}
	}
	return ""
}

func hostOf(address string) string {
	address = strings.TrimSpace(address)
	if address == "" {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

func (p *Page) warn(code, message string) {
	p.Warnings = append(p.Warnings, Warning{Code: code, Message: message})
}

// maxGzipLayers is how often a document may be packed into itself.
const maxGzipLayers = 2

// unpack undoes gzip, whatever the file is called.
func (p *Page) unpack(data []byte) ([]byte, error) {
	for range maxGzipLayers {
		if !bytes.HasPrefix(data, []byte("\x1f\x8b\x08")) {
			return data, nil
		}
		out, err := gunzip(data)
		if errors.Is(err, ErrTooLarge) {
			return nil, err
		}
		if err != nil && len(out) == 0 {
			return nil, fmt.Errorf("%w: %w", ErrGzip, err)
		}
		if err != nil {
			p.warn(WarnGzip, "the gzip data is cut off or has garbage behind it; what could be unpacked was read")
		}
		data = out
	}
	return data, nil
}

func gunzip(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if len(out) > MaxBytes {
		return nil, fmt.Errorf("%w: it unpacks to more than %d MB", ErrTooLarge, MaxBytes>>20)
	}
	return out, err
}

func unixLines(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// composed joins Hangul that is spelled in letters (NFD), as Macs store it,
// so that all later stages meet whole syllables. Other text stays as it is:
// it is normalised once, in the article.
func composed(s string) string {
	if strings.IndexByte(s, "\u1100"[0]) < 0 {
		return s
	}
	for _, lead := range []string{"\u1100", "\u1102", "\u1103", "\u1105", "\u1106", "\u1107", "\u1109", "\u110b", "\u110c", "\u1112"} {
		if strings.Contains(s, lead) {
			return norm.NFC.String(s)
		}
	}
	return s
}
