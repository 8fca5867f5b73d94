import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { Metrics } from './metrics';
import { ReadinessCheck } from './readiness';

@Module({ controllers: [HealthController], providers: [Metrics, ReadinessCheck], exports: [Metrics] })
export class HealthModule {}
