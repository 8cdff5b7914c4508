package article_test

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/net/html"

	"koaccord/extract/article"
	"koaccord/extract/block"
	"koaccord/extract/page"
	"koaccord/rules"
)

// benchPages gives the raw pages of the corpus beside the project, or those
// of testdata where it is absent.
func benchPages(b *testing.B) [][]byte {
	b.Helper()
	names, _ := filepath.Glob("../../../shared/corpus/html/pages/*.html")
	if len(names) == 0 {
		names, _ = filepath.Glob("../../testdata/pages/html-*/page.html")
	}
	var pages [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, data)
	}
	if len(pages) == 0 {
		b.Skip("no pages")
	}
	return pages
}

func totalBytes(pages [][]byte) (n int64) {
	for _, p := range pages {
		n += int64(len(p))
	}
	return n
}

// BenchmarkHTMLParse is the yardstick: the parser of x/net alone.
func BenchmarkHTMLParse(b *testing.B) {
	pages := benchPages(b)
	b.SetBytes(totalBytes(pages))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			if _, err := html.Parse(bytes.NewReader(p)); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkStrip goes from bytes to the article.
func BenchmarkStrip(b *testing.B) {
	pages := benchPages(b)
	set, err := rules.Load(rules.Embedded())
	if err != nil {
		b.Fatal(err)
	}
	cutter, assembler := block.New(set), article.New(set)
	b.SetBytes(totalBytes(pages))
	b.ReportAllocs()
	for b.Loop() {
		for _, data := range pages {
			p, err := page.Read(data, page.Source{})
			if err != nil {
				b.Fatal(err)
			}
			assembler.Assemble(p, cutter.Cut(p))
		}
	}
}
