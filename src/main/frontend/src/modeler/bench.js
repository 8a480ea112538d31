import { Findings } from './findings.js';
import { LocalCopy } from './local-copy.js';
import { Saving } from './saving.js';
import { saveRecovered, submitWhatIsSaved } from './page.js';

/**
 * An editor in a <div class="workbench" data-draft data-version data-content-url data-findings-url>. Every change is kept
 * in this browser at once and on the server a moment later; after each save the server is asked what is wrong.
 * A kind of editor says how it is made, how it draws, what is saved, and where findings are marked.
 */
export class Bench {
  constructor(element) {
    this.element = element;
    this.language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
    this.words = document.getElementById('workbench-words').dataset;
  }

  async show() {
    const { draft, version, contentUrl, findingsUrl } = this.element.dataset;
    const [saved, editor] = await Promise.all([ask(contentUrl, 'text'), this.editor()]);
    const copy = new LocalCopy(draft);
    const lost = copy.get();
    const recovered = lost && lost.xml !== saved ? lost : null;
    if (!(await this.drawn(editor, recovered?.xml ?? saved))) return;
    const saving = new Saving(this.source(editor), this.element, this.words, copy, recovered?.version ?? Number(version));
    const findings = new Findings(findingsUrl, this.words, this.marks(editor));
    saving.onSaved = () => findings.look();
    saving.watch();
    submitWhatIsSaved(saving);
    if (recovered) saveRecovered(saving);
    await findings.look();
  }

  async drawn(editor, xml) {
    try {
      await this.draw(editor, xml);
      return true;
    } catch (problem) {
      console.warn(problem);
      this.element.replaceChildren(this.words.unreadable);
      await new Findings(this.element.dataset.findingsUrl, this.words).look();
      return false;
    }
  }
}

export async function ask(url, kind) {
  const answer = await fetch(url, { headers: { Accept: kind === 'json' ? 'application/json' : 'application/xml,*/*' } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer[kind]();
}
