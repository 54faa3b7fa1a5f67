import * as z from 'zod';
import { idSchema } from '../kernel/id.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';
import { LOCALES } from '../kernel/locale.js';
import { MAIL_RHYTHMS, NOTIFICATION_KINDS } from './notification-kinds.js';

/** One message to a member: a kind with its numbers and days, from which the reader's words are made. */
export const notificationSchema = z
  .object({
    id: idSchema,
    kind: z.enum(NOTIFICATION_KINDS),
    facts: z.object({
      count: z.int().optional(),
      days: z.int().optional(),
      year: z.int().optional(),
      date: isoDateSchema.optional(),
      reference: z.string().optional(),
    }),
    createdAt: isoInstantSchema,
    readAt: isoInstantSchema.nullable(),
  })
  .meta({ id: 'Notification' });

/** The newest messages to a member, and how many of all are unread. */
export const notificationListSchema = z
  .object({ notifications: z.array(notificationSchema), unread: z.int() })
  .meta({ id: 'NotificationList' });

/** How many messages are unread. */
export const unreadCountSchema = z.object({ unread: z.int() }).meta({ id: 'UnreadCount' });

/** What somebody who follows the link of a letter chooses; without a choice, only asks. */
export const mailPreferenceChoiceSchema = z
  .strictObject({
    token: z.string().min(1).max(100),
    rhythm: z.enum(MAIL_RHYTHMS).optional(),
  })
  .meta({ id: 'MailPreferenceChoice' });

/** How often one wants mail. */
export const chooseMailRhythmSchema = z
  .strictObject({ rhythm: z.enum(MAIL_RHYTHMS) })
  .meta({ id: 'ChooseMailRhythm' });

/** Messages that were read. */
export const readNotificationsSchema = z
  .strictObject({ ids: z.array(idSchema).min(1).max(200) })
  .meta({ id: 'ReadNotifications' });

/** How often mail comes, and in which language. */
export const mailPreferenceSchema = z
  .object({ rhythm: z.enum(MAIL_RHYTHMS), locale: z.enum(LOCALES) })
  .meta({ id: 'MailPreference' });

/** A letter that could not be sent: of which organisation and kind, never to whom. */
export const mailFailureSchema = z
  .object({
    organisationId: idSchema,
    organisationName: z.string(),
    id: idSchema,
    kind: z.string(),
    attempts: z.int(),
    fault: z.string(),
    createdAt: isoInstantSchema,
  })
  .meta({ id: 'MailFailure' });

/** How mail fares: is there a server, what could not be sent, what waits, what may have come twice. */
export const mailFailureListSchema = z
  .object({
    isOn: z.boolean(),
    waiting: z.int(),
    repeats: z.int(),
    failures: z.array(mailFailureSchema),
  })
  .meta({ id: 'MailFailureList' });

/** Whether there is a calendar link, and since when; the link itself is shown once. */
export const calendarFeedSchema = z
  .object({ createdAt: isoInstantSchema.nullable() })
  .meta({ id: 'CalendarFeed' });

/** A calendar link, shown once: only its hash is kept. */
export const newCalendarFeedSchema = z
  .object({ url: z.url(), createdAt: isoInstantSchema })
  .meta({ id: 'NewCalendarFeed' });

export type ChooseMailRhythm = z.infer<typeof chooseMailRhythmSchema>;
export type ReadNotifications = z.infer<typeof readNotificationsSchema>;
export type Notification = z.infer<typeof notificationSchema>;
export type NotificationList = z.infer<typeof notificationListSchema>;
export type UnreadCount = z.infer<typeof unreadCountSchema>;
export type MailPreferenceChoice = z.infer<typeof mailPreferenceChoiceSchema>;
export type MailPreference = z.infer<typeof mailPreferenceSchema>;
export type MailFailure = z.infer<typeof mailFailureSchema>;
export type MailFailureList = z.infer<typeof mailFailureListSchema>;
export type CalendarFeed = z.infer<typeof calendarFeedSchema>;
export type NewCalendarFeed = z.infer<typeof newCalendarFeedSchema>;
