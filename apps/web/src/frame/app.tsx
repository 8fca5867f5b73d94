import { QueryClientProvider } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router-dom';
import { SessionProvider } from '../identity/session';
import { queries } from './queries';
import { router } from './routes';
import { themeOf, useCalm, useDark, useTouch } from './theme';

export function App() {
  const { i18n } = useTranslation();
  const dark = useDark();
  const theme = themeOf(dark, useTouch());
  const calm = useCalm();
  return (
    <ConfigProvider theme={{ ...theme, token: { ...theme.token, motion: !calm } }} locale={i18n.language === 'en' ? enUS : zhCN} button={{ autoInsertSpace: false }}>
      <Messages className="app" message={{ maxCount: 2 }}>
        <QueryClientProvider client={queries}>
          <SessionProvider><RouterProvider router={router} /></SessionProvider>
        </QueryClientProvider>
      </Messages>
    </ConfigProvider>
  );
}
