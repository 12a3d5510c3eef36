package about

import "github.com/conmina/conmina/internal/words"

func (x settingsScreen) Records() [][]string {
	list := [][]string{{"key", "value", "origin"}}
	for _, r := range x.rows {
		list = append(list, []string{r.Key.English, r.Value, words.In(words.English).Say(r.Origin, r.Args...)})
	}
	return list
}

func (v versionScreen) Records() [][]string {
	list := [][]string{{"tool_version", "go", "edition", "published", "verified", "edition_sha256"}}
	for _, e := range v.Editions {
		list = append(list, []string{v.Version, v.Go, e.ID, e.Published.String(), e.Verified.String(), e.Digest})
	}
	return list
}
