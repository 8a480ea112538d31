package org.qunflow.security.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/** What somebody fills in for another token. */
record NewToken(
        @NotBlank(message = "{access.token.name.missing}") @Size(max = 60, message = "{access.token.name.long}")
        String name,

        Integer days) {

    /** How long a token may be valid. */
    static final List<Integer> DAYS = List.of(30, 90, 365);

    private static final int USUAL = 90;

    static final NewToken BLANK = new NewToken("", USUAL);

    NewToken {
        days = days != null && DAYS.contains(days) ? days : USUAL;
    }

    Duration valid() {
        return Duration.ofDays(days);
    }
}
