import { Typography } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly optionalMark?: string | undefined;
  readonly help?: string | undefined;
  readonly fault?: string | undefined;
  /** Several controls under one name: a fieldset rather than a label. */
  readonly many?: boolean;
  readonly children: ReactNode;
}

/** A control with its name above, its help below and what is wrong with it. */
export function Field({ id, label, optionalMark, help, fault, many, children }: Props) {
  const name = (
    <>
      {label}
      {optionalMark && <Typography.Text type="secondary"> {optionalMark}</Typography.Text>}
    </>
  );
  const rest = (
    <>
      {help && <div id={`${id}-help`} className="act-help">{help}</div>}
      {children}
      {fault && <div id={`${id}-fault`} className="act-fault" role="alert">⚠ {fault}</div>}
    </>
  );
  if (many) {
    return (
      <fieldset className="act-field" id={id} tabIndex={-1}>
        <legend>{name}</legend>
        {rest}
      </fieldset>
    );
  }
  return (
    <div className="act-field">
      <label htmlFor={id}>{name}</label>
      {rest}
    </div>
  );
}
