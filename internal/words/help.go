package words

// Words of the command line.
func help() catalogue {
	return catalogue{
		"command.root": {
			"Penalty ranges of Peru's anti-trafficking offences, and why they apply.",
			"Marcos de pena de los delitos vinculados a la trata de personas en el Perú, y su porqué.",
		},
		"command.resolve": {"the range for one case, and why", "el marco de pena de un caso, y por qué"},
		"command.compare": {
			"the same facts under several offences, with bars",
			"los mismos hechos con varios delitos, con barras",
		},
		"command.list": {"the offences of the edition", "los delitos de la edición"},
		"command.show": {
			"one offence: its tiers, sources and doubts",
			"un delito: sus supuestos, fuentes y dudas",
		},
		"command.circumstances": {
			"the circumstances that the edition knows",
			"las circunstancias que conoce la edición",
		},
		"command.diff": {
			"what changed in an offence between two dates, or between the report and the Code",
			"qué cambió en un delito entre dos fechas, o entre el informe y el Código",
		},
		"command.config": {
			"the settings and where each comes from",
			"la configuración y de dónde sale cada valor",
		},
		"command.config_unset": {
			"takes a key out of your settings file",
			"quita una clave de su archivo de configuración",
		},
		"command.config_path": {"says which your settings file is", "dice cuál es su archivo de configuración"},
		"config.how": {
			`A flag wins over a CONMINA_* variable, that over your settings file, and that over what the program brings. With a key and a value the file is written: that line changes and nothing else. Keys, values and variables are written in English or in Spanish: edition or edicion, penal-code or codigo-penal, CONMINA_EDITION or CONMINA_EDICION.

Settings choose the edition and the presentation; none changes a figure of the law.`,
			`Una opción prevalece sobre una variable CONMINA_*, esta sobre su archivo de configuración y este sobre lo que el programa trae. Con una clave y un valor se escribe el archivo: cambia esa línea y nada más. Claves, valores y variables se escriben en español o en inglés: edicion o edition, codigo-penal o penal-code, CONMINA_EDICION o CONMINA_EDITION.

La configuración elige la edición y la presentación; ninguna cambia una cifra de la ley.`,
		},
		"command.completion": {
			"write completion for a shell",
			"escribe el autocompletado de un intérprete de órdenes",
		},
		"command.help": {"help on a command or a topic", "ayuda sobre una orden o un tema"},
		"command.version": {
			"versions of the program and of the law in it",
			"versiones del programa y de las normas que trae",
		},

		"group.case":    {"A CASE", "UN CASO"},
		"group.law":     {"THE LAW", "LA NORMA"},
		"group.program": {"THE PROGRAM", "EL PROGRAMA"},
		"group.facts":   {"FACTS", "HECHOS"},
		"group.views":   {"VIEWS", "VISTAS"},
		"group.output":  {"OUTPUT", "SALIDA"},
		"group.general": {"GENERAL", "GENERALES"},

		"help.usage":    {"USAGE", "USO"},
		"help.command":  {"COMMAND", "ORDEN"},
		"help.flags":    {"[FLAGS]", "[OPCIONES]"},
		"help.topics":   {"TOPICS (conmina help TOPIC)", "TEMAS (conmina ayuda TEMA)"},
		"help.examples": {"EXAMPLES", "EJEMPLOS"},
		"help.offline": {
			"The law is in the program: it works without a network and sends nothing. It informs; it recommends no charge, predicts no sentence and is not verified law. Español: conmina --lang es",
			"La norma viene en el programa: funciona sin internet y no envía nada. Informa; no recomienda una imputación, no predice una condena y no es un texto legal verificado.",
		},

		"command.man": {
			"write the manual pages into a folder, for packages",
			"escribe las páginas del manual en una carpeta, para empaquetar",
		},
		"man.manual":      {"Manual of conmina", "Manual de conmina"},
		"man.name":        {"NAME", "NOMBRE"},
		"man.synopsis":    {"SYNOPSIS", "SINOPSIS"},
		"man.description": {"DESCRIPTION", "DESCRIPCIÓN"},
		"man.options":     {"OPTIONS", "OPCIONES"},
		"man.see":         {"SEE ALSO", "VÉASE TAMBIÉN"},

		"usage.help":  {"[COMMAND|TOPIC]", "[ORDEN|TEMA]"},
		"usage.shell": {"SHELL", "INTÉRPRETE"},
		"usage.key":   {"KEY", "CLAVE"},
		"usage.value": {"VALUE", "VALOR"},

		"value.age":     {"AGE", "EDAD"},
		"value.ages":    {"AGES", "EDADES"},
		"value.color":   {"WHEN", "CUÁNDO"},
		"value.date":    {"DATE", "FECHA"},
		"value.dir":     {"DIR", "CARPETA"},
		"value.edition": {"ID", "ID"},
		"value.file":    {"FILE", "ARCHIVO"},
		"value.format":  {"FORMAT", "FORMATO"},
		"value.lang":    {"LANG", "IDIOMA"},
		"value.name":    {"NAME", "NOMBRE"},
		"value.offence": {"OFFENCE", "DELITO"},
		"value.theme":   {"THEME", "TEMA"},
		"value.units":   {"UNITS", "UNIDAD"},

		"flag.age": {
			"the victim's completed years on the day of the act: 16, 14-17, 18+, unknown; repeat it for each victim",
			"años cumplidos de la víctima el día de los hechos: 16, 14-17, 18+, desconocida; repítala para cada víctima",
		},
		"flag.born": {
			"date of birth in place of the age; needs --date",
			"fecha de nacimiento en lugar de la edad; exige --fecha",
		},
		"flag.date": {
			"date of the act, such as 2017-06-22, or its first and last day: 2017-06-22..2018-01-15",
			"fecha de los hechos, como 2017-06-22, o de su primer y último día: 2017-06-22..2018-01-15",
		},
		"flag.with": {
			"a circumstance that is present; repeat it for each",
			"circunstancia que concurre; repítala para cada una",
		},
		"flag.maybe": {
			"a circumstance that is not known either way; repeat it for each",
			"circunstancia que no se sabe si concurre; repítala para cada una",
		},
		"flag.as_of": {
			"day as of which an edition with dates is shown; else today",
			"día en que se mira una edición con fechas; si no, hoy",
		},
		"flag.history": {"every version, on a time line", "todas las versiones, en una línea de tiempo"},
		"flag.encoded": {
			"the encoding as YAML, with every version in full",
			"la codificación en YAML, con todas las versiones completas",
		},
		"flag.milder": {
			"the same case under each later law, and whether it is milder",
			"el mismo caso con cada norma posterior, y si es más favorable",
		},
		"flag.until":     {"last day of those laws; else today", "último día de esas normas; si no, hoy"},
		"flag.diff_from": {"first day to compare", "primer día que se compara"},
		"flag.diff_to":   {"second day to compare; else today", "segundo día que se compara; si no, hoy"},
		"flag.editions": {
			"compare with the corresponding offence of the other edition",
			"compara con el delito correspondiente de la otra edición",
		},
		"flag.diff_date": {
			"day as of which the other edition is shown; else when the source of this one was published",
			"día en que se mira la otra edición; si no, el de publicación de la fuente de esta",
		},
		"flag.why": {
			"every tier: which applied, which did not, and its source",
			"todos los supuestos: cuál rige, cuáles no, y su fuente",
		},
		"flag.short": {
			"minimum and maximum in months and nothing else; - for a bound that is not stated",
			"mínimo y máximo en meses y nada más; - si un extremo no consta",
		},
		"flag.output": {
			"write to a file, with the format of its extension",
			"escribe en un archivo, con el formato de su extensión",
		},
		"flag.force":   {"replace a file that exists", "reemplaza un archivo que ya existe"},
		"flag.lang":    {"language: en or es", "idioma: en o es"},
		"flag.edition": {"edition of the law", "edición de la norma"},
		"flag.statutes": {
			"read the law from a directory of yours in place of the one in the program",
			"lee la norma de una carpeta suya en lugar de la que trae el programa",
		},
		"flag.format": {
			"format of the result; see conmina help formats",
			"formato del resultado; vea conmina ayuda formatos",
		},
		"flag.units": {"years or months", "años o meses"},
		"flag.color": {"auto, always or never", "automatico, siempre o nunca"},
		"flag.theme": {
			"standard, or projector: for a room, bold and without grey, and pages in large type",
			"estandar, o proyector: para una sala, en negrita y sin gris, y páginas con letra grande",
		},
		"flag.ascii": {"bars and quotes in ASCII", "barras y comillas en ASCII"},
		"flag.config": {
			"settings file in place of the usual one",
			"archivo de configuración en lugar del habitual",
		},
		"flag.help": {"this help", "esta ayuda"},
		"flag.from": {"the charge that is replaced; goes with --to", "el delito que se reemplaza; va con --hasta"},
		"flag.to":   {"the charge that replaces it", "el delito que lo reemplaza"},
		"flag.ages": {
			"every age at which any of the charges changes",
			"cada edad en que cambia alguno de los delitos",
		},
		"flag.at": {"chosen ages, such as 13,17,25", "edades escogidas, como 13,17,25"},
		"flag.matrix": {
			"how far apart each pair of charges is, for each age",
			"cuánto dista cada par de delitos, para cada edad",
		},

		"completion.how": {
			"Write the completion script of a shell to standard output. Load it from the start-up file of the shell: bash: source <(conmina completion bash).",
			"Escribe en la salida estándar el autocompletado de un intérprete de órdenes. Cárguelo desde el archivo de inicio: en bash, source <(conmina autocompletar bash).",
		},
		"completion.powershell": {
			"Add this script to the file that $PROFILE names. To see the descriptions: Set-PSReadLineKeyHandler -Key Tab -Function MenuComplete",
			"Agregue este texto al archivo que indica $PROFILE. Para ver las descripciones: Set-PSReadLineKeyHandler -Key Tab -Function MenuComplete",
		},

		"exit.done":    {"done, one answer", "hecho, con una sola respuesta"},
		"exit.finding": {"done, and there is a finding", "hecho, y hay un hallazgo"},
		"exit.usage": {
			"wrong use: unknown flag, offence or circumstance, malformed or contradictory facts",
			"mal uso: opción, delito o circunstancia desconocidos, hechos mal escritos o contradictorios",
		},
		"exit.rows": {
			"some input rows were rejected; every other row was answered",
			"se rechazaron algunas filas; todas las demás tienen respuesta",
		},
		"exit.no_single": {
			"a good question with no single answer, such as an unknown age with several ranges",
			"buena pregunta sin una sola respuesta, como una edad desconocida con varios marcos",
		},
		"exit.broken": {
			"cannot read or write, or the encoding is broken",
			"no se puede leer o escribir, o la codificación es defectuosa",
		},
		"exit.bug":         {"a fault of the program itself", "error del propio programa"},
		"exit.interrupted": {"interrupted", "interrumpido"},

		"topic_short.ages":       {"how ages are given and read", "cómo se escriben y se leen las edades"},
		"topic_short.dates":      {"which version of the law answers", "qué versión de la norma responde"},
		"topic_short.editions":   {"which law the figures come from", "de qué norma salen las cifras"},
		"topic_short.exit-codes": {"what the exit codes mean", "qué significan los códigos de salida"},
		"topic_short.formats":    {"formats of results and files", "formatos de resultados y archivos"},
		"topic_short.glossary": {
			"words of the law that the program uses",
			"palabras de la ley que usa el programa",
		},
		"topic_short.privacy": {"what the program keeps: nothing", "qué guarda el programa: nada"},
		"topic_short.security": {
			"what the program reads, writes and never does",
			"lo que el programa lee, escribe y no hace nunca",
		},

		"topic.exit_codes": {"EXIT CODES", "CÓDIGOS DE SALIDA"},
		"topic.ages": {
			`AGES
An age is in completed years on the day of the act, from 0 to 130.

  16        exactly 16
  14-17     14, 15, 16 or 17; both ends count
  18+       18 or older
  unknown   not known, the same as giving no age

On the 14th birthday the victim is 14, and on the 18th birthday 18. With --born and --date the age is worked out. A birth on 29 February is read in both ways on the one day on which they part, 28 February of a common year.

An age that is not known is never taken for an adult's: the answer gives every range that remains, and the exit code is 4 when there are several. With several victims, the youngest whom the article protects governs.

Only plain digits count: 017, 0x10, 16.5, +16 and 1e1 are refused, because other programs read some of them as other numbers.`,
			`EDADES
La edad va en años cumplidos el día de los hechos, de 0 a 130.

  16            exactamente 16
  14-17         14, 15, 16 o 17; ambos extremos cuentan
  18+           18 o más
  desconocida   no se conoce; es igual que no indicar la edad

El día en que cumple 14 años la víctima tiene 14, y el día en que cumple 18, 18. Con --nacida y --fecha la edad se calcula. El nacimiento un 29 de febrero se lee de las dos maneras en el único día en que difieren, el 28 de febrero de un año común.

Una edad que no se conoce nunca se toma por la de un adulto: la respuesta da todos los marcos que quedan, y el código de salida es 4 cuando son varios. Si hay varias víctimas, rige la de menor edad entre las que el artículo protege.

Solo valen cifras simples: 017, 0x10, 16.5, +16 y 1e1 se rechazan, porque otros programas leen algunas como otro número.`,
		},
		"topic.dates": {
			`DATES
In the edition penal-code each offence has the versions that it has had, with their days. The version in force on the day of the act answers (Penal Code, arts. 6 and 9).

  --date 2018-03-01               one day
  --date 2018-03-01..2019-08-15   an act of several days
  --date unknown                  every version is possible

Without --date the law of today is applied, and the answer says so. Where a version begins, or the victim has a birthday (--born), within the act, the answers stand side by side and none is picked. A number of an article means the offence that bore it on that day: 153-B and 129-C are the same one, and the answer names the number in force.

Before the first version and after the last one an offence is not in force; where other offences took its conduct over, the answer names them. resolve --milder shows the same case under later law, show --history every version, and diff what changed between two days.

The sources reach a last day, which conmina version gives; for later dates the answer says that nothing is known.`,
			`FECHAS
En la edición penal-code cada delito tiene las versiones que ha tenido, con los días en que rigieron. Responde la versión vigente el día de los hechos (Código Penal, arts. 6 y 9).

  --fecha 2018-03-01               un día
  --fecha 2018-03-01..2019-08-15   hechos de varios días
  --fecha desconocida              cualquier versión es posible

Sin --fecha se aplica la ley de hoy, y la respuesta lo dice. Si dentro de los hechos empieza una versión, o la víctima cumple años (--nacida), las respuestas se muestran juntas y no se escoge ninguna. Un número de artículo designa al delito que lo llevaba ese día: 153-B y 129-C son el mismo, y la respuesta nombra el número vigente.

Antes de la primera versión y después de la última el delito no está vigente; si su conducta pasó a otros delitos, la respuesta los nombra. conmina resolver --mas-favorable muestra el mismo caso con las normas posteriores, conmina ver --historia todas las versiones, y conmina diferencia lo que cambió entre dos días.

Las fuentes llegan hasta un último día, que da conmina version; para fechas posteriores la respuesta dice que nada se sabe.`,
		},
		"topic.editions": {
			`EDITIONS
An edition is a set of encoded offences. The program has two; no Peruvian lawyer has reviewed either.

  tip-2018     the penalties that the 2018 trafficking report of the United States Department of State summarises for Peru: a secondary source, not the text of the law. It answers where nothing below chooses the other.
  penal-code   the Penal Code by date, read in public consolidated texts: every version since 2004, and some since 1991.

Which one answers is settled in this order, for every command: --edition, the variable CONMINA_EDITION, the settings; then penal-code where a date, a birth date or --milder is given, where a table has a column or a key of dates, or where a name is given that only penal-code has; then tip-2018. The answer says which and why. conmina diff OFFENCE --editions shows where the two part.

conmina version lists the editions with their dates and digests. --statutes DIR reads editions of yours from a directory that holds one folder for each; they take the place of those in the program and every answer says so.`,
			`EDICIONES
Una edición es un conjunto de delitos codificados. El programa trae dos; ningún abogado peruano ha revisado ninguna.

  tip-2018     las penas que resume para el Perú el informe de 2018 sobre trata del Departamento de Estado de los Estados Unidos: una fuente secundaria, no el texto de la ley. Responde si nada de lo que sigue elige la otra.
  penal-code   el Código Penal por fecha, leído en textos consolidados públicos: todas las versiones desde 2004, y algunas desde 1991.

Cuál responde se decide en este orden, en todas las órdenes: --edicion, la variable CONMINA_EDITION, la configuración; después penal-code, si se indica una fecha, una fecha de nacimiento o --mas-favorable, si una tabla trae una columna o clave de fechas, o si se indica un nombre que solo tiene penal-code; y si no, tip-2018. La respuesta dice cuál y por qué. conmina diferencia DELITO --ediciones muestra dónde se apartan.

conmina version lista las ediciones con sus fechas y huellas. --normas CARPETA lee ediciones suyas de una carpeta que tiene una subcarpeta para cada una; reemplazan a las del programa y cada respuesta lo dice.`,
		},
		"topic.formats": {
			`FORMATS
--format takes: %s. A file given with --output takes its format from its extension: %s. svg and html are for resolve, for the charges of compare and for show --history, and html for the report of audit, example show and example quiz as well.

A file is written whole or not at all, and never over one that the same run reads. A name that is a link stays a link: the file behind it is written, or with --force replaced.

json and csv are for programs: their keys and codes are in English in every language and are only ever added to. A bound that the source does not state is null or empty, never 0.

In PowerShell 5.1 the > sign changes accented letters: use --output FILE.`,
			`FORMATOS
--formato acepta: %s. Un archivo indicado con --salida toma el formato de su extensión: %s. svg y html son para resolver, para los delitos de comparar y para ver --historia, y html también para el informe de auditar, ejemplo ver y ejemplo cuestionario.

Un archivo se escribe entero o no se escribe, y nunca sobre uno que lee la misma ejecución. Un nombre que es un enlace sigue siéndolo: se escribe, o con --reemplazar se reemplaza, el archivo al que lleva.

json y csv son para programas: sus claves y códigos están en inglés en cualquier idioma y solo se agregan. Un extremo que la fuente no indica es null o vacío, nunca 0.

En PowerShell 5.1 el signo > altera las tildes: use --salida ARCHIVO.`,
		},
		"topic.glossary": {
			`GLOSSARY
  pena conminada        the penalty that a statute threatens for an offence; what this program gives
  marco abstracto       the range from its minimum to its maximum, before anything is said of the case at hand
  supuesto (tier)       one rung of a provision: when it applies and what it threatens
  agravante             an aggravating circumstance, which leads to a graver tier
  inhabilitación        disqualification; its kinds are the numerals of article 36 of the Código Penal
  días-multa            a fine counted in days of average income
  cadena perpetua       life imprisonment; not a number of years
  concurso              several offences at once; not considered here
  in force              applying on a day; the law of the day of the act answers
  edition               a set of encoded offences from one kind of source`,
			`GLOSARIO
  pena conminada        la pena que la ley prevé para un delito; es lo que da este programa
  marco abstracto       el que va del mínimo al máximo de la pena conminada, antes de mirar el caso concreto: pena privativa de libertad no menor de … ni mayor de …
  supuesto              cada grado de una norma: cuándo se aplica y qué pena prevé
  agravante             circunstancia que lleva a un supuesto más grave
  inhabilitación        privación de derechos; sus clases son los numerales del artículo 36 del Código Penal
  días-multa            multa que se cuenta en días de ingreso promedio
  cadena perpetua       privación de libertad sin número de años
  concurso              varios delitos a la vez; aquí no se considera
  vigencia              los días en que rige una norma; responde la del día de los hechos
  edición               conjunto de delitos codificados a partir de una clase de fuente`,
		},
		"topic.privacy": {
			`PRIVACY
Victims are often children. The program asks for no names, keeps no history, writes no log and sends nothing: it opens no network connection. It reads the files that you name and your settings file, and writes only where you tell it to. Facts typed on a command line stay in the history of your shell.`,
			`PRIVACIDAD
Las víctimas son a menudo niñas, niños y adolescentes. El programa no pide nombres, no guarda historial, no escribe registros y no envía nada: no abre ninguna conexión de red. Lee los archivos que usted indica y su archivo de configuración, y escribe solo donde usted le dice. Los hechos escritos en una línea de órdenes quedan en el historial de su intérprete.`,
		},
		"topic.security": {
			`SECURITY
The program opens no network connection, looks for no updates, reports nothing about its use and starts no other program. It reads what you name on the command line, the folder of --statutes, your settings file (conmina config says which) and some variables of the environment: CONMINA_*, and those of the language, of colour, of the terminal and of the folder of settings. It writes to standard output and, where you ask for it, to the files of -o, --errors and --summary, to the folder of man, and with conmina config KEY VALUE to your settings file. Until the file of -o is whole it is written beside its place, with .partial after its name. Pages that it writes load nothing.
The law is inside the program; conmina version gives its digests. SHA256SUMS beside a release has the sums of its archives. In a folder of law of your own, links are not followed, and pipes and devices are never opened. A file of law that is too large or too deep is refused. Text from outside is shown with its control characters made visible.`,
			`SEGURIDAD
El programa no abre ninguna conexión de red, no busca actualizaciones, no informa de su uso y no inicia otros programas. Lee lo que usted indica en la línea de órdenes, la carpeta de --normas, su archivo de configuración (conmina configuracion dice cuál es) y algunas variables del entorno: CONMINA_* y las del idioma, del color, de la terminal y de la carpeta de configuración. Escribe en la salida estándar y, si usted lo pide, en los archivos de -o, --errores y --resumen, en la carpeta de man y, con conmina configuracion CLAVE VALOR, en su archivo de configuración. Mientras el archivo de -o no está completo se escribe junto a su lugar, con .partial después del nombre. Las páginas que escribe no cargan nada.
La ley está dentro del programa; conmina version da sus huellas (SHA-256). El archivo SHA256SUMS que acompaña a cada entrega tiene las sumas de sus archivos comprimidos. En una carpeta de normas propia no se siguen los enlaces, y las tuberías y los dispositivos no se abren nunca. El archivo de normas demasiado grande o demasiado anidado se rechaza. El texto que viene de fuera se muestra con sus caracteres de control a la vista.`,
		},

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
		"command_unknown":      {"unknown command; see conmina help", "orden desconocida; vea conmina ayuda"},
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
		"warn.today": {
			"no date of the act was given: this is the law of today, %s",
			"no se indicó la fecha de los hechos: es la ley de hoy, %s",
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
		"stdout_unwritten": {"the result could not be written: %s", "no se pudo escribir el resultado: %s"},
		"stdout_closed": {
			"the result could not be written: standard output is closed, or is the null device opened for reading as well",
			"no se pudo escribir el resultado: la salida estándar está cerrada, o es el dispositivo nulo abierto también para lectura",
		},
	}
}
