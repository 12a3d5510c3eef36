package main

import (
	"os"

	"github.com/inconshreveable/mousetrap"
	"golang.org/x/sys/windows"
)

// doubleClicked reports whether the program was started from the file explorer.
func doubleClicked() bool { return mousetrap.StartedByExplorer() }

// systemLanguages lists the display languages of the user, the preferred first.
func systemLanguages() []string {
	languages, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil {
		return nil
	}
	return languages
}

// prepareTerminal makes the console understand colours. It is false for an old
// console, which cannot.
func prepareTerminal() bool {
	handle := windows.Handle(os.Stdout.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(handle, &mode); err != nil {
		return false
	}
	return windows.SetConsoleMode(handle, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
