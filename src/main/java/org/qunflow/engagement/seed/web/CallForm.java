package org.qunflow.engagement.seed.web;

import java.util.Optional;

/** What a lead asks for: a purpose of at most 200 characters, and 1 to 500 people. */
record CallForm(String purpose, int wanted) {
    private static final int LONGEST = 200;
    private static final int MOST = 500;

    /** Empty if it is not complete. */
    static Optional<CallForm> of(String purpose, String wanted) {
        String text = purpose.strip();
        if (text.isEmpty() || text.length() > LONGEST || !wanted.strip().matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(wanted.strip());
        return number < 1 || number > MOST ? Optional.empty() : Optional.of(new CallForm(text, number));
    }
}
