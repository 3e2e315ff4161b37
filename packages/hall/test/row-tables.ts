import { type HallRecord, project, READ_MODEL_TABLES, type RowChange, type RowValue } from '../src/index.ts';

type Row = Record<string, RowValue>;

/** The read models as plain maps; as strict as the real tables: unknown columns, double inserts and updates of nothing throw. */
export class RowTables {
  readonly tables = new Map<string, Map<string, Row>>(READ_MODEL_TABLES.map(({ table }) => [table, new Map()]));

  fold(record: HallRecord): void {
    for (const change of project(record)) this.#apply(change);
  }

  rowsOf(table: string): Map<string, Row> {
    const rows = this.tables.get(table);
    if (rows === undefined) throw new Error(`no table ${table}`);
    return rows;
  }

  #apply(change: RowChange): void {
    const shape = READ_MODEL_TABLES.find(({ table }) => table === change.table);
    const rows = this.rowsOf(change.table);
    if (shape === undefined) throw new Error(`no table ${change.table}`);
    const values = change.op === 'insert' ? change.row : { ...change.key, ...change.values };
    for (const [column, value] of Object.entries(values)) {
      const type = shape.columns[column];
      if (type === undefined) throw new Error(`no column ${change.table}.${column}`);
      const isRight = value === null || (type === 'TEXT' ? typeof value === 'string' : Number.isSafeInteger(value));
      if (!isRight) throw new Error(`${change.table}.${column} cannot hold ${value}`);
    }
    const key = shape.key.map((column) => values[column]).join(' ');
    const row = rows.get(key);
    if (change.op === 'insert') {
      if (row !== undefined) throw new Error(`${change.table} ${key} is there already`);
      const missing = Object.keys(shape.columns).filter((column) => !(column in change.row));
      if (missing.length > 0) throw new Error(`${change.table} without ${missing}`);
      rows.set(key, { ...change.row });
    } else {
      if (row === undefined) throw new Error(`${change.table} ${key} is not there`);
      Object.assign(row, change.values);
    }
  }
}
