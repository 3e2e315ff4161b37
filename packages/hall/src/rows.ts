/** A value that SQLite keeps. */
export type RowValue = string | number | null;

/** One change of a read-model table, computed from one event alone, so that it can be rebuilt at any time. */
export type RowChange =
  | { readonly op: 'insert'; readonly table: string; readonly row: Readonly<Record<string, RowValue>> }
  | {
      readonly op: 'update';
      readonly table: string;
      readonly key: Readonly<Record<string, RowValue>>;
      readonly values: Readonly<Record<string, RowValue>>;
    };

/** Shape of one read-model table; the journal creates it. Types are SQLite STRICT types. */
export interface ReadModelTable {
  readonly table: string;
  readonly columns: Readonly<Record<string, 'TEXT' | 'INTEGER' | 'REAL'>>;
  readonly key: readonly string[];
}
