package org.qunflow.layering.vip;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.Decision;
import org.qunflow.engine.Decisions;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who is right for VIP, by the table vip-eligibility, and proposes the best to the lead (000-23). */
@Component
class VipCandidates {
    private final JdbcTemplate jdbc;
    private final VipRows rows;
    private final Decisions decisions;
    private final VipSettings settings;
    private final News news;

    VipCandidates(JdbcTemplate jdbc, VipRows rows, Decisions decisions, VipSettings settings, News news) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.decisions = decisions;
        this.settings = settings;
        this.news = news;
    }

    private record Candidate(MemberId member, String tier, String quadrant, int orderBand, int interests) {
        Map<String, Object> inputs() {
            return Map.of("tier", tier, "quadrant", quadrant, "orderBand", orderBand, "interests", interests);
        }
    }

    @Transactional
    public void propose(CommunityId community, Instant now) {
        int room = settings.atOnce() - rows.waiting(community);
        for (Candidate candidate : room > 0 ? candidates(community, now) : List.<Candidate>of()) {
            Decision decision = decisions.decide("vip-eligibility", candidate.inputs());
            if (room > 0 && decision.text("verdict").equals("OFFER") && propose(community, candidate, decision, now)) {
                room--;
            }
        }
    }

    private boolean propose(CommunityId community, Candidate candidate, Decision decision, Instant now) {
        boolean proposed = rows.propose(community, candidate.member(), decision.version(), decision.row(), now);
        if (proposed) {
            news.tell(
                    community,
                    at -> new VipProposed(community, at, candidate.member(), decision.version(), decision.row()));
        }
        return proposed;
    }

    /** Who is not asked and was not lately, best first. */
    private List<Candidate> candidates(CommunityId community, Instant now) {
        return jdbc.query(
                """
                select l.member_id, l.tier, s.quadrant, s.order_band,
                  (select count(*) from %s t where t.member_id = l.member_id and t.key = 'interest')
                from %s l join layering_standing s on s.member_id = l.member_id
                where l.community_id = ? and l.tier is not null and s.quadrant is not null
                  and not exists (select 1 from layering_vip v
                    where v.member_id = l.member_id and (v.closed_at is null or v.closed_at > ?))
                order by s.paid desc, l.member_id limit 1000""".formatted(MemberViews.TAG, MemberViews.LIVING),
                (r, n) -> new Candidate(
                        new MemberId(r.getObject(1, UUID.class)),
                        r.getString(2),
                        r.getString(3),
                        r.getInt(4),
                        Math.min(r.getInt(5), 1)),
                community.value(),
                Timestamp.from(now.atZone(ZoneOffset.UTC)
                        .minus(settings.askAgainAfter())
                        .toInstant()));
    }
}
