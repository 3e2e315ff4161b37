export { fillText, type Language, LanguageProvider, type Texts, useLanguage, useName, useTexts } from './i18n.tsx';
