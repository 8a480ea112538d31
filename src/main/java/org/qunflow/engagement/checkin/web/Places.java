package org.qunflow.engagement.checkin.web;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunflow.engagement.checkin.Leaderboard;

/** Where a page of a leaderboard begins, as it stands in its address. */
final class Places {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})-(\\d{1,6})-([0-9a-f-]{36})");

    private Places() {}

    static String text(Leaderboard.Place last) {
        return last.total() + "-" + last.run() + "-" + last.member();
    }

    /** After whom; from the beginning if the text says nothing of that kind. */
    static Leaderboard.After after(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? new Leaderboard.After(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2)),
                        UUID.fromString(parts.group(3)))
                : Leaderboard.After.NOBODY;
    }
}
