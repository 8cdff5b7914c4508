package sentence

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"koaccord/extract/article"
	"koaccord/extract/text"
)

// Split lists the sentences of an article: title, subtitles, body, captions.
// The sentences of one string partition it.
func Split(a *article.Article) []Sentence {
	var out []Sentence
	out = whole(out, Title, "/article/title", 0, a.Title)
	for i, s := range a.Subtitles {
		out = whole(out, Subtitle, "/article/subtitles/"+strconv.Itoa(i), i, s)
	}
	for i, s := range a.Paragraphs {
		out = parts(out, Body, "/article/paragraphs/"+strconv.Itoa(i), i, s)
	}
	for i, s := range a.Captions {
		out = parts(out, Caption, "/article/captions/"+strconv.Itoa(i), i, s)
	}
	return out
}

// whole takes a headline for one sentence, whatever points it holds.
func whole(out []Sentence, part Part, at string, index int, host string) []Sentence {
	if host == "" {
		return out
	}
	return append(out, Sentence{Part: part, At: at, Index: index, Host: host, End: len(host)})
}

func parts(out []Sentence, part Part, at string, index int, host string) []Sentence {
	start := 0
	for start < len(host) {
		end := next(host, start)
		out = append(out, Sentence{Part: part, At: at, Index: index, Host: host, Start: start, End: end})
		start = end
	}
	return out
}

// maxQuote bounds how many bytes a quotation may have; a mark that is not
// closed within them opens nothing and must not swallow the article.
const maxQuote = 1200

// next gives the end of the sentence that begins at start, trailing space
// included.
func next(s string, start int) int {
	quote := 0 // byte at which the open quotation closes; 0 when none is open
	for i := start; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case i < quote:
		case r == '“' || r == '"':
			quote = closing(s, i+n, r)
		case r == '\n':
			return spaces(s, i+n)
		case r == '▷' || r == '▶' || r == '※':
			if i > start && i+n < len(s) && s[i+n] == ' ' {
				return i
			}
		case r == '.' || r == '?' || r == '!':
			if end, ok := stop(s, start, i, r); ok {
				return spaces(s, end)
			}
		}
		i += n
	}
	return len(s)
}

// closing gives the byte of the mark that closes a quotation opened before i;
// 0 when it is not closed within its bounds.
func closing(s string, i int, open rune) int {
	mark := "”"
	if open == '"' {
		mark = "\""
	}
	window := s[i:min(len(s), i+maxQuote)]
	end := strings.Index(window, mark)
	if end < 0 || strings.ContainsAny(window[:end], "\n▷▶") {
		return 0
	}
	return i + end
}

// stop reports whether the sign at i ends a sentence, and where.
func stop(s string, start, i int, r rune) (int, bool) {
	end := i + 1
	for end < len(s) && (s[end] == '.' || s[end] == '?' || s[end] == '!') {
		end++
	}
	end = closers(s, end)
	before, _ := utf8.DecodeLastRuneInString(s[start:i])
	after, _ := utf8.DecodeRuneInString(s[end:])
	switch {
	case end == len(s):
		return end, true
	case r == '?' && text.IsHangul(before) && text.IsHangul(after):
		return 0, false // a middle dot that a crawler lost
	case before >= '0' && before <= '9':
		return 0, false
	case isLatin(before):
		return end, r == '.' && text.IsHangul(after) && !letterBefore(s, start, i) || (after == ' ' && hangulAfter(s, end))
	case after == ' ' || after == '\n' || after == '\u00a0':
		return end, true
	case text.IsHangul(before) || before == ')' || before == '”' || before == '’' || before == '"':
		return end, true
	}
	return 0, false
}

// letterBefore is true for an initial: a single Latin letter before the point.
func letterBefore(s string, start, i int) bool {
	return i-2 < start || !isLatin(rune(s[i-2]))
}

func hangulAfter(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s[i:], " "))
	return text.IsHangul(r)
}

func isLatin(r rune) bool { return r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' }

// closers steps over closing quotation marks and parentheses.
func closers(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != '’' && r != ')' && r != ']' && r != '」' {
			return i
		}
		i += n
	}
	return i
}

func spaces(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t') {
		i++
	}
	return i
}
