import '@fontsource-variable/noto-sans-sc/index.css';
import '@yichuang/ui/theme.css';
import { type Language, LanguageProvider } from '@yichuang/ui';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { HallProvider } from '../src/app/hall-context.tsx';
import { FIXTURE_CATALOGUE } from './fixture-catalogue.ts';
import type { FixtureConnection } from './fixture-connection.ts';

function Stage({ connection, children }: { readonly connection: FixtureConnection; readonly children: ReactNode }) {
  const wanted = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';
  const [language, setLanguage] = useState<Language>(wanted);
  return (
    <LanguageProvider language={language} setLanguage={setLanguage}>
      <HallProvider connection={connection} catalogue={FIXTURE_CATALOGUE}>
        {children}
      </HallProvider>
    </LanguageProvider>
  );
}

/** Renders one page of the gallery into `#root`; `?lang=en` shows it in English. */
export function showInGallery(connection: FixtureConnection, page: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the gallery page has no #root');
  createRoot(root).render(<Stage connection={connection}>{page}</Stage>);
}
