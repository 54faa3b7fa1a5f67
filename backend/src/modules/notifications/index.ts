export { NotificationsModule } from './notifications.module.js';
export { SettleOldMail } from './use-cases/settle-old-mail.js';
