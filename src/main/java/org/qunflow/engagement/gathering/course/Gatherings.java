package org.qunflow.engagement.gathering.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.GatheringCancelled;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.GatheringState;
import org.qunflow.engagement.gathering.Value;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to gatherings: the calendar, what they are made of, cancelling. */
@Service
public class Gatherings {
    private final GatheringRows rows;
    private final GatheringSteps steps;
    private final Communities communities;
    private final Processes processes;
    private final News news;

    Gatherings(GatheringRows rows, GatheringSteps steps, Communities communities, Processes processes, News news) {
        this.rows = rows;
        this.steps = steps;
        this.communities = communities;
        this.processes = processes;
        this.news = news;
    }

    /** A place in the order of the calendar. */
    public record Place(Instant at, UUID id) {
        public static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    public Optional<Gathering> find(CommunityId community, GatheringId id) {
        return rows.find(community, id);
    }

    public CommunityId communityOf(GatheringId id) {
        return rows.communityOf(id);
    }

    /** What begins on these days, in order, after a place in that order; of one group, or of all (null). */
    public List<Gathering> between(
            CommunityId community, GroupId group, LocalDate first, LocalDate end, Place after, int limit) {
        ZoneId zone = communities.get(community).zone();
        Instant from = first.atStartOfDay(zone).toInstant();
        return rows.between(community, group, from, end.atStartOfDay(zone).toInstant(), after, limit);
    }

    /** The first of each day from one Monday to the next, in order, and how many there are of each; of one group, or of all (null). */
    public List<OfDay> week(CommunityId community, GroupId group, LocalDate monday, int most) {
        return rows.week(community, group, monday, most);
    }

    /** A gathering, the day it is planned for, and how many there are on that day. */
    public record OfDay(LocalDate day, int all, Gathering gathering) {}

    /** How often each of the five values is given in a week (002-14); of one group, or of all (null). */
    public Map<Value, Integer> values(CommunityId community, GroupId group, LocalDate monday) {
        return rows.values(community, group, monday);
    }

    /** Cancels what was not held yet; false if it is too late for that. */
    @Transactional
    public boolean cancel(CommunityId community, GatheringId id, String why) {
        Gathering gathering = rows.lock(community, id).orElseThrow();
        if (!gathering.state().isAhead()) {
            return false;
        }
        steps.note(id, why);
        if (gathering.state() != GatheringState.PLANNED) {
            return withdrawn(gathering);
        }
        steps.cancel(id);
        news.tell(
                community,
                at -> new GatheringCancelled(
                        community, at, gathering.group(), id, gathering.plan().title(), why));
        return true;
    }

    /** False, and no note is left, where its process cannot hear it at the moment. */
    private boolean withdrawn(Gathering gathering) {
        boolean told = processes.correlate("gathering.withdrawn", gathering.id().toString(), Map.of());
        if (!told) {
            steps.note(gathering.id(), gathering.outcome().endedNote());
        }
        return told;
    }

    /** Uses a topic of the bank for a gathering; false if it is used already, or too late. */
    @Transactional
    public boolean useTopic(GatheringId id, UUID topic) {
        return steps.use(id, "topic_id", topic);
    }

    /** Uses a material of the library for a gathering; false if it is used already, or too late. */
    @Transactional
    public boolean useMaterial(GatheringId id, UUID material) {
        return steps.use(id, "material_id", material);
    }
}
