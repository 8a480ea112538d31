package org.qunflow.team;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.qunflow.engine.Alongside;
import org.qunflow.engine.FirstHolder;
import org.qunflow.engine.Processes;
import org.qunflow.engine.Subject;
import org.qunflow.engine.Subjects;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.engine.WatchedTask;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.News;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what happens at the end of a shift: it is handed over to the next, who takes it over, or it is missed. */
@Service
@Order(10)
public class ShiftHandovers implements Alongside, FirstHolder {
    static final String PROCESS = "shift-handover";
    private static final String HAND_OVER = "userTask_handOver";
    private static final String TAKE_OVER = "userTask_takeOver";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M-d HH:mm");
    /** What ended longer ago is history, not work: a roster may be written down late. */
    private static final Duration OLDEST = Duration.ofDays(2);

    private final ShiftRows rows;
    private final Processes processes;
    private final Subjects subjects;
    private final CommunityZones zones;
    private final News news;

    ShiftHandovers(ShiftRows rows, Processes processes, Subjects subjects, CommunityZones zones, News news) {
        this.rows = rows;
        this.processes = processes;
        this.subjects = subjects;
        this.zones = zones;
        this.news = news;
    }

    /** The handover of every shift that has ended by that moment begins; returns how many. */
    public int begin(CommunityId community, Instant now) {
        List<Shift> ended = rows.ended(community, now, now.minus(OLDEST));
        if (ended.isEmpty()) {
            return 0;
        }
        Map<UUID, Subject> names = new LinkedHashMap<>();
        ended.forEach(s -> names.put(s.id(), subject(s, zones.zone(community))));
        subjects.nameAll(community, names);
        return processes
                .startAll(
                        PROCESS,
                        community,
                        ended.stream().map(s -> Processes.Item.of(s.id())).toList())
                .done();
    }

    private static Subject subject(Shift shift, ZoneId zone) {
        String from = WHEN.format(shift.startsAt().atZone(zone));
        String until =
                DateTimeFormatter.ofPattern("HH:mm").format(shift.endsAt().atZone(zone));
        String words = from + "–" + until + " " + shift.who();
        return new Subject("值班 " + words, "Shift " + words, null, null);
    }

    @Override
    public Set<String> commands() {
        return Set.of(PROCESS);
    }

    @Override
    public void write(CommunityId community, List<Processes.Item> started) {
        started.forEach(
                i -> rows.move(community, UUID.fromString(i.businessKey()), ShiftState.PLANNED, ShiftState.HANDING));
    }

    /** Who was on watch hands over, who is next takes over. */
    @Override
    public Optional<String> of(WatchedTask task, Step step) {
        if (!step.element().equals(HAND_OVER) && !step.element().equals(TAKE_OVER)) {
            return Optional.empty();
        }
        Optional<Shift> shift = rows.find(task.community(), UUID.fromString(task.businessKey()));
        return step.element().equals(HAND_OVER)
                ? shift.map(Shift::who)
                : shift.flatMap(s -> rows.after(task.community(), s)).map(Shift::who);
    }

    @EventListener
    void on(TaskOpened task) {
        if (task.elementId().equals(TAKE_OVER)) {
            rows.task(task.community(), UUID.fromString(task.businessKey()), task.taskId());
        }
    }

    @EventListener
    void on(TaskClosed task) {
        if (task.elementId().equals(HAND_OVER) && !task.cancelled()) {
            handOver(task);
        } else if (task.elementId().equals(TAKE_OVER) && !task.cancelled()) {
            takeOver(task);
        }
    }

    private void handOver(TaskClosed task) {
        UUID id = UUID.fromString(task.businessKey());
        Optional<Shift> next = rows.find(task.community(), id).flatMap(s -> rows.after(task.community(), s));
        Handover told = new Handover(
                id, words(task, "openMatters"), words(task, "hotTopics"), task.by(), task.at(), null, null);
        rows.handOver(task.community(), told, next.map(Shift::id).orElse(null));
        rows.move(task.community(), id, ShiftState.HANDING, ShiftState.HANDED);
        String to = next.map(Shift::who).orElse("");
        news.tell(task.community(), at -> new ShiftHandedOver(task.community(), at, id, task.by(), to));
    }

    private void takeOver(TaskClosed task) {
        UUID id = UUID.fromString(task.businessKey());
        rows.takeOver(task.community(), id, task.by(), task.at());
        rows.move(task.community(), id, ShiftState.HANDED, ShiftState.TAKEN);
        news.tell(task.community(), at -> new ShiftTakenOver(task.community(), at, id, task.by()));
    }

    private static String words(TaskClosed task, String key) {
        return String.valueOf(task.answers().getOrDefault(key, "")).strip();
    }

    /** Nobody handed it over, or nobody took it over, in time. */
    @Transactional
    public void missed(UUID shift) {
        CommunityId community =
                rows.communityOf(shift).orElseThrow(() -> new IllegalArgumentException("There is no shift " + shift));
        Shift found = rows.find(community, shift).orElseThrow();
        boolean gone = rows.move(community, shift, ShiftState.HANDING, ShiftState.MISSED)
                || rows.move(community, shift, ShiftState.HANDED, ShiftState.MISSED);
        if (gone) {
            news.tell(community, at -> new HandoverMissed(community, at, shift, found.who()));
        }
    }

    /** What the task asks somebody to take over. */
    public Optional<Handover> toTakeOver(CommunityId community, String task) {
        return rows.ofTask(community, task);
    }
}
