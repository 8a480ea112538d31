package org.qunflow.engagement.right;

/** What became of an act on a right. */
public sealed interface Answer {

    /** It is done. */
    record Done(RightId right) implements Answer {}

    /** It is not done, nothing changed. */
    record Refused(Refusal why) implements Answer {}
}
