package org.qunflow.group.opening.profile;

/**
 * A situation in which the community is of use (000-06, 000-07).
 *
 * @param score need × frequency × reach
 * @param place among the at most three core scenes, or null
 */
public record Scene(
        long id, String name, int need, int frequency, int reach, int score, String verdict, Integer place) {}
