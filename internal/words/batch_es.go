package words

// Words about many cases, in Spanish.
func batchES() catalogue {
	return catalogue{
		"command.batch": "tablas de casos: un resultado por cada registro",
		"batch.how": "Lee CSV con encabezado o JSON Lines, de archivos o de la entrada estándar, y escribe un registro por cada uno, " +
			"en el mismo orden. Las columnas y claves son las de conmina help batch-files; las demás se conservan a la izquierda. Lo que esté mal " +
			"en un registro se indica con su lugar y nunca detiene a los otros. De los errores con el mismo código se indican veinte y se cuentan los demás; --errores ARCHIVO los reúne todos. La edición se elige como en todas las órdenes (conmina help editions): con una columna o clave de fechas, o un nombre que solo tiene el Código Penal, es penal-code. " +
			"Si no se eligió ninguna, se miran los primeros 16 MiB de cada entrada antes de escribir; con --edition se responde registro por registro.",
		"batch.summary":      "leídos %s = con un solo marco %s + sin un solo marco %s + sin respuesta %s + rechazados %s",
		"batch.edition":      "edición %s, %s",
		"batch.dates_unused": "la edición %[2]s no distingue fechas: las de %[1]s registros no cambiaron nada; para responder con la ley del día, no elija edición o indique --edition penal-code",
		"batch.stopped":      "se detuvo tras %s registros rechazados (--max-errors)",
		"batch.columns":      "%s: se lee: %s",
		"batch.columns_own":  "; pasan sin leerse: %s",
		"batch.kept":         "lo escrito se conserva en %s; la misma orden con --resume continúa",
		"batch.progress":     "%s registros, %s por segundo",
		"batch.left":         ", faltan %s",

		"group.cases": "VARIOS CASOS",
		"group.input": "ENTRADA",

		"value.encoding":  "CODIFICACIÓN",
		"value.column":    "NOMBRE",
		"value.role":      "DATO=NOMBRE",
		"value.list":      "LISTA",
		"value.number":    "NÚMERO",
		"value.separator": "NOMBRE",

		"flag.input_format": "formato de la entrada: csv o jsonl; si no, según el nombre del archivo o su contenido",
		"flag.encoding":     "codificación de la entrada: utf-8 o windows-1252; nunca se adivina",
		"flag.column":       "una columna o clave que es un dato, se llame como se llame: DATO=NOMBRE, con DATO edad, fecha… o una circunstancia; puede repetirse",
		"flag.ignore":       "una columna o clave que no contiene ningún dato del caso, se llame como se llame; puede repetirse",
		"flag.max_errors":   "se detiene cuando se han rechazado tantos registros",
		"flag.errors":       "reúne en un archivo CSV o JSON Lines todo lo que está mal en los registros",
		"flag.fail_on":      "termina con 1 si hay alguno de estos: undetermined, not_answered, rejected",
		"flag.fields":       "las columnas que se escriben, separadas por comas: las del resultado y las de la entrada",
		"flag.only_ours":    "omite las columnas de la entrada que conmina no conoce",
		"flag.separator":    "entre las celdas de CSV: comma (coma), semicolon (punto y coma) o tab (tabulador)",
		"flag.excel":        "CSV como lo esperan las hojas de cálculo: con BOM y CRLF",
		"flag.resume":       "continúa lo que dejó una ejecución interrumpida",

		"input_needed":     "¿qué casos? Indique un archivo, o - para la entrada estándar",
		"stdin_twice":      "la entrada estándar solo puede leerse una vez",
		"fields_empty":     "falta un nombre entre las comas",
		"fields_twice":     "%s aparece dos veces",
		"field_unknown":    "ni el resultado ni la entrada tienen una columna %s",
		"number_needed":    "escriba un número entero desde 1",
		"csv_only":         "es para salida CSV; añada --format csv",
		"errors_is_output": "es el archivo del resultado o del resumen; elija otro nombre",
		"partial_exists":   "una ejecución anterior se interrumpió aquí; continúela con --resume, o empiece de nuevo con --force",
		"partial_differs":  "lo que dejó una ejecución anterior no es el comienzo de este resultado: cambió la entrada, alguna opción, la edición o el programa; empiece de nuevo con --force",

		"input_empty":         "la entrada está vacía",
		"input_workbook":      "la entrada es un libro de hoja de cálculo; guarde la hoja como CSV UTF-8",
		"input_compressed":    "la entrada está comprimida (%s); descomprímala antes",
		"input_markup":        "la entrada es %s y no una tabla; guárdela como CSV UTF-8, o como JSON con un objeto en cada línea",
		"input_is_utf8":       "la entrada empieza con la marca de UTF-8; quite --encoding windows-1252",
		"input_json_pretty":   "el JSON ocupa varias líneas; escriba un objeto en cada línea, por ejemplo con: jq -c .",
		"input_json_wrapped":  "un objeto envuelve los registros; escriba un objeto en cada línea, por ejemplo con: jq -c '.[][]'",
		"encoding_doubtful":   "todo carácter de la entrada que no es ASCII está en UTF-8; si lo está, quite --encoding windows-1252",
		"json_half_character": "un texto contiene medio carácter (un sustituto suelto), que no puede transmitirse",
		"cell_nameless":       "esta celda está bajo una columna sin nombre; nombre la columna o vacíe la celda",
		"input_utf16":         "la entrada está en UTF-16; guárdela como CSV UTF-8",
		"input_lone_cr":       "las líneas terminan en un retorno de carro solo; guarde el archivo con los fines de línea de Windows o Unix",
		"input_json_array":    "la entrada es una sola lista JSON; escriba un objeto por línea, por ejemplo con: jq -c '.[]'",
		"header_missing":      "la primera línea debe nombrar las columnas; no la hay",
		"header_empty_name":   "una columna no tiene nombre; póngaselo o elimínela",
		"header_twice":        "dos columnas se llaman %s",
		"header_twice_at":     "las columnas %s y %s tienen el mismo nombre; si la primera línea contiene datos, escriba encima los nombres de las columnas",
		"header_is_data":      "la primera línea parece contener datos; debe nombrar las columnas, una de ellas delito",
		"header_unread":       "la columna %[1]s parece contener %[2]s y no se lee como dato; indique qué es con --column \"%[2]s=%[1]s\", o déjela de lado con --ignore \"%[1]s\"",
		"header_unread_at":    "esta columna parece contener %s y no se lee como dato; indique qué es con --column %[1]s=NOMBRE, o déjela de lado con --ignore NOMBRE, donde NOMBRE es el nombre de la columna",
		"header_content":      "la columna %[1]s (%[2]s), %[4]s, contiene algo que parece %[3]s, dato que ninguna columna da; indique qué es con --column \"%[3]s=%[4]s\", o déjela de lado con --ignore \"%[4]s\"",
		"header_content_at":   "la columna %s (%s) contiene algo que parece %s, dato que ninguna columna da; indique qué es con --column %[3]s=NOMBRE, o déjela de lado con --ignore NOMBRE, donde NOMBRE es el nombre de la columna",
		"column_form":         "escriba DATO=NOMBRE, por ejemplo edad=edad_agraviada",
		"column_role_unknown": "ningún dato y ninguna circunstancia de la edición se llama así; los datos son %s",
		"column_said_twice":   "se ha dicho más de una cosa de esta columna",
		"column_absent":       "la tabla no tiene esa columna",
		"flag_form":           "la columna se llama como una circunstancia; escriba sí, no o ?",
		"header_means_same":   "%s y %s significan lo mismo; deje una de ellas, o deje una de lado con --ignore",
		"header_no_offence":   "ninguna columna indica el delito; la primera línea debe nombrar las columnas, una de ellas delito",
		"header_misspelt":     "no se conoce la columna %s, pero se parece a una que sí; cámbiele el nombre",
		"header_reserved":     "%s es una columna del resultado; cámbiele el nombre, u omítala con --only-ours o --fields",
		"header_differs":      "esta entrada y la primera no tienen las mismas columnas propias; elija columnas con --fields o --only-ours",
		"header_too_many":     "más de %s columnas",

		"row_ragged":              "el encabezado tiene %s columnas y este registro %s",
		"quote_broken":            "unas comillas que no abren o cierran una celda entera",
		"nul_byte":                "el registro contiene un byte NUL",
		"bad_utf8":                "el registro no es UTF-8; si el archivo viene de una hoja de cálculo antigua, pruebe --encoding windows-1252",
		"record_long":             "el registro supera %s MiB",
		"json_broken":             "no es JSON",
		"json_not_object":         "cada línea debe contener un objeto entre llaves",
		"json_key_twice":          "el objeto tiene esta clave dos veces",
		"json_type":               "el valor de %s es de otro tipo",
		"json_new_key":            "el primer registro no tiene esta clave, así que la tabla no tiene columna para ella; elija columnas con --fields o --only-ours",
		"case_date_unseen":        "el registro trae una fecha y la edición quedó fijada por los registros anteriores, que no traen ninguna; elíjala con --edition",
		"case_no_offence":         "el caso no indica el delito",
		"topic_short.batch-files": "columnas, claves y resultados de lote",
		"topic.batch-files": "ARCHIVOS DE CASOS\n" +
			"Columnas de una tabla o claves de un objeto: delito (u offence, charge), edad (victim_age, age), nacida (victim_born, born), " +
			"fecha (offence_date, date), hasta (offence_until, until), circunstancias (circumstances, with), quiza (maybe) y caso (case_id, id). Solo es necesario el delito. " +
			"Varias víctimas, y varias circunstancias, se separan con punto y coma; en JSON también pueden ser listas. Una edad vacía o " +
			"desconocida no se conoce; un punto y coma al final no añade ninguna víctima, y una segunda columna de edades (edad2) es otra víctima. " +
			"De los hechos que siguen se escribe 2017-06-22.., o desconocida en la columna hasta: cuentan todas las redacciones desde ese día.\n\n" +
			"Otros nombres se leen por sus palabras: Edad de la agraviada, fecha_hecho, Agravantes. Una columna que se llama como una circunstancia lleva sí, no o ?. " +
			"Nada que parezca un dato se pasa por alto: una columna que por su nombre parece un dato y no se lee, o en la que todo lo que dicen sus primeras celdas " +
			"(hasta 50) son fechas, edades escritas con palabras o por franjas, o circunstancias que ninguna otra columna da, detiene la tabla con el código 2. " +
			"Indique entonces qué es con --column DATO=NOMBRE (por ejemplo, fecha=registro), o déjela de lado con --ignore NOMBRE; ambas opciones pueden repetirse. Con las claves de JSON Lines es igual; " +
			"si el nombre de una clave parece un dato, se rechaza solo el registro.\n\n" +
			"Una primera línea sep=; fija el separador, y las columnas de la derecha sin nombre ni contenido no cuentan. Los libros de Excel, los archivos comprimidos, XML, UTF-16 y " +
			"las listas JSON se reconocen y se rechazan, con la forma de convertirlos.\n\n" +
			"En una auditoría, pena_anios, pena_meses y pena_dias (sentence_years, sentence_months, sentence_days) son partes de una misma pena.\n\n" +
			"Cada registro da un registro: sus otras columnas y después las del resultado, cuyos nombres y códigos están en inglés en todos los idiomas: %s. El estado es determined (un solo marco), undetermined (varios), " +
			"no_range (sin supuesto), not_in_force (no vigente), moved (pasó a otros delitos) o rejected (rechazado). Solo un registro determined tiene min_months y max_months; los extremos envelope de los demás " +
			"son un límite y no una respuesta. Un registro rechazado lleva como notices los códigos de lo que está mal.\n\n" +
			"Las celdas que una hoja de cálculo ejecutaría como fórmula llevan delante un apóstrofo.\n\n" +
			"Códigos de salida: 0 todos los registros tienen respuesta; 3 se rechazaron algunos; 1 si --fail-on encuentra lo que nombra; 2 si el " +
			"encabezado o una opción no sirven; 5 si un archivo no puede leerse o escribirse; 130 si se interrumpe.",
	}
}
