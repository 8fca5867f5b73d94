import { amountInCapitals } from '@mingjian/law';
import { dayInWords } from '../acts/days';
import { yuanFrom } from '../acts/money';
import { useWords } from '../acts/words';
import type { CaseFile } from '../cases/case-page/case-queries';

/** The proposal, and what reviewers and heads made of it. */
export function ReviewAndDiscussion({ file: { draft, review, discussion } }: { readonly file: CaseFile }) {
  const words = useWords();
  const day = (on: string): string => dayInWords(on, words.language);
  const sum = (fen: number) => ({ yuan: yuanFrom(fen), capitals: amountInCapitals(fen) });
  const votes = (stance: string): number => discussion?.opinions.filter((one) => one.stance === stance).length ?? 0;
  return (
    <div className="case-list">
      <section>
        <h2>{words('proposal')}</h2>
        {!draft ? <p>{words('proposal.none')}</p> : (
          <p>
            {words('proposal.version', { no: draft.no })}　{words(`option.outcome.${draft.outcome}`)}
            {draft.fineFen > 0 && <>　{words('proposal.fine', sum(draft.fineFen))}</>}
            {draft.confiscatedFen > 0 && <>　{words('proposal.confiscated', sum(draft.confiscatedFen))}</>}
          </p>
        )}
      </section>
      <section>
        <h2>{words('state.in-legal-review')}</h2>
        {!review ? <p>{words('review.none')}</p> : (
          <p>
            {words('review.round', { round: review.round })}　{words('review.submitted', { day: day(review.submittedOn) })}　
            <strong>{review.outcome ? words(`option.outcome.${review.outcome}`) : words('review.open')}</strong>　
            {words(review.draftHash === draft?.hash ? 'review.fresh' : 'review.stale')}
          </p>
        )}
      </section>
      <section>
        <h2>{words('state.in-discussion')}</h2>
        {!discussion ? <p>{words('discussion.none')}</p> : (
          <p>
            {words('discussion.convened', { day: day(discussion.convenedOn), members: discussion.members.length })}　
            {discussion.resolution
              ? <>{words('discussion.votes', { agree: votes('agree'), disagree: votes('disagree'), abstain: votes('abstain') })}　<strong>{words(`option.resolution.${discussion.resolution}`)}</strong></>
              : words('discussion.open', { given: discussion.opinions.length, members: discussion.members.length })}
          </p>
        )}
      </section>
    </div>
  );
}
