import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { useMemo, useRef, useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useWorkflow, type CaseFile } from '../cases/case-page/case-queries';
import { FailureNotice, freshKey, isConflict } from '../http';
import { useActor } from '../identity/session';
import type { ActSpec, Values } from './act-spec';
import { bodyFrom, startingValues, type Faults } from './body';
import { Conflict } from './conflict';
import { todayInChina } from './days';
import { forgetDraft, keepDraft, keptDraft } from './draft-store';
import { Fields } from './field-control';
import { FormProvider, idOf } from './form-context';
import { peopleOf, presetOf, type Colleague, type Officer } from './people';
import { sendAct } from './send-act';
import { inWords } from './told';
import { useWords } from './words';

interface Props {
  readonly spec: ActSpec;
  readonly file: CaseFile;
  readonly officers: readonly Officer[];
  readonly colleagues: readonly Colleague[];
}

/** Fills in, asks once more where nothing can be taken back, sends, and keeps what was typed whatever comes of it. */
export function ActForm({ spec, file, officers, colleagues }: Props) {
  const words = useWords();
  const actor = useActor();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const workflow = useWorkflow();
  const people = useMemo(() => peopleOf(file, officers, colleagues, words), [file, officers, colleagues, words]);
  const blank = (): Values => startingValues(spec.fields, todayInChina(), presetOf(people, actor.id));
  const [restored] = useState(() => keptDraft(actor.id, file.id, spec.id));
  const [values, setValues] = useState<Values>(() => restored ?? blank());
  const [faults, setFaults] = useState<Faults>({});
  const [asking, setAsking] = useState(false);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  // The version that was read when the form was opened, not the newest: that is what the decision rests on.
  const version = useRef(file.version);
  const key = useRef(freshKey());

  const change = (changed: Values): void => {
    setValues(changed);
    keepDraft(actor.id, file.id, spec.id, changed);
    key.current = freshKey();
    setAsking(false);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = bodyFrom(spec.fields, values);
    setFaults(found.faults);
    const first = Object.keys(found.faults)[0];
    if (first) return document.getElementById(idOf(first))?.focus();
    if (spec.irrevocable) setAsking(true);
    else void send(found.body);
  };
  const send = async (body: object): Promise<void> => {
    setSending(true);
    setFailure(null);
    try {
      const done = await sendAct({ caseId: file.id, act: spec.id, body, version: version.current, key: key.current });
      forgetDraft(actor.id, file.id, spec.id);
      await queries.invalidateQueries({ queryKey: ['case', file.id] });
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'workflow' });
      void navigate(`/cases/${file.id}`, { state: { done: inWords(spec.id, done, words, workflow.data?.periods ?? []) } });
    } catch (error) {
      setFailure(error);
      setAsking(false);
    } finally {
      setSending(false);
    }
  };
  const goOn = (newest: number): void => {
    version.current = newest;
    key.current = freshKey();
    setFailure(null);
  };
  const wrong = Object.keys(faults).length;
  return (
    <FormProvider value={{ act: spec.id, words, faults, people }}>
      <form className="act-form" onSubmit={submit} noValidate>
        {restored && <Alert type="info" title={words('act.restored')} action={<Button size="small" onClick={() => { forgetDraft(actor.id, file.id, spec.id); setValues(blank()); }}>{words('act.forget')}</Button>} />}
        <Fields fields={spec.fields} path="" values={values} onChange={change} />
        {wrong > 0 && <Alert type="error" role="alert" title={words('act.faults', { count: wrong })} />}
        {isConflict(failure) ? <Conflict file={file} mine={version.current} onGoOn={goOn} /> : failure !== null && <FailureNotice error={failure} />}
        {asking ? (
          <Alert
            type="warning" role="alertdialog" aria-label={words('act.confirm')} title={words(`confirm.${spec.id}`)}
            description={(
              <Flex gap={8}>
                <Button type="primary" autoFocus loading={sending} onClick={() => void send(bodyFrom(spec.fields, values).body)}>{words('act.confirm')}</Button>
                <Button onClick={() => setAsking(false)}>{words('act.think-again')}</Button>
              </Flex>
            )}
          />
        ) : (
          <Flex vertical gap={8} align="start">
            <Button type="primary" size="large" htmlType="submit" loading={sending} disabled={isConflict(failure)}>{words(`act.${spec.id}`)}</Button>
            <span className="case-quiet">{words('act.kept')}</span>
          </Flex>
        )}
      </form>
    </FormProvider>
  );
}
