package catalogue

// Words about the law as tables for other engines.
func exporting() chapter {
	return chapter{
		"export_bands": {
			"the edition tells %s bands of ages apart, and tables have room for %s",
			"la edición distingue %s tramos de edad, y las tablas admiten %s",
		},
		"export_bits": {
			"%s asks for more than %s circumstances, which is all that a table has room for",
			"%s atiende a más de %s circunstancias, que es lo que admite una tabla",
		},
		"export_masks": {
			"%s needs more than %s masks in one cell, which is all that a table has room for",
			"%s necesita más de %s máscaras en una celda, que es lo que admite una tabla",
		},
		"export_ages": {
			"the circumstance %s stands for ages that are not one band, and a table has room for one",
			"la circunstancia %s equivale a edades que no forman un solo tramo, y una tabla admite uno",
		},
		"export_name": {
			"a name is needed here that begins with a small letter or an underscore and goes on with small letters, digits and underscores",
			"aquí hace falta un nombre que empiece con una minúscula o un guion bajo y siga con minúsculas, cifras y guiones bajos",
		},
		"export_folder": {
			"tables as CSV are several files: name a folder for them with -o",
			"las tablas en CSV son varios archivos: indique una carpeta con -o",
		},
		"export_page_flag": {
			"this flag is about a script for a database, and a page has none: leave it out, or write a script",
			"esta opción trata de un guion para una base de datos, y una página no lo tiene: quítela o escriba un guion",
		},
		"export_page_file": {
			"a page is for a browser and not for a terminal: name a file for it with -o",
			"una página es para un navegador y no para una terminal: indique un archivo con -o",
		},
		"export_proof_csv": {
			"a proof is a script: leave --format csv out",
			"la prueba es un guion SQL: escriba la orden sin --formato csv",
		},
		"export.version": {"conmina %s, edition %s, SHA-256 %s, verified up to %s", "conmina %s, edición %s, SHA-256 %s, verificada hasta %s"},
		"export.inform":  {"For information: it recommends no charge and predicts no sentence.", "Para informar: no recomienda imputación alguna ni predice penas."},
		"export.uncovered": {
			"Not covered, and given back as unsupported, never as a figure: several victims, bands of ages, dates of birth, acts of several days, circumstances in doubt, lists with an entry that is no name or stands twice, and names that the engine writes in small letters otherwise. conmina batch answers them.",
			"No cubre, y devuelve como unsupported y nunca como una cifra: varias víctimas, tramos de edad, fechas de nacimiento, hechos de varios días, circunstancias en duda, listas con una entrada que no es un nombre o que se repite, y nombres que el motor pasa a minúsculas de otro modo. conmina lote los responde.",
		},
		"export.since": {
			"%s has no day before %s: such a day in a column of text is given back too, and in one of days it has to be NULL.",
			"%s no tiene días anteriores al %s: un día así en una columna de texto también se devuelve, y en una de fechas tiene que ser NULL.",
		},
		"export.columns": {
			"The columns are those of conmina batch; notices lacks the codes that begin with circumstance_, which are about the list that was typed.",
			"Las columnas son las de conmina lote; en notices faltan los códigos que empiezan con circumstance_, que tratan de la lista escrita.",
		},
		"export.reads": {
			"Reads %s(case_id, offence, victim_age INTEGER, offence_date DATE, circumstances). NULL is not known; an empty list is no circumstance. Where all columns are text, write the script with --text.",
			"Lee %s(case_id, offence, victim_age INTEGER, offence_date DATE, circumstances). NULL es desconocido; una lista vacía es ninguna circunstancia. Si todas las columnas son texto, escriba el guion con --texto.",
		},
		"export.list": {
			"On a large table, make the view %slist a table first (CREATE TABLE ... AS SELECT) and let %sanswer read it.",
			"Con una tabla grande, convierta antes la vista %slist en una tabla (CREATE TABLE ... AS SELECT) y haga que %sanswer la lea.",
		},
		"export.proof": {
			"Run this after the script of the tables, with the same prefix. The last query gives the cases, the answers, and the answers that differ from those of conmina batch: there must be as many answers as cases, and 0 that differ.",
			"Ejecútese después del guion de las tablas, con el mismo prefijo. La última consulta da los casos, las respuestas y las que difieren de las de conmina lote: debe haber tantas respuestas como casos, y 0 que difieran.",
		},
	}
}
