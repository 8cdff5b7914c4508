// Package corpus reads documents out of whatever a corpus comes in: files,
// folders, JSONL, WARC and WET, plain, gzip or zstd, from a path or a stream.
// It also runs work over them in parallel and gives the results in order.
// Memory stays flat: no more than Options.MaxBytes of one document is held.
package corpus

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"koaccord/extract/page"
)

// DefaultMaxBytes is the largest document that is read when nothing else is
// asked: 16 MiB, a hundred times a large news page.
const DefaultMaxBytes = 16 << 20

// Format says how an input is laid out.
type Format string

// The formats of an input. Auto tells them apart by name and content.
const (
	Auto  Format = "auto"
	HTML  Format = "html"
	Text  Format = "text"
	JSONL Format = "jsonl"
	WARC  Format = "warc"
)

// Formats lists every format.
func Formats() []Format { return []Format{Auto, HTML, Text, JSONL, WARC} }

// Codes of faults, as they stand in an error record.
const (
	CodeUnreadable   = "unreadable"           // the file cannot be opened or read
	CodeTooLarge     = "too-large"            // the document is beyond Options.MaxBytes
	CodeTruncated    = "truncated"            // compressed data ends too early
	CodeBrokenStream = "broken-stream"        // compressed data is damaged
	CodeBomb         = "bomb"                 // compressed data grows beyond all measure
	CodeBrokenJSON   = "broken-json"          // a line of JSONL is no JSON object
	CodeNoText       = "no-text"              // a JSON object without a text key
	CodeBrokenWARC   = "broken-warc"          // a WARC record breaks its own header
	CodeEncoding     = "unsupported-encoding" // an HTTP body in a coding that is not read
)

// Fault says why a document cannot be had.
type Fault struct {
	Code    string
	Message string // what happened and what to do about it
}

// Document is one document, or the fault that stands in its place.
type Document struct {
	Source page.Source
	Data   []byte
	Size   int // bytes seen, also where Data was not kept
	// Whole is true when the document is an input of its own, such as a file,
	// and false for a line or record within one.
	Whole bool
	// Fault is set when there is no document; Cut when Data lacks its end.
	Fault *Fault
	Cut   *Fault

	resolve func(*Document)
}

// Resolve decodes what was only cut out of its container so far, such as a
// line of JSON. It is apart from reading so that workers can share it.
func (d Document) Resolve() Document {
	if d.resolve != nil {
		f := d.resolve
		d.resolve = nil
		f(&d)
	}
	return d
}

// Options say how to read. The zero value reads everything, told by content.
type Options struct {
	Format   Format
	Include  []string // globs of files taken from folders; none means the usual names
	Exclude  []string // globs of files and folders left out
	MaxBytes int      // largest document; 0 means DefaultMaxBytes
	Stdin    io.Reader
	// NameByContent names a line of Stdin that has no id by a hash of the line
	// instead of its number, so that the name does not depend on where a stream
	// was cut.
	NameByContent bool
	// Skip hears of what is passed over without being a document, such as a
	// FIFO in a folder. It is called from the reading goroutine; nil is silent.
	Skip func(name, reason string)
	// Avoid tells which files of folders are passed over whatever they are
	// called, such as the output of the run; nil avoids none.
	Avoid func(path string) bool
	// Progress hears how many bytes were read of the inputs as they lie on the
	// disk. It is called from the reading goroutine; nil is not told.
	Progress func(n int)
}

// Reader reads documents.
type Reader struct {
	opt Options
}

// New checks the options and prepares a reader.
func New(opt Options) (*Reader, error) {
	if opt.Format == "" {
		opt.Format = Auto
	}
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	if opt.Skip == nil {
		opt.Skip = func(string, string) {}
	}
	if opt.Avoid == nil {
		opt.Avoid = func(string) bool { return false }
	}
	for _, f := range Formats() {
		if f == opt.Format {
			return &Reader{opt: opt}, checkGlobs(opt.Include, opt.Exclude)
		}
	}
	return nil, fmt.Errorf("unknown input format %q", opt.Format)
}

// Documents gives the documents of the paths in order; "-" is standard input,
// a folder gives its files sorted by path. It never fails: what cannot be read
// is a document with a Fault.
func (r *Reader) Documents(ctx context.Context, paths iter.Seq[string]) iter.Seq[Document] {
	return func(yield func(Document) bool) {
		f := r.feed(ctx, yield)
		for p := range paths {
			if !f.path(p) {
				return
			}
		}
	}
}

// FromList gives the documents of the paths that a list names, one a line, as
// Documents does. The name is that of the list, for what is wrong with it.
func (r *Reader) FromList(ctx context.Context, name string, list io.Reader) iter.Seq[Document] {
	return func(yield func(Document) bool) {
		f := r.feed(ctx, yield)
		f.stdinRead = name == Stdin
		f.list(name, list)
	}
}

// Bytes is the size of all the files of the paths as they lie on the disk, or
// -1 when one has none, such as standard input and FIFOs.
func (r *Reader) Bytes(ctx context.Context, paths iter.Seq[string]) int64 {
	total := int64(0)
	silent := &Reader{opt: r.opt}
	silent.opt.Skip = func(string, string) {}
	f := silent.feed(ctx, func(Document) bool { return true })
	f.visit = func(_ string, info fs.FileInfo) bool {
		if !info.Mode().IsRegular() {
			total = -1
			return false
		}
		total += info.Size()
		return ctx.Err() == nil
	}
	for p := range paths {
		if p == Stdin {
			return -1
		}
		if !f.path(p) {
			break
		}
	}
	return total
}

// Stream gives the documents of one input that is open already, as Documents
// does for a file of that name. The size is that of the file in bytes, 0 when it
// is not known.
func (r *Reader) Stream(ctx context.Context, name string, in io.Reader, size int) iter.Seq[Document] {
	return func(yield func(Document) bool) { r.feed(ctx, yield).stream(name, in, size) }
}

// feed is one pass over the inputs. Its methods report whether to go on.
type feed struct {
	*Reader
	yield     func(Document) bool
	visit     func(path string, info fs.FileInfo) bool // what to do with each file
	stdinRead bool
	buffers   buffers
}

func (r *Reader) feed(ctx context.Context, yield func(Document) bool) *feed {
	f := &feed{Reader: r, yield: func(d Document) bool { return ctx.Err() == nil && yield(d) }}
	f.visit = f.file
	return f
}

// counted tells Options.Progress of what is read.
func (f *feed) counted(r io.Reader) io.Reader {
	if f.opt.Progress == nil || r == nil {
		return r
	}
	return &counter{r: r, told: f.opt.Progress}
}

func (f *feed) fault(name string, whole bool, size int, code, message string) bool {
	return f.yield(Document{Source: page.Source{Name: name}, Size: size, Whole: whole, Fault: &Fault{code, message}})
}
