// Package record is the shape of what koaccord emits: the record of one
// document, its JSON Schema and its encoders.
package record

// SchemaVersion is the version of the record's shape.
const SchemaVersion = "1"

// Record is the outcome of one input document.
type Record struct {
	SchemaVersion string      `json:"schema_version" yaml:"schema_version"`
	Source        Source      `json:"source" yaml:"source"`
	Article       *Article    `json:"article,omitempty" yaml:"article,omitempty"`
	Agreements    []Agreement `json:"agreements" yaml:"agreements"`
	Warnings      []Warning   `json:"warnings,omitempty" yaml:"warnings,omitempty"`
	Error         *Error      `json:"error,omitempty" yaml:"error,omitempty"`
}

// Source says which bytes the record was read from.
type Source struct {
	Name     string `json:"name" yaml:"name"`
	SHA256   string `json:"sha256,omitempty" yaml:"sha256,omitempty"`
	Bytes    int    `json:"bytes" yaml:"bytes"`
	Format   string `json:"format,omitempty" yaml:"format,omitempty"`
	Encoding string `json:"encoding,omitempty" yaml:"encoding,omitempty"`
}

// Article is the article without the page around it.
type Article struct {
	Title       string   `json:"title,omitempty" yaml:"title,omitempty"`
	Subtitles   []string `json:"subtitles,omitempty" yaml:"subtitles,omitempty"`
	Outlet      *Outlet  `json:"outlet,omitempty" yaml:"outlet,omitempty"`
	Authors     []Author `json:"authors,omitempty" yaml:"authors,omitempty"`
	PublishedAt string   `json:"published_at,omitempty" yaml:"published_at,omitempty"`
	ModifiedAt  string   `json:"modified_at,omitempty" yaml:"modified_at,omitempty"`
	URL         string   `json:"url,omitempty" yaml:"url,omitempty"`
	Captions    []string `json:"captions,omitempty" yaml:"captions,omitempty"`
	Paragraphs  []string `json:"paragraphs,omitempty" yaml:"paragraphs,omitempty"`
}

// Outlet is who wrote the article.
type Outlet struct {
	Name   string `json:"name,omitempty" yaml:"name,omitempty"`
	Domain string `json:"domain,omitempty" yaml:"domain,omitempty"`
}

// Author is a reporter.
type Author struct {
	Name  string `json:"name" yaml:"name"`
	Role  string `json:"role,omitempty" yaml:"role,omitempty"`
	Email string `json:"email,omitempty" yaml:"email,omitempty"`
}

// Agreement is one instrument between one set of parties.
type Agreement struct {
	ID          string      `json:"id" yaml:"id"`
	Type        string      `json:"type" yaml:"type"`
	Instrument  string      `json:"instrument,omitempty" yaml:"instrument,omitempty"`
	Title       string      `json:"title,omitempty" yaml:"title,omitempty"`
	Status      string      `json:"status" yaml:"status"`
	Date        *Date       `json:"date,omitempty" yaml:"date,omitempty"`
	Announced   *Date       `json:"announced,omitempty" yaml:"announced,omitempty"`
	Place       *Place      `json:"place,omitempty" yaml:"place,omitempty"`
	Parties     []Party     `json:"parties" yaml:"parties"`
	Signatories []Signatory `json:"signatories,omitempty" yaml:"signatories,omitempty"`
	Fields      []string    `json:"fields,omitempty" yaml:"fields,omitempty"`
	Sectors     []string    `json:"sectors,omitempty" yaml:"sectors,omitempty"`
	Commitments []string    `json:"commitments,omitempty" yaml:"commitments,omitempty"`
	Amounts     []Amount    `json:"amounts,omitempty" yaml:"amounts,omitempty"`
	Term        *Term       `json:"term,omitempty" yaml:"term,omitempty"`
	Background  bool        `json:"background,omitempty" yaml:"background,omitempty"`
	Aggregate   bool        `json:"aggregate,omitempty" yaml:"aggregate,omitempty"`
	Count       int         `json:"count,omitempty" yaml:"count,omitempty"`
	Confidence  float64     `json:"confidence" yaml:"confidence"`
	Evidence    []Evidence  `json:"evidence" yaml:"evidence"`
}

// Date is a day or a less exact time as EDTF level 1 or 2.
type Date struct {
	EDTF  string `json:"edtf" yaml:"edtf"`
	Text  string `json:"text,omitempty" yaml:"text,omitempty"`
	Basis string `json:"basis,omitempty" yaml:"basis,omitempty"` // explicit, published, reference or context
}

// Place is where it was signed.
type Place struct {
	Text    string `json:"text" yaml:"text"`
	City    string `json:"city,omitempty" yaml:"city,omitempty"`
	Country string `json:"country,omitempty" yaml:"country,omitempty"` // ISO 3166-1 alpha-2
}

// Party is a body that concludes the instrument.
type Party struct {
	Name     string   `json:"name" yaml:"name"`
	Mentions []string `json:"mentions,omitempty" yaml:"mentions,omitempty"`
	Kind     string   `json:"kind,omitempty" yaml:"kind,omitempty"`
	Country  string   `json:"country,omitempty" yaml:"country,omitempty"` // ISO 3166-1 alpha-2
	PartOf   string   `json:"part_of,omitempty" yaml:"part_of,omitempty"`
}

// Signatory is a person who signed or stood for a party at the signing.
type Signatory struct {
	Name     string `json:"name" yaml:"name"`
	Position string `json:"position,omitempty" yaml:"position,omitempty"`
	Party    string `json:"party,omitempty" yaml:"party,omitempty"`
}

// Amount is money that belongs to the instrument, in whole units of the currency.
type Amount struct {
	Value       int64   `json:"value" yaml:"value"`
	ValueTo     int64   `json:"value_to,omitempty" yaml:"value_to,omitempty"` // high end of a range
	Currency    string  `json:"currency" yaml:"currency"`                     // ISO 4217
	Approximate bool    `json:"approximate,omitempty" yaml:"approximate,omitempty"`
	Bound       string  `json:"bound,omitempty" yaml:"bound,omitempty"` // max or min
	Text        string  `json:"text,omitempty" yaml:"text,omitempty"`
	Equivalent  *Amount `json:"equivalent,omitempty" yaml:"equivalent,omitempty"`
}

// Term is how long the instrument runs.
type Term struct {
	EDTF string `json:"edtf,omitempty" yaml:"edtf,omitempty"`
	Text string `json:"text" yaml:"text"`
}

// Evidence is the stretch of text that a value was read from.
type Evidence struct {
	Field string `json:"field" yaml:"field"` // pointer of the value below its agreement: "date", "parties/0"
	At    string `json:"at" yaml:"at"`       // JSON Pointer to the string that was read
	Start int    `json:"start" yaml:"start"` // Unicode code points
	End   int    `json:"end" yaml:"end"`     // excluded
	Text  string `json:"text" yaml:"text"`
	Rule  string `json:"rule" yaml:"rule"`
}

// Warning is something that a reader of the record should know.
type Warning struct {
	Code    string `json:"code" yaml:"code"`
	Message string `json:"message" yaml:"message"`
}

// Error says why a document could not be processed.
type Error struct {
	Code    string `json:"code" yaml:"code"`
	Message string `json:"message" yaml:"message"`
}
