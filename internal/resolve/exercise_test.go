package resolve_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/comparing"
	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exercises"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/resolve"
	"github.com/conmina/conmina/statutes"
)

// The answers of the training cases, as they were read in the law by hand: a line
// for each question, in its order. The cases themselves hold no figure.
const exercisesByHand = `
omitted-age
 range: 129-B 12y..20y
 why: aggravated-1
 if: 129-A 8y..15y
 ages: 0-13 25y..35y, 14-17 12y..20y, 18+ 8y..15y
day-before
 range: 129-B 12y..20y
 why: aggravated-1
 if: 129-B 25y..35y
coming-of-age
 range: 153-B 10y..15y
 why: base
 if: 153-B 15y..20y
unknown-age
 range: undetermined 8y..15y | 12y..20y | 25y..35y
 missing: victim_age
 if: 129-B 12y..20y
prohibited-work
 range: 168-B 6y..12y
 why: base
 if: 168-B 12y..15y
 ages: 0-13 15y..20y, 14-59 6y..12y, 60+ 15y..20y
change-of-article
 range: 153-B 10y..15y
 if: 153-B 15y..20y
 instead: 15y..20y 60 60
article-number
 range: 129-A 8y..15y
 if: 153 8y..15y
pregnant-victim
 range: 129-B 12y..20y
 why: aggravated-1
 if: 153 8y..15y
several-victims
 range: 129-B 12y..20y
 why: aggravated-1
 if: 129-A 8y..15y
abuse-of-office
 range: undetermined 8y..15y | 12y..20y
 missing: abuse-of-public-office
 if: 129-B 12y..20y
death-of-the-victim
 range: 129-H life..life
 why: life
 if: 129-H 30y..35y
long-act
 range: undetermined 12y..20y | 12y..20y | 8y..15y
 missing: offence_date
 if: 129-A 8y..15y
later-law
 range: 179 5y..12y
 why: aggravated
 later: 2019-06-19 179 4y..6y milder milder
before-the-provision
 range: not_in_force
 if: 168-B 6y..12y
no-maximum
 range: 153-A 25y..not_stated
 if: 153-A 25y..35y
change-of-charge
 range: 153-A 12y..20y
 instead: 6y..12y -72 -96
 instead: 5y..12y -84 -96
same-facts
 range: 179-A 15y..20y; 153-I 10y..15y; 153-J 15y..20y; 153-H 15y..20y; 153-A 12y..20y
 gaps: 60 60
 if: no_range; 153-I 20y..30y; 153-J 30y..35y; 153-H 30y..35y; 153-A 25y..35y
trafficking-and-rape
 range: 170 12y..18y
 if: 170 14y..20y
 instead: 12y..20y 0 24
gap-between-laws
 range: 170 6y..8y
 why: base
 if: 170 12y..18y
retention
 range: 152 life..life; 129-B 12y..20y
 if: 152 20y..30y; 129-A 8y..15y
touching-and-age
 range: 176 3y..6y
 instead: 9y..15y 72 108
 if: 176 8y..11y
clean-record
 range: 129-A 8y..15y
unsaid-circumstances
 range: 129-A 8y..15y
counted-twice
 range: 129-B 12y..20y
capped-attempt
 range: 129-A 8y..15y
open-attempt
 range: 129-A 8y..15y
joined-offences
 range: 129-C 10y..15y; 129-A 8y..15y
doubtful-band
 range: 168-B 6y..not_stated
 why: base
 if: 168-B 12y..not_stated
no-birth-certificate
 range: undetermined 2y..5y | 4y..5y
 missing: victim_age
 if: 4y..5y
lesser-charge
 range: 153 8y..15y
 instead: 4y..5y -48 -120
 instead: 4y..8y -48 -84
doubtful-aggravation
 range: undetermined 4y..8y | 8y..10y
 missing: aggravated
 if: 8y..10y
every-charge
 range: 153 8y..15y; 168-B 12y..not_stated; 4y..8y; 4y..5y; 15y..15y
 gaps: 132 120
 ages: 0-13 8y..15y / 15y..not_stated / 4y..8y / 4y..5y / 20y..20y, 14-17 8y..15y / 12y..not_stated / 4y..8y / 4y..5y / 15y..15y, 18+ 8y..15y / 6y..not_stated / 4y..8y / 2y..5y / 3y..10y
`

// each puts a list into words.
func each[T any](list []T, separator string, say func(T) string) string {
	said := make([]string, len(list))
	for i, x := range list {
		said[i] = say(x)
	}
	return strings.Join(said, separator)
}

// threatened is the number and the range of an answer, or why there is none.
func threatened(a resolve.Answer) string {
	switch a.Status {
	case law.Determined:
		return strings.TrimSpace(a.Article() + " " + a.Branches[0].Prison().String())
	case law.Undetermined:
		return "undetermined " + each(a.Branches, " | ", func(b resolve.Branch) string { return b.Prison().String() })
	case law.Moved:
		return "moved to " + each(a.Successors, ", ", threatened)
	}
	return string(a.Status)
}

// answered is the answer to a question in the form of the table.
func answered(s comparing.Solution) string {
	ranges := func(list []resolve.Answer) string { return each(list, "; ", threatened) }
	switch s.Question.Asks {
	case exercises.AsksRange:
		return ranges(s.Answers)
	case exercises.AsksWhy:
		return each(s.Answers, "; ", func(a resolve.Answer) string { return a.Branches[0].Tier.ID })
	case exercises.AsksMissing:
		return each(s.Answers[0].Settles, ", ", func(u resolve.Unknown) string {
			if u.Circumstance != "" {
				return string(u.Circumstance)
			}
			return string(u.Fact)
		})
	case exercises.AsksGaps:
		return fmt.Sprintf("%d %d", s.MinimumGap.Months, s.MaximumGap.Months)
	case exercises.AsksAges:
		var columns []string
		for i, band := range s.Strip.Bands {
			columns = append(columns, band.String()+" "+each(s.Strip.Rows, " / ", func(row []resolve.Answer) string { return row[i].Branches[0].Prison().String() }))
		}
		return strings.Join(columns, ", ")
	case exercises.AsksLater:
		return each(s.Answers[0].Later, ", ", func(l resolve.Later) string {
			return fmt.Sprintf("%s %s %s %s", l.During.From, threatened(l.Answer), l.Min, l.Max)
		})
	case exercises.AsksIf:
		return each(s.Changes, "; ", func(c comparing.Change) string { return threatened(c.To) })
	}
	return each(s.Changes, "; ", func(c comparing.Change) string {
		return fmt.Sprintf("%s %d %d", c.To.Branches[0].Prison(), c.Min.Months, c.Max.Months)
	})
}

// shippedExercises gives every training case with its edition.
func shippedExercises(t *testing.T) (list []*exercises.Exercise, of map[string]*law.Edition) {
	t.Helper()
	of = map[string]*law.Edition{}
	for _, e := range []*law.Edition{penalCode(t), edition(t)} {
		cases, err := encoding.Exercises(statutes.FS, e)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range cases {
			of[x.ID] = e
		}
		list = append(list, cases...)
	}
	return list, of
}

// Every training case is answered as the law was read by hand.
func TestExercisesByHand(t *testing.T) {
	list, of := shippedExercises(t)
	var got strings.Builder
	for _, x := range list {
		fmt.Fprintf(&got, "\n%s", x.ID)
		for _, s := range comparing.Solve(of[x.ID], x) {
			if s.Question.Asks == exercises.AsksSpace { // package determine has its answers
				continue
			}
			fmt.Fprintf(&got, "\n %s: %s", s.Question.Asks, answered(s))
		}
	}
	if got.String()+"\n" != exercisesByHand {
		t.Errorf("the cases are answered\n%s\nwant\n%s", got.String(), exercisesByHand)
	}
	if len(list) < 13 {
		t.Errorf("only %d cases", len(list))
	}
}

// A question is worth asking only when its answer differs from the answer to the
// previous question. Other facts and other offences must change something, a
// question about missing facts must have a missing fact, and later law must differ.
func TestExercisesAreWorthAsking(t *testing.T) {
	list, of := shippedExercises(t)
	for _, x := range list {
		if x.Questions[0].Asks != exercises.AsksRange {
			t.Errorf("%s does not begin with the range", x.ID)
		}
		for i, s := range comparing.Solve(of[x.ID], x) {
			same := func(c comparing.Change) bool { return threatened(c.From) == threatened(c.To) }
			dull := false
			switch s.Question.Asks {
			case exercises.AsksRange:
				dull = i > 0
			case exercises.AsksWhy:
				dull = slices.ContainsFunc(s.Answers, func(a resolve.Answer) bool { return a.Status != law.Determined })
			case exercises.AsksMissing:
				dull = s.Answers[0].Status != law.Undetermined || len(s.Answers[0].Settles) == 0
			case exercises.AsksGaps:
				dull = s.MinimumGap == nil || s.MaximumGap == nil
			case exercises.AsksAges:
				dull = len(s.Strip.Bands) < 2
			case exercises.AsksLater:
				dull = !slices.ContainsFunc(s.Answers[0].Later, func(l resolve.Later) bool { return l.Whole() == resolve.Milder })
			case exercises.AsksSpace:
			default:
				dull = slices.ContainsFunc(s.Changes, same) || len(s.Changes) == 0
			}
			if dull {
				t.Errorf("%s, question %d (%s): %s", x.ID, i+1, s.Question.Asks, answered(s))
			}
		}
	}
}

// What a case tells never goes beyond its facts: figures stand in the facts and in
// the answers alone, so that no text can part from the law. Nor does it name a
// person or a place: no word but the first of a sentence begins with a capital.
func TestExercisesTellNoFigures(t *testing.T) {
	figure := regexp.MustCompile(`(?i)\d|(?:^|\P{L})(dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|trece|catorce|quince|dieci\w+|veint\w+|treinta|two|three|four|five|six|seven|eight|nine|ten|twelve|\w+teen|twenty|thirty)(?:\P{L}|$)`)
	name := regexp.MustCompile(`[\p{L},;] (\p{Lu}\p{Ll}+)`)
	list, _ := shippedExercises(t)
	for _, x := range list {
		texts := []string{x.Title.ES, x.Title.EN, x.Story.ES, x.Story.EN, x.Lesson.ES, x.Lesson.EN}
		for _, q := range x.Questions {
			texts = append(texts, q.Text.ES, q.Text.EN)
		}
		for _, text := range texts {
			if found := figure.FindString(text); found != "" {
				t.Errorf("%s says %q: %s", x.ID, found, text)
			}
			for _, found := range name.FindAllStringSubmatch(text, -1) {
				if !slices.Contains([]string{"Code", "Código"}, found[1]) {
					t.Errorf("%s names %q: %s", x.ID, found[1], text)
				}
			}
		}
	}
}
