package org.qunflow.team;

import java.time.LocalDate;

/**
 * A day that is unlike others.
 *
 * @param works true for a weekend day that is worked instead of another
 */
public record Holiday(LocalDate day, boolean works, String nameZh, String nameEn) {

    public String name(String language) {
        return "zh".equals(language) ? nameZh : nameEn;
    }
}
