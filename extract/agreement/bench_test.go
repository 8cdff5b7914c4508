package agreement_test

import (
	"maps"
	"slices"
	"testing"

	"koaccord/extract/article"
	"koaccord/extract/mention"
	"koaccord/extract/sentence"
)

// benchArticles are the articles of the fixtures, with the size of their text.
func benchArticles(b *testing.B) (list []*article.Article, size int64) {
	families := readFixtures(b)
	for _, name := range slices.Sorted(maps.Keys(families)) {
		for _, f := range families[name] {
			a := f.article()
			list = append(list, a)
			for _, p := range a.Paragraphs {
				size += int64(len(p))
			}
		}
	}
	return list, size
}

func BenchmarkFind(b *testing.B) {
	r := theReader(b)
	list, size := benchArticles(b)
	split := make([][]sentence.Sentence, len(list))
	for i := range list {
		split[i] = sentence.Split(list[i])
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for i := range split {
			r.finder.Find(split[i])
		}
	}
}

func BenchmarkDetect(b *testing.B) {
	r := theReader(b)
	list, size := benchArticles(b)
	found := make([][]mention.Found, len(list))
	for i := range list {
		found[i] = r.finder.Find(sentence.Split(list[i]))
	}
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for i := range list {
			r.detector.Detect(list[i], found[i], "")
		}
	}
}

// Bounds on the memory that one article of the fixtures takes, in allocations.
// They are some way above what it takes, so that only a new cost fails them.
const (
	maxFindAllocs   = 40
	maxDetectAllocs = 120
)

func TestAllocations(t *testing.T) {
	r := theReader(t)
	var list []*article.Article
	for _, family := range readFixtures(t) {
		for i := range family {
			list = append(list, family[i].article())
		}
	}
	split := make([][]sentence.Sentence, len(list))
	found := make([][]mention.Found, len(list))
	for i := range list {
		split[i] = sentence.Split(list[i])
		found[i] = r.finder.Find(split[i])
	}
	per := func(run func(i int)) float64 {
		return testing.AllocsPerRun(3, func() {
			for i := range list {
				run(i)
			}
		}) / float64(len(list))
	}
	if n := per(func(i int) { r.finder.Find(split[i]) }); n > maxFindAllocs {
		t.Errorf("Find takes %.0f allocations an article, bound %d", n, maxFindAllocs)
	} else {
		t.Logf("Find: %.0f allocations an article", n)
	}
	if n := per(func(i int) { r.detector.Detect(list[i], found[i], "") }); n > maxDetectAllocs {
		t.Errorf("Detect takes %.0f allocations an article, bound %d", n, maxDetectAllocs)
	} else {
		t.Logf("Detect: %.0f allocations an article", n)
	}
}
