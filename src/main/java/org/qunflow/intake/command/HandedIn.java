package org.qunflow.intake.command;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.intake.file.FileKind;
import org.qunflow.intake.file.FileRefused;

/**
 * What the command line says about a file besides its content.
 *
 * @param history true if a new community waits for a replay before it lives
 */
public record HandedIn(
        String community, FileKind kind, String currency, String zone, boolean history, String fileName) {

    /** The community with that name, opened if there is none; throws FileRefused where it counts in another currency. */
    public Community open(Communities communities) {
        Optional<Community> known = communities.named(community);
        known.filter(c -> !currency.isEmpty() && !c.currency().getCurrencyCode().equals(currency))
                .ifPresent(c -> {
                    throw new FileRefused("intake.refused.currency", currency, c.currency());
                });
        return known.orElseGet(() -> opened(communities));
    }

    private Community opened(Communities communities) {
        ZoneId where = checked("--zone", zone.isEmpty() ? "Asia/Shanghai" : zone, ZoneId::of);
        Currency money = checked("--currency", currency.isEmpty() ? usual() : currency, Currency::getInstance);
        return history || kind.isPreset()
                ? communities.openForImport(community, community, where, money)
                : communities.open(community, community, where, money);
    }

    private String usual() {
        return kind == FileKind.CDNOW ? "USD" : "CNY";
    }

    private static <T> T checked(String option, String value, java.util.function.Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new FileRefused("intake.command.badValue", option, value);
        }
    }

    static FileKind kind(String option, String value) {
        return checked(option, value, v -> FileKind.valueOf(v.toUpperCase(Locale.ROOT)));
    }
}
