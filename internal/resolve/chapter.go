package resolve

import "github.com/conmina/conmina/internal/law"

// History holds the tables of an offence: one for each version, one for the days
// before the first version, and one for the days after the last. It decides the
// cases that [Resolve] explains.
type History struct {
	offence *law.Offence
	spans   []chapter // in the order of time
	before  chapter
	after   chapter
	classOf [law.MaxAge + 1]uint8
}

// chapter is a version with its table.
type chapter struct {
	days     law.Period
	from, to int // the first and the last day see [law.Date.Ordinal]
	table    *Table
	articles Codes        // notices about its article numbers
	specials []special    // offences that displace the version
	silence  *law.Silence // on days without a version: the reason
	says     Codes
	passes   []passing // conduct that other offences took over
}

// part is the decision for days on which the same version is in force.
type part struct {
	chapter *chapter
	days    law.Period
	decided decided
}

// passing is conduct towards victims of some ages, with the offences that took it
// over.
type passing struct {
	ages law.Ages
	to   []*History
}

// special is a displacement: special offences with the ages at which they displace.
type special struct {
	ages  law.Ages
	among []*History
}
