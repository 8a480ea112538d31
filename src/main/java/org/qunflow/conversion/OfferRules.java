package org.qunflow.conversion;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** What an offer must keep to: it names its scene, and nobody is sold anything in the first days (000-07, 004-12). */
@Component
class OfferRules {
    private final Members members;
    private final Communities communities;
    private final ConversionSettings settings;

    OfferRules(Members members, Communities communities, ConversionSettings settings) {
        this.members = members;
        this.communities = communities;
        this.settings = settings;
    }

    Optional<OfferRefusal> wrong(CommunityId community, MemberId member, Offers.Proposal proposal, Instant now) {
        if (proposal.scene() == null || proposal.scene().isBlank()) {
            return Optional.of(OfferRefusal.NO_SCENE);
        }
        return now.isBefore(
                        sellableFrom(community, members.find(community, member).orElseThrow()))
                ? Optional.of(OfferRefusal.TOO_SOON)
                : Optional.empty();
    }

    private Instant sellableFrom(CommunityId community, Member member) {
        ZoneId zone = communities.get(community).zone();
        return member.arrivedAt()
                .atZone(zone)
                .toLocalDate()
                .plusDays(settings.noSellDays())
                .atStartOfDay(zone)
                .toInstant();
    }
}
