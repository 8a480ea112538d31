package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.engagement.gathering.Venues;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** What a proposal of an offline event must be like. */
@Component
class ProposalRules {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_REGION = 40;

    private final OfflineRows rows;
    private final Venues venues;
    private final Communities communities;
    private final OfflineSettings settings;

    ProposalRules(OfflineRows rows, Venues venues, Communities communities, OfflineSettings settings) {
        this.rows = rows;
        this.venues = venues;
        this.communities = communities;
        this.settings = settings;
    }

    /** Why it cannot be proposed; empty if it can. */
    Optional<OfflineRefusal> wrong(CommunityId community, NewOffline it) {
        if (it.title().isBlank() || it.title().length() > LONGEST_TITLE) {
            return Optional.of(OfflineRefusal.NO_TITLE);
        }
        if (it.region().isBlank() || it.region().length() > LONGEST_REGION) {
            return Optional.of(OfflineRefusal.NO_PLACE);
        }
        if (venues.open(community, it.group()).isEmpty()) {
            return Optional.of(OfflineRefusal.NO_GROUP);
        }
        if (it.organiser() != null && !rows.isCore(community, it.organiser())) {
            return Optional.of(OfflineRefusal.NOT_CORE);
        }
        return wrongNumbers(it).or(() -> wrongMoney(it)).or(() -> wrongTimes(community, it));
    }

    private Optional<OfflineRefusal> wrongNumbers(NewOffline it) {
        if (it.lowest() < 1 || it.highest() < 1 || it.highest() > settings.mostPeople()) {
            return Optional.of(OfflineRefusal.WRONG_NUMBERS);
        }
        return it.lowest() > it.highest() ? Optional.of(OfflineRefusal.THRESHOLD_ABOVE_HIGHEST) : Optional.empty();
    }

    private Optional<OfflineRefusal> wrongMoney(NewOffline it) {
        boolean none = it.cost().signum() <= 0 || it.pledge().signum() <= 0;
        if (none
                || it.pledge().compareTo(settings.mostPledge()) > 0
                || isTooFine(it.cost())
                || isTooFine(it.pledge())) {
            return Optional.of(OfflineRefusal.WRONG_MONEY);
        }
        boolean covered = it.pledge().multiply(BigDecimal.valueOf(it.lowest())).compareTo(it.cost()) >= 0;
        return covered ? Optional.empty() : Optional.of(OfflineRefusal.COST_NOT_COVERED);
    }

    private static boolean isTooFine(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() > 2 || amount.precision() - amount.scale() > 9;
    }

    private Optional<OfflineRefusal> wrongTimes(CommunityId community, NewOffline it) {
        Instant now = communities.now(community);
        ZoneId zone = communities.get(community).zone();
        if (!it.deadline().isAfter(now)) {
            return Optional.of(OfflineRefusal.DEADLINE_PAST);
        }
        Instant latest = it.startsAt().atZone(zone).minus(settings.prepareFor()).toInstant();
        return it.deadline().isAfter(latest) ? Optional.of(OfflineRefusal.DEADLINE_TOO_LATE) : Optional.empty();
    }
}
