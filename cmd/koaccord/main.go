// Command koaccord reads raw Korean news pages and prints a record of the
// agreements that each reports.
package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// gcPercent trades memory, of which a run needs little, for a faster start and
// less work in long runs. The variable GOGC overrides it.
const gcPercent = 400

// memoryBase and memoryPerCore say where the collector begins to work harder
// than gcPercent asks, for runs whose documents are large. The variable
// GOMEMLIMIT overrides it.
const (
	memoryBase    = 128 << 20
	memoryPerCore = 16 << 20
)

func main() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(gcPercent)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryBase + int64(runtime.GOMAXPROCS(0))*memoryPerCore)
	}
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}
