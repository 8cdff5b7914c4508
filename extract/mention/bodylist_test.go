package mention

import (
	"slices"
	"strings"
	"testing"

	"koaccord/extract/article"
	"koaccord/extract/sentence"
)

// TestListMates: a word among firms is one too, once for each place and in the order of the text,
// where lists end within lists too.
func TestListMates(t *testing.T) {
	f := theFinder(t)
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"가람전자·다라품·다온전자 등 3개사와 협약을 맺었다.", []string{"가람전자", "다라품", "다온전자"}},
		{"다라품·가람전자·다온전자 등 3개사, 나리화학·루마품·보람화학 등 3개사와 협약을 맺었다.", []string{"다라품", "가람전자", "다온전자", "나리화학", "루마품", "보람화학"}},
		{"가람전자·다라품·다온전자 등 3개사·나리화학·루마품 등 5개사와 협약을 맺었다.", []string{"가람전자", "다라품", "다온전자", "나리화학", "루마품"}},
	} {
		var got []string
		for _, fd := range f.Find(sentence.Split(&article.Article{Paragraphs: []string{tt.text}})) {
			for i := range fd.Bodies {
				got = append(got, fd.Bodies[i].Name)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s\n got %s\nwant %s", tt.text, strings.Join(got, ", "), strings.Join(tt.want, ", "))
		}
	}
}
