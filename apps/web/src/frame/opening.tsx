import { Flex, Spin } from 'antd';
import { useTranslation } from 'react-i18next';

export function Opening() {
  const { t } = useTranslation('frame');
  return <Flex justify="center" align="center" className="opening" role="status" aria-label={t('loading')}><Spin /></Flex>;
}
