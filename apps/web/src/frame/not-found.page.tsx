import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useTitle } from './title';

export default function NotFoundPage() {
  const { t } = useTranslation('frame');
  useTitle(t('notFound'));
  return <Result status="info" title={t('notFound')} subTitle={t('notFoundHint')} extra={<Link to="/"><Button type="primary">{t('home')}</Button></Link>} />;
}
