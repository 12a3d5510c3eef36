// Runs a script of SQL in a database of ClickHouse: node run.mjs FOLDER <script
// It prints the version of the engine, then the rows of the last statement.
import { readFileSync } from 'node:fs';
import { Session } from 'chdb';

const database = new Session(process.argv[2]);
process.stdout.write(database.query('SELECT version()', 'TabSeparated'));
let rows = '';
for (const statement of readFileSync(0, 'utf8').trimEnd().replace(/;$/, '').split(';\n')) {
	rows = database.query(statement, 'TabSeparated');
}
process.stdout.write(rows);
