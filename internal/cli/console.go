package cli

import (
	"github.com/conmina/conmina/internal/findings"
	"github.com/conmina/conmina/internal/law"
	"github.com/conmina/conmina/internal/settings"
)

// say reports something that is not a problem.
func (p *program) say(code law.Code, args ...any) {
	p.console().Say(code, args...)
}

// console is where the run reports what is not its result.
func (p *program) console() findings.Console {
	return findings.Console{Out: p.Stderr, Words: p.words(), Plain: p.plain, JSON: p.wantsJSON(), Typed: p.subject}
}

func (p *program) wantsJSON() bool {
	if asked := settings.Peek(p.Args, settings.FormatFlag); asked != "" {
		return asked == "json"
	}
	format, _, _ := p.settings.Get("format")
	return format == "json"
}
