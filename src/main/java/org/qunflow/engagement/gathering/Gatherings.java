package org.qunflow.engagement.gathering;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to gatherings: the calendar, one beside the columns, cancelling. */
@Service
public class Gatherings {
    private static final int LONGEST = 60;

    private final GatheringRows rows;
    private final GatheringSteps steps;
    private final PlanRows plans;
    private final AdSlots ads;
    private final GatheringSettings settings;
    private final Venues venues;
    private final Communities communities;
    private final Processes processes;
    private final News news;

    Gatherings(
            GatheringRows rows,
            GatheringSteps steps,
            PlanRows plans,
            AdSlots ads,
            GatheringSettings settings,
            Venues venues,
            Communities communities,
            Processes processes,
            News news) {
        this.rows = rows;
        this.steps = steps;
        this.plans = plans;
        this.ads = ads;
        this.settings = settings;
        this.venues = venues;
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

    /** How often each of the five values is given in a week (002-14); of one group, or of all (null). */
    public Map<Value, Integer> values(CommunityId community, GroupId group, LocalDate monday) {
        return rows.values(community, group, monday);
    }

    /** How many advertisements the gathering's group got in its week, and may get (001-03). */
    public Ads ads(CommunityId community, Gathering gathering) {
        ZoneId zone = communities.get(community).zone();
        LocalDate day = gathering.plan().startsAt().atZone(zone).toLocalDate();
        return new Ads(ads.used(gathering.group(), Weeks.monday(day)), settings.ads(gathering.groupType()));
    }

    /** Advertisements of a group and week. */
    public record Ads(int used, int cap) {}

    /** Plans a gathering beside the columns; a refusal stands in the journal. */
    @Transactional
    public Answer plan(CommunityId community, NewGathering wanted) {
        Instant starts = wanted.day()
                .atTime(wanted.at())
                .atZone(communities.get(community).zone())
                .toInstant();
        String refusal = refusal(community, wanted, starts);
        if (refusal != null) {
            return refused(community, wanted.title(), refusal);
        }
        PlanRows.Slot slot = new PlanRows.Slot(column(wanted), wanted.day(), starts);
        PlanRows.Planned planned =
                plans.plan(community, slot, List.of(wanted.group().value())).get(0);
        if (planned.leftOut()) {
            plans.forget(planned);
            return refused(community, wanted.title(), "TOO_MANY");
        }
        news.tell(
                community,
                at -> new GatheringPlanned(
                        community, at, wanted.group(), planned.id(), wanted.title(), planned.value()));
        return new Answer.Done(planned.id().value());
    }

    private String refusal(CommunityId community, NewGathering wanted, Instant starts) {
        if (wanted.title().isBlank() || wanted.title().length() > LONGEST) {
            return "NO_TITLE";
        }
        if (wanted.host().isBlank() || wanted.host().length() > LONGEST) {
            return "NO_HOST";
        }
        if (venues.open(community, wanted.group()).isEmpty()) {
            return "NO_GROUP";
        }
        return starts.isAfter(news.now(community)) ? null : "PAST";
    }

    private Answer refused(CommunityId community, String title, String why) {
        news.tell(community, at -> new PlanRefused(community, at, title, why));
        return new Answer.Refused(why);
    }

    private static Column column(NewGathering n) {
        return new Column(
                null, n.title(), "", n.group(), null, null, null, n.day(), n.at(), n.host(), n.form(), n.value(),
                n.guest());
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
            return processes.correlate("gathering.withdrawn", id.toString(), Map.of());
        }
        steps.cancel(id);
        news.tell(
                community,
                at -> new GatheringCancelled(
                        community, at, gathering.group(), id, gathering.plan().title(), why));
        return true;
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
