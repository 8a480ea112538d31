package org.qunflow.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.WatchedTask;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** On the first day of an absence, what somebody holds goes to whoever stands in. */
@Service
public class AbsenceBegin {
    private static final int PIECE = 500;

    private final AbsenceRows rows;
    private final Substitutes substitutes;
    private final TaskInbox inbox;
    private final CommunityZones zones;
    private final TransactionTemplate transaction;

    AbsenceBegin(
            AbsenceRows rows,
            Substitutes substitutes,
            TaskInbox inbox,
            CommunityZones zones,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.substitutes = substitutes;
        this.inbox = inbox;
        this.zones = zones;
        this.transaction = transaction;
    }

    /** Each task in a transaction of its own; what a killed server left goes on next time. Returns how many moved. */
    public int go(CommunityId community, Instant now) {
        LocalDate today = now.atZone(zones.zone(community)).toLocalDate();
        int moved = 0;
        for (Absence absence : rows.beginning(community, today)) {
            moved += begin(community, absence.who());
            rows.begun(absence.id(), community);
        }
        return moved;
    }

    private int begin(CommunityId community, String who) {
        int moved = 0;
        String after = "";
        for (List<WatchedTask> held = inbox.heldBy(community, who, after, PIECE);
                !held.isEmpty();
                held = inbox.heldBy(community, who, after, PIECE)) {
            held.forEach(task -> transaction.executeWithoutResult(t -> move(task, who)));
            moved += held.size();
            after = held.get(held.size() - 1).id();
        }
        return moved;
    }

    private void move(WatchedTask task, String who) {
        inbox.assign(task.id(), substitutes.instead(task, who));
    }
}
