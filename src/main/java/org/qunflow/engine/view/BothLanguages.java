package org.qunflow.engine.view;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qunflow.engine.DecisionTable.Words;

/**
 * Takes words of a model apart that are written in Chinese and English: "中文 · English" in one line, or each language
 * in lines of its own. Lines of source numbers say nothing to readers and are left out.
 */
final class BothLanguages {
    private static final String BETWEEN = " · ";
    private static final Predicate<String> CHINESE =
            Pattern.compile("\\p{IsHan}").asPredicate();
    private static final Predicate<String> WORDS = Pattern.compile("\\p{L}").asPredicate();

    private BothLanguages() {}

    static Words of(String text) {
        return text.contains("\n")
                ? ofLines(text.lines().map(String::strip).filter(WORDS).toList())
                : ofLine(text);
    }

    private static Words ofLine(String line) {
        int between = line.indexOf(BETWEEN);
        return between < 0 || !CHINESE.test(line.substring(0, between))
                ? new Words(line, line)
                : new Words(line.substring(0, between), line.substring(between + BETWEEN.length()));
    }

    private static Words ofLines(List<String> lines) {
        String chinese = lines.stream().filter(CHINESE).collect(Collectors.joining("\n"));
        String english = lines.stream().filter(CHINESE.negate()).collect(Collectors.joining("\n"));
        return new Words(chinese.isEmpty() ? english : chinese, english.isEmpty() ? chinese : english);
    }
}
