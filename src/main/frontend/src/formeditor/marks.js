/** A mark on every field with findings. The editor draws its fields anew, so the marks are rules of a style sheet and no elements. */
export class Marks {
  constructor(editor) {
    this.editor = editor;
    this.sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(this.sheet);
  }

  has(id) {
    return Boolean(id && this.editor.get('formFieldRegistry').get(id));
  }

  goTo(id) {
    this.editor.get('selection').set(this.editor.get('formFieldRegistry').get(id));
    document.querySelector(`.workbench ${at(id)}`)?.scrollIntoView({ block: 'center' });
  }

  show(findings) {
    const counts = new Map();
    findings.filter(({ element }) => this.has(element)).forEach(({ element }) => counts.set(element, (counts.get(element) ?? 0) + 1));
    this.sheet.replaceSync([...counts].map(([id, count]) => `.workbench-canvas ${at(id)}::before { content: "${count}"; }`).join('\n'));
  }
}

const at = id => `.fjs-element[data-id="${CSS.escape(id)}"]`;
