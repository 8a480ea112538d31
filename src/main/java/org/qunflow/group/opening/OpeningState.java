package org.qunflow.group.opening;

/** How far the opening of a group is: its file is being filled in, its list is being done, open, or given up. */
public enum OpeningState {
    PREPARING,
    LISTED,
    OPENED,
    DROPPED
}
