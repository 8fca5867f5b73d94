import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the browser's tab and a screen reader call the page. */
export function useTitle(title: string): void {
  const { t } = useTranslation('frame');
  const brand = t('brand');
  useEffect(() => {
    document.title = `${title} · ${brand}`;
  }, [title, brand]);
}
