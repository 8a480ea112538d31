/** What was drawn and not saved yet, kept in this browser: {version it was drawn on, xml}. */
export class LocalCopy {
  constructor(draft) {
    this.key = `draft:${draft}`;
  }

  get() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  keep(version, xml) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ version, xml }));
    } catch (problem) {
      console.warn(problem);
    }
  }

  drop() {
    try {
      localStorage.removeItem(this.key);
    } catch (problem) {
      console.warn(problem);
    }
  }
}
