package org.qunflow.season.cycle;

/** What became of the wish to open a season. */
public sealed interface Opening {

    /** It is open and begins on its first day. */
    record Opened(SeasonId season) implements Opening {}

    /** It is not; nothing changed. */
    record Refused(PlanRefusal why) implements Opening {}
}
