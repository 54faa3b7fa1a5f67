import * as z from 'zod';
import { codeSchema } from '../kernel/code.js';
import { isoDateSchema, isoInstantSchema } from '../kernel/iso-date.js';
import { CHANGE_DIRECTIONS, COUNT_SIGNS, PUBLISHED_ANSWERS } from './figures.js';

/**
 * Everything here is read from the published cells of a year and from nothing else, and is the same for everybody who may
 * see it. What is hidden, what is empty and what does not exist look alike: `{"status":"hidden"}`.
 */

/** A group: null for a dimension that is not used. */
export const pictureGroupSchema = z
  .object({
    /** Publication sector. */
    sector: z.string().nullable(),
    /** Police region. */
    region: z.string().nullable(),
    size: z.string().nullable(),
  })
  .meta({ id: 'PictureGroup' });

/** Which group is asked for; none of the three: the whole country. */
export const pictureQuerySchema = z
  .object({ sector: codeSchema().optional(), region: codeSchema().optional(), size: codeSchema().optional() })
  .strict()
  .meta({ id: 'PictureQuery' });

/** Which sector's regions are asked for. */
export const regionsQuerySchema = z
  .object({ sector: codeSchema().optional() })
  .strict()
  .meta({ id: 'RegionsQuery' });

/** The years that were published, newest first. */
export const pictureListSchema = z
  .object({
    years: z.array(
      z.object({
        year: z.int(),
        /** A withdrawn year has no figures any more and gets no others. */
        status: z.enum(['published', 'withdrawn']),
        publishedAt: isoInstantSchema,
        /** Organisations in it. */
        organisations: z.int(),
      }),
    ),
  })
  .meta({ id: 'PictureList' });

/** A published year, and the groups that its filters can choose. */
export const pictureFactsSchema = z
  .object({
    year: z.int(),
    publishedAt: isoInstantSchema,
    /** Answers and attributes as they stood at the end of this day. */
    snapshotOn: isoDateSchema,
    frameworkCode: z.string(),
    frameworkVersion: z.string(),
    /** Organisations in the picture, of all that were registered then. */
    organisations: z.int(),
    registered: z.int(),
    /** Every group with a figure; a filter on any other is not offered. */
    groups: z.array(pictureGroupSchema.extend({ organisations: z.int() })),
  })
  .meta({ id: 'PictureFacts' });

/** The published count of one answer. */
export const pictureCountSchema = z
  .object({
    answer: z.enum(PUBLISHED_ANSWERS),
    sign: z.enum(COUNT_SIGNS),
    /** Organisations. */
    value: z.int(),
    /** Whole per cent of the organisations: "at most" rounded up, "at least" rounded down. */
    percent: z.int(),
  })
  .meta({ id: 'PictureCount' });

/** Figures of one criterion or theme in one group. */
export const pictureVectorSchema = z
  .discriminatedUnion('status', [
    z.object({
      code: z.string(),
      status: z.literal('shown'),
      /** Organisations that it applies to. */
      organisations: z.int(),
      isIndicative: z.boolean(),
      /** Half width of the band around each share, in tenths of a percentage point. */
      bandTenths: z.int(),
      /** In the fixed order 0 to 4, nvt; the shares do not add up to 100 exactly. */
      answers: z.array(pictureCountSchema),
      /** From 0 to 100 in steps of 5, of themes alone; null where there are too few organisations. */
      median: z.int().nullable(),
      lowerQuartile: z.int().nullable(),
      upperQuartile: z.int().nullable(),
    }),
    z.object({ code: z.string(), status: z.literal('hidden') }),
  ])
  .meta({ id: 'PictureVector' });

const hiddenSchema = z.object({ status: z.literal('hidden') });

/** The picture of one group in one year. */
export const pictureFiguresSchema = z
  .discriminatedUnion('status', [
    z.object({
      status: z.literal('shown'),
      year: z.int(),
      group: pictureGroupSchema,
      /** Organisations in the group, of all that were registered in it. */
      organisations: z.int(),
      registered: z.int(),
      isIndicative: z.boolean(),
      /** Codes of the criteria that are shown before all else. */
      keyFacts: z.array(z.string()),
      /** Every theme and every scored criterion, in the order of the framework. */
      themes: z.array(pictureVectorSchema),
      criteria: z.array(pictureVectorSchema),
    }),
    hiddenSchema,
  ])
  .meta({ id: 'PictureFigures' });

/** Themes by police region, in one sector or all. */
export const pictureRegionsSchema = z
  .object({
    year: z.int(),
    sector: z.string().nullable(),
    /** All ten, in the order of the reference list. */
    regions: z.array(
      z.discriminatedUnion('status', [
        z.object({
          region: z.string(),
          status: z.literal('shown'),
          organisations: z.int(),
          themes: z.array(pictureVectorSchema),
        }),
        z.object({ region: z.string(), status: z.literal('hidden') }),
      ]),
    ),
  })
  .meta({ id: 'PictureRegions' });

/** A number of organisations, as precise as it may be told. */
export const toldCountSchema = z
  .object({
    /** `roundedDown` to a multiple of five; `lessThan` ten. */
    kind: z.enum(['exact', 'roundedDown', 'lessThan']),
    value: z.int(),
  })
  .meta({ id: 'ToldCount' });

/** Who took part: the country (sector null) and the eight publication sectors. */
export const participationRowSchema = z
  .object({ sector: z.string().nullable(), registered: toldCountSchema, submitted: toldCountSchema })
  .meta({ id: 'ParticipationRow' });

/** Who took part in a published year. */
export const pictureParticipationSchema = z
  .object({ year: z.int(), rows: z.array(participationRowSchema) })
  .meta({ id: 'PictureParticipation' });

/** Who submitted so far in the years that are not published yet; counted once a week. */
export const responseProgressSchema = z
  .object({
    years: z.array(
      z.object({
        year: z.int(),
        closesOn: isoDateSchema,
        snapshotOn: isoDateSchema,
        countedOn: isoDateSchema,
        rows: z.array(participationRowSchema),
      }),
    ),
  })
  .meta({ id: 'ResponseProgress' });

/** What may be said of one answer between two years. */
export const pictureChangeSchema = z
  .object({
    answer: z.enum(PUBLISHED_ANSWERS),
    direction: z.enum(CHANGE_DIRECTIONS),
    /** Difference in whole percentage points; null when one of the two is "at most" or "at least". */
    difference: z.int().nullable(),
    /** The difference must be larger than this to mean anything, in tenths of a percentage point. */
    marginTenths: z.int(),
  })
  .meta({ id: 'PictureChange' });

/** One criterion or theme over the years. */
export const pictureSeriesSchema = z
  .object({
    code: z.string(),
    /** Oldest first, one for each year of the answer. */
    points: z.array(z.object({ year: z.int(), figures: pictureVectorSchema })),
    /** Between each year and the one before it in the answer. */
    changes: z.array(
      z.object({
        fromYear: z.int(),
        toYear: z.int(),
        /** `hidden`: one of the two is; `broken`: what is asked changed, so that the two cannot be compared. */
        status: z.enum(['compared', 'broken', 'hidden']),
        answers: z.array(pictureChangeSchema),
      }),
    ),
  })
  .meta({ id: 'PictureSeries' });

/** One group over all published years. */
export const pictureDevelopmentSchema = z
  .discriminatedUnion('status', [
    z.object({
      status: z.literal('shown'),
      group: pictureGroupSchema,
      /** Oldest first; null organisations where the group is hidden that year. */
      years: z.array(z.object({ year: z.int(), organisations: z.int().nullable() })),
      /** Codes of the criteria that are shown before all else. */
      keyFacts: z.array(z.string()),
      themes: z.array(pictureSeriesSchema),
      criteria: z.array(pictureSeriesSchema),
    }),
    hiddenSchema,
  ])
  .meta({ id: 'PictureDevelopment' });

/** An organisation's own value of a criterion or theme, as it is counted in the picture. */
export const ownValueSchema = z
  .object({ code: z.string(), answer: z.enum(PUBLISHED_ANSWERS) })
  .meta({ id: 'OwnValue' });

/** An organisation beside one publication: its groups and, if it took part, its own values in it. */
export const ownLineSchema = z
  .object({
    year: z.int(),
    tookPart: z.boolean(),
    /** Its groups then; if it took no part, those of today. The picture itself says which are shown. */
    group: pictureGroupSchema,
    /** Empty if it took no part. */
    themes: z.array(ownValueSchema),
    criteria: z.array(ownValueSchema),
  })
  .meta({ id: 'OwnLine' });

export type PictureGroup = z.infer<typeof pictureGroupSchema>;
export type PictureQuery = z.infer<typeof pictureQuerySchema>;
export type RegionsQuery = z.infer<typeof regionsQuerySchema>;
export type PictureList = z.infer<typeof pictureListSchema>;
export type PictureFacts = z.infer<typeof pictureFactsSchema>;
export type PictureCount = z.infer<typeof pictureCountSchema>;
export type PictureVector = z.infer<typeof pictureVectorSchema>;
export type PictureFigures = z.infer<typeof pictureFiguresSchema>;
export type PictureRegions = z.infer<typeof pictureRegionsSchema>;
export type ToldCount = z.infer<typeof toldCountSchema>;
export type ParticipationRow = z.infer<typeof participationRowSchema>;
export type PictureParticipation = z.infer<typeof pictureParticipationSchema>;
export type ResponseProgress = z.infer<typeof responseProgressSchema>;
export type PictureChange = z.infer<typeof pictureChangeSchema>;
export type PictureSeries = z.infer<typeof pictureSeriesSchema>;
export type PictureDevelopment = z.infer<typeof pictureDevelopmentSchema>;
export type OwnValue = z.infer<typeof ownValueSchema>;
export type OwnLine = z.infer<typeof ownLineSchema>;
