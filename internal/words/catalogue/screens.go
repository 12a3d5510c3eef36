package catalogue

// Words of the other screens.
func screens() chapter {
	return chapter{
		"word.yes":     {"yes", "sí"},
		"word.no":      {"no", "no"},
		"quoted":       {"“%s”", "«%s»"},
		"did_you_mean": {"(did you mean %s?)", "(¿quiso decir %s?)"},

		"list.id":      {"Id", "Id"},
		"list.article": {"Article", "Artículo"},
		"list.offence": {"Offence", "Delito"},
		"list.next":    {"See one with: %s", "Vea uno con: %s"},

		"search.heading": {"Search: %s · %s found", "Búsqueda: %s · encontrados: %s"},
		"search.read_as": {
			"“%s” stands nowhere; these were looked for: %s.",
			"«%s» no aparece; se buscó: %s.",
		},
		"search.offence":      {"Offences", "Delitos"},
		"search.elsewhere":    {"Offences that the program does not have", "Delitos que el programa no tiene"},
		"search.circumstance": {"Circumstances", "Circunstancias"},
		"search.notice":       {"Notices", "Avisos"},
		"search.command":      {"Commands", "Órdenes"},
		"search.topic":        {"Topics of help", "Temas de la ayuda"},
		"search.articles":     {"art. %s", "art. %s"},
		"search.more":         {"… and %s more: --format json", "… y %s más: --formato json"},
		"search.nothing": {
			"Nothing has all these words. Use fewer or others, or see: conmina list, conmina circumstances, conmina help.",
			"Nada contiene todas esas palabras. Use menos u otras, o vea: conmina listar, conmina circunstancias, conmina ayuda.",
		},

		"list.as_of":        {"as of %s", "al %s"},
		"list.not_in_force": {"not in force", "no vigente"},
		"list.earlier_law":  {"law not held", "ley no contenida"},

		"list.none_in_force":   {"Not in force", "No vigentes"},
		"list.all_earlier_law": {"Under an earlier law, which the edition does not hold", "Bajo una ley anterior, que la edición no contiene"},
		"list.chapter":         {"Title %s, chapter %s", "Título %s, capítulo %s"},
		"list.title":           {"Title %s", "Título %s"},
		"list.no_place":        {"Outside the code", "Fuera del código"},
		"list.entry":           {"%s · %s", "%s · %s"},
		"show.protects":        {"Protects", "Protege a"},
		"show.history":         {"All versions:", "Todas las versiones:"},
		"show.no_range":        {"%s: no penalty here. %s", "%s: sin pena aquí. %s"},
		"show.if_tier":         {"Where the tier %s is possible: %s", "Si puede darse el supuesto %s: %s"},
		"history.of":           {"%s: versions in time", "%s: versiones en el tiempo"},
		"history.range":        {"Years of prison", "Años de pena"},
		"history.years":        {"Year", "Año"},
		"history.bar":          {"in force", "vigente"},
		"history.bar_open": {
			"later than the sources reach: not known",
			"después de lo que alcanzan las fuentes: no se sabe",
		},
		"history.in_force": {"In force", "Vigencia"},
		"later.heading": {
			"The same case under later law, up to %s",
			"El mismo caso con las normas posteriores, hasta el %s",
		},
		"later.none": {
			"No later version came into force in that time.",
			"Ninguna versión posterior empezó a regir en ese tiempo.",
		},
		"later.minimum": {"Minimum", "Mínimo"},
		"later.maximum": {"Maximum", "Máximo"},
		"later.whole":   {"Together", "En conjunto"},
		"later.ground": {
			"The law of the moment of the act applies; where laws conflict in time, the one more favourable to the accused does (Penal Code, art. 6). All are shown and none is picked.",
			"Rige la ley del momento de los hechos; en caso de conflicto en el tiempo se aplica la más favorable al reo (Código Penal, art. 6). Se muestran todas y no se escoge ninguna.",
		},
		"later.passed": {"%s: %s", "%s: %s"},
		"later.and":    {"%s; %s", "%s; %s"},
		"later.argued": {
			"%s: that this wording applies to the victim is argued, since from its first day on the act is in a special offence as well: %s.",
			"%s: se discute que esta redacción se aplique a la víctima, porque desde su primer día el hecho está también en un delito especial: %s.",
		},
		"later.is_argued": {"argued", "se discute"},
		"later.unnamed": {
			"%s: the range of the day of the act rests on “%s”, which this wording does not name.",
			"%s: la pena de la fecha de los hechos se apoya en «%s», que esta redacción no menciona.",
		},
		"later.reworded": {
			"%s: the range of the day of the act rests on “%s”, which this wording does not name; whether it names it in other words is not decided, and the bounds are not compared.",
			"%s: la pena de la fecha de los hechos se apoya en «%s», que esta redacción no menciona; no se decide si la menciona con otras palabras, y los límites no se comparan.",
		},
		"later.doubt":  {"%s: %s", "%s: %s"},
		"turn.milder":  {"milder", "más favorable"},
		"turn.harsher": {"harsher", "más grave"},
		"turn.same":    {"same", "igual"},
		"turn.mixed":   {"mixed", "mixto"},
		"turn.none":    {"not compared", "no se compara"},
		"beside":       {"%s, on the same facts: %s.", "%s, con los mismos datos: %s."},
		"beside.lead": {
			"Another edition differs: %s, on the same facts.",
			"Otra edición difiere: %s, con los mismos datos.",
		},
		"beside.today": {"%s, law of today", "%s, ley de hoy"},
		"beside.today_beyond": {
			"%s, law of today (the sources reach up to %s)",
			"%s, ley de hoy (las fuentes llegan al %s)",
		},
		"beside.day":      {"%s, as of %s", "%s, al %s"},
		"beside.days":     {"%s, %s", "%s, %s"},
		"beside.other":    {"In the other edition, in %s", "En la otra edición, en %s"},
		"beside.same":     {"the same", "igual"},
		"beside.offence":  {"%s, %s", "%s, %s"},
		"beside.one_more": {"(with “%s”, %s)", "(con «%s», %s)"},
		"beside.without": {
			"Without the circumstances of this edition, which the Code does not know.",
			"Sin las circunstancias de esta edición, que el Código no conoce.",
		},
		"beside.ask": {"Ask with:", "Consulte:"},
		"diff.of":    {"%s: what changed between %s and %s", "%s: qué cambió entre el %s y el %s"},
		"diff.state": {"article %s; %s", "artículo %s; %s"},
		"diff.same_version": {
			"The same version is in force on both days.",
			"En los dos días rige la misma versión.",
		},
		"diff.same_tiers": {
			"The version is another one, with the same tiers and ranges.",
			"La versión es otra, con los mismos supuestos y penas.",
		},
		"diff.triggers": {"Conditions that come (+) and go (−)", "Condiciones que entran (+) y salen (−)"},
		"diff.any_age":  {"any", "cualquiera"},
		"diff.no_tier":  {"none", "no existe"},
		"diff.ask":      {"%s (%s): %s", "%s (%s): %s"},
		"diff.protects": {
			"Age of the victims whom the article protects, before: %s; after: %s.",
			"Edad de las víctimas que el artículo protege, antes: %s; después: %s.",
		},
		"counterparts.of": {
			"%s: where the report and the Code part as of %s",
			"%s: dónde se apartan el informe y el Código al %s",
		},
		"counterparts.age": {"Age", "Edad"},
		"counterparts.none": {
			"On that date the Code has no offence in force about the same conduct.",
			"El Código no tiene en esa fecha un delito vigente sobre la misma conducta.",
		},
		"counterparts.same": {"One agrees", "Coincide alguno"},
		"counterparts.without": {
			"Compared without circumstances: only the victim's age changes.",
			"Se comparan sin circunstancias: solo cambia la edad de la víctima.",
		},
		"show.also":        {"Also", "También"},
		"show.documents":   {"Documents", "Documentos"},
		"show.reading":     {"%s: another reading of “%s”: %s. %s", "%s: otra lectura de «%s»: %s. %s"},
		"show.if_possible": {"If the age may be %s: %s", "Si la edad puede ser %s: %s"},
		"show.if_certain":  {"If the age is certainly %s: %s", "Si la edad es con certeza %s: %s"},

		"when.always": {"otherwise", "en los demás casos"},

		"circumstances.of": {"Circumstances · %s", "Circunstancias · %s"},
		"circumstances.none": {
			"This offence does not depend on any circumstance.",
			"Este delito no depende de ninguna circunstancia.",
		},
		"circumstances.title":   {"Name", "Nombre"},
		"circumstances.meaning": {"What it is", "Qué es"},
		"circumstances.used_by": {"Used by", "La usan"},

		"config.heading": {"Settings", "Configuración"},
		"config.key":     {"Key", "Clave"},
		"config.value":   {"Value", "Valor"},
		"config.origin":  {"Where it comes from", "De dónde sale"},
		"config.change": {
			"To change one: conmina config KEY VALUE. To take it out of your file: conmina config unset KEY. Where that is: conmina config path.",
			"Para cambiar una: conmina configuracion CLAVE VALOR. Para quitarla de su archivo: conmina configuracion quitar CLAVE. Dónde está: conmina configuracion ruta.",
		},

		"settings_no_folder": {
			"No settings file is read: the system names no folder for it.",
			"No se lee ningún archivo de configuración: el sistema no indica una carpeta para él.",
		},
		"settings_unread": {
			"No settings file is read: %s: %s.",
			"No se lee ningún archivo de configuración: %s: %s.",
		},

		"version.about":     {"What it is", "Qué es"},
		"version.published": {"Published", "Publicada"},
		"version.verified":  {"Verified up to", "Verificada hasta"},
		"version.licence":   {"MIT licence. The conmina authors.", "Licencia MIT. Los autores de conmina."},
	}
}
