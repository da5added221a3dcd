'use strict';
/** Loaded before a command: says at its end how much memory it took at most, in kilobytes. */
process.on('exit', () => process.stderr.write(`\npeak memory ${process.resourceUsage().maxRSS} kB\n`));
