package org.qunflow.tasks;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command {@code rebuild-tasks}: draws the picture of tasks anew for every community; no server may run meanwhile. */
public final class RebuildCommand {
    private static final String NAME = "rebuild-tasks";
    private static final String[] QUIET = {
        "--camunda.bpm.job-execution.enabled=false",
        "--qunflow.rounds.scheduled=false",
        "--qunflow.channel.dispatch=false",
        "--qunflow.intake.resume-replays=false",
        "--qunflow.tasks.batches.scheduled=false"
    };

    private RebuildCommand() {}

    /** True if the words on the command line are for this command. */
    public static boolean handles(String[] words) {
        return words.length > 0 && words[0].equals(NAME);
    }

    /** Runs the command with the given application class; whatever follows its name is a setting. Returns the exit code. */
    public static int run(Class<?> application, String[] words) {
        String[] settings =
                Stream.concat(Stream.of(QUIET), Arrays.stream(words).skip(1)).toArray(String[]::new);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(settings)) {
            Tasks tasks = context.getBean(Tasks.class);
            for (Community community : context.getBean(Communities.class).all()) {
                Object[] told = {community.name(), tasks.rebuild(community.id())};
                System.out.println(context.getMessage("inbox.rebuilt", told, Locale.getDefault()));
            }
            return 0;
        }
    }
}
