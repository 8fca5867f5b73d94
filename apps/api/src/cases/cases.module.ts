import { IssueNotice, ReExamineDefence, RecordDefence, RecordNoticeService } from '@mingjian/advance-notice';
import {
  AssignOfficer, CaseFile, CaseReader, DecideRecusal, DocumentNumbers, DrawUpDocument, ExcludeTime, ExtendDecisionPeriod, FactsReader, FileCase, FireTransition, PerformAct,
  ProposePenalty, RecordInvestigationAct, RegisterLead, ReportInvestigation, RequestRecusal, TakeMeasure,
} from '@mingjian/cases';
import { Calendars } from '@mingjian/catalogue';
import { ConveneDiscussion, GiveDiscussionOpinion, ResolveDiscussion } from '@mingjian/collective-discussion';
import { DeadlineBook } from '@mingjian/deadlines';
import { Decide, DeferPayment, RecordDecisionService, ServeDemand } from '@mingjian/decisions';
import { RecordAnnulment, RecordDisclosure, WithdrawDisclosure } from '@mingjian/disclosure';
import { HoldHearing, NotifyHearing, RequestHearing } from '@mingjian/hearing';
import { AssignReviewer, GiveReviewOpinion, SubmitForReview } from '@mingjian/legal-review';
import { Outbox } from '@mingjian/platform/outbox';
import { ReceiveRecordFiling, SubmitRecordFiling } from '@mingjian/record-filing';
import { DecideOnSpot, PassCashOn, RecordSpotPayment } from '@mingjian/simplified-procedure';
import { Module } from '@nestjs/common';
import { AdvanceNoticeController } from '../advance-notice/advance-notice.controller';
import { CollectiveDiscussionController } from '../collective-discussion/collective-discussion.controller';
import { DecisionsController } from '../decisions/decisions.controller';
import { DisclosureActsController } from '../disclosure/disclosure-acts.controller';
import { HearingController } from '../hearing/hearing.controller';
import { LegalReviewController } from '../legal-review/legal-review.controller';
import { RecordFilingController } from '../record-filing/record-filing.controller';
import { SimplifiedProcedureController, SpotCasesController } from '../simplified-procedure/simplified-procedure.controller';
import { ActsController } from './acts.controller';
import { CasesController } from './cases.controller';
import { MeasuresController } from './measures.controller';

const FRAME = [CaseFile, FactsReader, FireTransition, PerformAct, DrawUpDocument, DocumentNumbers, Calendars, DeadlineBook, Outbox];

/** The procedure: every act of a case, from the lead to its closing. */
@Module({
  controllers: [
    CasesController, ActsController, MeasuresController, AdvanceNoticeController, HearingController, LegalReviewController,
    CollectiveDiscussionController, DecisionsController, RecordFilingController, SpotCasesController, SimplifiedProcedureController, DisclosureActsController,
  ],
  providers: [
    ...FRAME, CaseReader,
    RegisterLead, FileCase, AssignOfficer, RequestRecusal, DecideRecusal, RecordInvestigationAct, ProposePenalty, ReportInvestigation, ExcludeTime,
    ExtendDecisionPeriod, TakeMeasure,
    IssueNotice, RecordNoticeService, RecordDefence, ReExamineDefence,
    RequestHearing, NotifyHearing, HoldHearing,
    SubmitForReview, AssignReviewer, GiveReviewOpinion,
    ConveneDiscussion, GiveDiscussionOpinion, ResolveDiscussion,
    Decide, RecordDecisionService, ServeDemand, DeferPayment,
    SubmitRecordFiling, ReceiveRecordFiling,
    DecideOnSpot, RecordSpotPayment, PassCashOn,
    RecordDisclosure, WithdrawDisclosure, RecordAnnulment,
  ],
  exports: FRAME,
})
export class CasesModule {}
