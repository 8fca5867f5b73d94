import { Refusal } from '@mingjian/platform/errors';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Answers, Public } from '../http';
import { Metrics } from './metrics';
import { ReadinessCheck } from './readiness';

export class HealthView {
  @ApiProperty({ type: 'string', enum: ['ok'] })
  status!: string;
}

@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: ReadinessCheck,
    private readonly metrics: Metrics,
  ) {}

  /** The process runs and answers; says nothing of what it depends on. */
  @Get('health')
  @Public()
  @Answers(HealthView)
  health(): HealthView {
    return { status: 'ok' };
  }

  /** Database and queue can be reached. */
  @Get('ready')
  @Public()
  @Answers(HealthView)
  async ready(): Promise<HealthView> {
    const state = await this.readiness.look();
    if (state.database && state.queue) return { status: 'ok' };
    throw new Refusal('unavailable', 'not-ready', 'The service is not ready.', { data: { ...state } });
  }

  /** Figures for Prometheus. */
  @Get('metrics')
  @Public()
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  async figures(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.contentType);
    return this.metrics.text();
  }
}
