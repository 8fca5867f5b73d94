import { UnitOfWork } from '@mingjian/platform/database';
import {
  ChangePasswordService,
  SessionBook,
  SignInService,
  ownAgencyScope,
  type KnownSession,
  type OpenedSession,
} from '@mingjian/platform/identity';
import { Clock } from '@mingjian/platform/time';
import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersNothing, AnySignedIn, CurrentSession, Public, WithoutKey } from '../http';
import type { ApiRequest } from '../http/request';
import { CookiePolicy, clearSessionCookie, sessionTokenOf, setSessionCookie } from '../http/session-cookie';
import { ChangePasswordBody, SessionView, SignInBody } from './session.dto';

/** None of these takes an idempotency key: an answer that carries a secret must not be stored. */
@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly changePassword: ChangePasswordService,
    private readonly sessions: SessionBook,
    private readonly unitOfWork: UnitOfWork,
    private readonly cookies: CookiePolicy,
    private readonly clock: Clock,
  ) {}

  /** Signs in. The session comes as a cookie that scripts cannot read. */
  @Post()
  @Public()
  @WithoutKey()
  @Answers(SessionView)
  async open(
    @Body() { username, password }: SignInBody,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const formerToken = sessionTokenOf(request, this.cookies);
    return this.entered(await this.signIn.execute({ username, password, address: request.ip, formerToken }), reply);
  }

  /** Who is signed in, and the token that changes need. */
  @Get()
  @AnySignedIn()
  @Answers(SessionView)
  current(@CurrentSession() session: KnownSession): SessionView {
    return viewOf(session);
  }

  /** Signs out. */
  @Delete()
  @AnySignedIn()
  @AnswersNothing()
  async close(
    @CurrentSession() { actor }: KnownSession,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = sessionTokenOf(request, this.cookies)!;
    await this.unitOfWork.run(ownAgencyScope(actor), (tx) => this.sessions.close(tx, token));
    clearSessionCookie(reply, this.cookies);
  }

  /** Changes one's own password. Every other session ends; this one goes on under a new cookie and token. */
  @Post('password')
  @AnySignedIn()
  @WithoutKey()
  @Answers(SessionView)
  async password(
    @Body() body: ChangePasswordBody,
    @CurrentSession() { actor }: KnownSession,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.entered(await this.changePassword.execute({ actor, ...body, address: request.ip }), reply);
  }

  private async entered({ token, expiresAt }: OpenedSession, reply: FastifyReply): Promise<SessionView> {
    const session = await this.sessions.find(token);
    if (!session) throw new Error('a session that was just opened cannot be found');
    setSessionCookie(reply, this.cookies, token, Math.ceil((expiresAt.getTime() - this.clock.now().getTime()) / 1000));
    return viewOf(session);
  }
}

function viewOf({ actor, csrfToken, expiresAt }: KnownSession): SessionView {
  return { actor: { ...actor }, csrfToken, expiresAt: expiresAt.toISOString() };
}
