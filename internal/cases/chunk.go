package cases

import (
	"github.com/conmina/conmina/internal/answers"
	"github.com/conmina/conmina/internal/law"
)

// chunk is a run of whole records on its way from the reader to the writer.
type chunk struct {
	seq    int
	layout *layout
	buffer []byte
	body   []byte // the records, in buffer
	line   int    // line number of the first record in its file
	quoted bool   // CSV that holds a quotation mark somewhere
	long   bool   // the chunk has no body, only one record that was too long to hold
	first  bool   // write the header of the output before it

	out   []byte
	count answers.Counts
	flaws []Flaw
	told  map[law.Code]int64 // number of flaws of each code
	runs  []any              // what a task was told of the records, see [Task.Start]
	ends  []rejection        // the rejected records, when their number is limited
	codes []law.Code         // and the codes of all their flaws
}

// rejection is the position in the output at which a rejected record ends.
type rejection struct {
	out, flaws, runs, codes int
	count                   answers.Counts
}
