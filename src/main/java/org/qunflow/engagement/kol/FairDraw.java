package org.qunflow.engagement.kol;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A weighted order without repetition that anybody can compute again: each ticket gets a number from the seed and itself
 * alone, raised to the power of one by its weight (Efraimidis and Spirakis); the highest come first. A ticket of weight
 * three comes first three times as often as one of weight one.
 */
final class FairDraw {
    private static final double STEPS = 0x1p53;

    private FairDraw() {}

    /** A ticket and how much it counts. */
    record Ticket(int number, int weight) {}

    /** What was drawn, best first. */
    record Drawn(Ticket ticket, double draw) {}

    static List<Drawn> order(long seed, Collection<Ticket> tickets) {
        return tickets.stream()
                .map(ticket -> new Drawn(ticket, draw(seed, ticket)))
                .sorted(Comparator.comparingDouble(Drawn::draw).reversed().thenComparing(d -> d.ticket()
                        .number()))
                .toList();
    }

    static double draw(long seed, Ticket ticket) {
        return StrictMath.pow(uniform(seed, ticket.number()), 1.0 / ticket.weight());
    }

    /** Above 0, at most 1. */
    private static double uniform(long seed, int number) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(ByteBuffer.allocate(12).putLong(seed).putInt(number).array());
            return ((ByteBuffer.wrap(hash).getLong() >>> 11) + 1) / STEPS;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
