package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"koaccord/extract"
	"koaccord/extract/block"
	"koaccord/extract/corpus"
	"koaccord/extract/mention"
	"koaccord/extract/record"
	"koaccord/extract/worker"
)

type explainFlags struct {
	rulesFlags
	inputFormat string
	maxBytes    int
}

func newExplain(std streams) *cobra.Command {
	var f explainFlags
	cmd := &cobra.Command{
		Use:   "explain FILE",
		Short: "Show how the record of a page came about",
		Long: `Show every block of a page with what kept or dropped it, every mention with
its rule, and every agreement with its evidence. "-" is standard input; of a
JSONL or WARC file every document is shown.`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError("explain takes one FILE, not %d", len(args))
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return runExplain(cmd, std, &f, args[0]) },
	}
	f.rulesFlags.register(cmd)
	cmd.Flags().StringVar(&f.inputFormat, "input-format", "auto", "auto, html, text, jsonl or warc")
	cmd.Flags().IntVar(&f.maxBytes, "max-bytes", corpus.DefaultMaxBytes, "largest document in bytes")
	return cmd
}

func runExplain(cmd *cobra.Command, std streams, f *explainFlags, path string) error {
	if err := oneOf("--input-format", f.inputFormat, "auto", "html", "text", "jsonl", "warc"); err != nil {
		return &exitError{exitUsage, err}
	}
	ex, err := f.extractor()
	if err != nil {
		return err
	}
	reader, err := corpus.New(corpus.Options{Format: corpus.Format(f.inputFormat), MaxBytes: f.maxBytes, Stdin: std.in})
	if err != nil {
		return usageError("%w", err)
	}
	failed := false
	for d := range reader.Documents(cmd.Context(), func(yield func(string) bool) { yield(path) }) {
		d = d.Resolve()
		var w strings.Builder
		if fault := explainDocument(&w, ex, d); fault != nil {
			fmt.Fprintf(std.err, "koaccord: %s\n", record.Quiet(fmt.Sprintf("%s: %s: %s", d.Source.Name, fault.Code, fault.Message)))
			failed = true
		}
		if _, err := io.WriteString(std.out, w.String()); err != nil {
			return outputError(fmt.Errorf("standard output: write: %w", cause(err)))
		}
	}
	if failed {
		return &exitError{code: exitInput}
	}
	return nil
}

func explainDocument(w *strings.Builder, ex *extract.Extractor, d corpus.Document) (fault *corpus.Fault) {
	if d.Fault != nil {
		return d.Fault
	}
	res, err := ex.ExtractBytes(d.Data, d.Source)
	if err != nil {
		return worker.FaultOf(err)
	}
	p := printer{w}
	p.page(res)
	p.blocks(res.Blocks)
	p.article(res)
	p.mentions(res)
	p.agreements(res.Record)
	p.warnings(res.Record)
	return nil
}

// printer prints what a Result holds, safe for a terminal.
type printer struct{ w *strings.Builder }

func (p printer) line(format string, args ...any) {
	p.w.WriteString(record.Quiet(fmt.Sprintf(format, args...)))
	p.w.WriteByte('\n')
}

// field prints a value with its name; nothing for an empty one.
func (p printer) field(name, value string) {
	if value != "" {
		p.line("  %-12s %s", name, value)
	}
}

func (p printer) page(res *extract.Result) {
	s := res.Record.Source
	p.line("page %s", s.Name)
	p.field("format", s.Format)
	p.field("encoding", s.Encoding)
	p.field("bytes", fmt.Sprint(s.Bytes))
	p.field("host", res.Page.Host)
}

func (p printer) blocks(blocks []block.Block) {
	p.line("\nblocks: %d", len(blocks))
	for _, b := range blocks {
		sign := "+"
		if b.Dropped() {
			sign = "-"
		}
		p.line("%s %4d %-9s %-28s %s", sign, b.Line, b.Kind, dash(b.Rule), oneLine(b.Text))
	}
}

func (p printer) article(res *extract.Result) {
	a := res.Record.Article
	if a == nil {
		return
	}
	p.line("\narticle")
	p.field("title", a.Title)
	for _, s := range a.Subtitles {
		p.field("subtitle", s)
	}
	if a.Outlet != nil {
		p.field("outlet", strings.TrimSpace(a.Outlet.Name+" "+a.Outlet.Domain))
	}
	for _, w := range a.Authors {
		p.field("author", strings.TrimSpace(w.Name+" "+w.Role+" "+w.Email))
	}
	p.field("published", withRule(a.PublishedAt, res.Article.Published.Rule))
	p.field("modified", withRule(a.ModifiedAt, res.Article.Modified.Rule))
	p.field("url", a.URL)
	for _, s := range a.Captions {
		p.field("caption", oneLine(s))
	}
	for i, s := range a.Paragraphs {
		p.line("  %-12s %s", fmt.Sprintf("paragraph %d", i), oneLine(s))
	}
}

func withRule(value, rule string) string {
	if value == "" || rule == "" {
		return value
	}
	return value + "  [" + rule + "]"
}

// mentions lists what was found in each sentence, with the rule that found it. The values
// of sentences that were left unread count only where a telling was found.
func (p printer) mentions(res *extract.Result) {
	p.line("\nmentions")
	for i := range res.Mentions {
		f := &res.Mentions[i]
		valued := (len(f.Units) > 0 || res.Agreements != nil) && len(f.Dates())+len(f.Money())+len(f.Periods()) > 0
		if len(f.Triggers)+len(f.Bodies)+len(f.Persons) == 0 && !valued {
			continue
		}
		p.line("  %s: %s", f.Sentence.At, oneLine(f.Sentence.Text()))
		for _, t := range f.Triggers {
			p.mention("instrument", t.Rule, t.Text, strings.TrimSpace(t.Type+" "+t.Status))
		}
		for _, b := range f.Bodies {
			p.mention("body", b.Rule, b.Name, strings.TrimSpace(b.Kind+" "+b.Country))
		}
		for _, h := range f.Persons {
			p.mention("person", h.Rule, h.Name, strings.TrimSpace(h.Position+" "+h.Org))
		}
		if valued {
			p.values(f)
		}
	}
}

func (p printer) values(f *mention.Found) {
	for _, d := range f.Dates() {
		p.mention("date", "value/date", d.Text, "")
	}
	for _, m := range f.Money() {
		p.mention("money", "value/money", m.Text, fmt.Sprintf("%d %s", m.Value, m.Currency))
	}
	for _, d := range f.Periods() {
		p.mention("period", "value/period", d.Text, d.ISO)
	}
}

func (p printer) mention(kind, rule, text, about string) {
	p.line("    %-10s %-28s %s", kind, dash(rule), strings.TrimSpace(oneLine(text)+"  "+about))
}

func (p printer) agreements(r *record.Record) {
	p.line("\nagreements: %d", len(r.Agreements))
	for _, a := range r.Agreements {
		p.line("%s %s %s, confidence %.2f", a.ID, a.Type, a.Status, a.Confidence)
		p.field("instrument", a.Instrument)
		p.field("title", a.Title)
		p.date("date", a.Date)
		p.date("announced", a.Announced)
		for _, party := range a.Parties {
			p.field("party", strings.TrimSpace(fmt.Sprintf("%s  %s %s", party.Name, party.Kind, party.Country)))
		}
		for _, s := range a.Signatories {
			p.field("signatory", strings.TrimSpace(s.Name+" "+s.Position+" "+s.Party))
		}
		for _, m := range a.Amounts {
			p.field("amount", fmt.Sprintf("%d %s", m.Value, m.Currency))
		}
		for _, e := range a.Evidence {
			p.line("    %-16s %-32s %s:%d-%d %q", e.Field, e.Rule, e.At, e.Start, e.End, e.Text)
		}
	}
}

func (p printer) date(name string, d *record.Date) {
	if d != nil {
		p.field(name, strings.TrimSpace(d.EDTF+"  "+d.Basis))
	}
}

func (p printer) warnings(r *record.Record) {
	for _, w := range r.Warnings {
		p.line("warning %s: %s", w.Code, w.Message)
	}
}

func dash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
