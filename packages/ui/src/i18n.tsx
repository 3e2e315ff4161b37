import { createContext, type ReactNode, useContext, useMemo } from 'react';

export type Language = 'zh' | 'en';

/** Texts of one screen: every key in both languages, checked by the compiler through `satisfies Texts`. `{name}` is filled in. */
export type Texts = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

interface LanguageValue {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<LanguageValue>({ language: 'zh', setLanguage: () => {} });

export function LanguageProvider({
  language,
  setLanguage,
  children,
}: LanguageValue & { readonly children: ReactNode }) {
  const value = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageValue {
  return useContext(LanguageContext);
}

/** Fills `{name}` places of a text. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The texts of a screen in the reader's language: `text('ahead', { count: 3 })`. */
export function useTexts<T extends Texts>(texts: T) {
  const { language } = useLanguage();
  return useMemo(
    () =>
      function text(key: keyof T & string, values: Readonly<Record<string, string | number>> = {}): string {
        const entry = texts[key];
        return entry === undefined ? key : fillText(entry[language], values);
      },
    [language, texts],
  );
}

/** The name of a catalogue entry in the reader's language. */
export function useName() {
  const { language } = useLanguage();
  return useMemo(
    () =>
      function name(entry: { readonly zh: string; readonly en: string } | undefined, fallback = ''): string {
        return entry === undefined ? fallback : entry[language];
      },
    [language],
  );
}
