package present

var answersES = catalogue{}
