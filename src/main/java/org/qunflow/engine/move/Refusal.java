package org.qunflow.engine.move;

import org.qunflow.engine.work.Sentences;

/** Why an item was refused: a word that the desk knows, and the words of whoever refused it. */
record Refusal(String word, String detail) {

    static Refusal of(RuntimeException why) {
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return new Refusal(refused.why().name(), null);
            }
        }
        return new Refusal(Refused.Why.FAILED.name(), Sentences.of(why));
    }
}
