package org.qunflow.member.tag;

import java.time.Instant;
import org.qunflow.community.Communities;
import org.qunflow.community.NewDay;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends the tags whose time is over, and reads, once a day, interests from the notes with which people came (001-04, 003-26). */
@Component
class TagRound implements Round {
    static final String NOTE_TAGS = "note-tags";

    private final TagSweep sweep;
    private final Programmes programmes;
    private final Communities communities;
    private final TransactionOperations transaction;

    TagRound(TagSweep sweep, Programmes programmes, Communities communities, TransactionOperations transaction) {
        this.sweep = sweep;
        this.programmes = programmes;
        this.communities = communities;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return transaction.execute(tx -> sweep.expire(community, to) + fromNotes(community, from, to));
    }

    private int fromNotes(CommunityId community, Instant from, Instant to) {
        boolean due = NewDay.begins(communities.get(community), from, to) && programmes.runs(community, NOTE_TAGS);
        return due ? sweep.fromNotes(community, to) : 0;
    }
}
