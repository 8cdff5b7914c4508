// Package agreement makes agreements out of what was found in the sentences:
// it reads who stands on which side of an instrument by the particles, joins
// what is told of one agreement in several places, and fills its fields.
package agreement

import (
	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/extract/text"
	"koaccord/rules"
)

// Span is a stretch of one string of the record.
type Span struct {
	At         string // JSON Pointer of the string
	Host       string // the string
	Start, End int    // bytes
	Rule       string
}

// Text returns the words of the span.
func (s Span) Text() string { return s.Host[s.Start:s.End] }

// Date is a resolved date with where it was read.
type Date struct {
	EDTF, Text, Basis string
	Span              Span
}

// Party is one body that concludes the agreement.
type Party struct {
	Entity *Entity
	Span   Span
}

// Signatory is a person who signed or stood for a party.
type Signatory struct {
	Name, Position string
	Party          *Entity
	Span           Span
}

// Money is a sum of the agreement.
type Money struct {
	Value, ValueTo int64
	Currency       string
	Approximate    bool
	Bound          string
	Text           string
	Equivalent     *Money
	Span           Span
}

// Text is a value that is a stretch of text.
type Text struct {
	Text string
	Span Span
}

// Place is where it was signed.
type Place struct {
	Text, City, Country string
	Span                Span
}

// Term is how long it runs.
type Term struct {
	EDTF, Text string
	Span       Span
}

// Sector is an entry of the closed list, with the word that points to it.
type Sector struct {
	ID   string
	Span Span
}

// Agreement is one instrument between one set of parties.
type Agreement struct {
	Type        string
	TypeSpan    Span
	Instrument  string
	Title       *Text
	Status      string
	StatusSpan  Span
	Date        *Date
	Announced   *Date
	Place       *Place
	Parties     []Party
	Signatories []Signatory
	Fields      []Text
	Sectors     []Sector
	Commitments []Text
	Amounts     []Money
	Term        *Term
	Background  bool
	Aggregate   bool
	Count       int
	CountSpan   Span
	Confidence  float64
}

// Detector finds agreements by a set of rules. It is immutable and safe for
// concurrent use.
type Detector struct {
	finder       *mention.Finder
	sector       []rules.Sector
	sectors      *sectorMatcher
	sums         *sumWords
	roster       *rosterWords
	marks        *markMatcher
	words        *wordLists
	undertakings *text.Endings // ends of sentences that tell what a party will do
}

// New prepares a detector; f must be of the same set of rules.
func New(set *rules.Set, f *mention.Finder) *Detector {
	d := &Detector{finder: f, sector: set.Sectors, sectors: newSectorMatcher(set.Sectors), sums: newSumWords(set), roster: newRosterWords(set), words: newWordLists(set), undertakings: text.NewEndings(set.Words("undertakings"))}
	d.marks = newMarkMatcher(newSigningWords(set), d.words, d.sums)
	return d
}

// spanOf makes a span of bytes of the sentence's string.
func spanOf(s sentence.Sentence, start, end int, rule string) Span {
	return Span{At: s.At, Host: s.Host, Start: start, End: end, Rule: rule}
}
