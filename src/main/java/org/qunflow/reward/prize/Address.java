package org.qunflow.reward.prize;

import java.util.regex.Pattern;

/** Where a prize goes to. Private: it never goes into the engine, the journal or a log. */
public record Address(String recipient, String phone, String place) {
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 -]{4,28}");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PLACE = 300;
    private static final int SHORTEST_PLACE = 5;
    private static final int SEEN = 6;
    private static final int TAIL = 4;
    private static final String HIDDEN = "****";

    boolean isComplete() {
        return !recipient.isBlank()
                && recipient.length() <= LONGEST_NAME
                && PHONE.matcher(phone).matches()
                && place.length() >= SHORTEST_PLACE
                && place.length() <= LONGEST_PLACE;
    }

    /** As much of it as shows that it is the right one. */
    public Address masked() {
        String name = recipient.substring(0, recipient.offsetByCodePoints(0, 1)) + HIDDEN;
        String number = HIDDEN + phone.substring(phone.length() - TAIL);
        return new Address(name, number, place.substring(0, Math.min(SEEN, place.length() - 1)) + HIDDEN);
    }

    @Override
    public String toString() {
        return masked().place;
    }
}
