import { Checkbox, Input, Radio, Select } from 'antd';
import { amountInCapitals } from '@mingjian/law';
import type { FieldSpec, Values } from './act-spec';
import { dayInWords } from './days';
import { Field } from './field';
import { fenFrom } from './money';
import { idOf, useForm } from './form-context';
import { Findings } from './findings';
import { Rows } from './rows';
import type { Findings as FindingsValue } from './body';

interface Props {
  readonly field: FieldSpec;
  /** Dotted, the path of the field in the body; also the id of its control. */
  readonly at: string;
  readonly value: unknown;
  readonly beside: Values;
  readonly onChange: (value: unknown) => void;
}

/** Many choices make a list; few are all shown, each a large target. */
const MANY = 7;

/** One field of an act with everything around it. */
export function FieldControl(props: Props) {
  const { field, at, value, beside, onChange } = props;
  const { act, words, faults } = useForm();
  if (field.when && !field.when(beside)) return null;
  const name = at.replace(/\.\d+\./g, '.');
  const label = words.firstOf(`field.${act}.${name}`, `field.${name}`, `field.${field.name}`) ?? field.name;
  const fault = faults[at] && words(`fault.${faults[at]}`);
  const common = {
    id: idOf(at), label, help: words.firstOf(`help.${act}.${name}`, `help.${name}`), fault,
    optionalMark: field.optional && field.kind !== 'flag' ? words('optional') : undefined,
  };
  if (field.kind === 'flag') {
    return (
      <div className="act-field">
        <Checkbox id={idOf(at)} checked={Boolean(value)} onChange={(event) => onChange(event.target.checked)}>{label}</Checkbox>
        {common.help && <div className="act-help">{common.help}</div>}
      </div>
    );
  }
  const many = ['choices', 'people', 'group', 'rows', 'findings', 'person'].includes(field.kind) || (field.kind === 'choice' && field.options.length <= MANY);
  return <Field {...common} many={many}><Control {...props} label={label} describedBy={fault ? `${common.id}-fault` : common.help && `${common.id}-help`} onChange={onChange} value={value} /></Field>;
}

function Control({ field, at, value, onChange, label, describedBy }: Props & { label: string; describedBy: string | undefined }) {
  const { words, people, act } = useForm();
  const text = String(value ?? '');
  const shared = { id: idOf(at), ...(describedBy ? { 'aria-describedby': describedBy } : {}) };
  const option = (one: string): string => words.firstOf(`option.${act}.${field.name}.${one}`, `option.${field.name}.${one}`, `option.${one}`) ?? one;
  const typed = (event: { target: { value?: string } }): void => onChange(event.target.value);
  switch (field.kind) {
    case 'text': return <Input {...shared} value={text} maxLength={field.max} onChange={typed} />;
    case 'area':
    case 'lines': return <Input.TextArea {...shared} value={text} rows={field.rows ?? 3} onChange={typed} {...(field.kind === 'area' ? { maxLength: field.max } : {})} />;
    case 'whole': return <Input {...shared} value={text} inputMode="numeric" className="act-short" onChange={typed} />;
    case 'day': return (
      <span className="act-row">
        <Input {...shared} type="date" value={text} className="act-short" onChange={typed} />
        {text && <span>{dayInWords(text, words.language)}</span>}
      </span>
    );
    case 'moment': return <Input {...shared} type="datetime-local" value={text} className="act-short" onChange={typed} />;
    case 'money': {
      const fen = fenFrom(text);
      return (
        <span className="act-row">
          <Input {...shared} value={text} inputMode="decimal" className="act-short act-number" suffix={words('yuan')} onChange={typed} />
          {fen !== undefined && <span>{words('in-capitals', { amount: amountInCapitals(fen) })}</span>}
        </span>
      );
    }
    case 'choice': return field.options.length > MANY
      ? <Select {...shared} aria-label={label} value={text || null} onChange={onChange} options={field.options.map((one) => ({ value: one, label: option(one) }))} className="act-select" />
      : <Radio.Group value={text} onChange={typed} options={field.options.map((one) => ({ value: one, label: option(one) }))} />;
    case 'choices': return <Checkbox.Group className="act-stack" value={(value as string[] | undefined) ?? []} onChange={onChange} options={field.options.map((one) => ({ value: one, label: option(one) }))} />;
    case 'person':
    case 'people': {
      const options = people(field.among).map(({ id, name, note }) => ({ value: id, label: note ? `${name}（${note}）` : name }));
      if (options.length === 0) return <span>{words('nobody-to-name')}</span>;
      return field.kind === 'person'
        ? <Radio.Group value={text} onChange={typed} options={options} />
        : <Checkbox.Group value={(value as string[] | undefined) ?? []} onChange={onChange} options={options} />;
    }
    case 'group': return <Fields fields={field.fields} path={`${at}.`} values={(value as Values | undefined) ?? {}} onChange={onChange} />;
    case 'rows': return <Rows fields={field.fields} at={at} rows={(value as readonly Values[] | undefined) ?? []} onChange={onChange} />;
    case 'findings': return <Findings at={at} value={(value as FindingsValue | undefined) ?? {}} onChange={onChange} />;
    default: return null;
  }
}

interface FieldsProps {
  readonly fields: readonly FieldSpec[];
  readonly path: string;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

export function Fields({ fields, path, values, onChange }: FieldsProps) {
  return fields.map((field) => (
    <FieldControl
      key={field.name} field={field} at={`${path}${field.name}`} value={values[field.name]} beside={values}
      onChange={(value) => onChange({ ...values, [field.name]: value })}
    />
  ));
}
