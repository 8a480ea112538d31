package org.qunflow.layering;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Layers a whole community at once: reads every living member's scorecard in one query, asks the table once per
 * distinct tuple of inputs, and plans a move for those whose tier changes.
 */
@Service
public class LayeringRun {
    private final JdbcTemplate jdbc;
    private final Scorecards scorecards;
    private final Layering layering;
    private final Decisions decisions;
    private final LayeringSettings settings;
    private final Communities communities;
    private final BusinessClock clock;

    LayeringRun(
            JdbcTemplate jdbc,
            Scorecards scorecards,
            Layering layering,
            Decisions decisions,
            LayeringSettings settings,
            Communities communities,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.scorecards = scorecards;
        this.layering = layering;
        this.decisions = decisions;
        this.settings = settings;
        this.communities = communities;
        this.clock = clock;
    }

    private record Living(MemberId member, String tier, Instant tierSince, Scorecard card) {}

    /** How many were looked at, and how many go up and down. */
    public record Result(int evaluated, int promoted, int demoted) {}

    public void fold(CommunityId community) {
        scorecards.foldTo(community, clock.instant());
    }

    /** Evaluates everybody and plans the moves; they are made afterwards, in chunks. */
    @Transactional
    public Result evaluate(CommunityId community) {
        Instant mayFall = clock.instant()
                .atZone(communities.get(community).zone())
                .minus(settings.minimumStay())
                .toInstant();
        List<Living> living = living(community);
        int[] moves = new int[2];
        for (Living member : living) {
            plan(community, member, mayFall, moves);
        }
        Result result = new Result(living.size(), moves[0], moves[1]);
        record(community, result);
        return result;
    }

    private void plan(CommunityId community, Living member, Instant mayFall, int[] moves) {
        Decision decision = decisions.decide("tier", layering.inputs(member.card()));
        LayerAssignment assignment =
                layering.assignment(community, member.member(), member.tier(), member.card(), decision);
        int rise = settings.rank(assignment.toTier()) - settings.rank(member.tier());
        if (rise == 0) {
            layering.keep(assignment);
        } else if (rise > 0 || !member.tierSince().isAfter(mayFall)) {
            layering.plan(assignment);
            moves[rise > 0 ? 0 : 1]++;
        }
    }

    private List<Living> living(CommunityId community) {
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

    private void record(CommunityId community, Result result) {
        jdbc.update(
                """
                insert into layering_run as r (community_id, day, at, evaluated, promoted, demoted)
                values (?, ?, ?, ?, ?, ?) on conflict (community_id, day) do update set at = excluded.at,
                  evaluated = excluded.evaluated, promoted = r.promoted + excluded.promoted,
                  demoted = r.demoted + excluded.demoted""",
                community.value(),
                java.sql.Date.valueOf(clock.instant()
                        .atZone(communities.get(community).zone())
                        .toLocalDate()),
                Timestamp.from(clock.instant()),
                result.evaluated(),
                result.promoted(),
                result.demoted());
    }

    /** Members of the highest tier without a seat, best first: by what they paid, then by activity. */
    public List<MemberId> candidates(CommunityId community, int limit) {
        return jdbc.query(
                """
                select l.member_id from %s l join layering_scorecard s on s.member_id = l.member_id
                where l.community_id = ? and l.stage = 'LAYERED' and l.tier = ?
                order by s.paid desc, s.active_days desc, l.member_id limit ?""".formatted(MemberViews.LIVING),
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                community.value(),
                settings.highest(),
                limit);
    }
}
