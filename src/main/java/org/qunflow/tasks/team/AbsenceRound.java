package org.qunflow.tasks.team;

import java.time.Instant;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.qunflow.team.AbsenceBegin;
import org.springframework.stereotype.Component;

/** Absences begin with the day of the community. */
@Component
class AbsenceRound implements Round {
    private final AbsenceBegin begin;

    AbsenceRound(AbsenceBegin begin) {
        this.begin = begin;
    }

    @Override
    public int order() {
        return 600;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return begin.go(community, to);
    }
}
