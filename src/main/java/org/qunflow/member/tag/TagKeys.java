package org.qunflow.member.tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to keys: those that are configured, and what leads of the community changed about them. */
@Service
public class TagKeys {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final String CONFIGURED = "004-05";

    private final TagKeyRows rows;
    private final TagSettings settings;
    private final CurrentOperator operator;
    private final News news;

    TagKeys(TagKeyRows rows, TagSettings settings, CurrentOperator operator, News news) {
        this.rows = rows;
        this.settings = settings;
        this.operator = operator;
        this.news = news;
    }

    /** All keys of a community by name, dropped ones too. */
    @Transactional(readOnly = true)
    public List<TagKey> of(CommunityId community) {
        Map<String, TagKey> keys = new TreeMap<>();
        settings.exclusive().forEach(k -> keys.put(k, new TagKey(k, true, null)));
        settings.several().forEach(k -> keys.put(k, new TagKey(k, false, null)));
        settings.dropped().forEach(k -> keys.put(k, new TagKey(k, true, CONFIGURED)));
        rows.of(community).forEach(k -> keys.put(k.key(), k));
        return List.copyOf(keys.values());
    }

    public Optional<TagKey> find(CommunityId community, String key) {
        return of(community).stream().filter(k -> k.key().equals(key)).findFirst();
    }

    /** The key, if values may be set under it. */
    Optional<TagKey> inUse(CommunityId community, String key) {
        return find(community, key).filter(k -> !k.isDropped());
    }

    /** Adds a key, or takes a dropped one back into use as it was. */
    @Transactional
    public TagAnswer use(CommunityId community, String key, boolean exclusive) {
        if (!KEY.matcher(key).matches()) {
            return refused(community, key, TagRefusal.NO_KEY_LIKE_THIS);
        }
        boolean one = find(community, key).map(TagKey::exclusive).orElse(exclusive);
        return put(community, new TagKey(key, one, null), "");
    }

    /** From now on the key takes no further values; tags that hold stay until they end. */
    @Transactional
    public TagAnswer drop(CommunityId community, String key, String reason) {
        Optional<TagKey> known = find(community, key);
        if (known.isEmpty()) {
            return refused(community, key, TagRefusal.NO_SUCH_KEY);
        }
        if (reason.isBlank() || reason.length() > NewTag.LONGEST_REASON) {
            return refused(community, key, TagRefusal.NO_REASON);
        }
        return put(community, new TagKey(key, known.get().exclusive(), reason.strip()), reason.strip());
    }

    /** Writes a refusal about a key into the journal. */
    TagAnswer refused(CommunityId community, String key, TagRefusal why) {
        String id = community.toString();
        news.tell(community, at -> new TagRefused(community, at, "community", id, key, "", why));
        return new TagAnswer.Refused(why);
    }

    private TagAnswer put(CommunityId community, TagKey key, String reason) {
        rows.put(community, key, operator.name(), news.now(community));
        news.tell(community, at -> new TagKeyChanged(community, at, key.key(), !key.isDropped(), reason));
        return new TagAnswer.Done(1);
    }
}
