package org.qunflow.layering;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rolling sums per member, moved forward by what enters the windows and what leaves them. */
@Repository
class ScorecardRows {
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
        jdbc.update(
                """
                insert into layering_scorecard as s (member_id, community_id, active_days, paid)
                select member_id, community_id,
                  count(*) filter (where day > ? and day <= ?) - count(*) filter (where day > ? and day <= ?),
                  coalesce(sum(paid) filter (where day > ? and day <= ?), 0)
                    - coalesce(sum(paid) filter (where day > ? and day <= ?), 0)
                from\s""" + MemberViews.DAY + """
                 where community_id = ? and (day > ? and day <= ? or day > ? and day <= ? or day > ? and day <= ?)
                group by 1, 2
                on conflict (member_id) do update set active_days = s.active_days + excluded.active_days,
                  paid = s.paid + excluded.paid""",
                entering(from, to, settings.activityDays())[0],
                entering(from, to, settings.activityDays())[1],
                leaving(from, to, settings.activityDays())[0],
                leaving(from, to, settings.activityDays())[1],
                entering(from, to, settings.moneyDays())[0],
                entering(from, to, settings.moneyDays())[1],
                leaving(from, to, settings.moneyDays())[0],
                leaving(from, to, settings.moneyDays())[1],
                community.value(),
                Date.valueOf(from),
                Date.valueOf(to),
                leaving(from, to, settings.activityDays())[0],
                leaving(from, to, settings.activityDays())[1],
                leaving(from, to, settings.moneyDays())[0],
                leaving(from, to, settings.moneyDays())[1]);
    }

    /** Days that are in the new window and were not in the old one: (max(from, to − window), to]. */
    private static Date[] entering(LocalDate from, LocalDate to, int window) {
        LocalDate start = to.minusDays(window);
        return new Date[] {Date.valueOf(start.isAfter(from) ? start : from), Date.valueOf(to)};
    }

    /** Days that were in the old window and are not in the new one: (from − window, min(from, to − window)]. */
    private static Date[] leaving(LocalDate from, LocalDate to, int window) {
        LocalDate end = to.minusDays(window);
        return new Date[] {Date.valueOf(from.minusDays(window)), Date.valueOf(end.isBefore(from) ? end : from)};
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
