package org.qunflow.acquisition.entry;

/** An account that a lead adds; contacts: those that it has already. */
public record NewAccount(String name, Platform platform, String keeper, int capacity, int contacts) {}
