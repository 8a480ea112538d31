package org.qunflow.engagement.kol;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.community.Communities;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/** Begins the talks of those who were drawn, many at once. */
@Service
public class TalkStarts implements Alongside {
    static final String PROCESS = "kol-session";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M-d HH:mm");

    private final TalkRows rows;
    private final SessionRows sessions;
    private final Processes processes;
    private final Subjects subjects;
    private final Communities communities;

    TalkStarts(TalkRows rows, SessionRows sessions, Processes processes, Subjects subjects, Communities communities) {
        this.rows = rows;
        this.sessions = sessions;
        this.processes = processes;
        this.subjects = subjects;
        this.communities = communities;
    }

    /** Begins the processes of those who were drawn. Returns how many. */
    public int begin(CommunityId community) {
        List<Talk> drawn = rows.unstarted(community);
        subjects.nameAll(community, names(community, drawn));
        List<Processes.Item> items =
                drawn.stream().map(talk -> Processes.Item.of(talk.id())).toList();
        return processes.startAll(PROCESS, community, items).done();
    }

    private Map<TalkId, Subject> names(CommunityId community, List<Talk> drawn) {
        Map<SessionId, String> of = new HashMap<>();
        Map<TalkId, Subject> names = new LinkedHashMap<>();
        drawn.forEach(talk -> {
            String name = of.computeIfAbsent(talk.session(), id -> name(community, id));
            names.put(talk.id(), new Subject(name, name, null, talk.member()));
        });
        return names;
    }

    private String name(CommunityId community, SessionId id) {
        KolSession session = sessions.find(community, id).orElseThrow();
        String when =
                WHEN.format(session.heldAt().atZone(communities.get(community).zone()));
        return session.kolName() + " · " + session.topic() + " · " + when;
    }

    @Override
    public Set<String> commands() {
        return Set.of(PROCESS);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> started) {
        rows.started(started.stream().map(Processes.Item::businessKey).toList());
    }
}
