package org.qunflow.sop.migration;

import java.util.List;

/** How many members who stood at the same steps ended in the same way; refusal null if nothing was in the way. */
public record Tally(List<String> steps, Item.State state, String refusal, long members) {}
