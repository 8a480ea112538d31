package org.qunflow.engagement.checkin;

/** What became of a check-in task that was to be opened, changed or stopped. */
public sealed interface TaskAnswer {

    record Opened(CheckTaskId id) implements TaskAnswer {}

    /** It is changed, or stopped. */
    record Changed(CheckTaskId id) implements TaskAnswer {}

    record Refused(TaskRefusal why) implements TaskAnswer {}
}
