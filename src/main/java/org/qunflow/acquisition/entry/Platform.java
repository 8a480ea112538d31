package org.qunflow.acquisition.entry;

/** Where an account lives. */
public enum Platform {
    /** A personal account: 5,040 contacts (002-12). */
    WECHAT,
    /** An account of 企业微信: 5,000, up to 20,000 for some (wecom.md). */
    WECOM
}
