package cli

import (
	"context"
	"os"
	"path/filepath"

	"github.com/conmina/conmina/internal/command"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/export"
	"github.com/conmina/conmina/internal/files"
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/library"
	"github.com/conmina/conmina/internal/settings"
	"github.com/conmina/conmina/internal/typed"
	"github.com/conmina/conmina/internal/words"
)

func (p *program) exportCommand() *command.Command {
	var o exportOptions
	return &command.Command{
		Heading: command.TheProgram,
		Short:   words.Both("the law as tables for a database, or as one offline page", "la norma en tablas para una base de datos, o en una página sin conexión"),
		How: words.Both(
			"Writes an edition as one SQL script of tables and views, so that a database answers where its cases are. A case has exactly one cell, and every column is what conmina batch gives; what the tables do not answer comes out as unsupported, never as a figure. --proof writes the cases that try every answer, with what batch says, and a query that counts disagreements. The dialects spark and trino were not run in an engine, and their scripts say so. With --format html, or a file that ends in .html, it writes one page instead: every offence of the edition on any date, looked up in a browser without a network or this program, for a telephone too.",
			"Escribe una edición como un guion SQL de tablas y vistas, para que una base de datos responda donde están sus casos. Cada caso cae en una sola celda y cada columna es la que da conmina lote; lo que las tablas no responden sale como unsupported, nunca como una cifra. --prueba escribe los casos que ensayan cada respuesta, con lo que dice lote, y una consulta que cuenta las diferencias. Los dialectos spark y trino no se han ejecutado en un motor, y sus guiones lo dicen. Con --formato html, o con un archivo que termina en .html, escribe en cambio una sola página: todos los delitos de la edición en cualquier fecha, que se consultan en un navegador sin conexión ni programa, también en un teléfono.",
		),
		Examples: []words.Sentence{
			words.Both("conmina export --edition penal-code --dialect postgresql -o law.sql", "conmina exportar --edicion codigo-penal --dialecto postgresql -o ley.sql"),
			words.Both("conmina export --dialect duckdb --prefix trata_ --cases expedientes", "conmina exportar --dialecto duckdb --prefijo trata_ --casos expedientes"),
			words.Both("conmina export --format csv -o tables", "conmina exportar --formato csv -o tablas"),
			words.Both("conmina export --dialect sqlite --proof -o proof.sql", "conmina exportar --dialecto sqlite --prueba -o prueba.sql"),
			words.Both("conmina export --edition penal-code -o lookup.html", "conmina exportar --edicion codigo-penal -o consulta.html"),
		},
		Flags: append([]command.Flag{
			{Name: typed.Both("dialect", "dialecto"), Value: words.Both("NAME", "NOMBRE"), Group: command.Output, Means: words.Both(
				"sqlite (the default), postgresql, duckdb, clickhouse, spark or trino",
				"sqlite (por omisión), postgresql, duckdb, clickhouse, spark o trino",
			), Offers: p.fixedList(export.DialectNames()...), Into: &o.dialect},
			{Name: typed.Both("prefix", "prefijo"), Value: words.Both("NAME", "NOMBRE"), Group: command.Output, Means: words.Both(
				"what the names of tables and views begin with; else conmina_",
				"comienzo de los nombres de tablas y vistas; por omisión, conmina_",
			), Offers: command.Nothing, Into: &o.prefix},
			{Name: typed.Both("cases", "casos"), Value: words.Both("NAME", "NOMBRE"), Group: command.Output, Means: words.Both(
				"the table of cases that the views read; else cases",
				"la tabla de casos que leen las vistas; por omisión, cases",
			), Offers: command.Nothing, Into: &o.cases},
			{Name: typed.Both("text", "texto"), Group: command.Output, Means: words.Both("all columns of that table are text", "todas las columnas de esa tabla son texto"), Into: &o.text},
			{Name: typed.Both("proof", "prueba"), Group: command.Output, Means: words.Both("the script that proves the tables", "el guion que prueba las tablas"), Into: &o.proof},
		}, o.sink.Flags()...),
		Args: command.None,
		Run:  func(ctx context.Context, _ []string) error { return p.export(ctx, &o) },
	}
}

// export writes an edition for an engine.
func (p *program) export(ctx context.Context, o *exportOptions) error {
	if page, err := p.exportsPage(o); page || err != nil {
		if err != nil {
			return err
		}
		return p.exportPage(o)
	}
	s, err := p.exported(o)
	if err != nil {
		return err
	}
	folder, err := p.exportFolder(o)
	if err != nil {
		return err
	}
	e, err := p.open(library.Clues{})
	if err != nil {
		return err
	}
	l, fault := export.Of(e)
	if fault != nil {
		return findings.Stopping(exit.Broken, findings.About("", *fault))
	}
	switch {
	case folder != "":
		return p.writeTables(o, folder, s.Sheets(l))
	case !o.proof.On:
		return p.deliver(&o.sink, s.Tables(l))
	}
	proof, err := export.Prove(ctx, e, l.Space())
	if err != nil {
		return err
	}
	return p.deliver(&o.sink, s.Proof(l, proof))
}

// exported reads how the tables are written.
func (p *program) exported(o *exportOptions) (s export.Script, err error) {
	s = export.Script{Prefix: "conmina_", Cases: "cases", AsText: o.text.On, Version: Version}
	for _, name := range []struct {
		flag string
		from *command.Once
		into *string
	}{{"--prefix", &o.prefix, &s.Prefix}, {"--cases", &o.cases, &s.Cases}} {
		if !name.from.Given {
			continue
		}
		if !export.IsName(name.from.Text) {
			return s, findings.Misuse(findings.Quoted(name.flag, name.from.Text), "export_name")
		}
		*name.into = name.from.Text
	}
	if !o.dialect.Given {
		o.dialect.Text = export.DialectNames()[0]
	}
	var known bool
	if s.Dialect, known = export.DialectOf(o.dialect.Text); !known {
		return s, p.notOneOf("--dialect", o.dialect.Text, export.DialectNames())
	}
	return s, nil
}

// exportFolder is the folder for tables of CSV; empty where a script is written.
func (p *program) exportFolder(o *exportOptions) (string, error) {
	format, origin, _ := p.settings.Get("format")
	switch {
	case origin != settings.FromFlag:
		return "", nil
	case format != "csv":
		return "", p.notOneOf("--format", format, []string{"csv", "html"})
	case o.proof.On:
		return "", findings.Misuse("--proof", "export_proof_csv")
	case !o.sink.File.Given:
		return "", findings.Misuse("--format csv", "export_folder")
	}
	return o.sink.File.Text, nil
}

// writeTables writes the tables into a folder, once it is known that all may be written.
func (p *program) writeTables(o *exportOptions, folder string, sheets []export.Sheet) error {
	subject := findings.Quoted("--output", folder)
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return findings.Trouble(files.Unwritable, subject, err)
	}
	for _, one := range sheets {
		if _, err := p.mayWrite(subject, filepath.Join(folder, one.Name), o.sink.Force.On); err != nil {
			return err
		}
	}
	for _, one := range sheets {
		if err := p.writeFile(subject, filepath.Join(folder, one.Name), one.Data, o.sink.Force.On); err != nil {
			return err
		}
	}
	return nil
}
