package main

import (
	"slices"
	"strings"
)

// grants are sentences of the licences that allow copies of a program with
// nothing but their text beside it: MIT, BSD, Apache 2.0 and ISC.
var grants = []string{
	"permission is hereby granted, free of charge, to any person obtaining a copy",
	"redistribution and use in source and binary forms, with or without modification, are permitted",
	"apache license version 2.0, january 2004",
	"permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted",
	"permission to use, copy, modify, and distribute this software for any purpose with or without fee is hereby granted",
}

// demands are words of those that ask for more, or allow less.
var demands = []string{
	"general public license", "mozilla public license", "eclipse public license", "creative commons", "commons clause",
	"all advertising materials", "business source license", "server side public license",
}

// allowed reports whether a text is one of the licences that are known.
func allowed(text string) bool {
	words := strings.ToLower(strings.Join(strings.Fields(text), " "))
	in := func(s string) bool { return strings.Contains(words, s) }
	return slices.ContainsFunc(grants, in) && !slices.ContainsFunc(demands, in)
}
