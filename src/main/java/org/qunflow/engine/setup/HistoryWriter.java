package org.qunflow.engine.setup;

import java.util.Date;
import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.qunflow.engine.live.TokenHistory;
import org.qunflow.engine.work.StartTimes;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes history as the engine does, but reads no row again whose beginning is known already; tells who stands where. */
class HistoryWriter extends DbHistoryEventHandler {
    private final StartTimes startTimes;
    private final TokenHistory tokens;

    HistoryWriter(StartTimes startTimes, TokenHistory tokens) {
        this.startTimes = startTimes;
        this.tokens = tokens;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        super.handleEvent(event);
        tokens.tell(event);
    }

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        Date began = known(event);
        if (began == null) {
            super.insertOrUpdate(event);
        } else {
            ((HistoricScopeInstanceEvent) event).setStartTime(began);
            getDbEntityManager().merge(event);
        }
    }

    private Date known(HistoryEvent event) {
        boolean asks = event instanceof HistoricScopeInstanceEvent
                && TransactionSynchronizationManager.isSynchronizationActive()
                && !isInitialEvent(event)
                && getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null;
        return asks ? startTimes.of(event.getId()) : null;
    }
}
