package org.qunflow.conversion.scene;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a scene must be like. */
@Component
class SceneRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{2,39}");

    private final SceneSettings settings;

    SceneRules(SceneSettings settings) {
        this.settings = settings;
    }

    /** Why it cannot be planned; empty if it can. */
    Optional<SceneRefusal> wrong(LocalDate today, NewScene it, String key) {
        if (it.title().isBlank() || it.title().length() > NewScene.LONGEST_TITLE || isTooLong(it.story())) {
            return Optional.of(SceneRefusal.NO_TITLE);
        }
        if (!KEY.matcher(key).matches()) {
            return Optional.of(SceneRefusal.BAD_KEY);
        }
        return settings.everyday().contains(key) ? Optional.of(SceneRefusal.KEY_TAKEN) : wrongDays(today, it);
    }

    private static boolean isTooLong(String story) {
        return story.length() > NewScene.LONGEST_STORY;
    }

    private Optional<SceneRefusal> wrongDays(LocalDate today, NewScene it) {
        if (it.endsOn().isBefore(it.startsOn())) {
            return Optional.of(SceneRefusal.WRONG_DAYS);
        }
        if (it.endsOn().isBefore(today)) {
            return Optional.of(SceneRefusal.DAYS_PAST);
        }
        if (it.startsOn().plusDays(settings.mostDays()).isBefore(it.endsOn())) {
            return Optional.of(SceneRefusal.TOO_MANY_DAYS);
        }
        return it.festival() == null || SalesScenes.day(it).isPresent()
                ? Optional.empty()
                : Optional.of(SceneRefusal.NOT_THE_FESTIVAL);
    }
}
