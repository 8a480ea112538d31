package org.qunflow.acquisition.entry;

import java.util.UUID;

/** An entry point that a lead wants; arm and account may be null. */
public record NewEntry(String code, String arm, UUID account) {}
