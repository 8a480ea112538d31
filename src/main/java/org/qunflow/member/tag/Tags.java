package org.qunflow.member.tag;

import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to tags: set with a reason, ended with a reason, refused with a reason. */
@Service
public class Tags {
    private static final int LONGEST_VALUE = 60;

    private final TagRows rows;
    private final TagKeys keys;
    private final CurrentOperator operator;
    private final News news;

    Tags(TagRows rows, TagKeys keys, CurrentOperator operator, News news) {
        this.rows = rows;
        this.keys = keys;
        this.operator = operator;
        this.news = news;
    }

    /** Sets a tag on a member or a group of the community; the caller has looked that there is one. */
    @Transactional
    public TagAnswer set(CommunityId community, Bearer bearer, NewTag tag) {
        Optional<TagRefusal> wrong = wrong(community, tag);
        if (wrong.isPresent()) {
            return refused(community, bearer, tag.key(), tag.value(), wrong.get());
        }
        boolean exclusive = exclusive(community, tag);
        if (!rows.insert(community, bearer, tag, exclusive, operator.name(), news.now(community))) {
            boolean same = rows.holds(bearer, tag.key(), tag.value());
            TagRefusal why = same ? TagRefusal.HAS_IT_ALREADY : TagRefusal.HAS_ANOTHER_VALUE;
            return refused(community, bearer, tag.key(), tag.value(), why);
        }
        news.tell(
                community,
                at -> new TagSet(
                        community,
                        at,
                        bearer.subjectType(),
                        bearer.id().toString(),
                        tag.key(),
                        tag.value(),
                        tag.source().name(),
                        tag.reason()));
        return new TagAnswer.Done(1);
    }

    /** Sets a tag on everybody of the filter who has none that forbids it, with one entry in the journal. */
    @Transactional
    public TagAnswer setAll(CommunityId community, TagFilter filter, NewTag tag) {
        Optional<TagRefusal> wrong = wrong(community, tag);
        if (wrong.isPresent()) {
            return refused(community, "community", community.toString(), tag.key(), tag.value(), wrong.get());
        }
        int many =
                rows.insertAll(community, filter, tag, exclusive(community, tag), operator.name(), news.now(community));
        news.tell(
                community,
                at -> new MembersTagged(
                        community, at, tag.key(), tag.value(), tag.source().name(), filter.text(), many));
        return new TagAnswer.Done(many);
    }

    /** Ends an open tag of this bearer, and of nobody else. */
    @Transactional
    public TagAnswer end(CommunityId community, Bearer bearer, long id, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > NewTag.LONGEST_REASON) {
            return refused(community, bearer, "", "", TagRefusal.NO_REASON);
        }
        Optional<TagRows.Ended> ended = rows.end(community, bearer, id, operator.name(), why, news.now(community));
        if (ended.isEmpty()) {
            return refused(community, bearer, "", "", TagRefusal.NO_SUCH_TAG);
        }
        TagRows.Ended tag = ended.get();
        news.tell(
                community,
                at -> new TagEnded(
                        community, at, bearer.subjectType(), bearer.id().toString(), tag.key(), tag.value(), why));
        return new TagAnswer.Done(1);
    }

    /** The tags of a member or a group, open ones first, newest first. */
    public List<Tag> of(CommunityId community, Bearer bearer, int limit) {
        return rows.of(community, bearer, limit);
    }

    private Optional<TagRefusal> wrong(CommunityId community, NewTag tag) {
        Optional<TagKey> key = keys.find(community, tag.key());
        if (key.isEmpty()) {
            return Optional.of(TagRefusal.NO_SUCH_KEY);
        }
        if (key.get().isDropped()) {
            return Optional.of(TagRefusal.DROPPED_KEY);
        }
        if (tag.value().isEmpty() || tag.value().length() > LONGEST_VALUE) {
            return Optional.of(TagRefusal.NO_VALUE);
        }
        if (tag.reason().isEmpty()) {
            return Optional.of(TagRefusal.NO_REASON);
        }
        boolean over = tag.until() != null && !tag.until().isAfter(news.now(community));
        return over ? Optional.of(TagRefusal.OVER_ALREADY) : Optional.empty();
    }

    private boolean exclusive(CommunityId community, NewTag tag) {
        return keys.find(community, tag.key()).orElseThrow().exclusive();
    }

    private TagAnswer refused(CommunityId community, Bearer bearer, String key, String value, TagRefusal why) {
        return refused(community, bearer.subjectType(), bearer.id().toString(), key, value, why);
    }

    private TagAnswer refused(CommunityId community, String type, String id, String key, String value, TagRefusal why) {
        news.tell(community, at -> new TagRefused(community, at, type, id, key, value, why));
        return new TagAnswer.Refused(why);
    }
}
