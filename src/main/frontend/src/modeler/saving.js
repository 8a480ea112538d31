import { showConflict } from './page.js';

const KEEP_AFTER = 250;
const SAVE_AFTER = 2000;
const TRY_AGAIN_AFTER = 5000;
const meta = name => document.querySelector(`meta[name="${name}"]`).content;

/** Saves the draft: by hand, and by itself when the hands rest. What the server refuses stays in this browser. */
export class Saving {
  constructor(modeler, element, words, copy, version) {
    Object.assign(this, { modeler, words, copy, version });
    this.url = element.dataset.contentUrl;
    this.state = document.querySelector('[data-save-state]');
    this.changes = 0;
    this.saved = 0;
    this.running = Promise.resolve();
    this.onSaved = () => {};
  }

  watch() {
    this.modeler.on('commandStack.changed', () => this.changed());
    document.querySelector('[data-save]').addEventListener('click', () => this.save(false));
    document.addEventListener('keydown', event => {
      if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        this.save(false);
      }
    });
    document.addEventListener('visibilitychange', () => document.hidden && this.isDirty() && this.save(true));
  }

  isDirty() {
    return this.changes > this.saved;
  }

  changed() {
    if (this.over) return;
    this.changes += 1;
    this.say(this.words.unsaved);
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.keep(), KEEP_AFTER);
    this.later(SAVE_AFTER);
  }

  later(wait) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.save(true), wait);
  }

  async keep() {
    if (this.isDirty() && !this.over) this.copy.keep(this.version, await this.xml());
  }

  async xml() {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  /** One save after the other; true if the server has what is on the screen. */
  save(auto) {
    clearTimeout(this.waiting);
    this.running = this.running.then(() => this.put(auto));
    return this.running;
  }

  async put(auto) {
    if (this.over) return false;
    if (auto && !this.isDirty()) return true;
    const upTo = this.changes;
    const xml = await this.xml();
    if (this.isDirty()) this.copy.keep(this.version, xml);
    this.say(this.words.saving);
    const answer = await this.send(xml, auto);
    if (!answer) {
      this.later(TRY_AGAIN_AFTER);
      return false;
    }
    return this.heard(answer.status, answer.body, upTo);
  }

  async send(xml, auto) {
    try {
      const answer = await fetch(`${this.url}?seen=${this.version}&auto=${auto}`, {
        method: 'PUT',
        body: xml,
        headers: { 'Content-Type': 'application/xml', Accept: 'application/json', [meta('_csrf_header')]: meta('_csrf') },
      });
      if (answer.status >= 500) throw new Error(`the server answered ${answer.status}`);
      const json = answer.headers.get('Content-Type')?.includes('json');
      return { status: answer.status, body: json ? await answer.json() : {} };
    } catch (problem) {
      console.warn(problem);
      this.say(this.words.offline);
      return null;
    }
  }

  heard(status, body, upTo) {
    if (status === 200) {
      this.version = body.version;
      this.saved = upTo;
      if (!this.isDirty()) this.copy.drop();
      this.say(`${this.words.saved} ${new Date(body.at).toLocaleTimeString(document.documentElement.lang)}`);
      this.onSaved();
      return true;
    }
    if (status === 409) {
      this.over = true;
      this.copy.drop();
      this.say('');
      showConflict(body, this.words);
    } else {
      this.say(status === 413 || status === 422 ? this.words.tooLarge : this.words.signedOut);
    }
    return false;
  }

  say(text) {
    this.state.value = text;
  }
}
