package org.qunflow.engine.work;

/** Says what went wrong. */
public final class Sentences {

    private Sentences() {}

    /** What went wrong in one sentence: the cause where the engine only wraps it, both where each says something. */
    public static String of(Throwable why) {
        Throwable root = why;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String cause = root.getClass().getSimpleName() + ": " + root.getMessage();
        String text = String.valueOf(why.getMessage());
        if (root != why) {
            text = root.getMessage() != null && text.endsWith(root.getMessage())
                    ? root.getMessage()
                    : text + " <- " + cause;
        }
        return text.replace('\0', ' ').substring(0, Math.min(2000, text.length()));
    }
}
