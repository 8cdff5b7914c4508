package corpus

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/bmatcuk/doublestar/v4"
)

// Stdin is the path that means standard input.
const Stdin = "-"

// maxPath bounds a line of a file list; no system has longer paths.
const maxPath = 64 << 10

// list reads a file list, one path a line; empty lines are passed over. What is
// wrong with the list itself is a fault under its name.
func (f *feed) list(name string, r io.Reader) bool {
	sc := bufio.NewScanner(r)
	sc.Buffer(nil, maxPath)
	for n := 0; sc.Scan(); n++ {
		line := strings.TrimSuffix(sc.Text(), "\r")
		if n == 0 {
			line = strings.TrimPrefix(line, string(bom))
		}
		if line != "" && !f.path(line) {
			return false
		}
	}
	switch err := sc.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return f.fault(name, true, 0, CodeUnreadable, fmt.Sprintf("a line of more than %d bytes; give a list of paths, one a line", maxPath))
	case err != nil:
		return f.unreadable(name, err)
	}
	return true
}

func checkGlobs(lists ...[]string) error {
	for _, list := range lists {
		for _, g := range list {
			if !doublestar.ValidatePattern(g) {
				return fmt.Errorf("bad glob %q", g)
			}
		}
	}
	return nil
}

func (f *feed) path(p string) bool {
	if p == Stdin {
		if f.stdinRead {
			return f.fault(Stdin, true, 0, CodeUnreadable, "standard input was read already; name it once")
		}
		f.stdinRead = true
		return f.stream(Stdin, f.counted(f.opt.Stdin), 0)
	}
	info, err := os.Stat(p)
	if err != nil {
		return f.unreadable(p, err)
	}
	if info.IsDir() {
		return f.folder(p)
	}
	return f.visit(p, info)
}

func (f *feed) unreadable(p string, err error) bool {
	cause := err
	var pe *fs.PathError
	if errors.As(err, &pe) {
		cause = pe.Err
	}
	return f.fault(nameOf(p), true, 0, CodeUnreadable, fmt.Sprintf("%v; check the path and its permissions", cause))
}

func (f *feed) file(p string, info fs.FileInfo) bool {
	file, err := os.Open(p)
	if err != nil {
		return f.unreadable(p, err)
	}
	defer file.Close()
	size := 0
	if info.Mode().IsRegular() {
		size = int(info.Size())
	}
	return f.stream(nameOf(p), f.counted(file), size)
}

// nameOf makes UTF-8 of a path, so that every record can hold it and no two
// paths share a name: a byte that is none becomes \xNN.
func nameOf(p string) string {
	if utf8.ValidString(p) {
		return p
	}
	var b strings.Builder
	for i := 0; i < len(p); {
		r, size := utf8.DecodeRuneInString(p[i:])
		if r == utf8.RuneError && size == 1 {
			fmt.Fprintf(&b, `\x%02x`, p[i])
		} else {
			b.WriteString(p[i : i+size])
		}
		i += size
	}
	return b.String()
}

// folder walks a folder given as an input.
func (f *feed) folder(root string) bool {
	w := &walker{feed: f, root: root, seen: map[fileID]bool{}}
	if info, err := os.Stat(root); err == nil {
		w.enter(info)
	}
	if !w.walk(root) {
		return false
	}
	if w.taken == 0 {
		return f.fault(nameOf(root), true, 0, CodeUnreadable, "no pages in this folder; name files, or say which to take with --include")
	}
	return true
}

// walker walks one folder, each real folder once, so that symbolic links
// cannot lead it in circles.
type walker struct {
	*feed
	root  string
	seen  map[fileID]bool
	taken int
}

func (w *walker) enter(info fs.FileInfo) bool {
	id, ok := idOf(info)
	if !ok {
		return true
	}
	if w.seen[id] {
		return false
	}
	w.seen[id] = true
	return true
}

func (w *walker) walk(dir string) bool {
	entries, err := os.ReadDir(dir)
	if err != nil {
		w.taken++
		return w.unreadable(dir, err)
	}
	for _, e := range entries {
		if !w.entry(filepath.Join(dir, e.Name()), e) {
			return false
		}
	}
	return true
}

func (w *walker) entry(p string, e fs.DirEntry) bool {
	if strings.HasPrefix(e.Name(), ".") || matches(w.opt.Exclude, w.root, p) {
		return true
	}
	info, err := os.Stat(p)
	if err != nil {
		if !w.wanted(p) {
			return true
		}
		w.taken++
		return w.unreadable(p, err)
	}
	switch {
	case info.IsDir():
		if !w.enter(info) {
			w.opt.Skip(p, "leads to a folder that was read already")
			return true
		}
		return w.walk(p)
	case !info.Mode().IsRegular():
		w.opt.Skip(p, "not a regular file")
		return true
	case w.opt.Avoid(p):
		w.opt.Skip(p, "output of this run or of an earlier one")
		return true
	case !w.wanted(p):
		w.opt.Skip(p, "not named like a page; take it with --include")
		return true
	}
	w.taken++
	return w.visit(p, info)
}

// wanted tells whether a file of a folder is an input.
func (w *walker) wanted(p string) bool {
	if len(w.opt.Include) > 0 {
		return matches(w.opt.Include, w.root, p)
	}
	return usual(p)
}

// usual tells whether a name is that of a page or a corpus.
func usual(p string) bool {
	switch extension(p) {
	case ".html", ".htm", ".xhtml", ".shtml", ".txt", ".text", ".jsonl", ".ndjson", ".warc", ".wet":
		return true
	}
	return false
}

// Compressed tells by its name whether a file is compressed.
func Compressed(p string) bool {
	switch strings.ToLower(filepath.Ext(p)) {
	case ".gz", ".zst", ".zstd":
		return true
	}
	return false
}

// extension is the lower-case extension of a name without that of a compression.
func extension(p string) string {
	if Compressed(p) {
		p = p[:len(p)-len(filepath.Ext(p))]
	}
	return strings.ToLower(filepath.Ext(p))
}

// matches tells whether a glob fits the base name of p, or its path below root.
func matches(globs []string, root, p string) bool {
	rel, err := filepath.Rel(root, p)
	if err != nil {
		rel = p
	}
	rel = filepath.ToSlash(rel)
	for _, g := range globs {
		target := rel
		if !strings.Contains(g, "/") {
			target = filepath.Base(p)
		}
		if ok, _ := doublestar.Match(g, target); ok {
			return true
		}
	}
	return false
}
