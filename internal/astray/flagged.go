package astray

import (
	"slices"
	"strings"
	"sync"

	"github.com/conmina/conmina/internal/flags"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/spelling"
	"github.com/conmina/conmina/internal/typed"
)

// flagged is a flag of a command line, with its value where that is an argument of its own.
type flagged []string

// apart parts a command line into words and flags. The argument behind a flag is its value
// where takesValue says so.
func apart(args []string, takesValue func(flag string) bool) (words []string, flags []flagged) {
	for i := 0; i < len(args); i++ {
		switch a := args[i]; {
		case a == "--":
			return append(words, args[i+1:]...), flags
		case !strings.HasPrefix(a, "-") || a == "-":
			words = append(words, a)
		case !strings.Contains(a, "=") && i+1 < len(args) && takesValue(a):
			i++
			flags = append(flags, flagged{a, args[i]})
		default:
			flags = append(flags, flagged{a})
		}
	}
	return words, flags
}

// valueOf gives the value of a flag that is asked for; ok is false where this is another.
func (f flagged) valueOf(flag typed.Word) (value string, ok bool) {
	name, long := strings.CutPrefix(f[0], "--")
	if long {
		name, value, _ = strings.Cut(name, "=")
		ok = flag.Is(name)
	} else if letter := letters()[flag]; letter != "" {
		value, ok = strings.CutPrefix(f[0], "-"+letter)
		value = strings.TrimPrefix(value, "=")
	}
	if len(f) > 1 {
		value = f[1]
	}
	return value, ok
}

// letters are those of the flags of facts.
var letters = sync.OnceValue(func() map[typed.Word]string {
	of := map[typed.Word]string{}
	for _, f := range new(flags.Case).Flags(nil, nil) {
		of[f.Name] = f.Letter
	}
	return of
})

// ofFact reports whether a flag gives a fact of a case.
func (f flagged) ofFact() bool {
	for flag := range letters() {
		if _, ok := f.valueOf(flag); ok {
			return true
		}
	}
	return false
}

// beside holds facts in words against the flags that stand beside them. A fact is told
// already where a flag says the same of it or leaves less open. Where a flag says something
// else, the fact differs: fresh is without it and differing has it, and instead are the
// flags that can stand beside it. Ages that differ may be those of two victims.
func beside(facts []stated, given []flagged) (fresh, differing []stated, instead []flagged) {
	instead = given
	for _, fact := range facts {
		told, differs := false, false
		for _, f := range given {
			told, differs = told || fact.toldBy(f), differs || fact.differsFrom(f)
		}
		switch {
		case differs:
			differing = append(differing, fact)
			instead = slices.DeleteFunc(slices.Clone(instead), fact.excludes)
		case !told:
			fresh, differing = append(fresh, fact), append(differing, fact)
		}
	}
	return fresh, differing, instead
}

// toldBy reports whether a flag says a fact, or more exactly.
func (s stated) toldBy(f flagged) bool {
	switch s.flag {
	case typed.AgeFlag:
		value, ok := f.valueOf(typed.AgeFlag)
		narrow, fault := law.ParseAges(value)
		wide, _ := law.ParseAges(s.text)
		return ok && fault == nil && narrow.Within(wide)
	case typed.DateFlag:
		value, ok := f.valueOf(typed.DateFlag)
		narrow, fault := law.DayFirst.ParseDays(value)
		wide, _ := law.DayFirst.ParseDays(s.text)
		return ok && fault == nil && wide.Holds(narrow)
	}
	with, isWith := f.valueOf(typed.WithFlag)
	maybe, isMaybe := f.valueOf(typed.MaybeFlag)
	return isWith && spelling.Fold(with) == spelling.Fold(s.text) || isMaybe && spelling.Fold(maybe) == spelling.Fold(s.text)
}

// differsFrom reports whether a flag says something else of the same fact.
func (s stated) differsFrom(f flagged) bool {
	_, same := f.valueOf(s.flag)
	return (same && !isCircumstance(s.flag) || s.excludes(f)) && !s.toldBy(f)
}

// excludes reports whether a flag cannot stand beside that of a fact.
func (s stated) excludes(f flagged) bool {
	_, dated := f.valueOf(typed.DateFlag)
	_, born := f.valueOf(typed.BornFlag)
	return s.flag == typed.DateFlag && dated || s.flag == typed.AgeFlag && born
}
