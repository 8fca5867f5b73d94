import { Card, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router-dom';
import { LanguageSwitch } from '../frame/language-switch';
import { useTitle } from '../frame/title';
import { useSession } from './session';
import { SignInForm } from './sign-in-form';

export default function SignInPage() {
  const { t } = useTranslation('identity');
  const { actor } = useSession();
  const { state } = useLocation() as { state: { from?: string } | null };
  useTitle(t('signIn'));
  if (actor) return <Navigate to={state?.from ?? '/'} replace />;
  return (
    <main className="sign-in">
      <Flex vertical gap={24} className="sign-in-column">
        <header>
          <Typography.Title level={1} className="brand-large">{t('frame:brand')}</Typography.Title>
          <Typography.Text type="secondary">{t('about')}</Typography.Text>
        </header>
        <Card><SignInForm /></Card>
        <Flex justify="center"><LanguageSwitch /></Flex>
      </Flex>
    </main>
  );
}
