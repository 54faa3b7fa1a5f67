import { TenantDatabase } from '../../../platform/database/tenant-database.js';
import {
  AddEvidence,
  ApproveAssessment,
  AssignQuestions,
  OpenAssessment,
  SaveAnswerChanges,
  SendToBoard,
  SubmitAssessment,
  WriteComment,
} from '../../assessments/index.js';
import { FrameworkQueries, LoadFramework, OpenRound } from '../../framework/index.js';
import {
  AccountLetters,
  AccountQueries,
  RegisterInspectorate,
  RegisterPerson,
} from '../../identity/index.js';
import { MakeClaim, PlanQueries, PutPartner, SaveActionChanges } from '../../improvement/index.js';
import { AskToJoin, ConfirmJoining } from '../../joining/index.js';
import { SettleOldMail } from '../../notifications/index.js';
import { ShareProfile } from '../../dashboards/index.js';
import { RegisterConcern, RegisterOrganisation, SettleConcern } from '../../organisations/index.js';

type Resolve = <T>(token: abstract new (...parameters: never[]) => T) => T;

/** The use cases that make demo data: the same that people use. */
export function demoParts(resolve: Resolve) {
  return {
    accountLetters: resolve(AccountLetters),
    accounts: resolve(AccountQueries),
    addEvidence: resolve(AddEvidence),
    approve: resolve(ApproveAssessment),
    askToJoin: resolve(AskToJoin),
    confirmJoining: resolve(ConfirmJoining),
    assign: resolve(AssignQuestions),
    open: resolve(OpenAssessment),
    save: resolve(SaveAnswerChanges),
    sendToBoard: resolve(SendToBoard),
    submit: resolve(SubmitAssessment),
    comment: resolve(WriteComment),
    database: resolve(TenantDatabase),
    plan: resolve(PlanQueries),
    changeActions: resolve(SaveActionChanges),
    claim: resolve(MakeClaim),
    putPartner: resolve(PutPartner),
    frameworks: resolve(FrameworkQueries),
    loadFramework: resolve(LoadFramework),
    openRound: resolve(OpenRound),
    registerInspectorate: resolve(RegisterInspectorate),
    registerPerson: resolve(RegisterPerson),
    registerConcern: resolve(RegisterConcern),
    registerOrganisation: resolve(RegisterOrganisation),
    shareProfile: resolve(ShareProfile),
    settleConcern: resolve(SettleConcern),
    settleOldMail: resolve(SettleOldMail),
  };
}

/** The use cases that make demo data. */
export type DemoParts = ReturnType<typeof demoParts>;
