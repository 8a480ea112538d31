package org.qunflow.outreach.template;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What may be filled into a text; the list is closed. */
public enum Placeholder {
    NAME("name", "昵称", 80, false, Occasion.ANY),
    COMMUNITY("community", "社群", 80, false, Occasion.ANY),
    BRAND("brand", "品牌", 80, false, Occasion.ANY),
    TIER("tier", "层级", 20, true, Occasion.ANY),
    PRODUCT("product", "产品", 120, false, Occasion.OFFER),
    DAYS("days", "有效天数", 4, false, Occasion.OFFER),
    AMOUNT("amount", "金额", 24, false, Occasion.ORDER);

    private final String english;
    private final String chinese;
    private final int longest;
    private final boolean optional;
    private final Occasion occasion;

    Placeholder(String english, String chinese, int longest, boolean optional, Occasion occasion) {
        this.english = english;
        this.chinese = chinese;
        this.longest = longest;
        this.optional = optional;
        this.occasion = occasion;
    }

    /** The name by which a sender gives its value. */
    public String english() {
        return english;
    }

    /** How it is written in a text of that language. */
    public String written(boolean inChinese) {
        return "{{" + (inChinese ? chinese : english) + (optional ? "|…" : "") + "}}";
    }

    /** What it is called in that language. */
    public String label(boolean inChinese) {
        return inChinese ? chinese : english;
    }

    /** True for what some members do not have; the text then says what stands in its place. */
    public boolean isOptional() {
        return optional;
    }

    int longest() {
        return longest;
    }

    boolean knownOn(Occasion when) {
        return occasion == Occasion.ANY || occasion == when;
    }

    boolean isCalled(String name) {
        return english.equalsIgnoreCase(name) || chinese.equals(name);
    }

    public static List<Placeholder> on(Occasion when) {
        return Arrays.stream(values()).filter(p -> p.knownOn(when)).toList();
    }

    static Optional<Placeholder> called(String name) {
        return Arrays.stream(values()).filter(p -> p.isCalled(name)).findFirst();
    }

    /** The one that is probably meant by a name that nothing is called. */
    static Optional<Placeholder> meant(String name, Occasion when) {
        return on(when).stream()
                .filter(p -> Nearness.of(name, p.english) <= 2 || Nearness.of(name, p.chinese) < p.chinese.length())
                .min(Comparator.comparingInt(
                        p -> Math.min(Nearness.of(name, p.english), Nearness.of(name, p.chinese))));
    }
}
