//go:build cgo

package engines

import (
	"database/sql"
	"fmt"
	"strings"
	"testing"

	_ "github.com/duckdb/duckdb-go/v2"
)

// duckDB is a database in memory.
type duckDB struct{ *sql.DB }

func openDuckDB(t *testing.T) database {
	d, err := sql.Open("duckdb", "")
	if err != nil {
		t.Fatal(err)
	}
	d.SetMaxOpenConns(1)
	t.Cleanup(func() { _ = d.Close() })
	return duckDB{d}
}

// run hands over one statement after the other: the last one alone is asked for rows.
func (d duckDB) run(script string) ([]string, error) {
	list := strings.Split(strings.TrimRight(script, ";\n"), ";\n")
	for _, statement := range list[:len(list)-1] {
		if _, err := d.Exec(statement); err != nil {
			return nil, err
		}
	}
	rows, err := d.Query(list[len(list)-1])
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	row := make([]string, len(columns))
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		for i := range row {
			row[i] = fmt.Sprint(values[i])
		}
	}
	return row, rows.Err()
}

func (d duckDB) take(table, file string) error {
	_, err := d.Exec(fmt.Sprintf("COPY %s FROM '%s' (FORMAT csv, HEADER, NULLSTR '')", table, file))
	return err
}

func (d duckDB) give(query, file string) error {
	_, err := d.Exec(fmt.Sprintf("COPY (%s) TO '%s' (FORMAT csv, HEADER)", query, file))
	return err
}
