package org.qunflow.outreach.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Collects everything that is wrong with a text before another lead has to read it. */
@Component
public class DraftCheck {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private static final String RESERVED = "new";
    private static final int LONGEST_NAME = 60;

    private final ChannelLimit limit;

    DraftCheck(ChannelLimit limit) {
        this.limit = limit;
    }

    public List<Problem> check(Draft draft) {
        List<Problem> problems = new ArrayList<>();
        if (!isKey(draft.key()) || draft.key().equals(RESERVED)) {
            problems.add(Problem.of("key", "key"));
        }
        name("nameZh", draft.nameZh(), problems);
        name("nameEn", draft.nameEn(), problems);
        TemplateText zh = new TemplateText(draft.zh());
        TemplateText en = new TemplateText(draft.en());
        problems.addAll(TextRules.check("zh", zh, draft.occasion(), limit.longestText()));
        problems.addAll(TextRules.check("en", en, draft.occasion(), limit.longestText()));
        if (problems.isEmpty()) {
            TextRules.sameIn(zh, en).ifPresent(problems::add);
        }
        return problems;
    }

    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /** How many bytes the channel takes. */
    public int longestText() {
        return limit.longestText();
    }

    /** How many bytes a text may have when everything is filled in. */
    public int mostBytes(String text) {
        return TextRules.mostBytes(new TemplateText(text));
    }

    private static void name(String field, String name, List<Problem> problems) {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            problems.add(Problem.of(field, "name", LONGEST_NAME));
        }
    }
}
