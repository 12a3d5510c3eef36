package cli

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/conmina/conmina/internal/exit"
)

// A table for which nobody chose an edition is looked over before it is answered; a
// run that is interrupted there ends as any other.
func TestInterruptedBeforeTheEditionIsKnown(t *testing.T) {
	for _, args := range [][]string{{"batch"}, {"audit"}, {"batch", "--edition", "tip-2018"}} {
		ctx, cancel := context.WithCancel(context.Background())
		cancel()
		var out, said bytes.Buffer
		code := Run(ctx, &Process{
			Args: args, Environ: []string{"LANG=en_US.UTF-8"}, Stdin: strings.NewReader("offence,victim_age,sentence\ntrata,15,9y\n"), Stdout: &out, Stderr: &said,
			ConfigDir: func() (string, error) { return "", io.EOF }, SystemLanguages: func() []string { return nil },
			Now: func() time.Time { return time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC) },
		})
		if code != exit.Interrupted {
			t.Errorf("%v ends with %d: %s%s", args, code, out.String(), said.String())
		}
	}
}
