package org.qunflow.engagement.checkin;

/** What became of a new check-in task. */
public sealed interface TaskAnswer {

    record Opened(CheckTaskId id) implements TaskAnswer {}

    record Refused(TaskRefusal why) implements TaskAnswer {}
}
