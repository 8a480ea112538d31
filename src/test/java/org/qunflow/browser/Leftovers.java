package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Words on a page that no reader should meet: keys, names from the code, the other language. */
final class Leftovers {
    private static final String VISIBLE = """
            () => {
              const words = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const home = node.parentElement;
                const text = node.textContent.trim();
                if (!text || !home.checkVisibility()) continue;
                if (home.closest('code, option, script, template, [lang]:not(html), [aria-hidden=true], .djs-container, .dmn-js-parent, .change-table')) continue;
                words.push(text);
              }
              document.querySelectorAll('[aria-label], [title], [placeholder]').forEach(e => {
                if (e.closest('[lang]:not(html), .djs-container, .dmn-js-parent, .change-table, .fjs-powered-by-link, .bjs-powered-by')) return;
                ['aria-label', 'title', 'placeholder'].forEach(a => e.getAttribute(a) && words.push(e.getAttribute(a)));
              });
              return words;
            }""";
    private static final Pattern CODE =
            Pattern.compile("\\?\\?|\\{\\d|undefined|\\bNaN\\b|\\bnull\\b|\\b[A-Z]{2,}_[A-Z_]+\\b"
                    + "|\\b[a-z]+\\.[A-Z][a-zA-Z]+\\b|\\b[a-z]{3,}[A-Z][a-z]+[A-Za-z]*\\b|\\b[a-z]+-journey\\b");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}");

    private Leftovers() {}

    /** What people wrote themselves, e.g. names, is in the language it is in. */
    static List<String> of(Page page, View view, List<String> theirs) {
        List<String> found = new ArrayList<>();
        boolean chinese = view.locale().startsWith("zh");
        List<String> longestFirst = theirs.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (Object text : (List<?>) page.evaluate(VISIBLE)) {
            String ours = text.toString();
            for (String their : longestFirst) {
                ours = ours.replace(their, "");
            }
            ours = ours.replaceAll("[\\w-]+\\.(csv|xlsx|bpmn|dmn|form)|.＊＊", "");
            boolean foreign = chinese
                    ? ENGLISH.matcher(ours).find() && !CHINESE.matcher(ours).find()
                    : CHINESE.matcher(ours).find();
            if (foreign || CODE.matcher(ours).find()) {
                found.add(text.toString());
            }
        }
        return found;
    }
}
