import { UnitOfWork } from '@mingjian/platform/database';
import { Clock } from '@mingjian/platform/time';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { DataSource } from 'typeorm';
import { DATABASE_GAUGES } from './gauges';

/** Figures for Prometheus. Routes are told apart by template, so no id or name ever becomes a label. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly durations = new Histogram({
    name: 'mingjian_http_request_duration_seconds',
    help: 'Duration of requests by method, route template and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });
  private readonly unread = new Counter({
    name: 'mingjian_gauge_read_failures_total',
    help: 'Times the database could not be asked for a gauge',
    registers: [this.registry],
  });
  private readonly gauges = DATABASE_GAUGES.map(({ name, help, sql, at }) => ({
    sql,
    at,
    gauge: new Gauge({ name, help, registers: [this.registry] }),
  }));

  constructor(
    dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    collectDefaultMetrics({ register: this.registry, prefix: 'mingjian_' });
    const pool = (dataSource.driver as unknown as { master: Pool }).master;
    this.poolGauge('in_use', 'Database connections at work', () => pool.totalCount - pool.idleCount);
    this.poolGauge('idle', 'Database connections at rest', () => pool.idleCount);
    this.poolGauge('waiting', 'Requests waiting for a database connection', () => pool.waitingCount);
  }

  observe(server: FastifyInstance): void {
    server.addHook('onResponse', (request, reply, done) => {
      const route = request.routeOptions.url ?? '(none)';
      this.durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
      done();
    });
  }

  async text(): Promise<string> {
    await this.readDatabase();
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** A database that is down must not hide the figures that show it. */
  private async readDatabase(): Promise<void> {
    try {
      await this.unitOfWork.run({ kind: 'system' }, async (tx) => {
        for (const { sql, at, gauge } of this.gauges) {
          const values = at === undefined ? [] : [at === 'now' ? this.clock.now() : this.clock.today()];
          const [row] = await tx.sql<{ value: number }>(sql, values);
          gauge.set(Number(row?.value ?? 0));
        }
      });
    } catch {
      this.unread.inc();
      for (const { gauge } of this.gauges) gauge.reset();
    }
  }

  private poolGauge(which: string, help: string, read: () => number): void {
    new Gauge({
      name: `mingjian_database_connections_${which}`,
      help,
      registers: [this.registry],
      collect() {
        this.set(read());
      },
    });
  }
}
