import type { PersonRole } from '@mingjian/law';
import { Result, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { hasRole, useActor } from '../identity/session';

/** A page of certain roles; whoever comes by its address alone is told whose it is. */
export function OnlyFor({ roles, children }: { readonly roles: readonly PersonRole[]; readonly children: ReactNode }) {
  const { t } = useTranslation('frame');
  const actor = useActor();
  if (hasRole(actor, ...roles)) return children;
  const named = (list: readonly string[]) => list.map((role) => t(`identity:roles.${role}`)).join(t('listJoin'));
  return (
    <Result
      status="info" title={t('forbidden')} subTitle={t('forbiddenHint', { roles: named(roles), mine: named(actor.roles) })}
      extra={<Link to="/"><Button type="primary">{t('home')}</Button></Link>}
    />
  );
}
