// Command hello does nothing but start and print.
package main

import "os"

func main() { os.Stdout.WriteString("hello\n") }
