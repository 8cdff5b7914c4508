package extract_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/rules"
)

// TestLexiconsAreRead: every word list of the rules is read somewhere, and every
// list that is read for exists.
func TestLexiconsAreRead(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	var have []string
	for _, l := range set.Lexicons {
		have = append(have, l.Name)
	}
	slices.Sort(have)
	if diff := cmp.Diff(have, listsRead(t)); diff != "" {
		t.Errorf("lists of rules/lexicon (-) against those that are read (+):\n%s", diff)
	}
}

// listsRead gives the names of the lists that the code of this folder asks for.
func listsRead(t *testing.T) []string {
	t.Helper()
	asked := regexp.MustCompile(`\.Words\("(\w+)"\)`)
	var names []string
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		code, err := os.ReadFile(path)
		for _, m := range asked.FindAllSubmatch(code, -1) {
			names = append(names, string(m[1]))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
