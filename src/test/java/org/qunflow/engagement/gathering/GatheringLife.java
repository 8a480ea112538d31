package org.qunflow.engagement.gathering;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.Fixture;
import org.qunflow.community.Communities;
import org.qunflow.community.Programmes;
import org.qunflow.community.Rounds;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.engagement.gathering.plan.Column;
import org.qunflow.engagement.gathering.plan.Columns;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community whose groups gather: a test lets its days pass and does the tasks of its people. */
@Fixture
class GatheringLife {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A Monday. */
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final Communities communities;
    private final Programmes programmes;
    private final Columns columns;
    private final Gatherings gatherings;
    private final Rounds rounds;
    private final Processes processes;
    private final ProcessHistory history;
    private final TaskInbox tasks;
    private final TimeTravel time;
    private final JdbcTemplate jdbc;

    private CommunityId community;
    private TimeTravel.Journey journey;
    private Instant now;

    GatheringLife(
            Communities communities,
            Programmes programmes,
            Columns columns,
            Gatherings gatherings,
            Rounds rounds,
            Processes processes,
            ProcessHistory history,
            TaskInbox tasks,
            TimeTravel time,
            JdbcTemplate jdbc) {
        this.communities = communities;
        this.programmes = programmes;
        this.columns = columns;
        this.gatherings = gatherings;
        this.rounds = rounds;
        this.processes = processes;
        this.history = history;
        this.tasks = tasks;
        this.time = time;
        this.jdbc = jdbc;
    }

    void begins() {
        community = communities
                .openForImport("Gatherings " + UUID.randomUUID(), "Tea", ZONE, Currency.getInstance("CNY"))
                .id();
        journey = time.begin(community).orElseThrow();
        programmes.set(community, GatheringConfiguration.KEY, true);
        moveTo(MONDAY, LocalTime.of(9, 0));
    }

    void ends() {
        journey.close();
    }

    CommunityId community() {
        return community;
    }

    /** A group that was opened so many days before the first Monday. */
    GroupId group(String name, String type, int days) {
        GroupId id = GroupId.next();
        jdbc.update(
                """
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                select ?, ?, ?, ?, count(*) + 1, 30, ? from group_group where community_id = ? and type = ?""",
                id.value(),
                community.value(),
                type,
                name,
                Timestamp.from(MONDAY.minusDays(days).atStartOfDay(ZONE).toInstant()),
                community.value(),
                type);
        return id;
    }

    void closes(GroupId group) {
        jdbc.update("update group_group set closed_at = ? where id = ?", Timestamp.from(now), group.value());
    }

    /** A column on a weekday at eight in the evening. */
    UUID column(String title, GroupId group, String type, Integer weekday, Value value, boolean guest) {
        Column column = new Column(
                UUID.randomUUID(),
                title,
                "",
                group,
                null,
                type,
                weekday,
                weekday == null ? MONDAY.plusDays(8) : null,
                EVENING,
                "茶师傅",
                ContentForm.THEME_SHARE,
                value,
                guest);
        return ((Answer.Done) columns.open(community, column)).id();
    }

    /** The clock goes to a moment; the rounds go, and what is due runs before and after. */
    void goesTo(LocalDate day, LocalTime at) {
        moveTo(day, at);
        roundsGo();
    }

    void roundsGo() {
        processes.runDueJobs(community, now);
        rounds.goTo(community, now);
        processes.runDueJobs(community, now);
    }

    private void moveTo(LocalDate day, LocalTime at) {
        now = day.atTime(at).atZone(ZONE).toInstant();
        journey.moveTo(now);
    }

    /** Whoever is asked answers. */
    void answers(Object about, String element, Map<String, Object> answers) {
        TaskInbox.OpenTask task = open(about).stream()
                .filter(t -> t.elementId().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + element + ", but " + open(about)));
        TaskInbox.Outcome outcome = tasks.complete(task.id(), "operator", answers);
        if (!(outcome instanceof TaskInbox.Outcome.Done)) {
            throw new AssertionError("Not done: " + outcome);
        }
        processes.runDueJobs(community, now);
    }

    List<String> tasksOf(Object about) {
        return open(about).stream().map(TaskInbox.OpenTask::elementId).toList();
    }

    private List<TaskInbox.OpenTask> open(Object about) {
        return tasks.open(community, now.plusSeconds(1), 1000).stream()
                .filter(t -> t.businessKey().equals(about.toString()))
                .toList();
    }

    /** Ids of all elements that the instances of this key passed. */
    List<String> passed(Object about) {
        return history.instances(community, about.toString()).stream()
                .flatMap(i -> history.path(i.id()).stream())
                .toList();
    }

    Gathering gathering(GatheringId id) {
        return gatherings.find(community, id).orElseThrow();
    }

    Gatherings gatheringsDoor() {
        return gatherings;
    }

    /** All that begin in the two weeks from the first Monday. */
    List<Gathering> calendar() {
        return gatherings.between(community, null, MONDAY, MONDAY.plusDays(17), Gatherings.Place.FIRST, 1000);
    }

    /** The first in the calendar. */
    GatheringId first() {
        return calendar().get(0).id();
    }

    /** How often something of this kind stands in the journal, with these words in its data. */
    long told(String kind, String words) {
        return jdbc.queryForObject(
                "select count(*) from journal_entry where community_id = ? and kind like ? and data::text like ?",
                Long.class,
                community.value(),
                "engagement.gathering%." + kind,
                "%" + words + "%");
    }

    <T> T value(Class<T> type, String sql, Object... arguments) {
        return jdbc.queryForObject(sql, type, arguments);
    }
}
