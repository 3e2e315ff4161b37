import { createHash } from 'node:crypto';
import type { ReadModelTable, RowChange, RowValue } from '@yichuang/hall';
import type { Statement } from 'better-sqlite3';
import { canonicalJson } from './canonical-json.ts';
import type { Connection } from './connection.ts';

const ownTables = new Set(['event', 'meta']);
const identifier = /^[a-zA-Z][a-zA-Z0-9_]*$/;

/** Row changes of one transaction, applied to tables whose names carry `prefix` (the shadow tables of a rebuild). */
export interface RowWriter {
  /** An insert over an existing key throws; an update of a missing row changes nothing. */
  apply(change: RowChange): void;
}

/** Number of rows of a table and SHA-256 over its content in key order. */
export interface TableDigest {
  readonly rows: number;
  readonly sha256: string;
}

/** Throws a `TypeError` for a table definition that cannot become a table. */
export function checkTables(tables: readonly ReadModelTable[]): void {
  const seen = new Set<string>();
  for (const { table, columns, key } of tables) {
    const names = [table, ...Object.keys(columns)];
    const strange = names.find((name) => !identifier.test(name));
    if (strange !== undefined) throw new TypeError(`read model ${table}: ${strange} is no name`);
    if (ownTables.has(table) || table.startsWith('sqlite') || table.startsWith('rebuild_') || seen.has(table))
      throw new TypeError(`read model ${table}: the name is taken`);
    if (key.length === 0 || key.some((column) => !Object.hasOwn(columns, column)))
      throw new TypeError(`read model ${table}: its key must be some of its columns`);
    seen.add(table);
  }
}

/** SQL that creates the table of a read model. */
export function createTableSql(definition: ReadModelTable, prefix = ''): string {
  const columns = Object.entries(definition.columns).map(([name, type]) => `"${name}" ${type}`);
  const key = definition.key.map((name) => `"${name}"`).join(', ');
  return `CREATE TABLE "${prefix}${definition.table}" (${columns.join(', ')}, PRIMARY KEY (${key})) STRICT, WITHOUT ROWID`;
}

/** Writes row changes with statements prepared once per set of columns. */
export function createRowWriter(connection: Connection, tables: readonly ReadModelTable[], prefix = ''): RowWriter {
  const definitions = new Map(tables.map((definition) => [definition.table, definition]));
  const statements = new Map<string, Statement<RowValue[]>>();

  function prepare(change: RowChange): Statement<RowValue[]> {
    const definition = definitions.get(change.table);
    if (definition === undefined) throw new TypeError(`there is no read model ${change.table}`);
    const named = change.op === 'insert' ? Object.keys(change.row) : Object.keys({ ...change.key, ...change.values });
    const unknown = named.find((name) => !Object.hasOwn(definition.columns, name));
    if (unknown !== undefined) throw new TypeError(`read model ${change.table} has no column ${unknown}`);
    const table = `"${prefix}${change.table}"`;
    if (change.op === 'insert') {
      const columns = named.map((name) => `"${name}"`).join(', ');
      return connection.prepare(`INSERT INTO ${table} (${columns}) VALUES (${named.map(() => '?').join(', ')})`);
    }
    const keyNames = Object.keys(change.key);
    // A part of the key would scan the table on the hot path.
    if (keyNames.length !== definition.key.length || !definition.key.every((name) => keyNames.includes(name)))
      throw new TypeError(`an update of ${change.table} must name its whole key`);
    const values = Object.keys(change.values).map((name) => `"${name}" = ?`);
    const keys = keyNames.map((name) => `"${name}" = ?`);
    return connection.prepare(`UPDATE ${table} SET ${values.join(', ')} WHERE ${keys.join(' AND ')}`);
  }

  return {
    apply(change) {
      if (change.op === 'update' && Object.keys(change.values).length === 0) return;
      const columns =
        change.op === 'insert'
          ? Object.keys(change.row)
          : [...Object.keys(change.values), '', ...Object.keys(change.key)];
      const statementKey = `${change.op} ${change.table} ${columns.join(' ')}`;
      let statement = statements.get(statementKey);
      if (statement === undefined) {
        statement = prepare(change);
        statements.set(statementKey, statement);
      }
      if (change.op === 'insert') statement.run(...Object.values(change.row));
      else statement.run(...Object.values(change.values), ...Object.values(change.key));
    },
  };
}

/** Digest of a read model's content, or undefined when the table does not exist with these columns. */
export function findTableDigest(
  connection: Connection,
  definition: ReadModelTable,
  prefix = '',
): TableDigest | undefined {
  const name = `${prefix}${definition.table}`;
  const columns = Object.keys(definition.columns).sort();
  const present = connection
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(name)
    .sort();
  if (canonicalJson(present) !== canonicalJson(columns)) return undefined;
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  const order = definition.key.map((column) => `"${column}"`).join(', ');
  const sum = createHash('sha256').update(canonicalJson(columns));
  let rows = 0;
  for (const row of connection.prepare(`SELECT ${quoted} FROM "${name}" ORDER BY ${order}`).raw().iterate()) {
    sum.update(`\n${JSON.stringify(row)}`);
    rows += 1;
  }
  return { rows, sha256: sum.digest('hex') };
}
