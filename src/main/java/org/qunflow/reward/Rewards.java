package org.qunflow.reward;

import java.time.Duration;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to points: what is refused is answered with its reason and stands in the journal like what is done. */
@Service
public class Rewards {
    private final Awards awards;
    private final AwardsForMany many;
    private final Holds holds;
    private final Reversals reversals;

    Rewards(Awards awards, AwardsForMany many, Holds holds, Reversals reversals) {
        this.awards = awards;
        this.many = many;
        this.holds = holds;
        this.reversals = reversals;
    }

    /** Gives points out of the budget of this month. */
    @Transactional
    public Answer award(CommunityId community, Award award) {
        return awards.award(community, award);
    }

    /**
     * Gives points to many for one purpose, as far as this month's budget goes, with one entry in the journal. What
     * was given under its key already is left out.
     *
     * @return how many were given
     */
    @Transactional
    public int awardAll(CommunityId community, Purpose purpose, List<Award> all) {
        return many.award(community, purpose, all);
    }

    /** Puts points aside for a benefit, those first that expire first. */
    @Transactional
    public Answer reserve(CommunityId community, Reserve wish) {
        return holds.reserve(community, wish);
    }

    /** The benefit was handed over: the points that were put aside for it are redeemed. */
    @Transactional
    public Answer capture(CommunityId community, long hold, String reason) {
        return holds.capture(community, hold, reason);
    }

    /** Points that are put aside wait so much longer, counted from now; false if they are settled or have gone back. */
    @Transactional
    public boolean prolong(CommunityId community, long hold, Duration lasts) {
        return holds.prolong(community, hold, lasts);
    }

    /** There will be no benefit: the points that were put aside for it go back, as old as they were. */
    @Transactional
    public Answer release(CommunityId community, long hold, String reason) {
        return holds.release(community, hold, reason);
    }

    /**
     * Takes an award, a redemption or an expiry back, once.
     *
     * @param insists also if the member has spent of it; the community then bears what is missing
     */
    @Transactional
    public Answer reverse(CommunityId community, long transfer, String reason, boolean insists) {
        return reversals.reverse(community, transfer, reason, insists);
    }
}
