package engines

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// clickHouse is a folder that the engine works on within one process.
type clickHouse struct{ folder string }

func openClickHouse(t *testing.T) database {
	_, err := exec.LookPath("node")
	if _, missing := os.Stat("clickhouse/node_modules/chdb"); err != nil || missing != nil {
		absent(t, "chdb (npm ci in .ci/engines/clickhouse)")
	}
	return clickHouse{t.TempDir()}
}

// run gives the types of the contract the names that they have here: a column that may
// be NULL says so, and a DATE would begin in 1970.
func (d clickHouse) run(script string) ([]string, error) {
	script = strings.Replace(script, casesOf, "CREATE TABLE cases (case_id Int32, offence Nullable(String), victim_age Nullable(Int32), offence_date Nullable(Date32), circumstances Nullable(String)) ENGINE = MergeTree ORDER BY tuple();\n", 1)
	script = strings.Replace(script, textCasesOf, "CREATE TABLE cases (case_id Int32, offence Nullable(String), victim_age Nullable(String), offence_date Nullable(String), circumstances Nullable(String)) ENGINE = MergeTree ORDER BY tuple();\n", 1)
	out, err := command(script, "node", "clickhouse/run.mjs", d.folder)
	if err != nil {
		return nil, err
	}
	return strings.Split(lastRow(out)[0], "\t"), nil
}

func (d clickHouse) take(table, file string) error {
	_, err := d.run(fmt.Sprintf(`INSERT INTO %s SELECT case_id, offence, nullIf(victim_age, ''), nullIf(offence_date, ''), nullIf(circumstances, '')
FROM file('%s', CSVWithNames, 'case_id Int32, offence String, victim_age String, offence_date String, circumstances String')`, table, file))
	return err
}

func (d clickHouse) give(query, file string) error {
	_, err := d.run(fmt.Sprintf("%s INTO OUTFILE '%s' FORMAT CSVWithNames SETTINGS format_csv_null_representation = ''", query, file))
	return err
}
