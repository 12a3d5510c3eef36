package sheet

import (
	"bytes"
	"strings"
)

// Markdown writes a document as Markdown with tables.
func Markdown(d Document) []byte {
	var out bytes.Buffer
	for i, b := range d.Blocks {
		if i > 0 {
			out.WriteByte('\n')
		}
		switch b.Kind {
		case headline:
			out.WriteString("# " + markdownText(b.Text) + "\n")
		case heading, section:
			out.WriteString("## " + markdownText(b.Text) + "\n")
		case paragraph, Footer:
			out.WriteString(markdownText(b.Text) + "\n")
		case prose:
			markdownProse(&out, b)
		case usage:
			out.WriteString("    " + b.Rows[0][0] + " " + b.Rows[0][1] + "\n")
		case emphasis:
			out.WriteString("**" + markdownText(b.Text) + "**\n")
		case list:
			for _, row := range b.Rows {
				out.WriteString("- " + markdownText(row[0]) + "\n")
			}
		case commands:
			if b.Text != "" {
				out.WriteString(markdownText(b.Text) + "\n\n")
			}
			for _, row := range b.Rows {
				out.WriteString("    " + row[0] + "\n")
			}
		case fields:
			for _, row := range b.Rows {
				out.WriteString("- **" + markdownText(strings.TrimSpace(row[0])) + ":** " + markdownText(row[1]) + "\n") // bold begins and ends at a word
			}
		case figures:
			for _, row := range b.Rows {
				out.WriteString("- " + strings.TrimSpace("**"+markdownText(row[0])+"** "+markdownText(row[1])) + "\n")
			}
		case Grid:
			markdownTable(&out, b)
		case bars:
			markdownTable(&out, chartTable(b))
		}
	}
	return out.Bytes()
}

func markdownProse(out *bytes.Buffer, b block) {
	for i, row := range b.Rows {
		if i > 0 {
			out.WriteByte('\n')
		}
		out.WriteString(markdownText(row[0]) + "\n")
	}
}

func markdownTable(out *bytes.Buffer, b block) {
	row := func(cells []string) {
		for _, c := range cells {
			out.WriteString("| " + markdownText(c) + " ")
		}
		out.WriteString("|\n")
	}
	row(b.Head)
	out.WriteString(strings.Repeat("| --- ", len(b.Head)) + "|\n")
	for _, r := range b.Rows {
		row(r)
	}
}

// markdownText keeps text from being read as markup.
var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", "&lt;", ">", "&gt;", "|", `\|`, "#", `\#`, "~", `\~`, "&", "&amp;", "\n", " ",
)

func markdownText(s string) string { return markdownEscapes.Replace(s) }

// chartTable is a table with the same content as a chart.
func chartTable(b block) block {
	t := block{Kind: Grid, Head: b.Head}
	for _, r := range b.chart.Rows {
		t.Rows = append(t.Rows, []string{r.name(), r.Figures, r.Tier}[:len(b.Head)])
	}
	return t
}
