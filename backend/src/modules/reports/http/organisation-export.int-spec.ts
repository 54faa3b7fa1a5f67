import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { organisationExportSchema } from '@zicht/shared/reports/organisation-export.contract';
import type { OrganisationExport } from '@zicht/shared/reports/organisation-export.contract';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import { DEMO } from '../../../../test/support/worlds/demo-world.js';
import { asAdmin } from '../../../../test/support/test-database.js';
import { TestServer } from '../../../../test/support/test-server.js';

const SCHEMA = join(import.meta.dirname, '../../../../../frontend/public/organisation-export.schema.json');
const PATH = `/api/organisations/${DEMO.brug}/exports`;

/** Tables of organisations whose rows do not leave with an export, and why. */
const STAYS: Readonly<Record<string, string>> = {
  applied_changes: 'ids by which a change that comes twice is recognised',
  applied_action_changes: 'the same, of actions',
  audit_heads: 'where the chain of the trail ends; the lines are there',
  notifications: 'told to one member, not to the organisation',
  reminder_days: 'on which day members were reminded',
  places: 'where one member was last',
  presences: 'who is busy at this moment',
  plan_rounds: 'which member was ready with which month',
  claim_history: 'states of claims that were replaced; who replaced them stands in the trail',
  shared_profiles: 'a copy of the last submission',
  departures: 'that leaving was asked stands in the trail',
  successions: 'who carries on stands in the trail',
};

/** Where the rows of a table are in the export. */
const ROWS: Readonly<Record<string, (all: OrganisationExport) => number>> = {
  organisations: () => 1,
  locations: ({ organisation }) => organisation.locations.length,
  assessments: ({ years }) => years.length,
  answers: ({ years }) => sum(years.map(({ assessment }) => assessment.answers.length)),
  answer_history: ({ years }) => sum(years.map(({ history }) => history.length)),
  assignments: ({ years }) => sum(years.map(({ assessment }) => assessment.assignments.length)),
  comments: ({ years }) => sum(years.map(({ comments }) => comments.length)),
  theme_reviews: ({ years }) => sum(years.map(({ assessment }) => assessment.reviews.length)),
  submissions: ({ years }) => sum(years.map(({ submissions }) => submissions.length)),
  evidence: ({ evidence }) => evidence.length,
  evidence_links: ({ evidence }) => sum(evidence.map(({ links }) => links.length)),
  actions: ({ actions }) => actions.length,
  action_events: ({ actions }) => sum(actions.map(({ events }) => events.length)),
  action_comments: ({ actions }) => sum(actions.map(({ comments }) => comments.length)),
  claims: ({ claims }) => claims.length,
  partners: ({ partners }) => partners.length,
  partner_events: ({ partners }) => sum(partners.map(({ events }) => events.length)),
  audit_entries: ({ trail }) => trail.length,
};

/** Tables whose rows are a part of the rows of another one. */
const INSIDE = ['submission_texts', 'reopenings', 'action_evidence', 'claim_evidence'];

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

describe('the export of an organisation', () => {
  let server: TestServer;
  let text: string;
  let all: OrganisationExport;
  beforeAll(async () => {
    server = await TestServer.start();
    const response = await (await server.signedIn(DEMO.coordinator)).post(PATH).expect(200);
    text = response.text;
    all = JSON.parse(text) as OrganisationExport;
  });
  afterAll(() => server.stop());

  it('is what the published schema says, and the schema is what the contract says', () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
    // Rewrite it with: node tools/launch.mjs export-schema
    expect(schema).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(organisationExportSchema))));
    const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
    const validate = ajv.compile(schema);
    expect(validate(all) ? [] : validate.errors).toEqual([]);
    expect(validate({ ...all, years: [{}] })).toBe(false);
  });

  it('holds every row that the organisation has, table by table as the catalogue names them', async () => {
    const counts = await asAdmin(async (client) => {
      // The database writes a count for each table of its catalogue, and runs it.
      const { rows } = await client.query<{ name: string; n: number }>(
        `SELECT relname AS name, (xpath('//n/text()', query_to_xml(
           format('SELECT count(*) AS n FROM app.%I WHERE organisation_id = %L', relname, $1::text), false, true, ''
         )))[1]::text::integer AS n
         FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relkind = 'r'`,
        [DEMO.brug],
      );
      return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
    }, server.database);
    expect([...Object.keys(ROWS), ...INSIDE, ...Object.keys(STAYS)].sort()).toEqual(
      Object.keys(counts).sort(),
    );
    const exported = Object.fromEntries(Object.entries(ROWS).map(([table, count]) => [table, count(all)]));
    expect(exported).toEqual(Object.fromEntries(Object.keys(ROWS).map((table) => [table, counts[table]])));
    // Without rows, all of this would hold for an empty file.
    for (const table of ['answers', 'answer_history', 'submissions', 'evidence', 'actions', 'partners'])
      expect({ table, isThere: counts[table]! > 0 }).toEqual({ table, isThere: true });
  });

  it('holds nothing of another organisation: no id of theirs, no name, no answer', async () => {
    const foreign = await asAdmin(async (client) => {
      const { rows } = await client.query<{ word: string }>(
        `SELECT organisation_id::text AS word FROM app.organisations WHERE organisation_id <> $1
         UNION SELECT name FROM app.organisations WHERE organisation_id <> $1
         UNION SELECT id::text FROM app.assessments WHERE organisation_id <> $1
         UNION SELECT id::text FROM app.evidence WHERE organisation_id <> $1
         UNION SELECT id::text FROM app.actions WHERE organisation_id <> $1`,
        [DEMO.brug],
      );
      return rows.map(({ word }) => word);
    }, server.database);
    expect(foreign.length).toBeGreaterThan(10);
    // An organisation may work with another one; what it noted of that is its own.
    const own = all.partners.map(({ partner }) => partner.organisationName);
    expect(foreign.filter((word) => !own.includes(word) && text.includes(word))).toEqual([]);
  });

  it('holds no secret, and its trail begins with the line that says who took it', () => {
    expect(text).not.toMatch(/\$argon2|token_sha256|password/i);
    expect(all.trail[0]).toMatchObject({
      action: 'organisation.exported',
      by: { kind: 'member', name: 'Fatma Yıldız' },
    });
  });

  it.each([DEMO.focalPerson, DEMO.boardMember, DEMO.contributor, DEMO.privacyOfficer])(
    'is not for %s',
    async (email) => {
      await (await server.signedIn(email)).post(PATH).expect(403);
    },
  );

  it('is not for whoever does not belong to it, who learns nothing', async () => {
    for (const email of [DEMO.schoolCoordinator, DEMO.administrator, DEMO.inspector])
      await (await server.signedIn(email)).post(PATH).expect(404);
  });
});
