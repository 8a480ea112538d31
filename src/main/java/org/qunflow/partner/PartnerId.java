package org.qunflow.partner;

import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identity of a partner, also the business key of its onboarding. */
public record PartnerId(UUID value) {

    static PartnerId next() {
        return new PartnerId(Ids.next());
    }

    public static PartnerId of(String text) {
        return new PartnerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
