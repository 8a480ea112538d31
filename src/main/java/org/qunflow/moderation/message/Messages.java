package org.qunflow.moderation.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what was said in groups: channels, imports and people hand it in, detectors look at it, and after some weeks it
 * is gone. One journal entry for a batch.
 */
@Service
public class Messages {
    private final MessageRows rows;
    private final MessageSettings settings;
    private final News news;

    Messages(MessageRows rows, MessageSettings settings, News news) {
        this.rows = rows;
        this.settings = settings;
        this.news = news;
    }

    /** Takes a batch in; what is there already is left as it is. Returns how many are new. */
    @Transactional
    public int take(CommunityId community, List<NewMessage> said) {
        List<NewMessage> worth = said.stream().filter(m -> !m.body().isBlank()).toList();
        int taken = worth.isEmpty() ? 0 : rows.insert(community, worth, settings::isNegative);
        if (taken > 0) {
            String source = worth.get(0).source();
            news.tell(community, at -> new MessagesTaken(community, at, source, taken));
        }
        return taken;
    }

    /** What no detector has looked at, oldest first. */
    public List<Message> fresh(CommunityId community, Instant to, int limit) {
        return rows.fresh(community, to, limit);
    }

    @Transactional
    public void lookedAt(List<Message> messages) {
        rows.lookedAt(messages.stream().map(Message::id).toList());
    }

    /** The same as these, by anybody, in the span up to each of them; newest first. */
    public List<Message> same(CommunityId community, Message like, Instant since) {
        return rows.same(community, like, since);
    }

    /** Forgets what is older than it is kept. */
    @Transactional
    public int forget(CommunityId community, LocalDate today) {
        return rows.forget(community, today.minus(settings.kept()));
    }

    /** The newest ones, for those who look. */
    public List<Message> newest(CommunityId community, int limit) {
        return rows.newest(community, limit);
    }
}
