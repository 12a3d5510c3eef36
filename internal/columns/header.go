package columns

import (
	"slices"
	"strings"

	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/looks"
	"github.com/conmina/conmina/internal/spelling"
)

// Codes of faults in a header or in the names of fields.
const (
	HeaderMissing   law.Code = "header_missing"
	HeaderEmpty     law.Code = "header_empty_name"
	HeaderTwice     law.Code = "header_twice"
	HeaderMeansSame law.Code = "header_means_same"
	HeaderNoOffence law.Code = "header_no_offence"
	HeaderNoCase    law.Code = "header_no_case"
	HeaderMerged    law.Code = "header_merged" // its facts in doubt would be taken for known ones
	HeaderMisspelt  law.Code = "header_misspelt"
	HeaderReserved  law.Code = "header_reserved"
	HeaderDiffers   law.Code = "header_differs"
	HeaderTooMany   law.Code = "header_too_many"
	HeaderTwiceAt   law.Code = "header_twice_at"  // Args: the numbers of the two columns
	HeaderUnread    law.Code = "header_unread"    // Args: the name, the role that the column looks like
	HeaderPart      law.Code = "header_part"      // Args: the name
	HeaderUnreadAt  law.Code = "header_unread_at" // Args: the role that the column looks like
	HeaderIsData    law.Code = "header_is_data"
	FieldUnknown    law.Code = "field_unknown"
)

// MaxColumns is the highest number of columns of a table and of keys of an object.
const MaxColumns = 4096

// misspelt gives the name that a column was probably meant to have, among the facts
// for which there is no column. If the column were treated as the user's own, the
// fact would be left out without a word.
func (s *Shape) misspelt(name string, inputs []Input) string {
	var missing []string
	for i, x := range inputs {
		if s.Extra[i] < 0 && !x.Keep {
			missing = append(missing, x.Names...)
		}
	}
	for r := RoleOffence; r < RoleCount; r++ {
		if s.At[r] < 0 {
			missing = append(missing, Names[r]...)
		}
	}
	for {
		meant := spelling.Misspelt(name, missing)
		if meant == "" || isSlipInWords(name, meant) {
			return meant
		}
		missing = slices.DeleteFunc(missing, func(known string) bool { return known == meant })
	}
}

// isSlipInWords reports whether each word of a name is a slip of the word in its place, or
// the same. In pena_final and monto_de_pena another word stands in the place of the unit.
func isSlipInWords(name, meant string) bool {
	given, known := looks.Words(name), looks.Words(meant)
	for i, word := range given {
		if len(given) == len(known) && word != known[i] && spelling.Misspelt(word, known[i:i+1]) == "" {
			return false
		}
	}
	return true
}

// Shape says which column of an input holds what.
type Shape struct {
	Inputs   []Input
	Names    []string
	Uses     []Use
	At       [RoleCount]int // the first column of each role, or -1
	Beside   []int          // further columns of victims and circumstances, and columns of yes and no
	Nameless []int          // columns at the right end without a name and without cells
	Extra    []int          // the column of each extra input, or -1
	Kept     []bool         // for each column: it is written like one of the user's own
}

// NewShape is the shape of an input without columns.
func NewShape(inputs []Input) Shape {
	s := Shape{Inputs: inputs}
	for r := range s.At {
		s.At[r] = -1
	}
	for range inputs {
		s.Extra = append(s.Extra, -1)
	}
	return s
}

// InputOf finds the extra input that has the name, or -1.
func InputOf(inputs []Input, name string, same func(a, b string) bool) int {
	return slices.IndexFunc(inputs, func(x Input) bool {
		return slices.ContainsFunc(x.Names, func(n string) bool { return same(n, name) })
	})
}

// Concerns reports whether a column of a name is one of the extra inputs, or looks like one.
func Concerns(inputs []Input, name string) bool {
	return InputOf(inputs, name, sameFolded) >= 0 || like(inputs, name) >= 0
}

// like finds the extra input that a name in other words looks like, or -1.
func like(inputs []Input, name string) int {
	return slices.IndexFunc(inputs, func(x Input) bool { return x.Like != nil && x.Like(looks.Words(name)) })
}

func sameFolded(a, b string) bool { return spelling.Fold(a) == spelling.Fold(b) }

// SameText reports whether two names are the same.
func SameText(a, b string) bool { return a == b }

// ReadHeader gives every column its role. With a fault it returns the index of the
// faulty column.
func ReadHeader(names []string, reserved bool, extra *Extra, n *Namer) (Shape, *law.Fault, int) {
	s := NewShape(extra.Read())
	if len(names) > MaxColumns {
		return s, &law.Fault{Code: HeaderTooMany, Args: []any{MaxColumns}}, 0
	}
	named := len(names)
	for named > 1 && spelling.Fold(names[named-1]) == "" {
		named--
	}
	for i, name := range names {
		u := Use{Aside: true}
		if i < named {
			u = n.Use(name)
		}
		s.Uses = append(s.Uses, u)
	}
	s.setRegistersAside(names)
	s.setOtherCasesAside()
	s.findCase(names)
	if !slices.ContainsFunc(s.Uses, func(u Use) bool { return u.Role == RoleOffence }) && isData(names, n.Edition) {
		return s, &law.Fault{Code: HeaderIsData}, 0
	}
	seen := make(map[string]int, len(names))
	for i, name := range names {
		first, twice := seen[name]
		switch {
		case i >= named:
			s.Names, s.Kept, s.Nameless = append(s.Names, name), append(s.Kept, false), append(s.Nameless, i)
			continue
		case spelling.Fold(name) == "":
			return s, &law.Fault{Code: HeaderEmpty}, i
		case twice:
			return s, headerTwice(name, first, i), i
		}
		if fault := s.Add(name, extra, reserved); fault != nil {
			return s, fault, i
		}
		seen[name] = i
	}
	if fault, i := s.Unread(extra); fault != nil {
		return s, fault, i
	}
	switch {
	case extra.IsPartial() && slices.Contains(names, MergedFrom):
		return s, &law.Fault{Code: HeaderMerged}, slices.Index(names, MergedFrom)
	case extra.IsPartial() && s.At[RoleCase] < 0:
		return s, &law.Fault{Code: HeaderNoCase}, 0
	case s.At[RoleOffence] < 0 && !extra.IsPartial():
		return s, &law.Fault{Code: HeaderNoOffence}, 0
	}
	if !s.hasNeeded(extra) {
		return s, &law.Fault{Code: extra.Lacking}, 0
	}
	return s, nil, 0
}

// A merged table holds what its registers say in columns with these names, beside the
// facts that it joins.
const (
	MergedFrom = "merged_from" // the column that marks a merged table
	OfRegister = "@"           // stands before the name of the register
)

// setRegistersAside makes what the registers of a merged table say in their own words
// columns of the user's own: the table has joined their facts.
func (s *Shape) setRegistersAside(names []string) {
	if !slices.Contains(names, MergedFrom) {
		return
	}
	for i, name := range names {
		if strings.Contains(name, OfRegister) && !s.Uses[i].Said {
			s.Uses[i] = Use{Aside: true}
		}
	}
}

// setOtherCasesAside keeps the column that the user named for the number of the case as
// the only one.
func (s *Shape) setOtherCasesAside() {
	if !slices.ContainsFunc(s.Uses, func(u Use) bool { return u.Role == RoleCase && u.Said }) {
		return
	}
	for i, u := range s.Uses {
		if u.Role == RoleCase && !u.Said {
			s.Uses[i] = Use{Aside: true}
		}
	}
}

// findCase takes the first column that is named like the number of a case, when no
// column has a name for that alone. The others stay the user's own.
func (s *Shape) findCase(names []string) {
	if slices.ContainsFunc(s.Uses, func(u Use) bool { return u.Role == RoleCase }) {
		return
	}
	for i, name := range names {
		if u := s.Uses[i]; u.Own() && !u.Aside && isCaseNumber(name) {
			s.Uses[i] = Use{Role: RoleCase}
			return
		}
	}
}

// Add assigns the next column.
func (s *Shape) Add(name string, extra *Extra, reserved bool) *law.Fault {
	i := len(s.Names)
	u := s.Uses[i]
	s.Names = append(s.Names, name)
	s.Kept = append(s.Kept, u.Own() || u.Extra > 0 && extra.Inputs[u.Extra-1].Keep)
	place := &s.At[u.Role]
	switch {
	case u.Extra > 0:
		place = &s.Extra[u.Extra-1]
	case u.Own():
		if reserved && slices.Contains(extra.Written(), name) {
			return &law.Fault{Code: HeaderReserved, Args: []any{name}}
		}
		return nil
	case u.Flag != "", *place >= 0 && s.isFurther(u, name):
		s.Beside = append(s.Beside, i)
		return nil
	}
	if *place >= 0 {
		return &law.Fault{Code: HeaderMeansSame, Args: []any{name, s.Names[*place]}}
	}
	*place = i
	return nil
}

// isFurther reports whether a column holds more facts of a role that already has a
// column. That is so when one of the two columns is numbered, when the user said
// so, or when one is called circumstances and the other aggravating circumstances.
func (s *Shape) isFurther(u Use, name string) bool {
	if !mayBeSeveral(u.Role) {
		return false
	}
	first := s.At[u.Role]
	return u.Said || s.Uses[first].Said || looks.Numbered(name) || looks.Numbered(s.Names[first]) ||
		u.Role == RoleWith && (RoleOf(name) == RoleOther) != (RoleOf(s.Names[first]) == RoleOther)
}

// Unread finds a column that looks like a fact and is not read.
func (s *Shape) Unread(extra *Extra) (*law.Fault, int) {
	for i, u := range s.Uses {
		if !u.Own() {
			continue
		}
		if fault := s.doubtful(u, s.Names[i], extra.Read()); fault != nil {
			return fault, i
		}
	}
	return nil, 0
}

// doubtful says why a column may not be treated as one of the user's own.
func (s *Shape) doubtful(u Use, name string, inputs []Input) *law.Fault {
	r := RoleLike[u.looks.Fact]
	if u.Aside || u.looks.Beside && (s.At[r] >= 0 || (r == RoleAge || r == RoleBorn) && s.At[RoleAge+RoleBorn-r] >= 0) {
		return nil
	}
	meant := ""
	if u.slip {
		meant = s.misspelt(name, inputs) // unless another column gives the misspelt fact
	}
	at := like(inputs, name)
	switch {
	case at >= 0:
		return UnreadFault(name, law.Text{ES: inputs[at].Names[0], EN: inputs[at].Names[0]})
	case u.looks.Part && looks.Quotable(name):
		return &law.Fault{Code: HeaderPart, Args: []any{name}}
	case r != RoleOther && looks.Quotable(name):
		return UnreadFault(name, RoleTexts[r])
	case meant != "":
		return &law.Fault{Code: HeaderMisspelt, Args: []any{name}, Suggest: []string{meant}}
	case r != RoleOther:
		return UnreadFault(name, RoleTexts[r])
	case u.near.EN != "":
		return UnreadFault(name, u.near)
	}
	return nil
}

// UnreadFault is the fault of a column that looks like a fact.
func UnreadFault(name string, like law.Text) *law.Fault {
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
func (s *Shape) hasNeeded(extra *Extra) bool {
	if extra == nil || len(extra.Needed) == 0 {
		return true
	}
	return slices.ContainsFunc(extra.Needed, func(name string) bool { return s.Extra[InputOf(extra.Inputs, name, SameText)] >= 0 })
}

// Codes of faults in the content of a column.
const (
	HeaderContent   law.Code = "header_content"    // Args: the number of the column, its letters, the role, the name
	HeaderContentAt law.Code = "header_content_at" // Args: the number of the column, its letters, the role
)

// ContentFault is the fault of a column whose content looks like a fact.
func ContentFault(i int, name string, like Role) law.Fault {
	if looks.Quotable(name) {
		return law.Fault{Code: HeaderContent, Args: []any{i + 1, letters(i), RoleTexts[like], name}}
	}
	return law.Fault{Code: HeaderContentAt, Args: []any{i + 1, letters(i), RoleTexts[like]}}
}

// letters names a column as spreadsheets do: A to Z, then AA.
func letters(i int) string {
	text := string(rune('A' + i%26))
	if i >= 26 {
		return letters(i/26-1) + text
	}
	return text
}
