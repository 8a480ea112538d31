package org.qunflow.member.tag;

import java.time.Instant;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.NewDay;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Ends the tags whose time is over, and reads once a day, interests from the notes with which people came (001-04, 003-26). */
@Component
class TagRound implements Round {
    static final String NOTE_TAGS = "note-tags";

    private final TagRows rows;
    private final TagKeys keys;
    private final TagSettings settings;
    private final Programmes programmes;
    private final Communities communities;
    private final News news;
    private final TransactionOperations transaction;

    TagRound(
            TagRows rows,
            TagKeys keys,
            TagSettings settings,
            Programmes programmes,
            Communities communities,
            News news,
            TransactionOperations transaction) {
        this.rows = rows;
        this.keys = keys;
        this.settings = settings;
        this.programmes = programmes;
        this.communities = communities;
        this.news = news;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        return transaction.execute(tx -> expire(community, to) + fromNotes(community, from, to));
    }

    private int expire(CommunityId community, Instant to) {
        int expired = rows.expire(community, to);
        if (expired > 0) {
            news.tell(community, at -> new TagsExpired(community, at, expired));
        }
        return expired;
    }

    private int fromNotes(CommunityId community, Instant from, Instant to) {
        if (!NewDay.begins(communities.get(community), from, to) || !programmes.runs(community, NOTE_TAGS)) {
            return 0;
        }
        Optional<TagKey> interest = keys.inUse(community, Interests.KEY);
        return interest.map(key -> settings.interestWords().stream()
                        .mapToInt(word -> fromNotes(community, key, word, to))
                        .sum())
                .orElse(0);
    }

    private int fromNotes(CommunityId community, TagKey interest, String word, Instant to) {
        int many = rows.fromNotes(community, interest.key(), word, interest.exclusive(), to);
        if (many > 0) {
            news.tell(
                    community,
                    at -> new MembersTagged(
                            community, at, interest.key(), word, TagSource.NOTE.name(), "note~" + word, many));
        }
        return many;
    }
}
