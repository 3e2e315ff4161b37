import { type Language, LanguageProvider } from '@yichuang/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { PageFrame } from './PageFrame.tsx';

/** The page of each path; one bundle, one chunk per page. */
const SCREENS = {
  '': lazy(() => import('../home/HomeScreen.tsx').then((module) => ({ default: module.HomeScreen }))),
  kiosk: lazy(() => import('../kiosk/KioskScreen.tsx').then((module) => ({ default: module.KioskScreen }))),
  'front-desk': lazy(() =>
    import('../front-desk/FrontDeskScreen.tsx').then((module) => ({ default: module.FrontDeskScreen })),
  ),
  'guide-desk': lazy(() =>
    import('../guide-desk/GuideDeskScreen.tsx').then((module) => ({ default: module.GuideDeskScreen })),
  ),
  display: lazy(() => import('../display/DisplayScreen.tsx').then((module) => ({ default: module.DisplayScreen }))),
  sign: lazy(() => import('../sign/SignScreen.tsx').then((module) => ({ default: module.SignScreen }))),
  rating: lazy(() => import('../rating/RatingScreen.tsx').then((module) => ({ default: module.RatingScreen }))),
  'my-ticket': lazy(() =>
    import('../my-ticket/MyTicketScreen.tsx').then((module) => ({ default: module.MyTicketScreen })),
  ),
  booking: lazy(() => import('../booking/BookingScreen.tsx').then((module) => ({ default: module.BookingScreen }))),
  busy: lazy(() => import('../busy/BusyScreen.tsx').then((module) => ({ default: module.BusyScreen }))),
  manager: lazy(() => import('../manager/ManagerScreen.tsx').then((module) => ({ default: module.ManagerScreen }))),
  'set-up': lazy(() => import('../set-up/SetUpScreen.tsx').then((module) => ({ default: module.SetUpScreen }))),
} as const;

/** Chooses the page by the first part of the path. */
export function App() {
  const [language, setLanguage] = useState<Language>('zh');
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  const name = location.pathname.split('/')[1] ?? '';
  const Screen = Object.hasOwn(SCREENS, name) ? SCREENS[name as keyof typeof SCREENS] : undefined;
  return (
    <LanguageProvider language={language} setLanguage={setLanguage}>
      <Suspense fallback={<PageFrame state="loading" />}>
        {Screen === undefined ? <PageFrame state="notFound" /> : <Screen />}
      </Suspense>
    </LanguageProvider>
  );
}
