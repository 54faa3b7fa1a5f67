export { AccountQueries } from './account.queries.js';
export { IdentityModule } from './identity.module.js';
export { MailRecipientQueries } from './mail-recipients.queries.js';
export type { MailRecipient } from './persistence/user.repository.js';
export { PeopleQueries } from './people.queries.js';
export { RegisterInspectorate } from './use-cases/register-inspectorate.js';
export { RegisterPerson } from './use-cases/register-person.js';
export type { MembershipInput, RegisterPersonInput } from './use-cases/register-person.js';
export { hashPassword } from './persistence/password-hash.js';
