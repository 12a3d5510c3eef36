package present

var helpES = catalogue{}
