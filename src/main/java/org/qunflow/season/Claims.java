package org.qunflow.season;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.qunflow.member.MemberRestored;
import org.qunflow.member.MemberViews;
import org.qunflow.member.Suspension;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives seats back that went with penalties which were overturned (004-18): the next free one, before every candidate. */
@Component
class Claims {
    private final JdbcTemplate jdbc;
    private final SeasonRows seasons;
    private final TakenSeats taken;
    private final News news;

    Claims(JdbcTemplate jdbc, SeasonRows seasons, TakenSeats taken, News news) {
        this.jdbc = jdbc;
        this.seasons = seasons;
        this.taken = taken;
        this.news = news;
    }

    @EventListener
    void on(MemberRestored restored) {
        if (restored.lifted() == Suspension.Lifted.OVERTURNED && restored.free() && claim(restored)) {
            news.tell(restored.community(), at -> new SeatClaimed(restored.community(), at, restored.member()));
        }
    }

    private boolean claim(MemberRestored restored) {
        return jdbc.update(
                        """
                        insert into season_claim (community_id, member_id, made_at)
                        select community_id, member_id, ? from season_seat s
                        where community_id = ? and member_id = ? and reason = 'SUSPENDED'
                          and not exists (select 1 from season_seat l where l.member_id = s.member_id and l.taken_at > s.taken_at)
                        order by taken_at desc limit 1 on conflict do nothing""",
                        Timestamp.from(restored.at()),
                        restored.community().value(),
                        restored.member().value())
                == 1;
    }

    /** Those who are back take seats that are free, oldest claim first. Returns how many. */
    @Transactional
    public int meetAll(CommunityId community) {
        int met = 0;
        for (MemberId member : waiting(community)) {
            UUID season = seasons.running(community, news.now(community));
            if (seasons.hold(season)) {
                taken.take(season, community, member);
                close(community, member);
                met++;
            }
        }
        return met;
    }

    private List<MemberId> waiting(CommunityId community) {
        return jdbc.query(
                """
                select c.member_id from season_claim c join %s l on l.member_id = c.member_id and l.stage = 'LAYERED'
                where c.community_id = ? and c.met_at is null and not exists (select 1 from season_invitation i
                  where i.member_id = c.member_id and i.state in ('PROPOSED', 'APPROVED')) order by c.id""".formatted(MemberViews.LIVING),
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                community.value());
    }

    private void close(CommunityId community, MemberId member) {
        jdbc.update(
                "update season_claim set met_at = ?, outcome = 'SEATED' where community_id = ? and member_id = ? and met_at is null",
                Timestamp.from(news.now(community)),
                community.value(),
                member.value());
    }
}
