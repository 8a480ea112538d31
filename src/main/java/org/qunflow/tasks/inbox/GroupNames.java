package org.qunflow.tasks.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Groups by name, as the open tasks say them. */
@Component
class GroupNames {
    /** More than this no list of choices can show. */
    private static final int MOST = 200;

    private final JdbcTemplate jdbc;

    GroupNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A group that somebody may choose, with its open tasks. */
    record Choice(UUID id, String name, long tasks) {}

    /** The groups with the most open tasks; each name by one look into an index. */
    List<Choice> of(CommunityId community, Map<UUID, Long> tasksByGroup) {
        UUID[] ids = tasksByGroup.keySet().stream().limit(MOST).toArray(UUID[]::new);
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
                .map(group -> new Choice(group.getKey(), group.getValue(), tasksByGroup.get(group.getKey())))
                .toList();
    }
}
