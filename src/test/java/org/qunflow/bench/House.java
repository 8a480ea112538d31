package org.qunflow.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.qunflow.QunflowApplication;
import org.qunflow.database.KeptServer;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a database of its own: as it is, or with an engine as its starter sets it up. */
final class House implements AutoCloseable {
    private final String database;
    private final ConfigurableApplicationContext context;

    private House(String database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static House qunflow(KeptServer server) {
        return open(server, "bench_qunflow", new Scanned(List.of()), List.of(), QunflowApplication.class);
    }

    /** The same, with threads that work off jobs and moves. */
    static House working(KeptServer server) {
        return open(
                server,
                "bench_qunflow",
                new Scanned(List.of()),
                List.of("--camunda.bpm.job-execution.enabled=true"),
                QunflowApplication.class);
    }

    static House plain(KeptServer server) {
        return open(
                server,
                "bench_plain",
                new Scanned(List.of("org.qunflow.engine.setup.EngineSetup")),
                List.of(
                        "--spring.datasource.hikari.data-source-properties.reWriteBatchedInserts=false",
                        "--camunda.bpm.eventing.execution=true",
                        "--camunda.bpm.eventing.task=true",
                        "--camunda.bpm.eventing.history=true"),
                QunflowApplication.class,
                PlainEngine.class);
    }

    private static House open(
            KeptServer server, String database, Scanned scanned, List<String> settings, Class<?>... sources) {
        List<String> options = new ArrayList<>(server.optionsFor(database));
        options.addAll(settings);
        options.add("--server.port=0");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(sources)
                .bannerMode(Banner.Mode.OFF)
                .initializers(c -> c.getBeanFactory().registerSingleton("scanned", scanned))
                .run(options.toArray(String[]::new));
        return new House(database, context);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> Stream<T> all(Class<T> type) {
        return context.getBeanProvider(type).stream();
    }

    String database() {
        return database;
    }

    @Override
    public void close() {
        context.close();
    }
}
