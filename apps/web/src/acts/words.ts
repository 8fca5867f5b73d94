import { useTranslation } from 'react-i18next';

export interface Words {
  readonly language: string;
  (key: string, data?: Record<string, unknown>): string;
  /** The first of these keys that has words; an act may word a field in its own way. */
  readonly firstOf: (...keys: readonly string[]) => string | undefined;
}

/** The words of the procedure: states, acts, fields and what is chosen in them. */
export function useWords(): Words {
  const { t, i18n } = useTranslation('acts');
  const say = (key: string, data: Record<string, unknown> = {}): string => t(key, data);
  return Object.assign(say, {
    language: i18n.language,
    firstOf: (...keys: readonly string[]): string | undefined => {
      const found = keys.find((key) => i18n.exists(key, { ns: 'acts' }));
      return found && say(found);
    },
  });
}
