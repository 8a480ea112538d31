package org.qunflow.group;

/** What ends with a seat, as a part of the statement that gives it back. */
public final class Leavings {
    /** Ends roles and declared seed accounts of those whom {@code gone (group_id, member_id, at)} names (001-05, 003-25). */
    public static final String ROLES_AND_SEEDS = """
            roles as (
              update group_role r set ended_at = gone.at, ended_why = 'LEFT' from gone
              where r.group_id = gone.group_id and r.member_id = gone.member_id and r.ended_at is null),
            seeds as (
              update group_seed s set ended_at = gone.at from gone
              where s.group_id = gone.group_id and s.member_id = gone.member_id and s.ended_at is null)
            """;

    private Leavings() {}
}
