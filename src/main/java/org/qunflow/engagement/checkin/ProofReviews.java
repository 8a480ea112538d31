package org.qunflow.engagement.checkin;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.Processes;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to pictures and to their review, one process per check-in. */
@Service
public class ProofReviews {
    private static final String RENEWED = "engagement.proofRenewed";

    private final CheckInRows rows;
    private final Judging judging;
    private final ProofPictures pictures;
    private final ProofStart start;
    private final Processes processes;
    private final CheckInNews news;

    ProofReviews(
            CheckInRows rows,
            Judging judging,
            ProofPictures pictures,
            ProofStart start,
            Processes processes,
            CheckInNews news) {
        this.rows = rows;
        this.judging = judging;
        this.pictures = pictures;
        this.start = start;
        this.processes = processes;
        this.news = news;
    }

    void keep(CheckTask task, CheckInId id, MemberId member, Picture picture) {
        pictures.keep(task, id, member, picture);
    }

    /** The points are put aside, and the way of the proof begins. */
    void begin(CheckTask task, CheckInId id, MemberId member, LocalDate day) {
        start.go(task, id, member, day);
    }

    /** Another picture for a check-in whose first one was refused. */
    @Transactional
    public CheckInAnswer renew(CommunityId community, CheckInId id, byte[] proof) {
        CheckInRows.Row row =
                find(community, id).orElseThrow(() -> new IllegalArgumentException("There is no check-in " + id));
        CheckTask task = judging.task(row);
        Optional<CheckInRefusal> wrong = Picture.wrong(proof);
        if (wrong.isPresent() || !judging.pending(id)) {
            CheckInRefusal why = wrong.orElse(CheckInRefusal.NOTHING_TO_RENEW);
            return news.refused(community, row.member(), task.name(), row.day(), why);
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

    /** The newest picture of a check-in. */
    public Optional<Picture> picture(CommunityId community, CheckInId id) {
        return pictures.newest(community, id);
    }
}
