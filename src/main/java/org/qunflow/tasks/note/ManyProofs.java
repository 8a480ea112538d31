package org.qunflow.tasks.note;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.FileType;
import org.qunflow.shared.Ids;
import org.qunflow.shared.News;
import org.qunflow.tasks.TaskPictures;
import org.qunflow.tasks.TaskProven;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts one picture beside many tasks by one statement; each is told as if it had come alone. */
@Service
class ManyProofs implements TaskPictures {
    private static final String NAME = "proof.png";

    private final JdbcClient jdbc;
    private final News news;

    ManyProofs(JdbcClient jdbc, News news) {
        this.jdbc = jdbc;
        this.news = news;
    }

    @Override
    @Transactional
    public void put(CommunityId community, Collection<String> tasks, String by, byte[] picture) {
        FileType type = FileType.of(picture)
                .filter(FileType::isPicture)
                .orElseThrow(() -> new IllegalArgumentException("This is no picture"));
        String sha256 = HexFormat.of().formatHex(digest().digest(picture));
        jdbc.sql("""
                insert into tasks_proof (id, task_id, community_id, by, at, name, type, bytes)
                select n.id, t.id, t.community_id, :by, :at, :name, :type, :bytes
                from unnest(:ids::uuid[], :tasks::text[]) as n (id, task)
                  join tasks_task t on t.id = n.task and t.community_id = :community
                returning task_id, (select business_key from tasks_task where tasks_task.id = task_id)""")
                .param("by", by)
                .param("at", Timestamp.from(news.now(community)))
                .param("name", NAME)
                .param("type", type.mime())
                .param("bytes", picture)
                .param("ids", tasks.stream().map(t -> Ids.next()).toArray(UUID[]::new))
                .param("tasks", tasks.toArray(String[]::new))
                .param("community", community.value())
                .query((r, n) -> new String[] {r.getString(1), r.getString(2)})
                .list()
                .forEach(t ->
                        news.tell(community, at -> new TaskProven(community, at, t[0], t[1], by, type.mime(), sha256)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
