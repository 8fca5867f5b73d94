import { useTranslation } from 'react-i18next';
import { Page } from '../frame/page';

export default function HomePage() {
  const { t } = useTranslation('frame');
  return <Page title={t('today')}>{null}</Page>;
}
