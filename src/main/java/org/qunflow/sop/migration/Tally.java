package org.qunflow.sop.migration;

import java.util.List;

/**
 * How many members who stood at the same steps ended in the same way.
 *
 * @param goals where they stand now, or will stand; empty if they are not moved
 * @param refusal null if nothing was in the way
 */
public record Tally(List<String> steps, List<String> goals, Item.State state, String refusal, long members) {}
