package org.qunflow.conversion;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who gets the next offer: members who were active lately and whose pause since the last offer or order ends; and those
 * whose pause ended while they were silent, as soon as they do something again. And those for whom it was too soon at
 * first, on the day on which they may be sold something.
 */
@Component
class NextOffers {
    private static final String DUE =
            """
            with paused as (
              select member_id from conversion_offer
              where community_id = :community and state in ('ACCEPTED', 'EXPIRED')
                and closed_at > :pausedFrom and closed_at <= :pausedTo
              union
              select member_id from conversion_conversion
              where community_id = :community and offer_id is null and at > :pausedFrom and at <= :pausedTo
              union
              select f.member_id from %3$s f
              where f.community_id = :community and f.occurred_at > :since and f.occurred_at <= :to
                and exists (select 1 from conversion_offer o where o.member_id = f.member_id)
                and not exists (select 1 from conversion_conversion c where c.member_id = f.member_id and c.at > :pausedTo)
              union
              select a.member_id from %4$s a
              where a.community_id = :community and a.arrived_at >= :sellableSince and a.arrived_at < :sellableUntil
                and not exists (select 1 from conversion_offer o where o.member_id = a.member_id))
            select l.member_id from paused p join %1$s l on l.member_id = p.member_id
            where not exists (select 1 from conversion_offer o where o.member_id = l.member_id
                and (o.state = 'PRESENTED' or o.closed_at > :pausedTo))
              and exists (select 1 from %2$s d where d.member_id = l.member_id and d.day >= :activeSince and d.day <= :today)""".formatted(MemberViews.LIVING, MemberViews.DAY, MemberViews.FACT, MemberViews.ARRIVAL);

    private final JdbcClient jdbc;
    private final Processes processes;
    private final Communities communities;
    private final ConversionSettings settings;

    NextOffers(JdbcClient jdbc, Processes processes, Communities communities, ConversionSettings settings) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.communities = communities;
        this.settings = settings;
    }

    /**
     * Tells the journeys of those for whom an offer fell due after one round and by the next. Returns how many.
     *
     * @param since from when on facts may be new
     */
    int fallDue(CommunityId community, Instant since, Instant from, Instant to) {
        List<Processes.Item> due = jdbc.sql(DUE)
                .params(window(community, since, from, to))
                .query((r, n) -> Processes.Item.of(r.getString(1)))
                .list();
        return processes.correlateAll("conversion.offerDue", community, due).done();
    }

    private Map<String, Object> window(CommunityId community, Instant since, Instant from, Instant to) {
        ZoneId zone = communities.get(community).zone();
        Map<String, Object> window = new HashMap<>();
        window.put("community", community.value());
        window.put("since", Timestamp.from(since));
        window.put("to", Timestamp.from(to));
        window.put("pausedFrom", Timestamp.from(beforePause(from, zone)));
        window.put("pausedTo", Timestamp.from(beforePause(to, zone)));
        window.put(
                "activeSince",
                Date.valueOf(to.atZone(zone).minus(settings.activeWithin()).toLocalDate()));
        window.put("sellableSince", Timestamp.from(arrivedBefore(from, zone)));
        window.put("sellableUntil", Timestamp.from(arrivedBefore(to, zone)));
        window.put("today", Date.valueOf(to.atZone(zone).toLocalDate()));
        return window;
    }

    /** Who arrived before this moment may be sold something at the moment. */
    private Instant arrivedBefore(Instant moment, ZoneId zone) {
        return moment.isAfter(Instant.EPOCH)
                ? moment.atZone(zone)
                        .toLocalDate()
                        .minusDays(settings.noSellDays() - 1L)
                        .atStartOfDay(zone)
                        .toInstant()
                : moment;
    }

    private Instant beforePause(Instant moment, ZoneId zone) {
        return moment.isAfter(Instant.EPOCH)
                ? moment.atZone(zone).minus(settings.offerPause()).toInstant()
                : moment;
    }
}
