package org.qunflow.conversion.experiment;

/** What became of an act on an experiment. */
public sealed interface ExperimentAnswer {

    /** It is planned and a lead is asked to review it. */
    record Opened(ExperimentId id) implements ExperimentAnswer {}

    record Done() implements ExperimentAnswer {}

    /** It is not done, nothing changed. */
    record Refused(ExperimentRefusal why) implements ExperimentAnswer {}
}
