package org.qunflow.engine.migrate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.MigrationPlanImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.qunflow.engine.InstanceMigrated;
import org.qunflow.engine.Migrations.Carried;
import org.qunflow.engine.Migrations.Way;
import org.qunflow.engine.step.StepListeners;
import org.qunflow.engine.work.EngineCommands;
import org.qunflow.engine.work.StartTimes;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries instances into another version, in one engine command with whatever the caller writes beside it. */
@Component
public class Carrying {
    private final EngineCommands commands;
    private final Instructions instructions;
    private final Standing standing;
    private final StartTimes startTimes;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Carrying(
            EngineCommands commands,
            Instructions instructions,
            Standing standing,
            StartTimes startTimes,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.commands = commands;
        this.instructions = instructions;
        this.standing = standing;
        this.startTimes = startTimes;
        this.events = events;
        this.clock = clock;
    }

    public List<Carried> all(CommunityId community, UUID migration, Way way, Collection<String> instances) {
        Compiled compiled = instructions.compile(way);
        Map<String, Standing.Place> here = standing.of(community, compiled.from(), instances);
        List<String> ids = instances.stream().filter(here::containsKey).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        startTimes.load(ids);
        Map<String, List<InstanceMigrated.Task>> tasks = commands.joined(command -> {
            carry(command, compiled, ids);
            return tasks(command, compiled, new HashSet<>(ids));
        });
        return ids.stream()
                .map(id -> told(community, migration, way, compiled, here.get(id), tasks.getOrDefault(id, List.of())))
                .toList();
    }

    boolean isThere(Compiled compiled, String instance) {
        return standing.isIn(compiled.from(), instance);
    }

    void carry(CommandContext command, Compiled compiled, List<String> instances) {
        MigrationPlanImpl plan = compiled.plan();
        ProcessDefinitionEntity target = command.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(compiled.to());
        MigrateProcessInstanceCmd migrate =
                new MigrateProcessInstanceCmd(new MigrationPlanExecutionBuilderImpl(null, plan), false);
        instances.forEach(id -> migrate.migrateProcessInstance(command, id, plan, target, false));
    }

    /** The open tasks that the command has touched, as the new version describes them. */
    private static Map<String, List<InstanceMigrated.Task>> tasks(
            CommandContext command, Compiled compiled, Set<String> instances) {
        ProcessDefinitionEntity target = command.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(compiled.to());
        return command.getDbEntityManager().getDbEntityCache().getEntitiesByType(TaskEntity.class).stream()
                .filter(task -> instances.contains(task.getProcessInstanceId()))
                .collect(Collectors.groupingBy(
                        TaskEntity::getProcessInstanceId,
                        Collectors.mapping(task -> StepListeners.moved(task, target), Collectors.toList())));
    }

    private Carried told(
            CommunityId community,
            UUID migration,
            Way way,
            Compiled compiled,
            Standing.Place place,
            List<InstanceMigrated.Task> tasks) {
        Map<String, String> goes = compiled.goes();
        List<InstanceMigrated.Step> steps = place.steps().stream()
                .map(step -> new InstanceMigrated.Step(step, goes.get(step)))
                .toList();
        events.publishEvent(new InstanceMigrated(
                community,
                clock.instant(community),
                migration,
                place.businessKey(),
                way.process(),
                place.instance(),
                compiled.to(),
                way.from(),
                way.to(),
                steps,
                tasks));
        return new Carried(
                place.instance(),
                place.steps(),
                steps.stream().map(InstanceMigrated.Step::to).toList());
    }
}
