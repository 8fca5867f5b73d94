import type { components } from '@mingjian/api-client';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Flex, Form, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInWords, todayInChina } from '../acts/days';
import { OnlyFor } from '../frame/only-for';
import { Page } from '../frame/page';
import { FailureNotice, Loaded, Nothing, answered, api, freshKey, keyed } from '../http';
import { usePeople } from '../identity/people.page';

type NewCertificate = components['schemas']['NewCertificateBody'];
type Certificate = components['schemas']['CertificateView'];

export default function CertificatesPage() {
  const { t } = useTranslation('officers');
  const [adding, setAdding] = useState(false);
  return (
    <OnlyFor roles={['administrator']}>
      <Page title={t('frame:certificates')} action={<Button type="primary" onClick={() => setAdding(true)}>{t('add')}</Button>}>
        <Ledger />
        <Drawer open={adding} onClose={() => setAdding(false)} title={t('add')} size={420} destroyOnHidden><NewCertificateForm done={() => setAdding(false)} /></Drawer>
      </Page>
    </OnlyFor>
  );
}

function Ledger() {
  const { t } = useTranslation('officers');
  const people = usePeople();
  const query = useInfiniteQuery({
    queryKey: ['certificates'], initialPageParam: '', getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
    queryFn: ({ pageParam }) => answered(api.GET('/api/v1/certificates', { params: { query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
  const nameOf = (id: string): string => people.data?.find((person) => person.id === id)?.name ?? '–';
  return (
    <Loaded query={query}>
      {(certificates) => certificates.length === 0 ? <Nothing>{t('none')}</Nothing> : (
        <Flex vertical gap={12}>
          <table className="list">
            <thead><tr>{['number', 'holder', 'area', 'validTo', 'standing', 'act'].map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr></thead>
            <tbody>{certificates.map((one) => <CertificateRow key={one.id} certificate={one} holder={nameOf(one.personId)} />)}</tbody>
          </table>
          {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{t('more')}</Button>}
        </Flex>
      )}
    </Loaded>
  );
}

function CertificateRow({ certificate, holder }: { readonly certificate: Certificate; readonly holder: string }) {
  const { t, i18n } = useTranslation('officers');
  const queries = useQueryClient();
  const { id, number, area, validFrom, validTo, revokedOn } = certificate;
  const today = todayInChina();
  const revoking = useMutation({
    mutationFn: () => answered(api.POST('/api/v1/certificates/{id}/revocation', { params: { path: { id }, header: keyed(freshKey()) }, body: { revokedOn: today } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['certificates'] }),
  });
  const standing = revokedOn ? 'revoked' : today < validFrom ? 'notYet' : today > validTo ? 'expired' : 'valid';
  return (
    <tr>
      <td data-label={t('number')}>{number}</td>
      <td data-label={t('holder')}>{holder}</td>
      <td data-label={t('area')}>{area}</td>
      <td data-label={t('validTo')}>{dayInWords(validTo, i18n.language)}</td>
      <td data-label={t('standing')}>{t(standing)}{revokedOn ? ` · ${dayInWords(revokedOn, i18n.language)}` : ''}</td>
      <td data-label={t('act')}>
        {(standing === 'valid' || standing === 'notYet') && (
          <Popconfirm title={t('sure', { holder, number })} okText={t('revoke')} onConfirm={() => revoking.mutate()}>
            <Button size="small" loading={revoking.isPending} aria-label={`${t('revoke')} ${number}`}>{t('revoke')}</Button>
          </Popconfirm>
        )}
        {revoking.error && <FailureNotice error={revoking.error} />}
      </td>
    </tr>
  );
}

function NewCertificateForm({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('officers');
  const queries = useQueryClient();
  const people = usePeople();
  const [key, setKey] = useState(freshKey);
  const adding = useMutation({
    mutationFn: (entered: NewCertificate) => answered(api.POST('/api/v1/certificates', { params: { header: keyed(key) }, body: entered })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['certificates'] });
      done();
    },
  });
  const wanted = [{ required: true, message: t('wanted') }];
  return (
    <Form<NewCertificate> layout="vertical" onValuesChange={() => setKey(freshKey())} onFinish={(entered) => adding.mutate(entered)}>
      <Form.Item name="personId" label={t('holder')} rules={wanted}><Select loading={people.isPending} options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} /></Form.Item>
      <Form.Item name="number" label={t('number')} rules={[...wanted, { pattern: /^\S+$/, message: t('noSpaces') }]}><Input maxLength={50} autoComplete="off" /></Form.Item>
      <Form.Item name="area" label={t('area')} rules={wanted}><Input maxLength={100} /></Form.Item>
      <Form.Item name="validFrom" label={t('validFrom')} rules={wanted}><Input type="date" /></Form.Item>
      <Form.Item name="validTo" label={t('validTo')} rules={wanted}><Input type="date" /></Form.Item>
      <Flex vertical gap={12}>{adding.error && <FailureNotice error={adding.error} />}<Button type="primary" htmlType="submit" loading={adding.isPending}>{t('add')}</Button></Flex>
    </Form>
  );
}
