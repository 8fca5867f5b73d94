import { theme, type ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';

const FONTS = '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif';

/** Red is overdue or unlawful and nothing else, amber due within three working days, blue action, grey done. */
const COMMON = { fontFamily: FONTS, borderRadius: 4, controlHeight: 36, fontSize: 14, motionDurationSlow: '0.15s', motionDurationMid: '0.12s', motionDurationFast: '0.08s' };

export function themeOf(dark: boolean, touch: boolean): ThemeConfig {
  const colours = dark
    ? { colorPrimary: '#4C8FE0', colorLink: '#7FB2F0', colorError: '#F0717B', colorWarning: '#E5A15A', colorTextSecondary: '#B4BAC2', colorTextDescription: '#B4BAC2', colorTextPlaceholder: '#9AA1AA', colorBgLayout: '#14171A', colorBgContainer: '#1C2024', colorBgElevated: '#24292E', colorTextLightSolid: '#0B0D0F' }
    : { colorPrimary: '#1A5FB4', colorLink: '#1A5FB4', colorError: '#C01C28', colorWarning: '#B35900', colorText: '#1F2328', colorTextSecondary: '#57606A', colorTextDescription: '#57606A', colorTextPlaceholder: '#68707A', colorBgLayout: '#F6F7F9', colorBgContainer: '#FFFFFF' };
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: { ...COMMON, ...colours, controlHeight: touch ? 44 : 36 },
    components: {
      Layout: { headerBg: colours.colorBgContainer, siderBg: colours.colorBgContainer, headerHeight: 56, headerPadding: '0 16px', bodyBg: colours.colorBgLayout },
      Table: { cellPaddingBlock: 9, cellPaddingBlockMD: 9 },
      Menu: { itemHeight: 44 },
    },
  };
}

export const useDark = (): boolean => useMedia('(prefers-color-scheme: dark)');
export const useTouch = (): boolean => useMedia('(pointer: coarse)');
/** Below 768 px the entries are tabs at the bottom. */
export const usePhone = (): boolean => useMedia('(max-width: 767px)');
export const useCalm = (): boolean => useMedia('(prefers-reduced-motion: reduce)');

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (tell) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', tell);
      return () => list.removeEventListener('change', tell);
    },
    () => window.matchMedia(query).matches,
  );
}
