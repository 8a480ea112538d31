package org.qunflow.tasks.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.qunflow.shared.CommunityId;
import org.qunflow.web.Format;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Groups by name, as the open tasks say them. */
@Component
class GroupNames {
    /** More than this no list of choices can show. */
    private static final int MOST = 200;

    private final JdbcTemplate jdbc;
    private final Format format;

    GroupNames(JdbcTemplate jdbc, Format format) {
        this.jdbc = jdbc;
        this.format = format;
    }

    /**
     * A group that somebody may choose.
     *
     * @param label its name with how many open tasks it has, as the reader writes it
     */
    record Choice(UUID id, String label) {}

    /** The one already chosen, if any, then those with the most open tasks; each name by one look into an index. */
    List<Choice> of(CommunityId community, Map<UUID, Long> tasksByGroup, UUID chosen) {
        UUID[] ids = Stream.concat(
                        Stream.ofNullable(chosen),
                        tasksByGroup.keySet().stream().limit(MOST))
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, String> names = new LinkedHashMap<>();
        jdbc.query(
                """
                select g.id, (select case when ? then group_zh else group_en end from tasks_task t where t.community_id = ? and t.group_id = g.id
                  and t.closed_at is null limit 1) from unnest(?::uuid[]) as g (id)""",
                r -> {
                    names.put(r.getObject(1, UUID.class), r.getString(2));
                },
                LocaleContextHolder.getLocale().getLanguage().equals("zh"),
                community.value(),
                ids);
        return names.entrySet().stream()
                .filter(group -> group.getValue() != null)
                .map(group -> new Choice(
                        group.getKey(), label(group.getValue(), tasksByGroup.getOrDefault(group.getKey(), 0L))))
                .toList();
    }

    private String label(String name, long tasks) {
        return name + " (" + format.number(tasks) + ")";
    }
}
