import { CreatedCatalogueAndIdentity1795400000000 } from './1795400000000-created-catalogue-and-identity.js';
import { CreatedTenantTables1795400000001 } from './1795400000001-created-tenant-tables.js';
import { KeptWhoIsBusy1795490000000 } from './1795490000000-kept-who-is-busy.js';
import { CreatedImprovementPlan1795600000000 } from './1795600000000-created-improvement-plan.js';
import { KeptPlacesAndMessages1795610000000 } from './1795610000000-kept-places-and-messages.js';
import { KeptPartnerHistory1795720000000 } from './1795720000000-kept-partner-history.js';
import { CreatedNotifications1795730000000 } from './1795730000000-created-notifications.js';
import { CreatedPublications1795800000000 } from './1795800000000-created-publications.js';
import { CreatedCalendarFeeds1795810000000 } from './1795810000000-created-calendar-feeds.js';
import { SharedProfilesWithConcerns1795820000000 } from './1795820000000-shared-profiles-with-concerns.js';
import { InvitedPeople1795900000000 } from './1795900000000-invited-people.js';
import { KeptWhoWasAsked1795910000000 } from './1795910000000-kept-who-was-asked.js';
import { ResetPasswords1795920000000 } from './1795920000000-reset-passwords.js';
import { ChainedTheTrail1795950000000 } from './1795950000000-chained-the-trail.js';
import { LetOldRowsGo1795960000000 } from './1795960000000-let-old-rows-go.js';
import { AddedSecondFactors1795970000000 } from './1795970000000-added-second-factors.js';
import { DraftedFrameworks1795990000000 } from './1795990000000-drafted-frameworks.js';
import { AddedPasskeys1796010000000 } from './1796010000000-added-passkeys.js';
import { AskedToJoin1796040000000 } from './1796040000000-asked-to-join.js';
import { AddedIdentityProviders1796050000000 } from './1796050000000-added-identity-providers.js';
import { ProposedRecoveries1796080000000 } from './1796080000000-proposed-recoveries.js';
import { LetAccountLinesGo1796095000000 } from './1796095000000-let-account-lines-go.js';
import { ErasedPeople1796110000000 } from './1796110000000-erased-people.js';
import { InvitedInspectors1796120000000 } from './1796120000000-invited-inspectors.js';
import { LetOrganisationsLeave1796150000000 } from './1796150000000-let-organisations-leave.js';
import { KeptUnitsApart1796160000000 } from './1796160000000-kept-units-apart.js';
import { ChainedFrameworkDrafts1796210000000 } from './1796210000000-chained-framework-drafts.js';
import { PostponedLeaving1796200000000 } from './1796200000000-postponed-leaving.js';
import { LetOrganisationsCarryOn1796220000000 } from './1796220000000-let-organisations-carry-on.js';
import { ShowedThePlatformItsLog1796230000000 } from './1796230000000-showed-the-platform-its-log.js';
import { NamedInspectoratesInTheLog1796240000000 } from './1796240000000-named-inspectorates-in-the-log.js';

/** All migrations in order; written out, because a glob would not survive a bundler. */
export const MIGRATIONS = [
  CreatedCatalogueAndIdentity1795400000000,
  CreatedTenantTables1795400000001,
  KeptWhoIsBusy1795490000000,
  CreatedImprovementPlan1795600000000,
  KeptPlacesAndMessages1795610000000,
  KeptPartnerHistory1795720000000,
  CreatedNotifications1795730000000,
  CreatedPublications1795800000000,
  CreatedCalendarFeeds1795810000000,
  SharedProfilesWithConcerns1795820000000,
  InvitedPeople1795900000000,
  KeptWhoWasAsked1795910000000,
  ResetPasswords1795920000000,
  ChainedTheTrail1795950000000,
  LetOldRowsGo1795960000000,
  AddedSecondFactors1795970000000,
  DraftedFrameworks1795990000000,
  AddedPasskeys1796010000000,
  AskedToJoin1796040000000,
  AddedIdentityProviders1796050000000,
  ProposedRecoveries1796080000000,
  LetAccountLinesGo1796095000000,
  ErasedPeople1796110000000,
  InvitedInspectors1796120000000,
  LetOrganisationsLeave1796150000000,
  KeptUnitsApart1796160000000,
  PostponedLeaving1796200000000,
  ChainedFrameworkDrafts1796210000000,
  LetOrganisationsCarryOn1796220000000,
  ShowedThePlatformItsLog1796230000000,
  NamedInspectoratesInTheLog1796240000000,
];
