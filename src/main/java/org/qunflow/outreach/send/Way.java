package org.qunflow.outreach.send;

/** How a message comes into its group. */
public enum Way {
    /** A person copies it there and proves it. */
    HUMAN,
    /** The channel sends it itself. */
    CHANNEL
}
