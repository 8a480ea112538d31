package org.qunflow.member.tag;

import java.util.Collection;
import java.util.Set;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to interests at the entry (001-04): whether a community asks for one, and of whom one is known. */
@Service
public class Interests {
    static final String KEY = "interest";

    private final InterestRows rows;
    private final TagKeys keys;
    private final TagSettings settings;
    private final CurrentOperator operator;
    private final News news;

    Interests(InterestRows rows, TagKeys keys, TagSettings settings, CurrentOperator operator, News news) {
        this.rows = rows;
        this.keys = keys;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    /** Whether nobody enters without an interest; never where the tag is dropped. */
    public boolean required(CommunityId community) {
        return rows.required(community) && keys.inUse(community, KEY).isPresent();
    }

    /** A lead asks for an interest from now on, or no longer; refused where the tag is dropped and nobody could have one. */
    @Transactional
    public TagAnswer require(CommunityId community, boolean required) {
        if (required && keys.inUse(community, KEY).isEmpty()) {
            return keys.refused(community, KEY, TagRefusal.DROPPED_KEY);
        }
        rows.require(community, required, operator.name(), news.now(community));
        news.tell(community, at -> new EntryInterestChanged(community, at, required));
        return new TagAnswer.Done(1);
    }

    /** Those of whom an interest is known: by an open tag, or by a word in the note with which they came. */
    public Set<MemberId> known(CommunityId community, Collection<MemberId> members) {
        return rows.known(community, members, settings.interestWords());
    }
}
