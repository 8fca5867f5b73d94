import { SearchOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../frame/theme';
import './search.css';

const SearchPanel = lazy(() => import('./search-panel'));

/** Opens the search: by its button, by Ctrl+K or ⌘K anywhere, and by "/" where nothing is being typed. */
export function SearchBox() {
  const { t } = useTranslation('search');
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.isComposing || event.altKey) return;
      const command = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      if (!command && !(event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target))) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, []);
  return (
    <>
      <Button className="search-open" icon={<SearchOutlined />} aria-label={t('open')} aria-keyshortcuts="Control+K Meta+K /" onClick={() => setOpen(true)}>
        {phone ? null : <>{t('open')}<kbd>Ctrl K</kbd></>}
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} footer={null} title={t('title')} width={phone ? '100vw' : 640} className="search-dialog" destroyOnHidden>
        <Suspense fallback={null}><SearchPanel onLeave={() => setOpen(false)} /></Suspense>
      </Modal>
    </>
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
