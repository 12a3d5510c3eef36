//go:build !linux

package main

// stdoutClosed cannot be known here: a closed standard output shows only when
// it is written to.
func stdoutClosed() bool { return false }
