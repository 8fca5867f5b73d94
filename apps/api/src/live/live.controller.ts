import { SessionBook, type Actor, type KnownSession } from '@mingjian/platform/identity';
import { LiveFeed, type Ring } from '@mingjian/platform/live';
import { Controller, Get, HttpCode, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import { AnySignedIn, CurrentSession } from '../http';
import type { ApiRequest } from '../http/request';
import { CookiePolicy, sessionTokenOf } from '../http/session-cookie';

/** Often enough that a proxy keeps the line, and that a stream ends soon after its session. */
const HEARTBEAT_MS = 20_000;
/** Whoever has not taken so much is not listening; the browser comes back by itself. */
const MOST_UNREAD_BYTES = 64 * 1024;

/** Server-sent events: that something on the reader's pages has changed. */
@ApiTags('live')
@Controller('api/v1/live')
export class LiveController implements OnModuleDestroy {
  private readonly open = new Set<ServerResponse>();

  constructor(
    private readonly feed: LiveFeed,
    private readonly sessions: SessionBook,
    private readonly cookies: CookiePolicy,
  ) {}

  /** A server that stops waits for its answers to end, and these would not. */
  onModuleDestroy(): void {
    for (const stream of this.open) stream.end();
  }

  /** Says what to ask again, never what has changed: no content and no name travels here. Listening is no activity, so it keeps no session alive. */
  @Get()
  @AnySignedIn()
  @HttpCode(200)
  @ApiOperation({ operationId: 'listen', summary: '页面内容有变化时的通知' })
  @ApiResponse({ status: 200, description: '`event: changed` with {caseId, version} of a case, {} where only lists changed; `event: over` at the end of the session.', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  listen(@CurrentSession() { actor }: KnownSession, @Req() request: ApiRequest, @Res() reply: FastifyReply): void {
    const token = sessionTokenOf(request, this.cookies)!;
    const { raw } = reply;
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no', connection: 'close' });
    const say = (text: string): void => {
      if (raw.writableLength > MOST_UNREAD_BYTES) raw.destroy();
      else raw.write(text);
    };
    say('retry: 3000\n\nevent: changed\ndata: {}\n\n');
    const stop = this.feed.hear((ring) => {
      const told = toldTo(actor, ring);
      if (told) say(`event: changed\ndata: ${JSON.stringify(told)}\n\n`);
    });
    const heartbeat = setInterval(() => {
      void this.sessions.isOpen(token).then((open) => {
        if (open) return say(': \n\n');
        say('event: over\ndata: {}\n\n');
        raw.end();
      }, () => raw.destroy()); // no database to ask: the browser comes back
    }, HEARTBEAT_MS).unref();
    this.open.add(raw);
    raw.on('close', () => {
      this.open.delete(raw);
      clearInterval(heartbeat);
      stop();
    });
  }
}

/** What a person hears of a change: of their own agency's or, in the county's service, of everybody's; a reviewer of another's only that something changed. */
function toldTo({ agencyId, roles }: Actor, ring: Ring | null): Partial<Ring> | null {
  if (ring === null) return {};
  const { caseId, version } = ring;
  if (ring.agencyId === agencyId || roles.includes('supervisor')) return { ...(caseId ? { caseId } : {}), ...(version ? { version } : {}) };
  return roles.includes('legal-reviewer') ? {} : null;
}
