package record

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Column is one column of the table of agreements.
type Column struct {
	Name  string
	About string // what stands in it
	cell  func(*Record, *Agreement) string
}

// listMark stands between the items of a list in one cell.
const listMark = "; "

// columnParts are the parts of a record in the columns that show less than
// their description names, or more.
var columnParts = map[string][]string{
	"outlet":          {"article.outlet.name", "article.outlet.domain"},
	"authors":         {"article.authors.name"},
	"warnings":        {"warnings.code"},
	"parties":         {"agreements.parties.name"},
	"party_kinds":     {"agreements.parties.kind"},
	"party_countries": {"agreements.parties.country"},
	"signatories":     {"agreements.signatories.name"},
	"amounts":         {"agreements.amounts.value", "agreements.amounts.currency"},
}

// pathsOf gives the paths of a record that the description of a column begins
// with, such as "agreements.parties" of "agreements.parties, names".
func pathsOf(c Column) []string {
	if parts := columnParts[c.Name]; parts != nil {
		return parts
	}
	path, _, _ := strings.Cut(strings.TrimPrefix(c.About, "true when "), ",")
	return []string{path}
}

// Columns are the columns of CSV and TSV, in order. A row is one agreement; a
// document that failed gives one row without agreement columns. Lists are
// joined with "; ".
func Columns() []Column {
	return append(documentColumns(), agreementColumns()...)
}

func documentColumns() []Column {
	article := func(get func(*Article) string) func(*Record, *Agreement) string {
		return func(r *Record, _ *Agreement) string {
			if r.Article == nil {
				return ""
			}
			return get(r.Article)
		}
	}
	return []Column{
		{"source", "source.name", func(r *Record, _ *Agreement) string { return r.Source.Name }},
		{"url", "article.url", article(func(a *Article) string { return a.URL })},
		{"outlet", "article.outlet.name, or its domain", article(outletOf)},
		{"title", "article.title", article(func(a *Article) string { return a.Title })},
		{"authors", "article.authors, names", article(func(a *Article) string {
			return join(a.Authors, func(w Author) string { return w.Name })
		})},
		{"published_at", "article.published_at", article(func(a *Article) string { return a.PublishedAt })},
		{"error", "error.code", func(r *Record, _ *Agreement) string {
			if r.Error == nil {
				return ""
			}
			return r.Error.Code
		}},
		{"warnings", "warnings, codes", func(r *Record, _ *Agreement) string {
			return join(r.Warnings, func(w Warning) string { return w.Code })
		}},
	}
}

func outletOf(a *Article) string {
	if a.Outlet == nil {
		return ""
	}
	if a.Outlet.Name == "" {
		return a.Outlet.Domain
	}
	return a.Outlet.Name
}

func agreementColumns() []Column {
	of := func(name, about string, get func(*Agreement) string) Column {
		return Column{name, about, func(_ *Record, a *Agreement) string {
			if a == nil {
				return ""
			}
			return get(a)
		}}
	}
	return []Column{
		of("id", "agreements.id", func(a *Agreement) string { return a.ID }),
		of("type", "agreements.type", func(a *Agreement) string { return a.Type }),
		of("instrument", "agreements.instrument", func(a *Agreement) string { return a.Instrument }),
		of("agreement_title", "agreements.title", func(a *Agreement) string { return a.Title }),
		of("status", "agreements.status", func(a *Agreement) string { return a.Status }),
		of("date", "agreements.date.edtf", func(a *Agreement) string { return edtf(a.Date) }),
		of("date_basis", "agreements.date.basis", func(a *Agreement) string {
			if a.Date == nil {
				return ""
			}
			return a.Date.Basis
		}),
		of("announced", "agreements.announced.edtf", func(a *Agreement) string { return edtf(a.Announced) }),
		of("place", "agreements.place.text", func(a *Agreement) string { return place(a).Text }),
		of("city", "agreements.place.city", func(a *Agreement) string { return place(a).City }),
		of("country", "agreements.place.country", func(a *Agreement) string { return place(a).Country }),
		of("parties", "agreements.parties, names", func(a *Agreement) string {
			return join(a.Parties, func(p Party) string { return p.Name })
		}),
		of("party_kinds", "agreements.parties, kinds in the same order, - where unknown", func(a *Agreement) string {
			return join(a.Parties, func(p Party) string { return dash(p.Kind) })
		}),
		of("party_countries", "agreements.parties, countries in the same order, - where unknown", func(a *Agreement) string {
			return join(a.Parties, func(p Party) string { return dash(p.Country) })
		}),
		of("signatories", "agreements.signatories, names", func(a *Agreement) string {
			return join(a.Signatories, func(s Signatory) string { return s.Name })
		}),
		of("fields", "agreements.fields", func(a *Agreement) string { return strings.Join(a.Fields, listMark) }),
		of("sectors", "agreements.sectors", func(a *Agreement) string { return strings.Join(a.Sectors, listMark) }),
		of("commitments", "agreements.commitments", func(a *Agreement) string { return strings.Join(a.Commitments, listMark) }),
		of("amounts", "agreements.amounts, value and currency", func(a *Agreement) string {
			return join(a.Amounts, func(m Amount) string { return strconv.FormatInt(m.Value, 10) + " " + m.Currency })
		}),
		of("term", "agreements.term.text", func(a *Agreement) string {
			if a.Term == nil {
				return ""
			}
			return a.Term.Text
		}),
		of("background", "true when agreements.background", func(a *Agreement) string { return flag(a.Background) }),
		of("aggregate", "true when agreements.aggregate", func(a *Agreement) string { return flag(a.Aggregate) }),
		of("count", "agreements.count", func(a *Agreement) string {
			if a.Count == 0 {
				return ""
			}
			return strconv.Itoa(a.Count)
		}),
		of("confidence", "agreements.confidence", func(a *Agreement) string { return strconv.FormatFloat(a.Confidence, 'g', -1, 64) }),
	}
}

func edtf(d *Date) string {
	if d == nil {
		return ""
	}
	return d.EDTF
}

func place(a *Agreement) Place {
	if a.Place == nil {
		return Place{}
	}
	return *a.Place
}

func flag(b bool) string {
	if b {
		return "true"
	}
	return ""
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func join[T any](list []T, name func(T) string) string {
	names := make([]string, len(list))
	for i, x := range list {
		names[i] = name(x)
	}
	return strings.Join(names, listMark)
}

// Table writes records as rows of CSV (RFC 4180 with \n) or TSV.
type Table struct {
	columns []Column
	tabs    bool
	guard   bool
	quiet   bool
}

// Shows tells whether a column shows any part of a record that was chosen.
func (c Column) Shows(sel Selection) bool {
	if sel.All() {
		return true
	}
	for _, path := range pathsOf(c) {
		keys := strings.Split(path, ".")
		for _, chosen := range sel.paths {
			if n := min(len(keys), len(chosen)); slices.Equal(keys[:n], chosen[:n]) {
				return true
			}
		}
	}
	return false
}

// NewTable prepares a table of the columns that show what was chosen; it may
// be none. tabs separates cells by tabs and quotes nothing:
// tabs and line breaks within a cell become spaces. guard puts ' before cells
// that a spreadsheet would run as a formula. quiet escapes what a terminal
// would obey.
func NewTable(sel Selection, tabs, guard, quiet bool) *Table {
	columns := slices.DeleteFunc(Columns(), func(c Column) bool { return !c.Shows(sel) })
	return &Table{columns: columns, tabs: tabs, guard: guard, quiet: quiet}
}

// Header is the first line.
func (t *Table) Header() []byte {
	cells := make([]string, len(t.columns))
	for i, c := range t.columns {
		cells[i] = c.Name
	}
	return t.row(nil, cells)
}

// Append appends the rows of one record.
func (t *Table) Append(dst []byte, r *Record) []byte {
	if r.Error != nil {
		return t.row(dst, t.cells(r, nil))
	}
	for i := range r.Agreements {
		dst = t.row(dst, t.cells(r, &r.Agreements[i]))
	}
	return dst
}

func (t *Table) cells(r *Record, a *Agreement) []string {
	cells := make([]string, len(t.columns))
	for i, c := range t.columns {
		s := strings.ToValidUTF8(c.cell(r, a), "\ufffd")
		if t.quiet {
			s = Quiet(s)
		}
		if t.guard && isFormula(s) {
			s = "'" + s
		}
		cells[i] = s
	}
	return cells
}

func (t *Table) row(dst []byte, cells []string) []byte {
	if t.tabs {
		for i, c := range cells {
			cells[i] = flat.Replace(c)
		}
		return append(append(dst, strings.Join(cells, "\t")...), '\n')
	}
	var buf bytes.Buffer
	w := csv.NewWriter(&buf)
	if err := w.Write(cells); err != nil {
		return dst
	}
	w.Flush()
	return append(dst, buf.Bytes()...)
}

// flat makes one line of a cell.
var flat = strings.NewReplacer("\r\n", " ", "\t", " ", "\n", " ", "\r", " ")

// isFormula knows the cells that OWASP's "CSV Injection" warns of, those with
// full-width signs among them.
func isFormula(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", r)
}
