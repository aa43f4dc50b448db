// npm start: installs if needed, then serves the live site and prints its address.
import { bin, install, run } from './install.mjs';

install();
console.log('▸ Serving the live site; edit content/ and watch it change. Ctrl+C ends it.');
process.exit(run(process.execPath, [bin('vite/bin/vite.js'), 'dev', ...process.argv.slice(2)]));
