import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { CasesModule } from './cases/cases.module';
import { AgendaModule } from './collective-discussion/agenda.module';
import { DeadlinesModule } from './deadlines/deadlines.module';
import { DisclosureModule } from './disclosure/disclosure.module';
import { DocumentsModule } from './documents/documents.module';
import { DraftsModule } from './drafts/drafts.module';
import { GroundModule, type Ground } from './ground.module';
import { HealthModule } from './health/health.module';
import { IdentityModule } from './identity/identity.module';
import { LiveModule } from './live/live.module';
import { OfficersModule } from './officers/officers.module';
import { ReviewQueueModule } from './legal-review/review-queue.module';
import { NotificationsModule } from './notifications/notifications.module';
import { OpenApiModule } from './openapi/openapi.module';
import { SearchModule } from './search/search.module';
import { SupervisionModule } from './supervision/supervision.module';
import { WorkflowModule } from './workflow/workflow.module';

/** One module a capability; a new one is added to this list and nowhere else. */
const CAPABILITIES: readonly Type[] = [IdentityModule, OfficersModule, CasesModule, WorkflowModule, DocumentsModule, DeadlinesModule, ReviewQueueModule, AgendaModule, NotificationsModule, DisclosureModule, SearchModule, SupervisionModule, DraftsModule, LiveModule];

@Module({})
export class ApiModule {
  /** @param further modules a test adds */
  static on(ground: Ground, further: readonly Type[] = []): DynamicModule {
    return {
      module: ApiModule,
      imports: [GroundModule.on(ground), ...CAPABILITIES, HealthModule, OpenApiModule, ...further],
    };
  }
}
