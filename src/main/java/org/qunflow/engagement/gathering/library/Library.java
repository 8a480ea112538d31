package org.qunflow.engagement.gathering.library;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to materials and topics: kept, changed, found, and counted whenever a gathering uses them. */
@Service
public class Library {
    private final MaterialRows materials;
    private final TopicRows topics;
    private final Gatherings gatherings;
    private final CurrentOperator operator;
    private final News news;

    Library(MaterialRows materials, TopicRows topics, Gatherings gatherings, CurrentOperator operator, News news) {
        this.materials = materials;
        this.topics = topics;
        this.gatherings = gatherings;
        this.operator = operator;
        this.news = news;
    }

    /** A place in the order of a list. */
    public record Place(String text, UUID id) {
        public static final Place FIRST = new Place("", new UUID(0, 0));
    }

    /** Materials whose title or tags contain the words; all for none. */
    public List<Material> materials(CommunityId community, String words, Place after, int limit) {
        return materials.page(community, words.strip(), after, limit);
    }

    /** Topics whose category or words contain the words; all for none. */
    public List<Topic> topics(CommunityId community, String words, Place after, int limit) {
        return topics.page(community, words.strip(), after, limit);
    }

    public Optional<Material> material(CommunityId community, UUID id) {
        return materials.find(community, id);
    }

    public Optional<Topic> topic(CommunityId community, UUID id) {
        return topics.find(community, id);
    }

    /** Keeps a new material, or changes the one of this id. */
    @Transactional
    public void keep(CommunityId community, Material material) {
        if (!materials.update(community, material, news.now(community))) {
            materials.insert(community, material, operator.name(), news.now(community));
        }
        news.tell(community, at -> new MaterialKept(community, at, material.id(), material.title()));
    }

    /** Keeps a new topic, or changes the one of this id; false if the bank has it already. */
    @Transactional
    public boolean keep(CommunityId community, Topic topic) {
        boolean kept = topics.find(community, topic.id()).isPresent()
                ? topics.update(community, topic, news.now(community))
                : topics.insert(community, topic, operator.name(), news.now(community));
        if (kept) {
            news.tell(community, at -> new TopicKept(community, at, topic.parent(), topic.text()));
        }
        return kept;
    }

    /** Uses a material for a gathering, and counts it once; false if it is used there already, or too late. */
    @Transactional
    public boolean useMaterial(CommunityId community, GatheringId gathering, UUID material) {
        boolean used = materials.find(community, material).isPresent() && gatherings.useMaterial(gathering, material);
        if (used) {
            materials.used(material, news.now(community));
        }
        return used;
    }

    /** Uses a topic for a gathering, and counts it once; false if it is used there already, or too late. */
    @Transactional
    public boolean useTopic(CommunityId community, GatheringId gathering, UUID topic) {
        boolean used = topics.find(community, topic).isPresent() && gatherings.useTopic(gathering, topic);
        if (used) {
            topics.used(topic, news.now(community));
        }
        return used;
    }
}
