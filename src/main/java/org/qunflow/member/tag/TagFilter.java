package org.qunflow.member.tag;

/** Which members of a community are meant, out of those who are in it; null: any. */
public record TagFilter(String tier, String quadrant, String source) {

    public TagFilter {
        tier = blankToNull(tier);
        quadrant = blankToNull(quadrant);
        source = blankToNull(source);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    String text() {
        return "tier=" + (tier == null ? "*" : tier) + ", quadrant=" + (quadrant == null ? "*" : quadrant) + ", source="
                + (source == null ? "*" : source);
    }
}
