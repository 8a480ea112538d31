package org.qunflow.engagement.gathering.cadence;

/** What the table group-cadence says of a group. */
public enum Light {
    RED,
    AMBER,
    TIRED,
    NEW,
    GREEN
}
