package org.qunflow.layering.band;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How the members of a community are spread.
 *
 * @param quadrants members in each quadrant now
 * @param moves between the last two evaluations
 * @param evaluatedAt of the last evaluation, null if there was none
 */
public record LayerPicture(
        Map<String, Long> quadrants,
        List<Move> moves,
        List<Count> payments,
        List<Count> orders,
        Instant evaluatedAt,
        int paymentVersion,
        int orderVersion) {

    /** So many went from one quadrant to another; NEW and OUT stand for outside. */
    public record Move(String from, String to, int members) {}

    /** So many are in a band, given by its lower bound. */
    public record Count(int from, long members) {}

    public long living() {
        return quadrants.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many came into a quadrant, or left it. */
    public int moved(String quadrant, boolean in) {
        return moves.stream()
                .filter(m -> !m.from().equals(m.to()) && quadrant.equals(in ? m.to() : m.from()))
                .mapToInt(Move::members)
                .sum();
    }
}
