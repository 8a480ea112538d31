package org.qunflow.group.opening;

import java.util.ArrayList;
import java.util.List;

/**
 * What has to be settled before a group opens (000-01, 000-03, 001-04, 001-05, 003-08).
 *
 * @param interest what its members have in common
 * @param kind null until it is chosen
 * @param owner login of the one who looks after it; empty until it is named
 * @param theme what the first activity is about, fixed before it
 * @param scenes at most three situations in which the group is of use (000-06)
 */
public record OpeningFile(
        String interest,
        String purpose,
        Kind kind,
        String platform,
        String joinPrinciple,
        String norms,
        String owner,
        String deputy,
        String persona,
        String theme,
        List<String> scenes) {
    public static final int MOST_SCENES = 3;

    public OpeningFile {
        scenes = scenes.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    }

    /** The fields that are still empty, in the order of the form. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        need(missing, "interest", interest);
        need(missing, "purpose", purpose);
        need(missing, "kind", kind == null ? "" : kind.name());
        need(missing, "platform", platform);
        need(missing, "joinPrinciple", joinPrinciple);
        need(missing, "norms", norms);
        need(missing, "owner", owner);
        need(missing, "deputy", deputy);
        need(missing, "persona", persona);
        need(missing, "theme", theme);
        need(missing, "scenes", String.join("", scenes));
        return missing;
    }

    private static void need(List<String> missing, String field, String value) {
        if (value.isBlank()) {
            missing.add(field);
        }
    }
}
