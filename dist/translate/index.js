import { runTranslate } from '../actions.js';
await runTranslate();
