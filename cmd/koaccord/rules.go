package main

import (
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"koaccord/extract"
	"koaccord/extract/record"
	"koaccord/rules"
)

func newRules(std streams) *cobra.Command {
	cmd := &cobra.Command{Use: "rules", Short: "Check folders of rules", Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() }}
	cmd.AddCommand(newRulesLint(std), newRulesTest(std))
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

func newRulesTest(std streams) *cobra.Command {
	return &cobra.Command{
		Use:   "test DIR",
		Short: "Run the examples of a folder of rules through the whole engine",
		Long: `Lay a folder of rules over the built-in ones and run the examples and
counterexamples of all of them through the whole engine: a new rule must hold
to its own and spoil none of the others.`,
		Args: oneFolder,
		RunE: func(_ *cobra.Command, args []string) error {
			set, err := loadRules(args[0])
			if err != nil {
				return err
			}
			problems := extract.New(set).CheckExamples(set)
			for _, p := range problems {
				fmt.Fprintln(std.err, record.Quiet(p.Rule+": "+p.Cause))
			}
			if len(problems) > 0 {
				return usageError("%d examples do not hold", len(problems))
			}
			return nil
		},
	}
}
