package org.qunflow.reward.money;

import java.util.Locale;
import java.util.UUID;
import org.qunflow.shared.MemberId;

/** Whose money it is. */
public record Owner(Type type, UUID id) {

    /** Kinds of owners. */
    public enum Type {
        MEMBER,
        PARTNER
    }

    /** What the journal calls it. */
    String subject() {
        return type.name().toLowerCase(Locale.ROOT);
    }

    public static Owner of(MemberId member) {
        return new Owner(Type.MEMBER, member.value());
    }

    public static Owner partner(UUID partner) {
        return new Owner(Type.PARTNER, partner);
    }
}
