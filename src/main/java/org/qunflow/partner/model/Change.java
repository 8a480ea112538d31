package org.qunflow.partner.model;

/** A programme that a business model switches. */
public record Change(String programme, boolean on) {}
