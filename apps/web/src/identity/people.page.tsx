import { ROLES } from '@mingjian/law';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Flex, Form, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { components } from '@mingjian/api-client';
import { OnlyFor } from '../frame/only-for';
import { Page } from '../frame/page';
import { FailureNotice, Loaded, Nothing, answered, api, freshKey, keyed, onVersion } from '../http';
import { useActor } from './session';

type NewPerson = components['schemas']['NewPersonBody'];
type Person = components['schemas']['PersonView'];

export function usePeople() {
  return useInfiniteQuery({
    queryKey: ['people'], initialPageParam: '', getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
    queryFn: ({ pageParam }) => answered(api.GET('/api/v1/people', { params: { query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export default function PeoplePage() {
  const { t } = useTranslation('identity');
  const [adding, setAdding] = useState(false);
  return (
    <OnlyFor roles={['administrator']}>
      <Page title={t('frame:people')} action={<Button type="primary" onClick={() => setAdding(true)}>{t('people.add')}</Button>}>
        <People />
        <Drawer open={adding} onClose={() => setAdding(false)} title={t('people.add')} size={420} destroyOnHidden><NewPersonForm done={() => setAdding(false)} /></Drawer>
      </Page>
    </OnlyFor>
  );
}

function People() {
  const { t } = useTranslation('identity');
  const query = usePeople();
  return (
    <Loaded query={query}>
      {(people) => people.length === 0 ? <Nothing>{t('people.none')}</Nothing> : (
        <Flex vertical gap={12}>
          <table className="list">
            <thead><tr>{['name', 'username', 'roles', 'standing', 'act'].map((column) => <th key={column} scope="col">{t(`people.${column}`)}</th>)}</tr></thead>
            <tbody>{people.map((person) => <PersonRow key={person.id} person={person} />)}</tbody>
          </table>
          {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{t('people.more')}</Button>}
        </Flex>
      )}
    </Loaded>
  );
}

function PersonRow({ person }: { readonly person: Person }) {
  const { t } = useTranslation('identity');
  const actor = useActor();
  const queries = useQueryClient();
  const { id, name, username, roles, isPrincipalHead, disabledAt, version } = person;
  const barring = useMutation({
    mutationFn: () => answered(api.PUT('/api/v1/people/{id}/disabled', { params: { path: { id }, header: { ...keyed(freshKey()), ...onVersion(version) } }, body: { disabled: disabledAt === null } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people'] }),
  });
  const act = t(disabledAt ? 'people.admit' : 'people.bar');
  return (
    <tr>
      <td data-label={t('people.name')}>{name}</td>
      <td data-label={t('people.username')}>{username}</td>
      <td data-label={t('people.roles')}>{[...roles.map((role) => t(`roles.${role}`)), ...(isPrincipalHead ? [t('people.principal')] : [])].join(t('frame:listJoin'))}</td>
      <td data-label={t('people.standing')}>{t(disabledAt ? 'people.barred' : 'people.active')}</td>
      <td data-label={t('people.act')}>
        {id !== actor.id && (
          <Popconfirm title={t(disabledAt ? 'people.admitSure' : 'people.barSure', { name })} okText={act} onConfirm={() => barring.mutate()}>
            <Button size="small" loading={barring.isPending} aria-label={`${act} ${name}`}>{act}</Button>
          </Popconfirm>
        )}
        {barring.error && <FailureNotice error={barring.error} />}
      </td>
    </tr>
  );
}

function NewPersonForm({ done }: { readonly done: () => void }) {
  const { t } = useTranslation('identity');
  const queries = useQueryClient();
  const [key, setKey] = useState(freshKey);
  const adding = useMutation({
    mutationFn: (entered: NewPerson) => answered(api.POST('/api/v1/people', { params: { header: keyed(key) }, body: { ...entered, isPrincipalHead: entered.isPrincipalHead ?? false, legalQualificationNo: entered.legalQualificationNo?.trim() || null, reviewingSince: null } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['people'] });
      done();
    },
  });
  const wanted = [{ required: true, message: t('people.wanted') }];
  return (
    <Form<NewPerson> layout="vertical" onValuesChange={() => setKey(freshKey())} onFinish={(entered) => adding.mutate(entered)}>
      <Form.Item name="name" label={t('people.name')} rules={wanted}><Input maxLength={100} /></Form.Item>
      <Form.Item name="username" label={t('people.username')} extra={t('people.usernameHint')} rules={[...wanted, { pattern: /^[a-z0-9][a-z0-9._-]+$/, message: t('people.usernameHint') }]}><Input maxLength={63} autoComplete="off" autoCapitalize="none" /></Form.Item>
      <Form.Item name="password" label={t('people.firstPassword')} extra={t('people.passwordHint')} rules={wanted}><Input.Password autoComplete="new-password" /></Form.Item>
      <Form.Item name="roles" label={t('people.roles')} rules={wanted}><Select mode="multiple" options={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))} /></Form.Item>
      <Form.Item name="legalQualificationNo" label={t('people.qualification')} extra={t('people.qualificationHint')}><Input maxLength={50} /></Form.Item>
      <Form.Item name="isPrincipalHead" valuePropName="checked"><Checkbox>{t('people.principal')}</Checkbox></Form.Item>
      <Flex vertical gap={12}>{adding.error && <FailureNotice error={adding.error} />}<Button type="primary" htmlType="submit" loading={adding.isPending}>{t('people.add')}</Button></Flex>
    </Form>
  );
}
