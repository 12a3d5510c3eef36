package pager

import "golang.org/x/sys/windows"

// utf8 is the code page of the text.
const utf8 = 65001

// prepare makes the console take UTF-8, because more reads text in the code page of
// the console.
func prepare() (restore func()) {
	in, inErr := windows.GetConsoleCP()
	out, outErr := windows.GetConsoleOutputCP()
	if inErr != nil || outErr != nil {
		return func() {}
	}
	set(utf8, utf8)
	return func() { set(in, out) }
}

// set changes the code pages of the console. Where that fails the text is shown in
// the page that the console has.
func set(in, out uint32) {
	_ = windows.SetConsoleCP(in)
	_ = windows.SetConsoleOutputCP(out)
}
