package org.qunflow.group;

/** Views of this room that other rooms may query; their columns stay. */
public final class GroupViews {
    /** group_id, community_id, type, tier, name, size, capacity, opened_at, closed_at. */
    public static final String CAPACITY = "group_v_capacity";

    /** community_id, member_id, group_id, joined_at: who sits where now. */
    public static final String SEAT = "group_v_seat";

    private GroupViews() {}
}
