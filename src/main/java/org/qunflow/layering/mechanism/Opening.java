package org.qunflow.layering.mechanism;

import java.time.LocalDate;
import org.qunflow.layering.band.BandKind;

/**
 * A mechanism group that a lead wants.
 *
 * @param percent size of the promotion, percent off
 * @param from lower bound of the lowest band whose members are invited
 * @param lastDay the promotion ends with this day of the community
 */
public record Opening(String name, int percent, BandKind kind, int from, int capacity, LocalDate lastDay) {

    public Opening {
        name = name == null ? "" : name.strip();
    }
}
