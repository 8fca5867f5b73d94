import { Button, Flex, Form, Input, Radio, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { useWords } from '../acts/words';
import { isCreditCode, isIdentityNumber } from './identity-numbers';
import type { Lead } from './lead-draft';

const KINDS = ['organization', 'individual-business', 'person'] as const;

export function PartiesFields({ form }: { readonly form: FormInstance<Lead> }) {
  const { t } = useTranslation('cases');
  return (
    <Form.List name="parties">
      {(rows, { add, remove }) => (
        <Flex vertical gap={16} align="stretch">
          {rows.length === 0 && <span>{t('new.noParties')}</span>}
          {rows.map(({ key, name }) => (
            <fieldset key={key} className="party">
              <legend>{t('new.partyNo', { no: name + 1 })}</legend>
              <PartyFields form={form} at={name} />
              <Button size="small" onClick={() => remove(name)}>{t('new.removeParty', { no: name + 1 })}</Button>
            </fieldset>
          ))}
          <Button onClick={() => add({ kind: 'person', name: '' })}>{t('new.addParty')}</Button>
        </Flex>
      )}
    </Form.List>
  );
}

function PartyFields({ form, at }: { readonly form: FormInstance<Lead>; readonly at: number }) {
  const { t } = useTranslation('cases');
  const words = useWords();
  const kind = Form.useWatch(['parties', at, 'kind'], form);
  const isPerson = kind === 'person';
  const checked = {
    validator: (_: unknown, number?: string) => {
      if (!number) return Promise.resolve();
      const right = isPerson ? isIdentityNumber(number) : isCreditCode(number);
      return right ? Promise.resolve() : Promise.reject(new Error(t(isPerson ? 'new.idWrong' : 'new.codeWrong')));
    },
  };
  return (
    <>
      <Form.Item name={[at, 'kind']} label={t('new.kind')}><Radio.Group options={KINDS.map((value) => ({ value, label: words(`party-kind.${value}`) }))} /></Form.Item>
      <div className="two">
        <Form.Item name={[at, 'name']} label={t('new.name')} rules={[{ required: true, whitespace: true, message: t('new.wanted') }]}><Input maxLength={200} autoComplete="off" /></Form.Item>
        <Form.Item name={[at, 'idNumber']} label={t(isPerson ? 'new.idCard' : 'new.creditCode')} dependencies={[['parties', at, 'kind']]} rules={[checked]} normalize={(text?: string) => text?.toUpperCase().replace(/\s/g, '')} validateTrigger="onBlur">
          <Input maxLength={18} autoComplete="off" />
        </Form.Item>
        {!isPerson && <Form.Item name={[at, 'representative']} label={t('new.representative')}><Input maxLength={100} autoComplete="off" /></Form.Item>}
        <Form.Item name={[at, 'phone']} label={t('new.phone')}><Input maxLength={40} inputMode="tel" autoComplete="off" /></Form.Item>
      </div>
      <Form.Item name={[at, 'address']} label={t('new.address')}><Input maxLength={300} autoComplete="off" /></Form.Item>
    </>
  );
}
