package rules

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// TestReadmeNamesLexicons: README.md names every word list, alone or by the
// begin that it shares with others (sum_*).
func TestReadmeNamesLexicons(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(embedded, "lexicon/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("%d lists: %v", len(files), err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(path.Base(file), ".yaml")
		family, _, _ := strings.Cut(name, "_")
		if !strings.Contains(string(readme), "`"+name+"`") && !strings.Contains(string(readme), "`"+family+"_*`") {
			t.Errorf("README.md does not name %s", name)
		}
	}
}
