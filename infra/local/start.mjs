// Plain JavaScript, so that an old Node can read it far enough to say what is wrong.
const needed = 24;
const [major = 0] = process.versions.node.split('.').map(Number);
if (major < needed) {
  console.error(
    `Doorward needs Node ${needed} or newer, and this is ${process.versions.node}: on Linux \`npm ci\` brings it along and \`npm start\` uses it; elsewhere install it.`,
  );
  process.exit(1);
}
await import('./start.ts');
