import fc from 'fast-check';

// `npm test` proves the same thing each time: what is generated follows from this number. Without it,
// as in `npx vitest`, generated tests look further every time.
if (process.env.CI) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20240602 });
