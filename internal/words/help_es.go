package words

// Words of the command line, in Spanish.
func helpES() catalogue {
	return catalogue{
		"command.root":          "Marcos de pena de los delitos vinculados a la trata de personas en el Perú, y su porqué.",
		"command.resolve":       "el marco de pena de un caso, y por qué",
		"command.compare":       "los mismos hechos con varios delitos, con barras",
		"command.list":          "los delitos de la edición",
		"command.show":          "un delito: sus supuestos, fuentes y dudas",
		"command.circumstances": "las circunstancias que conoce la edición",
		"command.diff":          "qué cambió en un delito entre dos fechas, o entre el informe y el Código",
		"command.config":        "la configuración y de dónde sale cada valor",
		"command.config_unset":  "quita una clave de su archivo de configuración",
		"command.config_path":   "dice cuál es su archivo de configuración",
		"config.how":            "Una opción prevalece sobre una variable CONMINA_*, esta sobre su archivo de configuración y este sobre lo que el programa trae. Con una clave y un valor se escribe el archivo: cambia esa línea y nada más. Claves, valores y variables se escriben en español o en inglés: edicion o edition, codigo-penal o penal-code, CONMINA_EDICION o CONMINA_EDITION.\n\nLa configuración elige la edición y la presentación; ninguna cambia una cifra de la ley.",
		"command.completion":    "escribe el autocompletado de un intérprete de órdenes",
		"command.help":          "ayuda sobre una orden o un tema",
		"command.version":       "versiones del programa y de las normas que trae",

		"group.case":    "UN CASO",
		"group.law":     "LA NORMA",
		"group.program": "EL PROGRAMA",
		"group.facts":   "HECHOS",
		"group.views":   "VISTAS",
		"group.output":  "SALIDA",
		"group.general": "GENERALES",

		"help.usage":    "USO",
		"help.command":  "ORDEN",
		"help.flags":    "[OPCIONES]",
		"help.topics":   "TEMAS (conmina help TEMA)",
		"help.examples": "EJEMPLOS",
		"help.offline": "La norma viene en el programa: funciona sin internet y no envía nada. Informa; no recomienda una imputación, no " +
			"predice una condena y no es un texto legal verificado.",

		"command.man":     "escribe las páginas del manual en una carpeta, para empaquetar",
		"man.manual":      "Manual de conmina",
		"man.name":        "NOMBRE",
		"man.synopsis":    "SINOPSIS",
		"man.description": "DESCRIPCIÓN",
		"man.options":     "OPCIONES",
		"man.see":         "VÉASE TAMBIÉN",

		"usage.help":  "[ORDEN|TEMA]",
		"usage.shell": "INTÉRPRETE",
		"usage.key":   "CLAVE",
		"usage.value": "VALOR",

		"value.age":     "EDAD",
		"value.ages":    "EDADES",
		"value.color":   "CUÁNDO",
		"value.date":    "FECHA",
		"value.dir":     "CARPETA",
		"value.edition": "ID",
		"value.file":    "ARCHIVO",
		"value.format":  "FORMATO",
		"value.lang":    "IDIOMA",
		"value.name":    "NOMBRE",
		"value.offence": "DELITO",
		"value.theme":   "TEMA",
		"value.units":   "UNIDAD",

		"flag.age":       "años cumplidos de la víctima el día de los hechos: 16, 14-17, 18+, desconocida; repítala para cada víctima",
		"flag.born":      "fecha de nacimiento en lugar de la edad; exige --date",
		"flag.date":      "fecha de los hechos, como 2017-06-22, o de su primer y último día: 2017-06-22..2018-01-15",
		"flag.with":      "circunstancia que concurre; repítala para cada una",
		"flag.maybe":     "circunstancia que no se sabe si concurre; repítala para cada una",
		"flag.as_of":     "día en que se mira una edición con fechas; si no, hoy",
		"flag.history":   "todas las versiones, en una línea de tiempo",
		"flag.encoded":   "la codificación en YAML, con todas las versiones completas",
		"flag.milder":    "el mismo caso con cada norma posterior, y si es más favorable",
		"flag.until":     "último día de esas normas; si no, hoy",
		"flag.diff_from": "primer día que se compara",
		"flag.diff_to":   "segundo día que se compara; si no, hoy",
		"flag.editions":  "compara con el delito correspondiente de la otra edición",
		"flag.diff_date": "día en que se mira la otra edición; si no, el de publicación de la fuente de esta",
		"flag.why":       "todos los supuestos: cuál rige, cuáles no, y su fuente",
		"flag.short":     "mínimo y máximo en meses y nada más; - si un extremo no consta",
		"flag.output":    "escribe en un archivo, con el formato de su extensión",
		"flag.force":     "reemplaza un archivo que ya existe",
		"flag.lang":      "idioma: en o es",
		"flag.edition":   "edición de la norma",
		"flag.statutes":  "lee la norma de una carpeta suya en lugar de la que trae el programa",
		"flag.format":    "formato del resultado; vea conmina help formats",
		"flag.units":     "años o meses",
		"flag.color":     "automatico, siempre o nunca",
		"flag.theme":     "estandar, o proyector: para una sala, en negrita y sin gris, y páginas con letra grande",
		"flag.ascii":     "barras y comillas en ASCII",
		"flag.config":    "archivo de configuración en lugar del habitual",
		"flag.help":      "esta ayuda",
		"flag.from":      "el delito que se reemplaza; va con --to",
		"flag.to":        "el delito que lo reemplaza",
		"flag.ages":      "cada edad en que cambia alguno de los delitos",
		"flag.at":        "edades escogidas, como 13,17,25",
		"flag.matrix":    "cuánto dista cada par de delitos, para cada edad",

		"completion.how":        "Escribe en la salida estándar el autocompletado de un intérprete de órdenes. Cárguelo desde el archivo de inicio: en bash, source <(conmina completion bash).",
		"completion.powershell": "Agregue este texto al archivo que indica $PROFILE. Para ver las descripciones: Set-PSReadLineKeyHandler -Key Tab -Function MenuComplete",

		"exit.done":        "hecho, con una sola respuesta",
		"exit.finding":     "hecho, y hay un hallazgo",
		"exit.usage":       "mal uso: opción, delito o circunstancia desconocidos, hechos mal escritos o contradictorios",
		"exit.rows":        "se rechazaron algunas filas; todas las demás tienen respuesta",
		"exit.no_single":   "buena pregunta sin una sola respuesta, como una edad desconocida con varios marcos",
		"exit.broken":      "no se puede leer o escribir, o la codificación es defectuosa",
		"exit.bug":         "error del propio programa",
		"exit.interrupted": "interrumpido",

		"topic_short.ages":       "cómo se escriben y se leen las edades",
		"topic_short.dates":      "qué versión de la norma responde",
		"topic_short.editions":   "de qué norma salen las cifras",
		"topic_short.exit-codes": "qué significan los códigos de salida",
		"topic_short.formats":    "formatos de resultados y archivos",
		"topic_short.glossary":   "palabras de la ley que usa el programa",
		"topic_short.privacy":    "qué guarda el programa: nada",
		"topic_short.security":   "lo que el programa lee, escribe y no hace nunca",

		"topic.exit_codes": "CÓDIGOS DE SALIDA",
		"topic.ages": "EDADES\n" +
			"La edad va en años cumplidos el día de los hechos, de 0 a 130.\n\n" +
			"  16            exactamente 16\n" +
			"  14-17         14, 15, 16 o 17; ambos extremos cuentan\n" +
			"  18+           18 o más\n" +
			"  desconocida   no se conoce; es igual que no indicar la edad\n\n" +
			"El día en que cumple 14 años la víctima tiene 14, y el día en que cumple 18, 18. Con --born y --date la edad se calcula. El nacimiento un " +
			"29 de febrero se lee de las dos maneras en el único día en que difieren, el 28 de febrero de un año común.\n\n" +
			"Una edad que no se conoce nunca se toma por la de un adulto: la respuesta da todos los marcos que quedan, y el código de salida es 4 " +
			"cuando son varios. Si hay varias víctimas, rige la de menor edad entre las que el artículo protege.\n\n" +
			"Solo valen cifras simples: 017, 0x10, 16.5, +16 y 1e1 se rechazan, porque otros programas leen algunas como otro número.",
		"topic.dates": "FECHAS\n" +
			"En la edición penal-code cada delito tiene las versiones que ha tenido, con los días en que rigieron. Responde la versión vigente el día de " +
			"los hechos (Código Penal, arts. 6 y 9).\n\n" +
			"  --date 2018-03-01               un día\n" +
			"  --date 2018-03-01..2019-08-15   hechos de varios días\n" +
			"  --date desconocida              cualquier versión es posible\n\n" +
			"Sin --date se aplica la ley de hoy, y la respuesta lo dice. Si dentro de los hechos empieza una versión, o la víctima cumple años (--born), " +
			"las respuestas se muestran juntas y no se escoge ninguna. Un número de artículo designa al delito que lo llevaba ese día: 153-B y 129-C son " +
			"el mismo, y la respuesta nombra el número vigente.\n\n" +
			"Antes de la primera versión y después de la última el delito no está vigente; si su conducta pasó a otros delitos, la respuesta los nombra. " +
			"conmina resolve --milder muestra el mismo caso con las normas posteriores, conmina show --history todas las versiones, y conmina diff lo que cambió entre dos días.\n\n" +
			"Las fuentes llegan hasta un último día, que da conmina version; para fechas posteriores la respuesta dice que nada se sabe.",
		"topic.editions": "EDICIONES\n" +
			"Una edición es un conjunto de delitos codificados. El programa trae dos; ningún abogado peruano ha revisado ninguna.\n\n" +
			"  tip-2018     las penas que resume para el Perú el informe de 2018 sobre trata del Departamento de Estado de los Estados Unidos: una " +
			"fuente secundaria, no el texto de la ley. Responde si nada de lo que sigue elige la otra.\n" +
			"  penal-code   el Código Penal por fecha, leído en textos consolidados públicos: todas las versiones desde 2004, y algunas desde 1991.\n\n" +
			"Cuál responde se decide en este orden, en todas las órdenes: --edition, la variable CONMINA_EDITION, la configuración; después penal-code, " +
			"si se indica una fecha, una fecha de nacimiento o --milder, si una tabla trae una columna o clave de fechas, o si se indica un nombre que solo tiene penal-code; " +
			"y si no, tip-2018. La respuesta dice cuál y por qué. conmina diff DELITO --editions muestra dónde se apartan.\n\n" +
			"conmina version lista las ediciones con sus fechas y huellas. --statutes CARPETA lee ediciones suyas de una carpeta que tiene una " +
			"subcarpeta para cada una; reemplazan a las del programa y cada respuesta lo dice.",
		"topic.formats": "FORMATOS\n" +
			"--format acepta: %s. Un archivo indicado con --output toma el formato de su extensión: %s. svg y html son para resolver y para los " +
			"delitos de comparar.\n\n" +
			"Un archivo se escribe entero o no se escribe, y nunca sobre uno que lee la misma ejecución. Un nombre que es un enlace sigue siéndolo: se " +
			"escribe, o con --force se reemplaza, el archivo al que lleva.\n\n" +
			"json y csv son para programas: sus claves y códigos están en inglés en cualquier idioma y solo se agregan. Un extremo que la fuente no " +
			"indica es null o vacío, nunca 0.\n\n" +
			"En PowerShell 5.1 el signo > altera las tildes: use --output ARCHIVO.",
		"topic.glossary": "GLOSARIO\n" +
			"  pena conminada        la pena que la ley prevé para un delito; es lo que da este programa\n" +
			"  marco abstracto       el que va del mínimo al máximo de la pena conminada, antes de mirar el caso concreto: pena privativa de libertad no menor de … ni mayor de …\n" +
			"  supuesto              cada grado de una norma: cuándo se aplica y qué pena prevé\n" +
			"  agravante             circunstancia que lleva a un supuesto más grave\n" +
			"  inhabilitación        privación de derechos; sus clases son los numerales del artículo 36 del Código Penal\n" +
			"  días-multa            multa que se cuenta en días de ingreso promedio\n" +
			"  cadena perpetua       privación de libertad sin número de años\n" +
			"  concurso              varios delitos a la vez; aquí no se considera\n" +
			"  vigencia              los días en que rige una norma; responde la del día de los hechos\n" +
			"  edición               conjunto de delitos codificados a partir de una clase de fuente",
		"topic.security": "SEGURIDAD\n" +
			"El programa no abre ninguna conexión de red, no busca actualizaciones, no informa de su uso y no inicia otros programas. Lee lo que " +
			"usted indica en la línea de órdenes, la carpeta de --normas, su archivo de configuración (conmina configuracion dice cuál es) y algunas " +
			"variables del entorno: CONMINA_* y las del idioma, del color, de la terminal y de la carpeta de configuración. Escribe en la salida " +
			"estándar y, si usted lo pide, en el archivo de -o y en la carpeta de man. Mientras el archivo de -o no está completo se escribe junto " +
			"a su lugar, con .partial después del nombre. Las páginas que escribe no cargan nada.\n" +
			"La ley está dentro del programa; conmina version da sus resúmenes criptográficos. El archivo SHA256SUMS que acompaña a cada entrega tiene " +
			"las sumas de sus archivos comprimidos. En una carpeta de normas propia no se siguen los enlaces, y las tuberías y los dispositivos no se " +
			"abren nunca. El archivo de normas demasiado grande o demasiado anidado se rechaza. El texto que viene de fuera se muestra con sus caracteres de " +
			"control a la vista.",
		"topic.privacy": "PRIVACIDAD\n" +
			"Las víctimas son a menudo niñas, niños y adolescentes. El programa no pide nombres, no guarda historial, no escribe registros y no envía " +
			"nada: no abre ninguna conexión de red. Lee los archivos que usted indica y su archivo de configuración, y escribe solo donde usted le " +
			"dice. Los hechos escritos en una línea de órdenes quedan en el historial de su intérprete.",

		"origin.default":  "por omisión",
		"origin.file":     "%s, línea %s",
		"origin.flag":     "opción %s",
		"origin.locale":   "idioma del sistema",
		"origin.variable": "variable %s",

		"error.more": "… y %s más de %s",
		"error.also": "(vea también %s)",
		"error.bug":  "es un error de conmina %s (%s), no de lo que usted escribió. Avise, por favor, con la orden usada y sin datos personales.",

		"flag_unknown":         "opción desconocida; vea conmina help",
		"flag_needs_value":     "la opción necesita un valor",
		"flag_repeated":        "la opción se indica una sola vez",
		"flag_no_value":        "la opción no lleva valor; escríbala sola, o con =false para quitarla",
		"flag_syntax":          "no es una opción; se escriben --nombre o --nombre=valor",
		"flags_exclude":        "no va junto con %s; use una de las dos",
		"flag_dashes":          "una opción larga lleva dos guiones comunes: %s",
		"offence_elsewhere":    "la edición %s no tiene ese delito, pero %[2]s sí: agregue --edition %[2]s",
		"offence_several":      "la edición %s tiene varios delitos en lugar de este",
		"undated":              "la edición %s no distingue fechas; use --edition penal-code",
		"flag_goes_with":       "solo sirve junto con %s",
		"until_end_unknown":    "no se conoce el último día de los hechos; indíquelo para ver la ley posterior",
		"until_before_act":     "debe ser posterior al último día de los hechos, que tiene que constar",
		"diff_needs":           "indique --from FECHA, o --editions",
		"counterpart_none":     "la edición %s no indica un delito correspondiente en otra",
		"from_and_to":          "--from y --to van juntas; indique ambas",
		"force_without_output": "solo va con --output",
		"command_unknown":      "orden desconocida; vea conmina help",
		"command_failed":       "no se pudo leer la línea de órdenes; vea conmina help",
		"help_unknown":         "no hay esa orden ni ese tema; vea conmina help",
		"offence_needed":       "¿qué delito? Escriba: conmina %s DELITO. Véalos con: conmina list",
		"folder_needed":        "¿qué carpeta? Escriba: conmina man CARPETA",
		"shell_needed":         "¿qué intérprete? Escriba uno de: %s",
		"stray_argument":       "sobra un argumento. Para dar varias circunstancias repita la opción: --with A --with B",
		"stray_boolean":        "sobra un argumento. Una opción sin valor se escribe sola, o con =false",
		"circumstances_joined": "una circunstancia por opción; repítala: %[1]s A %[1]s B",
		"choice_unknown":       "las opciones son: %s",
		"setting_needed":       "¿qué clave? Hay: %s",
		"setting_unknown":      "no hay esa clave; hay: %s",
		"setting_twice":        "%s y %s significan lo mismo; deje una de las dos",
		"settings_nowhere":     "no hay dónde guardar la configuración: el sistema no indica una carpeta para ella; indique un archivo con --config",
		"extension_unknown":    "la extensión indica el formato; las opciones son: %s",
		"format_conflict":      "la extensión del archivo no es la de --format %s; quite una de las dos",
		"edition_unknown":      "no hay esa edición; hay: %s",
		"edition_needed":       "la carpeta tiene varias ediciones; escoja una de: %s",
		"variable_unknown":     "conmina no conoce esta variable; vea conmina config",
		"warn.date_unused":     "la edición %s no distingue fechas: la fecha indicada no cambia nada; para la ley de ese día, --edition penal-code",
		"warn.today":           "no se indicó la fecha de los hechos: es la ley de hoy, %s",
		"short_no_single":      "no hay un solo marco con estos datos; quite --short para verlos todos",
		"file_unreadable":      "no se puede leer: %s",
		"file_unwritable":      "no se puede escribir: %s",
		"output_is_input":      "esta misma ejecución lee ese archivo; elija otro nombre",
		"output_busy":          "otra ejecución está escribiendo ahora este archivo; espere a que termine o elija otro nombre",
		"file_exists":          "el archivo ya existe; escoja otro nombre o use --force",
		"system.not_found":     "no existe",
		"system.no_permission": "no hay permiso",
		"system.exists":        "ya existe",
		"system.is_folder":     "es una carpeta",
		"system.not_folder":    "una parte de la ruta no es una carpeta",
		"system.no_space":      "no queda espacio en el disco",
		"system.not_regular":   "no es un archivo regular",
		"system.many_links":    "demasiados enlaces, o enlaces que llevan uno al otro",
		"stdout_unwritten":     "no se pudo escribir el resultado: %s",
		"stdout_closed":        "no se pudo escribir el resultado: la salida estándar está cerrada, o es el dispositivo nulo abierto también para lectura",
	}
}
