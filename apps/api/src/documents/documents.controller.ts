import { actingScope, print, PrintedDocuments, type DrawnUpDocument } from '@mingjian/cases';
import { UnitOfWork, type Scope } from '@mingjian/platform/database';
import type { Actor } from '@mingjian/platform/identity';
import { Controller, Get, Headers, HttpCode, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnswersPage, AnySignedIn, CurrentActor, IdParam, keysOf, limitOf, pageOf, PageQuery, type Page } from '../http';
import { attachmentName, isAmong } from './document-headers';
import { DocumentView } from './documents.dto';

/** The legal documents of a case. Paths name ids only: what a document says belongs in no log of addresses. */
@ApiTags('documents')
@Controller('api/v1/cases/:id/documents')
export class DocumentsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: PrintedDocuments,
  ) {}

  /** In the order they were drawn up, each with whether it is printed, or why it cannot be. */
  @Get()
  @ApiOperation({ operationId: 'list-documents', summary: '案件文书' })
  @AnySignedIn()
  @AnswersPage(DocumentView)
  async list(@IdParam() caseId: string, @Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<Page<DocumentView>> {
    const limit = limitOf(query);
    const keys = keysOf(query.cursor, 'whole', 'id');
    const after = keys && { recordSeq: keys[0], id: keys[1] };
    const scope = await actingScope(this.unitOfWork, actor, caseId);
    const found = await this.unitOfWork.run(scope, (tx) => this.documents.page(tx, caseId, limit + 1, after));
    const { items, next } = pageOf(found, limit, ({ recordSeq, id }) => [recordSeq, id]);
    return { items: items.map(viewOf), next };
  }

  /** The document as PDF/A, printed now if nobody has printed it yet. */
  @Get(':documentId.pdf')
  @ApiOperation({ operationId: 'print-document', summary: '文书 PDF' })
  @AnySignedIn()
  @HttpCode(200)
  @ApiResponse({
    status: 200,
    description: 'The ETag is the SHA-256 of the PDF.',
    content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiResponse({ status: 304, description: 'The PDF of this ETag is the one you have.' })
  async pdf(
    @IdParam() caseId: string,
    @IdParam('documentId') documentId: string,
    @CurrentActor() actor: Actor,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const scope = await actingScope(this.unitOfWork, actor, caseId);
    const document = await this.unitOfWork.run(scope, (tx) => this.documents.get(tx, caseId, documentId));
    const { pdf, sha256 } = document.pdf && document.sha256 ? { pdf: document.pdf, sha256: document.sha256 } : await this.printNow(scope, document);
    void reply.header('etag', `"${sha256}"`);
    if (isAmong(sha256, known)) return void reply.status(304).send();
    return void reply
      .headers({ 'content-type': 'application/pdf', 'content-disposition': attachmentName(document) })
      .send(pdf);
  }

  /** Also where an earlier try met a problem: the program or its faces may have been mended since. */
  private async printNow(scope: Scope, document: Parameters<typeof print>[0]): Promise<{ pdf: Buffer; sha256: string }> {
    const printing = await print(document);
    await this.unitOfWork.run(scope, (tx) => this.documents.keep(tx, printing));
    if ('problem' in printing.outcome) throw printing.outcome.cause;
    return printing.outcome.printed;
  }
}

function viewOf({ id, kind, title, number, on, recordSeq, sha256, pages, problem }: DrawnUpDocument): DocumentView {
  const status = problem ? 'problem' : sha256 ? 'printed' : 'pending';
  return { id, kind, title, number, on, recordSeq, rendering: { status, sha256, pages, problem } };
}
