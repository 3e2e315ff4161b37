import { useName, useTexts } from '@yichuang/ui';
import { useId } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { TEXTS } from './texts.ts';

/** The priority groups as keys, one of them down; who they are for stands in the hint. */
export function GroupKeys({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
}) {
  const text = useTexts(TEXTS);
  const name = useName();
  const field = useId();
  const { priorityGroups } = useHall().catalogue;
  const chosen = priorityGroups.find((group) => group.code === value);
  return (
    <fieldset className="guide-groups">
      <legend>{text('group')}</legend>
      {[null, ...priorityGroups].map((group) => (
        <label key={group?.code ?? ''} className="guide-group">
          <input
            type="radio"
            name={field}
            checked={(group?.code ?? null) === value}
            onChange={() => onChange(group?.code ?? null)}
          />
          {group === null ? text('noGroup') : name(group)}
        </label>
      ))}
      {chosen?.whoFor != null && (
        <p>
          {name(chosen.whoFor)}
          {chosen.howToShow !== null && ` · ${name(chosen.howToShow)}`}
        </p>
      )}
    </fieldset>
  );
}
