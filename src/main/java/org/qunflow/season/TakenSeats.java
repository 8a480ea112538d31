package org.qunflow.season;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.group.GroupType;
import org.qunflow.group.Groups;
import org.qunflow.member.Exit;
import org.qunflow.member.Lifecycle;
import org.qunflow.member.MemberExited;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Seats that members hold: taken, made known to their journeys, vacated. */
@Component
class TakenSeats implements Alongside {
    private static final String SEAT_TAKEN = "season.seatTaken";

    private final SeasonRows rows;
    private final Processes processes;
    private final Lifecycle lifecycle;
    private final Groups groups;
    private final News news;

    TakenSeats(SeasonRows rows, Processes processes, Lifecycle lifecycle, Groups groups, News news) {
        this.rows = rows;
        this.processes = processes;
        this.lifecycle = lifecycle;
        this.groups = groups;
        this.news = news;
    }

    void take(UUID season, CommunityId community, MemberId member) {
        rows.take(season, community, member, news.now(community));
        lifecycle.seat(community, member);
        news.tell(community, at -> new SeatTaken(community, at, member));
        if (processes.correlate(SEAT_TAKEN, member.toString(), Map.of())) {
            told(community, List.of(member));
        }
    }

    /** Tells the journeys that stood in another step when the seat was taken. Returns how many hear it now. */
    int tellAgain(CommunityId community) {
        List<Processes.Item> untold =
                rows.untold(community).stream().map(Processes.Item::of).toList();
        return processes.correlateAll(SEAT_TAKEN, community, untold).done();
    }

    @Override
    public Set<String> commands() {
        return Set.of(SEAT_TAKEN);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> told) {
        told(
                community,
                told.stream().map(Processes.Item::businessKey).map(MemberId::of).toList());
    }

    private void told(CommunityId community, List<MemberId> members) {
        rows.told(community, members, news.now(community));
    }

    /** A member who is out leaves the seat; who falls asleep holds none. */
    @EventListener
    void on(MemberExited exited) {
        if (exited.exit().equals(Exit.DORMANT.name())) {
            return;
        }
        free(exited.community(), exited.member(), exited.exit());
    }

    /** The member stays in the community, without the seat and without the group of core fans. */
    boolean vacate(CommunityId community, MemberId member, String reason) {
        if (!free(community, member, reason)) {
            return false;
        }
        lifecycle.unseat(community, member);
        groups.leave(community, member, GroupType.CORE_FAN, reason);
        return true;
    }

    private boolean free(CommunityId community, MemberId member, String reason) {
        boolean free = rows.vacate(community, member, reason, news.now(community));
        if (free) {
            news.tell(community, at -> new SeatVacated(community, at, member, reason));
        }
        return free;
    }
}
