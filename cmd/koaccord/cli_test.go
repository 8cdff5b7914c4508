package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
)

// longRun names the variable that asks for the tests that take minutes.
const longRun = "KOACCORD_LONG"

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"koaccord": main})
}

// TestCLI runs the scripts of testdata/cli, each against the real command line
// in a process of its own.
func TestCLI(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "../../testdata/cli",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":  status,
			"repeat":  repeat,
			"pack":    pack,
			"cutto":   cutTo,
			"mkfifo":  mkfifo,
			"lines":   lines,
			"samefor": sameFor,
		},
		Condition: func(cond string) (bool, error) {
			if cond == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("unknown condition %q", cond)
		},
		RequireExplicitExec: true,
	})
}

// status N COMMAND... runs a command through the shell and wants its exit code.
func status(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	got := 0
	if exit, ok := err.(interface{ ExitCode() int }); ok {
		got = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit code %d, want %d", got, want)
	}
}

// repeat FILE N TEXT writes TEXT N times with no line break.
func repeat(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	chunk := bytes.Repeat([]byte(args[2]), 1<<16)
	for left := n * len(args[2]); left > 0; left -= len(chunk) {
		_, err = f.Write(chunk[:min(left, len(chunk))])
		ts.Check(err)
	}
	ts.Check(f.Close())
}

// pack gzip|zstd IN OUT compresses a file.
func pack(ts *testscript.TestScript, neg bool, args []string) {
	in, err := os.Open(ts.MkAbs(args[1]))
	ts.Check(err)
	defer in.Close()
	out, err := os.Create(ts.MkAbs(args[2]))
	ts.Check(err)
	var w io.WriteCloser = gzip.NewWriter(out)
	if args[0] == "zstd" {
		w, err = zstd.NewWriter(out)
		ts.Check(err)
	}
	_, err = io.Copy(w, in)
	ts.Check(err)
	ts.Check(w.Close())
	ts.Check(out.Close())
}

// cutto FILE N keeps the first N bytes of a file, or drops the last -N.
func cutTo(ts *testscript.TestScript, neg bool, args []string) {
	n, err := strconv.ParseInt(args[1], 10, 64)
	ts.Check(err)
	name := ts.MkAbs(args[0])
	if n < 0 {
		info, err := os.Stat(name)
		ts.Check(err)
		n += info.Size()
	}
	ts.Check(os.Truncate(name, n))
}

func mkfifo(ts *testscript.TestScript, neg bool, args []string) {
	ts.Check(syscall.Mkfifo(ts.MkAbs(args[0]), 0o644))
}

// lines FILE N wants that many lines; FILE may be stdout or stderr.
func lines(ts *testscript.TestScript, neg bool, args []string) {
	want, err := strconv.Atoi(args[1])
	ts.Check(err)
	if got := strings.Count(ts.ReadFile(args[0]), "\n"); got != want {
		ts.Fatalf("%s has %d lines, want %d", args[0], got, want)
	}
}

// samefor FILE FILE... wants equal contents.
func sameFor(ts *testscript.TestScript, neg bool, args []string) {
	want := ts.ReadFile(args[0])
	for _, name := range args[1:] {
		if ts.ReadFile(name) != want {
			ts.Fatalf("%s differs from %s", name, args[0])
		}
	}
}
