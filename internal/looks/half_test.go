package looks

import "testing"

// Half of a pair of surrogates is found wherever it stands; pairs and other escapes are
// sound.
func TestLoneSurrogates(t *testing.T) {
	for text, want := range map[string]bool{
		``: false, `a`: false, `\n`: false, `\\`: false, `\u0041`: false, `\ud83d\ude00`: false, `\uD83D\uDE00`: false, `a\ud83d\ude00b\ud83d\ude00`: false, `\ud7ff`: false, `\ue000`: false,
		`\ud83d`: true, `\ude00`: true, `\ud83da\ude00`: true, `\ud83d\n`: true, `\ud83d\ud83d\ude00`: true, `\ude00\ud83d`: true, `\ud83d\u0041`: true, `\uD800`: true, `\uDBFF`: true, `\uDC00`: true, `\udfff`: true,
		`\\ud83d`: false, `\\\ud83d`: true, `x\ud83d"`: true, `\ud800\udc00`: false, `\udbff\udfff`: false, `\ud800\udfff\ud800`: true,
	} {
		if got := HasLoneSurrogate([]byte(`"` + text + `"`)); got != want {
			t.Errorf("%s has half a character: %v", text, got)
		}
	}
	for c, want := range map[byte]byte{'0': 0, '9': 9, 'a': 10, 'f': 15, 'A': 10, 'F': 15} {
		if got := hexDigit(c); got != want {
			t.Errorf("%c is %d", c, got)
		}
	}
}
