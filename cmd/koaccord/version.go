package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"koaccord/extract/record"
	"koaccord/rules"
)

func newVersion(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of the build, the rules and the record",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(std.out, "koaccord %s\nrules %s\nschema %s\n", build(), rules.Version, record.SchemaVersion)
			return wrapOutput(err)
		},
	}
}

// build is the version that the Go tool wrote into the binary.
func build() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	version := info.Main.Version
	if version == "" {
		version = "(devel)"
	}
	return version + " " + info.GoVersion
}

func noArgs(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usageError("%s takes no arguments", cmd.CommandPath())
	}
	return nil
}
