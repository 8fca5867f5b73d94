import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from './refusal-notice';

interface Props<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isPending' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
  readonly rows?: number;
}

/** Shows what was asked for, or that it is on its way, or why it did not come. What is shown stays while it is asked again. */
export function Loaded<T>({ query, children, rows = 6 }: Props<T>) {
  const { t } = useTranslation('http');
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isPending) return <div aria-busy="true"><Skeleton active paragraph={{ rows }} title={false} /></div>;
  return <FailureNotice error={query.error} retry={<Button size="small" onClick={() => void query.refetch()}>{t('retry')}</Button>} />;
}

/** Nothing to show, in words that say something. */
export function Nothing({ children, action }: { readonly children: ReactNode; readonly action?: ReactNode }) {
  return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={children}>{action}</Empty>;
}
