package org.qunflow.member;

import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DayShift;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what is recorded about a community that has not begun to live: it can be moved by whole days. Nothing
 * that a journey has made of it exists yet, so nothing else has to move.
 */
@Service
public class RecordedPast {
    private final PastRows rows;

    RecordedPast(PastRows rows) {
        this.rows = rows;
    }

    /** Makes the partitions that the move will need, in a transaction of its own, as that locks all facts. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void prepare(CommunityId community, DayShift shift) {
        rows.span(community).ifPresent(span -> rows.ensurePartitions(span.moved(shift)));
    }

    /**
     * Moves every arrival and every fact; their day counters are to be folded anew.
     *
     * @throws IllegalStateException if a journey has begun
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(CommunityId community, DayShift shift) {
        if (rows.lives(community)) {
            throw new IllegalStateException("Journeys of community " + community + " have begun");
        }
        rows.span(community).ifPresent(span -> rows.move(community, shift.stretches(span.first(), span.last())));
    }
}
