import { ClockCircleOutlined, ExclamationCircleFilled, InboxOutlined, WarningFilled } from '@ant-design/icons';
import { Button, Tag, Typography } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { dayInWords, instantInWords } from '../acts/days';
import { WhyDrawer, type Asked } from '../deadlines/why-drawer';
import { byUrgency, GROUPS, groupOf, type Due, type Group } from './due';

const SIGNS: Record<Group, ReactNode> = { overdue: <ExclamationCircleFilled />, soon: <WarningFilled />, later: <ClockCircleOutlined />, waiting: <InboxOutlined /> };

/** In the order the law wants it: late first, then what is due, each with its date, its reason and the one button. */
export function DueList({ items, more, calm = false }: { readonly items: readonly Due[]; readonly more?: ReactNode; /** No row is pressed forward: people look here, and act elsewhere. */ readonly calm?: boolean }) {
  const { t } = useTranslation('home');
  const [asked, setAsked] = useState<Asked>();
  const sorted = [...items].sort(byUrgency);
  const primary = calm ? undefined : (sorted.find((due) => groupOf(due) !== 'waiting') ?? sorted[0]);
  return (
    <>
      {GROUPS.map((group) => {
        const members = sorted.filter((due) => groupOf(due) === group);
        if (members.length === 0) return null;
        return (
          <section key={group} className={`due-group due-${group}`} aria-label={t(`group.${group}`)}>
            <h2><span aria-hidden>{SIGNS[group]}</span> {t(`group.${group}`)} <span className="due-count">{members.length}</span></h2>
            <ul>{members.map((due) => <DueRow key={due.key} due={due} first={due === primary} ask={setAsked} />)}</ul>
          </section>
        );
      })}
      {more}
      <WhyDrawer asked={asked} close={() => setAsked(undefined)} />
    </>
  );
}

function DueRow({ due, first, ask }: { readonly due: Due; readonly first: boolean; readonly ask: (asked: Asked) => void }) {
  const { t } = useTranslation('home');
  const named = [due.what, due.caseNo ?? due.party ?? due.violation].join(' ');
  return (
    <li className="due">
      <div className="due-what"><strong>{due.what}</strong>{due.agencyName && <Tag variant="filled">{due.agencyName}</Tag>}</div>
      <div className="due-case">
        <Link to={`/cases/${due.caseId}`}>{due.caseNo ?? t('noNumber')}</Link>
        <span className="due-about">{due.party ?? t('noParty')} · {due.violation}</span>
      </div>
      <When due={due} />
      <div className="due-act">
        {due.period && <Button type="link" aria-label={`${t('why')} ${named}`} onClick={() => ask({ caseId: due.caseId, period: due.period! })}>{t('why')}</Button>}
        <Link to={due.act.to} className={first ? 'go go-first' : 'go'} aria-label={`${due.act.label} ${named}`}>{due.act.label}</Link>
      </div>
    </li>
  );
}

function When({ due }: { readonly due: Due }) {
  const { t, i18n } = useTranslation('home');
  if (due.dueOn === null) return <div className="due-when"><Typography.Text type="secondary">{t('noClock')}</Typography.Text></div>;
  const day = due.dueAt ? instantInWords(due.dueAt, i18n.language) : dayInWords(due.dueOn, i18n.language);
  const left = due.workingDaysLeft ?? 0;
  const key = due.overdue ? 'late' : left === 0 ? 'lastDay' : 'left';
  return (
    <div className="due-when">
      <span>{day}</span>
      <span className="due-left">{t(key, { count: Math.abs(left) })}</span>
    </div>
  );
}
