package org.qunflow.intake.replay;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The answers that recorded history lacks: who acknowledges the rules and when, who accepts a seat, what the replay
 * operator answers. Each depends only on the seed, the question and the member's external id, so a replay can be
 * repeated.
 */
final class ReplayPolicy {
    private static final double ACKNOWLEDGES_AT_ONCE = 0.70;
    private static final double ACKNOWLEDGES_NEXT_DAY = 0.85;
    private static final double ACKNOWLEDGES_WHEN_REMINDED = 0.93;
    private static final double ACKNOWLEDGES_WHEN_CALLED = 0.97;

    private final long seed;

    ReplayPolicy(long seed) {
        this.seed = seed;
    }

    /** Days after joining on which the member acknowledges by himself; −1 if he never does. */
    int acknowledgesAfter(String externalId) {
        double draw = draw("rules", externalId);
        if (draw < ACKNOWLEDGES_AT_ONCE) {
            return 0;
        }
        if (draw < ACKNOWLEDGES_NEXT_DAY) {
            return 1;
        }
        return draw < ACKNOWLEDGES_WHEN_REMINDED ? 3 : -1;
    }

    /** True: accepts on the next day; false: declines on the next day; null: lets it expire. */
    Boolean acceptsSeat(String externalId) {
        double draw = draw("seat", externalId);
        return draw < 0.6 ? Boolean.TRUE : draw < 0.75 ? Boolean.FALSE : null;
    }

    /** What the replay operator answers to a task of this element; null: he leaves it open. */
    Map<String, Object> operatorAnswers(String elementId, String externalId) {
        double draw = draw(elementId, externalId);
        return switch (elementId) {
            case "userTask_reviewLead" -> Map.of("verdict", draw < 0.8 ? "ACCEPT" : "REJECT");
            case "userTask_callMember" -> Map.of("reached", reached(externalId));
            case "userTask_approveInvitation" -> Map.of("approved", draw < 0.9);
            case "userTask_followUpOrder" -> Map.of("followUp", draw < 0.85 ? "REACHED" : "NOT_REACHED");
            default -> null;
        };
    }

    private String reached(String externalId) {
        double draw = draw("rules", externalId);
        return draw < ACKNOWLEDGES_WHEN_CALLED ? "ACKNOWLEDGED" : draw < 0.99 ? "SILENT" : "LEAVES";
    }

    /** A number in [0, 1), the same for the same seed, question and member. */
    private double draw(String question, String externalId) {
        CRC32C hash = new CRC32C();
        hash.update((seed + "|" + question + "|" + externalId).getBytes(StandardCharsets.UTF_8));
        long mixed = hash.getValue() * 0x9E3779B97F4A7C15L;
        return (mixed >>> 11) * 0x1.0p-53;
    }
}
