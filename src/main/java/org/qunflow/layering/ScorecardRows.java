package org.qunflow.layering;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rolling sums per member, moved forward by what enters the windows and what leaves them. */
@Repository
class ScorecardRows {
    private static final String FOLD = """
            insert into layering_scorecard as s (member_id, community_id, active_days, paid)
            select member_id, community_id,
              count(*) filter (where day > :activeEntersAfter and day <= :to)
                - count(*) filter (where day > :activeLeavesAfter and day <= :activeLeavesTo),
              coalesce(sum(paid) filter (where day > :paidEntersAfter and day <= :to), 0)
                - coalesce(sum(paid) filter (where day > :paidLeavesAfter and day <= :paidLeavesTo), 0)
            from %s
            where community_id = :community and (day > :from and day <= :to
              or day > :activeLeavesAfter and day <= :activeLeavesTo or day > :paidLeavesAfter and day <= :paidLeavesTo)
            group by 1, 2
            on conflict (member_id) do update set active_days = s.active_days + excluded.active_days,
              paid = s.paid + excluded.paid""".formatted(MemberViews.DAY);

    private final JdbcTemplate jdbc;
    private final LayeringSettings settings;

    ScorecardRows(JdbcTemplate jdbc, LayeringSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    Optional<LocalDate> foldedTo(CommunityId community) {
        return jdbc
                .query(
                        "select day from layering_fold where community_id = ?",
                        (r, n) -> r.getDate(1).toLocalDate(),
                        community.value())
                .stream()
                .findFirst();
    }

    void forget(CommunityId community) {
        jdbc.update(
                "update layering_scorecard set active_days = 0, paid = 0 where community_id = ?", community.value());
        jdbc.update("delete from layering_fold where community_id = ?", community.value());
    }

    /** Moves the sums from the windows that end with one day to those that end with a later one. */
    void fold(CommunityId community, LocalDate from, LocalDate to) {
        JdbcClient.create(jdbc)
                .sql(FOLD)
                .param("community", community.value())
                .param("from", from)
                .param("to", to)
                .params(window("active", from, to, settings.activityDays()))
                .params(window("paid", from, to, settings.moneyDays()))
                .update();
    }

    /**
     * The days by which a window moves: those in (entersAfter, to] are in the new one and were not in the old one, those
     * in (leavesAfter, leavesTo] were in the old one and are not in the new one.
     */
    private static Map<String, LocalDate> window(String name, LocalDate from, LocalDate to, int days) {
        LocalDate start = to.minusDays(days);
        return Map.of(
                name + "EntersAfter", start.isAfter(from) ? start : from,
                name + "LeavesAfter", from.minusDays(days),
                name + "LeavesTo", start.isBefore(from) ? start : from);
    }

    void foldedTo(CommunityId community, LocalDate day) {
        jdbc.update("""
                insert into layering_fold (community_id, day) values (?, ?)
                on conflict (community_id) do update set day = excluded.day""", community.value(), Date.valueOf(day));
    }

    /** What is measured of a member who is about to be layered for the first time, or again after a return. */
    Optional<Scorecard> of(MemberId member) {
        return jdbc
                .query(
                        "select active_days, paid from layering_scorecard where member_id = ?",
                        (r, n) -> Scorecard.holdingNothing(r.getInt(1), r.getBigDecimal(2)),
                        member.value())
                .stream()
                .findFirst();
    }
}
