package org.qunflow.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe finds against WCAG 2.2 AA, in words. */
final class Accessibility {
    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(LEVELS).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml() + " "
                                        + node.getFailureSummary()))
                        .toList();
    }
}
