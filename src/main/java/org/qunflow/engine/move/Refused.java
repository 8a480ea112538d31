package org.qunflow.engine.move;

/** One item cannot be moved, for a reason of which there is a word. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The words that the desk knows. */
    enum Why {
        MOVED_ON,
        SEVERAL_TOKENS,
        STANDS_STILL,
        NOTHING_FAILED,
        NOT_POSSIBLE,
        FAILED
    }

    private final Why why;

    Refused(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
