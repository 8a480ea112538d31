package org.qunflow.conversion.scene.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.conversion.scene.Festival;
import org.qunflow.conversion.scene.NewScene;

/** A scene as the form sends it. */
record SceneForm(String key, String title, String festival, String startsOn, String endsOn, String story)
        implements Serializable {
    static final SceneForm EMPTY = new SceneForm("", "", "", "", "", "");

    SceneForm {
        key = text(key);
        title = text(title);
        festival = text(festival);
        startsOn = text(startsOn);
        endsOn = text(endsOn);
        story = text(story);
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** For a festival: from a week before to its day. */
    static SceneForm of(Festival festival, LocalDate on, LocalDate today) {
        LocalDate from = on.minusDays(7);
        return new SceneForm(
                "", "", festival.name(), (from.isBefore(today) ? today : from).toString(), on.toString(), "");
    }

    /** Empty if something that has to be a date or a festival is none. */
    Optional<NewScene> scene() {
        try {
            return Optional.of(new NewScene(
                    key,
                    title,
                    festival.isEmpty() ? null : Festival.valueOf(festival),
                    LocalDate.parse(startsOn),
                    LocalDate.parse(endsOn),
                    story));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
