import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  notificationListSchema,
  readNotificationsSchema,
  unreadCountSchema,
} from '@zicht/shared/notifications/notification.contract';
import type {
  NotificationList,
  ReadNotifications as ReadNotificationsBody,
  UnreadCount,
} from '@zicht/shared/notifications/notification.contract';
import { API_PATHS } from '@zicht/shared/routes/api-paths';
import { SELDOM_API_PATHS } from '@zicht/shared/routes/seldom-api-paths';
import type { Actor } from '../../../platform/access/actor.js';
import { Allow, WhileSuspended } from '../../../platform/access/allow.js';
import { CurrentActor } from '../../../platform/access/current-actor.js';
import { IdParam } from '../../../platform/http/parameters.js';
import { Returns } from '../../../platform/http/returns.js';
import { NotificationQueries } from '../use-cases/notifications.queries.js';
import { ReadNotifications } from '../use-cases/read-notifications.js';

/** What a member was told. */
@ApiTags('notifications')
@Controller()
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationQueries,
    private readonly readNotifications: ReadNotifications,
  ) {}

  /** One's own messages in this organisation, newest first, at most 200. */
  @Get(API_PATHS.notifications)
  @Allow('answers:read', 'answers:readAssigned', 'members:read')
  @Returns(notificationListSchema)
  list(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
  ): Promise<NotificationList> {
    return this.notifications.list(actor);
  }

  /** How many of them are unread. */
  @Get(API_PATHS.unreadNotifications)
  @Allow('answers:read', 'answers:readAssigned', 'members:read')
  @Returns(unreadCountSchema)
  unread(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
  ): Promise<UnreadCount> {
    return this.notifications.unread(actor);
  }

  /** Marks own messages as read. */
  @Post(SELDOM_API_PATHS.readNotifications)
  @Allow('answers:read', 'answers:readAssigned', 'members:read')
  @WhileSuspended()
  @Returns(unreadCountSchema)
  read(
    @CurrentActor() actor: Actor,
    @IdParam('organisationId') _organisationId: string,
    @Body({ schema: readNotificationsSchema }) body: ReadNotificationsBody,
  ): Promise<UnreadCount> {
    return this.readNotifications.execute(actor, body.ids);
  }
}
