package org.qunflow.acquisition.referral;

import java.util.UUID;

/** Identity of a referral, also the business key of its process. */
public record ReferralId(UUID value) {

    public static ReferralId of(String text) {
        return new ReferralId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
