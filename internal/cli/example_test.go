package cli

import (
	"context"
	"strings"
	"testing"

	"github.com/conmina/conmina/internal/encoding"
	"github.com/conmina/conmina/internal/exit"
	"github.com/conmina/conmina/internal/folders"
	"github.com/conmina/conmina/internal/screens/training"
	"github.com/conmina/conmina/internal/words"
	"github.com/conmina/conmina/statutes"
)

// asked runs the program on a command line.
func asked(args ...string) (out, said string, code exit.Code) {
	return typing(context.Background(), strings.NewReader(""), false, args...)
}

// A command that a training case is said to equal gives the same output with the
// same exit code, in both languages. A Spanish reader is shown it in Spanish.
func TestEveryExerciseRuns(t *testing.T) {
	ids, err := folders.Editions(statutes.FS)
	if err != nil {
		t.Fatal(err)
	}
	spanish := words.In(words.Spanish)
	for _, id := range ids {
		e, err := encoding.Read(statutes.FS, id, false)
		if err != nil {
			t.Fatal(err)
		}
		cases, err := encoding.Exercises(statutes.FS, e)
		if err != nil {
			t.Fatal(err)
		}
		part, err := encoding.General(statutes.FS, id, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i, x := range cases {
			name := spanish.ExerciseName(x)
			run, said, code := asked("example", "run", name, "--edition", id, "--lang", words.Languages()[i%2])
			_, line, found := strings.Cut(said, ": conmina ")
			again, _, codeAgain := asked(strings.Fields(line)...)
			if !found || run == "" || run != again || code != codeAgain || code != exit.Done && code != exit.NoSingle {
				t.Errorf("%s ends with %d, and conmina %s with %d", name, code, line, codeAgain)
			}
			shown, _, code := asked("ejemplo", "ver", name, "--revelar", "--edicion", id, "--idioma", "es", "--ancho", "0")
			if code != exit.Done || !strings.Contains(shown, x.Lesson.ES) {
				t.Errorf("%s is shown with %d:\n%s", name, code, shown)
			}
			checkSpanish(t, name, strings.Join(training.ExerciseCommand(spanish, e, part, x), " ")+shown)
		}
	}
}
