import { citationText, type Citation } from '@mingjian/law';
import type { Refusal, UnmetRequirement } from '@mingjian/platform/errors';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { languageOf, wordingOf, type Language } from './wording';

const problemType = (code: string): string => `urn:mingjian:problem:${code}`;

export class ArticleView {
  @ApiProperty({ type: 'string', example: 'penalty-law-2021' })
  instrument!: string;

  @ApiProperty({ oneOf: [{ type: 'integer' }, { type: 'string' }], example: 58 })
  article!: number | string;

  @ApiPropertyOptional({ type: 'integer' })
  paragraph?: number;

  @ApiPropertyOptional({ type: 'integer' })
  item?: number;

  @ApiProperty({ type: 'string', description: 'As a document prints it.', example: '《行政处罚法》第五十八条第一款' })
  text!: string;
}

export class UnmetView {
  @ApiProperty({ type: 'string', description: 'The requirement, kebab-case.', example: 'legal-review-passed' })
  id!: string;

  @ApiProperty({ type: () => [ArticleView] })
  articles!: ArticleView[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What is missing, as data.' })
  missing!: Readonly<Record<string, unknown>>;

  @ApiProperty({ type: 'string', description: 'The requirement in words.' })
  message!: string;
}

export class FieldErrorView {
  @ApiProperty({ type: 'string', description: 'Path of the field, dotted.', example: 'party.name' })
  field!: string;

  @ApiProperty({ type: 'string', example: 'impossible-date' })
  code!: string;

  @ApiProperty({ type: 'string' })
  detail!: string;
}

/** Every error of this API, as RFC 9457 has it. `code` is stable; `title` and `detail` follow Accept-Language. */
export class Problem {
  @ApiProperty({ type: 'string', format: 'uri', example: problemType('transition-refused') })
  type!: string;

  @ApiProperty({ type: 'string' })
  title!: string;

  @ApiProperty({ type: 'integer', minimum: 400, maximum: 599 })
  status!: number;

  @ApiProperty({ type: 'string' })
  detail!: string;

  @ApiProperty({ type: 'string', description: 'Stable, kebab-case.', example: 'transition-refused' })
  code!: string;

  @ApiProperty({ type: 'string', description: 'The path that was asked for.' })
  instance!: string;

  @ApiProperty({ type: () => [ArticleView], description: 'The articles the refusal rests on.' })
  articles!: ArticleView[];

  @ApiProperty({ type: () => [UnmetView], description: 'Every requirement of the law that is not met.' })
  unmet!: UnmetView[];

  @ApiProperty({ type: () => [FieldErrorView], description: 'Every field that is wrong.' })
  errors!: FieldErrorView[];

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'Figures that belong to the code.' })
  data?: Readonly<Record<string, unknown>>;

  @ApiPropertyOptional({ type: 'string', description: 'Number to quote when reporting an unexpected error.' })
  incident?: string;
}

/** A problem before it is put into words. */
export interface Fault {
  readonly status: number;
  readonly code: string;
  /** English; used where the wording has no sentence for the code. */
  readonly detail: string;
  readonly extra?: Refusal['extra'];
  readonly headers?: Readonly<Record<string, string>>;
  /** Unexpected: logged, and told to nobody but the log. */
  readonly unexpected?: boolean;
}

export interface Asked {
  readonly path: string;
  readonly acceptLanguage: string | undefined;
  readonly requestId: string;
}

export function problemFrom({ status, code, detail, extra = {}, unexpected }: Fault, asked: Asked): Problem {
  const language = languageOf(asked.acceptLanguage);
  const words = wordingOf('problem', code, language, { ...extra.data, incident: asked.requestId });
  return {
    type: problemType(code),
    title: TITLES[status]?.[language] ?? String(status),
    status,
    detail: words ?? detail,
    code,
    instance: asked.path,
    articles: articles(extra.citations ?? [], language),
    unmet: unmetViews(extra.unmet ?? [], language),
    errors: (extra.fields ?? []).map(({ field, code: fieldCode, detail: fieldDetail, ...more }) => ({
      field,
      code: fieldCode,
      detail: wordingOf('field', fieldCode, language, (more as { params?: Record<string, unknown> }).params) ?? fieldDetail,
    })),
    ...(extra.data ? { data: extra.data } : {}),
    ...(unexpected ? { incident: asked.requestId } : {}),
  };
}

/** Unmet requirements of the law in the caller's language, wherever they are shown. */
export function unmetViews(unmet: readonly UnmetRequirement[], language: Language): UnmetView[] {
  return unmet.map(({ id, citations, missing = {} }) => ({
    id,
    articles: articles(citations, language),
    missing,
    message: wordingOf('requirement', id, language, missing) ?? id,
  }));
}

function articles(citations: readonly Citation[], language: Language): ArticleView[] {
  return citations.map((citation) => ({ ...citation, text: citationText(citation, language) }));
}

export const TITLES: Readonly<Record<number, Record<Language, string>>> = {
  400: { zh: '请求不正确', en: 'Bad request' },
  401: { zh: '未登录', en: 'Not signed in' },
  403: { zh: '无权操作', en: 'Forbidden' },
  404: { zh: '未找到', en: 'Not found' },
  405: { zh: '方法不允许', en: 'Method not allowed' },
  409: { zh: '依法不予办理', en: 'Refused on the facts or by law' },
  412: { zh: '记录已被修改', en: 'Changed in the meantime' },
  413: { zh: '请求过大', en: 'Payload too large' },
  414: { zh: '地址过长', en: 'URI too long' },
  415: { zh: '不支持的格式', en: 'Unsupported media type' },
  422: { zh: '请求键被重复使用', en: 'Key reused' },
  428: { zh: '缺少前提条件', en: 'Precondition required' },
  429: { zh: '请求过多', en: 'Too many requests' },
  431: { zh: '请求头过大', en: 'Headers too large' },
  500: { zh: '意外错误', en: 'Unexpected error' },
  503: { zh: '暂时不可用', en: 'Temporarily unavailable' },
};
