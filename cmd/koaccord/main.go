// Command koaccord reads raw Korean news pages and prints a record of the
// agreements that each reports.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], streams{os.Stdin, os.Stdout, os.Stderr}))
}
