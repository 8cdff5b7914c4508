package record_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/agreement"
	"koaccord/extract/article"
	"koaccord/extract/page"
	"koaccord/extract/record"
)

const told = "가온시는 5일 ㈜다솔과 업무협약을 맺었다."

// at gives the span of the first w in told.
func at(w, rule string) agreement.Span {
	i := strings.Index(told, w)
	return agreement.Span{At: "/article/paragraphs/0", Host: told, Start: i, End: i + len(w), Rule: rule}
}

func TestFromCountsCodePoints(t *testing.T) {
	city := &agreement.Entity{Name: "가온시", Mentions: []string{"가온시", "가온"}, Kind: "local_government", Country: "KR"}
	firm := &agreement.Entity{Name: "다솔", Mentions: []string{"다솔"}, Kind: "company"}
	a := agreement.Agreement{Type: "mou", TypeSpan: at("업무협약", "t"), Instrument: "업무협약", Status: "signed", StatusSpan: at("맺었다", "s"),
		Date:        &agreement.Date{EDTF: "2024-03-05", Text: "5일", Basis: "published", Span: at("5일", "d")},
		Parties:     []agreement.Party{{Entity: city, Span: at("가온시", "p")}, {Entity: firm, Span: at("다솔", "q")}},
		Signatories: []agreement.Signatory{{Name: "한결", Span: at("다솔", "g")}, {Name: "마루", Position: "시장", Party: city, Span: at("가온", "h")}},
		Amounts:     []agreement.Money{{Value: 5, Currency: "USD", Text: "5달러", Equivalent: &agreement.Money{Value: 7, Currency: "KRW"}, Span: at("5", "m")}},
		Confidence:  0.5}
	r := record.From(&page.Page{}, &article.Article{Paragraphs: []string{told}}, []agreement.Agreement{a})
	want := []record.Agreement{{
		ID: "a1", Type: "mou", Instrument: "업무협약", Status: "signed", Date: &record.Date{EDTF: "2024-03-05", Text: "5일", Basis: "published"},
		Parties:     []record.Party{{Name: "가온시", Mentions: []string{"가온"}, Kind: "local_government", Country: "KR"}, {Name: "다솔", Kind: "company"}},
		Signatories: []record.Signatory{{Name: "한결"}, {Name: "마루", Position: "시장", Party: "가온시"}},
		Amounts:     []record.Amount{{Value: 5, Currency: "USD", Text: "5달러", Equivalent: &record.Amount{Value: 7, Currency: "KRW"}}},
		Confidence:  0.5,
		Evidence: []record.Evidence{
			{Field: "type", At: "/article/paragraphs/0", Start: 13, End: 17, Text: "업무협약", Rule: "t"},
			{Field: "instrument", At: "/article/paragraphs/0", Start: 13, End: 17, Text: "업무협약", Rule: "t"},
			{Field: "status", At: "/article/paragraphs/0", Start: 19, End: 22, Text: "맺었다", Rule: "s"},
			{Field: "date", At: "/article/paragraphs/0", Start: 5, End: 7, Text: "5일", Rule: "d"},
			{Field: "parties/0", At: "/article/paragraphs/0", Start: 0, End: 3, Text: "가온시", Rule: "p"},
			{Field: "parties/1", At: "/article/paragraphs/0", Start: 9, End: 11, Text: "다솔", Rule: "q"},
			{Field: "signatories/0", At: "/article/paragraphs/0", Start: 9, End: 11, Text: "다솔", Rule: "g"},
			{Field: "signatories/1", At: "/article/paragraphs/0", Start: 0, End: 2, Text: "가온", Rule: "h"},
			{Field: "amounts/0", At: "/article/paragraphs/0", Start: 5, End: 6, Text: "5", Rule: "m"},
		},
	}}
	if diff := cmp.Diff(want, r.Agreements); diff != "" {
		t.Errorf("agreements (-want +got):\n%s", diff)
	}
}

func TestFromKeepsWarningsInOrder(t *testing.T) {
	p := &page.Page{Warnings: []page.Warning{{Code: "damaged-text", Message: "a"}}}
	a := &article.Article{Title: "제목", Warnings: []page.Warning{{Code: "year-unknown", Message: "b"}}}
	r := record.From(p, a, nil)
	want := []record.Warning{{Code: "damaged-text", Message: "a"}, {Code: "year-unknown", Message: "b"}}
	if diff := cmp.Diff(want, r.Warnings); diff != "" {
		t.Errorf("warnings (-want +got):\n%s", diff)
	}
	if r.Agreements == nil || len(r.Agreements) != 0 {
		t.Errorf("agreements %#v, want an empty list", r.Agreements)
	}
	if r.Article.Outlet != nil || r.Article.Title != "제목" {
		t.Errorf("article %+v", r.Article)
	}
}

func TestFailed(t *testing.T) {
	want := &record.Record{SchemaVersion: "1", Source: record.Source{Name: "a.html", Bytes: 7}, Agreements: []record.Agreement{},
		Error: &record.Error{Code: "empty", Message: "the file is empty"}}
	if diff := cmp.Diff(want, record.Failed("a.html", 7, "empty", "the file is empty")); diff != "" {
		t.Errorf("record (-want +got):\n%s", diff)
	}
}
