package org.qunflow.group.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** Tells the house what happened around the opening of groups and what was refused; knows the day, and who acts. */
@Component
public class OpeningNews {
    private final News news;
    private final Communities communities;
    private final CurrentOperator operator;

    OpeningNews(News news, Communities communities, CurrentOperator operator) {
        this.news = news;
        this.communities = communities;
        this.operator = operator;
    }

    public Instant now(CommunityId community) {
        return news.now(community);
    }

    /** The day that it is there. */
    public LocalDate today(CommunityId community) {
        return now(community).atZone(communities.get(community).zone()).toLocalDate();
    }

    /** Login of the one who acts. */
    public String by() {
        return operator.name();
    }

    public void tell(CommunityId community, Function<Instant, DomainEvent> event) {
        news.tell(community, event);
    }

    public Optional<Refusal> refused(CommunityId community, String act, Refusal why) {
        return refused(community, "community", community, act, why);
    }

    public Optional<Refusal> refused(CommunityId community, GroupId group, String act, Refusal why) {
        return refused(community, "group", group, act, why);
    }

    public Optional<Refusal> refused(CommunityId community, MemberId member, String act, Refusal why) {
        return refused(community, "member", member, act, why);
    }

    private Optional<Refusal> refused(CommunityId community, String type, Object id, String act, Refusal why) {
        tell(community, at -> new ActRefused(community, at, type, id.toString(), act, why.why(), why.about()));
        return Optional.of(why);
    }
}
