package org.qunflow.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe finds against WCAG 2.2 AA, in words. None of our pages has frames, so axe is asked in the page itself. */
final class Accessibility {
    private static final String AXE = axe();
    private static final String FOUND = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const {violations} = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return violations.flatMap(rule => rule.nodes.map(node =>
                [rule.id, JSON.stringify(node.target), node.html, node.failureSummary].join(' ')));
            }""";

    private Accessibility() {}

    static List<String> violations(Page page) {
        page.evaluate(AXE);
        return ((List<?>) page.evaluate(FOUND)).stream().map(String::valueOf).toList();
    }

    /** The script alone: what it evaluates to is of no use outside the page. */
    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + ";null";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
