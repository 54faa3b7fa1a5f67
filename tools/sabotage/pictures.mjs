const at = 'backend/src/modules/sector-statistics';
const reading = { project: 'backend-postgres', tests: [`${at}/pictures.int-spec.ts`] };
const beside = { project: 'backend-postgres', tests: [`${at}/side-channels.int-spec.ts`] };
const making = { project: 'backend-postgres', tests: [`${at}/publications.int-spec.ts`] };
const working = { project: 'backend-postgres', tests: [`${at}/publication-work.int-spec.ts`] };

/** Promises about reading the sector picture and running its publications over HTTP. */
export const PICTURES = [
  {
    promise: 'picture: a hidden group answers like one that does not exist',
    file: `${at}/use-cases/reading/picture.queries.ts`,
    find: "if (row.took === null) return { status: 'hidden' };",
    replace: "if (row.took === null) return { status: 'hidden', ...(row.year > 0 && { sector: group[0] }) };",
    ...reading,
  },
  {
    promise: 'picture: filters that no publication combines are refused',
    file: `${at}/use-cases/reading/asked-group.ts`,
    find: 'if (!FLOOR.views.some((view) => view.join() === used)) throw',
    replace: "if (used === 'S,R,Z') throw",
    ...reading,
  },
  {
    promise: 'picture: every number comes from the published cells',
    file: `${at}/domain/picture/picture-vectors.ts`,
    find: '        value,\n        percent,',
    replace: '        value: value + 1,\n        percent,',
    ...reading,
  },
  {
    promise: 'picture: years side by side say nothing that noise could have made',
    file: `${at}/domain/picture/picture-changes.ts`,
    find: 'Math.abs(difference) > margin',
    replace: 'Math.abs(difference) >= 0',
    project: 'backend',
    tests: [`${at}/domain/picture/picture.spec.ts`],
  },
  {
    promise: 'picture: response is told rounded down, and below ten not at all',
    file: `${at}/domain/publication/participation.ts`,
    find: 'count - (count % 5)',
    replace: 'count',
    project: 'backend',
    tests: [`${at}/domain/picture/picture.spec.ts`],
  },
  {
    promise: 'picture: who publishes repeats the hash of what was checked',
    file: `${at}/use-cases/publishing/release-publication.ts`,
    find: 'if (found.cellsSha256 !== cellsSha256)',
    replace: "if (found.cellsSha256 === '')",
    ...working,
  },
  {
    promise: 'picture: work that is stopped ends',
    file: `${at}/persistence/work.repository.ts`,
    find: "`UPDATE publication.work SET state = 'stopped', runner = NULL",
    replace: "`UPDATE publication.work SET state = 'running', runner = NULL",
    ...working,
  },
  {
    promise: 'picture: the response is counted once a week, however often somebody asks or submits',
    file: `${at}/persistence/response.repository.ts`,
    find: 'g.counted_on >= $2::date',
    replace: 'g.counted_on > $1::date AND $2::date IS NOT NULL',
    ...beside,
  },
  {
    promise: 'picture: a year that is prepared looks like one that does not exist',
    file: `${at}/use-cases/reading/picture.queries.ts`,
    find: 'if (report === undefined) throw new NotFound();',
    replace: "if (report === undefined) throw year === 2028 ? new TypeError('soon') : new NotFound();",
    ...beside,
  },
  {
    promise: 'picture: a snapshot is of one moment',
    file: `${at}/persistence/read-taken.ts`,
    find: "dataSource.transaction('REPEATABLE READ', async",
    replace: 'dataSource.transaction(async',
    ...making,
  },
  {
    promise: 'picture: a publication that breaks off half-way shows nothing',
    file: `${at}/use-cases/publishing/publish-publication.ts`,
    find: 'if (!(await this.repository.publish(row,',
    replace: 'await this.destroySecret();\n    if (!(await this.repository.publish(row,',
    ...making,
  },
];
