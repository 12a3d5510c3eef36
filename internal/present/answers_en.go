package present

var answersEN = catalogue{}
