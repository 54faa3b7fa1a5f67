import type { TestServer } from './test-server.js';

/** What the trail says of somebody's account, the oldest first: what was done, and its details. */
export async function accountLinesOf(server: TestServer, email: string): Promise<unknown[][]> {
  const rows = await server.query(
    `SELECT a.action, a.details FROM app.audit_entries a JOIN identity.users u ON u.id = a.actor_id
     WHERE u.email = $1 AND a.action LIKE 'account.%' ORDER BY a.at, a.id`,
    [email],
  );
  return rows.map(({ action, details }) => [action.slice('account.'.length), details]);
}
