package org.qunflow.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.qunflow.engine.TaskInbox;
import org.qunflow.security.Colleagues;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.security.Role;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.qunflow.shared.PerTransaction;
import org.springframework.stereotype.Component;

/** Who is at work and may take a task. */
@Component
class Staff {
    private final Colleagues colleagues;
    private final AbsenceRows absences;
    private final CommunityZones zones;
    private final TaskInbox inbox;
    private final News news;
    private final PerTransaction<Map<CommunityId, Map<String, Long>>> load = new PerTransaction<>(HashMap::new);

    Staff(Colleagues colleagues, AbsenceRows absences, CommunityZones zones, TaskInbox inbox, News news) {
        this.colleagues = colleagues;
        this.absences = absences;
        this.zones = zones;
        this.inbox = inbox;
        this.news = news;
    }

    /** The one of a role with the fewest tasks, counting those given out in this transaction; not this one. */
    Optional<String> leastBusy(CommunityId community, Role role, String except) {
        return leastBusy(community, role, name -> !name.equals(except));
    }

    /** The same among those whom the test lets pass. */
    Optional<String> leastBusy(CommunityId community, Role role, Predicate<String> who) {
        LocalDate today = news.now(community).atZone(zones.zone(community)).toLocalDate();
        List<String> there = colleagues.of(community).stream()
                .filter(u -> u.enabled() && u.roles().contains(role))
                .map(Colleague::name)
                .filter(name -> who.test(name) && absences.on(name, today).isEmpty())
                .toList();
        Map<String, Long> held = load.current().computeIfAbsent(community, c -> new HashMap<>());
        inbox.held(community, there.stream().filter(n -> !held.containsKey(n)).toList())
                .forEach(held::put);
        Optional<String> next = there.stream().min(Comparator.comparing(held::get));
        next.ifPresent(name -> held.merge(name, 1L, Long::sum));
        return next;
    }
}
