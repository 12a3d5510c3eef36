// Holds scripts of SQL against a grammar: node check.mjs spark|trino FILE…
// It prints what is wrong, and the version of the parser.
import { readFileSync } from 'node:fs';
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
const { SparkSQL, TrinoSQL } = await import('dt-sql-parser');
const [dialect, ...files] = process.argv.slice(2);
const parser = { spark: new SparkSQL(), trino: new TrinoSQL() }[dialect];
for (const file of files) {
	for (const { startLine, startColumn, message } of parser.validate(readFileSync(file, 'utf8'))) {
		console.log(`${file}:${startLine}:${startColumn}: ${message}`);
		process.exitCode = 1;
	}
}
console.log('dt-sql-parser ' + JSON.parse(readFileSync(new URL('./node_modules/dt-sql-parser/package.json', import.meta.url))).version);
