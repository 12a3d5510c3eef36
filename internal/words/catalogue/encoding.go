package catalogue

// Sentences for what is wrong with an encoding. The value that was
// refused is printed before them.
func encodings() chapter {
	return chapter{
		"directory_missing": {"no such directory; check the path", "no existe esa carpeta; revise la ruta"},
		"directory_is_file": {
			"not a directory; name the folder that holds the editions",
			"no es una carpeta; indique la que contiene las ediciones",
		},
		"edition_missing": {
			"no edition here; an edition is a folder with an edition.yaml",
			"aquí no hay ninguna edición; una edición es una carpeta con un edition.yaml",
		},
		"compiled_broken": {
			"the law in the program is damaged, so nothing is answered from it; install the program again",
			"las normas del programa están dañadas y no se responde con ellas; instálelo otra vez",
		},
		"entry_unused": {
			"no offence of the edition uses it; delete it, or name it where it is meant",
			"ningún delito de la edición lo usa; bórrelo o nómbrelo donde corresponde",
		},
		"edition_at_root": {
			"this directory is an edition itself; name the folder that holds it",
			"esta carpeta es en sí una edición; indique la carpeta que la contiene",
		},
		"folder_name": {
			"the name of an edition folder is lower-case letters, digits and hyphens",
			"el nombre de la carpeta de una edición lleva minúsculas, cifras y guiones",
		},
		"file_name": {
			"not a file of an edition; statutes end in .yaml, notes in .md",
			"no es un archivo de una edición; las normas terminan en .yaml y las notas en .md",
		},
		"file_link": {
			"symbolic links are not followed; put the file itself here",
			"no se siguen enlaces simbólicos; ponga aquí el archivo",
		},
		"file_folder": {
			"an edition has no folders; move the files up or out",
			"una edición no tiene carpetas; mueva los archivos",
		},
		"file_special": {"not a regular file; remove it", "no es un archivo común; quítelo"},
		"files_too_many": {
			"more than %s files in one folder; keep only those of the editions here",
			"más de %s archivos en una carpeta; deje aquí solo los de las ediciones",
		},
		"file_too_large": {"the file is larger than %s KiB", "el archivo supera los %s KiB"},
		"file_missing":   {"the edition has no %s; add it", "a la edición le falta %s; agréguelo"},
		"offence_missing": {
			"the edition has no offence; add one file for each",
			"la edición no tiene delitos; agregue un archivo por cada uno",
		},
		"examples_alone": {
			"there is no %s beside it whose examples these could be",
			"no hay junto a él un %s al que correspondan estos ejemplos",
		},

		"file_empty": {"the file is empty", "el archivo está vacío"},
		"file_utf16": {"the file is in UTF-16; save it as UTF-8", "el archivo está en UTF-16; guárdelo en UTF-8"},
		"file_not_utf8": {
			"the file is not in UTF-8; save it as UTF-8",
			"el archivo no está en UTF-8; guárdelo en UTF-8",
		},
		"line_break_forbidden": {
			"a line break of another kind (%s); use ordinary line breaks",
			"un salto de línea de otra clase (%s); use saltos comunes",
		},
		"character_forbidden": {
			"a character that cannot be seen or acts on text (%s); delete it",
			"un carácter que no se ve o que altera el texto (%s); bórrelo",
		},
		"tab_forbidden": {"a tab; indent with spaces", "una tabulación; sangre con espacios"},
		"yaml_directive": {
			"YAML directives are not used here; delete the line",
			"aquí no se usan directivas de YAML; borre la línea",
		},
		"yaml_document": {
			"a file holds one document; put the second in a file of its own",
			"un archivo contiene un documento; ponga el segundo en otro archivo",
		},

		"yaml_syntax": {
			"this is not YAML; check indentation, colons and quotes (%s)",
			"esto no es YAML; revise sangría, dos puntos y comillas (%s)",
		},
		"yaml_failed": {
			"this could not be read as YAML; check the file from the top",
			"no se pudo leer como YAML; revise el archivo desde el comienzo",
		},
		"yaml_anchor": {
			"anchors (&name) are not used here; write the value where it belongs",
			"aquí no se usan anclas (&nombre); escriba el valor en su lugar",
		},
		"yaml_alias": {
			"aliases (*name) are not used here; write the value again",
			"aquí no se usan alias (*nombre); escriba el valor de nuevo",
		},
		"yaml_tag": {"tags (!name) are not used here; delete it", "aquí no se usan etiquetas (!nombre); bórrela"},
		"yaml_merge_key": {
			"merge keys (<<) are not used here; write the keys",
			"aquí no se usan claves de fusión (<<); escriba las claves",
		},
		"yaml_key": {"a key is one word", "una clave es una palabra"},
		"yaml_escape": {
			"the escape stands for a control character (%s); delete it",
			"la secuencia representa un carácter de control (%s); bórrela",
		},
		"yaml_comment": {"a remark needs a space before its #", "un comentario necesita un espacio antes de #"},
		"yaml_indent": {
			"the line goes on with a value; indent it deeper",
			"la línea continúa un valor; sángrela más",
		},
		"yaml_dash": {
			"a hyphen alone is no entry; write the entry, or put it in quotes",
			"un guion solo no es un elemento; escríbalo, o póngalo entre comillas",
		},
		"yaml_escape_unknown": {
			"a backslash does not go with this character; use single quotes around the text",
			"la barra inversa no va con este carácter; ponga el texto entre comillas simples",
		},
		"yaml_depth":      {"nested more than %s levels deep", "más de %s niveles de profundidad"},
		"yaml_keys_many":  {"more than %s keys in one mapping", "más de %s claves en un mismo grupo"},
		"yaml_nodes_many": {"more than %s values in one file", "más de %s valores en un archivo"},
		"key_duplicate":   {"the key stands twice; delete one", "la clave aparece dos veces; borre una"},
		"findings_too_many": {
			"there are more than %s findings in this file; mend these first",
			"hay más de %s hallazgos en este archivo; corrija primero estos",
		},

		"key_unknown": {"unknown key; the keys here are: %s", "clave desconocida; aquí van: %s"},
		"settings_uneditable": {
			"the file is written in a way in which one key cannot be changed by itself; change it by hand, with a line for each key",
			"el archivo está escrito de un modo en que no se puede cambiar una sola clave; cámbielo a mano, con una línea para cada clave",
		},
		"key_missing":      {"the key %s is missing; add it", "falta la clave %s; agréguela"},
		"keys_exclude":     {"%s does not go with %s; keep one", "%s no va junto con %s; deje una"},
		"key_one_of":       {"%s or %s is needed; add one", "hace falta %s o %s; agregue una"},
		"key_other_status": {"%s does not go with status %s; delete it", "%s no va con el estado %s; bórrela"},
		"language_missing": {
			"the text in the language %s is missing; add it",
			"falta el texto en el idioma %s; agréguelo",
		},
		"mapping_wanted": {"keys with values are expected here", "aquí se esperan claves con valores"},
		"list_wanted":    {"a list is expected here", "aquí se espera una lista"},
		"value_wanted":   {"a single value is expected here", "aquí se espera un solo valor"},
		"list_empty": {
			"the list is empty; add an entry or delete the key",
			"la lista está vacía; agregue un elemento o borre la clave",
		},
		"item_repeated": {
			"the entry stands twice in the list; delete one",
			"el elemento aparece dos veces en la lista; borre uno",
		},
		"value_null": {
			"there is no value; write one, or not_stated where the source states none",
			"no hay valor; escriba uno, o not_stated si la fuente no lo indica",
		},
		"value_boolean": {
			"some readers take this word for yes or no; write another, or put it in quotes where it is text",
			"algunos lectores toman esta palabra por sí o no; escriba otra, o póngala entre comillas si es texto",
		},
		"value_unquoted": {
			"YAML takes this for a number or a date; put it in quotes",
			"YAML toma esto por un número o una fecha; póngalo entre comillas",
		},
		"value_empty":    {"the value is empty; write one", "el valor está vacío; escriba uno"},
		"value_padded":   {"there are spaces at an end; delete them", "hay espacios en un extremo; bórrelos"},
		"value_lines":    {"one line is expected here", "aquí se espera una sola línea"},
		"value_unknown":  {"not one of: %s", "no es una de: %s"},
		"schema_unknown": {"this program reads schema %s", "este programa lee el esquema %s"},
		"id_form": {
			"an id is lower-case letters without accents, digits and single hyphens",
			"un id lleva minúsculas sin tilde, cifras y guiones simples",
		},
		"id_long":      {"an id has at most %s characters", "un id tiene a lo más %s caracteres"},
		"id_duplicate": {"the id is taken; choose another", "el id ya está en uso; escoja otro"},
		"id_not_file":  {"the id must be the name of the file: %s", "el id debe ser el nombre del archivo: %s"},
		"id_not_folder": {
			"the id must be the name of the folder: %s",
			"el id debe ser el nombre de la carpeta: %s",
		},
		"article_unquoted": {
			"the number of an article goes in quotes",
			"el número de un artículo va entre comillas",
		},
		"article_form": {
			"the number of an article has a digit, and single hyphens between its parts, as 129-A",
			"el número de un artículo tiene una cifra, y un solo guion entre sus partes, como 129-A",
		},
		"article_character": {
			"the number of an article has digits, letters from A to Z, Ñ and hyphens; %s is another character",
			"el número de un artículo lleva cifras, letras de la A a la Z, Ñ y guiones; %s es otro carácter",
		},
		"name_scripts": {
			"nobody can type this name: the letter “%s” (%s) is from another alphabet or in another shape; type the name anew",
			"nadie puede escribir este nombre con su teclado: la letra «%s» (%s) es de otro alfabeto o tiene otra forma; escriba de nuevo el nombre",
		},
		"url_form": {
			"not a web address; it starts with https://",
			"no es una dirección web; empieza con https://",
		},

		"versions_overlap": {
			"from %s on two versions are in force; correct the dates",
			"desde el %s rigen dos versiones; corrija las fechas",
		},
		"version_large": {
			"a version has at most %s tiers, and its conditions name at most %s circumstances; encode the article as several offences",
			"una versión tiene como máximo %s supuestos y sus condiciones nombran como máximo %s circunstancias; codifique el artículo como varios delitos",
		},
		"tier_period": {
			"the wording of the tier is not in force on every day of the version; correct the dates",
			"la redacción del supuesto no rige todos los días de la versión; corrija las fechas",
		},
		"ceiling_undefined": {
			"edition.yaml gives no general ceiling for some days of this version; add it under ceilings",
			"edition.yaml no da el tope general de la pena para todos los días de esta versión; complételo en ceilings",
		},
		"term_undefined": {
			"the general part of the edition has no such term for this fact; it has: %s",
			"la parte general de la edición no tiene ese término para este hecho; tiene: %s",
		},
		"circumstance_is_age": {
			"this circumstance is an age; write the age: %s",
			"esa circunstancia es una edad; escriba la edad: %s",
		},
		"offence_undefined": {
			"the edition has no such offence; it has: %s",
			"la edición no tiene ese delito; tiene: %s",
		},
		"number_form":      {"not a whole number from %s to %s", "no es un número entero de %s a %s"},
		"number_quoted":    {"a number stands without quotes", "los números van sin comillas"},
		"numbers_reversed": {"the minimum is above the maximum", "el mínimo es mayor que el máximo"},
		"ages_all": {
			"this holds for every age; leave it out or name the ages",
			"esto vale para toda edad; quítelo o indique las edades",
		},
		"tiers_unordered": {
			"the ranges of %s and %s have no order of severity, so it cannot be said which governs; check the figures",
			"las penas de %s y %s no tienen un orden de gravedad y no se puede decir cuál rige; revise las cifras",
		},
		"name_taken":    {"the name belongs to %s already; choose another", "el nombre ya es de %s; escoja otro"},
		"name_repeated": {"the entry has this name already; delete it", "la entrada ya tiene ese nombre; bórrelo"},
		"document_undefined": {
			"edition.yaml lists no such source; its sources are: %s",
			"edition.yaml no tiene esa fuente; tiene: %s",
		},
		"circumstance_undefined": {
			"circumstances.yaml lists no such circumstance; it lists: %s",
			"circumstances.yaml no tiene esa circunstancia; tiene: %s",
		},
		"tier_undefined": {"no such tier; the tiers are: %s", "no existe ese supuesto; los supuestos son: %s"},
		"family_undefined": {
			"edition.yaml has no such family; under families it names: %s",
			"edition.yaml no tiene esa familia; en families nombra: %s",
		},
		"notice_undefined": {
			"no such notice; the notices are: %s",
			"no existe esa advertencia; las advertencias son: %s",
		},
		"inversion_undefined": {
			"the edition names no such inversion; it names: %s",
			"la edición no nombra esa inversión; nombra estas: %s",
		},
		"inversion_unmatched": {
			"in this version no tier that has a milder one beside it has the age (%s) as a trigger of its own; take the inversion out, or write its tiers",
			"en esta versión ningún supuesto que tenga otro más leve lleva la edad (%s) como condición propia; quite la inversión o escriba sus supuestos",
		},
		"numeral_form": {
			"not a numeral; write it as the article does: “4”, “b”",
			"no es un numeral; escríbalo como el artículo: «4», «b»",
		},
		"trigger_ages": {
			"a trigger has one age; write two triggers where either is enough",
			"una condición lleva una sola edad; escriba dos si basta cualquiera de ellas",
		},
		"id_digit": {
			"the id of a circumstance begins with a letter; what begins with a digit is an age",
			"el identificador de una circunstancia empieza con una letra; lo que empieza con un dígito es una edad",
		},
		"before_missing": {
			"there is no version before the first; write its tiers",
			"no hay versión anterior a la primera; escriba sus supuestos",
		},
		"change_idle": {
			"this is as in the version before; take it out, or write “nothing” where nothing changed",
			"es igual que en la versión anterior; quítelo, o escriba «nothing» si nada cambió",
		},
	}
}
