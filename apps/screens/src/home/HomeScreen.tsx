import { PAGES, type PageName } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { TEXTS } from './texts.ts';
import './home.css';

type LinkedPage = Exclude<PageName, 'my-ticket'>;

const GROUPS: readonly { readonly title: 'citizens' | 'staff' | 'screens'; readonly pages: readonly LinkedPage[] }[] = [
  { title: 'citizens', pages: ['kiosk'] },
  { title: 'staff', pages: ['front-desk', 'manager'] },
  { title: 'screens', pages: ['display', 'sign', 'rating'] },
];

/** The directory of pages at `/`: what somebody who sets up a screen opens first. */
export function HomeScreen() {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language, setLanguage } = useLanguage();
  return (
    <main className="home">
      <header className="home-header">
        <h1>{text('title')}</h1>
        <p>{text('subtitle')}</p>
        <button type="button" className="home-language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
          {text('language')}
        </button>
      </header>
      {GROUPS.map(({ title, pages }) => (
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
