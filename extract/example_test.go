package extract_test

import (
	"fmt"
	"log"
	"os"
	"strings"
	"testing/fstest"

	"koaccord/extract"
	"koaccord/extract/page"
	"koaccord/extract/record"
	"koaccord/rules"
)

// The whole way from a page to its record.
func Example() {
	set, err := rules.Default()
	if err != nil {
		log.Fatal(err)
	}
	ex := extract.New(set)

	file, err := os.Open("../testdata/cli/pages/hydrogen.html")
	if err != nil {
		log.Fatal(err)
	}
	defer file.Close()
	res, err := ex.Extract(file, page.Source{Name: "hydrogen.html"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(res.Record.Article.Title)
	for _, a := range res.Record.Agreements {
		fmt.Println(a.ID, a.Type, a.Status, a.Date.EDTF)
		for _, p := range a.Parties {
			fmt.Println("-", p.Name)
		}
	}
	// Output:
	// 한빛전자·가람대학교, 수소 연료전지 업무협약 체결
	// a1 mou signed 2024-05-30
	// - 한빛전자
	// - 가람대학교
}

// What a corpus knows beside the text goes into the Source.
func ExampleExtractor_ExtractBytes() {
	set, err := rules.Default()
	if err != nil {
		log.Fatal(err)
	}
	text := "누리시는 12일 미르재단과 청년 창업 지원을 위한 업무협약을 체결했다고 밝혔다."
	res, err := extract.New(set).ExtractBytes([]byte(text), page.Source{
		Name: "r1", Format: page.Text, Title: "누리시-미르재단 업무협약", Published: "2021-04-12",
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(res.Record.Agreements[0].Date.EDTF)
	// Output: 2021-04-12
}

// WithReference resolves the days of pages that state no publication.
func ExampleWithReference() {
	set, err := rules.Default()
	if err != nil {
		log.Fatal(err)
	}
	text := "누리시와 미르재단은 12일 업무협약을 체결했다."
	source := page.Source{Name: "r1", Format: page.Text, Title: "누리시-미르재단 업무협약"}
	res, err := extract.New(set, extract.WithReference("2021-04-20")).ExtractBytes([]byte(text), source)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(res.Record.Agreements[0].Date.EDTF)
	// Output: 2021-04-12
}

// Overlay adds rules of one's own to those that are built in.
func ExampleNew_overlay() {
	set, err := rules.Default()
	if err != nil {
		log.Fatal(err)
	}
	set, err = rules.Overlay(set, fstest.MapFS{"organizations/mine.yaml": {Data: []byte(
		"kind: company\ncountry: KR\norganizations:\n  - {name: 미르반도체, aliases: [미르]}\n")}})
	if err != nil {
		log.Fatal(err)
	}
	text := "미르는 12일 누리시와 투자협약을 체결했다."
	res, err := extract.New(set).ExtractBytes([]byte(text), page.Source{Name: "r1", Format: page.Text, Title: "투자협약", Published: "2021-04-12"})
	if err != nil {
		log.Fatal(err)
	}
	p := res.Record.Agreements[0].Parties[0]
	fmt.Println(p.Name, p.Mentions, p.Kind)
	// Output: 미르반도체 [미르] company
}

// The record of a page that cannot be read says why.
func Example_failure() {
	set, err := rules.Default()
	if err != nil {
		log.Fatal(err)
	}
	_, err = extract.New(set).Extract(strings.NewReader(" \n"), page.Source{Name: "blank.txt"})
	line, encodeErr := record.AppendJSON(nil, record.Failed("blank.txt", 2, "empty", err.Error()).Error)
	if encodeErr != nil {
		log.Fatal(encodeErr)
	}
	fmt.Println(string(line))
	// Output: {"code":"empty","message":"blank.txt: page: the document is empty"}
}
