import { accountOf } from '../support/worlds/accounts';
import { fillIn, readAssessment, sendToBoard, step } from '../support/assessment';
import { AT_BOARD, SUBMITTED } from '../support/routes/route-entry';
import { expect, test } from '../support/test';

test('one round of the demo lies at the board and one is submitted', async ({ shared }) => {
  for (const organisation of [AT_BOARD, SUBMITTED]) {
    const coordinator = await shared.apiUser(accountOf('coordinator', organisation));
    // A service that was swept before has its scene already.
    if ((await readAssessment(coordinator)).status !== 'draft') continue;
    await fillIn(coordinator);
    await sendToBoard(coordinator);
    if (organisation === AT_BOARD) continue;
    await step(await shared.apiUser(accountOf('boardMember', organisation)), 'approve', {
      statementAccepted: true,
    });
    await step(coordinator, 'submit');
  }
  const statuses = [AT_BOARD, SUBMITTED].map(async (organisation) => {
    const { status } = await readAssessment(await shared.apiUser(accountOf('coordinator', organisation)));
    return status;
  });
  expect(await Promise.all(statuses)).toEqual(['awaitingApproval', 'submitted']);
});
