package sentence

import (
	"strconv"

	"koaccord/extract/article"
)

// Split lists the sentences of an article: title, subtitles, body, captions.
func Split(a *article.Article) []Sentence {
	var out []Sentence
	out = appendOf(out, Title, "/article/title", 0, a.Title)
	for i, s := range a.Subtitles {
		out = appendOf(out, Subtitle, "/article/subtitles/"+strconv.Itoa(i), i, s)
	}
	for i, s := range a.Paragraphs {
		out = appendOf(out, Body, "/article/paragraphs/"+strconv.Itoa(i), i, s)
	}
	for i, s := range a.Captions {
		out = appendOf(out, Caption, "/article/captions/"+strconv.Itoa(i), i, s)
	}
	return out
}

func appendOf(out []Sentence, part Part, at string, index int, host string) []Sentence {
	if host == "" {
		return out
	}
	return append(out, Sentence{Part: part, At: at, Index: index, Host: host, Start: 0, End: len(host)})
}
