import { Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession } from './session';
import { SignInForm } from './sign-in-form';

/** Over the page and not instead of it: what was being typed stays where it is. */
export function SessionOver() {
  const { t } = useTranslation('identity');
  const { actor, expired } = useSession();
  return (
    <Modal open={expired} title={t('over')} footer={null} closable={false} keyboard={false} destroyOnHidden>
      <Typography.Paragraph>{t('overHint')}</Typography.Paragraph>
      {actor && <SignInForm username={actor.username} />}
    </Modal>
  );
}
