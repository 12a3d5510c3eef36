// Command compile reads the editions of a folder strictly, proves them and writes
// their compiled form, from which the program reads its law at run time. go
// generate runs it in the folder statutes after every change there.
package main

import (
	"fmt"
	"os"

	"github.com/conmina/conmina/internal/compiled"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/general"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/prove"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: compile FOLDER FILE")
		os.Exit(2)
	}
	if err := compile(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func compile(folder, file string) error {
	dir, err := folders.Open(folder)
	if err != nil {
		return err
	}
	defer dir.Close() // an error of closing is dropped: the folder was only read
	ids, err := folders.Editions(dir.FS())
	if err != nil {
		return err
	}
	var editions []*law.Edition
	generals := map[string]*general.Part{}
	for _, id := range ids {
		e, _, err := encoding.ReadWithOrigins(dir.FS(), id, false)
		if err != nil {
			return err
		}
		editions = append(editions, e)
		if generals[id], err = encoding.General(dir.FS(), id, nil); err != nil {
			return err
		}
		if err := proved(e, generals[id]); err != nil {
			return err
		}
	}
	return os.WriteFile(file, []byte(compiled.Write(editions, generals)), 0o644)
}

// proved lists the findings against an edition by their codes. The sentences for
// them are in the command check.
func proved(e *law.Edition, g *general.Part) error {
	found := append(prove.Edition(e, nil).Findings, prove.General(e, g)...)
	if len(found) == 0 {
		return nil
	}
	return fmt.Errorf("edition %s: %d findings, the first %s %v at %v; conmina check says all of them",
		e.ID, len(found), found[0].Code, found[0].Args, found[0].At)
}
