package org.qunflow.acquisition.campaign;

/** What a campaign is for; it decides whom it looks for (003-04). */
public enum Purpose {
    SELL,
    BRAND,
    SERVICE
}
