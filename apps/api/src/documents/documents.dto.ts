import { DOCUMENT_TITLES, type CivilDate } from '@mingjian/law';
import { Choice, Day, Id, Part, Parts, Text, Whole } from '../http';

export class ProblemFieldView {
  @Text({ max: 200, min: 0, description: 'Path in the document; empty where it is of the whole.' })
  field!: string;

  @Text({ max: 100 })
  code!: string;

  @Text({ max: 1000 })
  detail!: string;
}

export class PrintingProblemView {
  @Text({ max: 100, description: 'document-incomplete, missing-glyph or printing-failed.' })
  code!: string;

  @Text({ max: 10_000 })
  detail!: string;

  @Parts(() => ProblemFieldView, { max: 1000 })
  fields!: readonly ProblemFieldView[];
}

export class RenderingView {
  @Choice(['pending', 'printed', 'problem'], { description: 'A pending document is printed when its PDF is asked for.' })
  status!: 'pending' | 'printed' | 'problem';

  @Text({ max: 64, nullable: true, description: 'SHA-256 of the PDF in hexadecimal, also its ETag.' })
  sha256!: string | null;

  @Whole({ min: 1, max: 10_000, nullable: true })
  pages!: number | null;

  @Part(() => PrintingProblemView, { nullable: true })
  problem!: PrintingProblemView | null;
}

export class DocumentView {
  @Id()
  id!: string;

  @Choice(Object.keys(DOCUMENT_TITLES))
  kind!: string;

  @Text({ max: 50 })
  title!: string;

  @Text({ max: 100, nullable: true })
  number!: string | null;

  @Day({ description: 'The day of the act that drew it up.' })
  on!: CivilDate;

  @Whole({ min: 1, max: 999_999_999, description: 'The entry of the record that vouches for it.' })
  recordSeq!: number;

  @Part(() => RenderingView)
  rendering!: RenderingView;
}
