//go:build !windows

package main

// systemLanguages is empty here: the locale variables say it all.
func systemLanguages() []string { return nil }

// prepareTerminal reports whether the terminal understands colours.
func prepareTerminal() bool { return true }

// doubleClicked is for systems where a double click opens a window that closes
// with the program.
func doubleClicked() bool { return false }
