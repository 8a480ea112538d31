package org.qunflow.outreach;

/**
 * An approved text as a person may write it to a member himself, with everything filled in.
 *
 * @param language in which members are written to
 */
public record Written(String key, String nameZh, String nameEn, int version, String language, String words) {

    public String name(String readersLanguage) {
        return "zh".equals(readersLanguage) ? nameZh : nameEn;
    }
}
