package org.qunflow.engine.model;

/** Models or tables were deployed on this node; whoever holds the newest version looks again. */
public record ModelsDeployed() {}
