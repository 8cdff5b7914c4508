package extract_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// imports says which packages of the project each package may import, in the
// order of the way from bytes to record: none imports a later one.
var imports = []struct {
	pkg string
	may []string
}{
	{"rules", nil},
	{"extract/text", nil},
	{"extract/byline", []string{"extract/text"}},
	{"extract/value", []string{"extract/text"}},
	{"extract/page", []string{"extract/text"}},
	{"extract/block", []string{"rules", "extract/text", "extract/byline", "extract/value", "extract/page"}},
	{"extract/article", []string{"rules", "extract/text", "extract/byline", "extract/value", "extract/page", "extract/block"}},
	{"extract/sentence", []string{"extract/text", "extract/article"}},
	{"extract/mention", []string{"rules", "extract/text", "extract/value", "extract/article", "extract/sentence"}},
	{"extract/agreement", []string{"rules", "extract/text", "extract/value", "extract/page", "extract/article", "extract/sentence", "extract/mention"}},
	{"extract/record", []string{"extract/text", "extract/page", "extract/article", "extract/agreement"}},
	{"extract", []string{"rules", "extract/page", "extract/block", "extract/article", "extract/sentence", "extract/mention", "extract/agreement", "extract/record"}},
	{"extract/corpus", []string{"extract/text", "extract/page"}},
	{"extract/worker", []string{"extract", "extract/page", "extract/record", "extract/corpus"}},
	{"cmd/koaccord", []string{"rules", "extract", "extract/page", "extract/block", "extract/mention", "extract/record", "extract/corpus", "extract/worker"}},
}

// outside are packages that touch the world; only these packages may import them.
var outside = map[string][]string{
	"os":                     {"cmd/koaccord", "extract/corpus"},
	"os/exec":                nil,
	"os/signal":              {"cmd/koaccord"},
	"net":                    nil,
	"net/http":               nil,
	"log":                    nil,
	"log/slog":               nil,
	"unsafe":                 nil,
	"C":                      nil,
	"github.com/spf13/cobra": {"cmd/koaccord"},
	"golang.org/x/term":      {"cmd/koaccord"},
}

// TestEnginesAreNoDependency wants nothing of the nested modules in go.sum,
// where every module would stand that the main one reaches.
func TestEnginesAreNoDependency(t *testing.T) {
	sums, err := os.ReadFile("../go.sum")
	if err != nil {
		t.Fatal(err)
	}
	for _, module := range []string{"github.com/apache/beam", "google.golang.org/grpc", "github.com/markusmobius/go-trafilatura"} {
		if strings.Contains(string(sums), module+" ") || strings.Contains(string(sums), module+"/") {
			t.Errorf("the main module depends on %s", module)
		}
	}
}

func TestImportsRunOneWay(t *testing.T) {
	found := packageImports(t, "..")
	known := map[string]int{}
	for i, row := range imports {
		known[row.pkg] = i
		for _, may := range row.may {
			if at, ok := known[may]; !ok || at == i {
				t.Errorf("the table lets %s import %s, which is not before it", row.pkg, may)
			}
		}
		for _, imported := range found[row.pkg] {
			if path, ours := strings.CutPrefix(imported, "koaccord/"); ours && !slices.Contains(row.may, path) {
				t.Errorf("%s imports %s, which the table does not let it", row.pkg, path)
			}
			if owners, bound := outside[imported]; bound && !slices.Contains(owners, row.pkg) {
				t.Errorf("%s imports %s, which belongs under %v", row.pkg, imported, owners)
			}
		}
	}
	for pkg := range found {
		if _, ok := known[pkg]; !ok {
			t.Errorf("%s stands in no row of the table", pkg)
		}
	}
}

// packageImports reads the imports of every package below a folder, tests and
// nested modules left out.
func packageImports(t *testing.T, root string) map[string][]string {
	t.Helper()
	found := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || isModule(path)) {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			found[filepath.ToSlash(rel)] = append(found[filepath.ToSlash(rel)], name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func isModule(dir string) bool {
	matches, _ := filepath.Glob(filepath.Join(dir, "go.mod"))
	return len(matches) > 0
}
