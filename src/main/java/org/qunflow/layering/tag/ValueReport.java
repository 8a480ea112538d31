package org.qunflow.layering.tag;

/** What one value of a key tells: about who ordered, and about who is active. */
public record ValueReport(String key, String value, Contrast ordered, Contrast active, Verdict verdict) {

    /** What follows for the value. */
    public enum Verdict {
        TELLS,
        TELLS_NOTHING,
        TOO_FEW
    }
}
