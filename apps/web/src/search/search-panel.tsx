import { Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { FailureNotice } from '../http';
import { SearchChoice, type Choice } from './search-choice';
import { useChoices } from './use-choices';

const choiceId = (at: number): string => `search-choice-${at}`;

/** One field and what it finds. The focus stays in the field; arrows move the choice, as screen readers expect of a combobox. */
export default function SearchPanel({ onLeave }: { readonly onLeave: () => void }) {
  const { t } = useTranslation('search');
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { groups, busy, error, asked } = useChoices(text);
  const field = useRef<InputRef>(null);
  useEffect(() => void field.current?.focus(), []);
  const choices = groups.flatMap((group) => group.choices);
  const chosen = Math.min(at, choices.length - 1);
  useEffect(() => void document.getElementById(choiceId(chosen))?.scrollIntoView({ block: 'nearest' }), [chosen]);

  const go = (choice: Choice | undefined): void => {
    if (!choice) return;
    onLeave();
    void navigate(choice.to);
  };
  const press = (event: KeyboardEvent): void => {
    // While a Chinese word is being composed, Enter and the arrows belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(choices[chosen]);
    else if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0));
    else return;
    event.preventDefault();
  };
  const told = busy ? t('searching') : choices.length === 0 ? t(asked ? 'nothing' : 'hint') : t('count', { count: choices.length });
  let no = -1;
  return (
    <div className="search-panel">
      <Input
        ref={field} size="large" value={text} maxLength={100} placeholder={t('placeholder')} aria-label={t('open')} autoComplete="off"
        role="combobox" aria-expanded={choices.length > 0} aria-controls="search-choices" aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? choiceId(chosen) : undefined}
        onChange={(event) => { setText(event.target.value); setAt(0); }} onKeyDown={press}
      />
      {error !== null && <FailureNotice error={error} />}
      <div id="search-choices" role="listbox" aria-label={t('results')} className="search-choices">
        {groups.filter((group) => group.choices.length > 0).map((group) => (
          <div key={group.name} role="group" aria-labelledby={`search-group-${group.name}`}>
            <div id={`search-group-${group.name}`} className="search-group">{t(`groups.${group.name}`)}</div>
            {group.choices.map((choice) => {
              no += 1;
              const place = no;
              return <SearchChoice key={choice.key} id={choiceId(place)} choice={choice} chosen={place === chosen} onPoint={() => setAt(place)} onTake={() => go(choice)} />;
            })}
          </div>
        ))}
      </div>
      <p className="search-told" role="status">{told}</p>
    </div>
  );
}
