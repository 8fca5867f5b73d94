import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Card, Checkbox, Flex, Form, Input, Select, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { todayInChina } from '../acts/days';
import { useWords } from '../acts/words';
import { OnlyFor } from '../frame/only-for';
import { Page } from '../frame/page';
import { FailureNotice, answered, api, freshKey, keyed } from '../http';
import { useActor } from '../identity/session';
import { forgetLead, keepLead, keptLead, leadOf, type Lead } from './lead-draft';
import { PartiesFields } from './parties-fields';

const SOURCES = ['complaint', 'inspection', 'transfer', 'assignment', 'monitoring', 'media', 'other'] as const;
const blank = (): Partial<Lead> => ({ source: 'inspection', foundOn: todayInChina(), violationContinues: false, harmsSafety: false, parties: [{ kind: 'organization', name: '' }] });

export default function NewCasePage() {
  const { t } = useTranslation('cases');
  return <OnlyFor roles={['officer']}><Page title={t('new.title')} narrow><LeadForm /></Page></OnlyFor>;
}

function LeadForm() {
  const { t } = useTranslation('cases');
  const words = useWords();
  const actor = useActor();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Lead>();
  const [key, setKey] = useState(freshKey);
  const [kept, setKept] = useState(() => keptLead(actor.id));
  const continues = Form.useWatch('violationContinues', form);
  const sending = useMutation({
    mutationFn: (lead: Lead) => answered(api.POST('/api/v1/cases', { params: { header: keyed(key) }, body: leadOf(lead) })),
    onSuccess: async ({ caseId }) => {
      forgetLead(actor.id);
      await queries.invalidateQueries();
      void navigate(`/cases/${caseId}`);
    },
  });
  const changed = (): void => {
    keepLead(actor.id, form.getFieldsValue(true) as Lead);
    setKey(freshKey()); // another text is another intention
  };
  const clear = (): void => {
    forgetLead(actor.id);
    setKept(undefined);
    form.setFieldsValue({ violation: '', suspectedBasis: '', sourceDetail: '', jurisdictionBasis: '', violationEndedOn: '', ...blank() });
  };
  const wanted = { required: true, whitespace: true, message: t('new.wanted') };
  const past = { validator: (_: unknown, day?: string) => (day && day > todayInChina() ? Promise.reject(new Error(t('new.notFuture'))) : Promise.resolve()) };
  return (
    <Form<Lead> form={form} layout="vertical" initialValues={kept ?? blank()} onValuesChange={changed} onFinish={(lead) => sending.mutate(lead)} scrollToFirstError={{ focus: true }}>
      <Flex vertical gap={16}>
        <Typography.Text type="secondary">{t('new.intro')}</Typography.Text>
        {kept && <Alert type="info" showIcon title={t('new.restored')} action={<Button size="small" onClick={clear}>{t('new.clear')}</Button>} />}
        <Card title={<h2>{t('new.whatHappened')}</h2>}>
          <Form.Item name="violation" label={t('new.violation')} rules={[wanted]}><Input maxLength={500} placeholder={t('new.violationHint')} /></Form.Item>
          <Form.Item name="suspectedBasis" label={t('new.suspectedBasis')} extra={t('new.suspectedBasisHint')}><Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} /></Form.Item>
          <div className="two">
            <Form.Item name="source" label={t('new.source')} rules={[{ required: true }]}><Select options={SOURCES.map((value) => ({ value, label: words(`source.${value}`) }))} /></Form.Item>
            <Form.Item name="sourceDetail" label={t('new.sourceDetail')}><Input maxLength={2000} /></Form.Item>
            <Form.Item name="foundOn" label={t('new.foundOn')} rules={[wanted, past]}><Input type="date" max={todayInChina()} /></Form.Item>
            {!continues && <Form.Item name="violationEndedOn" label={t('new.violationEndedOn')} rules={[past]}><Input type="date" max={todayInChina()} /></Form.Item>}
          </div>
          <Form.Item name="violationContinues" valuePropName="checked"><Checkbox>{t('new.violationContinues')}</Checkbox></Form.Item>
          <Form.Item name="harmsSafety" valuePropName="checked" extra={t('new.harmsSafetyHint')}><Checkbox>{t('new.harmsSafety')}</Checkbox></Form.Item>
          <Form.Item name="jurisdictionBasis" label={t('new.jurisdictionBasis')}><Input maxLength={500} /></Form.Item>
        </Card>
        <Card title={<h2>{t('new.parties')}</h2>}><PartiesFields form={form} /></Card>
        {sending.error && <FailureNotice error={sending.error} />}
        <Button type="primary" size="large" htmlType="submit" loading={sending.isPending}>{t('new.send')}</Button>
      </Flex>
    </Form>
  );
}
