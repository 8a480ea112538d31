package org.qunflow.group.seat;

import org.qunflow.shared.GroupId;

/** What became of an act on the seats of a group. */
public sealed interface Answer {

    record Done() implements Answer {}

    /** All members moved into another group. */
    record Merged(GroupId into, String name, int members) implements Answer {}

    /** Nothing changed. size and capacity are those of the group; of a merge: who had to move, and the most seats free. */
    record Refused(Refusal why, int size, int capacity) implements Answer {}
}
