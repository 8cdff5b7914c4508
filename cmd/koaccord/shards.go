package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"koaccord/extract/record"
	"koaccord/rules"
)

// shards cut the output into files of equal numbers of documents. After each
// file a marker tells how many are whole; a run that goes on begins there.
type shards struct {
	plan    *plan
	marker  string
	key     string
	inShard int // documents of the shard that is being written
	whole   int // shards that are published
	first   int // those of them that earlier runs published
	counts  *counts
}

// marker is the content of the marker file.
type marker struct {
	Key    string `json:"key"` // of everything that decides the output
	Counts counts `json:"counts"`
	Shards int    `json:"shards"`
	Done   bool   `json:"done"`
}

// newShards prepares the shards; with --resume it takes up the counts of the
// earlier run.
func newShards(p *plan, n *counts) (*shards, error) {
	s := &shards{plan: p, marker: p.outputs[0] + ".progress", key: p.key(), counts: n}
	if !p.resume {
		return s, nil
	}
	data, err := os.ReadFile(s.marker)
	if errors.Is(err, fs.ErrNotExist) {
		s.sweep()
		return s, nil
	}
	var m marker
	if err == nil {
		err = json.Unmarshal(data, &m)
	}
	if err != nil {
		return nil, usageError("--resume: %s: %w; remove it to begin anew", s.marker, err)
	}
	if m.Key != s.key {
		return nil, usageError("--resume: %s is of a run with other inputs, flags or rules; remove it to begin anew", s.marker)
	}
	s.sweep()
	s.whole, s.first, *n = m.Shards, m.Shards, m.Counts
	return s, nil
}

// sweep removes what a killed run left half-written. A name that is no pattern
// leaves no more than a file behind.
func (s *shards) sweep() {
	patterns := []string{s.marker}
	for _, out := range s.plan.outputs {
		ext := filepath.Ext(out)
		patterns = append(patterns, strings.TrimSuffix(out, ext)+"-[0-9]*"+ext)
	}
	for _, p := range patterns {
		left, _ := filepath.Glob(filepath.Join(filepath.Dir(p), "."+filepath.Base(p)+".part-*"))
		for _, file := range left {
			_ = os.Remove(file)
		}
	}
}

// key is a hash of what decides the output of a run.
func (p *plan) key() string {
	h := sha256.New()
	f := p.extractFlags
	fmt.Fprintf(h, "%q", []any{record.SchemaVersion, rules.Version, p.inputs, f.filesFrom, f.format, f.outputs,
		f.inputFormat, f.include, f.exclude, f.shardSize, f.only, f.bom, f.csvExcel, f.shard, f.rules, f.maxBytes,
		f.reference, f.noOutletRules, f.fields, f.timeout})
	return hex.EncodeToString(h.Sum(nil))
}

// name is the file of the shard that is being written: out-00003.ndjson.
func (s *shards) name(out string) string {
	ext := filepath.Ext(out)
	return fmt.Sprintf("%s-%05d%s", strings.TrimSuffix(out, ext), s.whole, ext)
}

// done is how many documents earlier runs have published.
func (s *shards) done() int { return s.first * s.plan.shardSize }

// count notes one document, and publishes the shard when it is full.
func (s *shards) count(all *sinks) error {
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
		return s.mark(true)
	}
	if err := all.publish(); err != nil {
		return err
	}
	s.whole++
	return s.mark(true)
}

func (s *shards) mark(done bool) error {
	m := marker{Key: s.key, Counts: *s.counts, Shards: s.whole, Done: done}
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
	if err := t.commit(); err != nil {
		return fmt.Errorf("%s: %w", s.marker, err)
	}
	return nil
}
