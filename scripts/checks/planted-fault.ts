/** One fault, and the line by which its check must name it. */
export interface PlantedFault {
  readonly check: string;
  readonly what: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly edits?: Readonly<Record<string, (text: string) => string>>;
  /** Part -> workspace package linked into it, so that the import resolves as an installed one does. */
  readonly links?: Readonly<Record<string, string>>;
  readonly named: RegExp;
}
