module github.com/conmina/conmina

go 1.26.0

require (
	github.com/agnivade/levenshtein v1.2.2
	github.com/jedib0t/go-pretty/v6 v6.8.3
	golang.org/x/text v0.43.0
)

require (
	github.com/mattn/go-runewidth v0.0.16 // indirect
	github.com/rivo/uniseg v0.4.7 // indirect
	github.com/stretchr/testify v1.11.1 // indirect
	golang.org/x/sys v0.49.0 // indirect
)
