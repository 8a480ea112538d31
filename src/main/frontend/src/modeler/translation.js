/** A dictionary as the editors ask for it, and the words for which it had none; the browser tests look at those. */
export function dictionary(chinese) {
  const missing = new Set();
  return {
    missing,
    /** The words in the reader's language; names and values of the model come through as they are. */
    translation(language) {
      const words = language === 'zh' ? chinese : null;
      const word = template => {
        if (words && words[template] === undefined && !/[㐀-鿿]/.test(template)) missing.add(template);
        return words?.[template] ?? template;
      };
      const translate = (template, replacements = {}) =>
        word(template).replace(/{([^}]+)}/g, (_, key) => replacements[key] ?? `{${key}}`);
      // for parts that ask nobody, see scripts/plugins.mjs
      globalThis.editorWord = word;
      return { translate: ['value', translate] };
    },
  };
}
