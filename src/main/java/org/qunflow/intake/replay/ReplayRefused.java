package org.qunflow.intake.replay;

import org.qunflow.intake.file.Sentence;

/** A replay that cannot be begun as it is wanted. Says why, to the person who wanted it. */
public class ReplayRefused extends RuntimeException {
    private final transient Sentence why;

    ReplayRefused(Sentence why) {
        super(why.toString());
        this.why = why;
    }

    public Sentence why() {
        return why;
    }
}
