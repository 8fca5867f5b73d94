export interface Choice {
  readonly key: string;
  readonly to: string;
  readonly title: string;
  readonly beside?: string;
  readonly place?: string;
  readonly excerpt?: string;
  readonly marks?: readonly (readonly number[])[];
}

interface Props {
  readonly id: string;
  readonly choice: Choice;
  readonly chosen: boolean;
  readonly onPoint: () => void;
  readonly onTake: () => void;
}

export function SearchChoice({ id, choice, chosen, onPoint, onTake }: Props) {
  const { title, beside, place, excerpt, marks = [] } = choice;
  return (
    <div id={id} role="option" aria-selected={chosen} className="search-choice" onMouseMove={onPoint} onMouseDown={(event) => event.preventDefault()} onClick={onTake}>
      <div><strong>{title}</strong>{beside && <span className="search-beside"> {beside}</span>}</div>
      {excerpt && <div className="search-excerpt">{place && <span className="search-beside">{place} </span>}{pieces(excerpt, marks)}</div>}
    </div>
  );
}

function pieces(excerpt: string, marks: readonly (readonly number[])[]) {
  const ends = [0, ...marks.flat(), excerpt.length];
  return ends.slice(0, -1).map((from, at) => {
    const part = excerpt.slice(from, ends[at + 1]);
    return at % 2 === 1 ? <mark key={from}>{part}</mark> : part;
  });
}
