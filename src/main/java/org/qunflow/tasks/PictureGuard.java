package org.qunflow.tasks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.qunflow.engine.AnswerGuard;
import org.qunflow.engine.ProcessMap;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.qunflow.tasks.form.FormSchema;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** An answer that a form believes only beside a picture completes nothing without one, also past the desk (003-20, 003-21). */
@Component
class PictureGuard implements AnswerGuard {
    private final JdbcTemplate jdbc;
    private final ProcessMap map;
    private final Proven proven;
    private final ObjectMapper json;
    private final News news;
    private final Map<String, Optional<FormSchema>> asking = new ConcurrentHashMap<>();

    PictureGuard(JdbcTemplate jdbc, ProcessMap map, Proven proven, ObjectMapper json, News news) {
        this.jdbc = jdbc;
        this.map = map;
        this.proven = proven;
        this.json = json;
        this.news = news;
    }

    @Override
    public Set<String> against(String user, Collection<Given> given) {
        Set<String> doubtful =
                given.stream().filter(this::needsPicture).map(Given::taskId).collect(Collectors.toSet());
        if (!doubtful.isEmpty()) {
            doubtful.removeAll(proven.byPicture(doubtful));
            doubtful.forEach(task -> tell(task, user));
        }
        return doubtful;
    }

    private boolean needsPicture(Given given) {
        return asking.computeIfAbsent(given.definitionId() + "/" + given.elementId(), step -> form(given))
                .flatMap(form -> form.needingPicture(json.valueToTree(given.answers())))
                .isPresent();
    }

    /** The form of a step, if some answer to it needs a picture. */
    private Optional<FormSchema> form(Given given) {
        List<String> form = jdbc.queryForList("select form from tasks_task where id = ?", String.class, given.taskId());
        return form.stream()
                .flatMap(id -> Optional.ofNullable(id).stream())
                .map(id -> FormSchema.of(map.form(given.definitionId(), id)))
                .filter(FormSchema::asksForPicture)
                .findFirst();
    }

    private void tell(String task, String user) {
        jdbc.query(
                "select community_id, business_key from tasks_task where id = ?",
                r -> {
                    CommunityId community = new CommunityId(r.getObject(1, UUID.class));
                    String key = r.getString(2);
                    news.tell(community, at -> new TaskProofRefused(community, at, task, key, user, "noPicture"));
                },
                task);
    }
}
