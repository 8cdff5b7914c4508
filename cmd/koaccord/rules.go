package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"koaccord/extract/record"
	"koaccord/rules"
)

func newRules(std streams) *cobra.Command {
	cmd := &cobra.Command{Use: "rules", Short: "Check folders of rules", Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() }}
	cmd.AddCommand(newRulesLint(std))
	return cmd
}

func oneFolder(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError("%s takes one folder, not %d", cmd.CommandPath(), len(args))
	}
	return nil
}

func newRulesLint(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "lint DIR",
		Short: "Name every fault of a folder of rules",
		Args:  oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			folder, err := openRules("rules lint", args[0])
			if err != nil {
				return &exitError{exitUsage, err}
			}
			problems := rules.Lint(folder)
			for _, p := range problems {
				p.File = filepath.Join(args[0], p.File)
				fmt.Fprintln(std.err, record.Quiet(p.Error()))
			}
			if len(problems) > 0 {
				return usageError("%d faults in the rules of %s", len(problems), args[0])
			}
			return nil
		},
	}
}
