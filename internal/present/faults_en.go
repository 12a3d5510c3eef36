package present

var faultsEN = catalogue{}
