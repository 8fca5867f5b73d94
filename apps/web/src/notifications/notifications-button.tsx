import { BellOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { instantInWords } from '../acts/days';
import { Loaded, Nothing, answered, api, freshKey, keyed } from '../http';

const COUNTED = 99;

/** What I have been told; the figure is what I have not read. */
export function NotificationsButton() {
  const { t } = useTranslation('notifications');
  const [open, setOpen] = useState(false);
  const unread = useQuery({
    queryKey: ['notifications', 'unread'], refetchInterval: 30_000,
    queryFn: () => answered(api.GET('/api/v1/notifications', { params: { query: { unread: true, limit: COUNTED } } })),
    select: ({ items, next }) => (next ? `${COUNTED}+` : items.length > 0 ? String(items.length) : ''),
  });
  return (
    <>
      <Button type="text" icon={<BellOutlined />} onClick={() => setOpen(true)}>{t('title')}{unread.data && <span className="unread">{unread.data}</span>}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} title={t('title')} size={420} destroyOnHidden><Told close={() => setOpen(false)} /></Drawer>
    </>
  );
}

function Told({ close }: { readonly close: () => void }) {
  const { t, i18n } = useTranslation('notifications');
  const queries = useQueryClient();
  const query = useInfiniteQuery({
    queryKey: ['notifications', 'all'], initialPageParam: '', getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
    queryFn: ({ pageParam }) => answered(api.GET('/api/v1/notifications', { params: { query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  const reading = useMutation({
    mutationFn: (id: string) => answered(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id }, header: keyed(freshKey()) }, body: {} as never })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return (
    <Loaded query={query}>
      {(items) => items.length === 0 ? <Nothing>{t('none')}</Nothing> : (
        <ul className="news">
          {items.map(({ id, kind, caseId, particulars, createdAt, readAt }) => (
            <li key={id} className={readAt ? 'read' : undefined}>
              <div>{readAt ? null : <strong className="new">{t('new')} </strong>}{t(`kinds.${kind}`)}</div>
              <div>{caseId && <Link to={`/cases/${caseId}`} onClick={close}>{typeof particulars['caseNo'] === 'string' ? particulars['caseNo'] : t('case')}</Link>} <span className="due-about">{instantInWords(createdAt, i18n.language)}</span></div>
              {!readAt && <Button size="small" loading={reading.isPending && reading.variables === id} onClick={() => reading.mutate(id)}>{t('markRead')}</Button>}
            </li>
          ))}
          {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
        </ul>
      )}
    </Loaded>
  );
}
