package org.qunflow.moderation.appeal;

/** What became of an act on an appeal. */
public sealed interface AppealAnswer {

    /** It is looked into. */
    record Filed(AppealId id) implements AppealAnswer {}

    /** It is not taken in, nothing changed. */
    record Refused(AppealRefusal why) implements AppealAnswer {}
}
