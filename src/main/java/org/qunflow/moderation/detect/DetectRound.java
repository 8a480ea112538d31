package org.qunflow.moderation.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.qunflow.community.Communities;
import org.qunflow.community.Programmes;
import org.qunflow.community.Round;
import org.qunflow.moderation.ModerationProgramme;
import org.qunflow.moderation.message.Messages;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Detectors look at what was said since the last round; what is old is forgotten. */
@Component
class DetectRound implements Round {
    private final Detection detection;
    private final Moods moods;
    private final Messages messages;
    private final Communities communities;
    private final Programmes programmes;

    DetectRound(Detection detection, Moods moods, Messages messages, Communities communities, Programmes programmes) {
        this.detection = detection;
        this.moods = moods;
        this.messages = messages;
        this.communities = communities;
        this.programmes = programmes;
    }

    @Override
    public int order() {
        return 345;
    }

    @Override
    public int go(CommunityId community, Instant from, Instant to) {
        ZoneId zone = communities.get(community).zone();
        LocalDate today = to.atZone(zone).toLocalDate();
        messages.forget(community, today);
        if (!programmes.runs(community, ModerationProgramme.KEY)) {
            return 0;
        }
        return detection.look(community, to) + moods.count(community, today.minusDays(1), zone, to);
    }
}
