export { taskNews } from './news.ts';
export { joinTaskWrites, openTaskWrites } from './opening-store.ts';
export type { JoinReason } from './steps.ts';
export type { Task, TaskKind, TaskOpening } from './task.ts';
export { revealed, taskDetail, taskItem, taskList } from './task-answer-schema.ts';
export { type ActName, actBodies, listQuery } from './task-schema.ts';
