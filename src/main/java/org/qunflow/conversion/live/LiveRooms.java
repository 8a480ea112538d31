package org.qunflow.conversion.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to live rooms: planned for a scene, called off by a lead (002-05, 004-02). */
@Service
public class LiveRooms {
    static final String PROCESS = "live-room";
    private static final String CALLED_OFF = "conversion.liveCalledOff";
    private static final int LONGEST_REASON = 300;

    private final LiveRoomRows rows;
    private final LiveSteps steps;
    private final LiveRules rules;
    private final Processes processes;
    private final Subjects subjects;
    private final CurrentOperator operator;
    private final LiveNews news;

    LiveRooms(
            LiveRoomRows rows,
            LiveSteps steps,
            LiveRules rules,
            Processes processes,
            Subjects subjects,
            CurrentOperator operator,
            LiveNews news) {
        this.rows = rows;
        this.steps = steps;
        this.rules = rules;
        this.processes = processes;
        this.subjects = subjects;
        this.operator = operator;
        this.news = news;
    }

    /** Plans a live room; if its path has too many jumps a lead is asked before anybody hears of it. */
    @Transactional
    public LiveAnswer plan(CommunityId community, NewLive wanted) {
        Optional<LiveRefusal> wrong = rules.wrong(community, wanted, news.now(community));
        if (wrong.isPresent()) {
            return news.refused(community, wanted.title(), wrong.get());
        }
        LiveId id = LiveId.next();
        rows.insert(community, id, wanted, operator.name(), news.now(community));
        news.moved(rows.get(id), LiveState.PROPOSED, "");
        subjects.name(community, id, new Subject(wanted.title(), wanted.title(), null, null));
        processes.start(PROCESS, community, id.toString(), Map.of());
        return new LiveAnswer.Done(id);
    }

    /** Calls off what did not begin yet; groups that know of it are told. */
    @Transactional
    public LiveAnswer callOff(CommunityId community, LiveId id, String reason) {
        LiveRoom room = rows.find(community, id).orElseThrow();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return news.refused(community, room.plan().title(), LiveRefusal.NO_REASON);
        }
        if (!room.state().isAhead()) {
            return news.refused(community, room.plan().title(), LiveRefusal.TOO_LATE);
        }
        steps.note(id, reason.strip());
        if (!processes.correlate(CALLED_OFF, id.toString(), Map.of())) {
            throw new IllegalStateException("Live room " + id + " stands still: its community is frozen");
        }
        return new LiveAnswer.Done(id);
    }

    public Optional<LiveRoom> find(CommunityId community, LiveId id) {
        return rows.find(community, id);
    }

    /** Live rooms, newest first; before null: from the newest on. */
    public List<LiveRoom> page(CommunityId community, UUID before, int limit) {
        return rows.page(community, before, limit);
    }

    /** What was sold by number of jumps (002-16). */
    public List<JumpLine> jumps(CommunityId community) {
        return rows.jumps(community);
    }
}
