import type { CheckedInput } from '@yichuang/contract';
import type { Principal } from './principal.ts';
import { foreseenRefusal, type Translated, type TranslationTools } from './translation.ts';

/** What one clerk writes to another may name a person, so the note lies in the vault and the log has its reference. */
export function translateTransfer(
  input: CheckedInput<'transferTicket'>,
  principal: Principal,
  tools: TranslationTools,
): Translated | Promise<Translated> {
  const { commandId: _, note, ...transfer } = input;
  const body = { kind: 'transferTicket', ...transfer, noteRef: null } as const;
  if (note === undefined) return body;
  const refused = foreseenRefusal(body, principal, tools);
  if (refused !== undefined) return refused;
  return tools.vault.putNote(note).then((noteRef) => ({ ...body, noteRef }));
}
