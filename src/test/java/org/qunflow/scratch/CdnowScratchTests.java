package org.qunflow.scratch;

import java.math.BigDecimal;
import java.nio.file.*;
import java.time.*;
import java.util.*;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.*;
import org.qunflow.community.*;
import org.qunflow.intake.*;
import org.qunflow.member.*;
import org.qunflow.shared.*;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest(
        properties = {
            "qunflow.rounds.scheduled=false",
            "qunflow.channel.dispatch=false",
            "logging.level.org.qunflow=info"
        })
class CdnowScratchTests {
    @Autowired
    RepositoryService repository;

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    Replays replays;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void goes() throws Exception {
        if (jdbc.queryForObject("select count(*) from camunda.act_re_procdef", Integer.class) == 0) {
            var d = repository.createDeployment();
            try (var files = Files.walk(Path.of("processes"))) {
                for (Path f : files.filter(p -> p.toString().matches(".*\\.(bpmn|dmn)"))
                        .toList()) d.addInputStream(f.getFileName().toString(), Files.newInputStream(f));
            }
            try (var files = Files.walk(Path.of("forms"))) {
                for (Path f : files.filter(p -> p.toString().endsWith(".form")).toList())
                    d.addInputStream(f.getFileName().toString(), Files.newInputStream(f));
            }
            d.deploy();
        }
        Community c =
                communities.openForImport("CDNOW", "CDNOW", ZoneId.of("America/New_York"), Currency.getInstance("USD"));
        long t0 = System.nanoTime();
        Map<String, NewMember> people = new LinkedHashMap<>();
        List<Object[]> orders = new ArrayList<>();
        Map<String, Integer> nth = new HashMap<>();
        int limit = Integer.getInteger("people", 3000);
        for (String line : Files.readAllLines(Path.of("../shared/data/cdnow/CDNOW_master.txt"))) {
            String[] w = line.trim().split("\\s+");
            if (Integer.parseInt(w[0]) % Math.max(1, 23570 / limit) != 0) continue;
            Instant at = LocalDate.parse(w[1], java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
                    .atTime(12, 0)
                    .atZone(c.zone())
                    .toInstant();
            people.putIfAbsent(w[0], new NewMember("cdnow", w[0], "CDNOW " + w[0], at, null, null, null, null));
            orders.add(new Object[] {
                w[0],
                at,
                w[0] + "/" + w[1] + "/" + nth.merge(w[0] + w[1], 1, Integer::sum),
                Integer.parseInt(w[2]),
                new BigDecimal(w[3])
            });
        }
        members.registerAll(c.id(), "test", people.values());
        var ids = members.ids(c.id(), "cdnow", people.keySet());
        facts.append(
                c.id(),
                "cdnow",
                orders.stream()
                        .map(o -> new NewFact(
                                ids.get(o[0]),
                                FactKind.ORDERED,
                                (Instant) o[1],
                                (String) o[2],
                                (Integer) o[3],
                                (BigDecimal) o[4]))
                        .toList());
        System.out.println("imported " + people.size() + " people " + orders.size() + " orders in "
                + (System.nanoTime() - t0) / 1_000_000 + " ms");
        long t1 = System.nanoTime();
        replays.run(
                c.id(),
                new Replays.Wish(
                        1,
                        "replay-operator",
                        Integer.getInteger("days") == null
                                ? null
                                : LocalDate.of(1997, 1, 1).plusDays(Integer.getInteger("days"))),
                r -> {
                    if (r.daysDone() % 30 == 0)
                        System.out.println(
                                "day " + r.daysDone() + " after " + (System.nanoTime() - t1) / 1_000_000 + " ms");
                });
        System.out.println("replayed in " + (System.nanoTime() - t1) / 1_000_000 + " ms");
        for (String q : List.of(
                "select stage, count(*) from member_member group by 1",
                "select tier, count(*) from member_member group by 1",
                "select operation, target, left(error, 300), count(*) from engine_bulk_failure group by 1,2,3 limit 10",
                "select task_def_key_, count(*) from camunda.act_ru_task group by 1",
                "select state, count(*) from conversion_offer group by 1",
                "select offer_id is null, count(*) from conversion_conversion group by 1",
                "select state, count(*) from season_invitation group by 1",
                "select kind, count(*) from journal_entry group by 1 order by 1",
                "select type, tier, count(*), sum(size) from group_group group by 1,2",
                "select delivery, count(*) from outreach_touch group by 1",
                "select count(*) from engine_instance",
                "select count(*) from camunda.act_hi_actinst",
                "select exception_msg_, count(*) from camunda.act_ru_job group by 1",
                "select act_id_, count(*) from camunda.act_ru_execution where act_id_ is not null group by 1",
                "select max(enrolment) from member_member",
                "select seats, taken, held from season_season")) System.out.println(q + "\n   " + jdbc.queryForList(q));
    }
}
