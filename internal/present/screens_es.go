package present

var screensES = catalogue{}
