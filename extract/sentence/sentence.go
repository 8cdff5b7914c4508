// Package sentence splits the strings of an article into sentences that keep
// their place, so that every later finding can point back into the record.
package sentence

// Part says which part of the article a sentence stands in.
type Part int

// The parts, in the order in which sentences are listed.
const (
	Title Part = iota
	Subtitle
	Body
	Caption
)

// Sentence is one sentence of one string of the article.
type Sentence struct {
	Part  Part
	At    string // JSON Pointer of the string in the record: "/article/paragraphs/2"
	Index int    // index of the string within its part
	Host  string // the whole string that At points to
	Start int    // byte offset of the sentence in Host
	End   int    // end, excluded
}

// Text returns the words of the sentence.
func (s Sentence) Text() string { return s.Host[s.Start:s.End] }
