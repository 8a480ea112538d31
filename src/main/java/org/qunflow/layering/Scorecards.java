package org.qunflow.layering;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.community.Communities;
import org.qunflow.member.FactsFolded;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scorecards of a community, folded to the last complete day. */
@Service
class Scorecards {
    private static final LocalDate BEFORE_EVERYTHING = LocalDate.of(1970, 1, 1);

    private final ScorecardRows rows;
    private final Communities communities;

    Scorecards(ScorecardRows rows, Communities communities) {
        this.rows = rows;
        this.communities = communities;
    }

    /** Folds to the last day that is complete at the moment; does nothing if that is done. Returns the day. */
    @Transactional
    public LocalDate foldTo(CommunityId community, Instant moment) {
        LocalDate day = moment.plusSeconds(1)
                .atZone(communities.get(community).zone())
                .toLocalDate()
                .minusDays(1);
        LocalDate from = rows.foldedTo(community).orElse(BEFORE_EVERYTHING);
        if (from.isBefore(day)) {
            rows.fold(community, from, day);
            rows.foldedTo(community, day);
        }
        return day;
    }

    /** What is measured of a member who holds nothing: thresholds are reached in full. */
    Scorecard of(MemberId member) {
        return rows.of(member).orElse(Scorecard.EMPTY);
    }

    /**
     * Facts that arrive for a day that is folded already make the sums start anew, up to the same day and at once:
     * somebody may be layered before the next fold.
     */
    @EventListener
    void on(FactsFolded folded) {
        CommunityId community = folded.community();
        LocalDate earliest =
                folded.earliest().atZone(communities.get(community).zone()).toLocalDate();
        rows.foldedTo(community).filter(day -> !earliest.isAfter(day)).ifPresent(day -> {
            rows.forget(community);
            rows.fold(community, BEFORE_EVERYTHING, day);
            rows.foldedTo(community, day);
        });
    }
}
