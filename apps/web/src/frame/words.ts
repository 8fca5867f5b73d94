import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { speak } from '../http';

export type Language = 'zh' | 'en';

/** Each capability folder brings zh.json and en.json; the folder's name is the namespace. */
const files = import.meta.glob<Record<string, unknown>>('/src/*/{zh,en}.json', { eager: true, import: 'default' });

const resources: Record<Language, Record<string, Record<string, unknown>>> = { zh: {}, en: {} };
for (const [path, words] of Object.entries(files)) {
  const [, folder, language] = /\/([^/]+)\/(zh|en)\.json$/.exec(path)!;
  resources[language as Language][folder!] = words;
}

const CHOSEN = 'mingjian.language';

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh');

export async function startWords(): Promise<void> {
  const language: Language = localStorage.getItem(CHOSEN) === 'en' ? 'en' : 'zh';
  await i18next.use(initReactI18next).init({
    resources: resources as never, lng: language, fallbackLng: false, defaultNS: 'frame', interpolation: { escapeValue: false },
    saveMissing: true,
    // A story in the browser fails on any console error, so a missing word cannot slip through.
    missingKeyHandler: (_languages, namespace, key) => console.error(`no words for ${namespace}:${key}`),
  });
  tell(language);
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(CHOSEN, language);
  await i18next.changeLanguage(language);
  tell(language);
}

function tell(language: Language): void {
  const tag = language === 'zh' ? 'zh-CN' : 'en';
  speak(tag);
  document.documentElement.lang = tag;
}
