export { JoiningModule } from './joining.module.js';
export { AskToJoin } from './use-cases/ask-to-join.js';
export { ConfirmJoining } from './use-cases/confirm-joining.js';
export { ForgetJoinRequests } from './use-cases/forget-join-requests.js';
