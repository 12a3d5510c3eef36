package engines

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"testing"
)

// sqlite is a file that the program sqlite3 works on.
type sqlite struct{ file string }

func openSQLite(t *testing.T) database {
	if _, err := exec.LookPath("sqlite3"); err != nil {
		absent(t, "the program sqlite3")
	}
	return sqlite{filepath.Join(t.TempDir(), "office.db")}
}

func (d sqlite) run(script string) ([]string, error) {
	out, err := command("PRAGMA synchronous = off;\n"+script, "sqlite3", "-batch", "-bail", d.file)
	return lastRow(out), err
}

func (d sqlite) take(table, file string) error {
	_, err := d.run(fmt.Sprintf(`.import --csv --skip 1 %[2]q %[1]s
UPDATE %[1]s SET victim_age = NULLIF(victim_age, ''), offence_date = NULLIF(offence_date, ''), circumstances = NULLIF(circumstances, '');
`, table, file))
	return err
}

func (d sqlite) give(query, file string) error {
	_, err := d.run(fmt.Sprintf(".headers on\n.mode csv\n.once %q\n%s;\n", file, query))
	return err
}
