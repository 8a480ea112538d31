package org.qunflow.acquisition.campaign;

/** Where a campaign meets people (003-06). */
public enum Channel {
    /** 线下地推. */
    OFFLINE,
    /** KOL 推广. */
    KOL,
    /** 广告投放. */
    ADVERTISING,
    /** 自有渠道: groups, app, website. */
    OWN
}
