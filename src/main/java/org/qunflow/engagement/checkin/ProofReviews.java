package org.qunflow.engagement.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.member.Member;
import org.qunflow.member.MemberExited;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to pictures and to their review, one process per check-in: begun, renewed, and ended with its member. */
@Service
public class ProofReviews {
    private static final String PROCESS = "check-in-proof";
    private static final String RENEWED = "engagement.proofRenewed";
    private static final String WITHDRAWN = "engagement.proofWithdrawn";

    private final CheckInRows rows;
    private final ProofRows pictures;
    private final CheckTaskRows tasks;
    private final Judging judging;
    private final Members members;
    private final Subjects subjects;
    private final Processes processes;
    private final CurrentOperator operator;
    private final News news;

    ProofReviews(
            CheckInRows rows,
            ProofRows pictures,
            CheckTaskRows tasks,
            Judging judging,
            Members members,
            Subjects subjects,
            Processes processes,
            CurrentOperator operator,
            News news) {
        this.rows = rows;
        this.pictures = pictures;
        this.tasks = tasks;
        this.judging = judging;
        this.members = members;
        this.subjects = subjects;
        this.processes = processes;
        this.operator = operator;
        this.news = news;
    }

    void keep(CheckTask task, CheckInId id, MemberId member, Picture picture) {
        CommunityId community = task.community();
        String sha256 = pictures.keep(community, id, picture, operator.name(), news.now(community));
        news.tell(community, at -> new ProofKept(community, at, member, id, picture.type(), sha256, operator.name()));
    }

    /** The points are put aside, and the way of the proof begins. */
    void begin(CheckTask task, CheckInId id, MemberId member, LocalDate day) {
        judging.hold(task, id, member);
        String name =
                members.find(task.community(), member).map(Member::displayName).orElseThrow();
        String about = name + " · " + task.name() + " · " + day;
        subjects.name(task.community(), id, new Subject(about, about, null, member));
        processes.start(PROCESS, task.community(), id.toString(), Map.of());
    }

    /** Another picture for a check-in whose first one was refused. */
    @Transactional
    public CheckInAnswer renew(CommunityId community, CheckInId id, byte[] proof) {
        CheckInRows.Row row =
                find(community, id).orElseThrow(() -> new IllegalArgumentException("There is no check-in " + id));
        CheckTask task = tasks.find(community, row.task()).orElseThrow();
        Optional<CheckInRefusal> wrong = Picture.wrong(proof);
        if (wrong.isPresent() || !judging.pending(id)) {
            return refuse(row, task, wrong.orElse(CheckInRefusal.NOTHING_TO_RENEW));
        }
        keep(task, id, row.member(), Picture.of(proof));
        processes.correlate(RENEWED, id.toString(), Map.of());
        return new CheckInAnswer.Held(id);
    }

    private Optional<CheckInRows.Row> find(CommunityId community, CheckInId id) {
        return rows.find(id).filter(row -> row.community().equals(community));
    }

    /** The task of a check-in of this community. */
    public Optional<CheckTaskId> taskOf(CommunityId community, CheckInId id) {
        return find(community, id).map(CheckInRows.Row::task);
    }

    private CheckInAnswer refuse(CheckInRows.Row row, CheckTask task, CheckInRefusal why) {
        news.tell(
                row.community(),
                at -> new CheckInRefused(row.community(), at, row.member(), task.name(), row.day(), why));
        return new CheckInAnswer.Refused(why);
    }

    /** The newest picture of a check-in. */
    public Optional<Picture> picture(CommunityId community, CheckInId id) {
        return pictures.newest(community, id);
    }

    /** Whoever leaves leaves no open proof behind. */
    @EventListener
    void on(MemberExited exit) {
        List<CheckInId> open = rows.open(exit.member());
        if (!open.isEmpty()) {
            open.forEach(id -> processes.correlate(WITHDRAWN, id.toString(), Map.of()));
        }
    }
}
