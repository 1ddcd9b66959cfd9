/** Put in by the build: the name carries a hash of the content. Code that runs without a build, as in unit tests, has the plain name. */
declare const builtScriptName: string | undefined;

export const scriptName = typeof builtScriptName === 'undefined' ? 'console.js' : builtScriptName;
export const scriptPath = `/console/assets/${scriptName}`;
