package present

var faultsES = catalogue{}
