package encoding

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// article gives the number of an article. The number must be in quotes. Without
// quotes YAML reads some numbers differently (129e1 is 1290), and one rule for all
// numbers is easier to follow.
func (r *reader) article(n *yaml.Node) string {
	if !r.is(n, yaml.ScalarNode, ValueWanted) {
		return ""
	}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) == 0 && isArticle(n.Value) {
		r.refuse(n, law.Fault{Code: ArticleUnquoted, Value: n.Value, Suggest: []string{`"` + clip(n.Value) + `"`}})
		return ""
	}
	value, ok := r.line(n)
	if ok && !isArticle(value) {
		r.refuse(n, articleFault(value))
		return ""
	}
	return value
}

// isArticle reports whether the text is an article number that people can type. It
// consists of words of digits and Spanish letters without accents, with single
// hyphens between them, and has at least one digit.
func isArticle(s string) bool {
	digit := false
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.ContainsFunc(word, isNoPartOfArticle) {
			return false
		}
		digit = digit || strings.ContainsAny(word, "0123456789")
	}
	return digit
}

func isNoPartOfArticle(r rune) bool {
	return !(r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r == 'Ñ' || r == 'ñ')
}

// articleFault names the first character that is not allowed in an article number,
// and suggests the number that was probably meant.
func articleFault(value string) law.Fault {
	f := law.Fault{Code: ArticleForm, Value: value}
	for _, r := range value {
		if r != '-' && isNoPartOfArticle(r) {
			f.Code, f.Args = ArticleCharacter, []any{unicodeName(r)}
			break
		}
	}
	words := strings.FieldsFunc(norm.NFKC.String(value), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsPunct(r) || unicode.IsSymbol(r)
	})
	if plain := strings.Join(words, "-"); isArticle(plain) {
		f.Suggest = []string{`"` + plain + `"`}
	}
	return f
}

// typable refuses a name that looks as if it could be typed but cannot: it has
// letters of several scripts, or letters that only look like others.
func (r *reader) typable(n *yaml.Node, name string) {
	if letter, found := strayLetter(name); found {
		r.refuse(n, law.Fault{Code: NameScripts, Value: name, Args: []any{string(letter), unicodeName(letter)}})
	}
}

// strayLetter finds the first letter of a name that is in another script than the
// rest. The script of a name is the script of its first Latin letter or, if it has
// none, of its first letter. A letter in the shape of another one belongs to no script.
func strayLetter(name string) (stray rune, found bool) {
	script := ""
	for _, c := range norm.NFC.String(name) {
		if of := scriptOf(c); script == "" || of == latin {
			script = of
		}
	}
	for _, c := range norm.NFC.String(name) {
		if of := scriptOf(c); of != "" && of != script || isLookAlike(c) {
			return c, true
		}
	}
	return 0, false
}

const latin = "Latin"

// scriptOf is the script of a letter; empty for characters that all scripts share.
// Chinese, Japanese and Korean scripts count as one, because they are written
// together.
func scriptOf(c rune) string {
	if c <= unicode.MaxASCII && !unicode.IsLetter(c) || unicode.In(c, unicode.Common, unicode.Inherited) {
		return ""
	}
	if unicode.Is(unicode.Latin, c) {
		return latin
	}
	if unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo) {
		return "Han"
	}
	for name, table := range unicode.Scripts {
		if unicode.Is(table, c) {
			return name
		}
	}
	return ""
}

// isLookAlike reports whether a letter is a variant of another one, such as a wide,
// bold or joined letter, or a phonetic letter that looks like a letter of the
// alphabet. Ordinal signs are not variants, because keyboards have them.
func isLookAlike(c rune) bool {
	if c <= unicode.MaxLatin1 || !unicode.IsLetter(c) {
		return false
	}
	return norm.NFKC.String(string(c)) != norm.NFC.String(string(c)) || strings.ContainsRune("ıȷɑɡɩɪʟɴʀʏᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱ", c)
}
