import { useEffect, useRef } from 'react';
import { useWords } from '../../acts/words';
import type { PossibleActs, RecordEntry } from './case-queries';
import { nextSteps } from './standing';

/** Pixels between two states; English names are longer. */
const STEPS = { zh: 88, en: 132 };
const HEIGHT = 64;

/** The states the case has gone through, each once, in order; a state gone back to stands where it last was entered. */
export function passed(record: readonly RecordEntry[], now: string): readonly string[] {
  const way: string[] = [];
  for (const { to, from } of record) {
    if (to === from) continue;
    const before = way.indexOf(to);
    if (before >= 0) way.splice(before);
    way.push(to);
  }
  return way.filter((state) => state !== now);
}

/** The course of the case as the graph of the law has it: done, now, to come. The same as a list for those who hear it. */
export function CoursePicture({ possible, record, roles }: { readonly possible: PossibleActs; readonly record: readonly RecordEntry[]; readonly roles: readonly string[] }) {
  const words = useWords();
  const done = passed(record, possible.state);
  const steps = [
    ...done.map((state) => ({ state, kind: 'done' as const })),
    { state: possible.state, kind: 'now' as const },
    ...possible.ahead.map((state, index) => ({ state, kind: index === 0 && isBarred(possible, roles, record) ? ('blocked' as const) : ('ahead' as const) })),
  ];
  const mark = { done: '✓', now: '●', ahead: '', blocked: '!' };
  const y = 20;
  const step = words.language === 'en' ? STEPS.en : STEPS.zh;
  const box = useRef<HTMLDivElement>(null);
  // On a long way the present stands in view, with what comes after it.
  useEffect(() => {
    if (box.current) box.current.scrollLeft = Math.max(0, (done.length + 2) * step - box.current.clientWidth * 0.6);
  }, [done.length, step]);
  return (
    <figure className="case-course">
      <div ref={box} className="case-course-scroll" tabIndex={0} role="group" aria-label={words('course')}>
        <svg width={steps.length * step} height={HEIGHT} aria-hidden="true">
          {steps.slice(1).map(({ kind }, index) => (
            <line key={index} x1={(index + 0.5) * step + 13} x2={(index + 1.5) * step - 13} y1={y} y2={y} className={kind === 'done' || kind === 'now' ? 'course-done' : 'course-ahead'} />
          ))}
          {steps.map(({ state, kind }, index) => (
            <g key={index} transform={`translate(${(index + 0.5) * step} ${y})`} className={`course-${kind}`}>
              <circle r={kind === 'now' ? 12 : 10} />
              <text y={5} textAnchor="middle" className="course-mark">{mark[kind]}</text>
              <text y={36} textAnchor="middle" className="course-name">{words(`state.${state}`)}</text>
            </g>
          ))}
        </svg>
        <ol className="heard-only">
          {steps.map(({ state, kind }, index) => <li key={index} aria-current={kind === 'now' ? 'step' : undefined}>{words(`state.${state}`)} {words(`step.${kind}`)}</li>)}
        </ol>
      </div>
    </figure>
  );
}

function isBarred(possible: PossibleActs, roles: readonly string[], record: readonly RecordEntry[]): boolean {
  const { barred, primary } = nextSteps(possible, roles, record);
  return primary?.to !== possible.ahead[0] && barred.some(({ to }) => to === possible.ahead[0]);
}
