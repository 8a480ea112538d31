package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.LiveMap.Asked;
import org.qunflow.engine.LiveMap.Crowd;
import org.qunflow.engine.LiveMap.Mark;
import org.qunflow.engine.LiveMap.Person;
import org.qunflow.engine.LiveMap.Span;
import org.qunflow.engine.LiveMap.Where;
import org.qunflow.engine.Processes.Item;
import org.qunflow.engine.process.ProbeDelegate;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** The picture of where everybody stands follows every move. */
@SpringBootTest
@Import(EngineFixtures.class)
class LiveMapTests {
    @Autowired
    Processes processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ProcessMap map;

    @Autowired
    LiveMap live;

    @Autowired
    Failures failures;

    @Autowired
    ManagementService management;

    @Autowired
    ProbeDelegate delegate;

    @Autowired
    Probe probe;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    final CommunityId community = CommunityId.next();
    final Where where = new Where(community, Probe.KEY);

    @BeforeEach
    void deploy() {
        probe.deployed();
        delegate.broken.clear();
    }

    @Test
    void everybodyIsCountedWhereTheyStandAndNobodyElsewhere() {
        List<Item> items = Probe.items(30);
        processes.startAll(Probe.KEY, community, items);
        processes.startAll(Probe.KEY, CommunityId.next(), Probe.items(2));
        tell(items.subList(0, 10), "ASK");
        tell(items.subList(10, 15), "END");
        tell(items.subList(15, 20), "AGAIN");

        assertThat(here()).isEqualTo(Map.of("receiveTask_word", 15L, "userTask_answer", 10L));
        assertThat(here()).isEqualTo(engineSays());
        processes.correlateAll("probe.exited", community, items);
        assertThat(here()).isEmpty();
    }

    @Test
    void whoseAnswerWaitsForTheNextStepStillStandsThere() {
        Item item = asked();
        inbox.complete(task(item), "anna", Map.of("agreed", false));
        assertThat(only()).returns("userTask_answer", Crowd::element).returns(1L, Crowd::leaving);

        management.executeJob(job(item));
        assertThat(only()).returns("receiveTask_word", Crowd::element).returns(0L, Crowd::leaving);
    }

    @Test
    void whoIsStuckAfterAStepIsFoundByItsCauseAndLetGoOn() {
        Item item = asked();
        inbox.complete(task(item), "anna", Map.of("agreed", true));
        delegate.broken.add(item.businessKey());
        String job = job(item);
        assertThatThrownBy(() -> management.executeJob(job)).hasMessageContaining("broken for");
        management.setJobRetries(job, 0);

        Failures.Stuck stuck = failures.stuck(community).get(0);
        assertThat(stuck).isEqualTo(new Failures.Stuck(Probe.KEY, "userTask_answer", "broken for …", 1));
        assertThat(failures.stuck(CommunityId.next())).isEmpty();
        assertThat(failures.tryAllAgain(CommunityId.next(), stuck)).isZero();
        assertThat(failures.tryAllAgain(community, stuck)).isEqualTo(1);
        assertThat(failures.stuck(community)).isEmpty();

        delegate.broken.clear();
        management.executeJob(job);
        assertThat(here()).isEmpty();
    }

    @Test
    void aStepWithATermIsOverdueAfterIt() {
        asked();
        Instant now = clock.instant();
        assertThat(live.crowds(where, Span.ALWAYS, now)).singleElement().returns(0L, Crowd::overdue);
        Instant later = now.plus(Duration.ofDays(3));
        assertThat(live.crowds(where, Span.ALWAYS, later)).singleElement().satisfies(crowd -> {
            assertThat(crowd.overdue()).isEqualTo(1);
            assertThat(Duration.ofSeconds((long) crowd.seconds())).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        });
    }

    @Test
    void whatCameByIsCountedForItsCommunityAndDay() {
        List<Item> items = Probe.items(10);
        processes.startAll(Probe.KEY, community, items);
        tell(items.subList(0, 4), "AGAIN");
        assertThat(passed("flow_wait", null)).isEqualTo(10);
        assertThat(passed("flow_again", null)).isEqualTo(4);
        assertThat(passed("flow_wait", LocalDate.of(2020, 1, 1))).isEqualTo(10);
        assertThat(passed("flow_wait", LocalDate.of(2999, 1, 1))).isZero();
        assertThat(live.passages(new Where(CommunityId.next(), Probe.KEY), null, null))
                .isEmpty();
    }

    @Test
    void peopleAreListedPageByPageTheLongestFirst() {
        processes.startAll(Probe.KEY, community, Probe.items(25));
        Asked asked = new Asked(where, "receiveTask_word", 1, null, Span.ALWAYS);
        List<Person> first = live.people(asked, null, 20);
        Person last = first.get(19);
        List<Person> rest = live.people(asked, new Mark(last.since(), last.instance()), 20);
        assertThat(rest).hasSize(5);
        assertThat(first).extracting(Person::instance).doesNotContainAnyElementsOf(instances(rest));
        assertThat(live.people(new Asked(where, "receiveTask_word", 9, null, Span.ALWAYS), null, 20))
                .isEmpty();
        assertThat(live.people(new Asked(where, "receiveTask_word", 0, List.of("other"), Span.ALWAYS), null, 20))
                .isEmpty();
    }

    @Test
    void whoIsTakenOverByAnotherVersionIsCountedThere() {
        processes.startAll(Probe.KEY, community, Probe.items(2));
        String from = map.newest(Probe.KEY).definitionId();
        String instance = live.people(new Asked(where, "receiveTask_word", 0, null, Span.ALWAYS), null, 1)
                .get(0)
                .instance();
        String later = repository
                .createDeployment()
                .name("probe again")
                .addString("probe-again.bpmn", map.diagram(from).replace("receiveTask_word", "receiveTask_words"))
                .addClasspathResource("engine/probe-form.form")
                .deployWithResult()
                .getDeployedProcessDefinitions()
                .get(0)
                .getId();
        try {
            MigrationPlan plan = runtime.createMigrationPlan(from, later)
                    .mapActivities("receiveTask_word", "receiveTask_words")
                    .mapActivities("event_late", "event_late")
                    .mapActivities("event_exited", "event_exited")
                    .build();
            runtime.newMigration(plan).processInstanceIds(instance).execute();
            assertThat(live.crowds(where, Span.ALWAYS, clock.instant()))
                    .extracting(Crowd::version, Crowd::element, Crowd::here)
                    .containsExactlyInAnyOrder(
                            Tuple.tuple(1, "receiveTask_word", 1L), Tuple.tuple(2, "receiveTask_words", 1L));
        } finally {
            repository.deleteProcessDefinition(later, true);
        }
    }

    @Test
    void thePictureMadeAnewIsTheSame() {
        List<Item> items = Probe.items(8);
        processes.startAll(Probe.KEY, community, items);
        tell(items.subList(0, 3), "ASK");
        List<Map<String, Object>> before = picture();
        jdbc.execute("delete from engine_standing");
        jdbc.execute("select engine_rebuild_standing()");
        assertThat(picture()).isEqualTo(before).hasSize(8);
    }

    private List<Map<String, Object>> picture() {
        return jdbc.queryForList(
                "select process_instance_id, id, version, element_id, label, business_key, due_at, leaving"
                        + " from engine_standing where community_id = ? order by 1, 2",
                community.value());
    }

    private String task(Item item) {
        return jdbc.queryForObject(
                "select t.id_ from camunda.act_ru_task t join engine_instance i"
                        + " on i.process_instance_id = t.proc_inst_id_ where i.business_key = ?",
                String.class,
                item.businessKey());
    }

    private String job(Item item) {
        return jdbc.queryForObject(
                "select j.id_ from camunda.act_ru_job j join engine_instance i"
                        + " on i.process_instance_id = j.process_instance_id_"
                        + " where i.business_key = ? and j.handler_type_ = 'async-continuation'",
                String.class,
                item.businessKey());
    }

    private Item asked() {
        Item item = Item.of(UUID.randomUUID());
        processes.startAll(Probe.KEY, community, List.of(item));
        tell(List.of(item), "ASK");
        return item;
    }

    private void tell(List<Item> items, String way) {
        processes.correlateAll(
                "probe.spoken",
                community,
                items.stream()
                        .map(i -> new Item(i.businessKey(), Map.of("way", way)))
                        .toList());
    }

    private Crowd only() {
        List<Crowd> crowds = live.crowds(where, Span.ALWAYS, clock.instant());
        assertThat(crowds).hasSize(1);
        return crowds.get(0);
    }

    private Map<String, Long> here() {
        Map<String, Long> here = new HashMap<>();
        live.crowds(where, Span.ALWAYS, clock.instant()).forEach(c -> here.merge(c.element(), c.here(), Long::sum));
        return here;
    }

    private Map<String, Long> engineSays() {
        Map<String, Long> here = new HashMap<>();
        jdbc.query(
                """
                select e.act_id_, count(*) from camunda.act_ru_execution e
                join engine_instance i on i.process_instance_id = e.proc_inst_id_
                where i.community_id = ? and e.is_active_ group by 1""",
                r -> {
                    here.put(r.getString(1), r.getLong(2));
                },
                community.value());
        return here;
    }

    private long passed(String element, LocalDate from) {
        return live.passages(where, from, null).stream()
                .filter(p -> p.element().equals(element))
                .mapToLong(LiveMap.Passage::passed)
                .sum();
    }

    private static List<String> instances(List<Person> people) {
        return people.stream().map(Person::instance).toList();
    }
}
