package org.qunflow.engagement.ugc;

/** What became of an act on a contribution. */
public sealed interface Answer {

    /** It is done; the contribution that it concerns. */
    record Done(WorkId work) implements Answer {}

    /** It is not done, nothing changed. */
    record Refused(Refusal why) implements Answer {}
}
