import { runCollect } from '../actions.js';
await runCollect();
