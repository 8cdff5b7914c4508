package page

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// magics are the first bytes of files that are no pages.
var magics = []struct{ magic, name string }{
	{"%PDF-", "a PDF"}, {"\x89PNG\r\n", "a PNG image"}, {"\xff\xd8\xff", "a JPEG image"}, {"GIF8", "a GIF image"},
	{"PK\x03\x04", "a zip archive"}, {"PK\x05\x06", "a zip archive"}, {"\x7fELF", "a program"}, {"MZ\x90\x00", "a program"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an OLE document (HWP, DOC, XLS)"}, {"7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{"Rar!\x1a\x07", "a RAR archive"}, {"BZh", "a bzip2 file"}, {"\x28\xb5\x2f\xfd", "a zstd file"}, {"\xfd7zXZ\x00", "an xz file"},
	{"RIFF", "a RIFF file"}, {"OggS", "an Ogg file"}, {"ID3", "an MP3 file"}, {"\x00\x00\x01\x00", "an icon"}, {"wOFF", "a font"}, {"wOF2", "a font"},
	{"\xca\xfe\xba\xbe", "a program"}, {"SQLite format 3\x00", "a database"},
}

// binarySample is how many bytes are looked at for signs of a binary file.
const binarySample = 8192

// binaryKind names the kind of file that data is when it is no text; "" for
// what may be text.
func binaryKind(data []byte) string {
	begin := string(data[:min(len(data), 16)])
	for _, m := range magics {
		if strings.HasPrefix(begin, m.magic) && (m.magic[0] > 0x7e || m.magic[0] < 0x20 || hasControls(data)) {
			return m.name
		}
	}
	if bytes.HasPrefix(data, []byte("%PDF-")) {
		return "a PDF"
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return ""
	}
	if _, ok := guessUTF16(data); ok {
		return ""
	}
	if hasControls(data) {
		return "binary data"
	}
	return ""
}

// hasControls reports whether the first bytes hold so many control characters
// that they are no text: one in a hundred zeros, or one in twenty of any.
func hasControls(data []byte) bool {
	sample := data[:min(len(data), binarySample)]
	zeros, controls := 0, 0
	for i := 0; i < len(sample); i++ {
		for i+8 <= len(sample) && noneBelowSpace(sample[i:i+8]) {
			i += 8
		}
		if i == len(sample) || sample[i] >= 0x20 {
			continue
		}
		switch sample[i] {
		case 0:
			zeros++
			controls++
		case '\n', '\r', '\t', '\f', 0x1b, '\v':
		default:
			controls++
		}
	}
	return zeros*100 > len(sample) || controls*20 > len(sample)
}

// noneBelowSpace reports whether none of eight bytes is a control character: those
// below 0x20 leave the highest bit when it is taken off.
func noneBelowSpace(b []byte) bool {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	w := binary.LittleEndian.Uint64(b)
	return (w-0x20*ones)&^w&highs == 0
}

// rootTags are elements that only a whole page has; bodyTags are those by
// whose number a fragment of HTML is told from text with a stray "<중기부>".
var (
	rootTags = []string{"html", "head", "body", "!doctype", "frameset"}
	bodyTags = []string{"p", "div", "br", "table", "tr", "td", "tbody", "span", "article", "section", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5",
		"a", "img", "font", "b", "strong", "em", "figure", "figcaption", "dl", "dt", "dd", "center", "meta", "script", "style", "iframe", "header", "footer", "main", "hr", "i", "u"}
)

// Thresholds of looksLikeHTML.
const (
	minTags     = 4    // tags that a fragment needs
	bytesPerTag = 2500 // text for each tag, at most
	minTagged   = 2    // tags that suffice where the text begins and ends with one
)

// looksLikeHTML tells HTML from text by its content.
func looksLikeHTML(text string) bool {
	s := strings.TrimSpace(text)
	if s == "" || s[0] == '{' || s[0] == '[' && !strings.Contains(s, "<html") {
		return false
	}
	tags := 0
	for i := 0; i < len(s); {
		j := strings.IndexByte(s[i:], '<')
		if j < 0 {
			break
		}
		i += j + 1
		name := tagName(s[i:])
		if name == "" {
			continue
		}
		if contains(rootTags, name) {
			return true
		}
		if contains(bodyTags, name) {
			tags++
		}
		if tags >= minTags && i < tags*bytesPerTag {
			return true
		}
	}
	if tags >= minTagged && s[0] == '<' && s[len(s)-1] == '>' {
		return true
	}
	return tags >= minTags && len(s) < tags*bytesPerTag
}

// tagName reads a tag's name in lower case behind "<" or "</"; "" where what
// stands there is no tag.
func tagName(s string) string {
	s = strings.TrimPrefix(s, "/")
	n := 0
	for n < len(s) && n < 12 && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z' || s[n] >= '0' && s[n] <= '9' || s[n] == '!') {
		n++
	}
	if n == 0 || n >= len(s) || !strings.ContainsRune(" >/\t\r\n", rune(s[n])) {
		return ""
	}
	return strings.ToLower(s[:n])
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
