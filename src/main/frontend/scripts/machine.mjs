// What must be there before anything can be built, said in one clear sentence.
export function fail(message) {
  console.error(`\n[frontend] ${message}\n`);
  process.exit(1);
}

export function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor < major || (haveMajor === major && haveMinor < minor)) {
    fail(`Node.js ${major}.${minor} or newer is needed, this is ${process.version}. To build without the front end: -Dfrontend.skip`);
  }
}
