package record

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gopkg.in/yaml.v3"
)

func sample() *Record {
	return &Record{
		SchemaVersion: SchemaVersion,
		Source:        Source{Name: "a.html", Bytes: 7},
		Article:       &Article{Title: "가람 <b> & 나루", Outlet: &Outlet{Name: "가람일보"}, PublishedAt: "2024-05-30"},
		Agreements: []Agreement{{ID: "a1", Type: "mou", Status: "signed", Date: &Date{EDTF: "2024-05-30"},
			Parties: []Party{{Name: "나루시", Kind: "local_government", Country: "KR"}, {Name: "다온상사"}},
			Amounts: []Amount{{Value: 35000000, Currency: "EUR"}}, Confidence: 0.5, Evidence: []Evidence{}}},
	}
}

func TestAppendJSON(t *testing.T) {
	r := sample()
	r.Source.Name = "a\u202eb\u0085\x1b\ufeff<&>“가”"
	got, err := AppendJSON([]byte("x"), r.Source)
	if err != nil {
		t.Fatal(err)
	}
	want := `x{"name":"a\u202eb\u0085\u001b\ufeff<&>“가”","bytes":7}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestQuiet(t *testing.T) {
	for in, want := range map[string]string{
		"가나다 abc\t\n":    "가나다 abc\t\n",
		"a\x1b[31mb":     `a\u001b[31mb`,
		"\r":             `\u000d`,
		"x\u2066y\u2069": `x\u2066y\u2069`,
	} {
		if got := Quiet(in); got != want {
			t.Errorf("Quiet(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestAppendYAML(t *testing.T) {
	r := sample()
	r.Article.Title = "가\u202e나\x1b\u0085"
	r.Article.Paragraphs = []string{"true", "2024-05-30", "a: b", "줄\n바꿈", "- 목록", "\xff깨짐"}
	got, err := AppendYAML(nil, r)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range string(got) {
		if Obeyed(c) {
			t.Errorf("%U stands raw in\n%s", c, got)
		}
	}
	var back Record
	if err := yaml.Unmarshal(got, &back); err != nil {
		t.Fatalf("%v in\n%s", err, got)
	}
	want := *r
	want.Article.Paragraphs[5] = "\ufffd깨짐"
	if diff := cmp.Diff(want, back); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if !strings.HasPrefix(string(got), "schema_version: \"1\"\nsource:\n  name: a.html\n") {
		t.Errorf("keys out of order:\n%s", got)
	}
}

func TestSelect(t *testing.T) {
	sel, err := Select([]string{"agreements.parties.name", "source.name", "article", "error", "agreements.background"})
	if err != nil {
		t.Fatal(err)
	}
	got, err := AppendJSON(nil, sel.Apply(sample()))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"source":{"name":"a.html"},"article":{"title":"가람 <b> & 나루","outlet":{"name":"가람일보"},"published_at":"2024-05-30"},` +
		`"agreements":[{"parties":[{"name":"나루시"},{"name":"다온상사"}]}]}`
	if string(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	y, err := AppendYAML(nil, sel.Apply(sample()))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(y), "source:\n  name: a.html\narticle:\n") {
		t.Errorf("YAML of a selection:\n%s", y)
	}
	for _, bad := range []string{"", "nothing", "source.", "source.name.more", "agreements.parties.age"} {
		if _, err := Select([]string{bad}); err == nil {
			t.Errorf("%q: no error", bad)
		}
	}
}

func TestTable(t *testing.T) {
	r := sample()
	r.Article.Title = "=SUM(A1)\t가\n나"
	cell := func(line []byte, name string) string {
		cells := strings.Split(strings.TrimSuffix(string(line), "\n"), "\t")
		for i, c := range Columns() {
			if c.Name == name {
				return cells[i]
			}
		}
		return "no column " + name
	}
	tsv := NewTable(Selection{}, true, true, false)
	row := tsv.Append(nil, r)
	for name, want := range map[string]string{
		"source": "a.html", "title": "'=SUM(A1) 가 나", "parties": "나루시; 다온상사", "party_kinds": "local_government; -",
		"amounts": "35000000 EUR", "date": "2024-05-30", "confidence": "0.5", "error": "", "background": "", "count": "",
	} {
		if got := cell(row, name); got != want {
			t.Errorf("%s = %q, want %q", name, got, want)
		}
	}
	if got, want := strings.Count(string(row), "\t"), len(Columns())-1; got != want {
		t.Errorf("%d tabs in a row, want %d", got, want)
	}
	if got := cell(tsv.Header(), "parties"); got != "parties" {
		t.Errorf("header has %q over parties", got)
	}
	if got := NewTable(Selection{}, false, false, false).Append(nil, r); !strings.Contains(string(got), "\"=SUM(A1)\t가\n나\"") {
		t.Errorf("CSV does not quote: %s", got)
	}
	if got := NewTable(Selection{}, false, false, false).Append(nil, &Record{Source: Source{Name: "n"}}); len(got) != 0 {
		t.Errorf("a document without agreements gives a row: %s", got)
	}
	failed := tsv.Append(nil, Failed("x", 3, "empty", "leer"))
	if got := cell(failed, "error"); got != "empty" {
		t.Errorf("error = %q, want empty", got)
	}
	if got := NewTable(Selection{}, true, false, true).Append(nil, Failed("x\x1b", 3, "empty", "")); !strings.HasPrefix(string(got), `x\u001b`+"\t") {
		t.Errorf("a quiet table prints %q", got)
	}
}

func TestAppliedSelectionOfAll(t *testing.T) {
	r := sample()
	if got := (Selection{}).Apply(r); got != any(r) {
		t.Errorf("the whole is %v, want the record itself", got)
	}
}

// TestFormulas wants the guard before every cell that a spreadsheet would run.
func TestFormulas(t *testing.T) {
	for in, want := range map[string]bool{"=1": true, "+1": true, "-1": true, "@a": true, "\t=1": true, "\r=1": true, "\n=1": true,
		"＝1": true, "－1": true, "": false, "협약": false, "1=": false, "'=": false} {
		if got := isFormula(in); got != want {
			t.Errorf("isFormula(%q) = %v", in, got)
		}
	}
}

// TestTableOfFields wants the columns that --fields chose, and those alone.
func TestTableOfFields(t *testing.T) {
	for fields, want := range map[string]string{
		"source.name":                      "source",
		"source":                           "source",
		"article.outlet":                   "outlet",
		"agreements.parties":               "parties party_kinds party_countries",
		"agreements.parties.name":          "parties",
		"agreements.date":                  "date date_basis",
		"agreements.amounts.currency":      "amounts",
		"agreements.term.text":             "term",
		"agreements.background,error":      "error background",
		"article.paragraphs":               "",
		"agreements.confidence,warnings":   "warnings confidence",
		"agreements.place.city,error.code": "error city",
	} {
		sel, err := Select(strings.Split(fields, ","))
		if err != nil {
			t.Fatal(err)
		}
		got := strings.TrimSuffix(string(NewTable(sel, true, false, false).Header()), "\n")
		if got = strings.ReplaceAll(got, "\t", " "); got != want {
			t.Errorf("%s: columns %q, want %q", fields, got, want)
		}
	}
	for _, c := range Columns() {
		for _, path := range pathsOf(c) {
			if _, err := Select([]string{path}); err != nil {
				t.Errorf("column %s: %v", c.Name, err)
			}
		}
	}
}

// fill gives every field of a value something to write, lists two items.
func fill(v reflect.Value, text string, depth int) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int64:
		v.SetInt(-1234567890)
	case reflect.Float64:
		v.SetFloat(0.87)
	case reflect.Pointer:
		if depth > 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), text, depth-1)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(1), text, depth-1)
	case reflect.Struct:
		for i := range v.NumField() {
			fill(v.Field(i), text, depth)
		}
	}
}

// FuzzRecordJSON: a record is written as encoding/json writes it, but for what
// a terminal could obey.
func FuzzRecordJSON(f *testing.F) {
	for _, s := range []string{"", "가람 <b> & \"나루\"\\", "\b\f\n\r\t\x00\x1f\x7f", "\xff\xed\xa0\x80\xed\x9f\xbf힣\xe3\x81", "\u2028\u2029\u202e\u0085\ufeff🙂é日本", "\ufffd"} {
		f.Add(s, 5)
	}
	f.Fuzz(func(t *testing.T, s string, depth int) {
		r := &Record{}
		fill(reflect.ValueOf(r).Elem(), s, depth%6)
		for _, r := range []*Record{r, {Source: Source{Name: s}}, {Agreements: []Agreement{}}, nil} {
			got, err := AppendJSON([]byte("x"), r)
			if err != nil {
				t.Fatal(err)
			}
			if want, err := appendAny([]byte("x"), r); err != nil || string(got) != string(want) {
				t.Errorf("got  %s\nwant %s, %v", got, want, err)
			}
		}
	})
}
