package org.qunflow.conversion.live.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qunflow.conversion.live.NewLive;
import org.qunflow.conversion.live.PathStep;
import org.qunflow.shared.GroupId;

/** A live room as the form sends it: the path is made of what lies before and after the live room. */
record LiveForm(
        String title,
        String host,
        String scene,
        List<String> groups,
        String day,
        String at,
        List<String> before,
        List<String> after)
        implements Serializable {
    static final LiveForm EMPTY = new LiveForm("", "", "", List.of(), "", "20:00", List.of(), List.of());

    LiveForm {
        title = text(title);
        host = text(host);
        scene = text(scene);
        day = text(day);
        at = text(at);
        groups = groups == null ? List.of() : groups;
        before = before == null ? List.of() : before;
        after = after == null ? List.of() : after;
    }

    private static String text(String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** Empty if something that has to be a date, a place or an id is none. */
    Optional<NewLive> live(ZoneId zone) {
        try {
            return Optional.of(new NewLive(
                    title,
                    host,
                    scene,
                    groups.stream().map(GroupId::of).distinct().toList(),
                    LocalDate.parse(day)
                            .atTime(LocalTime.parse(at))
                            .atZone(zone)
                            .toInstant(),
                    path()));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<PathStep> path() {
        List<PathStep> path = new ArrayList<>();
        path.add(PathStep.GROUP);
        before.forEach(step -> path.add(PathStep.valueOf(step)));
        path.add(PathStep.LIVE);
        after.forEach(step -> path.add(PathStep.valueOf(step)));
        path.add(PathStep.PAY);
        return path;
    }
}
