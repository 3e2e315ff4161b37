import { useTexts } from '@yichuang/ui';
import { useMemo } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { ChoiceKeys } from './ChoiceList.tsx';
import { useItemChoices } from './ChoicePages.tsx';
import { searchIndexOf, searchItems } from './item-search.ts';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import { choicesPerPage, pageOf } from './paging.ts';
import { TEXTS } from './texts.ts';

const ROWS = ['QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'];
/** Longer queries only come from a key held down. */
const LONGEST_QUERY = 24;

/** Search by pinyin initials, full pinyin, hanzi or English; results change with each letter. */
export function SearchPage() {
  const { state, dispatch } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const itemChoices = useItemChoices();
  const index = useMemo(() => searchIndexOf(catalogue.items), [catalogue]);
  const { query } = state;
  const found = useMemo(() => searchItems(index, query), [index, query]);
  const page = pageOf(found, currentStep(state).pageIndex, choicesPerPage(state.isElder));

  function type(next: string): void {
    dispatch({ kind: 'type', query: next.slice(0, LONGEST_QUERY) });
  }

  return (
    <>
      <main className="kiosk-body kiosk-search">
        <div className="kiosk-search-head">
          <h2 className="kiosk-question">{text('searchQuestion')}</h2>
          <input
            className="kiosk-search-field"
            aria-label={text('searchField')}
            placeholder={text('searchExample')}
            value={query.toUpperCase()}
            onChange={(event) => type(event.target.value.toLowerCase())}
            inputMode="none"
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <div className="kiosk-search-results" aria-live="polite">
          {found.length > 0 ? (
            <ChoiceKeys choices={itemChoices(page.entries)} />
          ) : (
            <p className="kiosk-note">{text(query === '' ? 'searchHow' : 'searchNothing')}</p>
          )}
        </div>
        <fieldset className="kiosk-keyboard" aria-label={text('keyboard')}>
          {ROWS.map((row) => (
            <div key={row}>
              {[...row].map((letter) => (
                <button
                  key={letter}
                  type="button"
                  className="kiosk-letter"
                  onClick={() => type(query + letter.toLowerCase())}
                >
                  {letter}
                </button>
              ))}
              {row === ROWS[2] && (
                <>
                  <button type="button" className="kiosk-letter kiosk-erase" onClick={() => type(query.slice(0, -1))}>
                    {text('erase')}
                  </button>
                  <button type="button" className="kiosk-letter kiosk-erase" onClick={() => type('')}>
                    {text('eraseAll')}
                  </button>
                </>
              )}
            </div>
          ))}
        </fieldset>
      </main>
      <KioskFoot page={page} />
    </>
  );
}
