package org.qunflow.intake.web;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.intake.file.FileKind;
import org.qunflow.web.CurrentCommunity;
import org.springframework.stereotype.Component;

/** Into which community a file goes: the current one, or a new one that the form describes. */
@Component
class CommunityChoice {
    static final Offer OFFER = new Offer(
            List.of(
                    "Asia/Shanghai",
                    "Asia/Hong_Kong",
                    "Asia/Singapore",
                    "Asia/Tokyo",
                    "Europe/London",
                    "Europe/Berlin",
                    "America/New_York",
                    "America/Los_Angeles",
                    "UTC"),
            List.of("CNY", "USD", "EUR", "GBP", "HKD", "JPY", "SGD"));
    private static final int LONGEST_NAME = 80;

    private final Communities communities;
    private final CurrentCommunity current;

    CommunityChoice(Communities communities, CurrentCommunity current) {
        this.communities = communities;
        this.current = current;
    }

    /** Zones and currencies to choose from. */
    record Offer(List<String> zones, List<String> currencies) {}

    /** What the form says; a blank name means the current community. history: it waits for a replay before it lives. */
    record Wanted(String name, String zone, String currency, Boolean history) {}

    /** True if the form names a community that the reader does not belong to. */
    boolean isForeign(Wanted wanted) {
        return wanted.name() != null && current.isForeign(shortened(wanted));
    }

    Optional<Community> of(Wanted wanted, FileKind kind) {
        if (wanted.name() == null || wanted.name().isBlank()) {
            return current.find();
        }
        Community opened = open(wanted, Boolean.TRUE.equals(wanted.history()) || kind.isPreset());
        current.choose(opened.id());
        return Optional.of(opened);
    }

    private Community open(Wanted wanted, boolean history) {
        String shortened = shortened(wanted);
        ZoneId zone = ZoneId.of(OFFER.zones().contains(wanted.zone()) ? wanted.zone() : "Asia/Shanghai");
        Currency currency =
                Currency.getInstance(OFFER.currencies().contains(wanted.currency()) ? wanted.currency() : "CNY");
        return history
                ? communities.openForImport(shortened, shortened, zone, currency)
                : communities.open(shortened, shortened, zone, currency);
    }

    private static String shortened(Wanted wanted) {
        String name = wanted.name().strip();
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
