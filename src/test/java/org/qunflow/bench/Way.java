package org.qunflow.bench;

/** How a crowd is taken through the member journey, step by step; every step leaves the same rows. */
interface Way {

    /** Leads are screened, take a seat in a waiting group and are welcomed. */
    void begin(Crowd crowd);

    /** All acknowledge the rules. */
    void acknowledge(Crowd crowd);

    /** The observation ends: layering, tier group, offer. */
    void endObservation(Crowd crowd);

    /** The order answers the offer: conversion. */
    void pay(Crowd crowd);

    /** They leave: seats are given back, the journey ends. */
    void leave(Crowd crowd);
}
