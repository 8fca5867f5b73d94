import { dayInWords } from '../../acts/days';
import { useWords } from '../../acts/words';
import type { CaseFile } from './case-queries';

/** Whom the case concerns, and where it came from. */
export function Parties({ file }: { readonly file: CaseFile }) {
  const words = useWords();
  const day = (on: string | null): string | null => on && dayInWords(on, words.language);
  const lead = {
    source: [words(`source.${file.source}`), file.sourceDetail].filter(Boolean).join('，'),
    foundOn: day(file.foundOn),
    violationEndedOn: file.violationContinues ? words('lead.continues') : day(file.violationEndedOn),
    suspectedBasis: file.suspectedBasis,
    jurisdictionBasis: file.jurisdictionBasis,
  };
  return (
    <div className="case-list">
      {file.parties.length === 0 && <p>{words('party.none')}</p>}
      {file.parties.map((party) => (
        <section key={party.no}>
          <strong>{party.name}</strong> <span className="case-quiet">{words(`party-kind.${party.kind}`)}</span>
          <Facts of={{ idNumber: party.idNumber, representative: party.representative, address: party.address, phone: party.phone }} prefix="party" />
        </section>
      ))}
      <section><Facts of={lead} prefix="lead" /></section>
    </div>
  );
}

function Facts({ of, prefix }: { readonly of: Readonly<Record<string, string | null | undefined>>; readonly prefix: string }) {
  const words = useWords();
  return (
    <dl className="case-facts">
      {Object.entries(of).filter(([, value]) => value).map(([key, value]) => (
        <FactLine key={key} name={words(`${prefix}.${key}`)} value={value!} />
      ))}
    </dl>
  );
}

function FactLine({ name, value }: { readonly name: string; readonly value: string }) {
  return <><dt>{name}</dt><dd>{value}</dd></>;
}
