package org.qunflow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.engine.TimeTravel;
import org.qunflow.group.Groups;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.season.Seasons;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.tasks.TaskPictures;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community whose days a test lets pass: people arrive, order, answer, and operators do their tasks. */
@Fixture
class CommunityLife {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);

    private final Communities communities;
    private final Members members;
    private final Facts facts;
    private final Groups groups;
    private final Seasons seasons;
    private final Rounds rounds;
    private final Processes processes;
    private final ProcessHistory history;
    private final TaskInbox tasks;
    private final TimeTravel timeTravel;
    private final ManagementService jobs;
    private final TaskPictures pictures;
    private final JdbcTemplate jdbc;

    private CommunityId community;
    private TimeTravel.Journey journey;
    private LocalDate today;
    private int people;

    CommunityLife(
            Communities communities,
            Members members,
            Facts facts,
            Groups groups,
            Seasons seasons,
            Rounds rounds,
            Processes processes,
            ProcessHistory history,
            TaskInbox tasks,
            TimeTravel timeTravel,
            ManagementService jobs,
            TaskPictures pictures,
            JdbcTemplate jdbc) {
        this.pictures = pictures;
        this.communities = communities;
        this.members = members;
        this.facts = facts;
        this.groups = groups;
        this.seasons = seasons;
        this.rounds = rounds;
        this.processes = processes;
        this.history = history;
        this.tasks = tasks;
        this.timeTravel = timeTravel;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    void begins() {
        community = communities
                .openForImport("Community " + UUID.randomUUID(), "Tea", ZONE, Currency.getInstance("CNY"))
                .id();
        journey = timeTravel.begin(community).orElseThrow();
        today = FIRST_DAY;
        journey.moveTo(evening());
    }

    void ends() {
        journey.close();
    }

    CommunityId community() {
        return community;
    }

    /** The rounds of today go; timers and other jobs that are due run before and after. */
    void roundsGo() {
        processes.runDueJobs(community, evening());
        rounds.goTo(community, evening());
        processes.runDueJobs(community, evening());
    }

    LocalDate today() {
        return today;
    }

    private Instant evening() {
        return today.atTime(23, 59, 59).atZone(ZONE).toInstant();
    }

    /** So many days pass, each with its evening. */
    void daysPass(int days) {
        for (int i = 0; i < days; i++) {
            today = today.plusDays(1);
            journey.moveTo(evening());
            roundsGo();
        }
    }

    /** A long time passes at once; only its last evening has rounds. */
    void timePasses(int days) {
        today = today.plusDays(days);
        journey.moveTo(evening());
        roundsGo();
    }

    MemberId leadArrives(String note) {
        return leadArrives(note, null);
    }

    MemberId leadArrives(String note, String address) {
        String id = "p" + ++people;
        return members.register(
                        community, new NewMember("test", id, "Person " + id, noon(), "sandbox", address, null, note))
                .id();
    }

    void orders(MemberId member, String amount) {
        happens(member, FactKind.ORDERED, amount);
    }

    void checksIn(MemberId member) {
        happens(member, FactKind.CHECKED_IN, null);
    }

    /** They will check in tomorrow. */
    void checksInTomorrow(List<MemberId> people) {
        Instant noon = noon().plus(Duration.ofDays(1));
        facts.append(
                community,
                "test",
                people.stream()
                        .map(m -> new NewFact(
                                m, FactKind.CHECKED_IN, noon, UUID.randomUUID().toString(), 1, null))
                        .toList());
    }

    private void happens(MemberId member, FactKind kind, String amount) {
        NewFact fact = new NewFact(
                member, kind, noon(), UUID.randomUUID().toString(), 1, amount == null ? null : new BigDecimal(amount));
        facts.append(community, "test", List.of(fact));
    }

    private Instant noon() {
        return today.atTime(12, 0).atZone(ZONE).toInstant();
    }

    /** A member who acknowledged the rules and is in care after the observation. */
    MemberId memberInCare(String... ordersOnTheFirstDay) {
        MemberId member = leadArrives("tea");
        for (String amount : ordersOnTheFirstDay) {
            orders(member, amount);
        }
        roundsGo();
        groups.acknowledge(community, member);
        daysPass(7);
        return member;
    }

    /** The same, active from the start, so that a further fact changes no tier. */
    MemberId activeMemberInCare() {
        MemberId member = leadArrives("tea");
        orders(member, "50");
        roundsGo();
        groups.acknowledge(community, member);
        daysPass(2);
        checksIn(member);
        daysPass(5);
        return member;
    }

    /** The member is layered, and no instance runs for him: nothing in the product does this. */
    void losesTheJourney(MemberId member) {
        jdbc.update("""
                update member_member set stage = 'LAYERED', tier = 'ORDINARY', quadrant = 'LL', enrolment = 1,
                  tier_since = arrived_at where id = ?""", member.value());
    }

    Member member(MemberId id) {
        return members.find(community, id).orElseThrow();
    }

    /** Ids of elements where the member's instances stand. */
    List<String> standsAt(MemberId id) {
        List<String> at = new ArrayList<>();
        for (ProcessHistory.Instance instance : history.instances(community, id.toString())) {
            history.steps(instance.id()).stream()
                    .filter(s -> s.endedAt() == null)
                    .map(ProcessHistory.Step::elementId)
                    .forEach(at::add);
        }
        return at;
    }

    /** Ids of all elements that the member's instances passed, in order. */
    List<String> passed(MemberId id) {
        return history.instances(community, id.toString()).stream()
                .flatMap(i -> history.steps(i.id()).stream())
                .map(ProcessHistory.Step::elementId)
                .toList();
    }

    /** The operator does the member's open task of this element. */
    void operatorAnswers(MemberId member, String element, Map<String, Object> answers) {
        TaskInbox.Outcome outcome = tries(member, element, answers);
        if (!(outcome instanceof TaskInbox.Outcome.Done)) {
            throw new AssertionError("Not done: " + outcome);
        }
        processes.runDueJobs(community, evening());
    }

    /** The operator puts a picture beside the task. */
    void operatorProves(MemberId member, String element) {
        openTasks(member).stream().filter(t -> t.elementId().equals(element)).forEach(t -> operatorProves(t.id()));
    }

    void operatorProves(String task) {
        pictures.put(community, List.of(task), "operator", PNG);
    }

    /** The operator tries to do it; what became of it. */
    TaskInbox.Outcome tries(MemberId member, String element, Map<String, Object> answers) {
        TaskInbox.OpenTask task = openTasks(member).stream()
                .filter(t -> t.elementId().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open task " + element + " for " + member));
        return tasks.complete(task.id(), "operator", answers);
    }

    void freezes() {
        communities.freeze(community, evening());
    }

    void goesLive() {
        communities.goLive(community);
    }

    List<TaskInbox.OpenTask> openTasks(MemberId member) {
        return tasks.open(community, evening().plusSeconds(1), 1000).stream()
                .filter(t -> t.businessKey().equals(member.toString()))
                .toList();
    }

    /** Fires the timer of this element for the member's instance, whatever its due time. */
    void timerFires(MemberId member, String element) {
        String job = jdbc.queryForObject("""
                select j.id_ from camunda.act_ru_job j
                join camunda.act_ru_jobdef d on d.id_ = j.job_def_id_
                join engine_instance i on i.process_instance_id = j.process_instance_id_
                where i.business_key = ? and d.act_id_ = ?""", String.class, member.toString(), element);
        jobs.executeJob(job);
    }

    Groups groups() {
        return groups;
    }

    Members members() {
        return members;
    }

    Seasons seasons() {
        return seasons;
    }

    long count(String sql, Object... arguments) {
        return jdbc.queryForObject(sql, Long.class, arguments);
    }

    List<String> kindsOf(MemberId member) {
        return jdbc.queryForList(
                "select kind from journal_entry where subject_id = ? order by id", String.class, member.toString());
    }
}
