import { Alert, Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConnectionError, ProblemError, type Problem } from './problem';

interface Props {
  readonly problem: Problem;
  /** Where a requirement is mended: a link beside it. */
  readonly mend?: (requirement: string) => ReactNode;
  readonly action?: ReactNode;
}

/** A lawful no: every requirement that is not met, with its articles. */
export function RefusalNotice({ problem, mend, action }: Props) {
  const unlawful = problem.status === 409 || problem.unmet.length > 0;
  return (
    <Alert role="alert" type={unlawful ? 'error' : 'warning'} showIcon title={problem.detail} action={action} description={<Reasons problem={problem} mend={mend} />} />
  );
}

function Reasons({ problem, mend }: Props) {
  const { t } = useTranslation('http');
  const { unmet, articles, errors, incident } = problem;
  return (
    <Flex vertical gap={8}>
      {articles.length > 0 && <Typography.Text type="secondary">{t('basis')}{articles.map(({ text }) => text).join('、')}</Typography.Text>}
      {unmet.length > 0 && (
        <ul className="reasons">
          {unmet.map((one) => (
            <li key={one.id}>
              {one.message} <Typography.Text type="secondary">{one.articles.map(({ text }) => text).join('、')}</Typography.Text> {mend?.(one.id)}
            </li>
          ))}
        </ul>
      )}
      {errors.length > 0 && (
        <ul className="reasons">
          {errors.map(({ field, detail }) => <li key={`${field} ${detail}`}>{t('field', { field, detail })}</li>)}
        </ul>
      )}
      {incident && <Typography.Text type="secondary" copyable={{ text: incident }}>{t('incident', { incident })}</Typography.Text>}
    </Flex>
  );
}

/** Whatever went wrong, told as far as it is known. */
export function FailureNotice({ error, retry, mend }: { readonly error: unknown; readonly retry?: ReactNode; readonly mend?: Props['mend'] }) {
  const { t } = useTranslation('http');
  if (error instanceof ProblemError) return <RefusalNotice problem={error.problem} action={retry} {...(mend ? { mend } : {})} />;
  const key = error instanceof ConnectionError ? 'offline' : 'fault';
  return <Alert role="alert" type="warning" showIcon title={t(key)} description={t(`${key}Hint`)} action={retry} />;
}
