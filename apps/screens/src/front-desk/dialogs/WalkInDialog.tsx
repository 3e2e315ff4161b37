import { useName, useTexts } from '@yichuang/ui';
import { useMemo } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { searchIndexOf, searchItems } from '../../kiosk/item-search.ts';
import { useDraft } from '../drafts.ts';
import type { Desk } from '../use-desk.ts';
import { Choices } from './Choices.tsx';
import { CHOICES_PER_PAGE } from './choice-pages.ts';
import { DialogPanel } from './DialogPanel.tsx';
import { DIALOG_TEXTS } from './texts.ts';
import './dialog-fields.css';

/** Somebody without a ticket: the item by its name or initials, like an input method: letters search, a digit takes. */
export function WalkInDialog({ desk }: { readonly desk: Desk }) {
  const text = useTexts(DIALOG_TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const { windowId, queueIds } = desk.view;
  const [query, setQuery, forgetQuery] = useDraft(`${desk.session.staffId}/walkIn`, '');
  const index = useMemo(() => searchIndexOf(catalogue.items), [catalogue]);
  const found = query.trim() === '' ? catalogue.items : searchItems(index, query);
  const here = found.filter((item) => queueIds.includes(item.queueId));
  const elsewhere = here.length === 0 ? found[0] : undefined;
  const enabled = !desk.offline && desk.busyAct === null && desk.stateOf('serveWalkIn').enabled;

  async function serve(itemCode: string): Promise<void> {
    const isDone = await desk.give('serveWalkIn', 'serveWalkIn', { windowId, itemCode });
    if (isDone) forgetQuery();
  }

  return (
    <DialogPanel desk={desk} act="serveWalkIn" title={text('walkInTitle')}>
      <label className="desk-field">
        <span>{text('walkInSearch')}</span>
        <input
          // biome-ignore lint/a11y/noAutofocus: the dialog has this one field
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={query}
          // Digits take from the list, as in an input method; no item is found by one.
          onChange={(event) => setQuery(event.target.value.replace(/\d/g, ''))}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
            const digit = event.key === 'Enter' ? 1 : Number.parseInt(event.key, 10);
            if (!(digit >= 1 && digit <= CHOICES_PER_PAGE)) return;
            event.preventDefault();
            const item = here[digit - 1];
            if (item !== undefined && enabled && !event.repeat) void serve(item.itemCode);
          }}
        />
      </label>
      {here.length === 0 && (
        <p className="desk-dialog-say" role="status">
          {elsewhere === undefined
            ? text('walkInNothing')
            : text('walkInOther', {
                item: name(elsewhere),
                queue: name(catalogue.queues.find((queue) => queue.queueId === elsewhere.queueId)),
              })}
        </p>
      )}
      <Choices
        key={query}
        label={text('walkInTitle')}
        enabled={enabled}
        choices={here.slice(0, CHOICES_PER_PAGE).map((item) => ({
          id: item.itemCode,
          label: name(item),
          note: name(catalogue.queues.find((queue) => queue.queueId === item.queueId)),
          onChoose: () => void serve(item.itemCode),
        }))}
      />
    </DialogPanel>
  );
}
