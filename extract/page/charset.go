package page

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/korean"

	"koaccord/extract/text"
)

// The WHATWG names of the encodings that most Korean pages come in.
const (
	nameUTF8    = "utf-8"
	nameUTF16LE = "utf-16le"
	nameUTF16BE = "utf-16be"
	nameEUCKR   = "euc-kr"
)

// koreanLabels are names for the Korean code page that WHATWG does not list,
// or lists under another spelling; korean.EUCKR decodes all of UHC.
var koreanLabels = []string{"euc-kr", "euckr", "euc_kr", "cp949", "cp-949", "uhc", "ms949", "x-windows-949", "windows-949",
	"ks_c_5601-1987", "ks_c_5601", "ksc5601", "ksc_5601", "ks_c_5601-1989", "kscode", "korean", "iso-ir-149", "cseuckr", "csksc56011987", "x-euc-kr"}

// decoded is what became of the bytes.
type decoded struct {
	text    string
	name    string // WHATWG name
	invalid int    // bytes or pairs that had to be replaced
}

// surelyUTF8 is how many bytes above ASCII that are valid UTF-8 throughout
// prove it: of the Korean code page hardly three syllables in a row would be.
const surelyUTF8 = 24

// decode turns bytes into text. Order: byte order mark, what is proven by the
// bytes themselves, what is declared, then the Korean code page.
func decode(data []byte, declared string) decoded {
	if d, ok := decodeByMark(data); ok {
		return d
	}
	if name, ok := guessUTF16(data); ok {
		return decodeUTF16(data, name)
	}
	name := canonicalLabel(declared)
	if name == "" {
		name = canonicalLabel(metaCharset(data))
	}
	u := countUTF8(data)
	if u.high == 0 {
		return decoded{text: string(data), name: nameOr(name, nameUTF8)}
	}
	if u.bad == 0 && (u.wide > 0 || u.high >= surelyUTF8 || name != nameEUCKR) {
		return decoded{text: string(data), name: nameUTF8}
	}
	if d, ok := decodeForeign(data, name, u); ok {
		return d
	}
	k := countKorean(data)
	if u.wide > 0 && u.wide*3 >= u.bad || u.wide >= k.hangul {
		return decodeRuns(data, nameUTF8)
	}
	return decodeRuns(data, nameEUCKR)
}

func nameOr(name, other string) string {
	if name == "" || name == nameUTF16LE || name == nameUTF16BE {
		return other
	}
	return name
}

// canonicalLabel gives the WHATWG name of a declared label; "" when unknown.
func canonicalLabel(label string) string {
	label = strings.ToLower(strings.Trim(label, " \t\r\n\"'"))
	if label == "" {
		return ""
	}
	for _, l := range koreanLabels {
		if l == label {
			return nameEUCKR
		}
	}
	if label == "utf8" || label == "utf-8" {
		return nameUTF8
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return ""
	}
	name, err := htmlindex.Name(e)
	if err != nil {
		return ""
	}
	return name
}

// decodeByMark decodes by a byte order mark.
func decodeByMark(data []byte) (decoded, bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		rest := data[3:]
		if u := countUTF8(rest); u.bad > 0 && u.wide < u.bad {
			return decoded{}, false
		}
		d := decodeRuns(rest, nameUTF8)
		return d, true
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return decodeUTF16(data[2:], nameUTF16LE), true
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return decodeUTF16(data[2:], nameUTF16BE), true
	}
	return decoded{}, false
}

// utf16Sample is how many bytes are looked at for the zeros of UTF-16.
const utf16Sample = 2048

// guessUTF16 finds UTF-16 without a mark by the zero halves of its ASCII.
func guessUTF16(data []byte) (string, bool) {
	n := min(len(data), utf16Sample) &^ 1
	if n < 8 || bytes.IndexByte(data[:n], 0) < 0 {
		return "", false
	}
	var even, odd int
	for i := 0; i < n; i += 2 {
		if data[i] == 0 {
			even++
		}
		if data[i+1] == 0 {
			odd++
		}
	}
	switch half := n / 2; {
	case odd > half/8 && even*20 < odd && halvesMakeText(data[:n], nameUTF16LE):
		return nameUTF16LE, true
	case even > half/8 && odd*20 < even && halvesMakeText(data[:n], nameUTF16BE):
		return nameUTF16BE, true
	}
	return "", false
}

// halvesMakeText reports whether bytes read as UTF-16 are mostly ASCII and
// Hangul, so that a program full of zeros is not taken for text.
func halvesMakeText(data []byte, name string) bool {
	good, all := 0, 0
	for _, r := range decodeUTF16(data, name).text {
		all++
		if r == '\n' || r == '\r' || r == '\t' || r >= ' ' && r < 0x7f || r >= 0xac00 && r <= 0xd7a3 {
			good++
		}
	}
	return good*10 >= all*8
}

func decodeUTF16(data []byte, name string) decoded {
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		if name == nameUTF16LE {
			units = append(units, uint16(data[i])|uint16(data[i+1])<<8)
		} else {
			units = append(units, uint16(data[i+1])|uint16(data[i])<<8)
		}
	}
	text := string(utf16.Decode(units))
	return decoded{text: text, name: name, invalid: strings.Count(text, "\uFFFD")}
}

// utf8Count says how well bytes read as UTF-8.
type utf8Count struct {
	high int // bytes above ASCII
	wide int // valid sequences of three or more bytes, which chance hardly makes
	bad  int // bytes that do not fit
}

func countUTF8(data []byte) utf8Count {
	var c utf8Count
	if text.Valid(data) {
		return countValid(data)
	}
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(data[i:])
		c.high += size
		switch {
		case r == utf8.RuneError && size == 1:
			c.bad++
		case size >= 3:
			c.wide++
		}
		i += size
	}
	return c
}

// hangulLeads are the first bytes of Hangul syllables in UTF-8.
const hangulLeads = "\xea\xeb\xec\xed"

// surelyWide is how many letters of Hangul say as much of valid UTF-8 as any more do.
const surelyWide = 2

// countValid counts the letters of valid UTF-8 by their first bytes; a few of Hangul
// suffice where there are any.
func countValid(data []byte) utf8Count {
	var c utf8Count
	for i := len(hangulLeads) - 1; i >= 0 && c.wide < surelyWide; i-- {
		for rest := data; c.wide < surelyWide; c.wide++ {
			at := bytes.IndexByte(rest, hangulLeads[i])
			if at < 0 {
				break
			}
			rest = rest[at+1:]
		}
	}
	if c.high = c.wide; c.wide > 0 {
		return c
	}
	for _, b := range data {
		if b >= utf8.RuneSelf {
			c.high++
			if b >= 0xe0 {
				c.wide++
			}
		}
	}
	return c
}

// koreanCount says how well bytes read as the Korean code page.
type koreanCount struct {
	hangul int // pairs that are syllables of KS X 1001
	bad    int
}

func countKorean(data []byte) koreanCount {
	var c koreanCount
	for i := 0; i < len(data); i++ {
		b := data[i]
		if b < utf8.RuneSelf {
			continue
		}
		if i+1 >= len(data) || !koreanTrail(data[i+1]) || b == 0x80 || b == 0xff {
			c.bad++
			continue
		}
		if b >= 0xb0 && b <= 0xc8 && data[i+1] >= 0xa1 {
			c.hangul++
		}
		i++
	}
	return c
}

func koreanTrail(b byte) bool {
	return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= 0x81 && b != 0xff
}

// singleByte are declared encodings that decode any bytes whatever, so that
// their success proves nothing about a Korean page.
func singleByte(name string) bool {
	return strings.HasPrefix(name, "windows-") || strings.HasPrefix(name, "iso-8859-") || name == "macintosh" || name == "x-user-defined" ||
		strings.HasPrefix(name, "koi8") || name == "ibm866" || name == "x-mac-cyrillic"
}

// decodeForeign honours a declared multi-byte encoding that is neither UTF-8
// nor Korean, where the bytes are valid in it.
func decodeForeign(data []byte, name string, u utf8Count) (decoded, bool) {
	if name == "" || name == nameUTF8 || name == nameEUCKR || name == nameUTF16LE || name == nameUTF16BE || name == "replacement" {
		return decoded{}, false
	}
	k := countKorean(data)
	if singleByte(name) && (k.hangul*4 > u.high/2 || u.wide > u.bad) {
		return decoded{}, false
	}
	e, err := htmlindex.Get(name)
	if err != nil {
		return decoded{}, false
	}
	text, bad := decodeWith(e, data)
	if bad > 0 {
		return decoded{}, false
	}
	return decoded{text: text, name: name}, true
}

func decodeWith(e encoding.Encoding, data []byte) (string, int) {
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return "", len(data)
	}
	return string(out), bytes.Count(out, []byte("\uFFFD"))
}

// decodeRuns decodes stretch by stretch: each run of bytes above ASCII is read
// in the page's main encoding, unless it plainly is of the other one.
func decodeRuns(data []byte, main string) decoded {
	d := decoded{name: main}
	if main == nameUTF8 && text.Valid(data) {
		d.text = string(data)
		return d
	}
	var b strings.Builder
	b.Grow(len(data) + len(data)/2)
	dec := korean.EUCKR.NewDecoder()
	for i := 0; i < len(data); {
		j := i
		for j < len(data) && data[j] < utf8.RuneSelf {
			j++
		}
		b.Write(data[i:j])
		if j == len(data) {
			break
		}
		i = j
		j = runEnd(data, i, main)
		text, bad := decodeRun(dec, data[i:j], main)
		b.WriteString(text)
		d.invalid += bad
		i = j
	}
	d.text = b.String()
	return d
}

// maxRun bounds one stretch, so that a file of high bytes stays linear.
const maxRun = 1 << 16

// runEnd finds the end of the stretch of high bytes at i. In the Korean code
// page a letter may be the second byte of a pair.
func runEnd(data []byte, i int, main string) int {
	j := i
	for j < len(data) && data[j] >= utf8.RuneSelf && j-i < maxRun {
		if main == nameEUCKR && j+1 < len(data) && koreanTrail(data[j+1]) && data[j] != 0x80 && data[j] != 0xff {
			j++
		}
		j++
	}
	return j
}

// decodeRun decodes one stretch and counts what could not be read.
func decodeRun(dec *encoding.Decoder, run []byte, main string) (string, int) {
	u := countUTF8(run)
	asUTF8 := func() (string, int) { return strings.ToValidUTF8(string(run), "\uFFFD"), u.bad }
	if main == nameUTF8 {
		if u.bad > 0 && u.wide*2 < u.bad && plainKorean(run) {
			return koreanRun(dec, run)
		}
		return asUTF8()
	}
	if u.bad == 0 && u.wide >= surelyWide {
		return asUTF8()
	}
	return koreanRun(dec, run)
}

func koreanRun(dec *encoding.Decoder, run []byte) (string, int) {
	dec.Reset()
	out, err := dec.Bytes(run)
	if err != nil {
		return strings.Repeat("\uFFFD", 1), 1
	}
	return string(out), bytes.Count(out, []byte("\uFFFD"))
}

// plainKorean reports whether a stretch is made of nothing but syllables of
// KS X 1001, at least two of them.
func plainKorean(run []byte) bool {
	if len(run) < 4 || len(run)%2 != 0 {
		return false
	}
	for i := 0; i < len(run); i += 2 {
		if run[i] < 0xb0 || run[i] > 0xc8 || run[i+1] < 0xa1 || run[i+1] == 0xff {
			return false
		}
	}
	return true
}

// maxMetaTag is how long a meta element may be to declare a charset.
const maxMetaTag = 1024

// metaCharset finds the charset that a meta element or an XML declaration
// names, wherever in the bytes it stands. A script's own charset is none.
func metaCharset(data []byte) string {
	if bytes.HasPrefix(data, []byte("<?xml")) {
		if end := bytes.Index(data, []byte("?>")); end > 0 && end < maxMetaTag {
			if v := valueBehind(data[:end], "encoding"); v != "" {
				return v
			}
		}
	}
	for rest := data; ; {
		i := indexFold(rest, "<meta")
		if i < 0 {
			return ""
		}
		rest = rest[i+5:]
		tag := rest[:min(len(rest), maxMetaTag)]
		if end := bytes.IndexByte(tag, '>'); end >= 0 {
			tag = tag[:end]
		}
		if v := valueBehind(tag, "charset"); v != "" {
			return v
		}
	}
}

// valueBehind reads the value after key and an equals sign.
func valueBehind(tag []byte, key string) string {
	i := indexFold(tag, key)
	if i < 0 {
		return ""
	}
	s := bytes.TrimLeft(tag[i+len(key):], " \t\r\n")
	if len(s) == 0 || s[0] != '=' {
		return ""
	}
	s = bytes.TrimLeft(s[1:], " \t\r\n\"'")
	end := bytes.IndexAny(s, " \t\r\n\"';/>?")
	if end >= 0 {
		s = s[:end]
	}
	return string(s)
}

// indexFold finds an ASCII literal, which must be in lower case and begin
// with a letter or '<', in either case.
func indexFold(data []byte, literal string) int {
	first := literal[0]
	upper := first
	if first >= 'a' && first <= 'z' {
		upper = first - 'a' + 'A'
	}
	for i := 0; i+len(literal) <= len(data); i++ {
		if first == upper {
			j := bytes.IndexByte(data[i:], first)
			if j < 0 {
				return -1
			}
			i += j
		} else if data[i] != first && data[i] != upper {
			continue
		}
		if i+len(literal) <= len(data) && strings.EqualFold(string(data[i:i+len(literal)]), literal) {
			return i
		}
	}
	return -1
}
