package present

var screensEN = catalogue{}
