import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Flex, Layout, Menu } from 'antd';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router-dom';
import { FailureNotice } from '../http';
import { SessionOver } from '../identity/session-over';
import { useSession, type Actor } from '../identity/session';
import { NotificationsButton } from '../notifications/notifications-button';
import { SearchBox } from '../search/search-box';
import { LanguageSwitch } from './language-switch';
import { entriesOf, entryAt } from './navigation';
import { Opening } from './opening';
import { Tabs } from './tabs';
import { usePhone } from './theme';

/** What surrounds every page of somebody who has signed in. */
export function Frame() {
  const { t } = useTranslation('http');
  const { actor, error, retry } = useSession();
  const location = useLocation();
  if (actor === undefined && error) return <main className="page"><FailureNotice error={error} retry={<Button onClick={retry}>{t('retry')}</Button>} /></main>;
  if (actor === undefined) return <Opening />;
  if (actor === null) {
    if (error) return <main className="page"><FailureNotice error={error} retry={<Button onClick={retry}>{t('retry')}</Button>} /></main>;
    return <Navigate to="/sign-in" replace state={{ from: location.pathname + location.search }} />;
  }
  return <Inside actor={actor} />;
}

function Inside({ actor }: { readonly actor: Actor }) {
  const { t } = useTranslation('frame');
  const { pathname } = useLocation();
  const phone = usePhone();
  const entries = entriesOf(actor);
  const here = entryAt(entries, pathname);
  return (
    <Layout className="frame">
      <a className="skip" href="#content">{t('skip')}</a>
      <Layout.Header className="head">
        <Link to="/" className="brand">{t('brand')}</Link>
        <SearchBox />
        <Flex align="center" gap={4}>
          <NotificationsButton />
          <AccountMenu actor={actor} named={!phone} />
          <LanguageSwitch />
        </Flex>
      </Layout.Header>
      <Layout hasSider={!phone}>
        {!phone && (
          <Layout.Sider width={176} className="side" theme="light">
            <nav aria-label={t('entries')}>
              <Menu mode="inline" selectedKeys={here ? [here.to] : []} items={entries.map(({ to, words, icon }) => ({ key: to, icon, label: <Link to={to}>{t(words)}</Link> }))} />
            </nav>
          </Layout.Sider>
        )}
        <Layout.Content id="content" tabIndex={-1} className="content" role="main">
          <Suspense fallback={<Opening />}><Outlet /></Suspense>
        </Layout.Content>
      </Layout>
      {phone && <Tabs entries={entries.slice(0, 4)} here={here} />}
      <SessionOver />
    </Layout>
  );
}

function AccountMenu({ actor, named }: { readonly actor: Actor; readonly named: boolean }) {
  const { t } = useTranslation('identity');
  const { signOut } = useSession();
  const items = [
    { key: 'who', disabled: true, label: `${actor.name} · ${actor.roles.map((role) => t(`roles.${role}`)).join(t('frame:listJoin'))}` },
    { key: 'out', icon: <LogoutOutlined />, label: t('signOut') },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void (key === 'out' && signOut()) }}>
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('frame:me')} ${actor.name}`}>{named ? actor.name : null}</Button>
    </Dropdown>
  );
}
