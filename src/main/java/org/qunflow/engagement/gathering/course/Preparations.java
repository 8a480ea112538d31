package org.qunflow.engagement.gathering.course;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.qunflow.community.Communities;
import org.qunflow.engagement.gathering.Gathering;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.GatheringSettings;
import org.qunflow.engagement.gathering.GatheringState;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Starts the processes of gatherings whose preparation is due, and of their guests; notes whose time has come. */
@Component
class Preparations implements Alongside {
    private static final String GATHERING = "gathering";
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);

    private final GatheringRows rows;
    private final GatheringSteps steps;
    private final Processes processes;
    private final Subjects subjects;
    private final Communities communities;
    private final GatheringSettings settings;

    Preparations(
            GatheringRows rows,
            GatheringSteps steps,
            Processes processes,
            Subjects subjects,
            Communities communities,
            GatheringSettings settings) {
        this.rows = rows;
        this.steps = steps;
        this.processes = processes;
        this.subjects = subjects;
        this.communities = communities;
        this.settings = settings;
    }

    /** Begins with what is due; returns how many. */
    int begin(CommunityId community, Instant now) {
        ZoneId zone = communities.get(community).zone();
        Instant until = now.atZone(zone).plus(settings.prepareBefore()).toInstant();
        List<Gathering> due =
                rows.all(community, rows.ids(community, "g.state = 'PLANNED' and g.starts_at <= :moment", until));
        subjects.nameAll(community, due.stream().collect(Collectors.toMap(Gathering::id, g -> named(g, zone))));
        int guests = processes
                .startAll(
                        "guest-invitation", community, items(due, g -> g.plan().guest()))
                .done();
        return guests
                + processes
                        .startAll(GATHERING, community, items(due, g -> true))
                        .done();
    }

    private static List<Processes.Item> items(List<Gathering> due, Predicate<Gathering> which) {
        return due.stream()
                .filter(which)
                .sorted(Comparator.comparing((Gathering g) -> g.plan().startsAt())
                        .thenComparing(Gathering::groupName))
                .map(Gathering::id)
                .map(Processes.Item::of)
                .toList();
    }

    private static Subject named(Gathering g, ZoneId zone) {
        String title = g.plan().title() + " · ";
        return new Subject(
                title + ZH.format(g.plan().startsAt().atZone(zone)),
                title + EN.format(g.plan().startsAt().atZone(zone)),
                g.group(),
                null);
    }

    @Override
    public Set<String> commands() {
        return Set.of(GATHERING, Tidings.TIME_CAME);
    }

    /** Those that are started are prepared from now on; those that wait for their time have been told. */
    @Override
    public void write(CommunityId community, List<Processes.Item> items) {
        List<GatheringId> ids = items.stream()
                .map(Processes.Item::businessKey)
                .map(GatheringId::of)
                .toList();
        Map<Boolean, List<GatheringId>> announced = rows.all(community, ids).stream()
                .collect(Collectors.partitioningBy(
                        g -> g.state() == GatheringState.ANNOUNCED,
                        Collectors.mapping(Gathering::id, Collectors.toList())));
        steps.prepare(community, announced.get(false));
        steps.told(community, announced.get(true));
    }
}
