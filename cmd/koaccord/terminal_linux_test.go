package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// openTerminal gives both ends of a new terminal: what a program writes to
// inside comes out of outside.
func openTerminal(t *testing.T) (outside, inside *os.File) {
	t.Helper()
	outside, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() { outside.Close() })
	if err := unix.IoctlSetPointerInt(int(outside.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Skip(err)
	}
	n, err := unix.IoctlGetInt(int(outside.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Skip(err)
	}
	if inside, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0); err != nil {
		t.Skip(err)
	}
	return outside, inside
}

// onTerminal runs the command with a terminal as standard error and gives what
// it showed there.
func onTerminal(t *testing.T, args ...string) string {
	t.Helper()
	outside, inside := openTerminal(t)
	cmd := exec.Command("koaccord", args...)
	cmd.Stderr = inside
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	inside.Close()
	shown, _ := io.ReadAll(outside) // ends with an error when the last program is gone
	if err := cmd.Wait(); err != nil {
		t.Fatalf("%v: %s", err, shown)
	}
	return string(shown)
}

// TestProgressOnTerminalOnly wants documents, agreements, speed and the time
// left on a terminal, and none of them where they would be noise.
func TestProgressOnTerminalOnly(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(t.TempDir(), "out.ndjson")
	var shown string
	// A run shorter than the time between two drawings shows nothing of its
	// middle, so the input grows until the machine needs half a second for it.
	for times, took := 100, time.Duration(0); took < time.Second/2; times *= 2 {
		for _, name := range []string{"a.jsonl", "b.jsonl"} {
			lines := strings.Repeat(strings.Join(corpusLines(), "\n")+"\n", times)
			if err := os.WriteFile(filepath.Join(dir, name), []byte(lines), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		began := time.Now()
		shown = onTerminal(t, "extract", "-o", out, dir)
		took = time.Since(began)
	}
	for _, want := range []string{`[1-9]\d* documents, [1-9]\d* agreements`, `\d+%`, `[kM]B/s`, `\[\d+s:\d+s\]`, `[1-9]\d*000 documents, `} {
		if !regexp.MustCompile(want).MatchString(shown) {
			t.Errorf("nothing like %s in %.600q", want, shown)
		}
	}
	for _, quiet := range []string{"--quiet", "--log-format=json"} {
		if shown := onTerminal(t, "extract", quiet, "-o", out, dir); strings.Contains(shown, "%") || strings.Contains(shown, "\x1b") || strings.Contains(shown, "B/s") {
			t.Errorf("%s shows %.300q", quiet, shown)
		}
	}
	cmd := exec.Command("koaccord", "extract", "-o", out, dir)
	noise, err := cmd.CombinedOutput()
	if err != nil || strings.Count(string(noise), "\n") != 1 || strings.ContainsAny(string(noise), "\r\x1b%") {
		t.Errorf("no terminal: %v, %.300q", err, noise)
	}
}
