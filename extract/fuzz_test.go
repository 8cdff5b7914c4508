package extract_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"koaccord/extract/page"
)

// agreementTexts are the articles of testdata/agreements as flattened text.
func agreementTexts(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../testdata/agreements/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures of agreements: %v", err)
	}
	var out []string
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		var list []struct {
			Title, Words         string
			Paragraphs, Captions []string
		}
		if err := yaml.Unmarshal(data, &list); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, f := range list {
			lines := append(append([]string{f.Title}, f.Paragraphs...), f.Captions...)
			if f.Words != "" {
				lines = append(lines, "나린시와 두레은행은 28일 "+f.Words+".")
			}
			out = append(out, strings.TrimSpace(strings.Join(lines, "\n")))
		}
	}
	return out
}

// checkText extracts one text and holds what comes out to what may be said of
// any record.
func checkText(t *testing.T, text string) {
	t.Helper()
	res, err := newExtractor(t).ExtractBytes([]byte(text), page.Source{Name: "text", Format: page.Text, Title: "제목", Published: "2024-05-30"})
	if err != nil {
		return
	}
	var tree any
	if err := json.Unmarshal(line(t, res.Record), &tree); err != nil {
		t.Fatal(err)
	}
	for _, a := range res.Record.Agreements {
		for _, ev := range a.Evidence {
			checkEvidence(t, a.ID, tree, ev)
		}
		checkCovered(t, a.ID, a)
		if len(a.Parties) == 0 && !a.Aggregate {
			t.Errorf("%s has no party", a.ID)
		}
		if a.Confidence < 0 || a.Confidence > 1 {
			t.Errorf("%s: confidence %v", a.ID, a.Confidence)
		}
	}
	if t.Failed() {
		t.Logf("text: %q", text)
	}
}

// FuzzExtract: no text makes the extractor panic, and whatever it says it
// points at.
func FuzzExtract(f *testing.F) {
	for i, text := range agreementTexts(f) {
		if i%5 == 0 {
			f.Add(text)
		}
	}
	for _, s := range []string{"", "협약", "A와 B는 MOU를 체결했다.", "\xff\xfe", "(((", "가와 나는 협약을 맺었다고 31일 밝혔다.", "“업무협약을 체결", "이날 양사는 계약을 체결했다."} {
		f.Add(s)
	}
	for _, s := range overlapping {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 1<<16 {
			return
		}
		checkText(t, text)
	})
}

// overlapping are texts in which the end of one list lies behind the begin of the next, or a
// predicate before its subject.
var overlapping = [...]string{
	"부산시 5개, 대구시와는 업무협약을 체결했다.",
	"가나전자는 체결한, 다라자동차 역시 협약을 맺었다.",
	"가나테크(GANA)사, 6일는, 기업은와는 협약을 각각 맺었다.",
	"기업은와, 김하늘= 120만달러은 재건축조합· 겸와는 계약에 서명했다.",
}

// cutsPerText is at how many places each text is cut.
const cutsPerText = 50

// TestCutArticlesDoNotPanic cuts every article of testdata/agreements at places
// spread over it, within letters too.
func TestCutArticlesDoNotPanic(t *testing.T) {
	for _, text := range agreementTexts(t) {
		cuts := min(cutsPerText, len(text))
		for i := range cuts {
			checkText(t, text[:len(text)*i/cuts])
			checkText(t, text[len(text)*i/cuts:])
			if t.Failed() {
				return
			}
		}
	}
}
