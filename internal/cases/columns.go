package cases

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/spelling"
)

// role is what a column of the input is for.
type role int8

const (
	roleOther role = iota
	roleCase
	roleOffence
	roleAge
	roleBorn
	roleDate
	roleUntil
	roleWith
	roleMaybe
	roleCount
)

// roleLike gives the role of a column that looks like a fact.
var roleLike = [...]role{
	looks.None: roleOther, looks.Offence: roleOffence, looks.Age: roleAge, looks.Born: roleBorn,
	looks.Date: roleDate, looks.Until: roleUntil, looks.Circumstances: roleWith,
}

// columnNames lists the names of the column of each role; the first name is the one
// in machine output. Names may have accents, capitals or spaces. Other names with
// the same meaning are recognised by their words, see [looks.Of].
var columnNames = [roleCount][]string{
	roleCase:    {"case_id", "id", "caso", "id_caso"},
	roleOffence: {"offence", "offense", "charge", "delito", "tipo_penal", "articulo", "article"},
	roleAge:     {"victim_age", "age", "edad", "edad_victima", "edad_de_la_victima"},
	roleBorn:    {"victim_born", "born", "nacida", "nacimiento", "fecha_nacimiento", "fecha_de_nacimiento"},
	roleDate:    {"offence_date", "offense_date", "date", "fecha", "fecha_hechos", "fecha_de_los_hechos"},
	roleUntil:   {"offence_until", "offense_until", "until", "hasta", "fecha_hasta", "hasta_fecha", "offence_end_date"},
	roleWith:    {"circumstances", "with", "circunstancias", "con"},
	roleMaybe:   {"maybe", "quiza", "quizas", "tal_vez", "en_duda"},
}

// roleTexts names each role as it is typed in either language.
var roleTexts = [roleCount]law.Text{
	roleCase:    {ES: "caso", EN: "case_id"},
	roleOffence: {ES: "delito", EN: "offence"},
	roleAge:     {ES: "edad", EN: "victim_age"},
	roleBorn:    {ES: "nacida", EN: "victim_born"},
	roleDate:    {ES: "fecha", EN: "offence_date"},
	roleUntil:   {ES: "hasta", EN: "offence_until"},
	roleWith:    {ES: "circunstancias", EN: "circumstances"},
	roleMaybe:   {ES: "quiza", EN: "maybe"},
}

// factRole gives the role of the column that holds a fact.
func factRole(f law.Fact) role {
	for r := roleOffence; r < roleCount; r++ {
		if columnNames[r][0] == string(f) {
			return r
		}
	}
	return roleOther
}

// Codes of faults in a header or in the names of fields.
const (
	HeaderMissing   law.Code = "header_missing"
	HeaderEmpty     law.Code = "header_empty_name"
	HeaderTwice     law.Code = "header_twice"
	HeaderMeansSame law.Code = "header_means_same"
	HeaderNoOffence law.Code = "header_no_offence"
	HeaderMisspelt  law.Code = "header_misspelt"
	HeaderReserved  law.Code = "header_reserved"
	HeaderDiffers   law.Code = "header_differs"
	HeaderTooMany   law.Code = "header_too_many"
	HeaderTwiceAt   law.Code = "header_twice_at"  // Args: the numbers of the two columns
	HeaderUnread    law.Code = "header_unread"    // Args: the name, the role that the column looks like
	HeaderUnreadAt  law.Code = "header_unread_at" // Args: the role that the column looks like
	HeaderIsData    law.Code = "header_is_data"
	FieldUnknown    law.Code = "field_unknown"
)

// maxColumns is the highest number of columns of a table and of keys of an object.
const maxColumns = 4096

// roleOf finds the role of a column by its folded name.
func roleOf(name string) role {
	folded := spelling.Fold(name)
	for r := roleCase; r < roleCount; r++ {
		if slices.ContainsFunc(columnNames[r], func(n string) bool { return spelling.Fold(n) == folded }) {
			return r
		}
	}
	return roleOther
}

// misspelt gives the name that a column was probably meant to have, among the facts
// for which there is no column. If the column were treated as the user's own, the
// fact would be left out without a word.
func (s *shape) misspelt(name string, inputs []ExtraInput) string {
	var missing []string
	for i, x := range inputs {
		if s.extra[i] < 0 && !x.Keep {
			missing = append(missing, x.Names...)
		}
	}
	for r := roleOffence; r < roleCount; r++ {
		if s.at[r] < 0 {
			missing = append(missing, columnNames[r]...)
		}
	}
	return spelling.Misspelt(name, missing)
}

// shape says which column of an input holds what.
type shape struct {
	inputs   []ExtraInput
	names    []string
	uses     []use
	at       [roleCount]int // the first column of each role, or -1
	beside   []int          // further columns of victims and circumstances, and columns of yes and no
	nameless []int          // columns at the right end without a name and without cells
	extra    []int          // the column of each extra input, or -1
	kept     []bool         // for each column: it is written like one of the user's own
}

func newShape(inputs []ExtraInput) shape {
	s := shape{inputs: inputs}
	for r := range s.at {
		s.at[r] = -1
	}
	for range inputs {
		s.extra = append(s.extra, -1)
	}
	return s
}

// inputOf finds the extra input that has the name, or -1.
func inputOf(inputs []ExtraInput, name string, same func(a, b string) bool) int {
	return slices.IndexFunc(inputs, func(x ExtraInput) bool {
		return slices.ContainsFunc(x.Names, func(n string) bool { return same(n, name) })
	})
}

func sameFolded(a, b string) bool { return spelling.Fold(a) == spelling.Fold(b) }

func sameText(a, b string) bool { return a == b }

// readHeader gives every column its role. With a fault it returns the index of the
// faulty column.
func readHeader(names []string, reserved bool, extra *Extra, n *namer) (shape, *law.Fault, int) {
	s := newShape(extra.inputs())
	if len(names) > maxColumns {
		return s, &law.Fault{Code: HeaderTooMany, Args: []any{maxColumns}}, 0
	}
	named := len(names)
	for named > 1 && spelling.Fold(names[named-1]) == "" {
		named--
	}
	for i, name := range names {
		u := use{aside: true}
		if i < named {
			u = n.use(name)
		}
		s.uses = append(s.uses, u)
	}
	if !slices.ContainsFunc(s.uses, func(u use) bool { return u.role == roleOffence }) && isData(names, n.edition) {
		return s, &law.Fault{Code: HeaderIsData}, 0
	}
	seen := make(map[string]int, len(names))
	for i, name := range names {
		first, twice := seen[name]
		switch {
		case i >= named:
			s.names, s.kept, s.nameless = append(s.names, name), append(s.kept, false), append(s.nameless, i)
			continue
		case spelling.Fold(name) == "":
			return s, &law.Fault{Code: HeaderEmpty}, i
		case twice:
			return s, headerTwice(name, first, i), i
		}
		if fault := s.add(name, extra, reserved); fault != nil {
			return s, fault, i
		}
		seen[name] = i
	}
	if fault, i := s.unread(extra); fault != nil {
		return s, fault, i
	}
	if s.at[roleOffence] < 0 {
		return s, &law.Fault{Code: HeaderNoOffence}, 0
	}
	if !s.hasNeeded(extra) {
		return s, &law.Fault{Code: extra.Lacking}, 0
	}
	return s, nil, 0
}

// add assigns the next column.
func (s *shape) add(name string, extra *Extra, reserved bool) *law.Fault {
	i := len(s.names)
	u := s.uses[i]
	s.names = append(s.names, name)
	s.kept = append(s.kept, u.own() || u.extra > 0 && extra.Inputs[u.extra-1].Keep)
	place := &s.at[u.role]
	switch {
	case u.extra > 0:
		place = &s.extra[u.extra-1]
	case u.own():
		if reserved && slices.Contains(extra.resultColumns(), name) {
			return &law.Fault{Code: HeaderReserved, Args: []any{name}}
		}
		return nil
	case u.flag != "", *place >= 0 && s.isFurther(u, name):
		s.beside = append(s.beside, i)
		return nil
	}
	if *place >= 0 {
		return &law.Fault{Code: HeaderMeansSame, Args: []any{name, s.names[*place]}}
	}
	*place = i
	return nil
}

// isFurther reports whether a column holds more facts of a role that already has a
// column. That is so when one of the two columns is numbered, when the user said
// so, or when one is called circumstances and the other aggravating circumstances.
func (s *shape) isFurther(u use, name string) bool {
	if !mayBeSeveral(u.role) {
		return false
	}
	first := s.at[u.role]
	return u.said || s.uses[first].said || looks.Numbered(name) || looks.Numbered(s.names[first]) ||
		u.role == roleWith && (roleOf(name) == roleOther) != (roleOf(s.names[first]) == roleOther)
}

// unread finds a column that looks like a fact and is not read.
func (s *shape) unread(extra *Extra) (*law.Fault, int) {
	for i, u := range s.uses {
		if !u.own() {
			continue
		}
		if fault := s.doubtful(u, s.names[i], extra.inputs()); fault != nil {
			return fault, i
		}
	}
	return nil, 0
}

// doubtful says why a column may not be treated as one of the user's own.
func (s *shape) doubtful(u use, name string, inputs []ExtraInput) *law.Fault {
	r := roleLike[u.looks.Fact]
	if u.aside || u.looks.Beside && (s.at[r] >= 0 || (r == roleAge || r == roleBorn) && s.at[roleAge+roleBorn-r] >= 0) {
		return nil
	}
	meant := ""
	if u.slip {
		meant = s.misspelt(name, inputs) // unless another column gives the misspelt fact
	}
	like := slices.IndexFunc(inputs, func(x ExtraInput) bool { return x.Like != nil && x.Like(looks.Words(name)) })
	switch {
	case like >= 0:
		return headerUnread(name, law.Text{ES: inputs[like].Names[0], EN: inputs[like].Names[0]})
	case r != roleOther && looks.Quotable(name):
		return headerUnread(name, roleTexts[r])
	case meant != "":
		return &law.Fault{Code: HeaderMisspelt, Args: []any{name}, Suggest: []string{meant}}
	case r != roleOther:
		return headerUnread(name, roleTexts[r])
	case u.near.EN != "":
		return headerUnread(name, u.near)
	}
	return nil
}

// headerUnread is the fault of a column that looks like a fact.
func headerUnread(name string, like law.Text) *law.Fault {
	if looks.Quotable(name) {
		return &law.Fault{Code: HeaderUnread, Args: []any{name, like}}
	}
	return &law.Fault{Code: HeaderUnreadAt, Args: []any{like}}
}

// headerTwice is the fault of two columns with the same name. When the first line
// is a record, that name may be the name of a person.
func headerTwice(name string, first, second int) *law.Fault {
	if looks.Quotable(name) {
		return &law.Fault{Code: HeaderTwice, Args: []any{name}}
	}
	return &law.Fault{Code: HeaderTwiceAt, Args: []any{first + 1, second + 1}}
}

// isData reports whether a first line holds facts instead of names of columns.
func isData(names []string, e *law.Edition) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		if _, fault := law.ParseDate(name); fault == nil {
			return true
		}
		_, fault := e.FindOffence(name)
		return fault == nil || name != "" && strings.Trim(name, "0123456789") == ""
	})
}

// hasNeeded reports whether one of the needed extra inputs is there, when any is
// needed.
func (s *shape) hasNeeded(extra *Extra) bool {
	if extra == nil || len(extra.Needed) == 0 {
		return true
	}
	return slices.ContainsFunc(extra.Needed, func(name string) bool { return s.extra[inputOf(extra.Inputs, name, sameText)] >= 0 })
}

// Codes of faults in the content of a column.
const (
	HeaderContent   law.Code = "header_content"    // Args: the number of the column, its letters, the role, the name
	HeaderContentAt law.Code = "header_content_at" // Args: the number of the column, its letters, the role
)

// gives reports whether some column already gives the fact that another column
// looks like.
func gives(r role, has func(role) bool) bool {
	switch r {
	case roleDate:
		return has(roleDate) || has(roleUntil)
	case roleAge:
		return has(roleAge) || has(roleBorn)
	}
	return has(roleWith) || has(roleMaybe)
}

// headerContent is the fault of a column whose content looks like a fact.
func headerContent(i int, name string, like role) law.Fault {
	if looks.Quotable(name) {
		return law.Fault{Code: HeaderContent, Args: []any{i + 1, letters(i), roleTexts[like], name}}
	}
	return law.Fault{Code: HeaderContentAt, Args: []any{i + 1, letters(i), roleTexts[like]}}
}

// letters names a column as spreadsheets do: A to Z, then AA.
func letters(i int) string {
	text := string(rune('A' + i%26))
	if i >= 26 {
		return letters(i/26-1) + text
	}
	return text
}

// dates reports whether a column is for dates.
func (r role) dates() bool { return r == roleBorn || r == roleDate || r == roleUntil }
