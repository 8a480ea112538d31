package org.qunflow.channel;

/** Port: do dispatchers stand still now, because somebody replays history or the clock is wrong? Asked before each claim. */
public interface DispatchPause {

    boolean paused();
}
