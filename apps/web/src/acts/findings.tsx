import { Button, Input, Radio } from 'antd';
import { useRef, type KeyboardEvent } from 'react';
import { REVIEW_ITEMS, type Findings as Value } from './body';
import { idOf, useForm } from './form-context';

interface Props {
  readonly at: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** The eight items of a review. 1 to 8 lead to an item unless a text is being written. */
export function Findings({ at, value, onChange }: Props) {
  const { words, faults } = useForm();
  const box = useRef<HTMLDivElement>(null);
  const set = (item: string, change: Value[string]): void => onChange({ ...value, [item]: { ...value[item], ...change } });
  const go = (event: KeyboardEvent): void => {
    const number = Number(event.key);
    if (event.target instanceof HTMLTextAreaElement || !(number >= 1 && number <= REVIEW_ITEMS.length) || event.ctrlKey || event.altKey || event.metaKey) return;
    box.current?.querySelectorAll<HTMLElement>('[data-item]')[number - 1]?.focus();
    event.preventDefault();
  };
  const passRest = (): void => onChange(Object.fromEntries(REVIEW_ITEMS.map((item) => [
    item, value[item]?.passed === undefined ? { passed: true, reason: value[item]?.reason || words('in-order') } : value[item],
  ])));
  return (
    <div ref={box} onKeyDown={go} className="act-rows">
      {REVIEW_ITEMS.map((item, index) => {
        const { passed, reason = '' } = value[item] ?? {};
        const fault = faults[`${at}.${item}`];
        return (
          <div key={item} data-item={item} id={idOf(`${at}.${item}`)} tabIndex={0} className="act-rows-one" role="group" aria-label={`${index + 1} ${words(`review-item.${item}`)}`}>
            <div className="act-item">{index + 1}　{words(`review-item.${item}`)}</div>
            <Radio.Group
              value={passed} onChange={(event) => set(item, { passed: event.target.value as boolean })}
              options={[{ value: true, label: words('finding.passed') }, { value: false, label: words('finding.failed') }]}
            />
            <Input.TextArea rows={2} maxLength={5000} value={reason} aria-label={words('finding.reason', { number: index + 1 })} placeholder={words('finding.reason-hint')} onChange={(event) => set(item, { reason: event.target.value })} />
            {fault && <div className="act-fault" role="alert">⚠ {words(`fault.${fault}`)}</div>}
          </div>
        );
      })}
      <Button onClick={passRest}>{words('finding.pass-rest')}</Button>
    </div>
  );
}
