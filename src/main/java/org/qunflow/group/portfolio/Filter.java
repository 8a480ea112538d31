package org.qunflow.group.portfolio;

import org.qunflow.shared.GroupId;

/**
 * Which groups are wanted.
 *
 * @param kind a tier, or a type without tiers; empty: all
 * @param state what their clock waits for, or CLOSED; empty: all that are open
 * @param health a band; empty: all
 * @param before the id of the group after which the page begins; null: the first page
 */
public record Filter(String kind, String state, String health, GroupId before) {}
