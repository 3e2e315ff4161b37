import { PAGES, type PageName } from '@yichuang/contract';
import { fetchSetUp } from '@yichuang/hall-client';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useEffect, useState } from 'react';
import { TEXTS } from './texts.ts';
import './home.css';

type LinkedPage = Exclude<PageName, 'my-ticket'>;

type GroupTitle = 'first' | 'citizens' | 'staff' | 'screens';

const GROUPS: readonly { readonly title: GroupTitle; readonly pages: readonly LinkedPage[] }[] = [
  { title: 'citizens', pages: ['kiosk', 'booking', 'busy'] },
  { title: 'staff', pages: ['front-desk', 'guide-desk', 'manager'] },
  { title: 'screens', pages: ['display', 'sign', 'rating'] },
];

/** Stands above all others while the hall waits to be set up, and is of no use afterwards. */
const SET_UP_GROUP = { title: 'first', pages: ['set-up'] } as const;

/** Whether the hall still waits to be set up; false until known. */
function useSetUpNeeded(): boolean {
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => {
    let isGone = false;
    void fetchSetUp(location.origin).then((result) => {
      if (!isGone && result.ok) setNeeded(result.value.needed);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return isNeeded;
}

/** The directory of pages at `/`: what somebody who sets up a screen opens first. */
export function HomeScreen() {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language, setLanguage } = useLanguage();
  const isSetUpNeeded = useSetUpNeeded();
  return (
    <main className="home">
      <header className="home-header">
        <h1>{text('title')}</h1>
        <p>{text('subtitle')}</p>
        <button type="button" className="home-language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {text('language')}
        </button>
      </header>
      {(isSetUpNeeded ? [SET_UP_GROUP, ...GROUPS] : GROUPS).map(({ title, pages }) => (
        <section key={title} className="home-group">
          <h2>{text(title)}</h2>
          <div className="home-links">
            {pages.map((page) => (
              <a key={page} href={`/${page}`} className="home-link">
                <strong>{name(PAGES[page])}</strong>
                <span>{text(`${page}-hint`)}</span>
              </a>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
