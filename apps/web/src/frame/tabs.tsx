import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Entry } from './navigation';

export function Tabs({ entries, here }: { readonly entries: readonly Entry[]; readonly here: Entry | undefined }) {
  const { t } = useTranslation('frame');
  return (
    <nav className="tabs" aria-label={t('entries')}>
      {entries.map((entry) => (
        <Link key={entry.to} to={entry.to} aria-current={entry === here ? 'page' : undefined}>
          {entry.icon}
          <span>{t(entry.words)}</span>
        </Link>
      ))}
    </nav>
  );
}
