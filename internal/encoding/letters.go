package encoding

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"github.com/conmina/conmina/internal/law"
)

// article gives the number of an article. It must be in quotes: without them
// some numbers are something else (129e1 is 1290), and a rule that holds for
// all of them is easier to follow than one for those.
func (r *reader) article(n *yaml.Node) string {
	if !r.is(n, yaml.ScalarNode, ValueWanted) {
		return ""
	}
	if n.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) == 0 {
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

// isArticle reports whether the text is the number of an article as people can
// type it: words of digits and letters of the Spanish alphabet without accents,
// with one hyphen between them, and a digit somewhere.
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

// articleFault names the first character that cannot stand in the number of an
// article, and the number that was probably meant.
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

// typable refuses a name that looks like one that can be typed and is not: with
// letters of several scripts, or with letters that stand for others in print.
func (r *reader) typable(n *yaml.Node, name string) {
	if letter, found := strayLetter(name); found {
		r.refuse(n, law.Fault{Code: NameScripts, Value: name, Args: []any{string(letter), unicodeName(letter)}})
	}
}

// strayLetter finds the first letter of a name that is not of the script of the
// first Latin letter or, without one, of the first letter. Letters in the shape
// of others are of no script.
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

// scriptOf is the script that a letter is written in; empty for what texts in
// all scripts share. The scripts of Chinese, Japanese and Korean, which are
// written together, count as one.
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

// isLookAlike knows the letters that are another one in a shape of its own, such
// as wide, bold or joined ones, and those of phonetic writing that look like one
// of the alphabet. Ordinal signs are none of them: keyboards have these.
func isLookAlike(c rune) bool {
	if c <= unicode.MaxLatin1 || !unicode.IsLetter(c) {
		return false
	}
	return norm.NFKC.String(string(c)) != norm.NFC.String(string(c)) || strings.ContainsRune("ıȷɑɡɩɪʟɴʀʏᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜰꜱ", c)
}
