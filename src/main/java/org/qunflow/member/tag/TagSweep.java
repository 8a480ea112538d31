package org.qunflow.member.tag;

import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** What happens to tags by themselves: those whose time is over end, and notes tell interests. */
@Component
class TagSweep {
    private final TagRows rows;
    private final TagKeys keys;
    private final TagSettings settings;
    private final News news;

    TagSweep(TagRows rows, TagKeys keys, TagSettings settings, News news) {
        this.rows = rows;
        this.keys = keys;
        this.settings = settings;
        this.news = news;
    }

    /** Returns how many ended. */
    int expire(CommunityId community, Instant to) {
        int expired = rows.expire(community, to);
        if (expired > 0) {
            news.tell(community, at -> new TagsExpired(community, at, expired));
        }
        return expired;
    }

    /** Gives interests to those whose note holds one of the words; returns how many were given. */
    int fromNotes(CommunityId community, Instant to) {
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
