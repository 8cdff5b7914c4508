package agreement

import (
	"strings"
	"testing"
	"testing/fstest"

	"koaccord/extract/article"
	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/rules"
)

// TestWordsGrow: a word of a user's own list is read like those built in. Each
// article says something else without it.
func TestWordsGrow(t *testing.T) {
	const lead = "가나전자는 20일 다라건설과 설비 공급을 위한 업무협약을 체결했다고 밝혔다."
	tests := []struct {
		list, word string
		paragraphs []string
		read       func(*Agreement) string
		want       string
	}{
		{"term_labels", "이어지는 동안은", []string{lead + " 협력이 이어지는 동안은 2년이다."},
			func(a *Agreement) string { return a.Term.text() }, "2년"},
		{"sum_price_heads", "몫은", []string{"가나전자는 20일 다라건설과 설비 공급 계약을 체결했다. 가나전자의 몫은 200억원이다."},
			func(a *Agreement) string { return sumsOf(a) }, "200억원"},
		{"announcing_verbs", "귀띔했", []string{"가나전자는 다라건설과 업무협약을 체결했다고 19일 귀띔했다."},
			func(a *Agreement) string { return a.Announced.day() }, "2024-05-19"},
		{"joined_instruments", "이번 약속에는", []string{lead + " 이번 약속에는 누리재단, 다온협회가 참여한다."},
			namesOf, "가나전자 다라건설 누리재단 다온협회"},
		{"partner_nouns", "극장", []string{lead + " 협약 극장은 누리재단, 다온협회다."},
			namesOf, "가나전자 다라건설 누리재단 다온협회"},
		{"consortium_makeup", "섞였", []string{"가나전자는 20일 다라컨소시엄과 업무협약을 체결했다. 컨소시엄은 누리재단, 다온협회로 섞였다."},
			namesOf, "가나전자 누리재단 다온협회"},
		{"partner_marks", "동행", []string{lead + " 동행 기업은 누리재단, 다온협회다."},
			namesOf, "가나전자 다라건설 누리재단 다온협회"},
		{"concluded_too", "거들었", []string{lead + " 이번 협약은 누리재단도 함께 거들었다."},
			namesOf, "가나전자 다라건설 누리재단"},
		{"market_hours", "시간외 거래 중", []string{"가나전자는 다라건설과 업무협약을 체결했다고 19일 시간외 거래 중 공시했다."},
			func(a *Agreement) string { return a.Announced.day() }, "2024-05-19"},
		{"title_adjectives", "항구적", []string{"가나전자는 20일 다라건설과 설비 보급 항구적 업무협약을 체결했다고 밝혔다."},
			func(a *Agreement) string { return fieldsOf(a) }, "설비 보급"},
	}
	for _, tt := range tests {
		t.Run(tt.list, func(t *testing.T) {
			for _, grown := range []bool{false, true} {
				over := fstest.MapFS{}
				if grown {
					over["lexicon/"+tt.list+".yaml"] = &fstest.MapFile{Data: []byte("words: [" + tt.word + "]\n")}
				}
				got := tt.read(detectWith(t, over, tt.paragraphs))
				if (got == tt.want) != grown {
					t.Errorf("grown %v: got %q, want %q", grown, got, tt.want)
				}
			}
		})
	}
}

// detectWith reads the first agreement of an article by rules with a folder
// laid over them.
func detectWith(t *testing.T, over fstest.MapFS, paragraphs []string) *Agreement {
	t.Helper()
	set, err := rules.Default()
	if err == nil && len(over) > 0 {
		set, err = rules.Overlay(set, over)
	}
	if err != nil {
		t.Fatal(err)
	}
	f := mention.New(set)
	art := &article.Article{Title: "가나전자·다라건설 협약", Paragraphs: paragraphs, Published: article.Time{Value: "2024-05-20"}}
	list := New(set, f).Detect(art, f.Find(sentence.Split(art)), "")
	if len(list) == 0 {
		t.Fatalf("no agreement in %q", paragraphs)
	}
	return &list[0]
}

func namesOf(a *Agreement) string {
	var names []string
	for _, p := range a.Parties {
		names = append(names, p.Entity.Name)
	}
	return strings.Join(names, " ")
}

func (p *Term) text() string {
	if p == nil {
		return ""
	}
	return p.Text
}

func (d *Date) day() string {
	if d == nil {
		return ""
	}
	return d.EDTF
}

func fieldsOf(a *Agreement) string {
	var fields []string
	for i := range a.Fields {
		fields = append(fields, a.Fields[i].Text)
	}
	return strings.Join(fields, " ")
}

func sumsOf(a *Agreement) string {
	s := ""
	for _, m := range a.Amounts {
		s += m.Text
	}
	return s
}

func TestPointers(t *testing.T) {
	w := newWordLists(&rules.Set{Lexicons: []rules.Lexicon{{Name: "pointers", Words: []string{"쌍방"}}, {Name: "pointer_kinds", Words: []string{"극장"}}}})
	for _, tt := range []struct {
		word string
		want bool
	}{{"쌍방", true}, {"두극장", true}, {"세극장", true}, {"극장", false}, {"네극장", false}, {"쌍방극장", false}, {"", false}} {
		if got := w.isPointer(tt.word); got != tt.want {
			t.Errorf("isPointer(%q) = %v", tt.word, got)
		}
	}
}

func TestFirmHead(t *testing.T) {
	r := ranks{firmHeads: []string{"사장", "회장"}, otherHeads: []string{"부사장", "지사장"}}
	for position, want := range map[string]bool{"대표이사 사장": true, "부사장": false, "지사장": false, "전무": false} {
		if got := r.firmHead(position); got != want {
			t.Errorf("firmHead(%q) = %v", position, got)
		}
	}
}
