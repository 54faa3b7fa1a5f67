/** The columns of an action as its state names them, from `app.actions a`. */
export const ACTION_COLUMNS = `a.id, a.title, a.done_when AS "doneWhen", a.note, a.criteria, a.owner_id AS "ownerId",
  a.owner_role AS "ownerRole", a.starts_on::text AS "startsOn", a.due_on::text AS "dueOn", a.status,
  a.stop_reason AS "stopReason", a.priority, a.location_ids AS "locationIds", a.repeat_months AS "repeatMonths",
  a.suggestion, a.copy_of AS "copyOf", a.follows, a.looked_on::text AS "lookedOn", a.done_on::text AS "doneOn",
  a.version, a.changed_by AS "changedBy", a.changed_at AS "changedAt",
  ARRAY(SELECT e.evidence_id FROM app.action_evidence e
    WHERE e.organisation_id = a.organisation_id AND e.action_id = a.id ORDER BY e.evidence_id) AS "evidenceIds"`;
