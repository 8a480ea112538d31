package org.qunflow.team;

/** Where a shift stands: planned, being handed over, handed over, taken over, or nobody said anything at its end. */
public enum ShiftState {
    PLANNED,
    HANDING,
    HANDED,
    TAKEN,
    MISSED
}
