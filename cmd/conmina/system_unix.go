//go:build !windows

package main

// systemLanguages is empty here, because on Unix the locale variables alone give
// the language.
func systemLanguages() []string { return nil }

// prepareTerminal reports whether the terminal understands colours.
func prepareTerminal() bool { return true }

// doubleClicked is false here. It matters only on systems where a double click
// opens a window that closes when the program ends.
func doubleClicked() bool { return false }
