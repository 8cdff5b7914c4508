package main

import (
	"github.com/spf13/cobra"

	"koaccord/extract/record"
)

func newSchema(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema (2020-12) of the record",
		Args:  noArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := std.out.Write(record.Schema())
			return wrapOutput(err)
		},
	}
}
