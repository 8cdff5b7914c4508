package mention

import (
	"testing"
	"testing/fstest"

	"koaccord/extract/article"
	"koaccord/extract/sentence"
	"koaccord/rules"
)

// TestListsGrow: words of a user's own lists are read like those built in, and
// those built in stay.
func TestListsGrow(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	grown, err := rules.Overlay(set, fstest.MapFS{
		"lexicon/descriptor_endings.yaml": {Data: []byte("words: [공작소]\n")},
		"lexicon/future_marks.yaml":       {Data: []byte("words: [머잖아]\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	const plan = "가나시는 머잖아 다라대와 업무협약을 체결하고 강가에 새로운 연구 센터를 세울 계획이다."
	for _, tt := range []struct {
		name   string
		f      *Finder
		own    bool
		status string
	}{{"built in", New(set), false, Signed}, {"grown", New(grown), true, Planned}} {
		if got := tt.f.Describes("로봇공작소"); got != tt.own || !tt.f.Describes("로봇업체") {
			t.Errorf("%s: 로봇공작소 introduces a body: %v", tt.name, got)
		}
		found := tt.f.Find(sentence.Split(&article.Article{Paragraphs: []string{plan}}))[0]
		if len(found.Triggers) == 0 || found.Triggers[0].Status != tt.status {
			t.Errorf("%s: %+v, want status %s", tt.name, found.Triggers, tt.status)
		}
	}
}
