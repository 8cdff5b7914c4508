package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"koaccord/extract/corpus"
	"koaccord/extract/record"
	"koaccord/rules"
)

// shards cut the output into files of equal numbers of documents. After each
// file a marker tells how many are whole; a run that goes on begins there.
type shards struct {
	plan    *plan
	marker  string
	key     string
	inShard int  // documents of the shard that is being written
	whole   int  // shards that are published
	read    hash // of the documents that were taken, in order
	counts  *counts
	earlier marker // what the run goes on after; zero for one that begins anew
	changed bool   // the inputs are not those of the earlier run
}

// marker is the content of the marker file.
type marker struct {
	Key     string   `json:"key"`    // of everything that decides the output
	Inputs  string   `json:"inputs"` // hash of the documents behind the whole shards
	Counts  counts   `json:"counts"`
	Shards  int      `json:"shards"`
	Stale   int      `json:"stale"` // shards of a run before that are not yet replaced end here
	Outputs []string `json:"outputs"`
	Done    bool     `json:"done"`
}

// newShards prepares the shards; with --resume it takes up the counts of the
// earlier run.
func newShards(p *plan, n *counts) (*shards, error) {
	key, err := p.key()
	if err != nil {
		return nil, err
	}
	s := &shards{plan: p, marker: p.outputs[0] + ".progress", key: key, counts: n}
	var m marker
	data, err := os.ReadFile(s.marker)
	if err == nil {
		err = json.Unmarshal(data, &m)
	}
	switch {
	case !p.resume:
		s.earlier = marker{Stale: max(m.Shards, m.Stale), Outputs: m.Outputs}
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return nil, usageError("--resume: %s: %w; remove it to begin anew", s.marker, err)
	case m.Key != s.key:
		return nil, usageError("--resume: %s is of a run with other inputs, flags, rules or another build; remove it to begin anew", s.marker)
	default:
		s.earlier, s.whole, *n = m, m.Shards, m.Counts
	}
	s.sweep()
	return s, nil
}

// sweep removes what a killed run left half-written.
func (s *shards) sweep() {
	removeParts(filepath.Dir(s.marker), func(base string) bool { return base == filepath.Base(s.marker) })
	for _, out := range s.plan.outputs {
		removeParts(filepath.Dir(out), func(base string) bool { return isShard(base, filepath.Base(out)) })
	}
}

// key is a hash of what decides the output of a run, the inputs' content aside.
func (p *plan) key() (string, error) {
	h := sha256.New()
	f := p.extractFlags
	fmt.Fprintf(h, "%q", []any{build(), record.SchemaVersion, rules.Version, p.inputs, f.filesFrom, f.format, f.outputs,
		f.inputFormat, f.include, f.exclude, f.shardSize, f.only, f.bom, f.csvExcel, f.shard, f.rules, f.maxBytes,
		f.reference, f.noOutletRules, f.fields, f.timeout})
	if f.rules != "" {
		if err := hashFolder(h, f.rules); err != nil {
			return "", usageError("--rules: %w", err)
		}
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func hashFolder(w io.Writer, dir string) error {
	return filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.Type().IsRegular() {
			return err
		}
		data, err := os.ReadFile(path)
		fmt.Fprintf(w, "%q %x", path, sha256.Sum256(data))
		return err
	})
}

// shardName is the file of a shard: out-00003.ndjson.
func shardName(out string, n int) string {
	ext := filepath.Ext(out)
	return fmt.Sprintf("%s-%05d%s", strings.TrimSuffix(out, ext), n, ext)
}

// isShard tells whether base is the name of a shard of out, both without folder.
func isShard(base, out string) bool {
	ext := filepath.Ext(out)
	n, ok := strings.CutPrefix(base, strings.TrimSuffix(out, ext)+"-")
	if ok {
		n, ok = strings.CutSuffix(n, ext)
	}
	return ok && len(n) >= 5 && strings.Trim(n, "0123456789") == ""
}

// name is the file of the shard that is being written.
func (s *shards) name(out string) string { return shardName(out, s.whole) }

// hash stands for a document, or for all documents up to one.
type hash [sha256.Size]byte

// hashOf is taken before the document is decoded: of its bytes in its container.
func hashOf(d corpus.Document) hash {
	h := sha256.New()
	code := ""
	if d.Fault != nil {
		code = d.Fault.Code
	}
	fmt.Fprintf(h, "%q %q %d ", d.Source.Name, code, d.Size)
	h.Write(d.Data)
	return hash(h.Sum(nil))
}

func (h hash) then(next hash) hash { return sha256.Sum256(append(h[:], next[:]...)) }

// rest passes over the documents that earlier runs published. They must be the
// same as then: what comes after others would be joined to what it does not
// follow.
func (s *shards) rest(docs iter.Seq[corpus.Document]) iter.Seq[corpus.Document] {
	if s.earlier.Key == "" {
		return docs
	}
	return func(yield func(corpus.Document) bool) {
		left, same := s.earlier.Counts.Documents, false
		for d := range docs {
			switch {
			case left > 0:
				left--
				s.read = s.read.then(hashOf(d))
				continue
			case !same:
				if same = !s.earlier.Done && s.isEarlier(); !same {
					s.changed = true
					return
				}
			}
			if !yield(d) {
				return
			}
		}
		if !same {
			s.changed = left > 0 || !s.isEarlier()
		}
	}
}

// isEarlier tells whether the documents so far are those of the marker.
func (s *shards) isEarlier() bool { return hex.EncodeToString(s.read[:]) == s.earlier.Inputs }

// checkInputs says whether the inputs were those of the earlier run. It may be
// asked when all documents were taken.
func (s *shards) checkInputs() error {
	if !s.changed {
		return nil
	}
	return usageError("--resume: the inputs are not those of the run that wrote %s: documents were changed, added or removed; remove it to begin anew", s.marker)
}

// count notes one document, and publishes the shard when it is full.
func (s *shards) count(all *sinks, h hash) error {
	s.read = s.read.then(h)
	if s.inShard++; s.inShard < s.plan.shardSize {
		return nil
	}
	if err := all.publish(); err != nil {
		return err
	}
	s.whole, s.inShard = s.whole+1, 0
	if err := s.mark(false); err != nil {
		return err
	}
	for _, k := range all.list {
		out, err := create(s.name(k.name))
		if err != nil {
			return fmt.Errorf("%s: create: %w", s.name(k.name), cause(err))
		}
		k.out = out
		if err := k.begin(); err != nil {
			return err
		}
	}
	return nil
}

// close publishes the last shard, if it holds anything, and marks the run as
// done. A run without documents gives one shard without records.
func (s *shards) close(all *sinks) error {
	if s.inShard == 0 && s.whole > 0 {
		all.abort()
	} else {
		if err := all.publish(); err != nil {
			return err
		}
		s.whole++
	}
	s.removeStale()
	return s.mark(true)
}

// removeStale removes the shards of an earlier run with the same output that
// this one did not replace, so that no two runs lie mixed.
func (s *shards) removeStale() {
	for _, out := range s.plan.outputs {
		if !slices.Contains(s.earlier.Outputs, out) {
			continue
		}
		for n := s.whole; n < s.earlier.Stale; n++ {
			_ = os.Remove(shardName(out, n))
		}
	}
}

func (s *shards) mark(done bool) error {
	m := marker{Key: s.key, Inputs: hex.EncodeToString(s.read[:]), Counts: *s.counts, Shards: s.whole,
		Stale: s.earlier.Stale, Outputs: s.plan.outputs, Done: done}
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	t, err := create(s.marker)
	if err != nil {
		return fmt.Errorf("%s: create: %w", s.marker, cause(err))
	}
	defer t.abort()
	if _, err := t.Write(append(data, '\n')); err != nil {
		return fmt.Errorf("%s: write: %w", s.marker, cause(err))
	}
	if err := t.finish(); err != nil {
		return fmt.Errorf("%s: %w", s.marker, err)
	}
	if err := t.commit(); err != nil {
		return fmt.Errorf("%s: %w", s.marker, err)
	}
	return nil
}
