const editing = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/framework/framework-draft-editing.int-spec.ts'],
};
const publishing = {
  project: 'backend-postgres',
  tests: ['backend/src/modules/framework/framework-draft-publishing.int-spec.ts'],
};
const steps = 'shared/src/framework/drafts/draft-steps.ts';
const migration = 'backend/src/platform/database/migrations/1795990000000-drafted-frameworks.ts';

/** Promises of drafts of framework versions. */
export const FRAMEWORK_DRAFTS = [
  {
    promise: 'a framework version is published by somebody else than who proposed it',
    file: steps,
    find: "if (step === 'publish' && draft.proposedBy === who) return 'samePerson';",
    replace: "if (step === 'publish' && draft.proposedBy === null) return 'samePerson';",
    ...publishing,
    only: 'are published by a second person, and then never change',
  },
  {
    promise: 'the database lets nobody publish a framework version alone',
    file: migration,
    find: 'CHECK (published_by IS NULL OR published_by <> proposed_by)',
    replace: 'CHECK (published_by IS NULL OR published_by IS NOT NULL)',
    ...publishing,
    only: 'nobody publishes alone, whatever the application says',
  },
  {
    promise: 'the words of a proposed or published framework version cannot be changed',
    file: migration,
    find: `FOR UPDATE TO zicht_app
        USING (EXISTS (SELECT 1 FROM catalogue.framework_drafts d WHERE d.id = draft_id AND d.state = 'draft'));`,
    replace: 'FOR UPDATE TO zicht_app USING (true);',
    ...publishing,
    only: 'what was published or withdrawn cannot be changed, nor what was proposed but for its state',
  },
  {
    promise: 'two framework managers never overwrite each other unseen',
    file: 'backend/src/modules/framework/persistence/draft.repository.ts',
    find: 'return compareAndSetInCatalogue(manager, FrameworkDraftPartRow, key, baseVersion, change);',
    replace:
      'const now = await manager.findOneBy(FrameworkDraftPartRow, key);\n    return compareAndSetInCatalogue(manager, FrameworkDraftPartRow, key, now?.version ?? baseVersion, change);',
    ...editing,
    only: 'keep each part by itself, and never let two managers overwrite each other unseen',
  },
  {
    promise: 'nobody moves a question in an order that somebody else changed meanwhile',
    file: 'backend/src/modules/framework/use-cases/move-part.ts',
    find: 'if (placeOf(parts, { kind, code }).passes[move] !== passes) throw new DraftChanged();',
    replace: 'if (placeOf(parts, { kind, code }).place === 0) throw new DraftChanged();',
    ...editing,
    only: 'put a question past the next one of its theme, on the order and version that was seen',
  },
  {
    promise: 'a framework draft with faults is neither proposed nor published',
    file: steps,
    find: "if ((step === 'propose' || step === 'publish') && faults > 0) return 'faults';",
    replace: "if (step === 'publish' && faults > 0) return 'faults';",
    ...editing,
    only: 'keep words with faults, and say in which part and field they are',
  },
  {
    promise: 'framework managers read by name who drafted a version',
    file: 'backend/src/modules/framework/framework-draft.queries.ts',
    find: "name: names.get(by) ?? ''",
    replace: "name: ''",
    ...editing,
    only: 'begin as a copy',
  },
];
