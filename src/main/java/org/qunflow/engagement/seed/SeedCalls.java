package org.qunflow.engagement.seed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to calls for seed users: opened by a lead, walked by their process, ended. */
@Service
public class SeedCalls {
    private static final String PROCESS = "seed-recruitment";

    private final CallRows calls;
    private final SeedRows seeds;
    private final Processes processes;
    private final Subjects subjects;
    private final CurrentOperator operator;
    private final News news;

    SeedCalls(
            CallRows calls,
            SeedRows seeds,
            Processes processes,
            Subjects subjects,
            CurrentOperator operator,
            News news) {
        this.calls = calls;
        this.seeds = seeds;
        this.processes = processes;
        this.subjects = subjects;
        this.operator = operator;
        this.news = news;
    }

    /** Opens a call and starts its process. Wanted is 1 to 500, the purpose not empty. */
    @Transactional
    public SeedCallId open(CommunityId community, String purpose, int wanted) {
        SeedCallId id = SeedCallId.next();
        calls.insert(community, id, purpose, wanted, operator.name(), news.now(community));
        news.tell(community, at -> new SeedCallOpened(community, at, id.toString(), purpose, wanted));
        subjects.name(community, id, new Subject(purpose, purpose, null, null));
        processes.start(PROCESS, community, id.toString(), Map.of());
        return id;
    }

    public Optional<SeedCall> find(CommunityId community, SeedCallId id) {
        return calls.find(community, id);
    }

    public CommunityId communityOf(SeedCallId id) {
        return calls.communityOf(id);
    }

    /** The newest calls, open or not. */
    public List<SeedCall> newest(CommunityId community, int most) {
        return calls.newest(community, most);
    }

    /** Calls, newest first. after null: from the newest on. */
    public List<SeedCall> page(CommunityId community, SeedCallId after, int most) {
        return calls.page(community, after, most);
    }

    /** Candidates of a call, the best first. after null: from the best on. */
    public List<Seed> page(CommunityId community, SeedCallId id, MemberId after, int most) {
        return seeds.page(community, id, after, most);
    }

    /** The candidates of a call, the best first; at most 2,000. */
    public List<Seed> candidates(CommunityId community, SeedCallId id) {
        return seeds.of(community, id);
    }

    /** Ends an open call; invitations without an answer lapse. */
    @Transactional
    public void end(CommunityId community, SeedCallId id, SeedCall.State state) {
        Instant now = news.now(community);
        if (calls.end(id, state, now)) {
            seeds.lapse(id, now);
            news.tell(community, at -> new SeedCallEnded(community, at, id.toString(), state));
        }
    }
}
