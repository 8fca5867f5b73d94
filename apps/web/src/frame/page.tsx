import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTitle } from './title';

interface Props {
  readonly title: string;
  readonly aside?: ReactNode;
  /** The one primary act of the page. */
  readonly action?: ReactNode;
  /** One column, for pages where people decide rather than compare. */
  readonly narrow?: boolean;
  readonly children: ReactNode;
}

export function Page({ title, aside, action, narrow, children }: Props) {
  useTitle(title);
  return (
    <div className={narrow ? 'page narrow' : 'page'}>
      <Flex justify="space-between" align="center" wrap gap={12} className="page-head">
        <Flex align="baseline" gap={12} wrap>
          <Typography.Title level={1}>{title}</Typography.Title>
          {aside && <Typography.Text type="secondary">{aside}</Typography.Text>}
        </Flex>
        {action}
      </Flex>
      {children}
    </div>
  );
}
