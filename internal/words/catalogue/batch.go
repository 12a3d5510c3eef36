package catalogue

// Words about many cases.
func batch() chapter {
	return chapter{
		"batch.summary": {
			"read %s = determined %s + undetermined %s + not answered %s + rejected %s",
			"leídos %s = con un solo marco %s + sin un solo marco %s + sin respuesta %s + rechazados %s",
		},
		"batch.summary_held": {
			"read %s = determined %s + undetermined %s + not answered %s + of offences not held %s + rejected %s",
			"leídos %s = con un solo marco %s + sin un solo marco %s + sin respuesta %s + de otros delitos %s + rechazados %s",
		},
		"batch.others": {
			"some records are of offences that the edition does not hold: --other pass lets them through",
			"hay registros de delitos que la edición no contiene: con --otros pasar siguen adelante",
		},
		"batch.edition": {"edition %s, %s", "edición %s, %s"},
		"batch.dates_unused": {
			"edition %[2]s knows no dates: those of %[1]s records changed nothing; to answer by the law of the day, leave out the choice of edition or give --edition penal-code",
			"la edición %[2]s no distingue fechas: las de %[1]s registros no cambiaron nada; para responder con la ley del día, no elija edición o indique --edicion codigo-penal",
		},
		"batch.stopped": {
			"stopped after %s rejected records (--max-errors)",
			"se detuvo tras %s registros rechazados (--max-errores)",
		},
		"merge.summary": {
			"rows %s of %s registers: cases %s, in doubt %s, rows that stand twice %s, rejected %s",
			"filas %s de %s registros: casos %s, en duda %s, filas repetidas %s, rechazadas %s",
		},
		"by.summary": {
			"rows %s joined into cases %s: in doubt %s, rows that stand twice %s",
			"filas %s reunidas en casos %s: en duda %s, filas repetidas %s",
		},
		"needs_by": {"goes with --by only", "solo va con --por"},
		"merge_in_files": {
			"this case is at %s too, in another file: its rows there may be other victims or the same ones, so it is not answered; put its rows into one file, or join the registers with conmina merge",
			"este caso está también en %s, en otro archivo: esas filas pueden ser otras víctimas o las mismas, así que no se responde; ponga sus filas en un solo archivo o reúna los registros con conmina fusionar",
		},
		"merge_id_lacking": {
			"the row has no number of a case, so it belongs to none and is not answered; write the number in every row of the case",
			"la fila no trae el número del caso: no pertenece a ninguno y no se responde; escriba el número en cada fila del caso",
		},
		"merge_id_missing": {
			"the row has no number of a case, so it cannot be joined and is left out; write the number",
			"la fila no trae el número del caso: no puede unirse y se omite; escriba el número",
		},
		"merge_id_eaten": {
			"a spreadsheet has turned the number of the case into a quantity or a mark, and several numbers may look so; give the column the format Text, restore the number and save again",
			"una hoja de cálculo convirtió el número del caso en una cantidad o en una marca, y varios números pueden verse así; dé a la columna el formato Texto, restituya el número y guarde de nuevo",
		},
		"merge_id_alike": {
			"this number of a case differs from the one at %s only in case, blanks, dashes or leading zeros; the rows are not joined and the offence is left blank; write it alike in both, or give --alike-ids if they are the same case",
			"este número de caso difiere del que está en %s solo en mayúsculas, espacios, guiones o ceros iniciales; las filas no se unen y el delito queda en blanco; escríbalo igual en ambas o indique --numeros-parecidos si son el mismo caso",
		},
		"merge_duplicate": {
			"the row is the same as the one at %s; it is taken once",
			"la fila es igual a la que está en %s; se toma una sola vez",
		},
		"merge_rows": {
			"this register has the case at %s too; what differs is left in doubt, and so is whether there are several victims; if the rows are its victims, give --victim-rows",
			"este registro ya trae el caso en %s; lo que difiere queda en duda, y también si hay varias víctimas; si las filas son sus víctimas, indique --filas-victimas",
		},
		"merge_differs": {
			"%s: this row does not agree with %s, so it is left in doubt; correct one of the two, or leave it so",
			"%s: esta fila no coincide con %s, así que queda en duda; corrija una de las dos o déjelo así",
		},
		"merge_born_alone": {
			"without the date of the act, or before this date of birth, no age can be worked out from it; check both dates",
			"sin la fecha de los hechos, o si es anterior al nacimiento, no se puede calcular la edad; revise las dos fechas",
		},
		"header_below": {
			"the first row is a title: row %[1]s looks like the names of the columns; say so with --header-row %[1]s, or delete the rows above it",
			"la primera fila es un título: la fila %[1]s parece traer los nombres de las columnas; indíquelo con --fila-titulos %[1]s, o borre las filas de arriba",
		},
		"header_merged": {
			"this table is merged already, and what it leaves in doubt would be lost; merge all its registers at once",
			"esta tabla ya está fusionada y se perdería lo que deja en duda; fusione de una vez todos sus registros",
		},
		"header_no_case": {
			"no column gives the number of the case, by which rows are joined; name it with --by NAME or --column case_id=NAME",
			"ninguna columna trae el número del caso, por el que se unen las filas; indíquela con --por NOMBRE o --columna caso=NOMBRE",
		},
		"batch.columns":        {"%s: %s", "%s: %s"},
		"batch.columns_read":   {"read: %s", "se lee: %s"},
		"batch.columns_passed": {"not understood and passed on as they are, by place: %s", "no se entienden y pasan tal cual, por su posición: %s"},
		"batch.columns_left":   {"not understood and left out, by place: %s", "no se entienden y se omiten, por su posición: %s"},
		"batch.columns_keys":   {"places among the keys of the first object", "posiciones entre las claves del primer objeto"},
		"batch.kept": {
			"what was written is kept in %s; the same command with --resume goes on",
			"lo escrito se conserva en %s; la misma orden con --reanudar continúa",
		},
		"batch.progress": {"%s records, %s per second", "%s registros, %s por segundo"},
		"batch.left":     {", %s left", ", faltan %s"},

		"input_needed": {
			"which cases? Name a file, or - for standard input",
			"¿qué casos? Indique un archivo, o - para la entrada estándar",
		},
		"stdin_twice":  {"standard input can be read once only", "la entrada estándar solo puede leerse una vez"},
		"fields_empty": {"a name is missing between the commas", "falta un nombre entre las comas"},
		"fields_twice": {"%s stands there twice", "%s aparece dos veces"},
		"field_unknown": {
			"neither the result nor the input has a column %s",
			"ni el resultado ni la entrada tienen una columna %s",
		},
		"cite_elsewhere": {
			"this result has no sentence for a brief; conmina resolve --cite writes it, and cite is a field of compare with an age, and with --ages in csv",
			"este resultado no tiene la frase para un escrito; la escribe conmina resolver --cita, y cite es un campo de comparar con una edad, y con --edades en csv",
		},
		"number_needed": {"write a whole number from 1 up", "escriba un número entero desde 1"},
		"csv_only":      {"is for CSV output; add --format csv", "es para salida CSV; añada --formato csv"},
		"errors_is_output": {
			"is the file of the result or of the summary; choose another name",
			"es el archivo del resultado o del resumen; elija otro nombre",
		},
		"partial_exists": {
			"an earlier run was interrupted here; go on with it with --resume, or start afresh with --force",
			"una ejecución anterior se interrumpió aquí; continúela con --reanudar, o empiece de nuevo con --reemplazar",
		},
		"partial_differs": {
			"what an earlier run has left is not the start of this result: the input, the options, the edition or the program has changed; start afresh with --force",
			"lo que dejó una ejecución anterior no es el comienzo de este resultado: cambió la entrada, alguna opción, la edición o el programa; empiece de nuevo con --reemplazar",
		},

		"input_empty": {"the input is empty", "la entrada está vacía"},
		"other_form":  {"write pass or reject", "escriba pasar (pass) o rechazar (reject)"},
		"dates_form": {
			"write dmy, mdy, ymd, excel or excel-1904",
			"escriba dma, mda, amd, excel o excel-1904",
		},
		"map.head": {
			"How the tables of this office are read: conmina batch TABLE --map FILE.\nWithout the lines that are remarks, the table is read as without this file.\nRecords that were read for this draft: %s.",
			"Cómo se leen las tablas de esta oficina: conmina lote TABLA --mapa ARCHIVO.\nMientras no se quite ningún #, la tabla se lee igual que sin este archivo.\nRegistros que se leyeron para este borrador: %s.",
		},
		"map.dates": {
			"Order of days: dmy, mdy or ymd; excel or excel-1904 for numbers of days.\nother: pass lets records about offences pass that the edition does not hold.",
			"Orden de los días: dmy (día, mes, año), mdy o ymd; excel o excel-1904 para números de días.\nother: pass deja pasar los registros de delitos que la edición no contiene.",
		},
		"map.columns": {"Which column holds which fact.", "Qué columna contiene cada dato."},
		"map.own":     {"Columns that hold no fact; they are passed on.", "Columnas que no contienen datos del caso; pasan al resultado."},
		"map.unknown": {"Words for a fact that is not known.", "Palabras que indican que un dato no se conoce."},
		"map.values": {
			"What words of the tables mean (an offence that the edition does not hold: other). Those below could not be read, with how often they occur:\nwrite behind the colon what each means, and take away the # of its line and of the lines that it belongs to.",
			"Qué significan las palabras de las tablas (un delito que la edición no contiene: other). Las siguientes no se pudieron leer; se indica cuántas veces aparecen:\nescriba tras los dos puntos qué significa cada una y quite el # de su línea y de las líneas de las que depende.",
		},
		"map_encoding": {
			"write utf-8, windows-1252, utf-16, utf-16le or utf-16be",
			"escriba utf-8, windows-1252, utf-16, utf-16le o utf-16be",
		},
		"map_meaning_twice": {"this text has another meaning above", "este texto ya tiene otro significado más arriba"},
		"batch.sheets": {
			"the sheet %s is read; not read: %s (choose with --sheet)",
			"se lee la hoja %s; no se leen: %s (elija con --hoja)",
		},
		"sheet_needs_workbook": {
			"none of the inputs is a workbook (.xlsx)",
			"ninguna de las entradas es un libro (.xlsx)",
		},
		"input_workbook": {
			"this is a workbook, and a workbook is read from a file, not from a stream: name the file",
			"es un libro de hoja de cálculo, y un libro se lee de un archivo, no de una tubería: indique el nombre del archivo",
		},
		"input_workbook_old": {
			"the input is an old workbook (.xls) or one protected by a password; save it as .xlsx without a password, or its sheet as CSV UTF-8",
			"la entrada es un libro antiguo (.xls) o protegido con contraseña; guárdelo como .xlsx sin contraseña, o su hoja como CSV UTF-8",
		},
		"workbook_damaged": {
			"the workbook is damaged or incomplete; open it in the spreadsheet and save it again as .xlsx",
			"el libro está dañado o incompleto; ábralo en la hoja de cálculo y guárdelo de nuevo como .xlsx",
		},
		"workbook_part_absent": {
			"the workbook lacks its part %s; open it in the spreadsheet and save it again as .xlsx",
			"al libro le falta su parte %s; ábralo en la hoja de cálculo y guárdelo de nuevo como .xlsx",
		},
		"workbook_part_broken": {
			"the part %s of the workbook is not as it should be (line %s); open it in the spreadsheet and save it again as .xlsx",
			"la parte %s del libro está mal formada (línea %s); ábralo en la hoja de cálculo y guárdelo de nuevo como .xlsx",
		},
		"workbook_entities": {
			"the part %s of the workbook declares entities, which no spreadsheet writes; it is not read",
			"la parte %s del libro declara entidades, que ninguna hoja de cálculo escribe; no se lee",
		},
		"workbook_too_big": {
			"the part %s of the workbook becomes too large when it is unpacked; save the sheet as CSV UTF-8",
			"la parte %s del libro resulta demasiado grande al descomprimirla; guarde la hoja como CSV UTF-8",
		},
		"workbook_encrypted": {
			"the workbook is protected by a password; save it without one",
			"el libro está protegido con contraseña; guárdelo sin ella",
		},
		"workbook_binary": {
			"a binary workbook (.xlsb) is not read; save it as .xlsx",
			"un libro binario (.xlsb) no se lee; guárdelo como .xlsx",
		},
		"workbook_no_sheet": {
			"the workbook has no visible sheet with cells; name one with --sheet",
			"el libro no tiene ninguna hoja visible con celdas; indique una con --hoja",
		},
		"workbook_sheet_unknown": {
			"the workbook has no sheet of that name; its sheets: %s",
			"el libro no tiene una hoja con ese nombre; sus hojas: %s",
		},
		"workbook_merged": {
			"the cells %s are merged, so it cannot be known which rows and columns their text is for; unmerge them and fill each cell, or, where they are titles above the names of the columns, give --header-row",
			"las celdas %s están combinadas y no se puede saber para qué filas y columnas vale su texto; sepárelas y complete cada celda o, si son títulos encima de los nombres de las columnas, indique --fila-titulos",
		},
		"workbook_unsolved": {
			"this cell holds a formula without a result; open the workbook in the spreadsheet and save it",
			"esta celda contiene una fórmula sin resultado; abra el libro en la hoja de cálculo y guárdelo",
		},
		"workbook_cell_broken": {
			"what stands in the workbook about this cell cannot be; open it in the spreadsheet and save it again as .xlsx",
			"lo que el libro dice de esta celda no puede ser; ábralo en la hoja de cálculo y guárdelo de nuevo como .xlsx",
		},
		"workbook_cell_long": {
			"a text is longer than a cell of a workbook may be (32,767 characters); write CSV",
			"un texto es más largo de lo que admite una celda de un libro (32 767 caracteres); escriba CSV",
		},
		"workbook_rows": {
			"a sheet has %s rows at most",
			"una hoja tiene como máximo %s filas",
		},
		"workbook_none": {
			"the archive (.zip) holds no workbook; unpack it and name the table in it",
			"el archivo comprimido (.zip) no contiene un libro; descomprímalo e indique la tabla que contiene",
		},
		"workbook_ods": {
			"a sheet of OpenDocument (.ods) is not read; save it as .xlsx or as CSV UTF-8",
			"una hoja de OpenDocument (.ods) no se lee; guárdela como .xlsx o como CSV UTF-8",
		},
		"input_gzip_damaged": {
			"the packed input (gzip) is damaged or incomplete",
			"la entrada comprimida (gzip) está dañada o incompleta",
		},
		"input_compressed": {
			"the input is compressed (%s); unpack it first",
			"la entrada está comprimida (%s); descomprímala antes",
		},
		"input_markup": {
			"the input is %s and no table; save it as CSV UTF-8, or as JSON with one object on each line",
			"la entrada es %s y no una tabla; guárdela como CSV UTF-8, o como JSON con un objeto en cada línea",
		},
		"input_is_utf8": {
			"the input begins with the mark of UTF-8; leave out --encoding windows-1252",
			"la entrada empieza con la marca de UTF-8; quite --codificacion windows-1252",
		},
		"input_json_pretty": {
			"the JSON stands on several lines; write one object on each line, for example with: jq -c .",
			"el JSON ocupa varias líneas; escriba un objeto en cada línea, por ejemplo con: jq -c .",
		},
		"input_json_wrapped": {
			"an object is wrapped round the records; write one object on each line, for example with: jq -c '.[][]'",
			"un objeto envuelve los registros; escriba un objeto en cada línea, por ejemplo con: jq -c '.[][]'",
		},
		"encoding_doubtful": {
			"every character of the input that is not ASCII is UTF-8; if it is, leave out --encoding windows-1252",
			"todo carácter de la entrada que no es ASCII está en UTF-8; si lo está, quite --codificacion windows-1252",
		},
		"json_half_character": {
			"a text holds half of a character (a lone surrogate), which cannot be passed on",
			"un texto contiene medio carácter (un sustituto suelto), que no puede transmitirse",
		},
		"cell_nameless": {
			"this cell is under a column without a name; name the column or empty the cell",
			"esta celda está bajo una columna sin nombre; nombre la columna o vacíe la celda",
		},
		"input_utf16": {
			"the input is UTF-16 without its mark; add --encoding utf-16, or save it as CSV UTF-8",
			"la entrada está en UTF-16 sin su marca; añada --codificacion utf-16, o guárdela como CSV UTF-8",
		},
		"input_lone_cr": {
			"the lines end with a lone carriage return; save the file with the line ends of Windows or Unix",
			"las líneas terminan en un retorno de carro solo; guarde el archivo con los fines de línea de Windows o Unix",
		},
		"input_json_open": {
			"the JSON list is not closed: the input ends before its ]; perhaps it was cut",
			"la lista JSON no se cierra: la entrada termina antes del ]; tal vez quedó cortada",
		},
		"header_missing": {
			"the first line must name the columns; there is none",
			"la primera línea debe nombrar las columnas; no la hay",
		},
		"header_empty_name": {
			"a column has no name; name it or delete it",
			"una columna no tiene nombre; póngaselo o elimínela",
		},
		"header_twice": {"two columns are named %s", "dos columnas se llaman %s"},
		"header_twice_at": {
			"columns %s and %s have the same name; if the first line holds data, write the names of the columns above it",
			"las columnas %s y %s tienen el mismo nombre; si la primera línea contiene datos, escriba encima los nombres de las columnas",
		},
		"header_is_data": {
			"the first line looks like data; it must name the columns, one of them offence",
			"la primera línea parece contener datos; debe nombrar las columnas, una de ellas delito",
		},
		"header_unread": {
			`the column %[1]s looks like %[2]s and is not read as a fact; say what it is with --column "%[2]s=%[1]s", or set it aside with --ignore "%[1]s"`,
			`la columna %[1]s parece contener %[2]s y no se lee como dato; indique qué es con --columna "%[2]s=%[1]s", o déjela de lado con --ignorar "%[1]s"`,
		},
		"header_part": {
			`the column %[1]s seems to say how many victims there are, or one end of their ages, and is not read; write the age of each victim in one column (15, 14-17; of several 15;unknown) and set this one aside with --ignore "%[1]s"`,
			`la columna %[1]s parece decir cuántas víctimas hay, o un extremo de su edad, y no se lee; escriba la edad de cada víctima en una columna (15, 14-17; de varias 15;desconocida) y deje esta de lado con --ignorar "%[1]s"`,
		},
		"header_unread_at": {
			"this column looks like %s and is not read as a fact; say what it is with --column %[1]s=NAME, or set it aside with --ignore NAME, where NAME is its name",
			"esta columna parece contener %s y no se lee como dato; indique qué es con --columna %[1]s=NOMBRE, o déjela de lado con --ignorar NOMBRE, donde NOMBRE es el nombre de la columna",
		},
		"header_content": {
			`column %[1]s (%[2]s), %[4]s, holds what looks like %[3]s, which no column gives; say what it is with --column "%[3]s=%[4]s", or set it aside with --ignore "%[4]s"`,
			`la columna %[1]s (%[2]s), %[4]s, contiene algo que parece %[3]s, dato que ninguna columna da; indique qué es con --columna "%[3]s=%[4]s", o déjela de lado con --ignorar "%[4]s"`,
		},
		"header_content_at": {
			"column %s (%s) holds what looks like %s, which no column gives; say what it is with --column %[3]s=NAME, or set it aside with --ignore NAME, where NAME is its name",
			"la columna %s (%s) contiene algo que parece %s, dato que ninguna columna da; indique qué es con --columna %[3]s=NOMBRE, o déjela de lado con --ignorar NOMBRE, donde NOMBRE es el nombre de la columna",
		},
		"column_form": {
			"write ROLE=NAME, such as victim_age=edad_agraviada",
			"escriba DATO=NOMBRE, por ejemplo edad=edad_agraviada",
		},
		"column_role_unknown": {
			"no fact and no circumstance of the edition has this name; the facts are %s",
			"ningún dato y ninguna circunstancia de la edición se llama así; los datos son %s",
		},
		"column_said_twice": {
			"more than one thing is said of this column",
			"se ha dicho más de una cosa de esta columna",
		},
		"column_absent": {"the table has no such column", "la tabla no tiene esa columna"},
		"flag_form": {
			"the column is named like a circumstance; write yes, no or ?",
			"la columna se llama como una circunstancia; escriba sí, no o ?",
		},
		"header_means_same": {
			"%s and %s mean the same; keep one of them, or set one aside with --ignore",
			"%s y %s significan lo mismo; deje una de ellas, o deje una de lado con --ignorar",
		},
		"header_no_offence": {
			"no column gives the offence; the first line must name the columns, one of them offence",
			"ninguna columna indica el delito; la primera línea debe nombrar las columnas, una de ellas delito",
		},
		"header_misspelt": {
			"the column %s is not known but is like one that is; rename it",
			"no se conoce la columna %s, pero se parece a una que sí; cámbiele el nombre",
		},
		"header_reserved": {
			"%s is a column of the result; rename it, or leave it out with --only-ours or --fields",
			"%s es una columna del resultado; cámbiele el nombre, u omítala con --solo-propias o --campos",
		},
		"header_differs": {
			"this input and the first one do not have the same columns of your own; choose columns with --fields or --only-ours",
			"esta entrada y la primera no tienen las mismas columnas propias; elija columnas con --campos o --solo-propias",
		},
		"header_too_many": {"more than %s columns", "más de %s columnas"},

		"row_ragged": {
			"the header has %s columns and this record %s",
			"el encabezado tiene %s columnas y este registro %s",
		},
		"quote_broken": {
			"a quotation mark that does not open or close a whole cell",
			"unas comillas que no abren o cierran una celda entera",
		},
		"nul_byte": {"the record holds a NUL byte", "el registro contiene un byte NUL"},
		"bad_utf8": {
			"the record is not UTF-8; if the file comes from an old spreadsheet, try --encoding windows-1252",
			"el registro no es UTF-8; si el archivo viene de una hoja de cálculo antigua, pruebe --codificacion windows-1252",
		},
		"record_long": {"the record is longer than %s MiB", "el registro supera %s MiB"},
		"json_broken": {"not JSON", "no es JSON"},
		"json_not_object": {
			"each line must hold one object in braces",
			"cada línea debe contener un objeto entre llaves",
		},
		"json_key_twice": {"the object has this key twice", "el objeto tiene esta clave dos veces"},
		"json_type":      {"the value of %s has the wrong type", "el valor de %s es de otro tipo"},
		"json_new_key": {
			"the first record does not have this key, so that the table has no column for it; choose columns with --fields or --only-ours",
			"el primer registro no tiene esta clave, así que la tabla no tiene columna para ella; elija columnas con --campos o --solo-propias",
		},
		"case_date_unseen": {
			"the record has a date, and the edition was settled by the records before it, which have none; choose one with --edition",
			"el registro trae una fecha y la edición quedó fijada por los registros anteriores, que no traen ninguna; elíjala con --edicion",
		},
		"case_withheld": {
			"the case is not answered, because a row of it was refused; that row is told with its place",
			"el caso no se responde, porque una de sus filas fue rechazada; esa fila se indica con su lugar",
		},
		"case_no_offence": {"the case names no offence", "el caso no indica el delito"},
	}
}
