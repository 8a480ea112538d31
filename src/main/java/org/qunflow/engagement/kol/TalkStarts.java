package org.qunflow.engagement.kol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/** Begins the talks of those who were drawn, many at once. */
@Service
public class TalkStarts implements Alongside {
    private static final String PROCESS = "kol-session";

    private final TalkRows rows;
    private final SessionRows sessions;
    private final Processes processes;
    private final Subjects subjects;

    TalkStarts(TalkRows rows, SessionRows sessions, Processes processes, Subjects subjects) {
        this.rows = rows;
        this.sessions = sessions;
        this.processes = processes;
        this.subjects = subjects;
    }

    /** Begins the processes of those who were drawn. Returns how many. */
    public int begin(CommunityId community) {
        List<Talk> drawn = rows.unstarted(community);
        Map<TalkId, Subject> names = new LinkedHashMap<>();
        drawn.forEach(talk -> {
            KolSession session = sessions.find(community, talk.session()).orElseThrow();
            String name = session.kolName() + " · " + session.topic();
            names.put(talk.id(), new Subject(name, name, null, talk.member()));
        });
        subjects.nameAll(community, names);
        List<Processes.Item> items =
                drawn.stream().map(talk -> Processes.Item.of(talk.id())).toList();
        return processes.startAll(PROCESS, community, items).done();
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
