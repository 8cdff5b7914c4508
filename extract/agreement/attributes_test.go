package agreement

import (
	"testing"

	"koaccord/extract/article"
	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/rules"
)

// detect reads the first agreement of an invented article.
func detect(t *testing.T, title string, paragraphs ...string) Agreement {
	t.Helper()
	list := detectAll(t, title, paragraphs...)
	if len(list) == 0 {
		t.Fatalf("no agreement in %q", paragraphs)
	}
	return list[0]
}

func detectAll(t *testing.T, title string, paragraphs ...string) []Agreement {
	t.Helper()
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	f := mention.New(set)
	art := &article.Article{Title: title, Paragraphs: paragraphs, Published: article.Time{Value: "2024-05-20"}}
	return New(set, f).Detect(art, f.Find(sentence.Split(art)), "")
}
