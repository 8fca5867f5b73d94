import { useMutation } from '@tanstack/react-query';
import { Button, Flex, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../http';
import { useSession } from './session';

interface Entered {
  readonly username: string;
  readonly password: string;
}

export function SignInForm({ username }: { readonly username?: string }) {
  const { t } = useTranslation('identity');
  const { signIn } = useSession();
  const entering = useMutation({ mutationFn: ({ username: name, password }: Entered) => signIn(name.trim(), password) });
  return (
    <Form<Entered> layout="vertical" requiredMark={false} initialValues={{ username }} onFinish={(entered) => entering.mutate(entered)}>
      <Form.Item name="username" label={t('username')} rules={[{ required: true, message: t('usernameWanted') }]}>
        <Input autoComplete="username" autoCapitalize="none" autoFocus={!username} size="large" />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={[{ required: true, message: t('passwordWanted') }]}>
        <Input.Password autoComplete="current-password" autoFocus={Boolean(username)} size="large" />
      </Form.Item>
      <Flex vertical gap={16}>
        {entering.error && <FailureNotice error={entering.error} />}
        <Button type="primary" htmlType="submit" size="large" block loading={entering.isPending}>{t('signIn')}</Button>
      </Flex>
    </Form>
  );
}
