package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to check-ins: one per member, task and day of the community's zone. What is refused stands in the journal. */
@Service
public class CheckIns {
    static final String MADE_UP = "CARD";
    private static final String BY_ITSELF = "MEMBER";

    private final CheckTaskRows tasks;
    private final CheckInRows rows;
    private final CheckInRules rules;
    private final ProofReviews reviews;
    private final Streaks streaks;
    private final CheckInNews news;

    CheckIns(
            CheckTaskRows tasks,
            CheckInRows rows,
            CheckInRules rules,
            ProofReviews reviews,
            Streaks streaks,
            CheckInNews news) {
        this.tasks = tasks;
        this.rows = rows;
        this.rules = rules;
        this.reviews = reviews;
        this.streaks = streaks;
        this.news = news;
    }

    /** What became of many: how many count, how many were refused or there already. */
    public record Taken(int counted, int refused) {}

    /** One of many: who did it, and when. */
    public record Done(MemberId member, Instant at) {}

    /**
     * The member did the task at this moment.
     *
     * @param proof a picture; null if there is none
     */
    @Transactional
    public CheckInAnswer checkIn(CommunityId community, MemberId member, CheckTaskId task, Instant at, byte[] proof) {
        LocalDate day = rules.day(community, at);
        return find(community, member, task, day)
                .map(found -> {
                    rows.lock(found, member);
                    Optional<CheckInRefusal> wrong =
                            rules.wrong(found, member, at).or(() -> rules.wrongProof(found, proof));
                    return answer(found, member, new When(day, at, BY_ITSELF), proof, wrong);
                })
                .orElseGet(() -> new CheckInAnswer.Refused(CheckInRefusal.UNKNOWN_TASK));
    }

    /** The member mends a missed day by a card of this month. */
    @Transactional
    public CheckInAnswer makeUp(CommunityId community, MemberId member, CheckTaskId task, LocalDate day, byte[] proof) {
        return find(community, member, task, day)
                .map(found -> {
                    rows.lock(found, member);
                    Optional<CheckInRefusal> wrong =
                            rules.wrongToMakeUp(found, member, day).or(() -> rules.wrongProof(found, proof));
                    return answer(found, member, new When(day, news.now(community), MADE_UP), proof, wrong);
                })
                .orElseGet(() -> new CheckInAnswer.Refused(CheckInRefusal.UNKNOWN_TASK));
    }

    /**
     * Takes in what many did, as a channel or a file reports it: late ones as well, no future ones, and none where a
     * picture is asked for. What is there already is left as it is.
     */
    @Transactional
    public Taken checkInAll(CommunityId community, CheckTaskId id, String source, List<Done> all) {
        return tasks.find(community, id)
                .map(task -> takeAll(task, source, all))
                .orElseGet(() -> new Taken(0, all.size()));
    }

    private Taken takeAll(CheckTask task, String source, List<Done> all) {
        rows.lockAll(task);
        List<CheckInRows.Taken> wanted = task.proof() ? List.of() : inTime(task, all);
        List<CheckInRows.Taken> counted = wanted.isEmpty() ? wanted : rows.insertAll(task, source, wanted);
        if (!counted.isEmpty()) {
            streaks.count(task, counted);
        }
        Taken taken = new Taken(counted.size(), all.size() - counted.size());
        news.taken(task, source, taken);
        return taken;
    }

    private List<CheckInRows.Taken> inTime(CheckTask task, List<Done> all) {
        CheckDays days = rules.days(task.community());
        return all.stream()
                .filter(done -> days.wrong(task, done.at()).isEmpty())
                .map(done -> new CheckInRows.Taken(CheckInId.next(), done.member(), days.of(done.at()), done.at()))
                .toList();
    }

    /** Days that a card may still mend, the newest first. */
    public List<LocalDate> mendable(CheckTask task) {
        return rules.mendable(task);
    }

    /** When something was done, and by what way it came. */
    private record When(LocalDate day, Instant at, String how) {}

    private CheckInAnswer answer(
            CheckTask task, MemberId member, When when, byte[] proof, Optional<CheckInRefusal> wrong) {
        return wrong.map(why -> news.refused(task.community(), member, task.name(), when.day(), why))
                .orElseGet(() -> take(task, member, when, proof));
    }

    private CheckInAnswer take(CheckTask task, MemberId member, When when, byte[] proof) {
        CheckInId id = CheckInId.next();
        boolean held = task.proof();
        if (!rows.insert(task, id, member, when.day(), when.at(), when.how(), held ? "PENDING" : "COUNTED")) {
            return news.refused(task.community(), member, task.name(), when.day(), CheckInRefusal.ALREADY_DONE);
        }
        news.taken(task, member, when.day(), when.how().equals(MADE_UP));
        if (proof != null && proof.length > 0) {
            reviews.keep(task, id, member, Picture.of(proof));
        }
        if (held) {
            reviews.begin(task, id, member, when.day());
            return new CheckInAnswer.Held(id);
        }
        streaks.count(task, List.of(new CheckInRows.Taken(id, member, when.day(), when.at())));
        return new CheckInAnswer.Counted(id);
    }

    private Optional<CheckTask> find(CommunityId community, MemberId member, CheckTaskId task, LocalDate day) {
        Optional<CheckTask> found = tasks.find(community, task);
        if (found.isEmpty()) {
            news.refused(community, member, "", day, CheckInRefusal.UNKNOWN_TASK);
        }
        return found;
    }
}
