package org.qunflow.group.health;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to samples: what an operator counts in a group's talk, because no archive of it is read (003-23). */
@Service
public class Samples {
    private final SampleRows rows;
    private final CurrentOperator operator;
    private final News news;

    Samples(SampleRows rows, CurrentOperator operator, News news) {
        this.rows = rows;
        this.operator = operator;
        this.news = news;
    }

    /** Writes a sample down; empty if it is accepted, otherwise the name of the field that cannot be. */
    @Transactional
    public Optional<String> add(CommunityId community, GroupId group, Sample sample) {
        Optional<String> wrong = sample.wrong();
        if (wrong.isPresent()) {
            return wrong;
        }
        if (!rows.add(community, group, sample, operator.name(), news.now(community))) {
            return Optional.of("group");
        }
        news.tell(
                community,
                at -> new GroupSampled(
                        community, at, group, sample.topics(), sample.turns(), sample.mutual(), sample.rating()));
        return Optional.empty();
    }

    /** The newest sample of a group. */
    public Optional<Taken> newest(CommunityId community, GroupId group) {
        return rows.newest(community, group);
    }

    /**
     * Counts of a stretch of talk.
     *
     * @param topics how many topics were begun in it
     * @param turns how many turns it has
     * @param mutual in how many of them a member answers a member
     * @param rating what members gave on average, 1 to 5; null if nobody was asked
     */
    public record Sample(int topics, int turns, int mutual, BigDecimal rating) {
        private static final BigDecimal BEST = BigDecimal.valueOf(5);

        Optional<String> wrong() {
            if (topics < 1) {
                return Optional.of("topics");
            }
            if (turns < topics) {
                return Optional.of("turns");
            }
            if (mutual < 0 || mutual > turns) {
                return Optional.of("mutual");
            }
            boolean rated = rating == null || rating.compareTo(BigDecimal.ONE) >= 0 && rating.compareTo(BEST) <= 0;
            return rated ? Optional.empty() : Optional.of("rating");
        }
    }

    /** A sample, and who took it when. */
    public record Taken(Sample sample, String by, Instant at) {}
}
