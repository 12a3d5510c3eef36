package export

import "fmt"

// Dialect is the SQL of an engine.
type Dialect struct {
	Name string
	Run  bool // the scripts and their proof were run in the engine; else the file says that they were not

	parsed string // what held the grammar of the scripts against that of an engine which did not run them

	whole, big, text, day string // types of columns that are never absent
	maybe                 string // the type of a column that may be absent, %s
	date                  string // a day, %s
	both                  string // the bits that two numbers share, %s and %s
	lower                 string // a text in small letters, %s
	table                 string // behind the columns of a table
	behind                string // behind the select of a view
	after                 string // behind the rows of a table, %s
	plain                 string // whether a text is a plain day, %[1]s
	asDay                 string // the day of such a text, %[1]s
	keyed                 bool   // joins only where two columns are equal
	since                 string // the first day that it has; empty where all days are held
	sound                 string // whether a day is one, %[1]s; empty where the type says so
}

// Dialects lists the dialects.
func Dialects() []Dialect {
	standard := Dialect{
		Run: true, whole: "INTEGER", big: "BIGINT", text: "VARCHAR", day: "DATE", maybe: "%s", date: "DATE '%s'",
		both: "(%s & %s)", lower: "LOWER(%s)", plain: "CAST(TRY_CAST(%[1]s AS DATE) AS VARCHAR) = %[1]s", asDay: "TRY_CAST(%[1]s AS DATE)",
	}
	sqlite, postgres, duck, house, spark, trino := standard, standard, standard, standard, standard, standard
	sqlite.Name, sqlite.text, sqlite.day, sqlite.date = "sqlite", "TEXT", "TEXT", "'%s'"
	sqlite.plain, sqlite.asDay, sqlite.sound = "date(%[1]s, '+0 days') = %[1]s", "%[1]s", "date(%[1]s, '+0 days') = %[1]s"
	postgres.Name, postgres.text, postgres.after = "postgresql", "TEXT", "ANALYZE %s;\n"
	counted := "CAST(SUBSTR(%[1]s, 1, 7) || '-01' AS DATE) + (CAST(SUBSTR(%[1]s, 9, 2) AS INTEGER) - 1)"
	postgres.plain = "CASE WHEN %[1]s ~ '^[12][0-9]{3}-(0[1-9]|1[0-2])-[0-9]{2}$' THEN TO_CHAR(" + counted + ", 'YYYY-MM-DD') = %[1]s ELSE FALSE END"
	postgres.asDay = counted
	duck.Name = "duckdb"
	house.Name, house.whole, house.big, house.text, house.day, house.maybe = "clickhouse", "Int32", "Int64", "String", "Date32", "Nullable(%s)"
	house.date, house.both, house.lower = "toDate32('%s')", "bitAnd(%s, %s)", "lowerUTF8(%s)"
	house.keyed, house.since = true, "1900-01-01"
	house.table, house.behind = " ENGINE = MergeTree ORDER BY tuple()", "\nSETTINGS join_use_nulls = 1"
	house.plain, house.asDay = "toString(toDate32OrNull(%[1]s)) = %[1]s", "toDate32OrNull(%[1]s)"
	spark.Name, spark.Run, spark.text, spark.whole = "spark", false, "STRING", "INT"
	spark.plain = "CAST(TRY_CAST(%[1]s AS DATE) AS STRING) = %[1]s"
	trino.Name, trino.Run, trino.both = "trino", false, "bitwise_and(%s, %s)"
	spark.parsed, trino.parsed = "dt-sql-parser 4.5.1", "dt-sql-parser 4.5.1"
	return []Dialect{sqlite, postgres, duck, house, spark, trino}
}

// DialectNames lists the names of the dialects.
func DialectNames() []string {
	var names []string
	for _, d := range Dialects() {
		names = append(names, d.Name)
	}
	return names
}

// DialectOf finds a dialect by its name.
func DialectOf(name string) (Dialect, bool) {
	for _, d := range Dialects() {
		if d.Name == name {
			return d, true
		}
	}
	return Dialect{}, false
}

// folded writes the name that a text stands for, as the tables have names.
func (d Dialect) folded(text string) string {
	return fmt.Sprintf("REPLACE(REPLACE(%s, ' ', '-'), '_', '-')", fmt.Sprintf(d.lower, "TRIM("+text+")"))
}

// listed writes the list that a text stands for.
func (d Dialect) listed(text string) string {
	low := fmt.Sprintf(d.lower, "TRIM(COALESCE("+text+", ''))")
	return fmt.Sprintf("REPLACE(REPLACE(REPLACE(REPLACE(%s, '; ', ';'), ' ;', ';'), ' ', '-'), '_', '-')", low)
}

// on writes the day on which a case is looked up. A day that no case may have finds
// nothing.
func (d Dialect) on(day string) string {
	undated, nowhere := fmt.Sprintf(d.date, Undated()), fmt.Sprintf(d.date, Undated().Next())
	sound := ""
	if d.sound != "" {
		sound = fmt.Sprintf(d.sound, day) + " AND "
	}
	return fmt.Sprintf("CASE WHEN %[1]s IS NULL THEN %[2]s WHEN %[4]s%[1]s < %[2]s THEN %[1]s ELSE %[3]s END", day, undated, nowhere, sound)
}
