package record

import (
	"strconv"

	"koaccord/extract/agreement"
	"koaccord/extract/article"
	"koaccord/extract/page"
	"koaccord/extract/text"
)

// From builds the record of a page, its article and its agreements.
func From(p *page.Page, a *article.Article, found []agreement.Agreement) *Record {
	r := &Record{SchemaVersion: SchemaVersion, Source: sourceOf(p), Article: articleOf(a), Agreements: []Agreement{}}
	for i := range found {
		r.Agreements = append(r.Agreements, agreementOf(&found[i], i+1))
	}
	for _, w := range append(append([]page.Warning{}, p.Warnings...), a.Warnings...) {
		r.Warnings = append(r.Warnings, Warning(w))
	}
	return r
}

// Failed is the record of a document that could not be processed. Code is one
// of the codes that the README lists; message says what to do about it.
func Failed(name string, size int, code, message string) *Record {
	return &Record{SchemaVersion: SchemaVersion, Source: Source{Name: name, Bytes: size}, Agreements: []Agreement{},
		Error: &Error{Code: code, Message: message}}
}

func sourceOf(p *page.Page) Source {
	return Source{Name: p.Source.Name, SHA256: p.SHA256, Bytes: p.Bytes, Format: string(p.Format), Encoding: p.Encoding}
}

func articleOf(a *article.Article) *Article {
	out := &Article{Title: a.Title, Subtitles: a.Subtitles, PublishedAt: a.Published.Value, ModifiedAt: a.Modified.Value,
		URL: a.URL, Captions: a.Captions, Paragraphs: a.Paragraphs}
	if a.Outlet != (article.Outlet{}) {
		o := Outlet(a.Outlet)
		out.Outlet = &o
	}
	for _, w := range a.Authors {
		out.Authors = append(out.Authors, Author(w))
	}
	return out
}

// mostEvidence is how many values most agreements have at most.
const mostEvidence = 16

// agreementOf writes one agreement out, with the evidence of each value.
func agreementOf(a *agreement.Agreement, n int) Agreement {
	out := Agreement{ID: "a" + strconv.Itoa(n), Type: a.Type, Instrument: a.Instrument, Status: a.Status, Parties: []Party{},
		Background: a.Background, Aggregate: a.Aggregate, Count: a.Count, Confidence: a.Confidence, Evidence: make([]Evidence, 0, mostEvidence)}
	ev := evidence{list: &out.Evidence, last: &letters{}}
	ev.add("type", a.TypeSpan)
	if a.Instrument != "" {
		ev.add("instrument", a.TypeSpan)
	}
	if a.Title != nil {
		out.Title = a.Title.Text
		ev.add("title", a.Title.Span)
	}
	ev.add("status", a.StatusSpan)
	out.Date = dateOf(a.Date, "date", ev)
	out.Announced = dateOf(a.Announced, "announced", ev)
	if a.Place != nil {
		out.Place = &Place{Text: a.Place.Text, City: a.Place.City, Country: a.Place.Country}
		ev.add("place", a.Place.Span)
	}
	for i, p := range a.Parties {
		out.Parties = append(out.Parties, partyOf(p.Entity))
		ev.item("parties", i, p.Span)
	}
	for i, s := range a.Signatories {
		sig := Signatory{Name: s.Name, Position: s.Position}
		if s.Party != nil {
			sig.Party = s.Party.Name
		}
		out.Signatories = append(out.Signatories, sig)
		ev.item("signatories", i, s.Span)
	}
	for i, t := range a.Fields {
		out.Fields = append(out.Fields, t.Text)
		ev.item("fields", i, t.Span)
	}
	for i, s := range a.Sectors {
		out.Sectors = append(out.Sectors, s.ID)
		ev.item("sectors", i, s.Span)
	}
	for i, t := range a.Commitments {
		out.Commitments = append(out.Commitments, t.Text)
		ev.item("commitments", i, t.Span)
	}
	for i := range a.Amounts {
		out.Amounts = append(out.Amounts, *amountOf(&a.Amounts[i]))
		ev.item("amounts", i, a.Amounts[i].Span)
	}
	if a.Term != nil {
		out.Term = &Term{EDTF: a.Term.EDTF, Text: a.Term.Text}
		ev.add("term", a.Term.Span)
	}
	if a.Aggregate && a.Count > 0 {
		ev.add("count", a.CountSpan)
	}
	return out
}

// evidence collects the stretches of text that values were read from.
type evidence struct {
	list *[]Evidence
	last *letters
}

// letters remembers how many letters stand before a byte of a string, so that
// a value near by in the same string is counted from there.
type letters struct {
	host    string
	at      int
	letters int
}

func (l *letters) before(host string, at int) int {
	if l.host != host {
		*l = letters{host: host}
	}
	if at < l.at {
		l.letters -= text.Letters(host[at:l.at])
	} else {
		l.letters += text.Letters(host[l.at:at])
	}
	l.at = at
	return l.letters
}

func (e evidence) add(field string, s agreement.Span) {
	if s.Host == "" || s.Start >= s.End {
		return
	}
	start := e.last.before(s.Host, s.Start)
	*e.list = append(*e.list, Evidence{Field: field, At: s.At, Start: start, End: start + text.Letters(s.Text()), Text: s.Text(), Rule: s.Rule})
}

func (e evidence) item(field string, i int, s agreement.Span) {
	e.add(field+"/"+strconv.Itoa(i), s)
}

func dateOf(d *agreement.Date, field string, ev evidence) *Date {
	if d == nil {
		return nil
	}
	ev.add(field, d.Span)
	return &Date{EDTF: d.EDTF, Text: d.Text, Basis: d.Basis}
}

func partyOf(e *agreement.Entity) Party {
	p := Party{Name: e.Name, Kind: e.Kind, Country: e.Country, PartOf: e.PartOf}
	for _, m := range e.Mentions {
		if m != e.Name {
			p.Mentions = append(p.Mentions, m)
		}
	}
	return p
}

func amountOf(m *agreement.Money) *Amount {
	a := &Amount{Value: m.Value, ValueTo: m.ValueTo, Currency: m.Currency, Approximate: m.Approximate, Bound: m.Bound, Text: m.Text}
	if m.Equivalent != nil {
		a.Equivalent = amountOf(m.Equivalent)
	}
	return a
}
