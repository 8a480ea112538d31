package org.qunflow.intake.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.database.DataHome;
import org.qunflow.intake.Import;
import org.qunflow.intake.ImportStart;
import org.qunflow.intake.Imports;
import org.qunflow.intake.file.FileRefused;
import org.qunflow.shared.CurrentOperator;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * The command {@code import}: hands a file over to the server that runs on the same folder, or imports it here if none
 * runs. Ends with 0 if every line is in, 1 if lines were rejected or it was cancelled, 2 if it could not be done.
 */
public final class ImportCommand {
    static final String OPERATOR = "command-line";
    private static final String NAME = "import";
    private static final long PAUSE_MILLIS = 200;

    private final Class<?> application;
    private final CommandOptions options;
    private final Terminal terminal;

    private ImportCommand(Class<?> application, CommandOptions options, Terminal terminal) {
        this.application = application;
        this.options = options;
        this.terminal = terminal;
    }

    /** True if the words on the command line are for this command. */
    public static boolean handles(String[] words) {
        return words.length > 0 && words[0].equals(NAME);
    }

    /** Runs the command with the given application class; returns the exit code. */
    public static int run(Class<?> application, String[] words) {
        Terminal terminal = new Terminal(System.out, System.console() != null, Locale.getDefault());
        List<String> rest = Arrays.asList(words).subList(1, words.length);
        try {
            return new ImportCommand(application, CommandOptions.of(rest), terminal).run();
        } catch (FileRefused e) {
            terminal.say(e.why());
            if (e.why().key().startsWith("intake.command.")) {
                terminal.say("intake.command.usage");
            }
        } catch (IOException | RuntimeException e) {
            terminal.say("intake.command.failed", e.getMessage());
        }
        return 2;
    }

    /** Where an import is watched from. */
    private interface Watch {
        Standing look() throws IOException;
    }

    private int run() throws IOException {
        Optional<RunningServer> server = DataHome.of(environment()).flatMap(RunningServer::of);
        return server.isPresent() ? runThere(server.get()) : runHere();
    }

    private int runThere(RunningServer server) throws IOException {
        terminal.say("intake.command.handedOver", server.port());
        String path = server.handOver(options.about(), options.file());
        try {
            return watch(() -> server.standing(path));
        } catch (IOException e) {
            terminal.say("intake.command.serverGone");
            return 2;
        }
    }

    private int runHere() throws IOException {
        terminal.say("intake.command.starting");
        try (ConfigurableApplicationContext context = start(application, "--camunda.bpm.job-execution.enabled=false")) {
            Imports imports = context.getBean(Imports.class);
            Community community = options.about().open(context.getBean(Communities.class));
            ImportStart.Started started = start(context, imports, community);
            return watch(
                    () -> Standing.of(imports.find(community.id(), started.id()).orElseThrow()));
        }
    }

    private ImportStart.Started start(ConfigurableApplicationContext context, Imports imports, Community community) {
        LeaseWait wait = LeaseWait.of(imports.lease());
        ImportStart[] start = new ImportStart[1];
        context.getBean(CurrentOperator.class)
                .runAs(
                        OPERATOR,
                        () -> start[0] = wait.until(
                                () -> imports.start(community, options.about().kind(), options.file()),
                                ImportCommand::isHeld,
                                () -> terminal.say(
                                        "intake.command.waits", wait.atMost().toSeconds())));
        if (start[0] instanceof ImportStart.Refused refused) {
            throw new FileRefused(refused.why().key(), refused.why().arguments().toArray());
        }
        return (ImportStart.Started) start[0];
    }

    /** A run of the same file that was killed just now holds it until its lease ends. */
    private static boolean isHeld(ImportStart start) {
        return start instanceof ImportStart.Refused refused
                && refused.why().key().equals("intake.refused.running");
    }

    private int watch(Watch watch) throws IOException {
        long begun = System.nanoTime();
        Standing at = watch.look();
        while (at.state() == Import.State.RUNNING) {
            terminal.progress(at);
            pause();
            at = watch.look();
        }
        terminal.progress(at);
        terminal.totals(at, (System.nanoTime() - begun) / 1_000_000);
        return exitCode(at);
    }

    private static int exitCode(Standing at) {
        if (at.state() == Import.State.FAILED) {
            return 2;
        }
        return at.state() == Import.State.DONE && at.rejected() == 0 ? 0 : 1;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted", e);
        }
    }

    /** The settings as the application will see them, without the application. */
    private Environment environment() {
        try (ConfigurableApplicationContext context = start(Settings.class)) {
            return context.getEnvironment();
        }
    }

    private ConfigurableApplicationContext start(Class<?> what, String... more) {
        return new SpringApplicationBuilder(what)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(java.util.stream.Stream.concat(options.settings().stream(), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    /** No beans: only the settings are of interest. */
    private static final class Settings {}
}
