package org.qunflow.engine.setup;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.qunflow.engine.TimeTravel;
import org.qunflow.engine.live.TokenHistory;
import org.qunflow.engine.step.StepListeners;
import org.qunflow.engine.work.ChunkReaders;
import org.qunflow.engine.work.StartTimes;
import org.qunflow.shared.Ids;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets up the engine: our history level, ids that grow with time, small-machine job execution, our listeners. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineSetup extends AbstractProcessEnginePlugin {
    private static final String PREFETCH = "org/qunflow/engine/prefetch.xml";

    private final StepListeners listeners;
    private final TimeTravel time;
    private final StartTimes startTimes;
    private final TokenHistory tokens;

    EngineSetup(StepListeners listeners, TimeTravel time, StartTimes startTimes, TokenHistory tokens) {
        this.listeners = listeners;
        this.time = time;
        this.startTimes = startTimes;
        this.tokens = tokens;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        history(engine);
        switches(engine);
        jobs(engine);
        engine.setCustomSessionFactories(ChunkReaders.factories());
        engine.setIdGenerator(() -> Ids.next().toString());
        List<BpmnParseListener> before = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            before.addAll(engine.getCustomPostBPMNParseListeners());
        }
        before.add(listeners);
        engine.setCustomPostBPMNParseListeners(before);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        InputStream mapper = getClass().getClassLoader().getResourceAsStream(PREFETCH);
        new XMLMapperBuilder(mapper, statements, PREFETCH, statements.getSqlFragments()).parse();
    }

    private void history(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new OpsHistoryLevel()));
        engine.setHistory(OpsHistoryLevel.NAME);
        engine.setHistoryEventHandler(new HistoryWriter(startTimes, tokens));
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }

    private static void switches(ProcessEngineConfigurationImpl engine) {
        engine.setJdbcBatchProcessing(true);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
        engine.setSkipOutputMappingOnCanceledActivities(true);
        engine.setImplicitVariableUpdateDetectionEnabled(false);
        engine.setDefaultSerializationFormat("application/json");
    }

    private void jobs(ProcessEngineConfigurationImpl engine) {
        engine.setEnsureJobDueDateNotNull(true);
        engine.setFailedJobRetryTimeCycle("PT10S,PT30S,PT2M,PT10M,PT1H");
        JobExecutor executor = engine.getJobExecutor();
        if (executor != null) {
            executor.setMaxJobsPerAcquisition(8);
            executor.setLockTimeInMillis(120_000);
            executor.setWaitTimeInMillis(500);
            executor.setMaxWait(5_000);
            executor.setBackoffTimeInMillis(25);
            executor.setMaxBackoff(400);
            executor.setAcquireJobsCmdFactory(new QuietAcquisition(executor, time));
        }
    }
}
