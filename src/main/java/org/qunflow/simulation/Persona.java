package org.qunflow.simulation;

import java.util.Random;

/**
 * A kind of pretend member: how often he does something on a day, and what he spends.
 *
 * @param speaks chance to speak on a day
 * @param checksIn chance to check in on a day
 * @param orders chance to order on a day
 * @param basket middle of what an order pays, in the community's currency
 */
record Persona(String name, int share, double speaks, double checksIn, double orders, double basket) {
    private static final Persona[] ALL = {
        new Persona("quiet", 36, 0.02, 0.01, 0.004, 60),
        new Persona("regular", 26, 0.12, 0.08, 0.015, 90),
        new Persona("fan", 16, 0.35, 0.40, 0.045, 160),
        new Persona("spender", 8, 0.10, 0.05, 0.09, 320),
        new Persona("devotee", 14, 0.45, 0.50, 0.14, 340)
    };

    static Persona any(Random random) {
        int draw = random.nextInt(100);
        for (Persona persona : ALL) {
            draw -= persona.share();
            if (draw < 0) {
                return persona;
            }
        }
        return ALL[0];
    }
}
