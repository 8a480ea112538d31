package org.qunflow.engagement.checkin;

import java.util.List;
import java.util.UUID;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.NewFact;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** What follows from check-ins that count: facts of the members, streaks, milestones and points; for many as for one. */
@Component
class Streaks {
    private static final String SOURCE = "check-in";

    private final StreakRows rows;
    private final CheckInPoints points;
    private final Facts facts;

    Streaks(StreakRows rows, CheckInPoints points, Facts facts) {
        this.rows = rows;
        this.points = points;
        this.facts = facts;
    }

    /** These days count from now on, and bring their points. */
    void count(CheckTask task, List<CheckInRows.Taken> days) {
        points.give(task, days, counted(task, days));
    }

    /** This day counts from now on; its own points are given already. */
    void countHeld(CheckTask task, CheckInRows.Taken day) {
        points.give(task, List.of(), counted(task, List.of(day)));
    }

    private List<StreakRows.Reached> counted(CheckTask task, List<CheckInRows.Taken> days) {
        facts.append(task.community(), SOURCE, days.stream().map(Streaks::fact).toList());
        List<MemberId> members =
                days.stream().map(CheckInRows.Taken::member).distinct().toList();
        rows.fold(task, members);
        return rows.reach(task, members);
    }

    /** Days of this member have changed, and none of them brings points. */
    void changed(CheckTask task, List<MemberId> members) {
        rows.fold(task, members);
    }

    private static NewFact fact(CheckInRows.Taken day) {
        UUID id = day.id().value();
        return new NewFact(day.member(), FactKind.CHECKED_IN, day.at(), id.toString(), 1, null);
    }
}
