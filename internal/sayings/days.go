package sayings

import (
	"strings"
	"sync"
	"time"
)

// MonthNames are the names of months in both languages, and their abbreviations.
var MonthNames = sync.OnceValue(func() map[string]time.Month {
	names := map[string]time.Month{}
	for i, list := range []string{
		"enero ene january jan", "febrero feb february", "marzo mar march", "abril abr april apr", "mayo may", "junio jun june",
		"julio jul july", "agosto ago august aug", "setiembre septiembre set sep sept september", "octubre oct october", "noviembre nov november", "diciembre dic december dec",
	} {
		for name := range strings.FieldsSeq(list) {
			names[name] = time.Month(i + 1)
		}
	}
	return names
})

// RomanMonths are the months as numbers between two signs: 22/VI/2017.
var RomanMonths = sync.OnceValue(func() map[string]time.Month {
	names := map[string]time.Month{}
	for i, name := range strings.Fields("i ii iii iv v vi vii viii ix x xi xii") {
		names[name] = time.Month(i + 1)
	}
	return names
})

// Weekdays are the names of the days of the week in both languages.
var Weekdays = sync.OnceValue(func() map[string]time.Weekday {
	names := map[string]time.Weekday{}
	for i, list := range []string{
		"domingo dom sunday sun", "lunes lun monday mon", "martes tuesday tue", "miercoles mie wednesday wed", "jueves jue thursday thu", "viernes vie friday fri", "sabado sab saturday sat",
	} {
		for name := range strings.FieldsSeq(list) {
			names[name] = time.Weekday(i)
		}
	}
	return names
})

// DayFillers are words inside a day that add nothing.
var DayFillers = map[string]bool{"de": true, "del": true, "of": true, "the": true, "dia": true, "dias": true, "el": true, "año": true, "year": true, "mes": true, "on": true}

// DayOpeners are words before a day that add nothing to it.
var DayOpeners = map[string]bool{"en": true, "in": true, "durante": true, "during": true, "con": true, "fecha": true, "date": true, ":": true}

// Vague are words for a time that is not known exactly: a fines de 2018, early 2018.
var Vague = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq("inicio inicios principio principios comienzo comienzos mediados fin fines final finales aprox aproximadamente alrededor cerca ~ circa ca about around approx approximately early late mid end beginning middle") {
		set[word] = true
	}
	return set
})
