package org.qunflow.engagement.gathering;

import java.util.Map;

/** Reads the answers of a form. */
public final class Texts {

    private Texts() {}

    /** Text, empty if there is none. */
    public static String of(Map<String, Object> answers, String key) {
        Object value = answers.get(key);
        return value == null ? "" : value.toString().strip();
    }

    /** True only if the answer is yes. */
    public static boolean yes(Map<String, Object> answers, String key) {
        return "true".equals(of(answers, key));
    }

    /** A whole number; throws NumberFormatException if it is none. */
    public static int number(Map<String, Object> answers, String key) {
        Object value = answers.get(key);
        return value instanceof Number number ? number.intValue() : Integer.parseInt(of(answers, key));
    }
}
