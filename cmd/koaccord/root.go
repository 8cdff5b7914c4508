package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"koaccord/extract/record"
)

// Exit codes, as the README lists them.
const (
	exitDone   = 0
	exitFailOn = 1 // a --fail-on or --max-errors condition held
	exitUsage  = 2 // flags, arguments or rules are wrong
	exitInput  = 3 // finished, but some inputs could not be read
	exitOutput = 4 // the output could not be written
	exitPipe   = 128 + int(syscall.SIGPIPE)
)

// streams are where a command reads and writes.
type streams struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

// exitError carries the exit code of an error. A nil err ends without a word.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

func usageError(format string, args ...any) error {
	return &exitError{exitUsage, fmt.Errorf(format, args...)}
}

func outputError(err error) error { return &exitError{exitOutput, err} }

// run executes one command line and gives the exit code.
func run(args []string, std streams) int {
	ctx, stop := interruptible()
	defer stop()
	root := newRoot(std)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitDone
	}
	var ee *exitError
	if !errors.As(err, &ee) {
		ee = &exitError{exitUsage, err} // what cobra itself refuses
	}
	if errors.Is(err, syscall.EPIPE) {
		return exitPipe
	}
	if ee.err != nil {
		fmt.Fprintf(std.err, "koaccord: %s\n", record.Quiet(ee.Error()))
		if ee.code == exitUsage {
			fmt.Fprintln(std.err, "See 'koaccord --help'.")
		}
	}
	return ee.code
}

// interruptible gives a context whose cause is the first signal to stop; a
// second one kills as usual. What whoever started the process had it ignore
// (nohup, a shell's background) stays ignored. A closed pipe is an error of the
// write, not a signal that kills, so that no half-written file stays behind.
func interruptible() (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(signals, s)
		}
	}
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	go func() {
		if s, ok := <-signals; ok {
			signal.Stop(signals)
			cancel(interrupted{s})
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel(nil)
	}
}

// interrupted is the cause of a run that a signal stopped.
type interrupted struct{ signal os.Signal }

func (i interrupted) Error() string { return "stopped by signal: " + i.signal.String() }

// code is what shells expect of a process that a signal ended.
func (i interrupted) code() int {
	if s, ok := i.signal.(syscall.Signal); ok {
		return 128 + int(s)
	}
	return exitFailOn
}

func newRoot(std streams) *cobra.Command {
	root := &cobra.Command{
		Use:   "koaccord",
		Short: "Turn raw Korean news pages into records of the agreements they report",
		Long: `koaccord reads Korean news pages as they were scraped (HTML, flattened text,
JSONL, WARC) and prints one record for each: the article without the page
around it, and every agreement that it reports, with the words that say so.`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError("unknown command %q", args[0])
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(std.in)
	root.SetOut(std.out)
	root.SetErr(std.err)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return &exitError{exitUsage, err} })
	root.AddCommand(newExtract(std), newExplain(std), newVersion(std), newSchema(std), newRules(std))
	return root
}
