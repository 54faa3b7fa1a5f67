import { DrillWorld } from './drill-world.js';

/** Makes a database for drills and writes its name and the settings of a server on it, as JSON; a program of its own. */
const { database, settings } = await DrillWorld.create();
process.stdout.write(JSON.stringify({ database, settings }));
