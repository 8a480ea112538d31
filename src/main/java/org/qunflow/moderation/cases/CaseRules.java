package org.qunflow.moderation.cases;

import java.time.Instant;
import java.util.Optional;
import org.qunflow.member.Members;
import org.qunflow.moderation.rule.Rulebook;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.FileType;
import org.springframework.stereotype.Component;

/** What a report must have before a case is opened. */
@Component
class CaseRules {
    private final Members members;
    private final Rulebook rulebook;
    private final CaseSettings settings;

    CaseRules(Members members, Rulebook rulebook, CaseSettings settings) {
        this.members = members;
        this.rulebook = rulebook;
        this.settings = settings;
    }

    /** What is older is opened anew. */
    Instant joinsSince(Instant now) {
        return now.minus(settings.joins());
    }

    Optional<CaseRefusal> objection(CommunityId community, NewCase wish) {
        if (members.find(community, wish.member())
                .filter(m -> m.exitedAt() == null && !m.suspended())
                .isEmpty()) {
            return Optional.of(CaseRefusal.NOT_HERE);
        }
        if (wish.member().equals(wish.reporter())) {
            return Optional.of(CaseRefusal.OWN_REPORT);
        }
        return rulebook.find(community, wish.item()).isEmpty()
                ? Optional.of(CaseRefusal.UNKNOWN_ITEM)
                : evidence(wish.body(), wish.picture());
    }

    private Optional<CaseRefusal> evidence(String body, byte[] picture) {
        if (body.isBlank() && picture.length == 0) {
            return Optional.of(CaseRefusal.NO_EVIDENCE);
        }
        if (body.length() > settings.longest()) {
            return Optional.of(CaseRefusal.TOO_LONG);
        }
        if (picture.length > settings.largestPicture()) {
            return Optional.of(CaseRefusal.PICTURE_TOO_LARGE);
        }
        return picture.length > 0
                        && FileType.of(picture).filter(FileType::isPicture).isEmpty()
                ? Optional.of(CaseRefusal.NOT_A_PICTURE)
                : Optional.empty();
    }
}
