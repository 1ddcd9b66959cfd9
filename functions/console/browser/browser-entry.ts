import 'htmx.org';
import { runCountdowns } from './countdowns.ts';
import { tellZone, watchSession } from './session-watch.ts';
import { closeMenus, followKeys, keepPlace } from './shortcuts.ts';

/** The script of the console. Everything works without it; with it, lists update themselves and keys save the mouse. */
const now = () => Date.now();

tellZone();
followKeys(now);
keepPlace();
closeMenus();
runCountdowns(now);
watchSession(now);
