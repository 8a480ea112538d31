package org.qunflow.member;

/** Names of the views that other rooms may read. */
public final class MemberViews {
    /** member_id, community_id, arrived_at, waits_for_start, first_order, intent_stated, duplicate. */
    public static final String ARRIVAL = "member_v_arrival";

    /** member_id, community_id, stage, tier, quadrant, tier_since, customer: members whose journey may run. */
    public static final String LIVING = "member_v_living";

    /** community_id, member_id, day, facts, orders, paid. */
    public static final String DAY = "member_v_day";

    /** community_id, member_id, source, external_id, occurred_at, amount, currency: facts that are orders. */
    public static final String ORDER = "member_v_order";

    /** community_id, member_id, occurred_at: when members did something. */
    public static final String FACT = "member_v_fact";

    /** community_id, member_id, key, value: tags that hold. */
    public static final String TAG = "member_v_tag";

    /** member_id, community_id, code, stage, tier, enrolment, arrived_at, customer, intent_stated: who came by which code. */
    public static final String ORIGIN = "member_v_origin";

    /** member_id, community_id, display_name, channel, address, stayed: how long, of those who left. */
    public static final String TRACE = "member_v_trace";

    /** community_id, member_id, cause, from_at, until_at, lifted_at: suspensions; those that hold are not lifted. */
    public static final String SUSPENSION = "member_v_suspension";

    /** member_id, community_id, code, arrived_at, tier: by which code members came, null without one. */
    public static final String CODE = "member_v_code";

    private MemberViews() {}
}
