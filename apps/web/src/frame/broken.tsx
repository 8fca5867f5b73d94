import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router-dom';
import { FailureNotice } from '../http';

/** A page that failed, also because a newer version has replaced its files. */
export function Broken() {
  const { t } = useTranslation('http');
  const error = useRouteError();
  return <div className="page"><FailureNotice error={error} retry={<Button onClick={() => window.location.reload()}>{t('retry')}</Button>} /></div>;
}
