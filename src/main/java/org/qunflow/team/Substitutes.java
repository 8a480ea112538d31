package org.qunflow.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.engine.Assignees;
import org.qunflow.engine.WatchedTask;
import org.qunflow.security.Colleagues;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.qunflow.shared.PerTransaction;
import org.springframework.stereotype.Service;

/** Sends tasks of people who are away to whoever stands in, and remembers on whose behalf. */
@Service
public class Substitutes implements Assignees {
    private final AbsenceRows rows;
    private final Colleagues colleagues;
    private final CommunityZones zones;
    private final CurrentOperator operator;
    private final News news;
    private final PerTransaction<Map<String, Optional<String>>> known = new PerTransaction<>(HashMap::new);

    Substitutes(AbsenceRows rows, Colleagues colleagues, CommunityZones zones, CurrentOperator operator, News news) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.zones = zones;
        this.operator = operator;
        this.news = news;
    }

    /** Whoever takes a task himself gets it, also while away. */
    @Override
    public String instead(WatchedTask task, String wanted) {
        if (operator.name().equals(wanted)) {
            return wanted;
        }
        Instant now = news.now(task.community());
        Optional<String> there = known.current()
                .computeIfAbsent(
                        wanted + " " + now.truncatedTo(ChronoUnit.MINUTES) + " " + task.community(),
                        key -> there(wanted, now, task.community()));
        if (there.equals(Optional.of(wanted))) {
            return wanted;
        }
        there.ifPresent(by -> rows.standIn(task.community(), new StandIn(task.id(), wanted, by), now));
        news.tell(
                task.community(),
                at -> new TaskStoodIn(task.community(), at, task.id(), task.businessKey(), wanted, there.orElse("")));
        return there.orElse(null);
    }

    /** On whose behalf people hold these tasks, by task; true only while they hold them. */
    public Map<String, StandIn> of(CommunityId community, Collection<String> tasks) {
        return tasks.isEmpty()
                ? Map.of()
                : rows.standIns(community, tasks).stream()
                        .collect(Collectors.toMap(StandIn::taskId, Function.identity()));
    }

    /** The community's day is asked for only if somebody is away about then. */
    private Optional<String> there(String wanted, Instant now, CommunityId community) {
        return rows.about(wanted, now.atZone(ZoneOffset.UTC).toLocalDate())
                ? there(wanted, now.atZone(zones.zone(community)).toLocalDate(), community)
                : Optional.of(wanted);
    }

    /** The first in the chain of substitutes who is there; empty if it leads to nobody. */
    private Optional<String> there(String wanted, LocalDate today, CommunityId community) {
        Set<String> seen = new HashSet<>();
        String at = wanted;
        for (Optional<Absence> away = rows.on(at, today); away.isPresent(); away = rows.on(at, today)) {
            if (!seen.add(at)) {
                return Optional.empty();
            }
            at = away.get().substitute();
        }
        return at.equals(wanted) ? Optional.of(wanted) : Optional.of(at).filter(by -> mayWork(by, community));
    }

    private boolean mayWork(String name, CommunityId community) {
        return colleagues.of(community).stream().anyMatch(c -> c.name().equals(name) && c.enabled());
    }
}
