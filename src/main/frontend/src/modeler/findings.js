/** What the server finds wrong: a list below the editor, and, where there are marks, one on every element concerned. */
export class Findings {
  constructor(url, words, marks = null) {
    Object.assign(this, { url, words, marks });
    this.list = document.querySelector('[data-findings]');
    this.count = document.querySelector('[data-findings-count]');
    this.turn = 0;
  }

  async look() {
    const turn = ++this.turn;
    try {
      const answer = await fetch(this.url, { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(`${this.url} answered ${answer.status}`);
      const findings = await answer.json();
      if (turn === this.turn) this.show(findings);
    } catch (problem) {
      console.warn(problem);
      this.list.replaceChildren(paragraph(this.words.failed));
    }
  }

  show(findings) {
    this.count.textContent = findings.length;
    this.count.hidden = findings.length === 0;
    this.list.replaceChildren(findings.length ? this.items(findings) : paragraph(this.words.none));
    this.marks?.show(findings);
    this.list.dataset.looked = String(this.turn);
  }

  items(findings) {
    const list = document.createElement('ul');
    for (const finding of findings) {
      const item = document.createElement('li');
      item.append(this.name(finding), text('div', 'finding-mend', finding.mend), text('code', 'finding-found', finding.found));
      list.append(item);
    }
    return list;
  }

  name({ element, name }) {
    const label = name && name === element ? text('code', '', name) : name || this.words.file;
    if (!this.marks?.has(element)) return holding('strong', '', label);
    const button = holding('button', 'finding-go', label);
    button.type = 'button';
    button.addEventListener('click', () => this.marks.goTo(element));
    return button;
  }
}

export function text(tag, name, content) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.textContent = content;
  return element;
}

function holding(tag, name, label) {
  const element = text(tag, name, '');
  element.append(label);
  return element;
}

const paragraph = words => text('p', 'mb-0', words);
