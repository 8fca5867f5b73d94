import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, currentLanguage } from './words';

export function LanguageSwitch() {
  const { t } = useTranslation('frame');
  const other = currentLanguage() === 'zh' ? 'en' : 'zh';
  return <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void chooseLanguage(other)}>{t('otherLanguage')}</Button>;
}
