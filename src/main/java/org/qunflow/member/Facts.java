package org.qunflow.member;

import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Service;

/** The door to facts: appended in bulk, read by member and time. */
@Service
public class Facts {

    /** What became of a batch: how many were appended, how many were there already. */
    public record Appended(int appended, int unchanged) {}

    /** Appends a batch with one journal entry, in the current transaction or one of its own. */
    public Appended append(CommunityId community, String source, List<NewFact> facts) {
        throw new UnsupportedOperationException("member room: append");
    }

    /** Folds appended batches into the day counters; safe to call at any time. Returns how many batches were folded. */
    public int fold(CommunityId community) {
        throw new UnsupportedOperationException("member room: fold");
    }

    /** The newest facts of a member, newest first. */
    public List<Fact> of(CommunityId community, MemberId member, int limit) {
        throw new UnsupportedOperationException("member room: of");
    }
}
