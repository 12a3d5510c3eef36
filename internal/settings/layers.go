package settings

import (
	"github.com/spf13/viper"

	"github.com/conmina/conmina/internal/law"
)

// layer is one source of settings: the values, and the place of each value.
type layer struct {
	values *viper.Viper
	origin func(key string) (law.Code, []any)
	none   *law.Fault // why the user's settings file cannot be used, or nil
}

func newLayer(values map[string]any, origin func(string) (law.Code, []any)) layer {
	v := viper.New()
	// The map holds only text under keys of one word, which viper does not change.
	_ = v.MergeConfigMap(values)
	return layer{values: v, origin: origin}
}

// The origins of values.
const (
	ByDefault    law.Code = "origin.default"
	FromFile     law.Code = "origin.file"
	FromFlag     law.Code = "origin.flag"
	FromVariable law.Code = "origin.variable"
)

// Settings holds the layers from the strongest to the weakest. Flags become the
// first layer after they are parsed.
type Settings []layer

// Get gives a value and its origin.
func (s Settings) Get(key string) (value string, origin law.Code, args []any) {
	for _, l := range s {
		if l.values.IsSet(key) {
			origin, args = l.origin(key)
			return l.values.GetString(key), origin, args
		}
	}
	return "", ByDefault, nil
}

// NoFile says why the user's settings file cannot be used. It is nil when the file
// can be used and when it does not exist.
func (s Settings) NoFile() *law.Fault {
	for _, l := range s {
		if l.none != nil {
			return l.none
		}
	}
	return nil
}

// Under puts the values of flags before the other settings. Each key is
// one that [Setting.Key] gives.
func (s Settings) Under(flags map[string]any) Settings {
	first := newLayer(flags, func(key string) (law.Code, []any) { return FromFlag, []any{"--" + key} })
	return append(Settings{first}, s...)
}

// Again replaces everything but the flags, when the settings file has changed.
func (s Settings) Again(loaded Settings) Settings { return append(Settings{s[0]}, loaded...) }
