package org.qunflow.layering;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** What a layering run reads of a whole community at once, and the table of runs. */
@Repository
class RunRows {
    private final JdbcTemplate jdbc;
    private final LayeringSettings settings;

    RunRows(JdbcTemplate jdbc, LayeringSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** A member who is layered already. */
    record Living(MemberId member, String tier, Instant tierSince, Scorecard card) {}

    List<Living> living(CommunityId community) {
        return jdbc.query(
                """
                select l.member_id, l.tier, l.tier_since, coalesce(s.active_days, 0), coalesce(s.paid, 0),
                  coalesce(s.band, 0), s.quadrant
                from %s l left join layering_scorecard s on s.member_id = l.member_id
                where l.community_id = ? and l.tier is not null""".formatted(MemberViews.LIVING),
                (r, n) -> new Living(
                        new MemberId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getTimestamp(3).toInstant(),
                        new Scorecard(r.getInt(4), r.getBigDecimal(5), r.getInt(6), r.getString(7))),
                community.value());
    }

    Optional<Instant> last(CommunityId community) {
        return Optional.ofNullable(jdbc.queryForObject(
                        "select max(at) from layering_run where community_id = ?", Timestamp.class, community.value()))
                .map(Timestamp::toInstant);
    }

    void record(CommunityId community, LocalDate day, Instant at, LayeringRun.Result result) {
        jdbc.update(
                """
                insert into layering_run as r (community_id, day, at, evaluated, promoted, demoted)
                values (?, ?, ?, ?, ?, ?) on conflict (community_id, day) do update set at = excluded.at,
                  evaluated = excluded.evaluated, promoted = r.promoted + excluded.promoted,
                  demoted = r.demoted + excluded.demoted""",
                community.value(),
                Date.valueOf(day),
                Timestamp.from(at),
                result.evaluated(),
                result.promoted(),
                result.demoted());
    }

    /** Members without a seat who hold the highest tier or are about to take it, best first. */
    List<MemberId> candidates(CommunityId community) {
        return jdbc.query(
                """
                select l.member_id from %s l join layering_scorecard s on s.member_id = l.member_id
                left join layering_assignment a
                  on a.community_id = l.community_id and a.member_id = l.member_id and a.moved_at is null
                where l.community_id = ? and l.stage = 'LAYERED' and coalesce(a.to_tier, l.tier) = ?
                order by s.paid desc, s.active_days desc, l.member_id limit ?""".formatted(MemberViews.LIVING),
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                community.value(),
                settings.highest(),
                settings.candidates());
    }
}
