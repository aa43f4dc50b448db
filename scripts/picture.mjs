// npm run picture: takes the picture of the opening that the README shows. Run it when the opening
// looks different; its result is committed.
import { join } from 'node:path';
import { openBuilt } from './built.mjs';
import { root } from './install.mjs';

const PORT = 4176;
const SIZE = { width: 1200, height: 630 };

const { address, chrome, close } = await openBuilt(PORT);
const page = await chrome.newPage({ viewport: SIZE });
await page.goto(`${address}en/`);
await page.evaluate(() => document.fonts.ready);
await page.screenshot({ path: join(root, 'static/picture.jpg'), quality: 72 });
await close();
