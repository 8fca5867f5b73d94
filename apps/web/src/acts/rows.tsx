import { Button } from 'antd';
import type { FieldSpec, Values } from './act-spec';
import { startingValues } from './body';
import { todayInChina } from './days';
import { useForm } from './form-context';
import { Fields } from './field-control';

interface Props {
  readonly fields: readonly FieldSpec[];
  readonly at: string;
  readonly rows: readonly Values[];
  readonly onChange: (rows: readonly Values[]) => void;
}

/** A list one adds to: evidence, penalties, members who are away. */
export function Rows({ fields, at, rows, onChange }: Props) {
  const { words } = useForm();
  const name = at.split('.').at(-1)!;
  const replace = (index: number, row: Values): void => onChange(rows.map((one, place) => (place === index ? row : one)));
  return (
    <div className="act-rows">
      {rows.map((row, index) => (
        <div className="act-rows-one" role="group" aria-label={words('row', { number: index + 1 })} key={index}>
          <Fields fields={fields} path={`${at}.${index}.`} values={row} onChange={(changed) => replace(index, changed)} />
          <Button size="small" onClick={() => onChange(rows.filter((_, place) => place !== index))}>{words('take-away', { number: index + 1 })}</Button>
        </div>
      ))}
      <Button onClick={() => onChange([...rows, startingValues(fields, todayInChina(), () => undefined)])}>
        {words.firstOf(`add.${name}`) ?? words('add.one')}
      </Button>
    </div>
  );
}
