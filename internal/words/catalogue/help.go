package catalogue

// Words of the command line.
func help() chapter {
	return chapter{
		"origin.default":  {"default", "por omisión"},
		"origin.file":     {"%s, line %s", "%s, línea %s"},
		"origin.flag":     {"flag %s", "opción %s"},
		"origin.locale":   {"language of the system", "idioma del sistema"},
		"origin.variable": {"variable %s", "variable %s"},

		"error.more": {"… and %s more of %s", "… y %s más de %s"},
		"error.also": {"(see also %s)", "(vea también %s)"},
		"error.bug": {
			"this is a fault of conmina %s (%s), not of what you typed. Please report it with the command, without personal data.",
			"es un error de conmina %s (%s), no de lo que usted escribió. Avise, por favor, con la orden usada y sin datos personales.",
		},

		"flag_unknown":     {"unknown flag; see conmina help", "opción desconocida; vea conmina ayuda"},
		"flag_needs_value": {"the flag needs a value", "la opción necesita un valor"},
		"flag_repeated":    {"the flag may be given once only", "la opción se indica una sola vez"},
		"bare.default": {
			"%s by default; with a date, or --edition %[2]s: the Penal Code by date",
			"%s por omisión; con una fecha, o --edicion %[2]s: el Código Penal por fecha",
		},
		"width_form": {
			"a width is a number of columns from %s to %s, or 0 to break no line",
			"el ancho es un número de columnas de %s a %s, o 0 para no cortar las líneas",
		},
		"flag_no_value": {
			"the flag takes no value; write it alone, or with =false to switch it off",
			"la opción no lleva valor; escríbala sola, o con =false para quitarla",
		},
		"flag_syntax": {
			"not a flag; flags are written --name or --name=value",
			"no es una opción; se escriben --nombre o --nombre=valor",
		},
		"flags_exclude": {"does not go with %s; use one of them", "no va junto con %s; use una de las dos"},
		"flag_dashes": {
			"a long flag has two common hyphens: %s",
			"una opción larga lleva dos guiones comunes: %s",
		},
		"offence_elsewhere": {
			"edition %s has no such offence, but %[2]s has: add --edition %[3]s",
			"la edición %s no tiene ese delito, pero %[2]s sí: agregue --edicion %[3]s",
		},
		"offences_cited": {
			"several articles are cited; name one, or compare them",
			"se citan varios artículos; indique uno, o compárelos",
		},
		"offences_named": {
			"several offences are named; name one, or compare them",
			"se nombran varios delitos; indique uno, o compárelos",
		},
		"numerals_cited": {
			"several numerals are cited; name one, and give the circumstances of the others with --with",
			"se citan varios numerales; indique uno, y las circunstancias de los demás con --con",
		},
		"offence_with_more": {
			"an attempt and the part that somebody had are of the concrete penalty; name the offence alone, and give the rest to conmina determine",
			"la tentativa y la participación son de la pena concreta; indique solo el delito, y lo demás a conmina determinar",
		},
		"offence_perhaps": {
			"that name alone does not say which offence is meant",
			"ese nombre por sí solo no dice de qué delito se trata",
		},
		"offence_several": {
			"edition %s has several offences in the place of this one",
			"la edición %s tiene varios delitos en lugar de este",
		},
		"undated": {
			"edition %s knows no dates; use --edition penal-code",
			"la edición %s no distingue fechas; use --edicion codigo-penal",
		},
		"flag_goes_with": {"is of use only with %s", "solo sirve junto con %s"},
		"until_end_unknown": {
			"the last day of the act is not known; give it to see the law that came after it",
			"no se conoce el último día de los hechos; indíquelo para ver la ley posterior",
		},
		"until_before_act": {
			"must be after the last day of the act, which has to be known",
			"debe ser posterior al último día de los hechos, que tiene que constar",
		},
		"diff_needs": {"give --from DATE, or --editions", "indique --desde FECHA, o --ediciones"},
		"counterpart_none": {
			"edition %s names no corresponding offence in another one",
			"la edición %s no indica un delito correspondiente en otra",
		},
		"from_and_to":          {"--from and --to go together; give both", "--desde y --hasta van juntas; indique ambas"},
		"force_without_output": {"goes with --output only", "solo va con --salida"},
		"command_is_offence":   {"that is an offence and no command", "eso es un delito y no una orden"},
		"facts_in_flags":       {"facts go in flags", "los datos van en opciones"},
		"name_and_facts":       {"that is no name of one offence, and facts go in flags", "eso no es el nombre de un solo delito, y los datos van en opciones"},
		"one_offence":          {"that is another offence; several are seen together with compare", "eso es otro delito; varios se ven juntos con comparar"},
		"matrix_of_one":        {"it compares pairs of offences; name another one, or none for all of the family", "compara pares de delitos; indique otro, o ninguno para ver todos los de la familia"},
		"names_apart":          {"the names stand one behind the other, each in one word or in quotation marks", "los nombres van uno tras otro, cada uno en una palabra o entre comillas"},
		"no_fact": {
			"that is no age, no date and no circumstance that is known; see the circumstances with: %s",
			"eso no es una edad, una fecha ni una circunstancia que se conozca; vea las circunstancias con: %s",
		},
		"command_unknown": {"unknown command; see conmina help", "orden desconocida; vea conmina ayuda"},
		"command_failed": {
			"the command line could not be read; see conmina help",
			"no se pudo leer la línea de órdenes; vea conmina ayuda",
		},
		"help_unknown": {
			"no such command or topic; see conmina help",
			"no hay esa orden ni ese tema; vea conmina ayuda",
		},
		"offence_needed": {
			"which offence? Write: conmina %s OFFENCE. See them with: conmina list",
			"¿qué delito? Escriba: conmina %s DELITO. Véalos con: conmina listar",
		},
		"folder_needed": {"which folder? Type: conmina man DIR", "¿qué carpeta? Escriba: conmina manual CARPETA"},
		"shell_needed":  {"which shell? Write one of: %s", "¿qué intérprete? Escriba uno de: %s"},
		"stray_argument": {
			"one argument too many; what the command takes is told with --help",
			"sobra un argumento; lo que toma la orden se ve con --ayuda",
		},
		"stray_fact": {
			"one argument too many. To give several circumstances repeat the flag: --with A --with B",
			"sobra un argumento. Para dar varias circunstancias repita la opción: --con A --con B",
		},
		"stray_boolean": {
			"one argument too many. A flag without a value is written alone, or with =false",
			"sobra un argumento. Una opción sin valor se escribe sola, o con =false",
		},
		"circumstances_joined": {
			"one circumstance for each flag; repeat it: %[1]s A %[1]s B",
			"una circunstancia por opción; repítala: %[1]s A %[1]s B",
		},
		"choice_unknown":  {"the choices are: %s", "las opciones son: %s"},
		"words_needed":    {"which words? For example: conmina search pregnant", "¿qué palabras? Por ejemplo: conmina buscar embarazada"},
		"setting_needed":  {"which key? There are: %s", "¿qué clave? Hay: %s"},
		"setting_unknown": {"there is no such key; there are: %s", "no hay esa clave; hay: %s"},
		"setting_twice": {
			"%s and %s mean the same; keep one of them",
			"%s y %s significan lo mismo; deje una de las dos",
		},
		"settings_nowhere": {
			"there is nowhere to keep settings: the system names no folder for them; name a file with --config",
			"no hay dónde guardar la configuración: el sistema no indica una carpeta para ella; indique un archivo con --configuracion",
		},
		"extension_unknown": {
			"the extension names the format; the choices are: %s",
			"la extensión indica el formato; las opciones son: %s",
		},
		"format_conflict": {
			"the extension of the file is not the one of --format %s; leave one of them out",
			"la extensión del archivo no es la de --formato %s; quite una de las dos",
		},
		"edition_unknown": {"no such edition; there are: %s", "no hay esa edición; hay: %s"},
		"edition_needed": {
			"the directory has several editions; choose one of: %s",
			"la carpeta tiene varias ediciones; escoja una de: %s",
		},
		"variable_unknown": {
			"conmina does not know this variable; see conmina config",
			"conmina no conoce esta variable; vea conmina configuracion",
		},
		"warn.date_unused": {
			"edition %s knows no dates: the date given changes nothing; for the law of that day, --edition penal-code",
			"la edición %s no distingue fechas: la fecha indicada no cambia nada; para la ley de ese día, --edicion codigo-penal",
		},
		"warn.date_read": {"the date was read as: %s", "la fecha se leyó así: %s"},
		"warn.doubt":     {"besides: %s", "además: %s"},
		"warn.today": {
			"no date of the act was given: this is the law of today, %s",
			"no se indicó la fecha de los hechos: es la ley de hoy, %s",
		},
		"cite_none": {
			"on these facts the offence threatens no range; leave --cite out to see why",
			"con estos datos el delito no prevé una pena; quite --cita para ver por qué",
		},
		"short_no_single": {
			"no single range for these facts; leave out --short to see them all",
			"no hay un solo marco con estos datos; quite --breve para verlos todos",
		},
		"file_unreadable": {"cannot be read: %s", "no se puede leer: %s"},
		"file_unwritable": {"cannot be written: %s", "no se puede escribir: %s"},
		"output_is_input": {
			"is read by this run; choose another name",
			"esta misma ejecución lee ese archivo; elija otro nombre",
		},
		"output_busy": {
			"another run is writing this file now; wait for it to end, or choose another name",
			"otra ejecución está escribiendo ahora este archivo; espere a que termine o elija otro nombre",
		},
		"file_exists": {
			"the file exists already; choose another name or give --force",
			"el archivo ya existe; escoja otro nombre o use --reemplazar",
		},
		"system.not_found":     {"no such file or directory", "no existe"},
		"system.no_permission": {"permission denied", "no hay permiso"},
		"system.exists":        {"it exists already", "ya existe"},
		"system.is_folder":     {"is a directory", "es una carpeta"},
		"system.not_folder":    {"a part of the path is not a directory", "una parte de la ruta no es una carpeta"},
		"system.no_space":      {"no space left on the disk", "no queda espacio en el disco"},
		"system.not_regular":   {"not a regular file", "no es un archivo regular"},
		"system.changed": {
			"it was changed while it was read; run again when nothing else writes it",
			"fue modificado mientras se leía; repita la ejecución cuando nada más lo esté escribiendo",
		},
		"system.many_links": {
			"too many links, or links that lead to one another",
			"demasiados enlaces, o enlaces que llevan uno al otro",
		},
		"output.written": {"written: %s", "se escribió: %s"},
		"pager_failed": {
			"%s, which PAGER names, did not show the text; here it is",
			"%s, el programa indicado en PAGER, no mostró el texto; aquí está",
		},
		"stdout_unwritten": {"the result could not be written: %s", "no se pudo escribir el resultado: %s"},
		"stdout_closed": {
			"the result could not be written: standard output is closed, or is the null device opened for reading as well",
			"no se pudo escribir el resultado: la salida estándar está cerrada, o es el dispositivo nulo abierto también para lectura",
		},
	}
}
