package org.qunflow.tasks.note;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunflow.shared.FileType;
import org.qunflow.shared.Ids;
import org.qunflow.tasks.Proven;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskProofRefused;
import org.qunflow.tasks.TaskProven;
import org.qunflow.tasks.TaskReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures and documents that show that a task was done. */
@Service
class Proofs implements Proven {
    static final int LARGEST_MIB = 10;
    static final int LARGEST = LARGEST_MIB * 1024 * 1024;
    static final int MOST = 10;
    private static final int LONGEST_NAME = 120;

    private final JdbcTemplate jdbc;
    private final ApplicationEventPublisher events;

    Proofs(JdbcTemplate jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public Set<String> byPicture(Collection<String> tasks) {
        return Set.copyOf(jdbc.queryForList(
                "select distinct task_id from tasks_proof where task_id = any(?) and type like 'image/%'",
                String.class, (Object) tasks.toArray(String[]::new)));
    }

    /** A proof without its content. */
    record Proof(UUID id, String by, Instant at, String name, String type, int size) {
        public boolean isPicture() {
            return type.startsWith("image/");
        }
    }

    record Content(String name, String type, byte[] bytes) {}

    /**
     * Keeps a file; says why not: tooMany, empty, tooLarge, wrongType, notPicture. Empty if it is kept. What is no proof stands
     * in the journal as refused.
     *
     * @param onlyPictures true where nothing else shows that the task was done
     */
    @Transactional
    public Optional<String> add(TaskReader reader, Task task, String name, byte[] bytes, boolean onlyPictures) {
        Optional<FileType> type = FileType.of(bytes);
        if (bytes.length == 0) {
            return Optional.of("empty");
        }
        if (bytes.length > LARGEST) {
            return Optional.of("tooLarge");
        }
        if (onlyPictures && type.filter(FileType::isPicture).isEmpty()) {
            return refused(reader, task, "notPicture");
        }
        if (type.isEmpty()) {
            return refused(reader, task, "wrongType");
        }
        return insert(reader, task, cleaned(name), type.get(), bytes) ? Optional.empty() : Optional.of("tooMany");
    }

    private Optional<String> refused(TaskReader reader, Task task, String why) {
        events.publishEvent(new TaskProofRefused(
                task.community(), reader.now(), task.id(), task.businessKey(), reader.user(), why));
        return Optional.of(why);
    }

    private boolean insert(TaskReader reader, Task task, String name, FileType type, byte[] bytes) {
        boolean kept = jdbc.update(
                        """
                        insert into tasks_proof (id, task_id, community_id, by, at, name, type, bytes)
                        select ?, ?, ?, ?, ?, ?, ?, ? where (select count(*) from tasks_proof where task_id = ?) < ?""",
                        Ids.next(),
                        task.id(),
                        task.community().value(),
                        reader.user(),
                        Timestamp.from(reader.now()),
                        name,
                        type.mime(),
                        bytes,
                        task.id(),
                        MOST)
                == 1;
        if (kept) {
            events.publishEvent(new TaskProven(
                    task.community(),
                    reader.now(),
                    task.id(),
                    task.businessKey(),
                    reader.user(),
                    type.mime(),
                    sha256(bytes)));
        }
        return kept;
    }

    List<Proof> of(Task task) {
        return jdbc.query(
                "select id, by, at, name, type, length(bytes) from tasks_proof where task_id = ? order by at, id",
                (r, n) -> new Proof(
                        r.getObject(1, UUID.class),
                        r.getString(2),
                        r.getTimestamp(3).toInstant(),
                        r.getString(4),
                        r.getString(5),
                        r.getInt(6)),
                task.id());
    }

    Optional<Content> content(Task task, UUID id) {
        return jdbc
                .query(
                        "select name, type, bytes from tasks_proof where id = ? and task_id = ?",
                        (r, n) -> new Content(r.getString(1), r.getString(2), r.getBytes(3)),
                        id,
                        task.id())
                .stream()
                .findFirst();
    }

    private static String cleaned(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\"<>]", "").strip();
        String shown = plain.isEmpty() ? "proof" : plain;
        return shown.substring(Math.max(0, shown.length() - LONGEST_NAME));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
