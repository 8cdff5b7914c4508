package rules

import (
	"flag"
	"os"
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write snapshot.bin anew")

// TestSnapshotIsFresh fails when a rules file or a type of Set has changed
// since snapshot.bin was made: every start would then read the YAML.
func TestSnapshotIsFresh(t *testing.T) {
	set, err := Load(embedded)
	if err != nil {
		t.Fatal(err)
	}
	key, err := snapshotKey(embedded)
	if err != nil {
		t.Fatal(err)
	}
	body, err := encodeSnapshot(nil, reflect.ValueOf(*set))
	if err != nil {
		t.Fatal(err)
	}
	want := key + string(body)
	if *update {
		if err := os.WriteFile("snapshot.bin", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if snapshot != want {
		t.Fatal("rules/snapshot.bin is stale; run: go generate ./rules")
	}
}

func TestSnapshotGivesTheSetBack(t *testing.T) {
	set, err := Load(embedded)
	if err != nil {
		t.Fatal(err)
	}
	body, err := encodeSnapshot(nil, reflect.ValueOf(*set))
	if err != nil {
		t.Fatal(err)
	}
	var got Set
	if err := decodeSnapshot(string(body), &got); err != nil {
		t.Fatal(err)
	}
	// An empty list comes back as nil: no rule tells the two apart.
	equateEmpty := cmp.FilterValues(func(a, b []string) bool { return len(a) == 0 && len(b) == 0 }, cmp.Ignore())
	if diff := cmp.Diff(set, &got, equateEmpty); diff != "" {
		t.Fatal(diff)
	}
}

func TestBrokenSnapshotIsRefused(t *testing.T) {
	set := Set{Organizations: []Organization{{Name: "한빛상사", Kind: "company", Aliases: []string{"한빛"}}}}
	body, err := encodeSnapshot(nil, reflect.ValueOf(set))
	if err != nil {
		t.Fatal(err)
	}
	for n := range len(body) {
		if err := decodeSnapshot(string(body[:n]), &Set{}); err == nil {
			t.Errorf("cut at %d of %d: no error", n, len(body))
		}
	}
	if err := decodeSnapshot(string(body)+"x", &Set{}); err == nil {
		t.Error("more than the snapshot: no error")
	}
}

func BenchmarkDefault(b *testing.B) {
	for b.Loop() {
		if _, err := Default(); err != nil {
			b.Fatal(err)
		}
	}
}
