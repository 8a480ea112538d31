package org.qunflow.member;

import java.time.Instant;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** First of all rounds: what was appended is counted. */
@Component
class FoldRound implements Round {
    private final Facts facts;

    FoldRound(Facts facts) {
        this.facts = facts;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        int folds = 0;
        while (facts.fold(community)) {
            folds++;
        }
        return folds;
    }
}
