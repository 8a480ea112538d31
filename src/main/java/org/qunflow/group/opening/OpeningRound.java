package org.qunflow.group.opening;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Every group that has no file gets one, and the preflight begins; it ends for groups that were closed meanwhile. */
@Component
class OpeningRound implements Round, Alongside {
    private static final String WITHDRAWN = "group.openingWithdrawn";

    private final OpeningStepRows rows;
    private final Processes processes;
    private final Programmes programmes;
    private final Subjects subjects;
    private final OpeningNames names;

    OpeningRound(
            OpeningStepRows rows, Processes processes, Programmes programmes, Subjects subjects, OpeningNames names) {
        this.rows = rows;
        this.processes = processes;
        this.programmes = programmes;
        this.subjects = subjects;
        this.names = names;
    }

    @Override
    public int order() {
        return 210;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        if (!programmes.runs(community, Openings.PROGRAMME)) {
            return 0;
        }
        rows.prepare(community, to);
        List<Opening> unstarted = rows.unstarted(community);
        subjects.nameAll(community, unstarted.stream().collect(Collectors.toMap(Opening::group, this::named)));
        List<Processes.Item> items =
                unstarted.stream().map(o -> Processes.Item.of(o.group())).toList();
        return processes.startAll(Openings.PROCESS, community, items).done() + withdraw(community);
    }

    private int withdraw(CommunityId community) {
        List<Processes.Item> closed =
                rows.closed(community).stream().map(Processes.Item::of).toList();
        return processes.correlateAll(WITHDRAWN, community, closed).done();
    }

    private Subject named(Opening opening) {
        return new Subject(
                names.of(opening.name(), Locale.SIMPLIFIED_CHINESE),
                names.of(opening.name(), Locale.ENGLISH),
                opening.planned() ? null : opening.group(),
                null);
    }

    @Override
    public Set<String> commands() {
        return Set.of(Openings.PROCESS);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> started) {
        rows.started(
                community, started.stream().map(Processes.Item::businessKey).toList());
    }
}
