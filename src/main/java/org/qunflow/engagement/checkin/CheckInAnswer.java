package org.qunflow.engagement.checkin;

/** What became of a check-in. */
public sealed interface CheckInAnswer {

    /** It counts, and so do its points if there are any. */
    record Counted(CheckInId id) implements CheckInAnswer {}

    /** It counts for the streak; its points are put aside until the proof is judged. */
    record Held(CheckInId id) implements CheckInAnswer {}

    /** It does not count, and nothing changed. */
    record Refused(CheckInRefusal why) implements CheckInAnswer {}
}
