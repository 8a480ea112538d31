package org.qunflow.conversion.scene;

import java.time.LocalDate;

/**
 * A scene as a lead plans it.
 *
 * @param key how offers name it; for a festival null: made of its day
 * @param festival null: a hot topic, entered by hand
 */
public record NewScene(
        String key, String title, Festival festival, LocalDate startsOn, LocalDate endsOn, String story) {
    static final int LONGEST_TITLE = 60;
    static final int LONGEST_STORY = 300;
}
