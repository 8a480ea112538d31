package org.qunflow.layering.mechanism;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.qunflow.shared.News;
import org.springframework.stereotype.Component;

/** What a mechanism group must keep to, when it is opened and when somebody answers. */
@Component
class MechanismRules {
    private static final int LONGEST_NAME = 60;

    private final MechanismRows rows;
    private final InviteRows invites;
    private final Communities communities;
    private final MechanismSettings settings;
    private final News news;

    MechanismRules(
            MechanismRows rows, InviteRows invites, Communities communities, MechanismSettings settings, News news) {
        this.rows = rows;
        this.invites = invites;
        this.communities = communities;
        this.settings = settings;
        this.news = news;
    }

    int mostInvited() {
        return settings.invited();
    }

    /** The first moment after the last day. */
    Instant end(CommunityId community, Opening opening) {
        return opening.lastDay()
                .plusDays(1)
                .atStartOfDay(communities.get(community).zone())
                .toInstant();
    }

    Optional<MechanismRefusal> wrong(CommunityId community, Opening opening) {
        if (opening.name().isEmpty() || opening.name().length() > LONGEST_NAME) {
            return Optional.of(MechanismRefusal.NO_NAME);
        }
        if (opening.percent() < 1 || opening.percent() > 90) {
            return Optional.of(MechanismRefusal.NO_PERCENT);
        }
        if (opening.capacity() < 1 || opening.capacity() > settings.capacity()) {
            return Optional.of(MechanismRefusal.CAPACITY_OUT_OF_RANGE);
        }
        return wrongEnd(community, opening)
                .or(() -> invites.inBand(community, opening) == 0
                        ? Optional.of(MechanismRefusal.NOBODY_IN_BAND)
                        : Optional.empty());
    }

    private Optional<MechanismRefusal> wrongEnd(CommunityId community, Opening opening) {
        LocalDate today =
                news.now(community).atZone(communities.get(community).zone()).toLocalDate();
        if (opening.lastDay() == null || opening.lastDay().isBefore(today)) {
            return Optional.of(MechanismRefusal.ENDS_TOO_SOON);
        }
        return opening.lastDay().isAfter(today.plusDays(settings.longest()))
                ? Optional.of(MechanismRefusal.LASTS_TOO_LONG)
                : Optional.empty();
    }

    Optional<MechanismRefusal> wrongAnswer(CommunityId community, GroupId group, MemberId member) {
        boolean running = rows.find(community, group)
                .filter(m -> m.state().equals("RUNNING"))
                .isPresent();
        if (!running) {
            return Optional.of(MechanismRefusal.NOT_RUNNING);
        }
        Optional<String> state = invites.state(community, group, member);
        if (state.isEmpty()) {
            return Optional.of(MechanismRefusal.NOT_INVITED);
        }
        if (!state.get().equals("INVITED")) {
            return Optional.of(MechanismRefusal.ANSWERED_ALREADY);
        }
        return invites.lives(community, member) ? Optional.empty() : Optional.of(MechanismRefusal.GONE);
    }
}
