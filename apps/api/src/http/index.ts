/** What a controller needs. */
export { AcceptedLanguage } from './accepted-language';
export { AnySignedIn, Public, RequireRole } from './access';
export { Answers, AnswersNothing, AnswersPage } from './answers';
export { CurrentActor, CurrentSession } from './current-actor';
export { ExpectedVersion } from './expected-version';
export { field, type FieldCheck, type FieldOptions } from './field-rule';
export { Anything, Choice, Choices, Day, Fen, Flag, Id, Ids, Instant, Part, Parts, Text, Texts, Whole } from './fields';
export { LARGEST_PAGE, PageQuery, cursorOf, keysOf, limitOf, pageOf, type Page } from './page';
export { RequestKeyParam, WithoutKey } from './request-key';
export { IdParam } from './validation';
export { UnmetView, unmetViews } from './problem';
export { languageOf, type Language } from './wording';
