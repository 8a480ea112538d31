package org.qunflow.partner.statement;

import java.util.UUID;
import org.qunflow.shared.Ids;

/** Identity of a statement, also the business key of its process. */
public record StatementId(UUID value) {

    static StatementId next() {
        return new StatementId(Ids.next());
    }

    public static StatementId of(String text) {
        return new StatementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
