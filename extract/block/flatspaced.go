package block

import (
	"strings"
	"unicode/utf8"
)

// spacedLines puts a line break for the runs of white space that parted the
// decks and paragraphs of a release before a crawler made one line of it. It
// gives the text as it is where it has lines.
func spacedLines(text string) string {
	if strings.IndexByte(strings.TrimSpace(text), '\n') >= 0 || !twoSpaces(text) && !strings.Contains(text, "\u00a0") {
		return text
	}
	var b strings.Builder
	from := 0
	for i := 0; i < len(text); {
		if kind := byteKinds[text[i]] & (byteSpace | byteGap); kind == 0 || kind == byteSpace && !goesOn(text, i+1) {
			i++ // within a word, or one space
			continue
		}
		n, run := spaceRun(text[i:])
		if run == 0 {
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		if run > 1 && breaksAt(text[from:i], text[i+n:], run) {
			b.WriteString(text[from:i])
			b.WriteByte('\n')
			from = i + n
		}
		i += n
	}
	b.WriteString(text[from:])
	return b.String()
}

// twoSpaces reports whether s holds two spaces in a row. It looks at eight bytes at
// once, each of which loses its highest bit where it is a space.
func twoSpaces(s string) bool {
	const spaces, lows = 0x2020202020202020, 0x7F7F7F7F7F7F7F7F
	var before uint64 // whether the byte before is a space
	for ; len(s) >= 8; s = s[8:] {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		w ^= spaces
		space := ^(w&lows + lows | w | lows)
		if (space<<8|before)&space != 0 {
			return true
		}
		before = space >> 56
	}
	return before != 0 && strings.HasPrefix(s, " ") || strings.Contains(s, "  ")
}

// goesOn reports whether byte i of s may be white space.
func goesOn(s string, i int) bool {
	return i < len(s) && byteKinds[s[i]]&(byteSpace|byteGap) != 0
}

// spaceRun is the length in bytes and the number of characters of the white
// space that s begins with.
func spaceRun(s string) (bytes, run int) {
	for bytes < len(s) {
		n := spaceLen(s[bytes:])
		if n == 0 {
			break
		}
		bytes += n
		run++
	}
	return bytes, run
}

// breaksAt reports whether a run of white space parts two paragraphs: behind a
// full stop, before a mark, or, three wide, behind a deck. Within sentences
// such runs stand too, where a word was lost.
func breaksAt(before, after string, run int) bool {
	if before == "" || after == "" {
		return false
	}
	core := strings.TrimRight(before, "\"'”’)")
	if strings.HasSuffix(core, ".") && endsPredicate(core[:len(core)-1]) {
		return true
	}
	next, _ := utf8.DecodeRuneInString(after)
	if strings.ContainsRune("▷▶※○◇◆■□●△▲", next) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(before, "\"'“ "))
	return run > 2 && strings.ContainsRune("▷▶○◇◆■□●△▲", first)
}
