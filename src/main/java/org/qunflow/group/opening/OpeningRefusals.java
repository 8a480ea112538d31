package org.qunflow.group.opening;

import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Writes refusals into the journal. */
@Component
public class OpeningRefusals {
    private final News news;

    OpeningRefusals(News news) {
        this.news = news;
    }

    public Optional<Refusal> of(CommunityId community, String act, Refusal why) {
        return tell(community, "community", community, act, why);
    }

    public Optional<Refusal> of(CommunityId community, GroupId group, String act, Refusal why) {
        return tell(community, "group", group, act, why);
    }

    public Optional<Refusal> of(CommunityId community, MemberId member, String act, Refusal why) {
        return tell(community, "member", member, act, why);
    }

    private Optional<Refusal> tell(CommunityId community, String type, Object id, String act, Refusal why) {
        news.tell(community, at -> new ActRefused(community, at, type, id.toString(), act, why.why(), why.about()));
        return Optional.of(why);
    }
}
