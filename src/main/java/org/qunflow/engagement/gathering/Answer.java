package org.qunflow.engagement.gathering;

import java.util.UUID;

/** What became of a wish: done, or refused for a reason. */
public sealed interface Answer {

    /** id: of what there is now. */
    record Done(UUID id) implements Answer {}

    /** why: NO_TITLE, NO_HOST, NO_GROUP, NO_DAY, PAST, TOO_MANY, TOO_LATE … */
    record Refused(String why) implements Answer {}
}
