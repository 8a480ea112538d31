package org.qunflow.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.qunflow.engine.Processes.Item;
import org.qunflow.engine.process.ProbeDelegate;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process to try the engine room with, its delegate, and an ear for what is published. */
@TestConfiguration(proxyBeanMethods = false)
class EngineFixtures {

    @Bean
    ProbeDelegate probeDelegate() {
        return new ProbeDelegate();
    }

    @Bean
    Beside beside() {
        return new Beside();
    }

    /** A room that writes down whom a return and a word concern. */
    static class Beside implements Alongside {
        final List<String> written = new CopyOnWriteArrayList<>();

        @Override
        public Set<String> commands() {
            return Set.of(Probe.KEY, Probe.KEY + " probe.returned", "probe.spoken");
        }

        @Override
        public void write(CommunityId community, List<Item> items) {
            items.forEach(item -> written.add(item.businessKey() + item.answers()));
        }
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    Probe probe(RepositoryService repository, JdbcTemplate jdbc) {
        return new Probe(repository, jdbc);
    }

    /** Remembers every domain event. */
    static class Heard {
        final List<DomainEvent> events = new CopyOnWriteArrayList<>();

        @EventListener
        void on(DomainEvent event) {
            events.add(event);
        }

        <T extends DomainEvent> List<T> about(Class<T> type, String businessKey) {
            return events.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(e -> e.subjectId().equals(businessKey))
                    .toList();
        }
    }

    /** Shorthands of the tests. */
    static class Probe {
        static final String KEY = "probe-journey";

        private final RepositoryService repository;
        private final JdbcTemplate jdbc;
        private boolean deployed;

        Probe(RepositoryService repository, JdbcTemplate jdbc) {
            this.repository = repository;
            this.jdbc = jdbc;
        }

        synchronized void deployed() {
            if (!deployed) {
                repository
                        .createDeployment()
                        .name("probe")
                        .addClasspathResource("engine/probe-journey.bpmn")
                        .addClasspathResource("engine/probe-form.form")
                        .deploy();
                repository
                        .createDeployment()
                        .name("probe-table")
                        .addClasspathResource("engine/probe-table.dmn")
                        .deploy();
                deployed = true;
            }
        }

        static List<Item> items(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> Item.of(UUID.randomUUID()))
                    .toList();
        }

        long count(String sql, Object... arguments) {
            return jdbc.queryForObject(sql, Long.class, arguments);
        }

        long running(CommunityId community) {
            return count(
                    "select count(*) from engine_instance where community_id = ? and ended_at is null",
                    community.value());
        }
    }
}
