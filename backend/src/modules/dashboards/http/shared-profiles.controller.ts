import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  profileSharingSchema,
  sharedProfileListSchema,
  shareProfileSchema,
} from '@zicht/shared/dashboards/shared-profile.contract';
import type {
  ProfileSharing,
  SharedProfileList,
  ShareProfile as ShareProfileBody,
} from '@zicht/shared/dashboards/shared-profile.contract';
import { SHARING_API_PATHS } from '@zicht/shared/routes/sharing-api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, AllowConcern } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { Returns } from '../../../platform/http/returns.js';
import { ConcernProfilesQueries } from '../use-cases/concern-profiles.queries.js';
import { ProfileSharingQueries } from '../use-cases/profile-sharing.queries.js';
import { ShareProfile } from '../use-cases/share-profile.js';

/** What an organisation shares with its concern, from both sides. */
@ApiTags('results')
@Controller()
export class SharedProfilesController {
  constructor(
    private readonly sharing: ProfileSharingQueries,
    private readonly shareProfile: ShareProfile,
    private readonly profiles: ConcernProfilesQueries,
  ) {}

  /** Whether the organisation shares its profile, and what the concern then sees. */
  @Get(SHARING_API_PATHS.profileSharing)
  @Allow('answers:read')
  @Returns(profileSharingSchema)
  show(@CurrentActor() actor: Actor): Promise<ProfileSharing> {
    return this.sharing.show(actor);
  }

  /** Switches it on or off; 404 for an organisation without a concern. */
  @Put(SHARING_API_PATHS.profileSharing)
  @Allow('profile:share')
  @Returns(profileSharingSchema)
  share(
    @CurrentActor() actor: Actor,
    @Body({ schema: shareProfileSchema }) body: ShareProfileBody,
  ): Promise<ProfileSharing> {
    return this.shareProfile.execute(actor, body);
  }

  /** The organisations of the concern that share, by name. */
  @Get(SHARING_API_PATHS.concernProfiles)
  @AllowConcern('sharedProfiles:read')
  @Returns(sharedProfileListSchema)
  list(@CurrentActor() actor: Actor): Promise<SharedProfileList> {
    return this.profiles.show(actor);
  }
}
