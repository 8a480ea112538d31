package org.qunflow.moderation.rule;

/**
 * One of the 55 items, as it stands in a version of a community's rules.
 *
 * @param shipped its severity before any lead changed it
 * @param aggravation null if it does not weigh heavier by itself
 */
public record Item(
        String code,
        int type,
        String typeZh,
        String typeEn,
        String zh,
        String en,
        Severity severity,
        Severity shipped,
        Aggravation aggravation) {

    public String name(String language) {
        return "zh".equals(language) ? zh : en;
    }

    public String typeName(String language) {
        return "zh".equals(language) ? typeZh : typeEn;
    }
}
