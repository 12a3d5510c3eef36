package present

import (
	"bytes"
	"strings"
)

// renderMarkdown writes a document as Markdown with tables.
func renderMarkdown(d document) []byte {
	var out bytes.Buffer
	for i, b := range d.blocks {
		if i > 0 {
			out.WriteByte('\n')
		}
		switch b.kind {
		case headline:
			out.WriteString("# " + markdownText(b.text) + "\n")
		case heading:
			out.WriteString("## " + markdownText(b.text) + "\n")
		case paragraph, footer:
			out.WriteString(markdownText(b.text) + "\n")
		case emphasis:
			out.WriteString("**" + markdownText(b.text) + "**\n")
		case list:
			for _, row := range b.rows {
				out.WriteString("- " + markdownText(row[0]) + "\n")
			}
		case commands:
			for _, row := range b.rows {
				out.WriteString("    " + row[0] + "\n")
			}
		case fields:
			for _, row := range b.rows {
				out.WriteString("- **" + markdownText(row[0]) + ":** " + markdownText(row[1]) + "\n")
			}
		case grid:
			markdownTable(&out, b)
		case bars:
			markdownTable(&out, chartTable(b))
		}
	}
	return out.Bytes()
}

func markdownTable(out *bytes.Buffer, b block) {
	row := func(cells []string) {
		for _, c := range cells {
			out.WriteString("| " + markdownText(c) + " ")
		}
		out.WriteString("|\n")
	}
	row(b.head)
	out.WriteString(strings.Repeat("| --- ", len(b.head)) + "|\n")
	for _, r := range b.rows {
		row(r)
	}
}

// markdownText keeps text from being read as markup.
var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "|", `\|`, "#", `\#`, "~", `\~`, "&", "&amp;", "\n", " ",
)

func markdownText(s string) string { return markdownEscapes.Replace(s) }
