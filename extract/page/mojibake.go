package page

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/korean"
)

// Thresholds of the repair.
const (
	minLatinShare  = 20  // in 100 letters above ASCII, for Korean read as Latin
	minMisread     = 4   // stretches that must turn into Hangul
	misreadSample  = 400 // stretches looked at to find UTF-8 read as CP949
	misreadShare   = 30  // in 100 of them that must turn into Hangul
	maxRepairRunes = 4096
)

// repairMojibake puts back text that was read in the wrong encoding once
// before: Korean or UTF-8 bytes read as Latin-1 or Windows-1252, UTF-8 bytes
// read as CP949. share is the part of the letters above ASCII that changed.
func repairMojibake(text string) (repaired string, share float64) {
	latin := strings.Count(text, "\xc2") + strings.Count(text, "\xc3")
	if latin < minMisread && !hasMisreadSign(text) {
		return text, 0
	}
	hangul := 0
	for i := len(hangulLeads) - 1; i >= 0 && latin*100 >= (latin+hangul)*minLatinShare; i-- {
		hangul += strings.Count(text, hangulLeads[i:i+1])
	}
	if latin*100 < (latin+hangul)*minLatinShare && !hasMisreadSign(text) {
		return text, 0
	}
	high := countHigh(text)
	if latin*100 >= high*minLatinShare {
		if out, changed, ok := repairLatin(text); ok {
			return out, float64(changed) / float64(high)
		}
	}
	if misreadAsKorean(text) {
		out, changed, _ := eachRun(text, koreanMisread)
		return out, float64(changed) / float64(high)
	}
	return text, 0
}

// countHigh counts the letters above ASCII.
func countHigh(text string) int {
	n := 0
	for i := 0; i < len(text); i++ {
		if text[i] >= 0xc0 {
			n++
		}
	}
	return n
}

// repairer gives the repaired form of a stretch, or false.
type repairer func(run string) (string, bool)

// eachRun applies a repair to every stretch of letters above ASCII and counts
// the letters and the stretches that changed.
func eachRun(text string, repair repairer) (out string, changed, runs int) {
	var b strings.Builder
	b.Grow(len(text))
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && text[j] < utf8.RuneSelf {
			j++
		}
		b.WriteString(text[i:j])
		i = j
		for j < len(text) && text[j] >= utf8.RuneSelf && j-i < maxRun {
			_, size := utf8.DecodeRuneInString(text[j:])
			j += size
		}
		if i == j {
			continue
		}
		run := text[i:j]
		if fixed, ok := repair(run); ok {
			changed += utf8.RuneCountInString(run)
			runs++
			run = fixed
		}
		b.WriteString(run)
		i = j
	}
	return b.String(), changed, runs
}

// repairLatin turns "¾È³ç" and "ì•ˆë…•" back into Hangul: the encoding
// that makes Hangul of more stretches is taken for all of them, signs included.
func repairLatin(text string) (out string, changed int, ok bool) {
	_, _, asUTF8 := eachRun(text, hangulOf(readUTF8))
	_, _, asKorean := eachRun(text, hangulOf(readKorean))
	read := readKorean
	if asUTF8 >= asKorean {
		read = readUTF8
	}
	if max(asUTF8, asKorean) < minMisread {
		return text, 0, false
	}
	out, changed, _ = eachRun(text, read)
	return out, changed, true
}

// hangulOf is a repair that only counts where it makes Hangul.
func hangulOf(read repairer) repairer {
	return func(run string) (string, bool) {
		s, ok := read(run)
		return s, ok && hangulShare(s) >= 0.5
	}
}

// readUTF8 reads the bytes behind a stretch of Latin letters as UTF-8.
func readUTF8(run string) (string, bool) {
	raw, ok := latinBytes(run)
	return string(raw), ok && len(raw) > 1 && utf8.Valid(raw)
}

// readKorean reads the bytes behind a stretch of Latin letters as the Korean
// code page; one letter in ten may be lost.
func readKorean(run string) (string, bool) {
	raw, ok := latinBytes(run)
	if !ok || len(raw) < 2 {
		return "", false
	}
	out, err := korean.EUCKR.NewDecoder().Bytes(raw)
	if err != nil {
		return "", false
	}
	s := string(out)
	return s, strings.Count(s, "\uFFFD")*10 <= utf8.RuneCountInString(s)
}

// latinBytes gives the bytes that a reading as Latin-1 or Windows-1252 made
// the letters of s from.
func latinBytes(s string) ([]byte, bool) {
	raw := make([]byte, 0, len(s))
	for _, r := range s {
		if r <= 0xff {
			raw = append(raw, byte(r))
			continue
		}
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			return nil, false
		}
		raw = append(raw, b)
	}
	return raw, true
}

// hangulShare is the part of the letters of s that are syllables in use.
func hangulShare(s string) float64 {
	all, hangul := 0, 0
	for _, r := range s {
		all++
		if r >= '가' && r <= '힣' {
			hangul++
		}
	}
	if all == 0 {
		return 0
	}
	return float64(hangul) / float64(all)
}

// misreadAsKorean looks at a sample of stretches: of true Korean hardly one
// makes valid UTF-8 when turned back into CP949 bytes.
func misreadAsKorean(text string) bool {
	if !hasMisreadSign(text) {
		return false
	}
	enc := korean.EUCKR.NewEncoder()
	tried, good := 0, 0
	for i := 0; i < len(text) && tried < misreadSample; {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		j := i
		for j < len(text) && text[j] >= utf8.RuneSelf && j-i < maxRepairRunes {
			_, size := utf8.DecodeRuneInString(text[j:])
			j += size
		}
		run := text[i:j]
		i = j
		if utf8.RuneCountInString(run) < 3 {
			continue
		}
		tried++
		if _, ok := misread(enc, run); ok {
			good++
		}
	}
	return good >= minMisread && good*100 >= tried*misreadShare
}

// misreadSigns are letters that UTF-8 Hangul read as CP949 is full of, and
// that Korean news has next to none of.
var misreadSigns = []string{"媛", "怨", "湲", "諛", "留", "寃", "援", "濡", "�"}

func hasMisreadSign(text string) bool {
	n := 0
	for _, s := range misreadSigns {
		if n += min(strings.Count(text, s), 8); n >= minMisread {
			return true
		}
	}
	return false
}

func koreanMisread(run string) (string, bool) {
	if utf8.RuneCountInString(run) < 2 {
		return "", false
	}
	return misread(korean.EUCKR.NewEncoder(), run)
}

// misread turns a stretch back into the UTF-8 that was read as CP949. What
// was lost on the way stays a replacement character.
func misread(enc *encoding.Encoder, run string) (string, bool) {
	raw := make([]byte, 0, len(run))
	for _, r := range run {
		if r == utf8.RuneError {
			raw = append(raw, lost)
			continue
		}
		enc.Reset()
		b, err := enc.Bytes([]byte(string(r)))
		if err != nil {
			return "", false
		}
		raw = append(raw, b...)
	}
	return readLost(raw)
}

// lost stands for a byte that became a replacement character.
const lost = 0xff

// readLost reads bytes of UTF-8 of which some are lost. Where the first byte
// of a syllable is, the commonest of the syllables that it may have been is
// taken; where more is, a replacement character stays.
func readLost(raw []byte) (string, bool) {
	var b strings.Builder
	good, bad, holes := 0, 0, 0
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r != utf8.RuneError:
			if r >= '가' && r <= '힣' {
				good++
			}
		case raw[i] == lost && i+2 < len(raw) && continues(raw[i+1]) && continues(raw[i+2]):
			if r = likeliest(raw[i+1], raw[i+2]); r != utf8.RuneError {
				good++
				size = 3
			} else {
				holes++
			}
		default:
			hole := false
			size = 0
			for i+size < len(raw) && size < 4 && (size == 0 || raw[i+size] == lost || continues(raw[i+size])) {
				hole = hole || raw[i+size] == lost
				size++
			}
			if hole {
				holes++
			} else {
				bad++
			}
		}
		b.WriteRune(r)
		i += size
	}
	return b.String(), good >= 1 && good > 2*bad && holes <= 3*good && good*2 >= utf8.RuneCountInString(b.String())-bad-holes
}

func continues(b byte) bool { return b >= 0x80 && b <= 0xbf }

// likeliest is the commonest syllable whose UTF-8 ends in the two bytes.
func likeliest(second, third byte) rune {
	best, rank := utf8.RuneError, len(commonSyllables)
	for _, first := range []byte{0xeb, 0xec, 0xed, 0xea} {
		s := string([]byte{first, second, third})
		if at := strings.Index(commonSyllables, s); at >= 0 && at < rank {
			best, _ = utf8.DecodeRuneInString(s)
			rank = at
		}
	}
	return best
}
