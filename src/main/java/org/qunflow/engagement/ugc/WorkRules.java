package org.qunflow.engagement.ugc;

import java.util.Optional;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** What a contribution has to be like before anybody looks at it. */
@Component
class WorkRules {
    private final Members members;
    private final UgcSettings settings;

    WorkRules(Members members, UgcSettings settings) {
        this.members = members;
        this.settings = settings;
    }

    /** Characters that it may have. */
    int longest() {
        return settings.longest();
    }

    Optional<Refusal> wrong(CommunityId community, NewWork work, boolean pictured) {
        if (!isHere(community, work.member())) {
            return Optional.of(Refusal.NOT_HERE);
        }
        if (work.source().isBlank()) {
            return Optional.of(Refusal.NO_SOURCE);
        }
        if (work.picture().length > settings.largestPicture()) {
            return Optional.of(Refusal.PICTURE_TOO_LARGE);
        }
        return work.picture().length > 0 && !pictured ? Optional.of(Refusal.NOT_A_PICTURE) : wrong(work.body());
    }

    private boolean isHere(CommunityId community, MemberId member) {
        return members.find(community, member)
                .filter(m -> m.exitedAt() == null && !m.suspended())
                .isPresent();
    }

    Optional<Refusal> wrong(String body) {
        if (body.isBlank()) {
            return Optional.of(Refusal.EMPTY);
        }
        return body.length() > settings.longest() ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }
}
