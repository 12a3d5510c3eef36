package present

var helpEN = catalogue{}
