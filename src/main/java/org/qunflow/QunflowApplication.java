package org.qunflow;

import java.util.TimeZone;
import org.qunflow.intake.command.ImportCommand;
import org.qunflow.intake.command.ReplayCommand;
import org.qunflow.tasks.RebuildCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the product, or a command: import, replay, rebuild-tasks. All nodes keep UTC, as the engine's times have no
 * zone.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class QunflowApplication {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (ImportCommand.handles(args)) {
            System.exit(ImportCommand.run(QunflowApplication.class, args));
        }
        if (ReplayCommand.handles(args)) {
            System.exit(ReplayCommand.run(QunflowApplication.class, args));
        }
        if (RebuildCommand.handles(args)) {
            System.exit(RebuildCommand.run(QunflowApplication.class, args));
        }
        SpringApplication.run(QunflowApplication.class, args);
    }
}
