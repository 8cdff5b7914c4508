// Command koaccord reads raw Korean news pages and prints a record of the
// agreements that each reports.
package main

import (
	"os"
	"runtime/debug"
)

// gcPercent trades memory, of which a run needs little, for a faster start and
// less work in long runs. The variable GOGC overrides it.
const gcPercent = 400

// memoryLimit is where the collector begins to work harder than gcPercent asks,
// for runs whose documents are large. The variable GOMEMLIMIT overrides it.
const memoryLimit = 160 << 20

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryLimit)
	}
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}
